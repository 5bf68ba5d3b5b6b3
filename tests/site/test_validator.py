"""The HTML checker finds what is wrong, and only that."""

from pathlib import Path

import pytest

from tests.site.validator import validate_html

PAGE = '<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>หน้า</title></head>\n'


def write_page(folder: Path, name: str, body: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{PAGE}<body>{body}</body></html>\n", encoding="utf-8")
    return path


def test_a_valid_page_has_no_messages(tmp_path: Path) -> None:
    write_page(tmp_path, "index.html", "<h1>หน้าแรก</h1>\n<p>บรรทัด<br>ใหม่</p>")
    assert validate_html([tmp_path]) == []


def test_an_error_deep_in_a_folder_is_named_with_its_place(tmp_path: Path) -> None:
    write_page(tmp_path, "index.html", "<h1>หน้าแรก</h1>")
    write_page(tmp_path, "activities/x/index.html", "<h1>กิจกรรม</h1>\n<img src=a.jpg>")
    (message,) = validate_html([tmp_path])
    assert "activities/x/index.html:4:15: error: An “img” element must have an “alt”" in message


def test_warnings_count_too(tmp_path: Path) -> None:
    page = write_page(tmp_path, "index.html", "<h1>หน้า</h1><section><p>ไม่มีหัวข้อ</p></section>")
    (message,) = validate_html([page])
    assert ": warning: Section lacks heading." in message


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("md-toggle", 0), ("of-our-own", 1)],
)
def test_only_the_themes_own_slip_is_let_through(tmp_path: Path, mark: str, expected: int) -> None:
    body = f'<h1>หน้า</h1><input class="{mark}" type="checkbox" autocomplete="off">'
    write_page(tmp_path, "index.html", body)
    assert len(validate_html([tmp_path])) == expected
