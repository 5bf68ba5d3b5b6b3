"""What can be read of a record that has errors, so that the rest of it is checked all the same."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from phakhi.records.models.base import Status
from phakhi.records.schema import Part, Slot, slots

P = TypeVar("P", bound=Part)


def read_partly(model: type[P], fields: Mapping[str, Any]) -> P:
    """Return a record of the fields that can be read; None stands for the others, in lists too.

    It is good for its references and texts only. One whose status cannot be read may be a draft.
    """
    values: dict[str, Any] = {}
    for slot in slots(model):
        info = model.model_fields[slot.name]
        absent = None if info.is_required() else info.get_default()
        given = slot.key in fields
        values[slot.name] = _read_slot(model, slot, fields[slot.key]) if given else absent
    if "status" in values and values["status"] is None:
        values["status"] = Status.DRAFT
    made: Any = model.model_construct(**values)
    return cast("P", made)


def read_field(model: type[Part], name: str, value: object) -> Any:
    """Return a field's value; raises ValidationError."""
    return _adapter(model, name).validate_python(value)


@cache
def _adapter(model: type[Part], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    kind: Any = info.annotation
    return TypeAdapter(Annotated[kind, *info.metadata] if info.metadata else kind)


def _read_slot(model: type[Part], slot: Slot, value: object) -> Any:
    try:
        return read_field(model, slot.name, value)
    except ValidationError:
        if slot.many and isinstance(value, list):
            return tuple(_read_item(model, slot, item) for item in value)
        return None if slot.many else _read_part(slot, value)


def _read_item(model: type[Part], slot: Slot, item: object) -> Any:
    try:
        return read_field(model, slot.name, [item])[0]
    except ValidationError:
        return _read_part(slot, item)


def _read_part(slot: Slot, value: object) -> Any:
    if slot.part is None or dict in slot.classes or not isinstance(value, Mapping):
        return None
    return read_partly(slot.part, value)
