"""Show problems: as text with a caret, as JSON or SARIF, or as a forge's annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from stat import S_ISREG
from typing import TextIO

from wcwidth import wcswidth

from phakhi.problems import Problem
from phakhi.problems.sarif import make_log
from phakhi.wording import Name

WIDTH = 100
LARGEST = 1_000_000
SUMMARY = Name(
    "พบข้อผิดพลาด {errors} จุด คำเตือน {warnings} จุด", "Errors: {errors}, warnings: {warnings}"
)
CLEAN = Name("ไม่พบปัญหา", "No problems found")


def write_report(
    problems: Sequence[Problem], root: Path, language: str, format_: str, out: TextIO
) -> None:
    """Write all problems in one of FORMATS; `root` is where their files are found again."""
    out.writelines(line + "\n" for line in FORMATS[format_](problems, root, language))


def format_text(problems: Sequence[Problem], root: Path, language: str) -> Iterator[str]:
    """Yield each problem with its line, a caret below the place, and its hint; then a count."""
    yield from explain(problems, root, language)
    yield summarise(problems, language)


def explain(problems: Sequence[Problem], root: Path, language: str) -> Iterator[str]:
    """Yield each problem with its line, a caret below the place, and its hint."""
    read = cache(lambda file: _read_lines(root / file))
    for problem in problems:
        origin = problem.origin
        yield state(problem, language)
        lines = read(origin.file)
        if origin.line <= len(lines):
            yield from _point(lines[origin.line - 1], origin.column)
        if hint := problem.hint(language):
            yield from _indent(f"hint: {hint}")
        yield ""


def state(problem: Problem, language: str) -> str:
    """Return a problem's place, severity, code and message on one line."""
    origin = problem.origin
    label = f"{problem.severity}[{problem.code}]"
    place = f"{_printable(origin.file)}:{origin.line}:{origin.column}"
    return f"{place}: {label} {_printable(problem.message(language))}"


def summarise(problems: Sequence[Problem], language: str) -> str:
    """Say on one line how many problems there are."""
    errors = sum(problem.severity == "error" for problem in problems)
    counts = {"errors": errors, "warnings": len(problems) - errors}
    return SUMMARY[language].format(**counts) if problems else CLEAN[language]


def format_json(problems: Sequence[Problem], _root: Path, language: str) -> Iterator[str]:
    """Yield a JSON list of {code, severity, file, line, column, message, hint}."""
    listed = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "file": _printable(problem.origin.file),
            "line": problem.origin.line,
            "column": problem.origin.column,
            "message": encodable(problem.message(language)),
            "hint": encodable(problem.hint(language)),
        }
        for problem in problems
    ]
    yield json.dumps(listed, ensure_ascii=False, indent=2)


def format_github(problems: Sequence[Problem], _root: Path, language: str) -> Iterator[str]:
    """Yield workflow commands that a forge shows as annotations at the line."""
    for problem in problems:
        origin = problem.origin
        place = f"file={_escape(origin.file, ',:')},line={origin.line},col={origin.column}"
        text = "\n".join(filter(None, (problem.message(language), problem.hint(language))))
        yield f"::{problem.severity} {place},title={_escape(problem.code, ',:')}::{_escape(text)}"


def format_sarif(problems: Sequence[Problem], _root: Path, language: str) -> Iterator[str]:
    """Yield a SARIF 2.1.0 log, as code scanners read it."""
    yield json.dumps(make_log(problems, language), ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Sequence[Problem], Path, str], Iterator[str]]] = {
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "sarif": format_sarif,
}


def _indent(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield "    " + _printable(line)


def _point(line: str, column: int) -> Iterator[str]:
    """Yield a line and a caret under one of its characters, as wide as a terminal shows them.

    Thai vowels and tone marks take no column of their own; a long line is cut around the place.
    """
    start = max(0, column - 1 - WIDTH // 2)
    shown = "".join(map(_visible, line[start : start + WIDTH]))
    before = "".join(map(_visible, line[start : column - 1]))
    lead = "…" if start else ""
    yield f"    {lead}{shown}{'…' if len(line) > start + WIDTH else ''}"
    yield "    " + " " * (len(lead) + wcswidth(before)) + "^"


def _visible(character: str) -> str:
    if character == "\t":
        return "→"
    return character if character.isprintable() else "�"


def _read_lines(path: Path) -> list[str]:
    """Return a file's lines; none of what is no text, or lies elsewhere behind a link."""
    try:
        status = path.stat(follow_symlinks=False)
        if not S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return []
        data = path.read_bytes()
    except OSError:
        return []
    if data.count(0):
        return []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp874", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def encodable(text: str) -> str:
    """Return text that UTF-8 can hold: a file's name may have bytes that are none."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _printable(text: str) -> str:
    """Return text that any terminal and encoding takes on one line."""
    return "".join(c if c.isprintable() else "�" for c in encodable(text))


def _escape(text: str, also: str = "") -> str:
    """Escape a workflow command's text, `%` first, and `also` in its properties."""
    text = encodable(text)
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
