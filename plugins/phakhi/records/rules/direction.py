"""Rules for goals, plans and decisions (M1, G3, G4)."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.records.hub import Hub, Item
from phakhi.records.models import Decision, Goal, Plan
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_period


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
    """G3: every member group is heard, and heard before the decision."""
    if decision.decided and not decision.outcome:
        yield find("outcome-missing", "decided")
    for number, heard in enumerate(decision.consulted):
        if heard.date and decision.decided and heard.date > decision.decided:
            path = ("consulted", number, "date")
            yield find("consulted-after", *path, value=heard.date, other=decision.decided)
    day = decision.decided or decision.created
    heard_groups = hub.groups_of((heard.organisation for heard in decision.consulted), day)
    missing = hub.groups_on(day) - heard_groups
    for group in hub.network.member_groups:
        if group.id in missing:
            yield find("group-not-consulted", "consulted", value=group.id)
