"""The eye on pages sees what it is there to see."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import accessibility_violations
from tests.browser.harness import serve, watch

HEAD = (
    '<!doctype html><html lang="th"><meta charset="utf-8"><title>หน้า</title>'
    '<link rel="icon" href="data:,">'
)


def visit(page: Page, folder: Path, body: str) -> list[str]:
    (folder / "index.html").write_text(f"{HEAD}<main><h1>หน้า</h1>{body}</main>", encoding="utf-8")
    with serve(folder) as url:
        slips = watch(page, url)
        page.goto(url)
        page.wait_for_load_state("networkidle")
    return slips


def test_a_quiet_page_has_no_slips(fresh_page: Page, tmp_path: Path) -> None:
    picture = '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'
    assert visit(fresh_page, tmp_path, picture) == []


@pytest.mark.parametrize(
    ("body", "slip"),
    [
        ('<img alt="" src="http://other.example/x.png">', "another host: http://other.example/x"),
        ("<script>fetch('https://other.example/')</script>", "another host: https://other.example"),
        ("<script>console.error('ผิด')</script>", "console: ผิด"),
        ("<script>nothing()</script>", "script: nothing is not defined"),
        ('<img alt="" src="lost.png">', "404"),
    ],
)
def test_each_slip_is_noticed(fresh_page: Page, tmp_path: Path, body: str, slip: str) -> None:
    assert any(slip in found for found in visit(fresh_page, tmp_path, body))


def test_accessibility_rules_find_a_picture_without_words(fresh_page: Page, tmp_path: Path) -> None:
    visit(
        fresh_page, tmp_path, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'
    )
    (violation,) = accessibility_violations(fresh_page)
    assert violation.startswith("critical image-alt: ")


def test_accessibility_rules_pass_a_plain_page(fresh_page: Page, tmp_path: Path) -> None:
    visit(fresh_page, tmp_path, "<p>ข้อความ</p>")
    assert accessibility_violations(fresh_page) == []


def test_an_address_that_leads_nowhere_gets_the_sites_own_page(
    fresh_page: Page, tmp_path: Path
) -> None:
    (tmp_path / "404.html").write_text(f"{HEAD}<h1>ไม่พบหน้านี้</h1>", encoding="utf-8")
    with serve(tmp_path) as url:
        answer = fresh_page.goto(f"{url}nowhere/")
        assert answer is not None
        assert answer.status == 404
        assert fresh_page.inner_text("h1") == "ไม่พบหน้านี้"
