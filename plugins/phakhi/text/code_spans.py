"""Where code stands in Markdown: fenced blocks and inline spans, found in linear time."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]
_Run = tuple[int, int, bool]
"""A run of backticks: its offset, its length, whether a backslash stands before it."""

_FENCE = re.compile(
    r"^(?P<prefix>[ \t>]*)(?P<mark>`{3,}(?=[^`\n]*$)|~{3,})(?P<info>[^\n]*)$", re.MULTILINE
)
_TICKS = re.compile("`+")
_BLOCK_START = re.compile(
    r"^[ \t>]*(?:$|[-*+][ \t]|[0-9]+[.)][ \t]|#{1,6}|\||!!!|\?\?\?|\[\^|(?:=+|-+)[ \t]*$)",
    re.MULTILINE,
)
LONGEST_TICKS = 32


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its offsets, what stands before its mark on the line, language, lines."""

    start: int
    end: int
    prefix: str
    info: str
    code: str


def find_fences(text: str) -> list[Fence]:
    """Return fenced code blocks in order; one that is never closed reaches the end of its part.

    A part ends with the text, with the block quote the fence stands in, or where a line comes back
    from an indent of four or more.
    """
    fences: list[Fence] = []
    position = 0
    while opening := _FENCE.search(text, position):
        fence = _read_fence(text, opening)
        fences.append(fence)
        position = max(fence.end, opening.end())
        if position >= len(text):
            break
    return fences


@lru_cache(maxsize=8)
def find_code(text: str) -> tuple[Span, ...]:
    """Return the offsets of fenced blocks and inline code spans, in order, never overlapping."""
    if "`" not in text and "~~~" not in text:
        return ()
    spans: list[Span] = []
    position = 0
    for fence in find_fences(text):
        spans.extend(_inline_spans(text, position, fence.start))
        spans.append((fence.start, fence.end))
        position = fence.end
    spans.extend(_inline_spans(text, position, len(text)))
    return tuple(spans)


def outside(spans: Iterable[Span], matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the matches that begin in none of the spans; both must be in order."""
    remaining = iter(spans)
    span = next(remaining, None)
    for match in matches:
        while span and span[1] <= match.start():
            span = next(remaining, None)
        if not span or match.start() < span[0]:
            yield match


def _read_fence(text: str, opening: re.Match[str]) -> Fence:
    prefix, mark = opening["prefix"].expandtabs(4), opening["mark"]
    quoted, indent = prefix.count(">"), len(prefix) - len(prefix.rstrip(" "))
    lines: list[str] = []
    position = opening.end()
    while position < len(text):
        line_start = position + 1
        line_end = text.find("\n", line_start)
        line_end = len(text) if line_end < 0 else line_end
        line = text[line_start:line_end]
        bare = line.strip(" \t>")
        if quoted and not line.lstrip().startswith(">"):
            break
        if indent >= 4 and not quoted and bare and not line.startswith((" ", "\t")):
            break
        position = line_end
        if len(bare) >= len(mark) and not bare.strip(mark[0]):
            break
        lines.append(_without_prefix(line, quoted, indent))
    code = "".join(f"{line}\n" for line in lines)
    return Fence(opening.start(), position, opening["prefix"], opening["info"].strip(), code)


def _without_prefix(line: str, quoted: int, indent: int) -> str:
    for _ in range(quoted):
        line = line.lstrip(" ").removeprefix(">")
    line = line.expandtabs(4) if line.startswith("\t") else line
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(spaces, indent) :]


def _inline_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of inline code between two offsets; none reaches over a block's end."""
    block: list[_Run] = []
    boundary = -1
    for match in _TICKS.finditer(text, start, end):
        if block and boundary < block[-1][0]:
            found = _BLOCK_START.search(text, block[-1][0])
            boundary = found.start() if found else end
        if block and boundary <= match.start():
            yield from _pair(block)
            block = []
        block.append((match.start(), len(match[0]), _is_escaped(text, match.start(), start)))
    yield from _pair(block)


def _is_escaped(text: str, place: int, start: int) -> bool:
    before = place
    while before > start and text[before - 1] == "\\":
        before -= 1
    return (place - before) % 2 == 1


def _pair(runs: list[_Run]) -> Iterator[Span]:
    closing = _next_of_same_length(runs)
    skip_to = -1
    for (start, length, escaped), close in zip(runs, closing, strict=True):
        if start >= skip_to and not escaped and length <= LONGEST_TICKS and close is not None:
            skip_to = close + length
            yield start, skip_to


def _next_of_same_length(runs: list[_Run]) -> list[int | None]:
    latest: dict[int, int] = {}
    closing: list[int | None] = []
    for run_start, length, _ in reversed(runs):
        closing.append(latest.get(length))
        latest[length] = run_start
    closing.reverse()
    return closing
