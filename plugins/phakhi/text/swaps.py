"""Links of every kind in Markdown, inline or by reference, put in other words where they stand."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from phakhi.text.code_spans import Span, find_code, outside
from phakhi.text.links import find_markdown_links, pair_brackets

Reword = Callable[[str, str], str | None]
"""Given a link's address and label, what stands in its place; None leaves the link."""
Swap = tuple[int, int, str]
"""A piece of text by its offsets, and what takes its place."""

_DEFINITION = re.compile(
    r"^[ \t>]*+(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]++)?\[(?!\^)([^\[\]]++)\]:[ \t]*+(?:\n[ \t>]*+)?+"
    r"(?:<([^<>\n]*+)>|(\S++))[^\n]*+"
    r"(?:\n[ \t>]*+(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\))[ \t]*+$)?",
    re.MULTILINE,
)
"""Wider than a renderer's: one taken for a definition by mistake tells nothing."""
_NAMED = re.compile(r"\s?\[([^\[\]]*+)\]")


def reword_links(text: str, reword: Reword) -> str:
    """Return Markdown in which links and pictures are what `reword` returns for them.

    Where it takes the address of a definition (`[name]: address`, asked with an empty label) that
    goes, with its title, and each use of it is put in the words for its own label.
    """
    if "](" not in text and "]:" not in text:
        return text
    code = find_code(text)
    swaps = list(_swap_inline(text, reword))
    addresses: dict[str, str] = {}
    for match in outside(code, _DEFINITION.finditer(text)):
        address = match[3] if match[2] is None else match[2]
        if reword(address, "") is not None:
            addresses[_fold(match[1])] = address
            swaps.append((match.start(), match.end(), ""))
    if addresses:
        swaps += _swap_uses(text, code, addresses, reword)
    return _apply(text, swaps)


def _swap_inline(text: str, reword: Reword) -> Iterator[Swap]:
    for link in find_markdown_links(text):
        words = None if link.definition else reword(link.href, link.label)
        if words is not None:
            yield link.start, link.end, words


def _swap_uses(
    text: str, code: tuple[Span, ...], addresses: Mapping[str, str], reword: Reword
) -> Iterator[Swap]:
    """Yield the swaps of `[label][name]`, `[name][]` and `[name]`."""
    for start, close in pair_brackets(text, code):
        label = text[start + 1 : close]
        named = _NAMED.match(text, close + 1)
        address = addresses.get(_fold(named[1] or label)) if named else None
        end = named.end() if named and address else close + 1
        if address is None and not text.startswith("(", end):
            address = addresses.get(_fold(label))
        words = reword(address, label) if address else None
        if words is not None:
            image = text[start - 1 : start] == "!" and text[start - 2 : start - 1] != "\\"
            yield start - image, end, words


def _fold(name: str) -> str:
    return " ".join(name.lower().replace(">", " ").split())


def _apply(text: str, swaps: Iterable[Swap]) -> str:
    """Put the swaps into the text; one within another is lost with it."""
    pieces: list[str] = []
    position = 0
    for start, end, words in sorted(swaps, key=lambda swap: (swap[0], -swap[1])):
        if start >= position:
            pieces += text[position:start], words
            position = end
    return "".join([*pieces, text[position:]])
