"""The vocabulary the models are written in: described fields, terms with names, references."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Self, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from phakhi.wording import Name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Described:
    """What a field is called and, where the name does not say it, what belongs in it.

    `seed` names the sentence of the guide the field serves (M1 … S11).
    """

    name: Name
    help: Name | None = None
    seed: str = ""

    def __call__(self, schema: dict[str, Any]) -> None:
        """Put the description into a JSON Schema, Thai first."""
        schema["title"] = f"{self.name.th} · {self.name.en}"
        if self.help:
            schema["description"] = f"{self.help.th}\n\n{self.help.en}"


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks an id as pointing to a record of one of `types` (folders; empty: of any type).

    `back` is what the link means seen from its target ("activities hosted").
    """

    types: tuple[str, ...]
    back: Name


class Row(Name):
    """Marks how a value continues a row of its object's values, `{}` standing for it.

    By default its name precedes it; an empty one leaves out what the others say already.
    """


PLAIN = Row(" · {}", " · {}")
"""Marks a value that says by itself what it is."""


class Markdown:
    """Marks text as Markdown: wiki links are found in it and it is rendered."""


class Meaning(Enum):
    """Marks what a plain string stands for, so that pages can show it as that."""

    PROVINCE = "province"
    GROUP = "member group"
    TOPIC = "topic"
    ADDRESS = "web address"
    FILE = "file"
    LANGUAGE = "language"


class Term(StrEnum):
    """A word of a closed list, with its name in Thai and English."""

    label: Name

    def __new__(cls, value: str, th: str, en: str = "") -> Self:
        """Make the term `value`, called `th` and `en` (by default as it is written)."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = Name(th, en or value.capitalize())
        return term


class Part(BaseModel):
    """A group of fields: a record, or an object inside one."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, arbitrary_types_allowed=True
    )


def field(
    th: str,
    en: str,
    help_th: str = "",
    help_en: str = "",
    *,
    seed: str = "",
    default: Any = ...,
    **options: Any,
) -> Any:
    """Describe a model's field once, for messages, forms, schemas and pages alike.

    A field without a default is required.
    """
    help_ = Name(help_th, help_en) if help_th else None
    about: Any = Described(Name(th, en), help_, seed)
    return Field(default, json_schema_extra=about, **options)


def check_list(value: object) -> object:
    """Refuse a single value where a list belongs, saying so in a member's words."""
    if isinstance(value, list | tuple):
        return value
    raise PydanticCustomError("empty-field" if value is None else "not-a-list", "no list")


def wrap_single(value: object) -> object:
    """Read a single value as a list of one."""
    return check_list(value) if value is None or isinstance(value, list | tuple) else [value]


Many = Annotated[tuple[T, ...], BeforeValidator(check_list)]
Some = Annotated[tuple[T, ...], BeforeValidator(check_list), Field(min_length=1)]
OneOrMore = Annotated[tuple[T, ...], BeforeValidator(wrap_single), Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of a model as those who walk records see it."""

    name: str
    key: str
    required: bool
    many: bool
    reference: Reference | None
    markdown: bool
    meaning: Meaning | None
    row: Row | None
    classes: tuple[type, ...]
    part: type[Part] | None
    described: Described


@cache
def slots(model: type[Part]) -> tuple[Slot, ...]:
    """Return the fields of `model` in their written order, with what each holds."""
    return tuple(_slot(name, info) for name, info in model.model_fields.items())


@cache
def linking_slots(model: type[Part]) -> tuple[Slot, ...]:
    """Return the fields of `model` that hold references or Markdown, at any depth."""
    return tuple(
        slot
        for slot in slots(model)
        if slot.reference or slot.markdown or (slot.part and linking_slots(slot.part))
    )


def _slot(name: str, info: FieldInfo) -> Slot:
    marks, classes = _unfold(info)
    about = info.json_schema_extra
    assert isinstance(about, Described), f"field {name} is not described"
    return Slot(
        name=name,
        key=info.alias or name,
        required=info.is_required(),
        many=tuple in classes,
        reference=next((m for m in marks if isinstance(m, Reference)), None),
        markdown=any(isinstance(m, Markdown) for m in marks),
        meaning=next((m for m in marks if isinstance(m, Meaning)), None),
        row=next((m for m in marks if isinstance(m, Row)), None),
        classes=tuple(classes),
        part=next((c for c in classes if issubclass(c, Part)), None),
        described=about,
    )


def _unfold(info: FieldInfo) -> tuple[list[object], list[type]]:
    """Flatten a field's annotation into its marks and the plain classes it is made of."""
    marks: list[object] = list(info.metadata)
    classes: list[type] = []
    todo: list[Any] = [info.annotation]
    while todo:
        item = todo.pop()
        if hasattr(item, "__metadata__"):
            marks.extend(item.__metadata__)
            todo.append(item.__origin__)
        elif get_args(item):
            if item.__class__.__name__ != "UnionType" and isinstance(item.__origin__, type):
                classes.append(item.__origin__)
            todo.extend(a for a in get_args(item) if a not in (Ellipsis, type(None)))
        elif isinstance(item, type):
            classes.append(item)
    return marks, classes


__all__ = [
    "PLAIN",
    "Described",
    "Many",
    "Markdown",
    "Meaning",
    "Name",
    "OneOrMore",
    "Part",
    "Reference",
    "Row",
    "Slot",
    "Some",
    "Term",
    "field",
    "linking_slots",
    "slots",
]
