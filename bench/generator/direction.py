"""Goals, plans and decisions of a generated hub."""

from __future__ import annotations

from datetime import timedelta

from generator.pen import Fields, Pen
from generator.prose import pick
from generator.world import START, TODAY


def write_goal(pen: Pen) -> Fields:
    """Write a goal; all but the first few are part of one of these."""
    fields = pen.head(pen.title("subject", "village")) | {
        "statement": pen.long(2),
        "owner": pen.member(),
        "period": {"start": START, "end": TODAY + timedelta(days=500)},
        "indicators": [
            {
                "measure": pen.say("measure"),
                "baseline": pen.between(5, 20),
                "target": pen.between(40, 90),
                "actual": pen.between(20, 60),
                "as_of": TODAY - timedelta(days=pen.between(1, 90)),
            }
            for _ in range(2)
        ],
    }
    if pen.number >= 3:
        fields["parent"] = pen.world.id("goals", pen.number % 3)
    return fields


def write_plan(pen: Pen) -> Fields:
    """Write a year's plan."""
    activities = dict.fromkeys(pen.near("activities", 60) for _ in range(4))
    return pen.head(pen.title("subject", "village")) | {
        "period": {"start": pen.day, "end": pen.day + timedelta(days=365)},
        "goals": [pen.near("goals", 3)],
        "coordinators": pen.people(1) or [pen.member()],
        "items": [
            {
                "what": pen.say("task"),
                "responsible": pen.member(),
                "due": pen.day + timedelta(days=pen.between(30, 360)),
                "activity": activity,
                "needs": [{"resource": pen.say("thing"), "covered_by": pen.member()}],
            }
            for activity in activities
        ],
        "linked_networks": [pen.near("linked-networks", 2)],
        "approved_by": pen.near("decisions"),
        "review_date": pen.day + timedelta(days=180),
    }


def write_decision(pen: Pen) -> Fields:
    """Write a decision; every member group was heard in the weeks before."""
    groups = pen.world.of_each_group(pen.here)
    heard = [pen.world.id("organisations", number) for number in groups]
    fields = pen.head(pen.title("subject", "village")) | {
        "question": pen.long(1),
        "options": [pen.say("plan") for _ in range(2)],
        "proposer": pick(heard, pen.dice),
        "decision_makers": heard[:3],
        "consulted": [
            {
                "organisation": one,
                "position": pen.say("quote"),
                "date": pen.day - timedelta(days=pen.between(2, 30)),
            }
            for one in heard
        ],
        "method": pen.one("consensus | consensus | vote | delegated"),
        "outcome": pen.long(1),
        "decided": pen.day,
        "actions": [
            {"what": pen.say("task"), "responsible": pen.member(), "due": pen.later(pen.day, 9, 90)}
            for _ in range(2)
        ],
    }
    if pen.chance(0.3):
        fields["dissent"] = pen.long(1)
    return fields
