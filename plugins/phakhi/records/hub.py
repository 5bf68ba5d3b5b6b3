"""A network's records, linked: what every later stage reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from phakhi.problems import Problem
from phakhi.records.files import RecordFile
from phakhi.records.models import SINGULAR, TYPES, Network, Organisation, Record
from phakhi.records.models.base import Status
from phakhi.records.origins import Origins
from phakhi.text.sentences import sentence_around
from phakhi.wording import Name

R = TypeVar("R", bound=Record)


class Key(NamedTuple):
    """A record's type (by folder) and id; unique in a hub."""

    folder: str
    id: str

    def __str__(self) -> str:
        return f"{self.folder}/{self.id}"


NETWORK_KEY = Key("network", "network")
WITHHELD = "withheld/"
"""Begins what stands in place of a person without consent: `withheld/practitioner`.

Nobody can write it as a reference: an id has no slash.
"""


@dataclass(frozen=True, slots=True)
class Item:
    """A record with the file it comes from and the language its plain text is in."""

    key: Key
    record: Record
    file: RecordFile
    origins: Origins
    language: str

    @property
    def draft(self) -> bool:
        """Whether it is not yet to be published."""
        return self.record.status is Status.DRAFT


@dataclass(frozen=True, slots=True)
class Link:
    """One record's reference to another, and what it means from either end.

    `field` is the dotted name of the field (`partners.organisation`), or `body` and the like
    for wiki links; `words` what stands beside the reference, and `span` the place of a wiki link
    in them.
    """

    source: Key
    target: Key
    field: str
    meaning: Name
    back: Name
    words: str = ""
    span: tuple[int, int] | None = None

    @property
    def context(self) -> str:
        """The sentence it stands in, as plain text; empty where there is none."""
        return sentence_around(self.words, *self.span) if self.span else self.words


@dataclass(slots=True)
class Hub:
    """Every published record of a network, and the links between them, both ways.

    `withheld` tells, for each person who is not shown, what stands in their place.
    """

    root: Path
    network: Network
    network_item: Item
    reference_date: date
    items: dict[Key, Item] = field(default_factory=dict)
    by_id: dict[str, tuple[Key, ...]] = field(default_factory=dict)
    aliases: dict[Key, Key] = field(default_factory=dict)
    unpublished: frozenset[Key] = frozenset()
    broken: frozenset[Key] = frozenset()
    unsure: frozenset[Key] = frozenset()
    pages: frozenset[str] = frozenset()
    outgoing: dict[Key, tuple[Link, ...]] = field(default_factory=dict)
    incoming: dict[Key, tuple[Link, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    withheld: dict[Key, str] = field(default_factory=dict)
    suggested: int = 0
    organisations: dict[str, Organisation] = field(default_factory=dict)
    _groups: dict[date, frozenset[str]] = field(default_factory=dict, repr=False)
    _ids: dict[tuple[str, ...], list[str]] = field(default_factory=dict, repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages; the first is the default."""
        return self.network.languages

    @property
    def language(self) -> str:
        """The default language."""
        return self.network.languages[0]

    def name(self, language: str) -> str:
        """Return the network's name."""
        return self.network.heading.pick(language, self.language)[0]

    def find(self, id_: str, kind: str | None = None, types: Iterable[str] = ()) -> list[Key]:
        """Return the records `id_` may mean, among `types` (folders; none given: all).

        `kind` is the word before the colon in `activity:annual-forum-2026`.
        """
        folder = folder_of(kind) if kind else None
        if kind and folder is None:
            return []
        allowed = tuple(types)
        return [
            key
            for key in self.by_id.get(id_, ())
            if (not allowed or key.folder in allowed) and folder in (None, key.folder)
        ]

    def resolve(self, reference: str, types: Iterable[str] = ()) -> Item | None:
        """Return the record a checked reference leads to; None if it is not published."""
        kind, _, id_ = reference.rpartition(":")
        keys = self.find(id_, kind or None, types)
        return self.get(keys[0]) if keys else None

    def get(self, key: Key) -> Item | None:
        """Return a published record, or None."""
        return self.network_item if key == NETWORK_KEY else self.items.get(key)

    def of_type(self, model: type[R]) -> Iterator[tuple[Item, R]]:
        """Yield the published records of one type, by id."""
        for item in self.items.values():
            if isinstance(item.record, model):
                yield item, item.record

    def title(self, key: Key, language: str) -> tuple[str, str]:
        """Return a record's title and the language it is in."""
        item = self.network_item if key == NETWORK_KEY else self.items[key]
        return item.record.heading.pick(language, item.language)

    def groups_on(self, day: date) -> frozenset[str]:
        """Return the member groups that have a member organisation on a day, by id."""
        if day not in self._groups:
            members = (o for o in self.organisations.values() if o.is_member_on(day))
            self._groups[day] = frozenset(o.member_group for o in members)
        return self._groups[day]

    def groups_of(self, organisations: Iterable[str], day: date) -> frozenset[str]:
        """Return the member groups of those organisations that are members on a day."""
        known = (self.organisations.get(id_) for id_ in organisations)
        return frozenset(o.member_group for o in known if o and o.is_member_on(day))

    def ids_of(self, types: tuple[str, ...]) -> list[str]:
        """Return every id, former ones too, of records of `types`, to suggest one of them."""
        if types not in self._ids:
            self._ids[types] = [
                id_
                for id_, keys in self.by_id.items()
                if not types or any(key.folder in types for key in keys)
            ]
        return self._ids[types]


def folder_of(word: str) -> str | None:
    """Return the folder a type's word names: `activity` or `activities` → `activities`."""
    if word == NETWORK_KEY.folder:
        return word
    return SINGULAR.get(word) or (word if word in TYPES else None)
