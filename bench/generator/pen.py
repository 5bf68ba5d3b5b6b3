"""Writes the texts of one record, in Thai or in Thai and English."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from generator.bodies import Body
from generator.prose import pick, read_grammar
from generator.world import TODAY, TOPICS, World

Fields = dict[str, Any]


class Pen:
    """Writes the record `number` of a type; a third of all records are in two languages."""

    def __init__(self, world: World, folder: str, number: int) -> None:
        self.world = world
        self.folder = folder
        self.number = number
        self.here = world.neighbourhood(folder, number)
        self.day = world.day(folder, number)
        self.dice = world.dice(folder, number)
        self.prose = read_grammar()
        self.languages = ("th", "en") if self.dice.random() < 1 / 3 else ("th",)

    def say(self, name: str) -> Any:
        """Return a phrase called `name`: a string, or one for each language."""
        return self.each({code: self.prose[code].say(name, self.dice) for code in self.languages})

    def long(self, sentences: int) -> Any:
        """Return a passage of so many sentences."""
        return self.each(
            {
                code: " ".join(
                    self.prose[code].say("sentence", self.dice) for _ in range(sentences)
                )
                for code in self.languages
            }
        )

    def title(self, first: str, second: str) -> Any:
        """Return a name made of two phrases, which say the same in every language."""
        one, two = (int(self.dice.random() * 1000) for _ in range(2))
        words = {
            code: (self.prose[code].at(first, one), self.prose[code].at(second, two))
            for code in self.languages
        }
        count = f" {self.number + 1}"
        return self.each({code: f"{a} {b}{count}" for code, (a, b) in words.items()})

    def each(self, texts: dict[str, str]) -> Any:
        """Return a text as it is written: plain if it is in one language."""
        return texts if len(self.languages) > 1 else texts["th"]

    def body(self, links: list[str]) -> dict[str, str]:
        """Return the body in each of the record's languages."""
        return {
            code: Body(self.prose[code], code, self.dice, links).write() for code in self.languages
        }

    def chance(self, share: float) -> bool:
        """Say yes as often as `share` says."""
        return self.dice.random() < share

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return least + int(self.dice.random() * (most - least + 1))

    def one(self, options: str) -> str:
        """Return one of several terms, written with ` | ` between them."""
        return pick(options.split(" | "), self.dice)

    def later(self, day: date, least: int, most: int) -> date:
        """Return a day so many days after `day`, but not in the future."""
        return min(max(day, TODAY), day + timedelta(days=self.between(least, most)))

    def near(self, folder: str, reach: int = 20) -> str:
        """Return the id of a record of about the same time, never the record itself."""
        number = self.world.near(folder, self.day, self.dice, reach)
        if folder == self.folder and number == self.number:
            number = number - 1 if number else number + 1
        return self.world.id(folder, number)

    def members(self, count: int) -> list[str]:
        """Return up to `count` organisations of the neighbourhood."""
        return self.world.choose("organisations", self.here, self.dice, count)

    def member(self) -> str:
        """Return an organisation of the neighbourhood."""
        return self.members(1)[0]

    def people(self, count: int) -> list[str]:
        """Return up to `count` people of the neighbourhood."""
        return self.world.choose("people", self.here, self.dice, count)

    def head(self, title: Any) -> Fields:
        """Return the fields every record begins with."""
        fields: Fields = {"title": title}
        if self.chance(0.5):
            fields["summary"] = self.say("sentence")
        fields["created"] = self.day
        if self.chance(0.3):
            fields["updated"] = max(self.day, TODAY)
        start = self.between(0, len(TOPICS) - 1)
        fields["tags"] = [TOPICS[start], *TOPICS[:start][-1:]]
        return fields
