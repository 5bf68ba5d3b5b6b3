"""The day a record is about, by which lists are ordered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from phakhi.records.hub import Item
from phakhi.records.models import (
    Activity,
    Decision,
    Goal,
    News,
    Organisation,
    Person,
    Plan,
    Record,
    Request,
)

_DAYS: dict[type[Record], Callable[[Any], date | None]] = {
    Activity: lambda activity: activity.first_day,
    Decision: lambda decision: decision.decided or decision.created,
    Goal: lambda goal: goal.period.start,
    News: lambda news: news.date,
    Organisation: lambda _: None,
    Person: lambda _: None,
    Plan: lambda plan: plan.period.start,
    Request: lambda request: request.opened,
}


def date_of(item: Item) -> date | None:
    """Return a record's own day; None for those that have none (organisations, people)."""
    day = _DAYS.get(type(item.record))
    return day(item.record) if day else item.record.created
