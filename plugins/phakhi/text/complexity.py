"""Bounds on a text, so that rendering it ends soon: found without rendering."""

import re
from collections.abc import Iterator

from phakhi.text.code_spans import find_fences

LONGEST_LINE = 50_000
DEEPEST_NESTING = 15
WIDEST_INDENT = 64
_MOST_BRACKET_WORK = 3_000_000
_MOST_MARK_WORK = 100_000_000
_MOST_CELLS = 50_000
_MOST_FOOTNOTES = 500

_NESTED = re.compile(
    r"^(?:[ \t]*(?:>|(?:[-*+:]|[0-9]{1,9}[.)])(?=[ \t]))){%d}" % (DEEPEST_NESTING + 1), re.M
)
_INDENTED = re.compile(r"^[ \t>]*(?:[ ]{%d}|\t{%d})" % (WIDEST_INDENT, WIDEST_INDENT // 4), re.M)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_BRACKET = re.compile(r"\]\(|[\[\])]")
_MARK = re.compile(r"[*_`~\[!<\\]")
_DELIMITER_ROW = re.compile(r"^[ \t>]*[|:-][ \t|:-]*\|?[ \t|:-]*$", re.M)


def complexity_problem(text: str) -> int | None:
    """Return the offset of the first place that would render too slowly or nest too deep, or None.

    Bounded are: marks of nesting on one line and indents, length of lines, brackets open over long
    stretches, marks in one block, cells of a table, footnotes. Needs no rendering: about 0.05 ms
    for 5 KB.
    """
    if not _is_suspicious(text):
        return None
    places = [place for place in _find_problems(_blank_fences(text)) if place is not None]
    return min(places, default=None)


def _is_suspicious(text: str) -> bool:
    size = len(text)
    return bool(
        size > LONGEST_LINE
        or text.count("[") * size > _MOST_BRACKET_WORK
        or (text.count("|") + 1) * (text.count("\n") + 1) > _MOST_CELLS
        or text.count("[^") > _MOST_FOOTNOTES
        or _NESTED.search(text)
        or _INDENTED.search(text)
    )


def _find_problems(text: str) -> Iterator[int | None]:
    yield _search(_NESTED, text)
    yield _search(_INDENTED, text)
    yield _long_line(text)
    yield _many_footnotes(text)
    yield _wide_table(text)
    for start, end in _blocks(text):
        yield _bracket_problem(text, start, end)
        yield _mark_problem(text, start, end)


def _search(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return match.start() if match else None


def _blank_fences(text: str) -> str:
    """Return text of the same length without what stands in fences, which is never nested."""
    pieces: list[str] = []
    position = 0
    for fence in find_fences(text):
        pieces += text[position : fence.start], "\n" * (fence.end - fence.start)
        position = fence.end
    return "".join([*pieces, text[position:]])


def _long_line(text: str) -> int | None:
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST_LINE:
            return start
        start += len(line) + 1
    return None


def _many_footnotes(text: str) -> int | None:
    if text.count("[^") <= _MOST_FOOTNOTES:
        return None
    place = -1
    for _ in range(_MOST_FOOTNOTES + 1):
        place = text.index("[^", place + 1)
    return place


def _wide_table(text: str) -> int | None:
    for row in _DELIMITER_ROW.finditer(text):
        columns = row[0].count("|") + 1
        blank = _BLANK_LINE.search(text, row.end())
        rows = text.count("\n", row.end(), blank.start() if blank else len(text)) + 2
        if columns * rows > _MOST_CELLS:
            return row.start()
    return None


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        if blank.start() > start:
            yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _bracket_problem(text: str, start: int, end: int) -> int | None:
    """Add up how far a reader looks for the end of each bracket, to the block's end if unclosed."""
    if text.count("[", start, end) * (end - start) <= _MOST_BRACKET_WORK:
        return None
    work = 0
    opened: list[int] = []
    address: int | None = None
    for match in _BRACKET.finditer(text, start, end):
        place = match.start()
        if match[0] == "[":
            opened.append(place)
        elif match[0] == ")":
            work += place - address if address is not None else 0
            address = None
        elif opened:
            work += place - opened.pop()
        if match[0] == "](":
            # One address within another: the first is read to the end of the block.
            work += end - address if address is not None else 0
            address = place
        if work > _MOST_BRACKET_WORK:
            return place
    unclosed = sum(end - place for place in opened) + (end - address if address is not None else 0)
    return opened[0] if opened and work + unclosed > _MOST_BRACKET_WORK else None


def _mark_problem(text: str, start: int, end: int) -> int | None:
    """Each mark copies its block once."""
    size = end - start
    allowed = _MOST_MARK_WORK // max(size, 1)
    if size <= allowed:
        return None
    for count, match in enumerate(_MARK.finditer(text, start, end)):
        if count > allowed:
            return match.start()
    return None
