"""A record's fields as its page shows them: facts, tables and texts; none is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from phakhi.pages.writer import Writer
from phakhi.records.hub import Item
from phakhi.records.models.base import Cadence
from phakhi.records.models.work import Participants
from phakhi.records.schema import Part, Slot, slots
from phakhi.records.values import Text
from phakhi.text.plain import cut

COMMON = frozenset(
    "id title name summary status created updated contributors tags related links language "
    "licence aliases body".split()
)
"""Fields every record page shows in the same places."""
UNFOLDED = (Participants, Cadence)
"""Objects whose fields are facts of their own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A short value beside its label."""

    field: str
    label: str
    value: Markup


@dataclass(frozen=True, slots=True)
class Table:
    """A list of objects, a row each; columns nobody filled are left out."""

    field: str
    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A long text under its own heading."""

    field: str
    label: str
    html: Markup


@dataclass(slots=True)
class Fields:
    """A record's own fields, sorted by how they are shown."""

    facts: list[Fact]
    tables: list[Table]
    passages: list[Passage]


def gather_fields(writer: Writer, item: Item, leave_out: frozenset[str] = frozenset()) -> Fields:
    """Return every filled field of a record's type, but those shown in a way of their own."""
    fields = Fields([], [], [])
    for slot in slots(type(item.record)):
        value = getattr(item.record, slot.name)
        if slot.key in COMMON | leave_out or not _is_filled(value):
            continue
        label = slot.described.name[writer.language]
        if slot.markdown:
            fields.passages.append(
                Passage(slot.key, label, writer.markdown(item, value, f"{slot.key}-"))
            )
        elif slot.part and slot.many:
            fields.tables.append(make_table(writer, item, slot, value))
        else:
            fields.facts += _facts(writer, item, slot, value, label)
    return fields


def _is_filled(value: object) -> bool:
    return value is not None and value != () and value != {}  # noqa: PLR1714 - a value may be unhashable


def make_table(writer: Writer, item: Item, slot: Slot, parts: tuple[Part, ...]) -> Table:
    """Lay a list of objects out in rows and columns."""
    used = [
        column
        for column in slots(type(parts[0]))
        if any(_is_filled(getattr(part, column.name)) for part in parts)
    ]
    return Table(
        field=slot.key,
        label=slot.described.name[writer.language],
        columns=tuple(column.described.name[writer.language] for column in used),
        rows=tuple(
            tuple(writer.value(item, column, getattr(part, column.name)) for column in used)
            for part in parts
        ),
    )


def _facts(writer: Writer, item: Item, slot: Slot, value: Any, label: str) -> list[Fact]:
    if isinstance(value, UNFOLDED):
        return [
            Fact(
                f"{slot.key}.{inner.key}",
                inner.described.name[writer.language],
                writer.value(item, inner, getattr(value, inner.name)),
            )
            for inner in slots(type(value))
            if _is_filled(getattr(value, inner.name))
        ]
    if isinstance(value, dict):
        value = [
            Markup("{}: {}").format(code, writer.part(item, one)) for code, one in value.items()
        ]
        return [Fact(slot.key, label, writer.items(value))]
    return [Fact(slot.key, label, writer.value(item, slot, value))]


def summarise(writer: Writer, item: Item, limit: int) -> tuple[str, str]:
    """Return shortly what a record is about, as plain text, and its language; empty if nothing.

    A summary is shown as it was written; without one, the record's main text without its marks.
    """
    record = item.record
    if record.summary:
        value, language = record.summary.pick(writer.language, item.language)
        return cut(" ".join(value.split()), limit), language
    text = main_text(item)
    return writer.plain(text, item.language, limit) if text else ("", writer.language)


def main_text(item: Item) -> Text | None:
    """Return the Markdown that says what a record is about, or None."""
    names = ("statement", "description", "problem", "question", "mission", "happened", "purpose")
    texts = (getattr(item.record, name, None) for name in (*names, "body"))
    return next(filter(None, texts), None)
