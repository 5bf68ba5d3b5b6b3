"""One pattern finds any of many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from phakhi.records.trie import either

words = st.lists(st.text(alphabet="abก(.[|้", min_size=1, max_size=5), min_size=1, max_size=8)


@given(words=words, text=st.text(alphabet="abก(.[|้", max_size=30))
def test_it_finds_what_searching_for_each_word_finds(words: list[str], text: str) -> None:
    found = re.search(either(words), text)
    places = [text.find(word) for word in words if word in text]
    assert (found.start() if found else None) == min(places, default=None)


@given(words=words)
def test_it_takes_the_longest_word_that_fits(words: list[str]) -> None:
    for word in words:
        assert re.fullmatch(either(words), word)


def test_words_that_begin_one_another_do_not_go_too_deep() -> None:
    words = ["ก" * length for length in range(1, 201)]
    found = re.search(either(words), "ข" + "ก" * 200)
    assert found is not None
    assert found[0] == "ก" * 200
