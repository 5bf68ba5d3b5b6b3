"""Rules for records of every type."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.records.hub import Hub, Item
from phakhi.records.models import Network
from phakhi.records.models.base import Period
from phakhi.records.rules.finding import Finding, find
from phakhi.records.validate import suggest


def check_record(hub: Hub, item: Item) -> Iterator[Finding]:
    """Topics exist, and an update is not before the record itself."""
    record = item.record
    if isinstance(record, Network):
        return
    if record.updated and record.updated < record.created:
        yield find("updated-before-created", "updated", value=record.updated, other=record.created)
    for number, tag in enumerate(record.tags):
        yield from check_topic(hub, tag, "tags", number)
        if tag in record.tags[:number]:
            yield find("repeated-item", "tags", number, value=tag)


def check_topic(hub: Hub, topic: str, *path: str | int) -> Iterator[Finding]:
    """A topic is one of the network's; a name or a near miss suggests it."""
    topics = {topic.id: topic for topic in hub.network.topics}
    if topic in topics:
        return
    names = {name: t.id for t in topics.values() for name in t.name.values.values()}
    suggestion = names.get(topic) or suggest(topic, topics) or names.get(suggest(topic, names), "")
    yield find("unknown-topic", *path, value=topic, suggestion=suggestion, known=", ".join(topics))


def check_group(hub: Hub, group: str, *path: str | int) -> Iterator[Finding]:
    """A member group is one of the network's."""
    groups = [g.id for g in hub.network.member_groups]
    if group not in groups:
        suggestion = suggest(group, groups)
        yield find(
            "unknown-member-group",
            *path,
            value=group,
            suggestion=suggestion,
            known=", ".join(groups),
        )


def check_period(period: Period, *path: str | int) -> Iterator[Finding]:
    """A period does not end before it starts."""
    if period.end and period.end < period.start:
        yield find("period-reversed", *path, "end", value=period.end, other=period.start)
