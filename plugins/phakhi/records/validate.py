"""From fields as text to typed records; every error in a member's words, at its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError
from rapidfuzz import fuzz, process

from phakhi.problems import Origin, Problem
from phakhi.records.examples import make_example
from phakhi.records.load import RawRecord
from phakhi.records.models import Record
from phakhi.records.schema import Part, Slot, Term, slots
from phakhi.records.values import Text
from phakhi.wording import Name

Path = tuple[str | int, ...]
R = TypeVar("R", bound=Record)


def validate_record(raw: RawRecord, model: type[R]) -> tuple[R | None, list[Problem]]:
    """Return the typed record, or None and every problem of its fields."""
    if raw.fields is None:
        return None, []
    problems = _find_lost_text(raw, model)
    fields = _take_id(raw, problems)
    try:
        record = model.model_validate(fields)
    except ValidationError as error:
        problems += (
            _translate(raw, model, dict(item))
            for item in error.errors(include_url=False, include_input=True)
        )
        return None, problems
    return (None if any(p.severity == "error" for p in problems) else record), problems


def suggest(value: str, known: Iterable[str]) -> str:
    """Return the one of `known` that `value` most likely meant, or nothing."""
    value = unicodedata.normalize("NFKC", value).lower()
    found = process.extractOne(value, [*known], scorer=fuzz.ratio, score_cutoff=65)
    return found[0] if found else ""


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
    code = context.pop("code", error["type"])
    value = error["input"]
    match code:
        case "missing":
            example = make_example(slot) if slot else ""
            return Problem("missing-field", _parent(raw, path), context | {"example": example})
        case "extra_forbidden":
            return _unknown_field(raw, model, path, context)
        case "enum":
            return _unknown_value(raw, path, slot, value, context)
        case "too_short":
            code = "empty-list"
        case "model_type" | "model_attributes_type" | "dict_type":
            part = slot.part if slot else None
            code = "empty-field" if value is None else "not-fields"
            context["known"] = ", ".join(s.key for s in slots(part)) if part else ""
        case "greater_than_equal" | "less_than_equal":
            code = "out-of-range"
            limit = f"≥ {context['ge']}" if "ge" in context else f"≤ {context['le']}"
            context |= {"value": str(value), "limit": limit}
    of_key = context.pop("key", False)
    return Problem(code, (raw.origins.of_key if of_key else raw.origins.of_value)(path), context)


def _parent(raw: RawRecord, path: Path) -> Origin:
    """Return where the fields start that a missing field belongs to."""
    return raw.origins.of_value(path[:-1])


def _unknown_field(
    raw: RawRecord, model: type[Part], path: Path, context: dict[str, Any]
) -> Problem:
    parent, _ = find_slot(model, path[:-1])
    owner = parent.part if parent and parent.part else model
    known = [s.key for s in slots(owner) if s.key != "id" or not issubclass(owner, Record)]
    context |= {
        "field": str(path[-1]),
        "known": ", ".join(known),
        "suggestion": suggest(str(path[-1]), known),
    }
    return Problem("unknown-field", raw.origins.of_key(path), context)


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
