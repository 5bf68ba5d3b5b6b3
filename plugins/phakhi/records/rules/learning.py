"""Rules for lessons (M4, M7)."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.records.hub import Hub, Item
from phakhi.records.models import Activity, Lesson
from phakhi.records.rules.finding import Finding, find


def check_lesson(hub: Hub, item: Item, lesson: Lesson) -> Iterator[Finding]:
    """A lesson is not applied before the activity it was learned from."""
    sources = (hub.resolve(id_, ("activities",)) for id_ in lesson.from_activities)
    days = [s.record.first_day for s in sources if s and isinstance(s.record, Activity)]
    for number, applied in enumerate(lesson.applied_in):
        if days and applied.date < min(days):
            path = ("applied_in", number, "date")
            yield find("applied-too-early", *path, value=applied.date, other=min(days))
