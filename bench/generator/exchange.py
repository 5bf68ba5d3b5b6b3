"""Requests, resources and news of a generated hub."""

from __future__ import annotations

from datetime import timedelta

from generator.pen import Fields, Pen
from generator.world import TOPICS

LOGS = {
    "need": ("open", "accepted", "in progress", "done"),
    "offer": ("open", "accepted", "done"),
    "handoff": ("open", "accepted", "in progress", "done"),
}


def write_request(pen: Pen) -> Fields:
    """Write help wanted or offered, or a hand-off with its steps."""
    direction = pen.world.id("requests", pen.number).split("-")[0]
    sender = pen.member()
    receiver = pen.world.other(pen.here, pen.dice, sender)
    day, log = pen.day, []
    for state in LOGS[direction][: pen.between(1, 4)]:
        by = sender if state == "open" else receiver
        log.append({"date": day, "by": by, "state": state, "note": pen.say("plan")})
        day = pen.later(day, 1, 14)
    fields = pen.head(pen.title("subject", "village")) | {
        "direction": direction,
        "from": sender,
        "to": receiver,
        "skill": pen.say("skill"),
        "topic": TOPICS[pen.number % len(TOPICS)],
        "description": pen.long(1),
        "opened": pen.day,
        "expires": pen.day + timedelta(days=pen.between(30, 120)),
        "log": log,
    }
    if log[-1]["state"] == "done":
        fields["thanks"] = pen.say("thanks")
    return fields


def write_resource(pen: Pen) -> Fields:
    """Write something members share."""
    return pen.head(pen.title("thing", "village")) | {
        "kind": pen.one("document | tool | venue | fund | data | equipment"),
        "url": f"https://example.org/shared/{pen.number + 1}",
        "owner": pen.member(),
        "terms": pen.long(1),
        "related": [pen.near("activities")],
    }


def write_news(pen: Pen) -> Fields:
    """Write news, a question, or the answer to the question before it."""
    kind = pen.world.id("news", pen.number).split("-")[0]
    fields = pen.head(pen.title("subject", "village")) | {
        "from": pen.member(),
        "kind": kind,
        "date": pen.day,
        "about": pen.near("activities"),
    }
    if kind == "answer":
        fields["reply_to"] = pen.world.id("news", pen.number - 1)
    if kind == "question":
        fields["reply_wanted"] = True
        fields["reply_by"] = pen.day + timedelta(days=14)
    return fields
