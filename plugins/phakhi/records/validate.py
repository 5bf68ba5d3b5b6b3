"""From fields as text to typed records; every error in a member's words, at its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from phakhi.problems import Origin, Problem
from phakhi.records.examples import make_example
from phakhi.records.load import RawRecord
from phakhi.records.misplaced import find_folder
from phakhi.records.models import Record
from phakhi.records.schema import Part, Slot, Term, slots
from phakhi.records.values import Text
from phakhi.text.quotes import strip_curly
from phakhi.wording import Name

Path = tuple[str | int, ...]
R = TypeVar("R", bound=Record)


CODES = {
    "enum": "not-single",
    "too_short": "empty-list",
    "model_type": "not-fields",
    "model_attributes_type": "not-fields",
    "dict_type": "not-fields",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
}
"""Problems by the validator's word for them, where it is not the problem's code."""


def validate_record(raw: RawRecord, model: type[R]) -> tuple[R | None, list[Problem]]:
    """Return the typed record, or None and every problem of its fields."""
    if raw.fields is None:
        return None, []
    problems = [*_find_lost_text(raw, model), *_find_wrapped(raw, model)]
    fields = _take_id(raw, problems)
    try:
        record = model.model_validate(fields)
    except ValidationError as error:
        if folder := find_folder(raw, model):
            return None, [folder]
        found = [
            _translate(raw, model, dict(item))
            for item in error.errors(include_url=False, include_input=True)
        ]
        return None, problems + _say_once(found)
    return (None if any(p.severity == "error" for p in problems) else record), problems


def suggest(value: str, known: Iterable[str]) -> str:
    """Return the one of `known` that `value` most likely meant, or nothing."""
    value = unicodedata.normalize("NFKC", value).lower()
    found = process.extractOne(value, [*known], scorer=fuzz.ratio, score_cutoff=65)
    return found[0] if found else ""


def suggest_id(value: str, ids: Sequence[str]) -> str:
    """Return the id that `value` misspells by a slip or two, or to which a number was not added.

    Ids often begin alike: what is only like `value` is another record.
    """
    value = unicodedata.normalize("NFKC", value).lower().replace("_", "-").replace(" ", "-")
    slips = 1 if len(value) < 8 else 2
    if found := process.extractOne(value, ids, scorer=OSA.distance, score_cutoff=slips):
        return found[0]
    start = f"{value}-"
    numbered = (id_ for id_ in ids if id_.startswith(start) and id_[len(start) :].isdigit())
    return next(numbered, "")


def _say_once(problems: list[Problem]) -> list[Problem]:
    """Leave out missing fields that were written under another name, and repeated lists."""
    meant = {
        (p.context["owner"], p.context["suggestion"]) for p in problems if p.code == "unknown-field"
    }
    said: set[str] = set()
    kept = []
    for problem in problems:
        context = dict(problem.context)
        owner = context.pop("owner", None)
        if problem.code == "missing-field" and (owner, context["field"]) in meant:
            continue
        if problem.code == "unknown-field":
            known = "" if context["suggestion"] or context["known"] in said else context["known"]
            said.add(known)
            context["known"] = known
        kept.append(replace(problem, context=context))
    return kept


def _take_id(raw: RawRecord, problems: list[Problem]) -> dict[str, Any]:
    """Give the record its file's name as id; one written in the file must agree."""
    assert raw.fields is not None
    written = raw.fields.get("id")
    if written is not None and raw.file.id and written != raw.file.id:
        context = {"value": str(written), "expected": raw.file.id}
        problems.append(Problem("id-mismatch", raw.origins.of_value(("id",)), context))
    return {**raw.fields, "id": raw.file.id} if raw.file.id else raw.fields


def _find_lost_text(raw: RawRecord, model: type[Part]) -> list[Problem]:
    """Report text cut off by ` #` where text is meant, and `#1` anywhere."""
    return [
        Problem("lost-text", origin, {"value": comment})
        for path, (comment, origin) in raw.comments.items()
        if comment[1:2].strip() or _takes_text(model, path)
    ]


def _find_wrapped(raw: RawRecord, model: type[Part]) -> list[Problem]:
    """Report text in word quotes; where they break a value, that is an error of its own."""
    return [
        Problem("curly-quotes-shown", raw.origins.of_value(path))
        for path in raw.wrapped
        if _takes_text(model, path)
    ]


def _takes_text(model: type[Part], path: Path) -> bool:
    found = find_slot(model, path)[0]
    return found is not None and Text in found.classes


def find_slot(model: type[Part], path: Path) -> tuple[Slot | None, type[Part]]:
    """Return the field that `path` leads to (or its nearest known parent) and its model."""
    slot: Slot | None = None
    for step in path:
        if isinstance(step, int):
            continue
        if slot is not None:
            if slot.part is None:
                break
            model = slot.part
        found = next((s for s in slots(model) if s.key == step), None)
        if found is None:
            break
        slot = found
    return slot, model


def _translate(raw: RawRecord, model: type[Part], error: dict[str, Any]) -> Problem:
    """Turn one of the validator's errors into a problem of the catalogue."""
    context: dict[str, Any] = dict(error.get("ctx") or {})
    path: Path = (*error["loc"], *context.pop("at", ()))
    slot, _ = find_slot(model, path)
    fields = [step for step in path if isinstance(step, str)]
    context |= {"field": fields[-1] if fields else "", "label": slot.described.name if slot else ""}
    value = error["input"]
    code = context.pop("code", error["type"])
    if bare := _find_bare(slot, code, value):
        code = "curly-quotes"
        context |= {"value": value, "suggestion": context.get("suggestion") or bare}
    match code:
        case "missing":
            context |= {"example": make_example(slot) if slot else "", "owner": path[:-1]}
            return Problem("missing-field", _parent(raw, path), context)
        case "enum" if not isinstance(value, dict | list):
            return _unknown_value(raw, path, slot, value, context)
        case "not-a-list" | "enum" | "not-single" | "not-text" | "bad-reference":
            in_list = isinstance(path[-1], int)
            context["example"] = make_example(slot, item=in_list, given=value) if slot else ""
        case "extra_forbidden":
            return _unknown_field(raw, model, path, context)
        case "model_type" | "model_attributes_type" | "dict_type" if value is not None:
            context |= _describe_part(slot, path, value)
        case "greater_than_equal" | "less_than_equal":
            limit = f"≥ {context['ge']}" if "ge" in context else f"≤ {context['le']}"
            context |= {"value": str(value), "limit": limit}
    code = "empty-field" if value is None else CODES.get(code, code)
    of_key = context.pop("key", False)
    return Problem(code, (raw.origins.of_key if of_key else raw.origins.of_value)(path), context)


def _find_bare(slot: Slot | None, code: str, value: object) -> str:
    """Return what stands inside word quotes where they broke the value of a field."""
    plain = slot is not None and slot.part is None and Text not in slot.classes
    return strip_curly(value) if plain and code != "not-a-list" and isinstance(value, str) else ""


def _describe_part(slot: Slot | None, path: Path, value: object) -> dict[str, Any]:
    if slot is None or slot.part is None:
        return {"known": "", "example": ""}
    in_list = isinstance(path[-1], int)
    return {
        "known": ", ".join(s.key for s in slots(slot.part)),
        "example": make_example(slot, item=in_list, given=value),
    }


def _parent(raw: RawRecord, path: Path) -> Origin:
    """Return where the fields start that a missing field belongs to."""
    return raw.origins.of_value(path[:-1])


def _unknown_field(
    raw: RawRecord, model: type[Part], path: Path, context: dict[str, Any]
) -> Problem:
    parent, _ = find_slot(model, path[:-1])
    owner = parent.part if parent and parent.part else model
    fields = [s for s in slots(owner) if s.key != "id" or not issubclass(owner, Record)]
    known = {s.key: s.key for s in fields}
    labels = {label.lower(): s.key for s in fields for label in _labels(s)}
    named = labels | known
    context |= {
        "field": str(path[-1]),
        "known": ", ".join(known),
        "suggestion": named.get(suggest(str(path[-1]), named), ""),
        "owner": path[:-1],
    }
    return Problem("unknown-field", raw.origins.of_key(path), context)


def _labels(slot: Slot) -> tuple[str, str]:
    return slot.described.name.th, slot.described.name.en


def _unknown_value(
    raw: RawRecord, path: Path, slot: Slot | None, value: object, context: dict[str, Any]
) -> Problem:
    if value is None:
        return Problem("empty-field", raw.origins.of_value(path), context)
    term = next((c for c in slot.classes if issubclass(c, Term)), None) if slot else None
    terms: list[Term] = list(term) if term else []
    named = {t.label[lang].lower(): t.value for t in terms for lang in ("th", "en")}
    text = str(value) if isinstance(value, str) else "…"
    choices = [t.value for t in terms]
    context |= {
        "value": text,
        "known": Name(", ".join(f"{t.value} ({t.label.th})" for t in terms), ", ".join(choices)),
        "suggestion": named.get(text.lower()) or suggest(text, choices),
    }
    return Problem("unknown-value", raw.origins.of_value(path), context)
