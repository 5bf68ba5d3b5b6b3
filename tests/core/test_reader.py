"""YAML is read as text, with the place of everything, and nothing is lost or acted on."""

from typing import Any

import pytest

from phakhi.problems import Origin
from phakhi.records.origins import Origins
from phakhi.records.reader import MAX_DEPTH, MAX_VALUES, read_yaml


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "on", "12:30", "0617245360", "2024-01-01", "1.0e+3", "0x1F", "1_000", ".inf"],
)
def test_a_plain_scalar_stays_the_text_it_is(written: str) -> None:
    assert read_yaml(f"a: {written}", "f.yml").value == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_only_what_yaml_calls_null_is_nothing(written: str) -> None:
    assert read_yaml(f"a: {written}", "f.yml").value == {"a": None}
    assert read_yaml(f"a: '{written}'", "f.yml").value == {"a": written}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  ก\n  ข\n", {"a": "ก\nข\n"}),
        ("a: >-\n  ก\n  ข\n", {"a": "ก ข"}),
        ('a: "ก\\nข"', {"a": "ก\nข"}),
        ("a: 'it''s'", {"a": "it's"}),
        ("a:\n- b\n- {c: d}\n", {"a": ["b", {"c": "d"}]}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("", None),
        ("# nothing\n", None),
        ("text", "text"),
    ],
)
def test_values(text: str, value: Any) -> None:
    document = read_yaml(text, "f.yml")
    assert document.problems == []
    assert document.value == value


def test_every_key_and_value_has_its_place() -> None:
    document = read_yaml("ชื่อ: ก\ntasks:\n  - task: ข\n    due: [c, d]\n", "f.yml", first_line=3)
    origins = Origins("f.yml", document.marks)
    assert origins.of_key(("ชื่อ",)) == Origin("f.yml", 3, 1)
    assert origins.of_value(("ชื่อ",)) == Origin("f.yml", 3, 7)
    assert origins.of_key(("tasks", 0, "due")) == Origin("f.yml", 6, 5)
    assert origins.of_value(("tasks", 0, "due", 1)) == Origin("f.yml", 6, 14)
    assert origins.of_key(("tasks", 0)) == origins.of_value(("tasks", 0)) == Origin("f.yml", 5, 5)


def test_what_is_absent_is_placed_at_its_nearest_parent() -> None:
    origins = Origins("f.yml", read_yaml("a: b\nc: {d: e}\n", "f.yml").marks)
    assert origins.of_value(("c", "x", 0, "y")) == Origin("f.yml", 2, 4)
    assert origins.of_key(("c", "x")) == Origin("f.yml", 2, 1)
    assert origins.of_value(("x",)) == Origin("f.yml", 1, 1)


def test_documents_of_one_shape_keep_their_own_places() -> None:
    first = Origins("1.yml", read_yaml("a: b\nc: d\n", "1.yml").marks)
    second = Origins("2.yml", read_yaml("\n\na:   b\nc: d\n", "2.yml").marks)
    assert first.of_value(("a",)) == Origin("1.yml", 1, 4)
    assert second.of_value(("a",)) == Origin("2.yml", 3, 6)


def test_the_first_of_two_equal_keys_keeps_its_value() -> None:
    document = read_yaml("a: b\na: c\n", "f.yml")
    assert document.value == {"a": "b"}
    assert [(p.code, p.origin.line) for p in document.problems] == [("duplicate-key", 2)]


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        ("a: b # c", "# c"),
        ("a: b #c", "#c"),
        ("a:\n  - b  # c\n", "# c"),
        ('a: "b" # c', None),
        ("a: b#c", None),
        ("a: | # c\n  b\n", None),
        ("a: # c\n  b: d", None),
    ],
)
def test_what_a_plain_value_loses_behind_it_is_kept(text: str, comment: str | None) -> None:
    found = [words for words, _ in read_yaml(text, "f.yml").comments.values()]
    assert found == ([comment] if comment else [])


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def test_depth_is_bounded() -> None:
    assert read_yaml(nested(MAX_DEPTH), "f.yml").problems == []
    deeper = read_yaml(nested(MAX_DEPTH + 1), "f.yml")
    assert [p.code for p in deeper.problems] == ["too-deep"]
    assert deeper.value is None


def test_the_number_of_values_is_bounded() -> None:
    values = "\n".join("- a" for _ in range(MAX_VALUES - 1))
    assert read_yaml(values, "f.yml").problems == []
    more = read_yaml(f"{values}\n- b", "f.yml")
    assert [(p.code, p.origin.line) for p in more.problems] == [("too-many-values", MAX_VALUES)]


@pytest.mark.parametrize(
    "text",
    ["*a : b", "{*a : b}", "? [a]\n: b", "a: &b c\nd: *b", "&a b: c", "? *a\n", "- *a\n- &a b"],
)
def test_odd_keys_and_anchors_are_refused_and_never_followed(text: str) -> None:
    assert {p.code for p in read_yaml(text, "f.yml").problems} <= {"yaml-anchor", "bad-key"}
    assert read_yaml(text, "f.yml").problems


@pytest.mark.parametrize(
    "text", ['a: "\\uD800"', 'a: "\\UFFFFFFFF"', "a: \x01", "%YAML 9.9\n---\na"]
)
def test_what_the_parser_itself_refuses_is_a_problem(text: str) -> None:
    document = read_yaml(text, "f.yml")
    assert [p.code for p in document.problems] == ["yaml-syntax"]
    assert document.value is None
