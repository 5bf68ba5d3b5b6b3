"""A real Chromium, and pages that fail a test by what they must not do."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.harness import serve, watch

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site_url(example_site: Path) -> Iterator[str]:
    """The address, with a closing slash, at which the example network's site is served."""
    with serve(example_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium, or the one the variable CHROMIUM names."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "no Chromium: run `sh tests/tools/install-system chromium`, or set CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def fresh_page(browser: Browser) -> Iterator[Page]:
    """A page of a reader in Thailand who has been nowhere yet."""
    context = browser.new_context(locale="th-TH", timezone_id="Asia/Bangkok")
    yield context.new_page()
    context.close()


@pytest.fixture
def page(fresh_page: Page, site_url: str) -> Iterator[Page]:
    """A fresh page; the test fails when it asks another host, or has errors on its console."""
    slips = watch(fresh_page, site_url)
    yield fresh_page
    assert slips == []
