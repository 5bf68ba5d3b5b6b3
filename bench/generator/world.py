"""Who is in a generated network and when things happen: ids, days, neighbourhoods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from generator.prose import pick

START = date(2018, 1, 8)
TODAY = date(2026, 11, 15)
LAST_PLAN = date(2027, 2, 28)
GROUPS = "health-services local-government faith-and-elders volunteers learning-and-support".split()
TOPICS = (
    "home-care falls transport dementia equipment loneliness disaster air-quality caregivers "
    "handoff learning network-care"
).split()
PROVINCES = "TH-50 TH-52 TH-54 TH-55 TH-56 TH-57 TH-40 TH-41 TH-44 TH-45 TH-34 TH-33".split()
FEWEST = 60
SHARES: dict[str, tuple[int, float]] = {
    "goals": (3, 1 / 400),
    "plans": (2, 1 / 150),
    "organisations": (6, 1 / 60),
    "people": (4, 1 / 25),
    "linked-networks": (1, 1 / 400),
    "decisions": (1, 0.03),
    "innovations": (1, 0.04),
    "resources": (1, 0.06),
    "requests": (2, 0.14),
    "news": (2, 0.20),
    "lessons": (2, 0.16),
}
"""The least number of each type and its share of all records; the rest are activities."""
WORDS: dict[str, tuple[str, ...]] = {
    "goals": ("goal",),
    "plans": ("plan",),
    "organisations": ("hospital", "council", "temple", "volunteers", "college", "club"),
    "people": ("person",),
    "linked-networks": ("network-of-friends",),
    "decisions": ("agreed", "decided"),
    "innovations": ("better-way", "new-tool"),
    "resources": ("handbook", "tool", "room", "list"),
    "requests": ("need", "offer", "handoff"),
    "news": ("news", "question", "answer"),
    "lessons": ("ask-first", "learned", "next-time"),
    "activities": ("home-visits", "joint-training", "forum", "rehearsal", "field-day", "repairs"),
}
"""What ids begin with: no word in two types, so that every id is unique in the hub."""


def count_types(records: int) -> dict[str, int]:
    """Return how many of `records` are of each type; raises ValueError below `FEWEST`."""
    if records < FEWEST:
        raise ValueError(f"a network of all types has at least {FEWEST} records")
    counts = {folder: max(least, int(records * share)) for folder, (least, share) in SHARES.items()}
    return counts | {"activities": records - sum(counts.values())}


@dataclass(frozen=True, slots=True)
class World:
    """A network's shape. Records are numbers within their type, in the order of their days.

    Organisations live in neighbourhoods of about eight, which do most things together.
    """

    seed: int
    counts: Mapping[str, int]

    def dice(self, folder: str, number: int) -> Random:
        """Return the chance that shapes one record, and no other."""
        return Random(f"{self.seed} {folder} {number}")

    def id(self, folder: str, number: int) -> str:
        """Return a record's id."""
        words = WORDS[folder]
        return f"{words[number % len(words)]}-{number + 1}"

    def day(self, folder: str, number: int) -> date:
        """Return a record's day; activities reach into the future."""
        end = LAST_PLAN if folder == "activities" else TODAY - timedelta(days=3)
        return START + (end - START) * number // self.counts[folder]

    def near(self, folder: str, day: date, dice: Random, reach: int = 20) -> int:
        """Return the number of a record of about that day, at most `reach` records away."""
        end = LAST_PLAN if folder == "activities" else TODAY
        middle = self.counts[folder] * ((day - START) / (end - START))
        number = int(middle + (2 * dice.random() - 1) * reach)
        return min(max(number, 0), self.counts[folder] - 1)

    @property
    def neighbourhoods(self) -> int:
        """How many neighbourhoods there are."""
        return max(1, self.counts["organisations"] // 8)

    def neighbourhood(self, folder: str, number: int) -> int:
        """Return where a record belongs."""
        step = 1 if folder in ("organisations", "people") else 7
        return number * step % self.neighbourhoods

    def group(self, organisation: int) -> str:
        """Return an organisation's member group."""
        return GROUPS[organisation // self.neighbourhoods % len(GROUPS)]

    def of_each_group(self, here: int) -> list[int]:
        """Return one organisation of each member group, from `here` where there is one."""
        found = (here + self.neighbourhoods * number for number in range(len(GROUPS)))
        return [o if o < self.counts["organisations"] else o - here for o in found]

    def choose(self, folder: str, here: int, dice: Random, count: int) -> list[str]:
        """Return ids of up to `count` organisations or people from `here`, some busier than others.

        One in thirty organisations is one of the few that work everywhere.
        """
        numbers = range(here, self.counts[folder], self.neighbourhoods)
        found: dict[int, None] = {}
        for _ in range(count):
            if folder == "organisations" and dice.random() < 1 / 30:
                found[int(dice.random() * min(4, self.counts[folder]))] = None
            elif numbers:
                found[numbers[int(len(numbers) * dice.random() ** 1.6)]] = None
        return [self.id(folder, number) for number in found]

    def other(self, here: int, dice: Random, but: str) -> str:
        """Return the id of an organisation from `here` other than `but`."""
        local = range(here, self.counts["organisations"], self.neighbourhoods)
        ids = (self.id("organisations", number) for number in local)
        return pick([id_ for id_ in ids if id_ != but], dice)
