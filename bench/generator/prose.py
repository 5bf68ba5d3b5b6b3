"""Sentences from a grammar: phrases with slots, each filled by chance."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import TypeVar

import yaml

T = TypeVar("T")
GRAMMAR = Path(__file__).parent.parent / "grammar.yml"
SLOT = re.compile(r"\{(\w+)\}")


class Prose:
    """The phrases of one language, by name."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        self._phrases = {
            name: [_parse(phrase) for phrase in options] for name, options in phrases.items()
        }

    def say(self, name: str, dice: Random) -> str:
        """Return one of the phrases called `name`, its slots filled; `n` is a number."""
        if name == "n":
            return str(2 + int(dice.random() * 58))
        words, slots = pick(self._phrases[name], dice)
        if not slots:
            return words[0]
        pieces = [words[0]]
        for slot, word in zip(slots, words[1:], strict=True):
            pieces += self.say(slot, dice), word
        return "".join(pieces)

    def at(self, name: str, number: int) -> str:
        """Return the phrase number `number` of those called `name`, counting round."""
        options = self._phrases[name]
        return options[number % len(options)][0][0]

    def count(self, name: str) -> int:
        """Return how many phrases are called `name`."""
        return len(self._phrases[name])


def _parse(phrase: str) -> tuple[list[str], list[str]]:
    pieces = SLOT.split(phrase)
    return pieces[::2], pieces[1::2]


def pick(options: Sequence[T], dice: Random) -> T:
    """Return one of `options`, each as likely."""
    return options[int(dice.random() * len(options))]


@cache
def read_grammar() -> dict[str, Prose]:
    """Return the prose of each language the grammar has: `th` and `en`."""
    grammar = yaml.safe_load(GRAMMAR.read_text(encoding="utf-8"))
    return {language: Prose(phrases) for language, phrases in grammar.items()}
