import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from phakhi.text.collate import sort_key

TEXTS = st.text(alphabet="กขเแาำ่้ๆ aB9๑é-", max_size=8)


@pytest.mark.parametrize(
    "ordered",
    [
        ["กฎ", "กระ", "กะ", "กัน", "กา", "ก่า", "ก้า", "กำ", "กิน", "เก", "แก", "โก", "ใก", "ไก"],
        ["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า", "ปาก"],
        ["ร", "ฤ", "ล", "ฦ", "ว"],
        ["2 ไร่", "10 ไร่", "apple", "Apple pie", "élan", "Zoo", "กา", "เกาะ", "ขา"],
        ["รุ่น ๒", "รุ่น 10", "รุ่น ๑๑"],
    ],
)
def test_dictionary_order(ordered: list[str]) -> None:
    shuffled = ordered[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == ordered


def test_numbers_may_sort_digit_by_digit() -> None:
    assert sorted(["9", "10"], key=lambda text: sort_key(text, numeric=False)) == ["10", "9"]


def test_spaces_and_damage_do_not_move_a_word() -> None:
    assert sorted(["ที่นั่น", "ท\u0e48\u0e35", "ที่"], key=sort_key) == ["ที่", "ท\u0e48\u0e35", "ที่นั่น"]
    assert sort_key("ท\u0e48\u0e35")[:-1] == sort_key("ที่")[:-1]
    assert sorted(["กา ข", "กาก", "กาค"], key=sort_key) == ["กาก", "กา ข", "กาค"]


@given(st.lists(TEXTS, max_size=6), st.randoms())
def test_the_order_of_input_does_not_matter(texts: list[str], chance: random.Random) -> None:
    shuffled = texts[:]
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == sorted(texts, key=sort_key)


@given(st.text() | TEXTS, st.text() | TEXTS)
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_texts_that_are_written_alike_have_different_keys() -> None:
    assert sort_key("แ") != sort_key("เเ")


@given(TEXTS)
def test_a_word_stands_before_those_it_begins(text: str) -> None:
    # A vowel at the end would be read after the consonant that follows it.
    assume(not text.endswith(("เ", "แ")))
    assert sort_key(text) < sort_key(text + "ฮ")
