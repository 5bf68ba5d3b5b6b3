"""Rules for chains of records: none may lead back to where it started."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from phakhi.problems import Problem
from phakhi.records.hub import Hub, Key

CHAINS = {
    "goals": "parent",
    "decisions": "supersedes",
    "news": "reply_to",
    "requests": "answers",
}
"""Fields in which a record names the one record it follows, by type."""


def check_circles(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for every circle, at its first record."""
    after: dict[Key, Key] = {}
    for key, links in hub.outgoing.items():
        for link in links:
            if link.field == CHAINS.get(key.folder):
                after[key] = link.target
    for circle in find_circles(after):
        item = hub.items[circle[0]]
        origin = item.origins.of_value((CHAINS[item.key.folder],))
        value = " → ".join(key.id for key in (*circle, circle[0]))
        yield Problem("circular-reference", origin, {"value": value})


def find_circles(after: Mapping[Key, Key]) -> Iterator[list[Key]]:
    """Yield each circle in a graph where every record is followed by one at most."""
    done: set[Key] = set()
    for start in after:
        chain: dict[Key, int] = {}
        key: Key | None = start
        while key is not None and key not in done and key not in chain:
            chain[key] = len(chain)
            key = after.get(key)
        if key is not None and key in chain:
            yield list(chain)[chain[key] :]
        done.update(chain)
