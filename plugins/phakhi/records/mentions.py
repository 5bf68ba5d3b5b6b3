"""Find where a text names a person who did not consent, however the name is set."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from phakhi.problems import Origin, Problem
from phakhi.records.attachments import check_attachment
from phakhi.records.hub import Hub, Item, Key
from phakhi.records.models import Person
from phakhi.records.source import Source, read_source
from phakhi.records.trie import either
from phakhi.records.walk import strings
from phakhi.text.honorifics import strip_honorifics
from phakhi.text.plain import strip_marks
from phakhi.text.thai import normalise
from phakhi.text.wikilinks import find_markdown_links, find_wiki_links

SHORTEST_NAME = 6
SHORTEST_PART = 5
"""Shorter names and words would be found inside other words."""
OF_THEIR_OWN = ("organisations", "people", "linked-networks")
"""Types whose records have names of their own, which a person's may be part of."""
ID_FOLLOWS = ("[[", "person:", "people:", "people/")
"""What stands before an id that is written as one."""
_NOISE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff*_~`\\\\"
_STRIP_NOISE = re.compile(f"[{_NOISE}]+")
_MARKS = re.compile(
    r"\]\([^()\n]*+\)|\]\[[^\[\]\n]*+\]|<[^<>]*+>|^[ \t]*+[>|#+-][>|#+\- \t]*+|[\[\]|]",
    re.MULTILINE,
)
"""What may stand within a name and does not show: tags, brackets and addresses, line starts."""
_BREAK = "\n\n\0\n\n"
"""Stands between fields: no name reaches over it."""
TEXT_SUFFIXES = (".csv", ".txt")
CELL_ENDS = str.maketrans(dict.fromkeys(',;"\t', " "))
_WHOLE = r"(?<![a-z0-9\u0e40-\u0e44]){}(?![a-z0-9\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])"
"""A word that begins and ends where a Latin word or a Thai cluster does."""


class _Sign(NamedTuple):
    """What tells of a person, whether it tells for sure, and whether it is what links say."""

    key: Key
    sure: bool
    label: bool = False


def find_mentions(
    hub: Hub,
    people: Mapping[Key, Person],
    labels: Mapping[Key, Collection[str]],
    items: Collection[Item],
    pages: Iterable[tuple[Source, str]],
) -> Iterator[Problem]:
    """Yield a problem where one of `people` is named, or their id is written as one.

    `labels` are what links call them; `items` and the texts of `pages` have lost these links.
    """
    seeker = _Seeker(hub, _list_signs(hub, people, labels, items))
    in_items = [(item, seeker.find(_BREAK.join(strings(item.record)))) for item in items]
    in_pages = [(source, seeker.find(normalise(text))) for source, text in pages]
    for item, words in in_items:
        if found := seeker.settle(words):
            source = read_source(hub.root / item.file.file, item.file.file)
            yield from _report(source, found)
    for source, words in in_pages:
        yield from _report(source, seeker.settle(words))
    for source in _read_attachments(hub, items):
        signs = seeker.settle(seeker.find(normalise(source.text)))
        yield from _report(source, {w: s for w, s in signs.items() if s.sure and not s.label})


def _read_attachments(hub: Hub, items: Iterable[Item]) -> Iterator[Source]:
    """Yield the texts and tables beside records; names may stand in cells side by side."""
    for item in items:
        for file in item.file.attachments:
            path = hub.root / file
            if path.suffix.lower() in TEXT_SUFFIXES and not check_attachment(path, file):
                yield Source(file, _decode(path.read_bytes()).translate(CELL_ENDS))


def _decode(data: bytes) -> str:
    """Return text of any encoding that Thai tables come in; what is none becomes marks."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp874", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Seeker:
    """Looks for signs of withheld people in texts."""

    def __init__(self, hub: Hub, signs: Mapping[str, _Sign]) -> None:
        self._signs = dict(signs)
        self._others: set[str] = set()
        self._hint = re.compile(either(sign.split()[0] for sign in signs) if signs else r"(?!)")
        self._sign = re.compile(_WHOLE.format(either(signs)) if signs else r"(?!)")
        self._ids = {
            id_: key for id_, keys in hub.by_id.items() for key in keys if key in hub.withheld
        }
        self._id = re.compile(rf"(?:{either(ID_FOLLOWS)})({either(self._ids)})(?![a-z0-9-])")

    def find(self, text: str) -> list[str]:
        """Return the signs that stand in a text."""
        found = []
        for match in self._id.finditer(text):
            self._signs[match[0]] = _Sign(self._ids[match[1]], sure=True)
            found.append(match[0])
        seen = canonical(text)
        if self._hint.search(seen):
            seen += " \0 " + canonical(_MARKS.sub("", text))
            for match in self._sign.finditer(seen):
                found.append(match[0])
                if self._calls_another(seen, match):
                    self._others.add(match[0])
        return found

    def _calls_another(self, text: str, match: re.Match[str]) -> bool:
        """Say whether a sign is all that a link to another record, or elsewhere, is called."""
        start, end = match.span()
        if not text.startswith(("]]", "]("), end) or text[start - 1] not in "[|":
            return False
        id_ = text[text.rfind("[[", 0, start) + 2 : start - 1].rpartition(":")[2]
        return id_ not in self._ids

    def settle(self, words: Iterable[str]) -> dict[str, _Sign]:
        """Return what signs tell, all texts being known; a guess only where nothing is sure.

        What links call others too is no name.
        """
        signs = {word: self._signs[word] for word in words}
        sure = {
            word: sign
            for word, sign in signs.items()
            if sign.sure and not (sign.label and word in self._others)
        }
        named = {sign.key for sign in sure.values()}
        guesses = {w: s for w, s in signs.items() if not s.sure and s.key not in named}
        return sure | guesses


def canonical(text: str) -> str:
    """Return text as names are compared: no marks nor invisible signs, plain spaces, no case.

    Thai must have been repaired, as that of records is when they are read.
    """
    if "&" in text:
        text = html.unescape(text)
    return " ".join(_STRIP_NOISE.sub("", text).casefold().split())


def _list_signs(
    hub: Hub,
    people: Mapping[Key, Person],
    labels: Mapping[Key, Collection[str]],
    items: Iterable[Item],
) -> dict[str, _Sign]:
    """Return what tells of people: what links call them, their names, and parts of these."""
    others, titles = _list_others(hub, items)
    sure: dict[str, _Sign] = {}
    guesses: dict[str, _Sign] = {}
    for key, person in people.items():
        for word in _calls(person, labels.get(key, ())):
            if word not in others:
                sure[word] = _Sign(key, sure=True, label=True)
        for name in _names(person):
            known = guesses if name in others else sure
            for written in (name, name.replace(" ", "")):
                known[written] = _Sign(key, sure=known is sure)
            for part in name.split():
                if len(part) >= SHORTEST_PART and part not in others and part not in titles:
                    guesses[part] = _Sign(key, sure=False)
    return guesses | sure


def _list_others(hub: Hub, items: Iterable[Item]) -> tuple[str, frozenset[str]]:
    """Return the names that are others' own, in one text, and the titles of all other records."""
    names = [text for group in hub.network.member_groups for text in group.name.values.values()]
    names += (text for topic in hub.network.topics for text in topic.name.values.values())
    titles: list[str] = []
    for item in items:
        own = item.key.folder in OF_THEIR_OWN or item is hub.network_item
        (names if own else titles).extend(item.record.heading.values.values())
    return "\0".join(map(canonical, names)), frozenset(map(canonical, titles))


def _calls(person: Person, labels: Iterable[str]) -> Iterator[str]:
    """Yield the labels that are names; links may also call people by what they do."""
    work = "\0".join(canonical(text) for text in _describe(person))
    for label in map(canonical, map(strip_marks, map(normalise, labels))):
        if len(label) >= SHORTEST_PART and label not in work:
            yield label


def _describe(person: Person) -> Iterator[str]:
    """Yield what a person's record says of their work: no name, though links may call them so."""
    for part in (*person.roles, *person.affiliations, *person.skills):
        yield from strings(part)
    if person.level:
        yield from (person.level.label.th, person.level.label.en)


def _names(person: Person) -> Iterator[str]:
    for text in filter(None, (person.name, person.title)):
        for name in text.values.values():
            bare = canonical(strip_honorifics(name))
            if len(bare) >= SHORTEST_NAME:
                yield bare


def _report(source: Source, found: Mapping[str, _Sign]) -> Iterator[Problem]:
    for word, sign in found.items():
        code = "name-without-consent" if sign.sure else "name-perhaps-without-consent"
        for origin in _places(source, word):
            yield Problem(code, origin, {"file": str(sign.key), "value": word})


def _places(source: Source, word: str) -> list[Origin]:
    """Return where a name stands, at least its first word; the file's start if it is hidden.

    Links are left out if it stands elsewhere too: they show no name.
    """
    gap = f"[{_NOISE}]*"
    words = [gap.join(map(re.escape, part)) for part in word.split()]
    patterns = [rf"[\s>{_NOISE}]+".join(words), words[0]]
    for text in (source.text, normalise(source.text)):
        links = [(link.start, link.end) for link in find_wiki_links(text)]
        links += ((link.start, link.end) for link in find_markdown_links(text))
        for pattern in patterns if word.startswith("[[") else map(_WHOLE.format, patterns):
            starts = [match.start() for match in re.finditer(pattern, text, re.IGNORECASE)]
            free = [s for s in starts if not any(begin <= s < end for begin, end in links)]
            if starts:
                written = Source(source.file, text)
                return [written.origin(start) for start in free or starts[:1]]
    return [Origin(source.file)]
