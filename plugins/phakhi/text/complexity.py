"""Bounds on a text, so that rendering it ends soon: found without rendering."""

import re
from collections.abc import Iterator
from itertools import islice

from phakhi.text.code_spans import find_fences

LONGEST_LINE = 50_000
DEEPEST_NESTING = 15
WIDEST_INDENT = 64
_MOST_BRACKET_WORK = 3_000_000
_MOST_MARK_WORK = 2_500_000_000
_MOST_CELLS = 50_000
_MOST_FOOTNOTES = 500
MOST_LINES = 10_000
_MOST_HEADINGS = 2_000
_MOST_DEFINITIONS = 150

_NESTED = re.compile(
    rf"^(?:[ \t]*(?:>|(?:[-*+:]|[0-9]{{1,9}}[.)])(?=[ \t]))){{{DEEPEST_NESTING + 1}}}", re.MULTILINE
)
_INDENTED = re.compile(
    rf"^[ \t>]*(?: {{{WIDEST_INDENT}}}|\t{{{WIDEST_INDENT // 4}}})", re.MULTILINE
)
_HEADING = re.compile(r"^[ \t>]*+(?:#{1,6}(?=[ \t])|=++[ \t]*+$|(?:[-*_][ \t]*+)++$)", re.MULTILINE)
_DEFINITION = re.compile(r"^[ \t>]*+:[ \t]", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_NEW_LINE = re.compile("\n")
_NOT_NEW_LINE = re.compile(r"[^\n]")
_FOOTNOTE = re.compile(r"\[\^")
_BRACKET = re.compile(r"\]\(|[\[\])]")
_MARK = re.compile(r"[*_`~\[!<\\]")
_DELIMITER_ROW = re.compile(r"^[ \t>]*[|:-][ \t|:-]*\|?[ \t|:-]*$", re.MULTILINE)


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
        or text.count("\n") > _MOST_HEADINGS
        or text.count("\n:") > _MOST_DEFINITIONS
        or _NESTED.search(text)
        or _INDENTED.search(text)
    )


def _find_problems(text: str) -> Iterator[int | None]:
    yield _search(_NESTED, text)
    yield _search(_INDENTED, text)
    yield _long_line(text)
    yield _past(MOST_LINES, _NEW_LINE.finditer(text))
    yield _past(_MOST_HEADINGS, _HEADING.finditer(text))
    yield _past(_MOST_FOOTNOTES, _FOOTNOTE.finditer(text))
    yield _long_brackets(text)
    for start, end in _blocks(text):
        yield _wide_table(text, start, end)
        yield _past(_MOST_DEFINITIONS, _DEFINITION.finditer(text, start, end))
        yield _mark_problem(text, start, end)


def _search(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return match.start() if match else None


def _blank_fences(text: str) -> str:
    """Return text of the same length without what stands in fences, which is never nested."""
    pieces: list[str] = []
    position = 0
    for fence in find_fences(text):
        pieces += (
            text[position : fence.start],
            _NOT_NEW_LINE.sub("x", text[fence.start : fence.end]),
        )
        position = fence.end
    return "".join([*pieces, text[position:]])


def _long_line(text: str) -> int | None:
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST_LINE:
            return start
        start += len(line) + 1
    return None


def _past(limit: int, places: Iterator[re.Match[str]]) -> int | None:
    """Return the offset of the first place beyond the limit."""
    place = next(islice(places, limit, None), None)
    return None if place is None else place.start()


def _wide_table(text: str, start: int, end: int) -> int | None:
    rows = text.count("\n", start, end) + 1
    for row in _DELIMITER_ROW.finditer(text, start, end):
        if (row[0].count("|") + 1) * rows > _MOST_CELLS:
            return row.start()
    return None


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        if blank.start() > start:
            yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _long_brackets(text: str) -> int | None:
    work = 0
    for start, end in _blocks(text):
        if text.find("[", start, end) < 0:
            continue
        for place, length in _bracket_lengths(text, start, end):
            work += length
            if work > _MOST_BRACKET_WORK:
                return place
    return None


def _bracket_lengths(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield how far a reader looks for the end of each bracket: to the block's end if unclosed."""
    opened: list[int] = []
    address: int | None = None
    for match in _BRACKET.finditer(text, start, end):
        place = match.start()
        if match[0] == "[":
            opened.append(place)
        elif match[0] == ")" and address is not None and _is_closed(text, address, place):
            yield address, place - address
            address = None
        elif match[0] != ")" and opened:
            begin = opened.pop()
            yield begin, place - begin
        if match[0] == "](":
            if address is not None:
                yield address, end - address
            address = place
    for place in opened if address is None else [*opened, address]:
        yield place, end - place


def _is_closed(text: str, start: int, end: int) -> bool:
    """Say whether an address may end here: not within a title whose quote is still open."""
    return not (text.count('"', start, end) % 2 or text.count("'", start, end) % 2)


def _mark_problem(text: str, start: int, end: int) -> int | None:
    """Each mark copies its block once."""
    size = end - start
    allowed = _MOST_MARK_WORK // max(size, 1)
    if size <= allowed:
        return None
    return _past(allowed, _MARK.finditer(text, start, end))
