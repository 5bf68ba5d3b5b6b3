import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.text.wikilinks import (
    MarkdownLink,
    WikiLink,
    find_markdown_links,
    find_wiki_links,
    replace_wiki_links,
)

MARKS = ["[[", "]]", "[", "]", "](", ")", "|", ":", "!", "\\", "`", "```\n", "\n", "> ", "- ", " "]
LINK_LIKE = st.lists(st.sampled_from([*MARKS, "ก", "a", "[[x|y]]"]), max_size=30).map("".join)


def parts(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(link.type, link.id, link.label) for link in find_wiki_links(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ดู [[annual-forum-2026]]", [(None, "annual-forum-2026", None)]),
        ("[[activity:forum]]", [("activity", "forum", None)]),
        ("[[activity:forum|เวที ปี 69]]", [("activity", "forum", "เวที ปี 69")]),
        ("[[ a | b\nc ]]", [(None, "a", "b c")]),
        ("[[เวทีประจำปี]]", [(None, "เวทีประจำปี", None)]),
        ("| [[a|b]] | [[c]] |", [(None, "a", "b"), (None, "c", None)]),
        (r"| [[a\|b]] |", [(None, "a", "b")]),
        ("    [[a]]", [(None, "a", None)]),
        ("> [[a]]", [(None, "a", None)]),
        (r"\[[a]]", []),
        ("`[[a]]` ``[[b]] ` ``", []),
        ("`[[a]]", [(None, "a", None)]),
        ("- `a\n- [[b]] `c", [(None, "b", None)]),
        (r"\` [[a]] `", [(None, "a", None)]),
        ("```\n[[a]]\n```\n[[b]]", [(None, "b", None)]),
        ("~~~ yaml\n[[a]]\n```\n[[b]]\n~~~", []),
        ("- x\n\n    ```\n    [[a]]\n    ```\n\n    [[b]]", [(None, "b", None)]),
        ("> ```\n> [[a]]\n\n[[b]]", [(None, "b", None)]),
        ("[[]] [[|x]] [[ ]] [[a\nb]]", []),
    ],
)
def test_wiki_links(text: str, found: list[tuple[str | None, str, str | None]]) -> None:
    assert parts(text) == found


def test_places_are_those_of_the_text() -> None:
    assert find_wiki_links("ก [[t:a|b]] ข") == [WikiLink(2, 11, "t", "a", "b")]


def test_a_replaced_link_never_becomes_a_picture() -> None:
    assert replace_wiki_links("ดู![[a]] `[[b]]`", lambda link: f"[{link.id}](u)") == (
        "ดู\\![a](u) `[[b]]`"
    )


@given(LINK_LIKE)
def test_replacing_links_by_themselves_changes_nothing(text: str) -> None:
    same = replace_wiki_links(text, lambda link: text[link.start : link.end])
    assert same.replace("\\!", "!") == text.replace("\\!", "!")
    assert all(text[link.start : link.end].startswith("[[") for link in find_wiki_links(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", [("b.md", "a", False)]),
        ("![รูป](p.png 'ชื่อ')", [("p.png", "รูป", True)]),
        ("[![i](p.png)](b.md)", [("b.md", "![i](p.png)", False), ("p.png", "i", True)]),
        ('[a](<b c.md> "t")', [("b c.md", "a", False)]),
        ("[a](b c.md)", [("b c.md", "a", False)]),
        ("[a](b_(c).md#d)", [("b_(c).md#d", "a", False)]),
        ("[a]()", [("", "a", False)]),
        ("[r]: <u> 'x'\n  [s]: v", [("u", "r", False), ("v", "s", False)]),
        ("[^1]: note", []),
        (r"\[a](b) \![a](b)", [("b", "a", False)]),
        ("`[a](b)`\n\n```\n[a](b)\n```", []),
        ("[a] (b) [a](b", []),
    ],
)
def test_markdown_links(text: str, found: list[tuple[str, str, bool]]) -> None:
    links = find_markdown_links(text)
    assert [(link.href, link.label, link.image) for link in links] == found


def test_a_link_covers_its_whole_mark() -> None:
    text = "ก ![a](b) ข"
    assert find_markdown_links(text) == [MarkdownLink(2, 9, "b", "a", True)]


@given(LINK_LIKE)
def test_any_text_has_its_links_in_order(text: str) -> None:
    links = find_markdown_links(text)
    assert [link.start for link in links] == sorted(link.start for link in links)
    assert all(0 <= link.start < link.end <= len(text) for link in links)
