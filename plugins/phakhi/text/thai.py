"""Repair of Thai text damaged by old fonts, PDF copies and word processors."""

import re
from dataclasses import dataclass
from unicodedata import normalize as _unicode_form

_TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
# In order of the codes: shifted vowels, shifted tones twice, ญ without its foot, and so on.
_LOOKS = f"ฐ\u0e34\u0e35\u0e36\u0e37{_TONES}{_TONES}ญ\u0e31\u0e4d\u0e47{_TONES}\u0e38\u0e39\u0e3a"
_GLYPHS = dict(zip(range(0xF700, 0xF71B), _LOOKS, strict=True))
_VOWEL_MARKS = "\u0e31\u0e34-\u0e3a\u0e47\u0e4d"
_TONE_MARKS = "\u0e48-\u0e4c\u0e4e"
_OLD_MARKS = "\uf701-\uf70e\uf710-\uf71a"
_INVISIBLE = "\u200b-\u200d\ufeff\u00ad"
_MARKS = _VOWEL_MARKS + _TONE_MARKS + _OLD_MARKS
_LETTERS = "\u0e01-\u0e30\u0e32-\u0e33\u0e3f-\u0e46\u0e4f-\u0e5b\uf700\uf70f"

# A quick test that passes over undamaged text; everything it finds is looked at cluster by cluster.
_SUSPECT = re.compile(
    f"[\uf700-\uf71a{_INVISIBLE}]|[{_TONE_MARKS}][{_VOWEL_MARKS}]"
    "|\u0e4d[\u0e48-\u0e4b]*\u0e32|\u0e32\u0e4d|\u0e33[\u0e48-\u0e4b]|\u0e40\u0e40"
)
_CLUSTER = re.compile(
    # Only from the start of a run: else a long run would be tried from each of its places.
    f"(?:(?<![{_INVISIBLE}])[{_INVISIBLE}]++)?"
    f"(?:\u0e40[{_INVISIBLE}]*\u0e40|[{_LETTERS}]|(?=[{_MARKS}]))"
    f"[{_MARKS}{_INVISIBLE}]*(?:[\u0e32\u0e33][{_MARKS}{_INVISIBLE}]*)?"
)
_REMOVE_INVISIBLE = re.compile(f"[{_INVISIBLE}]+")
_MARK_RUN = re.compile(f"[{_VOWEL_MARKS}{_TONE_MARKS}]{{2,}}")
_TONE_AFTER_AM = re.compile("\u0e33([\u0e48-\u0e4b]+)")
_SPLIT_AM = re.compile("\u0e4d([\u0e48-\u0e4b]*)\u0e32|\u0e32\u0e4d([\u0e48-\u0e4b]*)")


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged cluster: offsets into the text given, what stands there, what it should be.

    `count` is the number of damaged clusters in the text, of which it is the first.
    """

    start: int
    end: int
    found: str
    repaired: str
    count: int = 1


def normalise(text: str) -> str:
    """Return text in NFC with damaged Thai repaired; text without Thai damage only becomes NFC.

    Repairs private-use glyphs of old Thai fonts (U+F700 to U+F71A), tone marks typed before their
    vowel, two sara e for sara ae, nikhahit with sara aa for sara am, and removes invisible
    characters that touch Thai. Idempotent.
    """
    while True:
        text = _unicode_form("NFC", text)
        if not _SUSPECT.search(text):
            return text
        repaired = "\n".join(map(_repair_line, text.split("\n")))
        if repaired == text:
            return text
        text = repaired


def damage(text: str) -> Damage | None:
    """Return the first place where `normalise` repairs Thai, or None (NFC alone is no damage)."""
    if not _SUSPECT.search(text):
        return None
    clusters = _CLUSTER.finditer(text)
    damaged = [match for match in clusters if _repair_cluster(match[0]) != match[0]]
    if not damaged:
        return None
    first = damaged[0]
    repaired = _repair_cluster(first[0])
    return Damage(first.start(), first.end(), first[0], repaired, len(damaged))


def _repair_line(line: str) -> str:
    if not _SUSPECT.search(line):
        return line
    return _CLUSTER.sub(lambda match: _repair_cluster(match[0]), line)


def _repair_cluster(cluster: str) -> str:
    if len(cluster) == 1 and cluster < "\uf700":
        return cluster
    cluster = _REMOVE_INVISIBLE.sub("", cluster).translate(_GLYPHS)
    cluster = cluster.replace("\u0e40\u0e40", "\u0e41")
    cluster = _TONE_AFTER_AM.sub("\\1\u0e33", cluster)
    cluster = _MARK_RUN.sub(lambda run: "".join(sorted(run[0], key=_mark_rank)), cluster)
    return _SPLIT_AM.sub("\\1\\2\u0e33", cluster)


def _mark_rank(mark: str) -> int:
    return mark in "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e"
