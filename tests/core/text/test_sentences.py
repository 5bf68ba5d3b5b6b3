import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.text.wikilinks import WikiLink, find_wiki_links, sentence_around


def around(text: str, limit: int = 160) -> str:
    link = find_wiki_links(text)[0]
    return sentence_around(text, link.start, link.end, limit)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# ก\n\nเราจัด **[[forum|เวที]]**\nร่วม `กัน`\n\nข", "เราจัด เวที ร่วม กัน"),
        ("- [x] หนึ่ง\n- สอง [[a]] ~~ลบ~~\n- สาม", "สอง a ลบ"),
        ("> อ้าง [ลิงก์](u) [[t:a]]", "อ้าง ลิงก์ a"),
        ("| ก | ข |\n|---|---|\n| [[a|ชื่อ]] เอก | สอง |", "ชื่อ เอก"),
        ("| ก | ดู [[a|ชื่อ]] |", "ดู ชื่อ"),
        ("We met. Then [[a]] came in. It went well.", "Then a came in."),
        ("ปี พ.ศ. 2569 ที่ จ. น่าน [[a]] มา", "ปี พ.ศ. 2569 ที่ จ. น่าน a มา"),
        ("## ชื่อ [[a]]", "ชื่อ a"),
    ],
)
def test_the_sentence_of_a_link(text: str, sentence: str) -> None:
    assert around(text) == sentence


def test_a_long_sentence_is_cut_at_spaces_around_the_link() -> None:
    text = "ต้น " * 50 + "[[a|ชื่อ]]" + " ปลาย" * 50
    assert around(text, 40) == "…ต้น ต้น ต้น ต้น ชื่อ ปลาย ปลาย ปลาย…"
    assert around("[[a|ชื่อ]]" + " ปลาย" * 50, 20) == "ชื่อ ปลาย ปลาย…"


def test_links_show_the_names_given() -> None:
    text = "ก [[a]] ข [[b|ค]]"

    def name(link: WikiLink) -> str:
        return f"<{link.id}>"

    assert sentence_around(text, 2, 7, name=name) == "ก <a> ข <b>"


@given(
    st.lists(st.sampled_from(["[[a|ข]]", "[[ก]]", "|", "\n", " ", "ที่", "a. B ", "`", "* "])),
    st.integers(1, 60),
)
def test_a_sentence_keeps_to_its_limit_and_to_one_line(pieces: list[str], limit: int) -> None:
    text = "".join(pieces)
    for link in find_wiki_links(text):
        sentence = sentence_around(text, link.start, link.end, limit)
        assert len(sentence) <= limit
        assert "\n" not in sentence
