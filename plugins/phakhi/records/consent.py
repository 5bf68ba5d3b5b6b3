"""Keep people who did not consent out of everything: references show their role only.

Done before anything is linked, so that no later stage has a name or an id to leak.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from phakhi.problems import Problem
from phakhi.records.hrefs import linked_record
from phakhi.records.hub import WITHHELD, Hub, Item, Key
from phakhi.records.mentions import find_mentions
from phakhi.records.models import Network, Person
from phakhi.records.source import Source
from phakhi.records.trie import either
from phakhi.records.values import Text
from phakhi.records.walk import replace_at, walk
from phakhi.text.swaps import reword_links
from phakhi.text.wikilinks import WikiLink, replace_wiki_links
from phakhi.wording import Name

SOMEONE = Name("บุคคลท่านหนึ่ง", "someone")
ROLES = {
    "executive": Name("ผู้บริหารท่านหนึ่ง", "an executive"),
    "manager": Name("หัวหน้างานท่านหนึ่ง", "a manager"),
    "practitioner": Name("ผู้ปฏิบัติงานท่านหนึ่ง", "a practitioner"),
    "volunteer": Name("อาสาสมัครท่านหนึ่ง", "a volunteer"),
}
Hear = Callable[[Key, str], None]
"""Is told what a withheld person is called in a link."""


def role_of(reference: str) -> Name:
    """Return what is shown in place of a withheld person: `withheld/volunteer` → a volunteer."""
    return ROLES.get(reference.removeprefix(WITHHELD), SOMEONE)


def withhold_people(
    hub: Hub, items: dict[Key, Item], pages: Sequence[Source]
) -> tuple[dict[Key, Item], list[Problem]]:
    """Return the items without people who did not consent, and where these are named.

    Every reference to them, in fields and in text, becomes their level of staff. `pages` are the
    hand-written ones, which are only looked through.
    """
    people = {
        key: item.record
        for key, item in items.items()
        if isinstance(item.record, Person) and not item.record.may_be_shown_on(hub.reference_date)
    }
    if not people:
        return items, []
    hub.withheld = {key: WITHHELD + (who.level or "person") for key, who in people.items()}
    labels: defaultdict[Key, set[str]] = defaultdict(set)
    withholder = _Withholder(hub, lambda key, label: labels[key].add(label))
    kept = {key: withholder.rewrite(item) for key, item in items.items() if key not in people}
    hub.network_item = withholder.rewrite(hub.network_item)
    assert isinstance(hub.network_item.record, Network)
    hub.network = hub.network_item.record
    texts = [(page, withholder.rewrite_page(page)) for page in pages]
    shown = (hub.network_item, *kept.values())
    return kept, list(find_mentions(hub, people, labels, shown, texts))


def hide_links(
    hub: Hub, text: str, directory: str, language: str, hear: Hear = lambda _key, _label: None
) -> str:
    """Return Markdown in which a withheld person's role stands in place of each link to them.

    `directory` is that of the text's file, from the hub's folder; `language` the text's.
    """

    def name_role(key: Key | None, label: str) -> str | None:
        if key not in hub.withheld or key is None:
            return None
        hear(key, label)
        return role_of(hub.withheld[key])[language]

    def write(link: WikiLink) -> str:
        keys = (key for key in hub.find(link.id, link.type) if key in hub.withheld)
        return name_role(next(keys, None), link.label or "") or text[link.start : link.end]

    def reword(href: str, label: str) -> str | None:
        return name_role(linked_record(hub, directory, html.unescape(href)), label)

    return reword_links(replace_wiki_links(text, write), reword)


class _Withholder:
    """Takes withheld people out of records, and hears what they are called."""

    def __init__(self, hub: Hub, hear: Hear) -> None:
        self._hub, self._hear = hub, hear
        ids = (id_ for id_, keys in hub.by_id.items() if not hub.withheld.keys().isdisjoint(keys))
        self._any_id = re.compile(either(ids))

    def rewrite(self, item: Item) -> Item:
        record = item.record
        for occurrence in walk(record):
            value = occurrence.value
            if isinstance(value, Text):
                shown: str | Text = self._rewrite_text(item, value)
            else:
                reference = occurrence.slot.reference
                kind, _, id_ = value.rpartition(":")
                keys = self._hub.find(id_, kind or None, reference.types if reference else ())
                shown = (self._hub.withheld.get(keys[0]) if len(keys) == 1 else None) or value
            if shown is not value:
                record = replace_at(record, occurrence.path, shown)
        return item if record is item.record else replace(item, record=record)

    def _rewrite_text(self, item: Item, text: Text) -> Text:
        values: Mapping[str, str] = text.values
        if not any(map(self._may_link, values.values())):
            return text
        directory = str(item.file.directory)
        return Text(
            {
                language: hide_links(
                    self._hub, value, directory, language or item.language, self._hear
                )
                for language, value in values.items()
            }
        )

    def _may_link(self, text: str) -> bool:
        """Say whether a text could link to one of them; an address may hide an id by `%` or `&`."""
        if ("%" in text or "&" in text) and ("](" in text or "]:" in text):
            return True
        return self._any_id.search(text) is not None

    def rewrite_page(self, page: Source) -> str:
        directory = page.file.rpartition("/")[0]
        return hide_links(self._hub, page.text, directory, self._hub.language, self._hear)
