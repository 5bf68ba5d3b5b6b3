"""The words beside a record's title that say at a glance where it stands."""

from __future__ import annotations

from typing import NamedTuple

from phakhi.records.hub import Item
from phakhi.records.models import Activity, Innovation, Lesson, News, Request, Resource
from phakhi.records.models.base import Status
from phakhi.records.schema import Term


class Badge(NamedTuple):
    """A word and its class: what it is about, and which of its terms it is."""

    text: str
    about: str
    term: str


def badges_of(item: Item, language: str) -> list[Badge]:
    """Return a record's badges in the page's language."""
    record = item.record
    terms: list[tuple[str, Term | None]] = []
    if record.status is not Status.PUBLISHED:
        terms.append(("status", record.status))
    match record:
        case Activity():
            terms += [("state", record.state), ("mode", record.mode), ("kind", record.kind)]
        case Lesson():
            terms.append(("lesson", record.kind))
        case Innovation():
            terms.append(("stage", record.stage))
        case Request():
            terms += [("direction", record.direction), ("state", record.state)]
        case Resource():
            terms.append(("kind", record.kind))
        case News():
            terms.append(("news", record.kind))
        case _:
            pass
    return [
        Badge(term.label[language], about, term.value.replace(" ", "-"))
        for about, term in terms
        if term is not None
    ]
