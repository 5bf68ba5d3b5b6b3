"""Every kind of page of the example network in a browser: wide and narrow, light and dark."""

from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.axe import accessibility_violations

KINDS = (
    "",
    "contribute/",
    "activities/",
    "organisations/",
    "network/",
    "goals/care-plan-for-all/",
    "plans/plan-2026/",
    "activities/annual-meeting-2026/",
    "lessons/elders-can-host/",
    "innovations/two-sided-slip/",
    "requests/need-van-songkran-2026/",
    "decisions/rotate-hosts-2026/",
    "organisations/hosp-suanfan/",
    "people/malai-j/",
    "resources/handoff-slip-form/",
    "news/news-survey-2024/",
    "linked-networks/mekong-age-friendly/",
)
ADDRESSES = [*KINDS, *(f"en/{path}" for path in KINDS), "404.html"]
WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
LOOKS: tuple[tuple[ViewportSize, Literal["light", "dark"]], ...] = (
    (WIDE, "light"),
    (PHONE, "dark"),
    (WIDE, "dark"),
    (PHONE, "light"),
)
"""Two of them show each width and each palette; the others are looked at on a page of each make."""
EVERY_LOOK = {"", "activities/", "network/", "activities/annual-meeting-2026/", "404.html"}

# Elements that hide a part of their own text, as a box too low for Thai marks does.
CUT = """() => [...document.querySelectorAll("body *")]
    .filter(element => {
        const style = getComputedStyle(element)
        const hides = ["hidden", "clip"].includes(style.overflowY) && style.clipPath === "none"
        const shown = element.checkVisibility({visibilityProperty: true, opacityProperty: true})
        const cut = element.scrollHeight - element.clientHeight > 1
        return hides && shown && cut && element.clientHeight > 1 && element.textContent.trim()
    })
    .map(element => `${element.tagName} ${element.className}: ${element.textContent.trim()}`)
"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_and_is_accessible(page: Page, site_url: str, address: str) -> None:
    page.emulate_media(reduced_motion="reduce", color_scheme="light")
    page.goto(site_url + address)
    looks = LOOKS if address in EVERY_LOOK else LOOKS[:2]
    for size, scheme in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        palette = {"light": "default", "dark": "slate"}[scheme]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", palette)
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
        assert page.evaluate(CUT) == []
        assert accessibility_violations(page) == [], f"{size['width']} {scheme}"


@pytest.mark.parametrize("address", [path for path in KINDS if path.count("/") == 2])
def test_tables_of_records_are_readable_on_a_phone(page: Page, site_url: str, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(site_url + address)
    for box in page.locator(".ph-scroll").all():
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
        cells = box.locator("td:not(:empty)").all()
        assert cells
        for cell in cells:
            label = cell.get_attribute("data-label")
            shown = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
            assert label
            assert label in shown
