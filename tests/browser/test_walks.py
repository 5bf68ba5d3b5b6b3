"""What readers do on the example network's site, done in a browser."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 844}


def article(address: str) -> str:
    return f'article[data-record="{address}"]'


def test_from_home_through_list_and_links_to_english_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.locator(".md-content").get_by_role("link", name="กิจกรรม", exact=True).click()
    expect(page.locator("h1")).to_have_text("กิจกรรม")
    page.get_by_role("link", name="ประชุมใหญ่เครือข่ายประจำปี 2569 ผู้เฒ่าเป็นเจ้าภาพ").click()
    expect(page.locator(article("activities/annual-meeting-2026"))).to_be_visible()

    page.locator("[data-backlinks]").get_by_role("link", name="แผนร่วมปี 2569").first.click()
    expect(page).to_have_url(f"{site_url}plans/plan-2026/")
    back = page.locator(".ph-connections a[href*='annual-meeting-2026']")
    back.first.click()
    expect(page.locator(article("activities/annual-meeting-2026"))).to_be_visible()

    page.locator(".ph-chain a", has_text="ชมรมผู้เฒ่าเป็นเจ้าภาพได้").click()
    expect(page.locator(article("lessons/elders-can-host"))).to_be_visible()

    page.get_by_role("button", name="เลือกภาษา").hover()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site_url}en/lessons/elders-can-host/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".ph-kicker")).to_contain_text("Lesson")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "th")
    expect(page.locator(article("lessons/elders-can-host"))).to_be_visible()


def test_the_menu_of_a_phone_leads_to_every_list(page: Page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}lessons/elders-can-host/")
    menu = page.locator(".md-nav--primary")
    expect(menu).not_to_be_in_viewport()
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(menu).to_be_in_viewport()
    back = menu.locator("label.md-nav__title", has_text="ความรู้").first
    if back.is_visible():
        back.click()
    menu.locator("label.md-nav__link", has_text=re.compile(r"^\s*เครือข่าย\s*$")).click()
    menu.get_by_role("link", name="องค์กรภาคี").click()
    expect(page).to_have_url(f"{site_url}organisations/")
    expect(menu).not_to_be_in_viewport()


def test_colours_follow_the_device_until_the_reader_chooses(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(site_url)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("สีตามเครื่อง กดเพื่อใช้พื้นสว่าง").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.goto(f"{site_url}network/")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_a_keyboard_is_enough(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}activities/annual-meeting-2026/")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.evaluate("node => !!node.closest('.md-content, .md-sidebar')")
        expect(focused).to_have_css("outline-style", "solid")
        expect(focused).to_have_css("outline-width", "2px")
        seen.add(focused.get_attribute("href"))
    assert len(seen) > 8
    page.locator(".ph-chain a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/goals/"))


def test_a_former_address_leads_to_the_record(page: Page, site_url: str) -> None:
    for prefix in ("", "en/"):
        page.goto(f"{site_url}{prefix}organisations/senior-club-thungsommut/")
        expect(page).to_have_url(f"{site_url}{prefix}organisations/elders-thungsommut/")
        expect(page.locator(article("organisations/elders-thungsommut"))).to_be_visible()


@pytest.mark.parametrize("lost", ["nowhere/", "en/activities/nowhere/at/all.html"])
def test_who_is_lost_is_led_home(fresh_page: Page, site_url: str, lost: str) -> None:
    answers = []
    fresh_page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    fresh_page.goto(site_url + lost)
    fresh_page.wait_for_load_state("networkidle")
    assert [url for status, url in answers if status != 200] == [site_url + lost]
    expect(fresh_page.locator("h1")).to_have_text("ไม่พบหน้านี้")
    assert "Sarabun" in fresh_page.evaluate("getComputedStyle(document.body).fontFamily")
    fresh_page.get_by_role("link", name="home page", exact=True).click()
    expect(fresh_page).to_have_url(f"{site_url}en/")


def test_a_long_group_of_links_opens(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}organisations/hosp-suanfan/")
    folded = page.locator("[data-backlinks] details").first
    hidden = folded.locator("li").first
    expect(hidden).to_be_hidden()
    folded.locator("summary").click()
    expect(hidden).to_be_visible()


def test_thai_is_shown_in_the_sites_own_font(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}activities/annual-meeting-2026/")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert loaded
    assert {name.strip('"') for name in loaded} == {"Sarabun"}
    lines = page.locator(".md-content :is(p, li, h1, dd)").evaluate_all(
        """nodes => nodes.map(getComputedStyle)
            .map(style => parseFloat(style.lineHeight) / parseFloat(style.fontSize))"""
    )
    assert min(lines) >= 1.5
