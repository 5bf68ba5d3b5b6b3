"""The network's own words in records that could be read in part only."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.records.hub import Hub
from phakhi.records.rules.finding import Finding
from phakhi.records.rules.general import check_group, check_topic
from phakhi.records.schema import Meaning, Part, slots

CHECKS = {Meaning.TOPIC: check_topic, Meaning.GROUP: check_group}


def check_vocabulary(hub: Hub, part: Part, path: tuple[str | int, ...] = ()) -> Iterator[Finding]:
    """Topics and member groups are the network's, in whatever field they stand."""
    for slot in slots(type(part)):
        value = getattr(part, slot.name)
        items = [*enumerate(value)] if slot.many and value else [(None, value)]
        for number, item in items:
            place = (*path, slot.key) if number is None else (*path, slot.key, number)
            if isinstance(item, Part):
                yield from check_vocabulary(hub, item, place)
            elif isinstance(item, str) and slot.meaning in CHECKS:
                yield from CHECKS[slot.meaning](hub, item, *place)
