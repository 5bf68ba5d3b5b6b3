"""Whatever members write is shown as they wrote it, and is never markup."""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from phakhi.pages.site import Site, plan_site
from phakhi.pipeline import load_hub
from phakhi.records.models import TYPES, Network
from phakhi.records.schema import Meaning, Part, Slot, slots
from phakhi.records.values import Text
from tests.core.making import fill
from tests.golden.hub import write_base
from tests.hub import ROOT, run
from tests.site.reading import BuiltSite, Node, parse

HOSTILE = """<b onclick=x>"'&{{7+7}}</b><script>alert(1)</script>"""
ENTITY = "&lt;i&gt;"
"""In Markdown this is how to write less and more; elsewhere it is what it looks like."""
ADDRESS = "https://example.org/?a=1&copy;=2&lt;=3"
MAP = "https://www.openstreetmap.org/"
ATTRIBUTE = re.compile(r"[a-z][a-z0-9:_.-]*")
LANGUAGES = {"th": "", "en": "en/"}


def spoil(part: type[Part], fields: dict[str, Any]) -> dict[str, Any]:
    """Return filled fields with something hostile wherever any text may stand."""
    return {slot.key: _spoil(slot, fields[slot.key]) for slot in slots(part)}


def _spoil(slot: Slot, value: Any) -> Any:
    if isinstance(value, list):
        return [_spoil(slot, one) for one in value]
    if slot.part and slot.key != "thresholds":
        return spoil(slot.part, value)
    if Text in slot.classes:
        end = "" if slot.markdown else ENTITY
        return {language: f"{slot.key}.{language} {HOSTILE}{end}" for language in LANGUAGES}
    if slot.meaning is Meaning.ADDRESS:
        return ADDRESS
    return f"{slot.key} {HOSTILE}{ENTITY}" if value == "word" else value


def hostile_fields(folder: str) -> dict[str, Any]:
    """Return a published record of a type, or the network, as it is written."""
    model = TYPES.get(folder, Network)
    fields = spoil(model, fill(model)) | {"status": "published", "aliases": [f"old-{folder}"]}
    if model is Network:
        groups, topics = fields["member_groups"], fields["topics"]
        fields["member_groups"] = [groups[0] | {"id": id_} for id_ in ("health", "local")]
        fields["topics"] = [topics[0] | {"id": id_} for id_ in ("home-care", "falls")]
        fields |= {"languages": list(LANGUAGES), "reference_date": "2026-11-15"}
    return fields


def untranslate(value: Any) -> Any:
    """Return fields with all texts in Thai alone."""
    if isinstance(value, list):
        return [untranslate(one) for one in value]
    if isinstance(value, dict):
        return value["th"] if "th" in value else {k: untranslate(v) for k, v in value.items()}
    return value


def thai_fields(folder: str) -> dict[str, Any]:
    """Return a record of a type written in one language."""
    fields: dict[str, Any] = untranslate(hostile_fields(folder))
    return fields | {"id": "thai", "aliases": [f"old-thai-{folder}"]}


def write_hostile(root: Path) -> Path:
    """Make `root` a hub with hostile records of every type, one untranslated; return it."""
    content = write_base(root)
    for folder in TYPES:
        for fields in (hostile_fields(folder), thai_fields(folder)):
            file = content / "records" / folder / fields["id"] / "index.yml"
            file.parent.mkdir(parents=True)
            file.write_text(json.dumps(fields), "utf-8")
            (file.parent / "guide.txt").write_text("x", "utf-8")
    (content / "network.yml").write_text(json.dumps(hostile_fields("network")), "utf-8")
    return root


def words_of(value: Any, language: str) -> Iterator[str]:
    """Yield every hostile text in `language` or in none."""
    if isinstance(value, list):
        for one in value:
            yield from words_of(one, language)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in LANGUAGES or key == language:
                yield from words_of(one, language)
    elif HOSTILE in str(value):
        yield value


def expect(fields: dict[str, Any], language: str) -> set[str]:
    """Return the texts a record's page must show: its title stands where the name would."""
    return set(words_of({k: v for k, v in fields.items() if k != "name"}, language))


def assert_no_markup(page: Node) -> None:
    """Nothing of what is hostile is an element or an attribute, or escaped twice."""
    assert [node.tag for node in page.find("b")] == []
    assert [node for node in page.find("i") if not node.attributes] == []
    for node in page.walk():
        assert [name for name in node.attributes if not ATTRIBUTE.fullmatch(name)] == []
        assert "onclick" not in node.attributes
        assert node.tag != "script" or "alert(" not in node.text
    assert not re.search("&lt;b|&amp;|&#3[49];|&quot;", page.text)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return plan_site(load_hub(write_hostile(tmp_path_factory.mktemp("plan"))))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    hub = write_hostile(tmp_path_factory.mktemp("site"))
    shutil.copytree(ROOT / "hooks", hub / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (hub / "mkdocs.yml").write_text(re.sub(r"(?ms)^nav:.*?(?=^plugins:)", "", settings), "utf-8")
    (hub / "content/pages").mkdir()
    (hub / "content/pages/about.md").write_text("# ก\n\n[[news:new]] [[person:new]]\n", "utf-8")
    run([sys.executable, "-m", "mkdocs", "build"], hub)
    return BuiltSite(hub / "site")


def test_no_page_of_the_hub_holds_markup_of_its_records(plan: Site) -> None:
    for entry in plan.entries:
        fragment = parse(plan.render(entry).fragment)
        assert fragment.find("script") == []
        assert_no_markup(fragment)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", [*TYPES, "network"])
def test_a_record_shows_all_texts_as_they_were_written(
    plan: Site, folder: str, language: str
) -> None:
    uri = LANGUAGES[language] + (f"{folder}/new/" if folder in TYPES else "network/")
    page = plan.render(next(entry for entry in plan.entries if entry.uri == uri))
    shown = parse(page.fragment)
    expected = expect(hostile_fields(folder), language)
    assert [words for words in expected if words not in shown.text] == []
    assert page.title == f"title.{language} {HOSTILE}{ENTITY}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", TYPES)
def test_an_untranslated_record_does_too(plan: Site, folder: str, language: str) -> None:
    uri = f"{LANGUAGES[language]}{folder}/thai/"
    page = plan.render(next(entry for entry in plan.entries if entry.uri == uri))
    shown = parse(page.fragment)
    expected = expect(thai_fields(folder), language)
    assert len(expected) > 3
    assert [words for words in expected if words not in shown.text] == []


def test_addresses_lead_where_they_were_meant_to(plan: Site) -> None:
    names = set()
    for entry in plan.entries:
        if entry.record and entry.record.endswith("/new"):
            links = parse(plan.render(entry).fragment).find("a", rel=None)
            leads = {link.get("href") for link in links}
            assert ADDRESS in leads
            assert [lead for lead in leads if not lead.startswith((ADDRESS, MAP))] == []
            names |= {link.text for link in links if link.text.startswith("example.org")}
    assert names == {ADDRESS.removeprefix("https://")}


def test_lists_name_records_as_they_were_written(plan: Site) -> None:
    for entry in plan.entries:
        if entry.family == "list":
            shown = parse(plan.render(entry).fragment)
            (card,) = shown.find("li", data_item=f"{entry.section}/new")
            assert f"title.{entry.language} {HOSTILE}{ENTITY}" in card.text
            assert f"summary.{entry.language} {HOSTILE}{ENTITY}" in card.text


def test_no_page_of_the_site_holds_markup_of_its_records(site: BuiltSite) -> None:
    for language, prefix in LANGUAGES.items():
        plain = site.pages[f"{prefix}news/hello/"]
        assert len(site.in_language(language)) > len(TYPES) * 3
        for uri, page in site.in_language(language).items():
            assert_no_markup(page)
            if uri.endswith(("/new/", "/thai/")):
                assert len(page.find("script")) == len(plain.find("script"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_of_a_page_tells_what_was_written(site: BuiltSite, language: str) -> None:
    for folder in TYPES:
        page = site.pages[f"{LANGUAGES[language]}{folder}/new/"]
        (description,) = page.find("meta", name="description")
        assert description.get("content") == f"summary.{language} {HOSTILE}{ENTITY}"
        (title,) = (
            node for node in page.find("title") if node.parent and node.parent.tag == "head"
        )
        assert title.text.startswith(f"title.{language} {HOSTILE}{ENTITY}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_shows_the_purpose_as_it_was_written(site: BuiltSite, language: str) -> None:
    assert f"purpose.{language} {HOSTILE}" in site.pages[LANGUAGES[language]].text


def test_the_name_of_the_network_is_shown_as_it_was_written(site: BuiltSite) -> None:
    name = f"title.en {HOSTILE}{ENTITY}"
    page = site.pages["en/news/hello/"]
    (title,) = (node for node in page.find("title") if node.parent and node.parent.tag == "head")
    assert title.text.endswith(f" - {name}")
    logos = page.find("a", aria_label=name)
    assert logos
    assert {logo.get("title") for logo in logos} == {name}
