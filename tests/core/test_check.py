"""`phakhi check` as it is run: what it prints, and with which status it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from phakhi.cli import OUR_FAULT, main
from tests.core.making import make_hub
from tests.golden.hub import write_base

BROKEN = {"news/x.yml": "titel: ก\n"}
WARNED = {
    "news/x.md": "---\ntitle: ก\ncreated: 2026-01-01\nfrom: clinic\nkind: news\n"
    "date: 2026-01-01\n---\n<b>ก</b>\n"
}
TOLERATED = {
    "decisions/x.yml": "title: ก\ncreated: 2026-01-01\nquestion: ก\noptions: [ก]\n"
    "proposer: clinic\ndecision_makers: [clinic]\nconsulted: [{organisation: clinic}]\n"
    "method: vote\n"
}


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, where no locale is set but in `environment`."""
    clean = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    command = [sys.executable, "-m", "phakhi.cli", *map(str, arguments)]
    return subprocess.run(command, env=clean | environment, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("files", "options", "status"),
    [
        ({}, [], 0),
        ({}, ["--strict"], 0),
        (BROKEN, [], 1),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 1),
        (TOLERATED, ["--strict"], 0),
        (BROKEN, ["--format", "json"], 1),
        (BROKEN, ["--format", "github"], 1),
        (BROKEN, ["--format", "sarif"], 1),
    ],
)
def test_its_status_says_whether_the_hub_may_be_published(
    tmp_path: Path, files: dict[str, str], options: list[str], status: int
) -> None:
    assert main(["check", str(make_hub(tmp_path, files)), *options]) == status


def test_the_hub_is_by_default_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_hub(tmp_path, BROKEN))
    assert main(["check", "--lang", "en"]) == 1
    assert "content/records/news/x.yml:1:1: error[unknown-field]" in capsys.readouterr().out


def test_a_folder_without_content_is_no_hub(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path), "--lang", "en"]) == 2
    assert "run this in a hub's folder" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["check", "--format", "x"], ["chekc"], []])
def test_what_it_does_not_understand_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


@pytest.mark.parametrize(
    ("environment", "options", "words"),
    [
        ({"LANG": "th_TH.UTF-8"}, [], "ไม่พบปัญหา\n"),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "C.UTF-8"}, [], "No problems found\n"),
        ({"LANG": "en_GB.UTF-8"}, ["--lang", "th"], "ไม่พบปัญหา\n"),
    ],
)
def test_it_speaks_the_language_of_the_terminal(
    tmp_path: Path, environment: dict[str, str], options: list[str], words: str
) -> None:
    done = run("check", write_base(tmp_path).parent, *options, PYTHONUTF8="1", **environment)
    assert done.stdout.decode() == words


@pytest.mark.parametrize("encoding", ["ascii", "cp874"])
def test_a_console_without_all_letters_is_served(tmp_path: Path, encoding: str) -> None:
    root = make_hub(tmp_path, BROKEN)
    old = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = run("check", root, "--lang", "th", **old)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"content/records/news/x.yml:1:1" in done.stdout
    listed = run("check", root, "--lang", "th", "--format", "json", **old)
    assert "ไม่มีช่องชื่อ “titel”" in [p["message"] for p in json.loads(listed.stdout.decode())]


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    files = {f"news/x{number}.yml": "titel: ก\n" for number in range(400)}
    command = [sys.executable, "-m", "phakhi.cli", "check", str(make_hub(tmp_path, files))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_fault_that_is_not_the_contents_ends_with_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    network = make_hub(tmp_path, {}) / "content/network.yml"
    text = network.read_text(encoding="utf-8")
    network.write_text(text.replace("reference_date: 2026-11-15\n", ""), encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 30)
    assert main(["check", str(tmp_path)]) == 2
    assert OUR_FAULT in capsys.readouterr().err
