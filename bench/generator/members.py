"""Organisations, people and other networks of a generated hub."""

from __future__ import annotations

from datetime import timedelta

from generator.pen import Fields, Pen
from generator.world import PROVINCES, START


def write_organisation(pen: Pen) -> Fields:
    """Write a member organisation."""
    village = pen.number * 7
    name = {
        code: f"{pen.prose[code].at('body', pen.number)} {pen.prose[code].at('village', village)}"
        for code in pen.languages
    }
    if pen.number >= 30:
        name = {code: f"{text} {pen.number + 1}" for code, text in name.items()}
    joined = START - timedelta(days=pen.between(30, 700))
    goals = dict.fromkeys(pen.near("goals", 3) for _ in range(2))
    return {
        "title": pen.each(name),
        "summary": pen.say("sentence"),
        "created": joined,
        "tags": pen.head("")["tags"],
        "kind": pen.say("body"),
        "member_group": pen.world.group(pen.number),
        "joined": joined,
        "mission": pen.long(2),
        "area": [PROVINCES[pen.here % len(PROVINCES)]],
        "skills": [write_skill(pen) for _ in range(2)],
        "contact": {"role": pen.say("position")},
        "goals_endorsed": [{"goal": goal, "our_part": pen.say("plan")} for goal in goals],
        "culture_notes": pen.long(1),
    }


def write_skill(pen: Pen) -> Fields:
    """Write a skill and whether it can be taught."""
    return {"skill": pen.say("skill"), "can_teach": pen.chance(0.5)}


def write_person(pen: Pen) -> Fields:
    """Write a person; one in twenty does not want to be shown."""
    public = pen.number % 20 != 7
    since = START - timedelta(days=pen.between(1, 600))
    place = pen.member()
    name = pen.each({code: _name(pen, code) for code in pen.languages})
    return {
        **({"name": name} if public else {}),
        "created": since,
        "consent": {"public": True, "date": since} if public else {"public": False},
        "affiliations": [{"organisation": place, "since": since, "position": pen.say("position")}],
        "level": pen.one("executive | manager | practitioner | volunteer"),
        "roles": [{"role": pen.say("position"), "where": place, "start": since}],
        "skills": [write_skill(pen) for _ in range(pen.between(1, 3))],
        "credit": pen.say("thanks"),
    }


def _name(pen: Pen, language: str) -> str:
    """Return a name no other person has, even as a part of theirs."""
    prose = pen.prose[language]
    rest, first = divmod(pen.number, prose.count("first"))
    round_, last = divmod(rest, prose.count("last"))
    home = prose.at("village", round_).removeprefix("บ้าน").replace(" ", "") if round_ else ""
    return f"{prose.at('first', first)} {home}{prose.at('last', last)}"


def write_linked_network(pen: Pen) -> Fields:
    """Write another network this one is linked to."""
    title = pen.title("subject", "village")
    return {
        "name": title,
        "created": pen.day,
        "url": f"https://network-{pen.number + 1}.example.org/",
        "relation": pen.say("plan"),
        "bridges": pen.members(2),
        "since": pen.day,
        "shared_goals": [pen.near("goals", 2)],
    }
