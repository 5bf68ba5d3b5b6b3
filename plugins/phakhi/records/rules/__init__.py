"""Rules between fields; each enforces a sentence of the guide, named by its code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from phakhi.problems import Problem
from phakhi.records.hub import Hub, Item
from phakhi.records.rules import direction, exchange, learning, members, work
from phakhi.records.rules.circles import check_circles
from phakhi.records.rules.finding import Finding
from phakhi.records.rules.general import check_record
from phakhi.records.rules.vocabulary import check_vocabulary

Rule = Callable[[Hub, Item, Any], Iterator[Finding]]

RULES: dict[str, Rule] = {
    "activities": work.check_activity,
    "decisions": direction.check_decision,
    "goals": direction.check_goal,
    "lessons": learning.check_lesson,
    "network": members.check_network,
    "news": exchange.check_news,
    "organisations": members.check_organisation,
    "people": members.check_person,
    "plans": direction.check_plan,
    "requests": exchange.check_request,
    "resources": exchange.check_resource,
}


RESTS_ON_OTHERS = frozenset(
    {
        "group-not-consulted",
        "lesson-missing",
        "lesson-pending",
        "participation-group-missing",
        "participation-group-not-invited",
    }
)
"""What may be wrong only because another record cannot be read, or is not found."""


def check_rules(hub: Hub, items: Iterable[Item]) -> Iterator[Problem]:
    """Yield a problem for every rule the records break, at the field that breaks it."""
    for item in items:
        yield from _check_item(hub, item)
    yield from check_circles(hub)


def check_partly(hub: Hub, items: Iterable[Item]) -> Iterator[Problem]:
    """Yield the problems of records with errors that need no other field."""
    for item in items:
        yield from _locate(item, check_vocabulary(hub, item.record))


def _check_item(hub: Hub, item: Item) -> Iterator[Problem]:
    yield from _locate(item, check_record(hub, item))
    rule = RULES.get(item.key.folder)
    findings = rule(hub, item, item.record) if rule else ()
    unsure = item.key in hub.unsure
    yield from _locate(item, (f for f in findings if not unsure or f.code not in RESTS_ON_OTHERS))


def _locate(item: Item, findings: Iterable[Finding]) -> Iterator[Problem]:
    for finding in findings:
        yield Problem(finding.code, item.origins.of_value(finding.path), finding.context)
