"""Check a record's Markdown: its links, pictures, headings, and what may not stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from phakhi.problems import Problem
from phakhi.records.hrefs import locate
from phakhi.records.hub import Hub, Item
from phakhi.records.places import find_in_file
from phakhi.records.validate import suggest
from phakhi.records.values import Text
from phakhi.records.walk import Occurrence
from phakhi.text.code_spans import find_code, outside
from phakhi.text.complexity import complexity_problem
from phakhi.text.wikilinks import MarkdownLink, find_headings, find_markdown_links

HTML = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>|<!--")
INCLUDE = re.compile(r"^[ \t]*-+8<-+.*$", re.MULTILINE)


def check_text(hub: Hub, item: Item, occurrence: Occurrence) -> Iterator[Problem]:
    """Yield the problems of one Markdown text, in every language it is written in."""
    assert isinstance(occurrence.value, Text)
    for text in occurrence.value.values.values():
        if complexity_problem(text) is not None:
            yield Problem("text-too-complex", item.origins.of_value(occurrence.path))
            continue
        for code, needle, context in _find_problems(hub, item, text):
            origin = find_in_file(hub.root, item, occurrence.path, needle)
            yield Problem(code, origin or item.origins.of_value(occurrence.path), context)


def _find_problems(hub: Hub, item: Item, text: str) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield code, the text to point at, and context of what is wrong in `text`."""
    for link in find_markdown_links(text):
        yield from _check_link(hub, item, text, link)
    if "<" in text or "8<" in text:
        code = find_code(text)
        for include in outside(code, INCLUDE.finditer(text)):
            yield "include-not-allowed", include[0], {"value": include[0].strip()}
        for tag in outside(code, HTML.finditer(text)):
            yield "raw-html", tag[0], {"value": tag[0]}


def _check_link(
    hub: Hub, item: Item, text: str, link: MarkdownLink
) -> Iterator[tuple[str, str, dict[str, object]]]:
    target = locate(hub, item, link.href, image=link.image)
    if not target.found:
        yield target.kind, link.href, {"value": link.href}
    elif target.kind == "anchor" and len(link.href) > 1:
        anchors = find_headings(text)
        wanted = unquote(link.href[1:])
        if wanted not in anchors:
            known = ", ".join(anchors)
            context: dict[str, object] = {"value": wanted, "known": known}
            yield "broken-anchor", link.href, context | {"suggestion": suggest(wanted, anchors)}
    if link.image and target.found and not link.label.strip():
        yield "missing-alt", link.href, {"value": link.href}
