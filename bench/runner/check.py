"""Whether the pages a generator made hold the same records' text."""

from __future__ import annotations

import html
import random
import re
from collections.abc import Iterator
from pathlib import Path

from phakhi.pipeline import Hub
from runner.pages import RecordPage, make_page

SAMPLE = 50
LONGEST = 160
MARKS = re.compile(r"[\[\]*|!`_#]")
LEADING = re.compile(r"^\s*(?:[->]|1\.)\s+(?:\[[ x]\]\s+)?")
TAG = re.compile(r"<[^>]*>")


class MissingTextError(Exception):
    """A page does not show what its record says."""


def choose_pages(hub: Hub) -> list[RecordPage]:
    """Return the pages to look at: 50 records in every language, the same for everybody."""
    items = list(hub.items.values())
    chosen = random.Random(1).sample(items, min(SAMPLE, len(items)))
    return [make_page(hub, item, language) for item in chosen for language in hub.languages]


def check_site(site: Path, pages: list[RecordPage]) -> int:
    """Return how many sentences were found; raises MissingTextError for one that is not there."""
    found = 0
    for page in pages:
        text = read_text(site / page.address / "index.html")
        for sentence in _list_sentences(page):
            if sentence not in text:
                raise MissingTextError(f"{site}: {page.address}: {sentence}")
            found += 1
    return found


def read_text(path: Path) -> str:
    """Return the text of an HTML page, as one line."""
    return " ".join(html.unescape(TAG.sub(" ", path.read_text(encoding="utf-8"))).split())


def _list_sentences(page: RecordPage) -> Iterator[str]:
    """Yield a page's title, plain lines of its texts, and the titles of records linked to it."""
    yield page.title
    for _, connections in page.incoming:
        yield from (one.record.text for one in connections)
    for text in (page.body, *(text for _, text in page.passages)):
        for line in (LEADING.sub("", line) for line in text.splitlines()):
            if len(line) > 20 and not MARKS.search(line):
                yield " ".join(line.split())[:LONGEST].strip()
