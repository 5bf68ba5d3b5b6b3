"""The example network's site as a whole: every page, link and file of it."""

import gzip
import re
import shutil
from collections import Counter
from itertools import chain
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from phakhi.pipeline import Hub
from phakhi.records.models import TYPES
from tests.hub import ROOT, build_hub
from tests.site.reading import BuiltSite, Node, fragment, resolve
from tests.site.validator import validate_html

SITE_URL = "https://romsai.example.org/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
LOADING = {"script": "src", "img": "src", "source": "src", "video": "src", "audio": "src"} | {
    "iframe": "src",
    "embed": "src",
    "track": "src",
    "input": "src",
    "object": "data",
    "use": "href",
    "form": "action",
}


# Pages


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_published_record_has_its_page(
    built: BuiltSite, example_hub: Hub, prefix: str
) -> None:
    shown = {
        uri: article.get("data-record")
        for uri, page in built.pages.items()
        for article in page.find("article", data_record=None)
        if uri.startswith("en/") is bool(prefix)
    }
    network = {f"{prefix}network/": f"network/{example_hub.network.id}"}
    assert shown == network | {f"{prefix}{key}/": str(key) for key in example_hub.items}


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("folder", TYPES)
def test_every_type_has_a_list_of_all_its_records(
    built: BuiltSite, example_hub: Hub, folder: str, prefix: str
) -> None:
    uri = f"{prefix}{folder}/"
    cards = built.pages[uri].find("li", data_item=None)
    keys = [key for key in example_hub.items if key.folder == folder]
    assert Counter(card.get("data-item") for card in cards) == Counter(map(str, keys))
    assert len(keys) > 2
    for card in cards:
        links = {
            resolve(uri, link.get("href")) for link in card.by_class("ph-card__title")[0].find("a")
        }
        assert links == {f"{prefix}{card.get('data-item')}/"}


def test_each_page_has_one_heading_of_the_first_rank_and_each_id_once(built: BuiltSite) -> None:
    for uri, page in built.pages.items():
        assert len(page.find("h1")) == 1, uri
        ids = Counter(node.get("id") for node in page.find(id=None))
        assert [id_ for id_, count in ids.items() if count > 1 or not id_] == [], uri


def test_html_is_valid(built: BuiltSite) -> None:
    assert validate_html([built.folder]) == []


def test_former_addresses_lead_to_their_records(built: BuiltSite, example_hub: Hub) -> None:
    expected = {
        f"{prefix}{old}/": f"{prefix}{key}/"
        for old, key in example_hub.aliases.items()
        for prefix in ("", "en/")
    }
    assert len(expected) > 4
    assert built.redirects == expected


# Links


def test_every_link_and_anchor_leads_somewhere(built: BuiltSite) -> None:
    ids = {
        uri: {node.get("id") for node in page.find(id=None)}
        for uri, page in built.every_page.items()
    }
    lost = []
    for uri, page in built.every_page.items():
        for link in page.find("a", href=None):
            address, anchor = resolve(uri, link.get("href")), fragment(link.get("href"))
            if address is None:
                continue
            known = built.has(address) and (not anchor or anchor in ids.get(address, ()))
            if not known:
                lost.append(f"{uri}: {link.get('href')}")
    assert lost == []


def test_each_link_has_words_or_a_label(built: BuiltSite) -> None:
    for uri, page in built.every_page.items():
        for link in page.find("a", href=None):
            pictures = (node.get("alt") for node in link.find("img"))
            named = link.text or link.get("aria-label") or link.get("title")
            assert named or any(pictures), f"{uri}: {link.get('href')}"


def loaded_by(page: Node) -> list[str]:
    """Return the addresses a browser asks for to show a page."""
    found = [node.get(name) for tag, name in LOADING.items() for node in page.find(tag)]
    found += [link.get("href") for link in page.find("link") if not names_a_page(link)]
    for node in page.walk():
        found += (part.split()[0] for part in node.get("srcset").split(",") if part.strip())
        styles = chain([node.get("style")], node.texts() if node.tag == "style" else ())
        found += (one or other for css in styles for one, other in CSS_ADDRESS.findall(css))
    return [address for address in found if address]


def names_a_page(link: Node) -> bool:
    return bool({"canonical", "alternate", "prev", "next"} & set(link.get("rel").split()))


def test_pages_load_nothing_but_files_of_the_site(built: BuiltSite) -> None:
    asked = {
        (resolve(uri, address), uri, address)
        for uri, page in built.every_page.items()
        for address in loaded_by(page)
        if not address.startswith(("data:", "#"))
    }
    assert [(uri, address) for at, uri, address in asked if at is None or not built.has(at)] == []
    assert len({at for at, _, _ in asked}) > 10


def test_stylesheets_load_nothing_but_files_of_the_site(built: BuiltSite) -> None:
    asked = {
        (resolve(built.address(path), one or other), one or other)
        for path in built.files
        if path.suffix in {".css", ".svg"}
        for one, other in CSS_ADDRESS.findall(path.read_text(encoding="utf-8"))
        if not (one or other).startswith(("data:", "#"))
    }
    assert [address for at, address in asked if at is None or not built.has(at)] == []
    assert any(at and at.endswith(".woff2") for at, _ in asked)


def test_pages_state_their_own_address_and_their_other_language(built: BuiltSite) -> None:
    for uri, page in built.pages.items():
        if uri == "404.html":
            continue
        (canonical,) = page.find("link", rel="canonical")
        assert unquote(canonical.get("href")) == SITE_URL + uri
        other = uri.removeprefix("en/")
        switch = {
            link.get("hreflang"): resolve(uri, link.get("href"))
            for link in page.find("a", hreflang=None)
        }
        assert switch == {"th": other, "en": f"en/{other}"}


# Files


def test_the_sitemap_lists_every_page_in_its_languages(built: BuiltSite) -> None:
    data = (built.folder / "sitemap.xml").read_bytes()
    assert gzip.decompress((built.folder / "sitemap.xml.gz").read_bytes()) == data
    listed = {}
    for url in ET.fromstring(data).findall("s:url", SITEMAP):
        address = unquote(url.findtext("s:loc", "", SITEMAP))
        links = url.findall("x:link", SITEMAP)
        listed[address] = {link.get("hreflang"): unquote(link.get("href", "")) for link in links}
    pages = {uri.removeprefix("en/") for uri in built.pages} - {"404.html"}
    both = {uri: {"th": SITE_URL + uri, "en": f"{SITE_URL}en/{uri}"} for uri in pages}
    assert listed == {link: links for links in both.values() for link in links.values()}


def test_no_file_of_raw_data_is_published(built: BuiltSite) -> None:
    members = [path for path in built.files if built.folder / "assets" not in path.parents]
    kinds = Counter(path.suffix for path in members)
    assert kinds.keys() & {".yml", ".yaml", ".md", ".py"} == set()
    assert kinds[".html"] > 400


def test_the_same_records_elsewhere_give_the_same_bytes(
    built: BuiltSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("content", "hooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "America/Lima")
    build_hub(tmp_path, tmp_path / "site")
    other = BuiltSite(tmp_path / "site")
    assert list(map(other.address, other.files)) == list(map(built.address, built.files))
    pairs = zip(built.files, other.files, strict=True)
    assert [one for one, two in pairs if one.read_bytes() != two.read_bytes()] == []
