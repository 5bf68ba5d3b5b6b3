"""Rules for goals, plans and decisions (M1, G3, G4)."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.records.hub import Hub, Item, Key
from phakhi.records.models import Decision, Goal, Plan
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_period


def check_goal(hub: Hub, item: Item) -> Iterator[Finding]:
    """A goal's period runs forward, and no goal is part of itself."""
    goal = item.record
    assert isinstance(goal, Goal)
    yield from check_period(goal.period, "period")
    circle = _follow(hub, item.key, "parent")
    if circle:
        yield find("circular-reference", "parent", value=" → ".join(circle))


def check_plan(hub: Hub, item: Item) -> Iterator[Finding]:
    """A plan's period runs forward, and it is reviewed after it starts."""
    plan = item.record
    assert isinstance(plan, Plan)
    yield from check_period(plan.period, "period")
    if plan.review_date < plan.period.start:
        yield find(
            "period-reversed", "review_date", value=plan.review_date, other=plan.period.start
        )


def check_decision(hub: Hub, item: Item) -> Iterator[Finding]:
    """G3: every member group is heard, and heard before the decision."""
    decision = item.record
    assert isinstance(decision, Decision)
    if decision.decided and not decision.outcome:
        yield find("outcome-missing", "decided")
    for number, heard in enumerate(decision.consulted):
        if heard.date and decision.decided and heard.date > decision.decided:
            path = ("consulted", number, "date")
            yield find("consulted-after", *path, value=heard.date, other=decision.decided)
    day = decision.decided or decision.created
    members = hub.organisations_on(day)
    active = {organisation.member_group for organisation in members.values()}
    heard_groups = {
        members[heard.organisation].member_group
        for heard in decision.consulted
        if heard.organisation in members
    }
    for group in hub.network.member_groups:
        if group.id in active - heard_groups:
            yield find("group-not-consulted", "consulted", value=group.id)
    circle = _follow(hub, item.key, "supersedes")
    if circle:
        yield find("circular-reference", "supersedes", value=" → ".join(circle))


def _follow(hub: Hub, key: Key, field: str) -> list[str]:
    """Return the ids of the circle that `field` leads around from `key`, or nothing."""
    seen = [key]
    while True:
        links = hub.outgoing.get(seen[-1], ())
        target = next((link.target for link in links if link.field == field), None)
        if target is None:
            return []
        if target in seen:
            return [k.id for k in (*seen, target)] if target == key else []
        seen.append(target)
