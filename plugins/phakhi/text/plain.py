"""Plain text out of Markdown, without rendering it."""

import re
from collections.abc import Callable

from phakhi.text.code_spans import find_fences
from phakhi.text.links import WikiLink, replace_wiki_links

_LINE_MARKS = re.compile(
    r"^(?:[ \t]*(?:>|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])|#{1,6}(?=\s)"
    r"|(?:!!!|\?\?\?\+?)[ \t]*[\w \-]*|:(?=[ \t])))+[ \t]*"
    r"(?:\[[ xX]\][ \t])?|^[ \t|:=\-]++$|(?<=[ \t])#++[ \t]*+$",
    re.MULTILINE,
)
_DEFINITIONS = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[^\n]*$", re.MULTILINE)
_LINKS = re.compile(
    r"!?\[([^\[\]]*+)\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)?\)|\[[^\[\]\n]*+\])"
)
_WIKI = re.compile(r"\[\[(?:[^\[\]|\n:]*+:)?+([^\[\]|\n]*+)(?:\|([^\[\]]*+))?\]\]")
_FOOTNOTES = re.compile(r"\[\^[^\[\]\n]*+\]")
_AUTOLINKS = re.compile(r"<((?:https?://|mailto:)?[^<>\s]+[@.][^<>\s]*)>")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|~~|`+|(?<!\w)_+|_+(?!\w))")
_ESCAPES = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|~])")
_CLUSTER_PART = re.compile("[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e\u0300-\u036f\u200d\ufe0f]")
_LEADING_VOWELS = "\u0e40\u0e41\u0e42\u0e43\u0e44"
_WINDOW = 4_000


def plain_text(
    markdown: str, limit: int | None = None, name: Callable[[WikiLink], str] | None = None
) -> str:
    """Return the reading text on one line: no code blocks, marks, addresses or footnotes.

    With `limit`, at most so many characters, cut between Thai clusters and ended by `…`. Cheap: it
    strips what looks like a mark, and looks no further than the limit needs. Wiki links show as
    `name(link)`, else as their label or id.
    """
    if limit is not None:
        markdown = markdown[: limit * 8 + _WINDOW]
    if name is not None:
        markdown = replace_wiki_links(markdown, name)
    stripped = " ".join(strip_marks(without_fences(markdown)).split())
    return stripped if limit is None else cut(stripped, limit)


def without_fences(markdown: str) -> str:
    """Return the text without its fenced code blocks."""
    pieces: list[str] = []
    position = 0
    for fence in find_fences(markdown):
        pieces.append(markdown[position : fence.start])
        position = fence.end
    pieces.append(markdown[position:])
    return "".join(pieces)


def strip_marks(markdown: str) -> str:
    """Return the text without Markdown's marks; lines stay lines."""
    text = _DEFINITIONS.sub("", markdown)
    text = _LINE_MARKS.sub("", text)
    text = _FOOTNOTES.sub("", text)
    text = _WIKI.sub(lambda match: match[2] or match[1], text)
    for _ in range(2):
        text = _LINKS.sub(r"\1", text)
    text = _AUTOLINKS.sub(r"\1", text)
    text = text.replace("|", " ")
    return _ESCAPES.sub(r"\1", _EMPHASIS.sub("", text))


def cut(text: str, limit: int) -> str:
    """Return text of at most limit characters, ended by `…` if it was cut, at a whole cluster."""
    if len(text) <= limit:
        return text
    end = max(limit - 1, 0)
    while end > 0 and (_CLUSTER_PART.match(text[end]) or text[end - 1] in _LEADING_VOWELS):
        end -= 1
    return text[:end].rstrip() + "…"
