"""Rules for goals, plans and decisions (M1, G3, G4)."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.records.hub import Hub, Item
from phakhi.records.models import Decision, Goal, Plan
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_period
from phakhi.records.rules.groups import find_missing, name_groups


def check_goal(hub: Hub, item: Item, goal: Goal) -> Iterator[Finding]:
    """A goal's period runs forward."""
    yield from check_period(goal.period, "period")


def check_plan(hub: Hub, item: Item, plan: Plan) -> Iterator[Finding]:
    """A plan's period runs forward, and it is reviewed after it starts."""
    yield from check_period(plan.period, "period")
    if plan.review_date < plan.period.start:
        yield find(
            "period-reversed", "review_date", value=plan.review_date, other=plan.period.start
        )


def check_decision(hub: Hub, item: Item, decision: Decision) -> Iterator[Finding]:
    """G3: every member group is heard before the decision; until then there is time for it."""
    day = decision.decided
    if day is None:
        if decision.outcome:
            yield find("decided-missing", "outcome")
        return
    if not decision.outcome:
        yield find("outcome-missing", "decided")
    if day > hub.reference_date:
        yield find("decided-in-future", "decided", value=day, other=hub.reference_date)
    in_time = []
    for number, heard in enumerate(decision.consulted):
        if heard.date and heard.date > day:
            path = ("consulted", number, "date")
            yield find("consulted-after", *path, value=heard.date, other=day)
        else:
            in_time.append(heard.organisation)
    if missing := find_missing(hub, day, hub.groups_of(in_time, day)):
        yield find("group-not-consulted", "consulted", groups=name_groups(hub, missing))
