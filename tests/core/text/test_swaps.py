"""Links of every kind are put in other words, and only they."""

import pytest

from phakhi.text.swaps import reword_links


def reword(href: str, label: str) -> str | None:
    return f"<{label}>" if href.startswith("x") else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](x.md) [b](y.md)", "<a> [b](y.md)"),
        ("![a](x.png 'b') \\![a](x)", "<a> \\!<a>"),
        ("[a ![b](x) c](y)", "[a <b> c](y)"),
        ("[a ![b](x) c](x)", "<a ![b](x) c>"),
        ("[a][r] [R][] [r] [b][s] [s]\n\n[r]: x\n[s]: y", "<a> <R> <r> [b][s] [s]\n\n\n[s]: y"),
        ("![a][r] [a] [r] [a]\n[r]\n\n[r]:\n   <x y>\n  'title'\nend", "<a> <a> <a>\n\n\nend"),
        ("> - [a][r 1]\n>\n> 1. [R\n>  1]: x 'a'\n", "> - <a>\n>\n\n"),
        ("[a][r]\n\n> * [r]: x\n", "<a>\n\n\n"),
        ("`[a](x)` [r]\n\n```\n[r]: x\n```\n", "`[a](x)` [r]\n\n```\n[r]: x\n```\n"),
        ("[r](y) [r][s]\n\n[r]: x\n[s]: y\n", "[r](y) <r>[s]\n\n\n[s]: y\n"),
        ("a [^r]\n\n[^r]: x\n", "a [^r]\n\n[^r]: x\n"),
        ("no links", "no links"),
    ],
)
def test_rewording(text: str, expected: str) -> None:
    assert reword_links(text, reword) == expected


@pytest.mark.parametrize("piece", ["[", "[a]", "[r]: x\n", "> [", "[a][r] ", "](", "[r]:\n"])
def test_its_work_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (120_000 // len(piece))
    assert len(reword_links(text, reword)) <= len(text) * 2
