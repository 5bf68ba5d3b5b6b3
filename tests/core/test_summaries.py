"""What a record is about, shortly: a summary as written, other texts without their marks."""

from pathlib import Path

import pytest

from phakhi.pipeline import plan_site
from tests.core.making import hub_of, read_hub

NEWS = "title: ก\ncreated: 2026-01-01\nfrom: clinic\nkind: news\ndate: 2026-01-01\n"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("summary: ข้าว 5*3 กก. *วันนี้* a|b\n", "ข้าว 5*3 กก. *วันนี้* a|b"),
        ("body: ข้าว **สามถุง** [ที่นี่](https://example.org)\n", "ข้าว สามถุง ที่นี่"),
        ("", ""),
    ],
)
def test_a_summary_is_shown_as_it_was_written(tmp_path: Path, text: str, about: str) -> None:
    site = plan_site(hub_of(read_hub(tmp_path, {"news/new.yml": NEWS + text})))
    entry = next(e for e in site.entries if e.uri == "news/new/")
    assert site.render(entry).description == about
