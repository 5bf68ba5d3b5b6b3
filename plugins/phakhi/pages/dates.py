"""The day a record is about, by which lists are ordered."""

from __future__ import annotations

from datetime import date

from phakhi.records.hub import Item
from phakhi.records.models import (
    Activity,
    Decision,
    Goal,
    News,
    Organisation,
    Person,
    Plan,
    Request,
)


def date_of(item: Item) -> date | None:
    """Return a record's own day; None for those that have none (organisations, people)."""
    match item.record:
        case Activity() as activity:
            return activity.first_day
        case Decision() as decision:
            return decision.decided or decision.created
        case News() as news:
            return news.date
        case Request() as request:
            return request.opened
        case Goal() | Plan() as planned:
            return planned.period.start
        case Organisation() | Person():
            return None
        case other:
            return other.created
