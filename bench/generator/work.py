"""Activities, lessons and innovations of a generated hub."""

from __future__ import annotations

from datetime import timedelta

from generator.pen import Fields, Pen
from generator.prose import pick
from generator.world import GROUPS, PROVINCES, TODAY, World

STAGES = (["plan", "do"], ["do"], ["plan", "do", "evaluate"], ["do", "evaluate"], ["fund"])
MODES = " | ".join(["coordination", "cooperation"] * 4 + ["collaboration"] * 6 + ["participation"])
KINDS = "meeting | forum | training | field visit | joint work | joint work | campaign"


def write_activity(pen: Pen) -> Fields:
    """Write an activity: held and summed up, or still planned."""
    mode = pen.one(MODES)
    host, partners, absent = _gather(pen, mode)
    end = pen.day + timedelta(days=pen.between(0, 2))
    held = end < TODAY
    fields = pen.head(pen.title("subject", "village")) | {
        "kind": pen.one(KINDS),
        "mode": mode,
        "host": host,
        "partners": [{"organisation": one, "stages": pick(STAGES, pen.dice)} for one in partners],
        "no_show": absent,
        "start": pen.day if held else max(pen.day, TODAY),
        "end": end if held else max(end, TODAY),
        "state": "held" if held else "planned",
        "attendance": pen.one("in person | in person | hybrid | online"),
        "place": {"name": pen.say("place"), "province": PROVINCES[pen.here % len(PROVINCES)]},
        "goals": [pen.near("goals", 4)],
        "plan": pen.near("plans", 3),
        "tasks": [write_task(pen) for _ in range(pen.between(1, 2))],
        "effort": pen.one("small | medium | large"),
    }
    if mode == "participation":
        fields["partners"][0]["stages"] = ["plan", "do", "evaluate"]
    return _fill(fields | (_outcome(pen) if held else {}))


def _gather(pen: Pen, mode: str) -> tuple[str, list[str], list[str]]:
    """Return host, partners, and the groups that stayed away."""
    if mode == "participation":
        everyone = pen.world.of_each_group(pen.here)
        there = everyone[:-1] if pen.chance(0.3) else everyone
        host, *partners = (pen.world.id("organisations", number) for number in there)
        return host, partners, GROUPS[len(there) :]
    host = pen.member()
    partners = [one for one in pen.members(pen.between(1, 2)) if one != host]
    return host, partners or [pen.world.other(pen.here, pen.dice, host)], []


def write_task(pen: Pen) -> Fields:
    """Write a piece of work and who does it."""
    due = pen.day - timedelta(days=pen.between(0, 20))
    return {"task": pen.say("task"), "responsible": pen.member(), "due": due}


def _outcome(pen: Pen) -> Fields:
    fields: Fields = {
        "participants": _fill(
            {"count": pen.between(6, 90), "people": pen.people(pen.between(0, 2))}
        ),
        "outcome": pen.one("achieved | achieved | partly | not"),
        "evaluation": pen.long(1),
    }
    lesson = lesson_of(pen.world, pen.number)
    if lesson is not None:
        fields["lessons"] = [pen.world.id("lessons", lesson)]
    else:
        fields["no_lesson_reason"] = pen.say("why")
    return fields


def _fill(fields: Fields) -> Fields:
    return {key: value for key, value in fields.items() if value != []}


def source_of(world: World, lesson: int) -> int:
    """Return the number of the activity a lesson comes from: held, and no other lesson's."""
    held = world.near("activities", TODAY, world.dice("lessons", -1), 0) - 2
    return lesson * held // world.counts["lessons"]


def lesson_of(world: World, activity: int) -> int | None:
    """Return the number of the lesson that comes from an activity, if there is one."""
    held = world.near("activities", TODAY, world.dice("lessons", -1), 0) - 2
    lesson = -(-activity * world.counts["lessons"] // held)
    if lesson >= world.counts["lessons"]:
        return None
    return lesson if source_of(world, lesson) == activity else None


def write_lesson(pen: Pen) -> Fields:
    """Write a lesson, summed up within a month, half of them applied later."""
    source = source_of(pen.world, pen.number)
    pen.here = pen.world.neighbourhood("activities", source)
    pen.day = pen.later(pen.world.day("activities", source), 4, 25)
    fields = pen.head(pen.title("subject", "village")) | {
        "from_activities": [pen.world.id("activities", source)],
        "expected": pen.long(1),
        "happened": pen.long(2),
        "why": pen.long(1),
        "next_time": pen.long(1),
        "kind": pen.one("sustain | improve"),
        "authors": pen.members(2),
    }
    if pen.chance(0.5):
        number = min(source + pen.between(5, 40), source_of(pen.world, pen.world.counts["lessons"]))
        day = max(pen.day, pen.world.day("activities", number))
        where = pen.world.id("activities", number)
        applied = {"record": where, "organisation": pen.member(), "date": day}
        fields["applied_in"] = [applied | {"result": pen.say("state")}]
    return fields


def write_innovation(pen: Pen) -> Fields:
    """Write an innovation that came of lessons."""
    partners = pen.members(2)
    if len(partners) < 2:
        partners.append(pen.world.other(pen.here, pen.dice, partners[0]))
    return pen.head(pen.title("subject", "village")) | {
        "problem": pen.long(1),
        "what_is_new": pen.long(1),
        "novelty": pen.one("organisation | network | country"),
        "kind": pen.one("product | process | service | policy"),
        "stage": pen.one("idea | trial | in use | spreading"),
        "derived_from": list(dict.fromkeys([pen.near("lessons"), pen.near("activities")])),
        "partners": partners,
        "results": [
            {"measure": pen.say("measure"), "value": pen.say("n"), "evidence": pen.say("fact")}
        ],
        "how_to_replicate": pen.long(2),
        "replications": [{"organisation": pen.member(), "date": pen.later(pen.day, 30, 300)}],
    }
