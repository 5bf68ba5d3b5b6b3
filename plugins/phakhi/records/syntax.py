"""What a YAML parser stumbles over, in a member's words, at the line that causes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from phakhi.records.slips import SLIPS
from phakhi.text.quotes import CURLY, quote, strip_curly
from phakhi.wording import Name

PAIR = re.compile(r"([ ]*(?:-[ ]+)*)([^\s:#\"'\[{,-][^:#\"'\[{]*):(?:[ \t]+(.*))?")
GLUED = re.compile(r"([ ]*(?:-[ ]+)*)([A-Za-z_]+):(?=[^\s:/])(.+)")
BLOCK = re.compile(r"([ ]*)(?:-[ ]+)*[^\s:#]+:[ \t]+[|>][-+0-9]*[ \t]*")
OPENED = re.compile(r"(\"[^\"]*|'[^']*)")


class Slip(NamedTuple):
    """A slip: its problem's code, its line and column from 0, and what fills its message."""

    code: str
    line: int
    column: int
    context: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Fault:
    """Where the parser stopped, why, and where what it was reading had begun."""

    lines: list[str]
    problem: str
    line: int
    column: int
    began: tuple[int, int] | None

    def text(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def before(self, line: int) -> int:
        """Return the nearest line above that holds something, or -1."""
        line -= 1
        while line >= 0 and not self.text(line).strip():
            line -= 1
        return line

    def slip(self, kind: str, line: int, column: int = 0, example: str = "", **named: str) -> Slip:
        return make_slip(kind, line, column, example, **named)

    def quoted(self, kind: str, line: int, **named: str) -> Slip:
        """Make a slip that quotes around the whole value mend."""
        found = PAIR.fullmatch(self.text(line))
        value = (found[3] or "").strip() if found else ""
        if not found or not value:
            return self.slip(kind, self.line, self.column, **named)
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        example = f"{found[2]}: {quote(value)}"
        return self.slip(kind, line, self.column, example, **named)


def make_slip(kind: str, line: int, column: int = 0, example: str = "", **named: str) -> Slip:
    """Make the slip that SLIPS words under `kind`; `named` fills its wording."""
    reason, advice = (
        Name(name.th.format(**named), name.en.format(**named)) for name in SLIPS[kind]
    )
    context = {"reason": reason, "advice": advice, "example": example}
    return Slip("yaml-syntax", line, column, context)


def find_slip(
    text: str, problem: str, at: tuple[int, int], began: tuple[int, int] | None = None
) -> Slip:
    """Return what most likely made the parser stop `at` a line and column, counted from 0."""
    fault = _Fault(text.split("\n"), problem, *at, began)
    for find in _FINDERS:
        if slip := find(fault):
            return slip
    for start, kind in _OTHERS.items():
        if problem.startswith(start):
            return fault.slip(kind, fault.line, fault.column)
    other = make_slip("other", fault.line, fault.column)
    words = re.sub(r"\s+", " ", problem)[:160]
    reason = Name(other.context["reason"].th, words or other.context["reason"].en)
    return other._replace(context=other.context | {"reason": reason})


def _find_tab(fault: _Fault) -> Slip | None:
    text = fault.text(fault.line)
    indent = text[: len(text) - len(text.lstrip())]
    if "\t" in indent and fault.column <= len(indent):
        return fault.slip("tab", fault.line, indent.index("\t"))
    return None


def _find_first_space(fault: _Fault) -> Slip | None:
    if not fault.problem.startswith("did not find expected <document start>"):
        return None
    first = next((n for n, text in enumerate(fault.lines) if text.strip()), 0)
    text = fault.text(first)
    indented = text.startswith(" ") and first < fault.line
    return fault.slip("first-space", first, 0, text.strip()) if indented else None


def _find_glued_colon(fault: _Fault) -> Slip | None:
    if not fault.problem.startswith(("could not find expected ':'", "mapping values")):
        return None
    began = fault.began[0] if fault.began else fault.line
    for line in (began, fault.before(fault.line)):
        if found := GLUED.fullmatch(fault.text(line)):
            example = f"{found[2]}: {found[3]}"
            return fault.slip("glued-colon", line, found.end(2), example)
    return None


def _find_flat_text(fault: _Fault) -> Slip | None:
    """Find text below `body: |` that is not indented."""
    if not fault.problem.startswith(("could not find expected ':'", "did not find expected key")):
        return None
    line = fault.began[0] if fault.began and fault.began[0] else fault.line
    while (above := fault.before(line)) >= 0:
        header = BLOCK.fullmatch(fault.text(above))
        text = fault.text(line)
        if header:
            indent = len(text) - len(text.lstrip(" "))
            flat = indent <= len(header[1]) and line <= fault.line and not _is_field(text)
            example = f"{fault.text(above).strip()}\n  {text.strip()[:40]}"
            return fault.slip("flat-text", line, 0, example) if flat else None
        line = above
    return None


def _is_field(text: str) -> bool:
    return re.match(r"\s*(?:- +)?[a-z_]+:(?:\s|$)", text) is not None


def _find_open_quote(fault: _Fault) -> Slip | None:
    if fault.problem.startswith("found unexpected end of stream") and fault.began:
        return fault.slip("open-quote", *fault.began)
    line = fault.before(fault.line)
    while line >= 0 and not PAIR.fullmatch(fault.text(line)):
        line = fault.before(line)
    found = PAIR.fullmatch(fault.text(line)) if line >= 0 else None
    if found and found[3] and OPENED.fullmatch(found[3].strip()) and found[3].strip() not in "\"'":
        closed = found[3].strip()
        example = f"{found[2]}: {closed}{closed[0]}"
        return fault.slip("open-quote", line, found.start(3), example)
    return None


def _find_text_after(fault: _Fault) -> Slip | None:
    """Find text after a closing quote or bracket, or after what reads as an anchor."""
    found = PAIR.fullmatch(fault.text(fault.line))
    value = found[3] or "" if found else ""
    if not fault.problem.startswith("did not find expected key") or value[:1] not in tuple(
        "\"'[{*&"
    ):
        return None
    return fault.quoted("text-after", fault.line)


def _find_colon_inside(fault: _Fault) -> Slip | None:
    if not fault.problem.startswith("mapping values"):
        return None
    found = PAIR.fullmatch(fault.text(fault.line))
    value = (found[3] or "").strip() if found else ""
    if found and value[:1] in tuple(CURLY):
        bare = quote(strip_curly(value) or value)
        context = {"value": value, "suggestion": f"{found[2]}: {bare}"}
        return Slip("curly-quotes", fault.line, found.start(3), context)
    if ": " in value or value.endswith(":"):
        return fault.quoted("colon-inside", fault.line)
    above = fault.text(fault.before(fault.line))
    text = fault.text(fault.line)
    if len(above) - len(above.lstrip()) < len(text) - len(text.lstrip()):
        return fault.slip("too-far-in", fault.line, 0, text.strip())
    return None


def _find_bad_start(fault: _Fault) -> Slip | None:
    if not fault.problem.startswith(
        ("found character that cannot start any token", "block sequence entries are not allowed")
    ):
        return None
    sign = fault.text(fault.line)[fault.column : fault.column + 1]
    return fault.quoted("bad-start", fault.line, sign=sign)


def _find_open_bracket(fault: _Fault) -> Slip | None:
    in_flow = fault.problem.startswith("did not find expected ',' or")
    if in_flow and fault.began and fault.began[0] < fault.line:
        return fault.slip("open-bracket", *fault.began)
    return None


def _find_lost_colon(fault: _Fault) -> Slip | None:
    if fault.problem.startswith("could not find expected ':'") and fault.began:
        return fault.slip("no-colon", *fault.began)
    return None


_FINDERS: tuple[Callable[[_Fault], Slip | None], ...] = (
    _find_tab,
    _find_first_space,
    _find_glued_colon,
    _find_flat_text,
    _find_open_quote,
    _find_text_after,
    _find_colon_inside,
    _find_bad_start,
    _find_open_bracket,
    _find_lost_colon,
)
_OTHERS = {
    "mapping values": "colon-inside",
    "could not find expected ':'": "no-colon",
    "did not find expected key": "askew",
    "did not find expected '-' indicator": "askew-list",
    "did not find expected ',' or": "no-comma",
    "found unknown escape character": "escape",
}
