from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.text.thai import Damage, damage, normalise

PIECES = st.sampled_from(
    [*"กขนทมฐญเแโาำะ", *"\u0e31\u0e34\u0e35\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4c\u0e4d\u0e4e"]
    + [chr(code) for code in range(0xF700, 0xF71B)]
    + [*"\u200b\u200c\u200d\ufeff\u00ad", " ", "\n", "a", "e\u0301", "\u0301", "๑", "👩"]
)
THAI_LIKE = st.lists(PIECES, max_size=20).map("".join)


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("กล\uf70aุม", "กลุ่ม"),
        ("กลุ\uf70aม", "กลุ่ม"),
        ("ป\uf710\uf712", "ป\u0e31\u0e47"),
        ("\uf70f\uf700", "ญฐ"),
        ("ท\u0e48\u0e35", "ที่"),
        ("พันธ\u0e4c\u0e38", "พันธุ์"),
        ("เเม่", "แม่"),
        ("เ\u200bเม่", "แม่"),
        ("น\u0e4d\u0e32", "น\u0e33"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("ส\u0e32\u0e4dเร็จ", "สำเร็จ"),
        ("ภา\u200bคี\u00ad\ufeff เครือ\u200d", "ภาคี เครือ"),
    ],
)
def test_damaged_thai_is_repaired(damaged: str, whole: str) -> None:
    assert normalise(damaged) == whole


@pytest.mark.parametrize(
    "text",
    [
        "ภาคีเครือข่าย น้ำ ที่ แม่ ก็ ฟิสิกส์ พันธุ์ ๒๕๖๙ ฯลฯ ๆ",
        "soft\u00adhyphen zero\u200bwidth 👩\u200d👧 \ufeff",
        "สํ กฺ อหํ",
        "เ เ",
    ],
)
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert normalise(text) == text
    assert damage(text) is None


def test_composition_alone_is_no_damage() -> None:
    assert normalise("cafe\u0301") == "café"
    assert damage("cafe\u0301") is None


def test_the_first_damage_is_shown_with_its_place() -> None:
    assert damage("ที่ประชุม ท\u0e48\u0e35 เเละ") == Damage(10, 13, "ท\u0e48\u0e35", "ที่", 2)


@given(THAI_LIKE | st.text())
def test_repair_is_complete_in_one_go(text: str) -> None:
    repaired = normalise(text)
    assert normalise(repaired) == repaired
    assert damage(repaired) is None
    assert is_normalized("NFC", repaired)


@given(THAI_LIKE)
def test_damage_points_at_what_it_quotes(text: str) -> None:
    place = damage(text)
    if place:
        assert text[place.start : place.end] == place.found != place.repaired
