"""Help for members who wrote a record's name where its id belongs."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.problems import Problem
from phakhi.records.hub import Hub
from phakhi.records.models import TYPES
from phakhi.records.validate import suggest
from phakhi.text.thai import normalise

CODES = frozenset({"bad-reference", "unknown-wiki-link"})


def suggest_from_titles(hub: Hub, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, those of a title in place of an id suggesting the record's id."""
    problems = list(problems)
    if not any(p.code in CODES for p in problems):
        return problems
    ids = {
        title: key.id
        for key in hub.items
        if key.folder in TYPES
        for title in hub.items[key].record.heading.values.values()
    }
    return [_with_id(p, ids) if p.code in CODES else p for p in problems]


def _with_id(problem: Problem, ids: dict[str, str]) -> Problem:
    if problem.context.get("suggestion"):
        return problem
    value = normalise(str(problem.context.get("value", "")))
    found = ids.get(value) or ids.get(suggest(value, ids))
    return Problem(problem.code, problem.origin, {**problem.context, "suggestion": found or ""})
