"""Each page of the example network in its language, and what is in another marked as such."""

import re
from collections.abc import Iterator

import pytest

from phakhi.pipeline import Hub
from phakhi.records.hub import Item
from phakhi.records.models import TYPES
from tests.site.reading import BuiltSite, Node

THAI = re.compile("[\u0e00-\u0e7f]+")
LATIN = re.compile("[A-Za-z]{2,}")
LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
ADDRESS = re.compile(r"^(?:(?:นางสาว|นาง|นาย|นพ\.|ผศ\.|ดร\.|พระครู|อาจารย์) ?)+")
MARKS = re.compile("[\u0e47-\u0e4e]")
NAMES = {"example", "romsai", "hub", "CC", "BY", "English", "KB", "MB"}
"""On Thai pages: the repository, the licence, the other language, measures."""
WRITTEN = {"md-header__topic", "md-nav--secondary"}
"""Parts of the frame that repeat what members wrote: a page's title, and its headings."""
OWN_WORDS = set(
    "ph-badge ph-kicker ph-none ph-notice ph-withheld ph-unpublished ph-count ph-more ph-when "
    "ph-chain__title ph-chain__name".split()
)
OWN_TAGS = {"dt", "th", "h2", "h3", "h4", "summary"}
SAID = ("title", "aria-label", "placeholder")


def texts_of(top: Node) -> Iterator[tuple[Node, str]]:
    """Yield every text below an element that a reader sees, with what it stands in."""
    for node in top.walk():
        if node.tag not in {"script", "style"}:
            yield from ((node, child) for child in node.children if isinstance(child, str))


def interface_of(page: Node) -> Iterator[str]:
    """Yield the site's own words on a page: all but what members wrote.

    What is marked as another language than the page's is not among them.
    """
    (body,) = page.find("body")
    texts = ((node, text) for node, text in texts_of(body) if is_ours(node))
    for node, text in (*texts, *attributes_of(body)):
        if node.language == body.language:
            yield text


def is_ours(node: Node) -> bool:
    """Whether an element's words are the interface's: labels, headings of fields, the frame."""
    classes = {name for above in node.up() for name in above.get("class").split()}
    if "md-content__inner" not in classes:
        return not classes & WRITTEN
    if {"ph-body", "ph-passage"} & classes:
        return "admonition-title" in classes
    return bool(classes & OWN_WORDS) or node.tag in OWN_TAGS


def attributes_of(top: Node) -> Iterator[tuple[Node, str]]:
    """Yield the words elements carry in attributes, but for those members gave pictures."""
    for node in top.walk():
        if node.tag != "img":
            yield from ((node, node.get(name)) for name in SAID if name in node.attributes)


def test_thai_pages_speak_thai(built: BuiltSite) -> None:
    for uri, page in built.in_language("th").items():
        words = set(LATIN.findall(" ".join(interface_of(page))))
        assert words - NAMES == set(), uri


def test_english_pages_mark_what_is_thai(built: BuiltSite) -> None:
    for uri, page in built.in_language("en").items():
        (body,) = page.find("body")
        unmarked = [
            text.strip()
            for node, text in (*texts_of(body), *attributes_of(body))
            if THAI.search(text) and node.language != "th" and not is_exempt(node)
        ]
        assert unmarked == [], uri


def is_exempt(node: Node) -> bool:
    """Whether it may be Thai unmarked.

    That is the link to the Thai page, which is named in Thai; code; and where the theme repeats a
    page's title, as plain text.
    """
    repeats = any(above.get("data-md-component") == "header-topic" for above in node.up())
    return node.get("hreflang") == "th" or node.tag == "code" or repeats


def test_each_page_says_its_language(built: BuiltSite) -> None:
    for language in ("th", "en"):
        pages = built.in_language(language)
        assert len(pages) > 200
        assert {page.find("html")[0].get("lang") for page in pages.values()} == {language}


def translated(item: Item, language: str) -> bool:
    values = item.record.heading.values
    return language in values or (item.language == language and "" in values)


@pytest.mark.parametrize(("language", "prefix"), [("th", ""), ("en", "en/")])
def test_a_record_without_translation_is_marked_and_says_so(
    built: BuiltSite, example_hub: Hub, language: str, prefix: str
) -> None:
    said = {"th": "บันทึกนี้มีเฉพาะภาษา", "en": "This record is written in"}[language]
    counts = {True: 0, False: 0}
    for key, item in example_hub.items.items():
        (head,) = built.pages[f"{prefix}{key}/"].by_class("ph-head")
        notices = [notice.text for notice in head.by_class("ph-notice")]
        whole = translated(item, language)
        assert any(said in notice for notice in notices) is not whole, key
        languages = {node.language for node, text in texts_of(head.find("h1")[0]) if text.strip()}
        assert (languages == {language}) is whole, key
        counts[whole] += 1
    assert counts[True] > 30
    assert counts[False] > (0 if language == "th" else 30)


@pytest.mark.parametrize(("language", "era"), [("th", 543), ("en", 0)])
def test_dates_are_in_the_era_of_the_language(built: BuiltSite, language: str, era: int) -> None:
    seen = 0
    for uri, page in built.in_language(language).items():
        for moment in page.find("time"):
            year = int(moment.get("datetime")[:4]) + era
            other = str(year + 543 - 2 * era)
            assert str(year) in moment.text, f"{uri}: {moment.text}"
            assert other not in moment.text, f"{uri}: {moment.text}"
            seen += 1
    assert seen > 2000


def dictionary_order(title: str) -> tuple[str, str]:
    """Return what sorts Thai as a dictionary does.

    By consonants and vowels, in the order in which they are spoken; tone marks last of all;
    spaces, full stops and the titles before a person's name not at all.
    """
    letters = re.sub(r"[\s.]", "", ADDRESS.sub("", title))
    turned = LEADING_VOWEL.sub(r"\2\1", letters)
    return MARKS.sub("", turned), turned


def test_thai_lists_are_in_dictionary_order(built: BuiltSite) -> None:
    orders = [
        [title.text for title in cards.by_class("ph-card__title")]
        for folder in ("organisations", "people")
        for cards in built.pages[f"{folder}/"].by_class("ph-cards")
    ]
    members = built.pages["network/"].find(data_field="member_groups")[0]
    orders += [[link.text for link in group.find("a")] for group in members.by_class("ph-group")]
    for titles in orders:
        assert titles == sorted(titles, key=dictionary_order)
    assert any(titles != sorted(titles) for titles in orders)


@pytest.mark.parametrize(("language", "prefix"), [("th", ""), ("en", "en/")])
def test_lists_are_named_in_their_language(built: BuiltSite, language: str, prefix: str) -> None:
    for folder, model in TYPES.items():
        page = built.pages[f"{prefix}{folder}/"]
        assert page.find("h1")[0].text == model.many[language]
        assert page.find("title")[0].text.startswith(model.many[language])
