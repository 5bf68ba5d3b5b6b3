"""Find the record a reference means, or say why there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from phakhi.problems import Origin, Problem
from phakhi.records.hub import WITHHELD, Hub, Item, Key, Link
from phakhi.records.models import TYPES
from phakhi.records.models.base import Network
from phakhi.records.schema import Part, slots
from phakhi.records.validate import suggest_id
from phakhi.records.values import Text
from phakhi.records.walk import Occurrence, replace_at, walk
from phakhi.text.wikilinks import WikiLink
from phakhi.wording import Name

MOST_SUGGESTIONS = 2_000
"""Each looks at every id; where more references lead nowhere, they have one cause."""
ANY_TYPE = Name("ทุกประเภท", "all types")


def write_plain_ids(hub: Hub, item: Item) -> Item:
    """Return the item with the record's id in every field that takes one type only.

    Former ids and a type's word before the id end here: later stages compare ids.
    """
    record = item.record
    for occurrence in walk(record):
        reference = occurrence.slot.reference
        if reference is None or len(reference.types) != 1:
            continue
        kind, _, id_ = str(occurrence.value).rpartition(":")
        keys = hub.find(id_, kind or None, reference.types)
        if len(keys) == 1 and keys[0].id != occurrence.value:
            record = replace_at(record, occurrence.path, keys[0].id)
    return item if record is item.record else replace(item, record=record)


def resolve_reference(
    hub: Hub, item: Item, occurrence: Occurrence, problems: list[Problem]
) -> Link | None:
    """Return the link a reference makes; if none, add to `problems` why."""
    slot = occurrence.slot
    value = str(occurrence.value)
    if slot.reference is None or value.startswith(WITHHELD):
        return None
    kind, _, id_ = value.rpartition(":")
    keys = hub.find(id_, kind or None, slot.reference.types)
    if len(keys) == 1 and keys[0] != item.key:
        names, back = _meaning(item, occurrence), slot.reference.back
        return Link(item.key, keys[0], occurrence.field, names, back, _context(item, occurrence))
    code, context = _explain(hub, keys, value, slot.reference.types)
    if code != "unknown-reference" or not item.draft:
        problems.append(Problem(code, item.origins.of_value(occurrence.path), context))
    return None


def explain_wiki_link(hub: Hub, wiki: WikiLink, keys: list[Key], origin: Origin) -> Problem:
    """Return why a wiki link, which may mean `keys`, leads to no record."""
    value = f"{wiki.type}:{wiki.id}" if wiki.type else wiki.id
    if keys:
        words = [spell(key) for key in keys]
        context = {"value": value, "known": ", ".join(words), "first": words[0]}
        return Problem("ambiguous-wiki-link", origin, context)
    elsewhere = hub.find(wiki.id) if wiki.type else []
    suggestion = spell(elsewhere[0]) if elsewhere else _suggest(hub, wiki.id)
    return Problem("unknown-wiki-link", origin, {"value": value, "suggestion": suggestion})


def _suggest(hub: Hub, id_: str, types: tuple[str, ...] = ()) -> str:
    """Return the id most likely meant; with its type, where the reader may not expect that one."""
    hub.suggested += 1
    close = suggest_id(id_, hub.ids_of(types)) if hub.suggested <= MOST_SUGGESTIONS else ""
    return spell(hub.find(close, None, types)[0]) if close and len(types) != 1 else close


def spell(key: Key) -> str:
    """Write a record's key as references do: `activity:annual-forum-2026`."""
    return f"{TYPES[key.folder].kind_name}:{key.id}" if key.folder in TYPES else key.folder


def _explain(
    hub: Hub, keys: list[Key], value: str, types: tuple[str, ...]
) -> tuple[str, dict[str, Any]]:
    names = [_name_type(folder) for folder in types] or [ANY_TYPE]
    words = Name(", ".join(n.th for n in names), ", ".join(n.en.lower() for n in names))
    context: dict[str, Any] = {"value": value, "types": words}
    if len(keys) == 1:
        return "self-reference", context
    if keys:
        spelled = [spell(key) for key in keys]
        return "ambiguous-reference", context | {"known": ", ".join(spelled), "first": spelled[0]}
    id_ = value.rpartition(":")[2]
    elsewhere = hub.find(id_)
    if not elsewhere:
        return "unknown-reference", context | {"suggestion": _suggest(hub, id_, types)}
    found = elsewhere[0]
    if not types or found.folder in types:
        return "unknown-reference", context | {"suggestion": spell(found)}
    return "wrong-type", context | {"found": _name_type(found.folder)}


def _meaning(item: Item, occurrence: Occurrence) -> Name:
    """Return what a reference means for its record: in a list of objects, what the list is."""
    outer = next(s for s in slots(type(item.record)) if s.key == occurrence.path[0])
    within_list = outer.part is not None and outer.many
    return outer.described.name if within_list else occurrence.slot.described.name


def _name_type(folder: str) -> Name:
    return TYPES[folder].one if folder in TYPES else Network.one


def _context(item: Item, occurrence: Occurrence) -> str:
    """Return what an object inside a record says beside its reference: the task, the note."""
    part: Part = occurrence.part
    if part is item.record:
        return ""
    texts = (getattr(part, slot.name) for slot in slots(type(part)) if Text in slot.classes)
    return next((text.pick(item.language, item.language)[0] for text in texts if text), "")
