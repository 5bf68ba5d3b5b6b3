"""A correct line for each field, made from the schema, to show in hints."""

from __future__ import annotations

from datetime import date, datetime

from phakhi.records.models import TYPES
from phakhi.records.schema import Meaning, Part, Slot, Term, slots
from phakhi.records.values import Text

_MEANT = {
    Meaning.PROVINCE: "TH-50",
    Meaning.GROUP: "group-id",
    Meaning.TOPIC: "topic-id",
    Meaning.ADDRESS: "https://example.org/",
    Meaning.FILE: "handbook.pdf",
    Meaning.LANGUAGE: "th",
}
_TYPED: dict[type, str] = {
    bool: "true",
    int: "12",
    float: "12.5",
    datetime: "2026-11-22T09:00+07:00",
    date: "2026-11-22",
}


def make_example(slot: Slot) -> str:
    """Return a field as it is written: `goals: [goal-id]`, `period: {start: 2026-11-22}`."""
    value = _example_value(slot)
    return f"{slot.key}: [{value}]" if slot.many else f"{slot.key}: {value}"


def _example_value(slot: Slot) -> str:
    if slot.part:
        return _example_part(slot.part)
    if slot.reference:
        folders = slot.reference.types
        return f"{TYPES[folders[0]].kind_name}-id" if folders else "record-id"
    if slot.meaning:
        return _MEANT[slot.meaning]
    for class_ in slot.classes:
        if issubclass(class_, Term):
            return next(iter(class_)).value
    return next((_TYPED[c] for c in _TYPED if c in slot.classes), _example_text(slot))


def _example_part(part: type[Part]) -> str:
    required = [slot for slot in slots(part) if slot.required]
    return "{" + ", ".join(make_example(slot) for slot in required) + "}"


def _example_text(slot: Slot) -> str:
    return slot.described.name.th if Text in slot.classes else slot.key
