"""Check a record's Markdown: its links, pictures, headings, and what may not stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from phakhi.problems import Problem
from phakhi.records.hrefs import locate
from phakhi.records.hub import Hub, Item
from phakhi.records.places import Places
from phakhi.records.validate import suggest
from phakhi.records.walk import Occurrence
from phakhi.text.code_spans import find_code, outside
from phakhi.text.complexity import complexity_problem
from phakhi.text.wikilinks import MarkdownLink, find_headings, find_markdown_links

HTML = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>|<!--")
MOST_KNOWN = 200
HALF_LINK = re.compile(r"\[\[([a-z0-9:-]+)(?:\|[^\[\]\n]*+)?\](?![\](])|(?<!\[)\[([a-z0-9:-]+)\]\]")
INCLUDE = re.compile(r"^[ \t]*-+8<-+.*$", re.MULTILINE)


def check_text(hub: Hub, item: Item, occurrence: Occurrence, places: Places) -> Iterator[Problem]:
    """Yield the problems of one Markdown text, in every language it is written in."""
    for language, text in occurrence.texts():
        path = occurrence.path_of(language)
        complex_at = complexity_problem(text)
        if complex_at is not None:
            needle = text[complex_at : complex_at + 40].partition("\n")[0]
            yield Problem("text-too-complex", places.find(path, needle))
        elif "]" in text or "<" in text:
            for code, needles, context in _Checker(hub, item, text).find():
                yield Problem(code, places.find(path, *needles), context)


Found = tuple[str, tuple[str, ...], dict[str, Any]]
"""A problem's code, the texts to point at, the best first, and its message's values."""


class _Checker:
    """Looks through one text."""

    def __init__(self, hub: Hub, item: Item, text: str) -> None:
        self.hub, self.item, self.text = hub, item, text

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of the text's headings."""
        return frozenset(find_headings(self.text))

    @cached_property
    def known(self) -> list[str]:
        """The first of them, to name in a hint."""
        return find_headings(self.text)[:MOST_KNOWN]

    def find(self) -> Iterator[Found]:
        for link in find_markdown_links(self.text):
            yield from self._check_link(link)
        yield from self._find_half_links()
        if "<" in self.text:
            code = find_code(self.text)
            for include in outside(code, INCLUDE.finditer(self.text)):
                yield "include-not-allowed", (include[0],), {"value": include[0].strip()}
            for tag in outside(code, HTML.finditer(self.text)):
                yield "raw-html", (tag[0],), {"value": tag[0]}

    def _find_half_links(self) -> Iterator[Found]:
        if not HALF_LINK.search(self.text):
            return
        for found in outside(find_code(self.text), HALF_LINK.finditer(self.text)):
            kind, _, id_ = (found[1] or found[2]).rpartition(":")
            if self.hub.find(id_, kind or None):
                link = f"[[{found[1] or found[2]}]]"
                yield "half-wiki-link", (found[0],), {"value": found[0], "suggestion": link}

    def _check_link(self, link: MarkdownLink) -> Iterator[Found]:
        target = locate(self.hub, self.item, link.href, image=link.image)
        needles = self.text[link.start : link.end], link.href
        if not target.found:
            home = f"{self.item.file.home}/{link.href}"
            yield target.kind, needles, {"value": link.href, "target": home}
        elif target.kind == "anchor" and len(link.href) > 1:
            wanted = unquote(link.href[1:])
            if wanted not in self.anchors:
                context = {"value": wanted, "known": ", ".join(self.known)}
                suggestion = suggest(wanted, self.known)
                yield "broken-anchor", needles, context | {"suggestion": suggestion}
        if link.image and target.found and not link.label.strip():
            yield "missing-alt", needles, {"value": link.href}
