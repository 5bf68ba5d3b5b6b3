import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.text.slug import number_anchor, slugify


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("วัตถุประสงค์ ของเรา", "วัตถุประสงค์-ของเรา"),
        ("Annual Forum, 2026!", "annual-forum-2026"),
        ("ปี ๒๕๖๙ – ท\u0e48\u0e35", "ปี-2569-ที่"),
        ("Café_Zürich", "cafe-zurich"),
        ("ลาว ຄຳ 中", "ลาว-ຄຳ-中"),
        ("฿ ฯ", "ฯ"),
        ("  -- ", "section"),
        ("", "section"),
    ],
)
def test_anchors(text: str, anchor: str) -> None:
    assert slugify(text) == anchor


def test_tone_marks_keep_words_apart() -> None:
    assert len({slugify(word) for word in ("ปา", "ป่า", "ป้า", "ปี")}) == 4


def test_repeated_anchors_are_numbered() -> None:
    used: dict[str, int] = {}
    assert [number_anchor("ก", used) for _ in range(3)] == ["ก", "ก_1", "ก_2"]


@given(st.text())
def test_an_anchor_is_never_empty_and_stays_itself(text: str) -> None:
    anchor = slugify(text)
    assert anchor
    assert slugify(anchor) == anchor
    assert not any(char.isspace() or char in "<>&\"'_#" for char in anchor)
