"""Write the values of records as HTML for one page: escaped, in its language, linked."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from phakhi.pages.addresses import prefix, record_path
from phakhi.pages.labels import LABELS
from phakhi.pages.names import Names, mark_language, mark_letters
from phakhi.pages.page import relative_address, root_address
from phakhi.pages.prose import box_tables
from phakhi.pages.rows import write_row
from phakhi.records.consent import role_of
from phakhi.records.hrefs import locate
from phakhi.records.hub import WITHHELD, Hub, Item, Key
from phakhi.records.models.base import MemberGroup, Period, Topic
from phakhi.records.provinces import PROVINCES
from phakhi.records.schema import Meaning, Part, Slot, Term
from phakhi.records.values import Text
from phakhi.text.dates import format_period, format_since
from phakhi.text.markdown import Heading, Rendered, Renderer
from phakhi.text.plain import plain_text
from phakhi.text.wikilinks import WikiLink, replace_wiki_links
from phakhi.wording import LANGUAGES as INTERFACE
from phakhi.wording import language_name

MARKDOWN_MARKS = re.compile(r"([\\`*_{}\[\]()>#+\-.!|])")
"""What a backslash can take the meaning from; before anything else it would be shown."""
SCHEME = "phakhi:"
"""Begins the address a wiki link has between being found and being rendered."""
REMEMBERED = 64
"""How many rendered texts are kept: a record's pages follow one another in all languages."""
_RENDERED: dict[tuple[str, str, str, str], Rendered] = {}
renderer = cache(Renderer)
"""The Markdown renderer of this process, made when first needed."""


@dataclass(slots=True)
class Writer:
    """Writes HTML for the page at `uri`, in the language of `names`; gathers its headings."""

    hub: Hub
    uri: str
    names: Names
    headings: list[Heading] = field(default_factory=list)
    language: str = field(init=False)
    base: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out what every link of the page needs."""
        self.language = self.names.language
        self.base = root_address(self.uri.removeprefix(prefix(self.hub, self.language)))

    def label(self, key: str, **values: object) -> str:
        """Return a word of the interface, filled with values."""
        return LABELS[key][self.language].format(**values)

    def text(self, text: Text, own: str) -> Markup:
        """Write text in the page's language if there is one, else marked as what it is in."""
        value, language = text.pick(self.language, own)
        return self.in_language(value, language)

    def in_language(self, value: str, language: str) -> Markup:
        """Write a string, marked if its language is not the page's."""
        return mark_language(value, language, self.language)

    def address(self, key: Key) -> str:
        """Return the address of a record's page, relative to this page."""
        return self.base + record_path(key)

    def link(self, key: Key) -> Markup:
        """Write a link to a published record, named by its title."""
        return self.names.link(key, self.base)

    def reference(self, value: str, types: tuple[str, ...]) -> Markup:
        """Write a reference: a link, a role where a person is withheld, or a plain note."""
        if value.startswith(WITHHELD):
            return Markup('<span class="ph-withheld">{}</span>').format(
                role_of(value)[self.language]
            )
        item = self.hub.resolve(value, types)
        if item is None:
            return Markup('<span class="ph-unpublished">{}</span>').format(
                self.label("unpublished")
            )
        return self.link(item.key)

    def day(self, when: date | datetime) -> Markup:
        """Write a day or moment, in the Buddhist era on Thai pages."""
        return self.names.day(when)

    def period(self, start: date | datetime, end: date | datetime | None) -> Markup:
        """Write a period of days or moments."""
        return self._time(start, format_period(start, end, self.language))

    def _time(self, start: date | datetime, shown: str) -> Markup:
        return Markup('<time datetime="{}">{}</time>').format(start.isoformat(), shown)

    def markdown(self, item: Item, text: Text, anchor: str = "") -> Markup:
        """Render Markdown, safely; its headings are kept for the list of contents."""
        value, language = text.pick(self.language, item.language)
        foreign: dict[str, str] = {}
        linked = replace_wiki_links(value, lambda link: self._wiki(link, language, foreign))
        rendered = self._render(item, linked, anchor, language)
        self.headings += rendered.headings
        spoken = language if language in INTERFACE else self.language
        shown = box_tables(rendered.html, LABELS["table"][spoken])
        for plain, marked in foreign.items():
            shown = shown.replace(plain, marked)
        if language != self.language:
            shown = f'<div lang="{escape(language)}">{shown}</div>'
        return Markup(shown)  # noqa: S704 - sanitised by the renderer

    def _render(self, item: Item, linked: str, anchor: str, language: str) -> Rendered:
        """Render a text once for all the pages it is the same on."""
        spoken = language if language in INTERFACE else self.language
        known = (linked, anchor, spoken, self.base)
        if found := _RENDERED.get(known):
            return found
        own: list[str] = []
        rendered = renderer().render(
            linked,
            lambda href, image: self._resolve(item, href, anchor, own, image=image),
            prefix=anchor,
            language=spoken,
        )
        if not own:
            if len(_RENDERED) >= REMEMBERED:
                _RENDERED.clear()
            _RENDERED[known] = rendered
        return rendered

    def _wiki(self, link: WikiLink, language: str, foreign: dict[str, str]) -> str:
        """Write a wiki link as Markdown; titles in another language go into `foreign`, as HTML."""
        keys = self.hub.find(link.id, link.type)
        target = self.hub.get(keys[0]) if keys else None
        title, own = self.name_link(link, language)
        if target is None:
            return escape_markdown(title)
        if own != language:
            address, shown = self.address(target.key), html.escape(title, quote=False)
            marked = f'<span lang="{own}">{shown}</span>'
            foreign[f'href="{address}">{shown}</a>'] = f'href="{address}">{marked}</a>'
        return f"[{escape_markdown(title)}]({SCHEME}{target.key})"

    def name_link(self, link: WikiLink, language: str) -> tuple[str, str]:
        """Return how a wiki link is named in a text, and the language of that name.

        By its label, by its record's title, or by a plain note where that is not published: its
        id may tell what is not to be told.
        """
        if link.label:
            return link.label, language
        keys = self.hub.find(link.id, link.type)
        published = len(keys) == 1 and self.hub.get(keys[0])
        if not published:
            return self.label("unpublished"), self.language
        return self.hub.title(keys[0], language)

    def plain(self, text: Text, own: str, limit: int) -> tuple[str, str]:
        """Return a Markdown text as plain text of at most `limit` characters, and its language."""
        value, language = text.pick(self.language, own)
        return plain_text(value, limit, lambda link: self.name_link(link, language)[0]), language

    def _resolve(
        self, item: Item, href: str, anchor: str, own: list[str], *, image: bool
    ) -> str | None:
        """Say where a link of the text leads from this page; None takes it away.

        Addresses that hold for this page alone are put into `own`.
        """
        if href.startswith(SCHEME):
            folder, _, id_ = href.removeprefix(SCHEME).partition("/")
            linked = self.hub.get(Key(folder, id_))
            return self.address(linked.key) if linked else None
        target = locate(self.hub, item, href, image=image)
        if target.key is not None:
            published = self.hub.get(target.key) is not None
            return self.address(target.key) if published else None
        match target.kind:
            case "file" | "page":
                own.append(target.address)
                return relative_address(self.uri, target.address)
            case "anchor":
                return f"#{anchor}{href[1:]}"
            case "outside":
                return href
        return None

    def value(self, item: Item, slot: Slot, value: Any) -> Markup:
        """Write any field's value."""
        if value is None:
            return Markup("")
        if slot.many:
            return self.items([self.single(item, slot, one) for one in value])
        return self.single(item, slot, value)

    def single(self, item: Item, slot: Slot, value: Any) -> Markup:
        """Write one value of a field, by what it is."""
        match value:
            case Part():
                shown = self.part(item, value)
            case Term():
                shown = escape(value.label[self.language])
            case Text() if slot.markdown:
                shown = self.markdown(item, value, f"{slot.key}-")
            case Text():
                shown = self.text(value, item.language)
            case bool():
                shown = escape(self.label("yes" if value else "no"))
            case date():
                shown = self.day(value)
            case _:
                shown = self._plain(item, slot, _write_out(value))
        return shown

    def _plain(self, item: Item, slot: Slot, value: str) -> Markup:
        if slot.reference:
            return self.reference(value, slot.reference.types)
        if slot.meaning:
            return self._meaning(item, slot.meaning, value)
        return mark_letters(value, self.language, self.language)

    def part(self, item: Item, part: Part) -> Markup:
        """Write an object's values in a row, or a period as one."""
        if isinstance(part, Period):
            if part.end:
                return self.period(part.start, part.end)
            return self._time(part.start, format_since(part.start, self.language))
        return write_row(part, self.language, lambda slot, value: self.value(item, slot, value))

    def items(self, values: list[Markup]) -> Markup:
        """Write several values, one below the other."""
        if len(values) == 1:
            return values[0]
        rows = Markup("").join(Markup("<li>{}</li>").format(value) for value in values)
        return Markup('<ul class="ph-items">{}</ul>').format(rows)

    def _meaning(self, item: Item, meaning: Meaning, value: str) -> Markup:
        """Write what a plain string stands for: a province, a topic, an address."""
        match meaning:
            case Meaning.PROVINCE:
                return escape(PROVINCES[value][self.language])
            case Meaning.GROUP:
                return self._named(value, self.hub.network.member_groups)
            case Meaning.TOPIC:
                return self._named(value, self.hub.network.topics)
            case Meaning.ADDRESS:
                shown = value.removeprefix("https://").removeprefix("http://").rstrip("/")
                return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(value, shown)
            case Meaning.FILE:
                address = relative_address(self.uri, f"{item.key}/{value}")
                return Markup('<a href="{}">{}</a>').format(address, value)
            case Meaning.LANGUAGE:
                return escape(language_name(value, self.language))

    def _named(self, id_: str, things: Iterable[MemberGroup | Topic]) -> Markup:
        name = next((thing.name for thing in things if thing.id == id_), None)
        return self.text(name, self.hub.language) if name else escape(id_)


def _write_out(value: Any) -> str:
    """Write a number without needless places, or any other plain value."""
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def escape_markdown(text: str) -> str:
    """Return Markdown that shows `text` as it is."""
    return MARKDOWN_MARKS.sub(r"\\\1", text)
