"""What is not published is not told: no id of a draft, nothing of who did not consent."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from phakhi.pages.site import Site, plan_site
from tests.core.making import hub_of, read_hub

NOTE = {"th": "ยังไม่เผยแพร่", "en": "not yet published"}
NEWS = "title: ก\ncreated: 2026-06-02\nfrom: clinic\nkind: news\ndate: 2026-06-02\n"
FILES = {
    "goals/draftz.yml": "title: ลับ\nstatus: draft\ncreated: 2026-01-01\nstatement: ก\n"
    "owner: clinic\nperiod: {start: 2026-01-01}\n",
    "people/secretx.yml": "created: 2026-01-01\nconsent: {public: false}\nlevel: volunteer\n"
    "affiliations: [{organisation: clinic}]\naliases: [formerx]\n",
    "news/new.yml": f"{NEWS}body: 'ดู [[draftz]] กับ [[secretx|นามแฝง]] และ [[visits]]'\n",
}
UNTOLD = ("draftz", "secretx", "formerx", "นามแฝง", "ลับ")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return plan_site(hub_of(read_hub(tmp_path, FILES)))


def render(site: Site, uri: str) -> Iterator[str]:
    page = site.render(next(entry for entry in site.entries if entry.uri == uri))
    yield from (page.title, page.description, page.fragment)


@pytest.mark.parametrize("record", ["news/new/", "activities/visits/"])
@pytest.mark.parametrize(("prefix", "language"), [("", "th"), ("en/", "en")])
def test_pages_and_lists_name_records_as_readers_know_them(
    site: Site, prefix: str, language: str, record: str
) -> None:
    for uri in (f"{prefix}{record}", f"{prefix}news/"):
        shown = "".join(render(site, uri))
        assert NOTE[language] in shown
        assert "เยี่ยมบ้านร่วมกัน" in shown
        assert [word for word in UNTOLD if word in shown] == []


def test_a_description_does_too(site: Site) -> None:
    _, description, _ = render(site, "news/new/")
    assert description == f"ดู {NOTE['th']} กับ อาสาสมัครท่านหนึ่ง และ เยี่ยมบ้านร่วมกัน"


@pytest.mark.parametrize("path", ["../goals/draftz.yml", "../goals/draftz/", "../goals/draftz.md"])
def test_a_path_to_a_draft_leaves_its_label(tmp_path: Path, path: str) -> None:
    body = f"body: 'ดู [เป้าหมายนั้น]({path}) กับ [วันนั้น](../activities/visits.yml)'\n"
    site = plan_site(hub_of(read_hub(tmp_path, FILES | {"news/new.yml": NEWS + body})))
    for uri in ("news/new/", "en/news/new/"):
        shown = "".join(render(site, uri))
        assert re.search(r'<a href="[^"]*activities/visits/">วันนั้น</a>', shown)
        assert "ดู เป้าหมายนั้น กับ <a" in shown
        assert [word for word in UNTOLD if word in shown] == []


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("[[secretx|นามแฝง]]", "a volunteer"),
        ("[[person:formerx]]", "a volunteer"),
        ("[นามแฝง](../people/secretx.md)", "a volunteer"),
        ("[นามแฝง](people/formerx/)", "a volunteer"),
        ("[นามแฝง](../../records/people/secret%78.yml)", "a volunteer"),
        ("[นามแฝง][1]\n\n[1]: ../people/secretx.md", "a volunteer\n\n"),
        ("[[draftz]]", NOTE["en"]),
        ("[[draftz|that goal]]", "that goal"),
        ("[that goal](../goals/draftz.md)", "that goal"),
        ("[[visits|that day]]", "[that day](activities/visits/)"),
        ("[that day](../activities/visits.md)", "[that day](../activities/visits.md)"),
        ("`[[visits]]` [about](about.md)", "`[[visits]]` [about](about.md)"),
    ],
)
def test_hand_written_pages_do_too(site: Site, markdown: str, shown: str) -> None:
    assert site.link_page(markdown, "en/", "en") == shown
