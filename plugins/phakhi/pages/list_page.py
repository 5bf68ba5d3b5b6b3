"""A type's list: every published record of it, by year or by group, Thai in dictionary order."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from phakhi.pages.badges import Badge, badges_of
from phakhi.pages.dates import date_of
from phakhi.pages.fields import summarise
from phakhi.pages.labels import TYPE_INTROS
from phakhi.pages.names import Names
from phakhi.pages.page import Entry, Page
from phakhi.pages.templates import template
from phakhi.pages.writer import Writer
from phakhi.records.hub import Hub, Item
from phakhi.records.models import TYPES, Activity, News, Organisation, Request, Resource
from phakhi.text.dates import year_label
from phakhi.text.markdown import Heading

SUMMARY = 180


@dataclass(frozen=True, slots=True)
class Card:
    """A record in a list. `language` is set where it is not the page's."""

    key: str
    link: Markup
    day: Markup
    badges: list[Badge]
    by: Markup
    summary: str
    language: str


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under one heading."""

    id: str
    title: str
    cards: tuple[Card, ...]


def render_list(hub: Hub, folder: str, entry: Entry, names: Names) -> Page:
    """Return the list page of one type in the language of `entry`."""
    writer = Writer(hub, entry.uri, names)
    items = [item for item in hub.items.values() if item.key.folder == folder]
    sections = _sections(writer, items)
    intro = TYPE_INTROS[folder][entry.language]
    fragment = template("list.html").render(
        folder=folder,
        title=TYPES[folder].many[entry.language],
        intro=intro,
        count=writer.label("count", count=len(items)),
        sections=sections,
        label=writer.label,
    )
    headings = tuple(Heading(s.id, 2, s.title) for s in sections if s.title)
    return Page(entry, TYPES[folder].many[entry.language], intro, fragment, headings)


def _sections(writer: Writer, items: list[Item]) -> list[Section]:
    groups: dict[str, list[Item]] = {}
    dated = any(date_of(item) for item in items)
    title_of = _year_of if dated else _group_of
    ordered = sorted(items, key=lambda item: writer.names.order(item.key))
    for item in ordered:
        groups.setdefault(title_of(item), []).append(item)
    ids = sorted(groups, reverse=True) if dated else _group_order(writer, groups)
    return [
        Section(
            f"list.{id_ or 'all'}",
            _title(writer, id_, dated),
            tuple(_card(writer, i) for i in groups[id_]),
        )
        for id_ in ids
    ]


def _year_of(item: Item) -> str:
    day = date_of(item)
    return str(day.year) if day else ""


def _group_of(item: Item) -> str:
    return item.record.member_group if isinstance(item.record, Organisation) else ""


def _group_order(writer: Writer, groups: dict[str, list[Item]]) -> list[str]:
    return [g.id for g in writer.hub.network.member_groups if g.id in groups] + (
        [""] if "" in groups else []
    )


def _title(writer: Writer, id_: str, dated: bool) -> str:
    if dated:
        return year_label(int(id_), writer.language) if id_ else writer.label("undated")
    named = {g.id: g.name for g in writer.hub.network.member_groups}
    return named[id_].pick(writer.language, writer.hub.language)[0] if id_ in named else ""


def _card(writer: Writer, item: Item) -> Card:
    text, language = summarise(writer, item, SUMMARY)
    day = date_of(item)
    return Card(
        str(item.key),
        writer.link(item.key),
        _when(writer, item) or (writer.day(day) if day else Markup("")),
        badges_of(item, writer.language),
        _by(writer, item),
        text,
        "" if language == writer.language else language,
    )


def _when(writer: Writer, item: Item) -> Markup:
    record = item.record
    return writer.period(record.start, record.end) if isinstance(record, Activity) else Markup("")


def _by(writer: Writer, item: Item) -> Markup:
    """Return who stands behind a record, where one organisation does."""
    match item.record:
        case Activity(host=hosts):
            return Markup(", ").join(writer.reference(h, ("organisations",)) for h in hosts)
        case News(sender=who) | Request(sender=who) | Resource(owner=who):
            return writer.reference(who, ("organisations",))
        case _:
            return Markup("")
