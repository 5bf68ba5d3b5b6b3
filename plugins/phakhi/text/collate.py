"""Sorting of Thai and English text in dictionary order."""

import re
from unicodedata import category, normalize

from phakhi.text.thai import normalise

_LEADING_VOWEL = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")
_SECOND_LEVEL = frozenset("\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e")
_DIGITS = re.compile(r"\d+")
_PLAIN = "\x01"


def sort_key(text: str, numeric: bool = True) -> tuple[str, str, str, str]:
    """Return a comparable key: Thai in the Royal Institute's dictionary order, Latin before Thai.

    The levels are letters (a vowel written before its consonant counts after it), then tone marks
    and accents, then the text as it should be written, then as it is, so that only equal texts
    have equal keys. Spaces and punctuation count only on the last two levels. With `numeric`, a
    run of digits, Thai or Arabic, counts by its value.
    """
    clean = normalise(text)
    letters: list[str] = []
    marks: list[str] = []
    for piece in _LEADING_VOWEL.sub(r"\2\1", clean.casefold()):
        for char in piece if "\u0e00" <= piece < "\u0e80" else normalize("NFKD", piece):
            kind = category(char)[0]
            if char in _SECOND_LEVEL or (kind == "M" and not "\u0e00" <= char < "\u0e80"):
                marks.append(char)
            elif kind in "LMN":
                letters.append(char)
                marks.append(_PLAIN)
    first = "".join(letters)
    if _DIGITS.search(first):
        first = _DIGITS.sub(_numeric_run if numeric else _plain_run, first)
    return first, "".join(marks), clean, text


def _plain_run(match: re.Match[str]) -> str:
    return "".join(chr(ord("0") + int(digit)) for digit in match[0])


def _numeric_run(match: re.Match[str]) -> str:
    digits = _plain_run(match).lstrip("0")
    # A longer number is greater: its length stands before it, still below every letter.
    return "0" + chr(min(len(digits), 30) + 1) + digits
