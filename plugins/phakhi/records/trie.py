"""One pattern for many words, whose cost does not grow with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def either(words: Iterable[str]) -> str:
    """Return a pattern that matches any of `words`, the longest where one begins another."""
    return _branch(sorted(set(words)))


def _first_letter(word: str) -> str:
    return word[0]


def _branch(words: list[str]) -> str:
    """Join sorted words that share what stands before them; an empty one ends there."""
    ends_here = words[0] == ""
    branches = [
        re.escape(first) + _branch([word[1:] for word in group])
        for first, group in groupby(words[ends_here:], key=_first_letter)
    ]
    if not branches:
        return ""
    if len(branches) == 1 and not ends_here:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends_here else ''}"
