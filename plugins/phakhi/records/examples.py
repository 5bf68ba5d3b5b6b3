"""A correct line for each field, made from the schema and what was written, for hints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from phakhi.records.models import TYPES
from phakhi.records.schema import Meaning, Part, Slot, Term, slots
from phakhi.records.values import Text
from phakhi.text.quotes import quote_if_needed
from phakhi.wording import Name

_MEANT = {
    Meaning.PROVINCE: "TH-50",
    Meaning.GROUP: "group-id",
    Meaning.TOPIC: "topic-id",
    Meaning.ADDRESS: "https://example.org/",
    Meaning.FILE: "handbook.pdf",
    Meaning.LANGUAGE: "th",
}
_TYPED: dict[type, str] = {
    bool: "false",
    int: "12",
    float: "12.5",
    datetime: "2026-11-22T09:00+07:00",
    date: "2026-11-22",
}
_BETWEEN = re.compile(r"\s*[,،、;\n]\s*")


def make_example(slot: Slot, *, item: bool = False, given: object = None) -> Name:
    """Return a field as it is written: `goals: [goal-id]`, `period: {start: 2026-11-22}`.

    What was `given` in a wrong form is put in the right one; an `item` of a list has no name.
    Text to be replaced is refused where it is copied as it is.
    """
    return Name(_write(slot, "th", item, given), _write(slot, "en", item, given))


def _write(slot: Slot, language: str, item: bool = False, given: object = None) -> str:
    if item:
        return f"- {_write_value(slot, language, given)}"
    if not slot.many:
        return f"{slot.key}: {_write_value(slot, language, given)}"
    if isinstance(given, str) and not slot.part:
        return f"{slot.key}: [{', '.join(_split(slot, given))}]"
    return f"{slot.key}: [{_write_value(slot, language, given)}]"


def _split(slot: Slot, given: str) -> list[str]:
    """Return the values written with commas between them; the choices where one is none."""
    words = [word for word in _BETWEEN.split(given.strip()) if word]
    terms = _terms(slot)
    if not terms:
        return [quote_if_needed(word) for word in words]
    named = {name: t.value for t in terms for name in (t.value, t.label.th, t.label.en.lower())}
    chosen = [named.get(word.lower(), "") for word in words]
    return chosen if chosen and all(chosen) else [term.value for term in terms]


def _write_value(slot: Slot, language: str, given: object = None) -> str:
    if slot.part:
        return _write_part(slot.part, language, given)
    if slot.reference:
        folders = slot.reference.types
        return f"{TYPES[folders[0]].kind_name}-id" if folders else "record-id"
    if slot.meaning:
        return _MEANT[slot.meaning]
    if terms := _terms(slot):
        return terms[0].value
    if Text in slot.classes:
        return write_placeholder(slot.described.name, language)
    return next((_TYPED[c] for c in _TYPED if c in slot.classes), f"new-{slot.key}")


def _terms(slot: Slot) -> list[Term]:
    return [term for class_ in slot.classes if issubclass(class_, Term) for term in class_]


def _write_part(part: type[Part], language: str, given: object) -> str:
    """Write an object with its required fields; `given` is some of them, or the first one."""
    shown = [slot for slot in slots(part) if slot.required] or [slots(part)[0]]
    if isinstance(given, str):
        given = {shown[0].key: given}
    held = given if isinstance(given, Mapping) else {}
    return "{" + ", ".join(_write_held(slot, language, held.get(slot.key)) for slot in shown) + "}"


def _write_held(slot: Slot, language: str, given: object) -> str:
    plain = isinstance(given, str) and given and not slot.many and not slot.part
    return f"{slot.key}: {quote_if_needed(str(given))}" if plain else _write(slot, language)


def write_placeholder(name: Name, language: str) -> str:
    """Write what is to be replaced by text of the author's own: `"…write the title here…"`."""
    words = f"เขียน{name.th}ที่นี่" if language == "th" else f"write the {name.en.lower()} here"
    return f'"…{words}…"'
