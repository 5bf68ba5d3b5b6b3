"""Records in a folder of another type: said once, not by every field that does not fit there."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.problems import Origin, Problem
from phakhi.records.load import RawRecord
from phakhi.records.models import TYPES, Record
from phakhi.records.schema import Part, slots

FEWEST_MISFITS = 3


def find_folder(raw: RawRecord, model: type[Part]) -> Problem | None:
    """Return the problem that a record's fields fit another type much better than its own."""
    own = TYPES.get(raw.file.folder)
    fields = frozenset(raw.fields or ())
    if own is None or own is not model:
        return None
    misfits = {folder: _count_misfits(fields, other) for folder, other in TYPES.items()}
    best = min(misfits, key=lambda folder: misfits[folder])
    here = misfits[raw.file.folder]
    if here < FEWEST_MISFITS or here < 3 * misfits[best] or best == raw.file.folder:
        return None
    file = raw.file.file
    target = f"content/records/{best}/" + file.removeprefix(f"content/records/{raw.file.folder}/")
    context = {"own": own.one, "other": TYPES[best].one, "folder": best, "target": target}
    return Problem("wrong-folder", Origin(file), context)


def meant_folder(problems: Iterable[Problem]) -> str:
    """Return the folder where a record with these problems belongs, if it is elsewhere."""
    return next((p.context["folder"] for p in problems if p.code == "wrong-folder"), "")


def _count_misfits(fields: frozenset[str], model: type[Record]) -> int:
    """Count the fields a type does not have, and those it needs and does not find."""
    known = {slot.key for slot in slots(model)}
    required = {slot.key for slot in slots(model) if slot.required and slot.key != "id"}
    return len(fields - known) + len(required - fields)
