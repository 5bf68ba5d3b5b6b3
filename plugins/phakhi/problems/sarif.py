"""Problems as a SARIF 2.1.0 log (OASIS standard), which code scanners read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from phakhi.problems import Problem

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def make_log(problems: Sequence[Problem], language: str) -> dict[str, Any]:
    """Return the log: one run, its rules the codes that occur, columns counted in characters."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "phakhi", "rules": [{"id": code} for code in codes]}
    numbers = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": language,
        "results": [_make_result(p, numbers[p.code], language) for p in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _make_result(problem: Problem, rule: int, language: str) -> dict[str, Any]:
    origin = problem.origin
    text = "\n".join(filter(None, (problem.message(language), problem.hint(language))))
    address = quote(origin.file, errors="surrogateescape")
    location = {
        "artifactLocation": {"uri": address},
        "region": {"startLine": origin.line, "startColumn": origin.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": text.encode("utf-8", "replace").decode("utf-8")},
        "locations": [{"physicalLocation": location}],
    }
