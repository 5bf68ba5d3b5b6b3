"""Every field of every type is read, and every required one is missed."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from phakhi.records.models import TYPES, Network
from phakhi.records.schema import slots
from phakhi.records.validate import validate_record
from tests.core.making import ALL, fill, hub_of, make_raw, read_hub, required_paths

# A record's id is its file's name, so that a file without one lacks nothing.
REQUIRED = [
    (name, path) for name, model in ALL.items() for path in required_paths(model) if path != ("id",)
]


def write(fields: dict[str, Any]) -> str:
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)


def test_there_are_thirteen_types() -> None:
    assert len(ALL) == 13


@pytest.mark.parametrize("folder", TYPES)
def test_a_record_with_every_field_is_accepted_whole(folder: str, tmp_path: Path) -> None:
    fields = fill(TYPES[folder])
    record_folder = f"{folder}/new"
    files = {f"{record_folder}/index.yml": write(fields), f"{record_folder}/guide.txt": "x"}
    content = read_hub(tmp_path, files, drafts=True)
    assert [p for p in content.problems if p.severity == "error"] == []
    item = next(i for key, i in hub_of(content).items.items() if key == (folder, "new"))
    for slot in slots(TYPES[folder]):
        assert getattr(item.record, slot.name) not in (None, ()), slot.key
    dumped = item.record.model_dump(mode="json", by_alias=True)
    again, problems = validate_record(make_raw(dumped), TYPES[folder])
    assert (again, problems) == (item.record, [])


def test_the_network_with_every_field_is_accepted_whole() -> None:
    network, problems = validate_record(make_raw(fill(Network)), Network)
    assert problems == []
    for slot in slots(Network):
        assert getattr(network, slot.name) not in (None, (), {}), slot.key


def leave_out(name: str, path: tuple[Any, ...]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return all fields of a type but one, and the fields that one belongs to."""
    fields = fill(ALL[name])
    owner: Any = fields
    for step in path[:-1]:
        owner = owner[step]
    del owner[path[-1]]
    return fields, owner


@pytest.mark.parametrize(("name", "path"), REQUIRED, ids=str)
def test_a_required_field_that_is_missing_is_reported(name: str, path: tuple[Any, ...]) -> None:
    fields, _ = leave_out(name, path)
    record, problems = validate_record(make_raw(fields), ALL[name])
    assert [problem.code for problem in problems] == ["missing-field"]
    assert record is None
    assert problems[0].context["field"] == path[-1]


@pytest.mark.parametrize(("name", "path"), REQUIRED, ids=str)
def test_the_example_of_a_required_field_is_correct_once_filled_in(
    name: str, path: tuple[Any, ...]
) -> None:
    fields, owner = leave_out(name, path)
    _, problems = validate_record(make_raw(fields), ALL[name])
    for example in (problems[0].context["example"].th, problems[0].context["example"].en):
        owner.update(yaml.load(example, Loader=yaml.BaseLoader))
        found = validate_record(make_raw(fields), ALL[name])[1]
        assert {problem.code for problem in found} == ({"placeholder"} if "…" in example else set())
        owner.update(yaml.load(example.replace("…", ""), Loader=yaml.BaseLoader))
        assert validate_record(make_raw(fields), ALL[name])[1] == []
