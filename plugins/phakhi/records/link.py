"""From typed records to a hub: references resolved both ways, consent and drafts applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from phakhi.problems import Origin, Problem
from phakhi.records.consent import withhold_people
from phakhi.records.hub import NETWORK_KEY, WITHHELD, Hub, Item, Key, Link
from phakhi.records.models import TYPES
from phakhi.records.places import find_in_file
from phakhi.records.schema import Part, slots
from phakhi.records.texts import check_text
from phakhi.records.validate import suggest
from phakhi.records.values import Text
from phakhi.records.walk import Occurrence, walk
from phakhi.text.wikilinks import WikiLink, find_wiki_links, sentence_around
from phakhi.wording import Name


def link_records(
    hub: Hub, items: Iterable[Item], broken: frozenset[Key], *, drafts: bool
) -> list[Problem]:
    """Put records into `hub` and link them; return every problem of their references.

    With `drafts`, drafts take part as if published. `broken` are records known from disk that
    could not be read: references to them are not wrong.
    """
    everything = {item.key: item for item in items}
    hub.by_id = _index(everything, broken)
    problems = _take_aliases(hub, everything)
    everything, found = withhold_people(hub, everything)
    problems += found
    hub.items = {k: i for k, i in everything.items() if drafts or not i.draft}
    hub.unpublished = frozenset(everything.keys() - hub.items.keys()) | broken
    links: list[Link] = []
    for item in (hub.network_item, *everything.values()):
        found_links, found = _link_item(hub, item, everything)
        problems += found
        if item.key in hub.items or item is hub.network_item:
            links += found_links
    hub.outgoing = _group((link.source, link) for link in links)
    hub.incoming = _group((link.target, link) for link in links)
    return problems


def _index(items: dict[Key, Item], broken: frozenset[Key]) -> dict[str, tuple[Key, ...]]:
    by_id: defaultdict[str, list[Key]] = defaultdict(list)
    order = {folder: number for number, folder in enumerate(TYPES)}
    for key in sorted({*items, *broken}, key=lambda k: (order[k.folder], k.id)):
        by_id[key.id].append(key)
    by_id[NETWORK_KEY.id].append(NETWORK_KEY)
    return {id_: tuple(keys) for id_, keys in by_id.items()}


def _take_aliases(hub: Hub, items: dict[Key, Item]) -> list[Problem]:
    """Let former ids lead to their record, unless another record has the id by now."""
    problems = []
    for item in items.values():
        for number, alias in enumerate(item.record.aliases):
            old = Key(item.key.folder, alias)
            owner = hub.aliases.get(old) or (old if old in items else None)
            if owner:
                origin = item.origins.of_value(("aliases", number))
                problems.append(
                    Problem("alias-taken", origin, {"value": alias, "other": str(owner)})
                )
            else:
                hub.aliases[old] = item.key
                hub.by_id[alias] = (*hub.by_id.get(alias, ()), item.key)
    return problems


def _group(links: Iterable[tuple[Key, Link]]) -> dict[Key, tuple[Link, ...]]:
    grouped: defaultdict[Key, list[Link]] = defaultdict(list)
    for end, link in links:
        grouped[end].append(link)
    return {key: tuple(found) for key, found in grouped.items()}


def _link_item(
    hub: Hub, item: Item, everything: dict[Key, Item]
) -> tuple[list[Link], list[Problem]]:
    links: list[Link] = []
    problems: list[Problem] = []
    seen: set[tuple[object, Key]] = set()
    for occurrence in walk(item.record):
        if isinstance(occurrence.value, Text):
            problems += check_text(hub, item, occurrence)
            links += _text_links(hub, item, occurrence, problems)
        elif not occurrence.value.startswith(WITHHELD):
            link = _resolve(hub, item, occurrence, problems)
            if link is None:
                continue
            place = (tuple(s for s in occurrence.path[:-1]), link.target)
            if place in seen and isinstance(occurrence.path[-1], int):
                origin = item.origins.of_value(occurrence.path)
                problems.append(Problem("repeated-reference", origin, {"value": occurrence.value}))
            seen.add(place)
            links.append(link)
    return [link for link in links if hub.get(link.target)], problems


def _resolve(hub: Hub, item: Item, occurrence: Occurrence, problems: list[Problem]) -> Link | None:
    """Resolve one reference, or say why it cannot be."""
    reference = occurrence.slot.reference
    assert reference is not None
    value = str(occurrence.value)
    kind, _, id_ = value.rpartition(":")
    keys = hub.find(id_, kind or None, reference.types)
    if len(keys) == 1 and keys[0] != item.key:
        names = occurrence.slot.described.name
        field = ".".join(step for step in occurrence.path if isinstance(step, str))
        context = _context(item, occurrence.part)
        return Link(item.key, keys[0], field, names, reference.back, context)
    code, context_ = _explain(hub, keys, value, reference.types)
    problems.append(Problem(code, item.origins.of_value(occurrence.path), context_))
    return None


def _explain(
    hub: Hub, keys: list[Key], value: str, types: tuple[str, ...]
) -> tuple[str, dict[str, object]]:
    names = [TYPES[t].one if t in TYPES else Name("เครือข่าย", "network") for t in types or TYPES]
    context: dict[str, object] = {
        "value": value,
        "types": Name(", ".join(n.th for n in names), ", ".join(n.en.lower() for n in names)),
    }
    if len(keys) == 1:
        return "self-reference", context
    if keys:
        words = [spell(key) for key in keys]
        return "ambiguous-reference", context | {"known": ", ".join(words), "first": words[0]}
    id_ = value.rpartition(":")[2]
    elsewhere = hub.find(id_)
    if elsewhere:
        found = (
            TYPES[elsewhere[0].folder].one
            if elsewhere[0] != NETWORK_KEY
            else Name("เครือข่าย", "network")
        )
        return "wrong-type", context | {"found": found}
    return "unknown-reference", context | {"suggestion": _suggest_id(hub, id_, types)}


def spell(key: Key) -> str:
    """Write a record's key as references do: `activity:annual-forum-2026`."""
    return f"{TYPES[key.folder].kind_name}:{key.id}" if key.folder in TYPES else key.folder


def _suggest_id(hub: Hub, id_: str, types: tuple[str, ...]) -> str:
    allowed = types or tuple(TYPES)
    return suggest(
        id_, (i for i, keys in hub.by_id.items() if any(k.folder in allowed for k in keys))
    )


def _context(item: Item, part: Part) -> str:
    """Return what an object inside a record says beside its reference: the task, the note."""
    if part is item.record:
        return ""
    texts = (getattr(part, s.name) for s in slots(type(part)) if Text in s.classes)
    return next((text.pick(item.language, item.language)[0] for text in texts if text), "")


def _text_links(
    hub: Hub, item: Item, occurrence: Occurrence, problems: list[Problem]
) -> Iterator[Link]:
    """Yield the wiki links of a Markdown text, each record once, with the sentence around."""
    assert isinstance(occurrence.value, Text)
    field = ".".join(step for step in occurrence.path if isinstance(step, str))
    names = occurrence.slot.described.name
    linked: set[Key] = set()
    for text in occurrence.value.values.values():
        for wiki in find_wiki_links(text):
            keys = hub.find(wiki.id, wiki.type)
            if len(keys) != 1:
                problems.append(_explain_wiki(hub, item, occurrence, wiki, keys))
            elif keys[0] not in linked and keys[0] != item.key:
                linked.add(keys[0])
                sentence = sentence_around(text, wiki.start, wiki.end)
                yield Link(item.key, keys[0], field, names, MENTIONED, sentence)


MENTIONED = Name("กล่าวถึงใน", "Mentioned in")


def _explain_wiki(
    hub: Hub, item: Item, occurrence: Occurrence, wiki: WikiLink, keys: list[Key]
) -> Problem:
    value = f"{wiki.type}:{wiki.id}" if wiki.type else wiki.id
    origin = find_in_file(hub.root, item, occurrence.path, "[[" + value) or _start(item, occurrence)
    if keys:
        words = [spell(key) for key in keys]
        context = {"value": value, "known": ", ".join(words), "first": words[0]}
        return Problem("ambiguous-wiki-link", origin, context)
    suggestion = _suggest_id(hub, wiki.id, ())
    elsewhere = hub.find(wiki.id)
    if wiki.type and elsewhere:
        suggestion = spell(elsewhere[0])
    return Problem("unknown-wiki-link", origin, {"value": value, "suggestion": suggestion})


def _start(item: Item, occurrence: Occurrence) -> Origin:
    return item.origins.of_value(occurrence.path)
