"""Write the values of records as HTML for one page: escaped, in its language, linked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from phakhi.pages.addresses import record_uri, relative_address
from phakhi.pages.labels import LABELS, language_name
from phakhi.records.consent import role_of
from phakhi.records.hrefs import locate
from phakhi.records.hub import WITHHELD, Hub, Item, Key
from phakhi.records.models.base import MemberGroup, Topic
from phakhi.records.provinces import PROVINCES
from phakhi.records.schema import Meaning, Part, Slot, Term, slots
from phakhi.records.values import Text
from phakhi.text.dates import format_moment, format_period
from phakhi.text.markdown import Heading, Renderer
from phakhi.text.wikilinks import WikiLink, replace_wiki_links

MARKDOWN_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~^=:])")
SCHEME = "phakhi:"
"""Begins the address a wiki link has between being found and being rendered."""
renderer = cache(Renderer)
"""The Markdown renderer of this process, made when first needed."""


@dataclass(slots=True)
class Writer:
    """Writes HTML for the page at `uri`, in `language`; gathers the headings it writes."""

    hub: Hub
    uri: str
    language: str
    headings: list[Heading] = field(default_factory=list)

    def label(self, key: str, **values: object) -> str:
        """Return a word of the interface, filled with values."""
        return LABELS[key][self.language].format(**values)

    def text(self, text: Text, own: str) -> Markup:
        """Write text in the page's language if there is one, else marked as what it is in."""
        value, language = text.pick(self.language, own)
        return self.in_language(value, language)

    def in_language(self, value: str, language: str) -> Markup:
        """Write a string, marked if its language is not the page's."""
        if language == self.language:
            return escape(value)
        return Markup('<span lang="{}">{}</span>').format(language, value)

    def address(self, key: Key) -> str:
        """Return the address of a record's page, relative to this page."""
        return relative_address(self.uri, record_uri(self.hub, key, self.language))

    def link(self, key: Key) -> Markup:
        """Write a link to a published record, named by its title."""
        title, language = self.hub.title(key, self.language)
        inner = self.in_language(title, language)
        return Markup('<a href="{}">{}</a>').format(self.address(key), inner)

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
        shown = format_moment(when, self.language)
        return Markup('<time datetime="{}">{}</time>').format(when.isoformat(), shown)

    def period(self, start: date | datetime, end: date | datetime | None) -> Markup:
        """Write a period of days or moments."""
        shown = format_period(start, end, self.language)
        return Markup('<time datetime="{}">{}</time>').format(start.isoformat(), shown)

    def markdown(self, item: Item, text: Text, anchor: str = "") -> Markup:
        """Render Markdown, safely; its headings are kept for the list of contents."""
        value, language = text.pick(self.language, item.language)
        linked = replace_wiki_links(value, lambda link: self._wiki(link, language))
        rendered = renderer().render(
            linked,
            lambda href, image: self._resolve(item, href, image, anchor),
            prefix=anchor,
            language=language if language in ("th", "en") else self.language,
        )
        self.headings += rendered.headings
        html = Markup(rendered.html)  # noqa: S704 - sanitised by the renderer
        return (
            html
            if language == self.language
            else Markup('<div lang="{}">{}</div>').format(language, html)
        )

    def _wiki(self, link: WikiLink, language: str) -> str:
        keys = self.hub.find(link.id, link.type)
        target = self.hub.get(keys[0]) if keys else None
        if target is None:
            return escape_markdown(link.label or self.label("unpublished"))
        label = escape_markdown(link.label or self.hub.title(target.key, language)[0])
        return f"[{label}]({SCHEME}{target.key})"

    def _resolve(self, item: Item, href: str, image: bool, anchor: str) -> str | None:
        """Say where a link of the text leads from this page; None takes it away."""
        if href.startswith(SCHEME):
            folder, _, id_ = href.removeprefix(SCHEME).partition("/")
            return self.address(Key(folder, id_))
        target = locate(self.hub, item, href, image=image)
        if target.key is not None:
            published = self.hub.get(target.key) is not None
            return self.address(target.key) if published else None
        match target.kind:
            case "file" | "page":
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
            return self._items([self.single(item, slot, one) for one in value])
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
                shown = self._plain(item, slot, str(value))
        return shown

    def _plain(self, item: Item, slot: Slot, value: str) -> Markup:
        if slot.reference:
            return self.reference(value, slot.reference.types)
        return self._meaning(item, slot.meaning, value) if slot.meaning else escape(value)

    def part(self, item: Item, part: Part) -> Markup:
        """Write an object's values in a row."""
        values = [
            self.value(item, slot, getattr(part, slot.name))
            for slot in slots(type(part))
            if getattr(part, slot.name) not in (None, ())
        ]
        return Markup(" · ").join(values)

    def _items(self, values: list[Markup]) -> Markup:
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


def escape_markdown(text: str) -> str:
    """Return Markdown that shows `text` as it is."""
    return MARKDOWN_MARKS.sub(r"\\\1", text)
