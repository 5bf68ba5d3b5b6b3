"""Wiki links between records and ordinary links, found in Markdown without rendering it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from phakhi.text.code_spans import Span, find_code, outside

_WIKI = re.compile(
    r"(?<!\\)\[\[(?:([^\[\]|\n:]{0,80}+):)?+([^\[\]|\n]{1,300}+)(?:\|([^\[\]]{0,500}+))?\]\]"
)
_MARK = re.compile(r"\\.|[\[\]]", re.DOTALL)
_TARGET = re.compile(
    r"\(\s*+(?:<([^<>\n]*+)>|((?:[^()\\\s\"'<]|\\.|(?<!\()[\"']|[ \t]++(?![\"')])|"
    r"\((?:[^()\\\s]|\\.)*+\))*+))"
    r"(?:\s++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?+\s*+\)"
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)([^\[\]\n]++)\]:[ \t]*+(?:<([^<>\n]*+)>|(\S++))", re.MULTILINE
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")


@dataclass(frozen=True, slots=True)
class WikiLink:
    """`[[type:id|label]]` at offsets start to end; type and label may be absent."""

    start: int
    end: int
    type: str | None
    id: str
    label: str | None


@dataclass(frozen=True, slots=True)
class MarkdownLink:
    """An inline link, picture or reference definition at offsets start to end."""

    start: int
    end: int
    href: str
    label: str
    image: bool
    definition: bool = False


def find_wiki_links(text: str) -> list[WikiLink]:
    """Return the wiki links outside fenced and inline code, in order. An id may be any text.

    A backslash before the bar, as tables of other wikis want it, is not part of the id.
    """
    if "[[" not in text:
        return []
    return [
        WikiLink(
            match.start(),
            match.end(),
            (match[1] or "").strip() or None,
            match[2].rstrip("\\").strip(),
            " ".join((match[3] or "").split()) or None,
        )
        for match in outside(find_code(text), _WIKI.finditer(text))
        if match[2].rstrip("\\").strip()
    ]


def replace_wiki_links(text: str, replace: Callable[[WikiLink], str]) -> str:
    """Return text with each wiki link replaced by what `replace` returns for it.

    An exclamation mark before the link is escaped: it must not turn a link into a picture.
    """
    pieces: list[str] = []
    position = 0
    for link in find_wiki_links(text):
        before = text[position : link.start]
        if before.endswith("!") and not before.endswith("\\!"):
            before = before[:-1] + "\\!"
        pieces += before, replace(link)
        position = link.end
    pieces.append(text[position:])
    return "".join(pieces)


def find_markdown_links(text: str) -> list[MarkdownLink]:
    """Return inline links and pictures and reference definitions outside code, in order."""
    if "](" not in text and "]:" not in text:
        return []
    code = find_code(text)
    links: list[MarkdownLink] = []
    for start, close in pair_brackets(text, code):
        target = _TARGET.match(text, close + 1)
        if target:
            links.append(_inline_link(text, start, close, target))
    for match in outside(code, _DEFINITION.finditer(text)):
        href = match[3] if match[2] is None else match[2]
        links.append(MarkdownLink(match.start(), match.end(), href, match[1], False, True))
    return sorted(links, key=lambda link: (link.start, link.end))


def pair_brackets(text: str, code: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each opening square bracket outside code and of the one closing it."""
    opened: list[int] = []
    for mark in outside(code, _MARK.finditer(text)):
        if mark[0] == "[":
            opened.append(mark.start())
        elif mark[0] == "]" and opened:
            yield opened.pop(), mark.start()


def _inline_link(text: str, start: int, close: int, target: re.Match[str]) -> MarkdownLink:
    image = text[start - 1 : start] == "!" and text[start - 2 : start - 1] != "\\"
    href = (target[2] if target[1] is None else target[1]).strip()
    label = text[start + 1 : close]
    href = _ESCAPED.sub(r"\1", href)
    return MarkdownLink(start - image, target.end(), href, label, image)
