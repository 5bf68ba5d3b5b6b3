"""The chain the guide asks for: goal → plan → activity → lesson → innovation (M1 … M6)."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from phakhi.records.hub import Hub, Key, Link

COLUMNS = ("goals", "plans", "activities", "lessons", "innovations")
RANK = {folder: number for number, folder in enumerate(COLUMNS)}
CHAINED = frozenset("goals plan items.activity lessons from_activities derived_from".split())
"""The fields that make the chain; other links between the same types do not."""
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Column:
    """One step of the chain: up to SHOWN records, and how many more there are."""

    folder: str
    keys: tuple[Key, ...]
    more: int
    current: bool


def trace_chain(hub: Hub, key: Key) -> tuple[Column, ...]:
    """Return the chain a record stands in, or nothing if it is in none."""
    if key.folder not in RANK:
        return ()
    found: dict[str, dict[Key, None]] = {folder: {} for folder in COLUMNS}
    found[key.folder][key] = None
    for forward in (False, True):
        _spread(hub, key, found, forward)
    if not any(keys for folder, keys in found.items() if folder != key.folder):
        return ()
    return tuple(
        Column(folder, tuple(keys)[:SHOWN], max(0, len(keys) - SHOWN), folder == key.folder)
        for folder, keys in found.items()
    )


def _spread(hub: Hub, start: Key, found: dict[str, dict[Key, None]], forward: bool) -> None:
    """Follow the chain one way: towards innovations, or back towards goals.

    A plan is shown, but only its own chain leads through it: it serves more goals than each of
    its activities does.
    """
    todo = deque([start])
    while todo:
        key = todo.popleft()
        if key.folder == "plans" and key != start:
            continue
        for other in _neighbours(hub, key):
            ahead = RANK[other.folder] > RANK[key.folder]
            if ahead is forward and other not in found[other.folder]:
                found[other.folder][other] = None
                todo.append(other)


def _neighbours(hub: Hub, key: Key) -> list[Key]:
    links: list[tuple[Key, Link]] = [
        *((link.target, link) for link in hub.outgoing.get(key, ())),
        *((link.source, link) for link in hub.incoming.get(key, ())),
    ]
    return [
        other
        for other, link in links
        if other.folder in RANK and other.folder != key.folder and link.field in CHAINED
    ]
