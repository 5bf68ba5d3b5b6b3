"""The benchmark's hubs: of any size, the same each time, and nothing wrong with them."""

import subprocess
import sys
from pathlib import Path

import pytest

from phakhi.pipeline import read_content
from phakhi.records.models import TYPES
from tests.hub import ROOT, run

RECORDS = 120
GENERATE = ROOT / "bench" / "generate.py"


def generate(out: Path, *options: str) -> Path:
    run([sys.executable, GENERATE, "--records", str(RECORDS), "--out", out, *options], ROOT)
    return out


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("bench") / "hub")


def read_files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes(hub: Path, tmp_path: Path) -> None:
    assert read_files(generate(tmp_path / "again")) == read_files(hub)


def test_another_seed_gives_other_records(hub: Path, tmp_path: Path) -> None:
    other = read_files(generate(tmp_path / "other", "--seed", "2"))
    same = read_files(hub).items() & other.items()
    assert len(same) < len(other) / 10


def test_no_rule_is_broken(hub: Path) -> None:
    assert read_content(hub).problems == []


def test_there_are_as_many_records_as_asked_for_of_every_type(hub: Path) -> None:
    content = read_content(hub)
    assert content.hub is not None
    assert len(content.hub.items) + len(content.hub.withheld) == RECORDS
    assert {key.folder for key in content.hub.items} == TYPES.keys()


def test_what_is_there_is_not_written_over(hub: Path) -> None:
    before = read_files(hub)
    command: list[Path | str] = [sys.executable, GENERATE, "--records", "200", "--out", hub]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 2
    assert read_files(hub) == before
