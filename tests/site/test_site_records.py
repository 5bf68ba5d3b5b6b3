"""What the example network's pages show of its records, and what they keep to themselves."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from phakhi.pipeline import Hub, load_hub
from phakhi.records.hub import NETWORK_KEY, Item, Key
from phakhi.records.models import Person
from phakhi.records.models.base import Status
from phakhi.records.schema import Part, Slot, Term, slots
from phakhi.records.values import Text
from tests.hub import ROOT
from tests.site.reading import BuiltSite, Node, resolve

LANGUAGES = {"th": "", "en": "en/"}
STANDS_IN = {"end": "start", "thresholds": "thresholds"}
"""Fields shown as one with another."""
WITHHELD = ("p-019", "p-020", "p-021")
FORMER_NAMES = ("สงวน ลับสมมุติ", "ปิดนาม ลับธารา", "เก็บนาม ลับสวน")
"""What they were once called in their files."""
SOURCES = {".md", ".yml", ".yaml"}


def path_of(key: Key) -> str:
    return "network/" if key == NETWORK_KEY else f"{key}/"


def page_of(built: BuiltSite, key: Key, language: str) -> Node:
    page = built.pages[LANGUAGES[language] + path_of(key)]
    (article,) = page.find("article", data_record=None)
    return article


def everything(hub: Hub) -> Iterator[Item]:
    yield hub.network_item
    yield from hub.items.values()


# Fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_filled_field_stands_on_the_page(
    built: BuiltSite, example_hub: Hub, language: str
) -> None:
    missing = []
    for item in everything(example_hub):
        article = page_of(built, item.key, language)
        shown = {node.get("data-field").partition(".")[0] for node in article.find(data_field=None)}
        for slot in slots(type(item.record)):
            value = getattr(item.record, slot.name)
            apart = slot.key in {"title", "name", "status"}
            if (
                value not in (None, (), {})
                and not apart
                and STANDS_IN.get(slot.key, slot.key) not in shown
            ):
                missing.append(f"{item.key}: {slot.key}")
    assert missing == []


def test_title_and_status_stand_at_the_head(built: BuiltSite, example_hub: Hub) -> None:
    for item in everything(example_hub):
        (head,) = page_of(built, item.key, "th").by_class("ph-head")
        (title,) = head.find("h1")
        assert title.text == single_spaced(item.record.heading.pick("th", item.language)[0])
        marked = bool(head.by_class("ph-badge--status"))
        assert marked is (item.record.status is not Status.PUBLISHED), item.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_show_what_they_hold(built: BuiltSite, example_hub: Hub, language: str) -> None:
    lost = []
    count = 0
    for item in everything(example_hub):
        article = page_of(built, item.key, language)
        for slot in slots(type(item.record)):
            name = STANDS_IN.get(slot.key, slot.key)
            places = article.find(data_field=None)
            text = " ".join(n.text for n in places if n.get("data-field").partition(".")[0] == name)
            for words in words_of(
                example_hub, item, slot, getattr(item.record, slot.name), language
            ):
                count += 1
                if single_spaced(words) not in text:
                    lost.append(f"{item.key}: {slot.key}: {words}")
    assert lost == []
    assert count > 3000


def words_of(hub: Hub, item: Item, slot: Slot, value: Any, language: str) -> Iterator[str]:
    """Yield what a reader must find of a field: texts, names of what is referred to, numbers."""
    if slot.key in {"title", "name", "status"} or slot.meaning or slot.markdown:
        return
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Part):
            for inner in slots(type(one)):
                yield from words_of(hub, item, inner, getattr(one, inner.name), language)
        else:
            yield from word_of(hub, item, slot, one, language)


def word_of(hub: Hub, item: Item, slot: Slot, value: Any, language: str) -> Iterator[str]:
    match value:
        case Term():
            yield value.label[language]
        case Text():
            yield value.pick(language, item.language)[0]
        case str() if slot.reference and (target := hub.resolve(value, slot.reference.types)):
            yield target.record.heading.pick(language, target.language)[0]
        case int() if not isinstance(value, bool):
            yield str(value)


def single_spaced(text: str) -> str:
    return " ".join(text.split())


# Links both ways


@pytest.mark.parametrize("language", LANGUAGES)
def test_backlinks_are_the_links_that_lead_here(
    built: BuiltSite, example_hub: Hub, language: str
) -> None:
    linked = 0
    for item in everything(example_hub):
        article = page_of(built, item.key, language)
        uri = LANGUAGES[language] + path_of(item.key)
        shown = {
            resolve(uri, link.get("href"))
            for place in article.find(data_backlinks=None)
            for link in place.find("a")
        }
        sources = {link.source for link in example_hub.incoming.get(item.key, ())}
        assert shown == {LANGUAGES[language] + path_of(key) for key in sources}, uri
        linked += len(sources)
    assert linked > 1000


def test_a_backlink_quotes_the_words_it_stands_in(built: BuiltSite, example_hub: Hub) -> None:
    texts = {
        path_of(item.key): "".join(
            letters_of(page_of(built, item.key, language)) for language in LANGUAGES
        )
        for item in everything(example_hub)
    }
    quoted = 0
    for key, links in example_hub.incoming.items():
        (place,) = page_of(built, key, "th").find(data_backlinks=None)
        quotes = [
            (resolve(path_of(key), entry.find("a")[0].get("href")) or "", letters_of(quote))
            for entry in place.find("li")
            for quote in entry.by_class("ph-context")
        ]
        assert {at for at, _ in quotes} == {path_of(one.source) for one in links if one.context}
        for at, quote in quotes:
            assert quote.strip("…") in texts[at], (at, quote)
        quoted += len(quotes)
    assert quoted > 500


def letters_of(node: Node) -> str:
    """Return the text below, without what a quotation may show otherwise: space, marks, notes."""
    if node.tag == "sup":
        return ""
    parts = (child if isinstance(child, str) else letters_of(child) for child in node.children)
    return re.sub(r"[\s\"]+", "", "".join(parts))


@pytest.mark.parametrize(
    ("folder", "fields"),
    [
        ("activities", ("goals", "plan", "lessons")),
        ("lessons", ("from_activities",)),
        ("innovations", ("derived_from",)),
        ("plans", ("goals",)),
    ],
)
def test_the_chain_leads_from_where_a_record_comes_to_what_came_of_it(
    built: BuiltSite, example_hub: Hub, folder: str, fields: tuple[str, ...]
) -> None:
    for key in (key for key in example_hub.items if key.folder == folder):
        (chain,) = page_of(built, key, "th").by_class("ph-chain")
        steps = chain.by_class("ph-chain__step")
        names = [step.by_class("ph-chain__name")[0].text for step in steps]
        assert names == ["เป้าหมาย", "แผนงาน", "กิจกรรม", "บทเรียน", "นวัตกรรม"]
        assert [n.text for n in chain.find(aria_current="page")] == [
            single_spaced(example_hub.title(key, "th")[0])
        ]
        links = {resolve(f"{key}/", a.get("href")) for a in chain.find("a")}
        direct = {f"{link.target}/" for link in example_hub.outgoing[key] if link.field in fields}
        assert direct <= links or chain.by_class("ph-more"), key


def test_the_chain_goes_further_than_one_step(built: BuiltSite) -> None:
    chain = page_of(built, Key("goals", "care-plan-for-all"), "th").by_class("ph-chain")[0]
    reached = {
        (resolve("goals/x/", a.get("href")) or "").partition("/")[0] for a in chain.find("a")
    }
    assert reached == {"goals", "plans", "activities", "lessons", "innovations"}


# What is not published


def readable(built: BuiltSite) -> Iterator[tuple[str, str]]:
    """Yield each file of the site that holds text, and its text."""
    for path in built.files:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if path.suffix not in {".woff2", ".png", ".jpg", ".webp", ".pdf", ".xlsx", ".docx"}:
            yield built.address(path), data.decode()


def test_drafts_are_nowhere(built: BuiltSite, example_hub: Hub) -> None:
    whole = load_hub(ROOT, drafts=True)
    drafts = [item for key, item in whole.items.items() if key not in example_hub.items]
    assert len(drafts) >= 3
    signs = [
        sign for item in drafts for sign in (item.key.id, *item.record.heading.values.values())
    ]
    found = [(at, sign) for at, text in readable(built) for sign in signs if sign in text]
    assert found == []


def test_people_who_did_not_consent_are_nowhere_but_their_role_is(
    built: BuiltSite, example_hub: Hub
) -> None:
    assert {key.id for key in example_hub.withheld} == set(WITHHELD)
    signs = [*WITHHELD, *FORMER_NAMES]
    found = [(at, sign) for at, text in readable(built) for sign in signs if sign in text]
    assert found == []
    roles = [node.text for page in built.pages.values() for node in page.by_class("ph-withheld")]
    assert {"อาสาสมัครท่านหนึ่ง", "a volunteer", "ผู้บริหารท่านหนึ่ง", "an executive"} <= set(roles)


def test_their_files_which_anybody_can_read_do_not_name_them_either() -> None:
    texts = [p.read_text("utf-8") for p in (ROOT / "content").rglob("*") if p.suffix in SOURCES]
    assert len(texts) > 150
    assert [text for text in texts for name in FORMER_NAMES if name in text] == []


def test_every_record_file_is_a_page_a_draft_or_withheld(built: BuiltSite) -> None:
    records = ROOT / "content/records"
    files = [path for path in records.rglob("*") if path.suffix in {".yml", ".yaml", ".md"}]
    folders = {path.parent for path in files if path.stem == "index"}
    written = [path for path in files if path.stem == "index" or not folders & set(path.parents)]
    hub = load_hub(ROOT, drafts=True)
    drafts = sum(item.record.status is Status.DRAFT for item in hub.items.values())
    pages = [
        uri
        for uri, page in built.in_language("th").items()
        if page.find("article", data_record=None) and uri != "network/"
    ]
    assert not any(
        isinstance(i.record, Person) and not i.record.consent.public for i in hub.items.values()
    )
    assert len(written) == len(pages) + drafts + len(hub.withheld)
    assert len(written) > 150


def test_attachments_are_published_beside_their_record(built: BuiltSite, example_hub: Hub) -> None:
    count = 0
    for key, item in example_hub.items.items():
        for path in map(Path, item.file.attachments):
            name = path.relative_to(item.file.directory).as_posix()
            assert (built.folder / str(key) / name).read_bytes() == (ROOT / path).read_bytes()
            links = page_of(built, key, "en").by_class("ph-files")[0].find("a")
            assert name in {link.text for link in links}
            count += 1
    assert count > 10
