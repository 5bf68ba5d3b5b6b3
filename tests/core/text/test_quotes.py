"""Word quotes are taken off, and straight ones put where YAML needs them."""

import pytest

from phakhi.records.reader import read_yaml
from phakhi.text.quotes import quote, quote_if_needed, strip_curly


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("“2026-11-22”", "2026-11-22"),
        ("‘clinic’", "clinic"),
        ("„ก‟", ""),
        ('“ก"', "ก"),
        ("“ก” และ “ข”", ""),
        ("“ก” ป้าบอก", ""),
        ("“”", ""),
        ("ก", ""),
    ],
)
def test_only_quotes_around_all_of_it_are_taken_off(written: str, bare: str) -> None:
    assert strip_curly(written) == bare


@pytest.mark.parametrize(
    "text",
    [
        "ก: ข",
        "it's",
        'say "ก"',
        'say "it\'s"',
        "a\\b",
        "# no",
        "- a",
        " a",
        "a, b",
        "",
        "@x",
        "“ก”",
    ],
)
def test_what_is_quoted_is_read_as_it_was(text: str) -> None:
    assert read_yaml(f"a: {quote(text)}", "f.yml").value == {"a": text}
    assert read_yaml(f"a: [{quote_if_needed(text)}]", "f.yml").value == {"a": [text]}


@pytest.mark.parametrize("text", ["clinic", "2026-11-22", "วัดสวนฝัน", "field visit"])
def test_a_plain_value_stays_without(text: str) -> None:
    assert quote_if_needed(text) == text
