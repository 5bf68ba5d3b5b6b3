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
from phakhi.wording import Name

R = TypeVar("R", bound=Record)


class Key(NamedTuple):
    """A record's type (by folder) and id; unique in a hub."""

    folder: str
    id: str

    def __str__(self) -> str:
        return f"{self.folder}/{self.id}"


NETWORK_KEY = Key("network", "network")
WITHHELD = "withheld-"
"""Begins what stands in place of a person without consent: `withheld-practitioner`."""


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
    for wiki links; `context` the sentence it stands in, where there is one.
    """

    source: Key
    target: Key
    field: str
    meaning: Name
    back: Name
    context: str = ""


@dataclass(slots=True)
class Hub:
    """Every published record of a network, and the links between them, both ways."""

    root: Path
    network: Network
    network_item: Item
    reference_date: date
    items: dict[Key, Item] = field(default_factory=dict)
    by_id: dict[str, tuple[Key, ...]] = field(default_factory=dict)
    aliases: dict[Key, Key] = field(default_factory=dict)
    unpublished: frozenset[Key] = frozenset()
    pages: frozenset[str] = frozenset()
    outgoing: dict[Key, tuple[Link, ...]] = field(default_factory=dict)
    incoming: dict[Key, tuple[Link, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    withheld: int = 0

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
        item = self.get(key)
        assert item is not None
        return item.record.heading.pick(language, item.language)

    def organisations_on(self, day: date) -> dict[str, Organisation]:
        """Return the member organisations of a day, by id."""
        return {
            item.key.id: record
            for item, record in self.of_type(Organisation)
            if record.joined <= day and (record.left is None or day <= record.left)
        }


def folder_of(word: str) -> str | None:
    """Return the folder a type's word names: `activity` or `activities` → `activities`."""
    if word == NETWORK_KEY.folder:
        return word
    return SINGULAR.get(word) or (word if word in TYPES else None)
