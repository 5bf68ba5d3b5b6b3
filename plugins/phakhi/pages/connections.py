"""The links of a record, both ways, grouped by what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from phakhi.pages.dates import date_of
from phakhi.pages.quotes import quote_words
from phakhi.pages.writer import Writer
from phakhi.records.hub import Key, Link
from phakhi.records.models import TYPES
from phakhi.wording import Name

OPEN = 8
"""Groups longer than this start folded, after as many."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A linked record: link, its type's name, its day, and the sentence around the link."""

    link: Markup
    kind: str
    day: Markup
    context: Markup


@dataclass(frozen=True, slots=True)
class Group:
    """Links that mean the same, the latest first."""

    meaning: str
    first: tuple[Connection, ...]
    rest: tuple[Connection, ...]


def gather_incoming(writer: Writer, key: Key) -> list[Group]:
    """Return the links that lead to a record, by what they mean for it."""
    links = writer.hub.incoming.get(key, ())
    return _group(writer, [(link.back, link.source, link) for link in links])


def gather_outgoing(writer: Writer, key: Key) -> list[Group]:
    """Return the links that lead from a record, by the field they stand in."""
    links = writer.hub.outgoing.get(key, ())
    return _group(writer, [(link.meaning, link.target, link) for link in links], context=False)


def _group(
    writer: Writer, links: list[tuple[Name, Key, Link]], *, context: bool = True
) -> list[Group]:
    groups: dict[str, dict[Key, Link]] = {}
    for meaning, other, link in links:
        found = groups.setdefault(meaning[writer.language], {})
        if other not in found or not found[other].words:
            found[other] = link
    return [_make(writer, meaning, found, context) for meaning, found in groups.items()]


def _make(writer: Writer, meaning: str, found: dict[Key, Link], context: bool) -> Group:
    ordered = sorted(found, key=writer.names.order)
    connections = [_connect(writer, key, found[key], context) for key in ordered]
    return Group(meaning, tuple(connections[:OPEN]), tuple(connections[OPEN:]))


def _connect(writer: Writer, key: Key, link: Link, context: bool) -> Connection:
    item = writer.hub.get(key)
    day = date_of(item) if item else None
    kind = TYPES[key.folder].one[writer.language] if key.folder in TYPES else ""
    return Connection(
        writer.link(key),
        kind,
        writer.day(day) if day else Markup(""),
        quote_words(writer, link) if context else Markup(""),
    )
