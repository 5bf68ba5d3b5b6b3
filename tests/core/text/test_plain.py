import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.text.markdown import plain_text


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("# หัวข้อ #\n\nคำ **หนา** *เอน* ~~ลบ~~ `โค้ด`", "หัวข้อ คำ หนา เอน ลบ โค้ด"),
        ("- [ ] ก\n- ข\n    1. ค\n\n> ง", "ก ข ค ง"),
        ("[ก](u) ![ข](p.png) [ค][r] [[t:a]] [[a|ง]]\n\n[r]: u", "ก ข ค a ง"),
        ("ก[^1]\n\n[^1]: หมายเหตุ", "ก"),
        ("| ก | ข |\n|---|--:|\n| 1 | 2 |", "ก ข 1 2"),
        ("ก\n\n```py\nx\n```\n\nข", "ก ข"),
        ('!!! note "ชื่อ"\n    ใน', '"ชื่อ" ใน'),
        ("snake_case \\*ดาว\\* 2 * 3 <https://a.b>", "snake_case *ดาว* 2 3 https://a.b"),
        ("ก\n===\n\n---\n", "ก"),
    ],
)
def test_marks_are_stripped(markdown: str, plain: str) -> None:
    assert plain_text(markdown) == plain


def test_a_cut_keeps_thai_clusters_whole() -> None:
    assert [plain_text("กที่เก้าน้ำ", limit) for limit in range(2, 8)] == [
        "ก…",
        "ก…",
        "ก…",
        "กที่…",
        "กที่…",
        "กที่…",
    ]
    assert plain_text("กที่", 4) == "กที่"


@given(st.text(alphabet="กเ่ีำ *_[]()|`\n#>-a"), st.integers(1, 30))
def test_plain_text_is_one_line_within_the_limit(markdown: str, limit: int) -> None:
    plain = plain_text(markdown, limit)
    assert len(plain) <= limit
    assert "\n" not in plain
