"""Rules for records of every type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from phakhi.records.hub import Hub, Item
from phakhi.records.models import (
    Activity,
    Decision,
    Goal,
    Innovation,
    Lesson,
    Network,
    News,
    Record,
    Request,
)
from phakhi.records.models.base import Period
from phakhi.records.rules.finding import Finding, find
from phakhi.records.validate import suggest

TOLD: dict[type[Record], Callable[[Any], Iterable[date | None]]] = {
    Activity: lambda activity: (task.done for task in activity.tasks),
    Decision: lambda decision: (
        decision.decided,
        *(heard.date for heard in decision.consulted),
        *(action.done for action in decision.actions),
    ),
    Goal: lambda goal: (measure.as_of for measure in goal.indicators),
    Innovation: lambda innovation: (made.date for made in innovation.replications),
    Lesson: lambda lesson: (applied.date for applied in lesson.applied_in),
    News: lambda news: (news.date,),
    Request: lambda request: (entry.date for entry in request.log),
}
"""The days of what a record tells of as done: it was written on them or later."""


def check_record(hub: Hub, item: Item) -> Iterator[Finding]:
    """Topics exist, and an update is not before the record itself."""
    record = item.record
    if isinstance(record, Network):
        return
    if record.updated and record.updated < record.created:
        yield find("updated-before-created", "updated", value=record.updated, other=record.created)
    else:
        yield from _check_told(hub, record)
    for number, tag in enumerate(record.tags):
        yield from check_topic(hub, tag, "tags", number)
        if tag in record.tags[:number]:
            yield find("repeated-item", "tags", number, value=tag)


def _check_told(hub: Hub, record: Record) -> Iterator[Finding]:
    """A record was not last updated before what it tells of; what is yet to come, others mend."""
    told = TOLD.get(type(record))
    days = [day for day in told(record) if day and day <= hub.reference_date] if told else []
    if record.updated and days and record.updated < max(days):
        yield find("updated-too-early", "updated", value=record.updated, other=max(days))


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
