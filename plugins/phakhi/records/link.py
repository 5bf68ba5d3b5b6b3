"""From typed records to a hub: references resolved both ways, consent and drafts applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from phakhi.problems import Problem
from phakhi.records.consent import withhold_people
from phakhi.records.hub import NETWORK_KEY, Hub, Item, Key, Link
from phakhi.records.models import TYPES, Organisation
from phakhi.records.pages import check_wiki_links
from phakhi.records.places import Places
from phakhi.records.references import explain_wiki_link, resolve_reference, write_plain_ids
from phakhi.records.source import Source
from phakhi.records.texts import check_text
from phakhi.records.values import Text
from phakhi.records.walk import Occurrence, walk
from phakhi.text.wikilinks import find_wiki_links
from phakhi.wording import Name

V = TypeVar("V")
DANGLING = frozenset({"unknown-reference", "ambiguous-reference", "wrong-type"})
MENTIONS = Name("กล่าวถึง", "Mentions")
MENTIONED = Name("กล่าวถึงใน", "Mentioned in")
_ORDER = {folder: number for number, folder in enumerate(TYPES)}


def link_records(
    hub: Hub,
    items: Iterable[Item],
    broken: Mapping[Key, Item | None],
    pages: Sequence[Source] = (),
    *,
    drafts: bool,
) -> tuple[list[Item], list[Problem]]:
    """Put records into `hub` and link them; return all of them, and their references' problems.

    With `drafts`, drafts take part as if published. `broken` are records known from disk that
    have errors, with what could be read of each: references to them are not wrong, and their own
    are checked, but they stay out of the hub. `pages` are the hand-written ones.
    """
    everything = {item.key: item for item in sorted(items, key=lambda item: _rank(item.key))}
    partly = {key: item for key, item in broken.items() if item}
    hub.by_id = _index(everything, broken)
    problems = _take_aliases(hub, everything | partly)
    everything = {key: write_plain_ids(hub, item) for key, item in everything.items()}
    kept, found = withhold_people(hub, everything, pages)
    problems += found
    _publish(hub, kept, frozenset(broken), drafts=drafts)
    links: list[Link] = []
    unsure: set[Key] = set()
    for item in (hub.network_item, *kept.values(), *partly.values()):
        made, found = _link_item(hub, item)
        problems += found
        if hub.get(item.key):
            links += (link for link in made if hub.get(link.target))
        elif item.key in partly:
            unsure |= {link.target for link in made}
        if any(p.code in DANGLING for p in found) or any(k.target in hub.broken for k in made):
            unsure.add(item.key)
    hub.unsure = frozenset(unsure)
    problems += (problem for page in pages for problem in check_wiki_links(hub, page))
    hub.outgoing = _group((link.source, link) for link in links)
    hub.incoming = _group((link.target, link) for link in links)
    return list(everything.values()), problems


def _rank(key: Key) -> tuple[int, str]:
    return _ORDER[key.folder], key.id


def _index(items: Mapping[Key, Item], broken: Iterable[Key]) -> dict[str, tuple[Key, ...]]:
    keys = [*sorted({*items, *broken}, key=_rank), NETWORK_KEY]
    return _group((key.id, key) for key in keys)


def _take_aliases(hub: Hub, items: Mapping[Key, Item]) -> list[Problem]:
    """Let former ids lead to their record, unless another record has the id by now."""
    problems = []
    for item in items.values():
        for number, alias in enumerate(item.record.aliases or ()):
            if not alias:
                continue
            old = Key(item.key.folder, alias)
            owner = hub.aliases.get(old) or (old if old in items else None)
            if owner:
                origin = item.origins.of_value(("aliases", number))
                context = {"value": alias, "other": str(owner)}
                problems.append(Problem("alias-taken", origin, context))
            else:
                hub.aliases[old] = item.key
                hub.by_id[alias] = (*hub.by_id.get(alias, ()), item.key)
    return problems


def _publish(hub: Hub, kept: dict[Key, Item], broken: frozenset[Key], *, drafts: bool) -> None:
    hub.aliases = {old: key for old, key in hub.aliases.items() if key in kept}
    hub.items = {key: item for key, item in kept.items() if drafts or not item.draft}
    hub.unpublished = frozenset(kept.keys() - hub.items.keys()) | broken
    hub.broken = broken
    hub.organisations = {item.key.id: record for item, record in hub.of_type(Organisation)}


def _group(pairs: Iterable[tuple[Any, V]]) -> dict[Any, tuple[V, ...]]:
    grouped: defaultdict[Any, list[V]] = defaultdict(list)
    for end, value in pairs:
        grouped[end].append(value)
    return {end: tuple(values) for end, values in grouped.items()}


def _link_item(hub: Hub, item: Item) -> tuple[list[Link], list[Problem]]:
    """Return a record's links to records that are known, and what is wrong with the others."""
    links: list[Link] = []
    problems: list[Problem] = []
    places = Places(hub.root, item)
    seen: set[tuple[object, Key]] = set()
    for occurrence in walk(item.record):
        if isinstance(occurrence.value, Text):
            problems += check_text(hub, item, occurrence, places)
            links += _text_links(hub, item, occurrence, places, problems)
            continue
        link = resolve_reference(hub, item, occurrence, problems)
        if link is None:
            continue
        place = occurrence.path[:-1], link.target
        if place in seen and occurrence.slot.many:
            origin = item.origins.of_value(occurrence.path)
            problems.append(Problem("repeated-reference", origin, {"value": occurrence.value}))
        seen.add(place)
        links.append(link)
    return links, problems


def _text_links(
    hub: Hub, item: Item, occurrence: Occurrence, places: Places, problems: list[Problem]
) -> Iterator[Link]:
    """Yield the wiki links of a Markdown text, each record once, with the sentence around."""
    field = occurrence.field
    linked: set[Key] = set()
    for language, text in occurrence.texts():
        for wiki in find_wiki_links(text):
            keys = hub.find(wiki.id, wiki.type)
            if len(keys) != 1:
                path = occurrence.path_of(language)
                origin = places.find(path, text[wiki.start : wiki.end], f"[[{wiki.id}")
                if keys or not item.draft:
                    problems.append(explain_wiki_link(hub, wiki, keys, origin))
            elif keys[0] not in linked and keys[0] != item.key:
                linked.add(keys[0])
                span = wiki.start, wiki.end
                yield Link(item.key, keys[0], field, MENTIONS, MENTIONED, text, span)
