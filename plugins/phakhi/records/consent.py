"""Keep people who did not consent out of everything: references show their role only.

Done before anything is linked, so that no later stage has a name or an id to leak.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from phakhi.problems import Problem
from phakhi.records.hrefs import linked_record
from phakhi.records.hub import WITHHELD, Hub, Item, Key
from phakhi.records.models import Network, Person
from phakhi.records.places import Places
from phakhi.records.trie import either
from phakhi.records.values import Text
from phakhi.records.walk import replace_at, strings, walk
from phakhi.text.honorifics import strip_honorifics
from phakhi.text.wikilinks import find_markdown_links, replace_wiki_links
from phakhi.wording import Name

SOMEONE = Name("บุคคลท่านหนึ่ง", "someone")
ROLES = {
    "executive": Name("ผู้บริหารท่านหนึ่ง", "an executive"),
    "manager": Name("หัวหน้างานท่านหนึ่ง", "a manager"),
    "practitioner": Name("ผู้ปฏิบัติงานท่านหนึ่ง", "a practitioner"),
    "volunteer": Name("อาสาสมัครท่านหนึ่ง", "a volunteer"),
}
SHORTEST_NAME = 6
"""A shorter name would be found inside other words."""
ID_FOLLOWS = ("[[", "person:", "people:", "people/")


def role_of(reference: str) -> Name:
    """Return what is shown in place of a withheld person: `withheld-volunteer` → a volunteer."""
    return ROLES.get(reference.removeprefix(WITHHELD), SOMEONE)


@dataclass(frozen=True, slots=True)
class _Withheld:
    """The people who did not consent, and every id, former ones too, that means one of them."""

    people: dict[Key, Person]
    ids: dict[str, Key]
    any_id: re.Pattern[str]

    def role(self, keys: Iterable[Key | None]) -> str:
        """Return what stands in place of the first of `keys` that is withheld, or nothing."""
        person = next((self.people[key] for key in keys if key in self.people), None)
        return WITHHELD + (person.level or "person") if person else ""

    def may_be_in(self, text: str) -> bool:
        """Say whether a text could link to one of them; an address may hide an id by `%`."""
        return "%" in text or self.any_id.search(text) is not None


def withhold_people(hub: Hub, items: dict[Key, Item]) -> tuple[dict[Key, Item], list[Problem]]:
    """Return the items without people who did not consent, and warnings where they are named.

    Every reference to them, in fields and in text, becomes their level of staff.
    """
    people = {
        key: item.record
        for key, item in items.items()
        if isinstance(item.record, Person) and not item.record.consent.public
    }
    hub.withheld = len(people)
    if not people:
        return items, []
    ids = {key.id: key for key in people}
    ids |= {old.id: key for old, key in hub.aliases.items() if key in people}
    withheld = _Withheld(people, ids, re.compile(either(ids)))
    kept = {key: _rewrite(hub, items[key], withheld) for key in items if key not in people}
    hub.network_item = _rewrite(hub, hub.network_item, withheld)
    assert isinstance(hub.network_item.record, Network)
    hub.network = hub.network_item.record
    return kept, list(_find_mentions(hub, withheld, (hub.network_item, *kept.values())))


def _rewrite(hub: Hub, item: Item, withheld: _Withheld) -> Item:
    record = item.record
    for occurrence in walk(record):
        value = occurrence.value
        if isinstance(value, Text):
            shown: str | Text = _rewrite_text(hub, item, value, withheld)
        else:
            reference = occurrence.slot.reference
            kind, _, id_ = value.rpartition(":")
            keys = hub.find(id_, kind or None, reference.types if reference else ())
            shown = withheld.role(keys if len(keys) == 1 else ()) or value
        if shown is not value:
            record = replace_at(record, occurrence.path, shown)
    return item if record is item.record else replace(item, record=record)


def _rewrite_text(hub: Hub, item: Item, text: Text, withheld: _Withheld) -> Text:
    if not any(withheld.may_be_in(value) for value in text.values.values()):
        return text
    return Text(
        {
            language: _rewrite_string(hub, item, value, language or item.language, withheld)
            for language, value in text.values.items()
        }
    )


def _rewrite_string(hub: Hub, item: Item, text: str, language: str, withheld: _Withheld) -> str:
    def show(keys: Iterable[Key | None]) -> str:
        role = withheld.role(keys)
        return role and role_of(role)[language]

    if "[[" in text:
        text = replace_wiki_links(
            text, lambda link: show(hub.find(link.id, link.type)) or text[link.start : link.end]
        )
    pieces: list[str] = []
    position = 0
    for link in find_markdown_links(text):
        shown = show([linked_record(hub, item, link.href)])
        if shown and link.start >= position:
            pieces += text[position : link.start], shown
            position = link.end
    return "".join([*pieces, text[position:]])


def _find_mentions(hub: Hub, withheld: _Withheld, items: Iterable[Item]) -> Iterator[Problem]:
    """Yield where a withheld person is named, or their id is written as one."""
    names = _names(withheld.people)
    name = re.compile(either(names) if names else r"(?!)")
    written_id = re.compile(rf"(\[\[|:|/)({withheld.any_id.pattern})(?![a-z0-9-])")
    for item in items:
        text = "\n".join(strings(item.record))
        found = {match[0]: names[match[0]] for match in name.finditer(text)}
        for match in written_id.finditer(text):
            if text.endswith(ID_FOLLOWS, 0, match.end(1)):
                found[match[0]] = withheld.ids[match[2]]
        places = Places(hub.root, item)
        for needle, key in found.items():
            yield Problem("name-without-consent", places.find((), needle), {"file": str(key)})


def _names(people: dict[Key, Person]) -> dict[str, Key]:
    """Return the names of withheld people, without honorifics, and whose each is."""
    return {
        bare: key
        for key, person in people.items()
        for text in (person.name, person.title)
        if text
        for name in text.values.values()
        if len(bare := strip_honorifics(name)) >= SHORTEST_NAME
    }
