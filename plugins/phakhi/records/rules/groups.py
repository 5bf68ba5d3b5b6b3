"""The member groups that are missing, and how messages name them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from phakhi.records.hub import Hub
from phakhi.wording import Name


def find_missing(hub: Hub, day: date, there: Collection[str]) -> list[str]:
    """Return the groups that have a member on a day and are not there, in the network's order."""
    active = hub.groups_on(day)
    groups = (group.id for group in hub.network.member_groups)
    return [group for group in groups if group in active and group not in there]


def name_groups(hub: Hub, ids: Collection[str]) -> Name:
    """Write member groups by name and id, in the network's order: `“วัดและชมรม” (faith), …`."""
    return Name(_write(hub, ids, "th"), _write(hub, ids, "en"))


def _write(hub: Hub, ids: Collection[str], language: str) -> str:
    return ", ".join(
        f"“{group.name.pick(language, hub.language)[0]}” ({group.id})"
        for group in hub.network.member_groups
        if group.id in ids
    )
