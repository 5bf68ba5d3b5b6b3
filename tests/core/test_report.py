"""Problems are shown to people with a caret at the place, and to programs as they read them."""

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

from phakhi.problems import Origin, Problem, sort_problems
from phakhi.problems.report import FORMATS, write_report


def report(root: Path, problems: list[Problem], format_: str, language: str = "en") -> str:
    out = io.StringIO()
    write_report(problems, root, language, format_, out)
    return out.getvalue()


def at(line: int, column: int, file: str = "f.yml", **context: object) -> Problem:
    return Problem("unknown-field", Origin(file, line, column), {"field": "x", **context})


LINES = {
    "title: x": "x",
    "title: กขค": "ข",
    "title: ที่วัด ท่าน้ำ": "ว",
    "กิ่งแก้ว: น้ำใจ": "น",
    "ผู้เฒ่า: กำลังใจ": "ใ",
    "a\tb: ค": "ค",
    "日本語: ไทย": "ท",
    "😀 e\u0301: ไทย": "ท",
}


@pytest.mark.parametrize(("line", "letter"), LINES.items())
def test_the_caret_stands_under_the_letter_it_means(tmp_path: Path, line: str, letter: str) -> None:
    (tmp_path / "f.yml").write_text(line, encoding="utf-8")
    place = line.index(letter)
    shown, caret = report(tmp_path, [at(1, place + 1)], "text").split("\n")[1:3]
    assert caret.strip() == "^"
    before = line[:place].replace("\t", " ")
    assert shown.index(letter) == len(before) + 4
    assert len(caret) - 1 == wcswidth(shown[: shown.index(letter)])


@pytest.mark.parametrize(
    ("before", "columns"),
    [("กิ่งแก้ว", 5), ("ที่", 1), ("น้ำ", 2), ("เก้าอี้", 4), ("สระอำ", 5), ("ฤๅษี", 3), ("a ก็", 3)],
)
def test_thai_marks_take_no_column(tmp_path: Path, before: str, columns: int) -> None:
    (tmp_path / "f.yml").write_text(f"{before}x", encoding="utf-8")
    caret = report(tmp_path, [at(1, len(before) + 1)], "text").split("\n")[2]
    assert caret == " " * (4 + columns) + "^"


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_text("ก" * 500 + "x" + "ข" * 500, encoding="utf-8")
    shown, caret = report(tmp_path, [at(1, 501)], "text").split("\n")[1:3]
    assert len(shown) < 120
    assert shown[len(caret) - 1] == "x"


def test_what_a_text_report_says(tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_text("title: ก\r\ntitel: ข\r\n", encoding="utf-8-sig")
    problem = at(2, 1, suggestion="title", known="title, kind")
    assert report(tmp_path, [problem], "text") == (
        "f.yml:2:1: error[unknown-field] there is no field “x”\n"
        "    titel: ข\n"
        "    ^\n"
        "    hint: Did you mean “title”? Fields that exist here: title, kind.\n"
        "\n"
        "Errors: 1, warnings: 0\n"
    )
    assert report(tmp_path, [problem], "text", "th") == (
        "f.yml:2:1: error[unknown-field] ไม่มีช่องชื่อ “x”\n"
        "    titel: ข\n"
        "    ^\n"
        "    hint: หมายถึง “title” ใช่ไหม ช่องที่ใช้ได้: title, kind\n"
        "\n"
        "พบข้อผิดพลาด 1 จุด คำเตือน 0 จุด\n"
    )


def test_no_problems_are_said_to_be_none(tmp_path: Path) -> None:
    assert report(tmp_path, [], "text") == "No problems found\n"
    assert report(tmp_path, [], "json") == "[]\n"
    assert report(tmp_path, [], "github") == ""


def test_a_file_elsewhere_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("token: 123", encoding="utf-8")
    (tmp_path / "f.yml").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "pipe.yml")
    text = report(tmp_path, [at(1, 1), at(1, 1, "pipe.yml"), at(1, 1, "gone.yml")], "text")
    assert "123" not in text
    assert "^" not in text


def test_json_holds_all_in_order(tmp_path: Path) -> None:
    problems = sort_problems([at(10, 1), at(9, 2), at(9, 1, "a.yml"), at(9, 2), at(9, 1)])
    listed = json.loads(report(tmp_path, problems, "json"))
    assert [(p["file"], p["line"], p["column"]) for p in listed] == [
        ("a.yml", 9, 1),
        ("f.yml", 9, 1),
        ("f.yml", 9, 2),
        ("f.yml", 10, 1),
    ]
    keys = ["code", "severity", "file", "line", "column", "message", "hint"]
    assert all(list(problem) == keys for problem in listed)


def test_annotations_escape_what_would_end_them(tmp_path: Path) -> None:
    problem = at(3, 4, "a,b:c%\n.yml", field="100%\n::error::x")
    assert report(tmp_path, [problem], "github") == (
        "::error file=a%2Cb%3Ac%25%0A.yml,line=3,col=4,title=unknown-field::"
        "there is no field “100%25%0A::error::x”\n"
    )


def test_warnings_are_annotated_as_such(tmp_path: Path) -> None:
    problem = Problem("mojibake", Origin("f.yml"), {"value": "à¸"})
    assert report(tmp_path, [problem], "github").startswith("::warning file=f.yml,line=1,col=1,")


def test_sarif_names_rule_file_and_place(tmp_path: Path) -> None:
    log: Any = json.loads(report(tmp_path, [at(3, 4, "records/ข้อ 1.yml")], "sarif"))
    (run,) = log["runs"]
    (result,) = run["results"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]] == {"id": result["ruleId"]}
    assert (result["ruleId"], result["level"]) == ("unknown-field", "error")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "records/%E0%B8%82%E0%B9%89%E0%B8%AD%201.yml"
    assert location["region"] == {"startLine": 3, "startColumn": 4}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_name_that_is_no_text_can_be_written(tmp_path: Path, format_: str, language: str) -> None:
    name = os.fsdecode(b"bad\xff\x1b[31m.yml")
    problem = Problem("stray-file", Origin(name), {"value": name})
    text = report(tmp_path, [problem], format_, language)
    assert text.encode("utf-8")
    assert "\x1b" not in text or format_ == "github"


def test_a_long_value_is_shortened_and_a_list_of_choices_is_not() -> None:
    problem = at(1, 1, known=", ".join(f"field-{n}" for n in range(40)))
    assert "field-39" in problem.hint("en")
    value = Problem("bad-date", Origin("f.yml"), {"value": "x" * 500}).message("en")
    assert len(value) < 150
