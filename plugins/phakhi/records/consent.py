"""Keep people who did not consent out of everything: references show their role only.

Done before anything is linked, so that no later stage has a name or an id to leak.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from phakhi.problems import Problem
from phakhi.records.hrefs import hub_key
from phakhi.records.hub import WITHHELD, Hub, Item, Key
from phakhi.records.models import Person
from phakhi.records.places import find_in_file
from phakhi.records.values import Text
from phakhi.records.walk import Occurrence, replace_at, strings, walk
from phakhi.text.wikilinks import find_markdown_links, replace_wiki_links
from phakhi.wording import Name

SOMEONE = Name("บุคคลท่านหนึ่ง", "someone")
ROLES = {
    "executive": Name("ผู้บริหารท่านหนึ่ง", "an executive"),
    "manager": Name("หัวหน้างานท่านหนึ่ง", "a manager"),
    "practitioner": Name("ผู้ปฏิบัติงานท่านหนึ่ง", "a practitioner"),
    "volunteer": Name("อาสาสมัครท่านหนึ่ง", "a volunteer"),
}
HONORIFIC = re.compile(r"^(นาย|นางสาว|นาง|ดร\.|น\.ส\.|คุณ|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s*")


def role_of(reference: str) -> Name:
    """Return what is shown in place of a withheld person: `withheld-volunteer` → a volunteer."""
    return ROLES.get(reference.removeprefix(WITHHELD), SOMEONE)


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
    names = _names(people)
    kept: dict[Key, Item] = {}
    problems: list[Problem] = []
    for key, item in items.items():
        if key in people:
            continue
        item = _rewrite(hub, item, people)
        problems += _find_names(hub, item, names)
        kept[key] = item
    return kept, problems


def _rewrite(hub: Hub, item: Item, people: dict[Key, Person]) -> Item:
    record = item.record
    for occurrence in list(walk(record)):
        value = _without(hub, item, occurrence, people)
        if value is not occurrence.value:
            record = replace_at(record, occurrence.path, value)
    return item if record is item.record else replace(item, record=record)


def _without(hub: Hub, item: Item, occurrence: Occurrence, people: dict[Key, Person]) -> Any:
    if isinstance(occurrence.value, Text):
        return _rewrite_text(hub, item, occurrence.value, people)
    reference = occurrence.slot.reference
    kind, _, id_ = occurrence.value.rpartition(":")
    keys = hub.find(id_, kind or None, reference.types if reference else ())
    if len(keys) == 1 and keys[0] in people:
        return WITHHELD + (people[keys[0]].level or "person")
    return occurrence.value


def _rewrite_text(hub: Hub, item: Item, text: Text, people: dict[Key, Person]) -> Text:
    values = {
        language: _rewrite_string(hub, item, value, language or item.language, people)
        for language, value in text.values.items()
    }
    return text if values == dict(text.values) else Text(values)


def _rewrite_string(
    hub: Hub, item: Item, text: str, language: str, people: dict[Key, Person]
) -> str:
    def role(keys: list[Key], otherwise: str) -> str:
        person = next((people[key] for key in keys if key in people), None)
        return role_of(WITHHELD + (person.level or ""))[language] if person else otherwise

    text = replace_wiki_links(
        text, lambda link: role(hub.find(link.id, link.type), text[link.start : link.end])
    )
    for link in reversed(find_markdown_links(text)):
        key = hub_key(hub, _path(item, link.href))
        if key in people:
            text = text[: link.start] + role([key], "") + text[link.end :]
    return text


def _path(item: Item, href: str) -> str:
    return posixpath.normpath(posixpath.join(str(item.file.directory), href.partition("#")[0]))


def _names(people: dict[Key, Person]) -> dict[str, str]:
    """Return the names of withheld people, without honorifics, and the file each is from."""
    return {
        HONORIFIC.sub("", name): str(key)
        for key, person in people.items()
        for text in (person.name, person.title)
        if text
        for name in text.values.values()
        if len(HONORIFIC.sub("", name)) > 5
    }


def _find_names(hub: Hub, item: Item, names: dict[str, str]) -> Iterator[Problem]:
    written = "\n".join(strings(item.record))
    for name, file in names.items():
        if name in written:
            origin = find_in_file(hub.root, item, (), name) or item.origins.of_value(())
            yield Problem("name-without-consent", origin, {"file": file})
