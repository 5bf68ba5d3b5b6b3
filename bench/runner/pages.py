"""A hub's records as pages for other generators: the same titles, facts, texts and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from phakhi.pages.addresses import list_uri, prefix, record_uri
from phakhi.pages.dates import date_of
from phakhi.pages.fields import COMMON, main_text
from phakhi.records.consent import role_of
from phakhi.records.hub import WITHHELD, Hub, Item, Key, Link
from phakhi.records.models import TYPES
from phakhi.records.provinces import PROVINCES
from phakhi.records.schema import Meaning, Part, Slot, Term, slots
from phakhi.records.values import Text
from phakhi.text.dates import format_moment
from phakhi.text.plain import plain_text


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of text, and the address in the site (`en/goals/x/`) it links to, if any."""

    text: str
    target: str = ""


Row = tuple[tuple[Shown, ...], ...]


@dataclass(frozen=True, slots=True)
class Connection:
    """A record linked from or to, its day, and the sentence the link stands in."""

    record: Shown
    day: str
    context: str


@dataclass(frozen=True, slots=True)
class RecordPage:
    """What a record's page shows in one language; texts are Markdown with wiki links."""

    address: str
    folder: str
    language: str
    item: Item
    title: str
    summary: str
    day: date
    facts: tuple[tuple[str, tuple[Shown, ...]], ...]
    passages: tuple[tuple[str, str], ...]
    body: str
    tables: tuple[tuple[str, tuple[str, ...], tuple[Row, ...]], ...]
    incoming: tuple[tuple[str, tuple[Connection, ...]], ...]
    outgoing: tuple[tuple[str, tuple[Connection, ...]], ...]


def list_pages(hub: Hub) -> Iterator[RecordPage]:
    """Yield the page of every record in every language of the hub."""
    for language in hub.languages:
        for item in hub.items.values():
            yield make_page(hub, item, language)


def make_page(hub: Hub, item: Item, language: str) -> RecordPage:
    """Return the page of one record in one language."""
    return PageMaker(hub, item, language).make()


class PageMaker:
    """Gathers what one record's page shows in one language."""

    def __init__(self, hub: Hub, item: Item, language: str) -> None:
        self._hub = hub
        self._item = item
        self._language = language

    def make(self) -> RecordPage:
        """Return the page."""
        record, key, hub = self._item.record, self._item.key, self._hub
        own = [s for s in slots(type(record)) if s.key not in COMMON and self._has(record, s)]
        summary = record.summary or main_text(self._item)
        tables = [slot for slot in own if slot.part and slot.many]
        facts = [slot for slot in own if slot not in tables and not slot.markdown]
        return RecordPage(
            address=record_uri(hub, key, self._language),
            folder=key.folder,
            language=self._language,
            item=self._item,
            title=hub.title(key, self._language)[0],
            summary=plain_text(self._text(summary), 180) if summary else "",
            day=date_of(self._item) or record.created,
            facts=tuple((self._label(s), self._values(s, getattr(record, s.name))) for s in facts),
            passages=tuple(
                (self._label(s), self._text(getattr(record, s.name))) for s in own if s.markdown
            ),
            body=self._text(record.body) if record.body else "",
            tables=tuple(self._table(slot, getattr(record, slot.name)) for slot in tables),
            incoming=self._connect(hub.incoming.get(key, ()), incoming=True),
            outgoing=self._connect(hub.outgoing.get(key, ()), incoming=False),
        )

    @staticmethod
    def _has(part: Part, slot: Slot) -> bool:
        return getattr(part, slot.name) not in (None, ())

    def _text(self, text: Text) -> str:
        return text.pick(self._language, self._item.language)[0]

    def _label(self, slot: Slot) -> str:
        return slot.described.name[self._language]

    def _link(self, key: Key) -> Shown:
        title = self._hub.title(key, self._language)[0]
        return Shown(title, record_uri(self._hub, key, self._language))

    def _values(self, slot: Slot, value: Any) -> tuple[Shown, ...]:
        if value is None:
            return ()
        single = [value] if not slot.many else value
        return tuple(shown for one in single for shown in self._single(slot, one))

    def _single(self, slot: Slot, value: Any) -> tuple[Shown, ...]:
        match value:
            case Part():
                inner = (self._values(s, getattr(value, s.name)) for s in slots(type(value)))
                return tuple(shown for values in inner for shown in values)
            case Term():
                return (Shown(value.label[self._language]),)
            case Text():
                return (Shown(self._text(value)),)
            case date():
                return (Shown(format_moment(value, self._language)),)
            case _ if slot.reference:
                return (self._reference(str(value), slot.reference.types),)
            case _:
                return (Shown(self._name(slot.meaning, str(value))),)

    def _reference(self, value: str, types: tuple[str, ...]) -> Shown:
        if value.startswith(WITHHELD):
            return Shown(role_of(value)[self._language])
        item = self._hub.resolve(value, types)
        return self._link(item.key) if item else Shown(value)

    def _name(self, meaning: Meaning | None, value: str) -> str:
        network = self._hub.network
        names: dict[str, Text] = {}
        match meaning:
            case Meaning.PROVINCE:
                return PROVINCES[value][self._language]
            case Meaning.GROUP:
                names = {group.id: group.name for group in network.member_groups}
            case Meaning.TOPIC:
                names = {topic.id: topic.name for topic in network.topics}
        name = names.get(value)
        return name.pick(self._language, self._hub.language)[0] if name else value

    def _table(
        self, slot: Slot, parts: tuple[Part, ...]
    ) -> tuple[str, tuple[str, ...], tuple[Row, ...]]:
        used = [s for s in slots(type(parts[0])) if any(self._has(part, s) for part in parts)]
        rows = tuple(tuple(self._values(s, getattr(part, s.name)) for s in used) for part in parts)
        return self._label(slot), tuple(self._label(s) for s in used), rows

    def _connect(
        self, links: tuple[Link, ...], *, incoming: bool
    ) -> tuple[tuple[str, tuple[Connection, ...]], ...]:
        groups: dict[str, dict[Key, Link]] = {}
        for link in links:
            meaning, other = (link.back, link.source) if incoming else (link.meaning, link.target)
            groups.setdefault(meaning[self._language], {}).setdefault(other, link)
        return tuple(
            (meaning, tuple(self._connection(k, v, incoming) for k, v in found.items()))
            for meaning, found in groups.items()
        )

    def _connection(self, key: Key, link: Link, with_context: bool) -> Connection:
        item = self._hub.get(key)
        day = date_of(item) if item else None
        shown = format_moment(day, self._language) if day else ""
        return Connection(self._link(key), shown, plain_text(link.context) if with_context else "")


def name_lists(hub: Hub, language: str) -> list[tuple[str, str]]:
    """Return the address and name of each list of records, as the menu shows them."""
    return [(list_uri(hub, f, language), model.many[language]) for f, model in TYPES.items()]


def home(hub: Hub, language: str) -> str:
    """Return the address of the home page."""
    return prefix(hub, language)


def find_target(hub: Hub, id_: str, kind: str | None, language: str) -> Shown:
    """Return the record a checked wiki link leads to."""
    key = hub.find(id_, kind)[0]
    return Shown(hub.title(key, language)[0], record_uri(hub, key, language))
