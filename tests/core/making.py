"""Hubs and records made for a test: the small valid hub with some files of the test's own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from phakhi.pipeline import Content, Hub, read_content
from phakhi.records.files import RecordFile
from phakhi.records.load import RawRecord
from phakhi.records.models import TYPES, Network, Record
from phakhi.records.origins import Origins
from phakhi.records.reader import read_yaml
from phakhi.records.schema import Meaning, Part, Slot, Term, slots
from phakhi.records.values import Text
from tests.golden.hub import write_base

ALL: dict[str, type[Record]] = {"network": Network, **TYPES}
DAY = "2026-06-02"
"""A day on which the base hub lets everything happen."""
PERSON = """\
name: {name}
created: 2026-01-01
consent: {{public: {public}, date: 2026-01-01}}
affiliations: [{{organisation: clinic}}]
level: volunteer
"""


def make_hub(root: Path, files: Mapping[str, str]) -> Path:
    """Make `root` the base hub with these files under `content/records/` too."""
    content = write_base(root)
    for name, text in files.items():
        path = content / "records" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def read_hub(root: Path, files: Mapping[str, str], *, drafts: bool = False) -> Content:
    """Make a hub and read it."""
    return read_content(make_hub(root, files), drafts=drafts)


def hub_of(content: Content) -> Hub:
    """Return the hub, which is there."""
    assert content.hub is not None
    return content.hub


def codes(content: Content) -> list[str]:
    """Return the codes of all problems, in order."""
    return [problem.code for problem in content.problems]


def make_raw(fields: Mapping[str, Any]) -> RawRecord:
    """Return fields as if a file `new.yml` held them."""
    text = yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False)
    document = read_yaml(text, "new.yml")
    assert document.problems == []
    origins = Origins("new.yml", document.marks)
    return RawRecord(RecordFile("", "", "new.yml"), document.value, origins)


def fill(part: type[Part]) -> dict[str, Any]:
    """Return a value for every field of a model, as it is written, references to the base hub."""
    return {slot.key: _fill_slot(slot) for slot in slots(part)}


_BASE_IDS = {
    "goals": "at-home",
    "plans": "plan-2026",
    "activities": "visits",
    "lessons": "ask-first",
    "innovations": "visit-book",
    "requests": "need-beds",
    "resources": "handbook",
    "decisions": "one-book",
    "news": "hello",
    "organisations": "clinic",
    "people": "malee",
    "linked-networks": "north",
}
_MEANT = {
    Meaning.PROVINCE: "TH-50",
    Meaning.GROUP: "health",
    Meaning.TOPIC: "home-care",
    Meaning.ADDRESS: "https://example.org/",
    Meaning.FILE: "guide.txt",
    Meaning.LANGUAGE: "th",
}
_NAMED = {
    "aliases": "former-id",
    "id": "new",
    "to": "council",
    "no_show": "local",
    "thresholds": {"M3": 0},
}


def _fill_slot(slot: Slot) -> Any:
    if slot.key == "thresholds":
        return {"M3": {"watch": "90", "act": "180"}}
    value = _NAMED.get(slot.key) or _fill_value(slot)
    return [value] if slot.many else value


def _fill_value(slot: Slot) -> Any:
    if slot.part:
        return fill(slot.part)
    if slot.reference:
        return _BASE_IDS[slot.reference.types[0]] if slot.reference.types else "visits"
    if slot.meaning:
        return _MEANT[slot.meaning]
    terms = [term for class_ in slot.classes if issubclass(class_, Term) for term in class_]
    if terms:
        return terms[0].value
    if Text in slot.classes:
        return {"th": f"{slot.described.name.th}", "en": slot.described.name.en}
    typed = {"bool": "true", "int": "12", "float": "12.5", "date": DAY}
    return next((typed[c.__name__] for c in slot.classes if c.__name__ in typed), "word")


def required_paths(part: type[Part]) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every required field of a model, inside its parts too."""
    for slot in slots(part):
        if slot.required:
            yield (slot.key,)
        if slot.part and slot.key != "thresholds":
            step = (slot.key, 0) if slot.many else (slot.key,)
            yield from ((*step, *path) for path in required_paths(slot.part))
