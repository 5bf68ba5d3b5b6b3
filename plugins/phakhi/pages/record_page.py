"""A record's page: all its fields, where it stands in the chain, and what links to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from phakhi.pages.addresses import list_uri
from phakhi.pages.badges import badges_of
from phakhi.pages.chain import trace_chain
from phakhi.pages.connections import gather_incoming, gather_outgoing
from phakhi.pages.fields import Fields, gather_fields, summarise
from phakhi.pages.forge import Forge
from phakhi.pages.names import Names
from phakhi.pages.page import Entry, Page, relative_address
from phakhi.pages.provenance import gather_links, gather_provenance
from phakhi.pages.rail import make_rail
from phakhi.pages.templates import template
from phakhi.pages.writer import Writer
from phakhi.records.hub import Hub, Item
from phakhi.records.models import TYPES, Activity
from phakhi.records.models.base import Status
from phakhi.records.source import format_size
from phakhi.text.markdown import Heading
from phakhi.wording import language_name

SHOWN_APART = {"activities": frozenset({"start", "end", "partners"})}
"""Fields a page shows in a way of its own: when it was, and the rail of stages."""
DESCRIPTION = 160


class ChainLink(NamedTuple):
    """A record in the chain."""

    html: Markup
    here: bool


@dataclass(frozen=True, slots=True)
class ChainColumn:
    """A step of the chain, named and linked."""

    folder: str
    name: str
    links: tuple[ChainLink, ...]
    more: int
    current: bool


class File(NamedTuple):
    """An attachment's address, name and size."""

    address: str
    name: str
    size: str


def render_record(
    hub: Hub, item: Item, entry: Entry, names: Names, forge: Forge | None = None
) -> Page:
    """Return the page of one record in the language of `entry`."""
    writer = Writer(hub, entry.uri, names)
    record = item.record
    view = {
        "key": item.key,
        "folder": item.key.folder,
        "kind": type(record).one[entry.language],
        "list_address": relative_address(entry.uri, list_uri(hub, item.key.folder, entry.language)),
        "title": writer.text(record.heading, item.language),
        "badges": badges_of(item, entry.language),
        "notices": _notices(writer, item),
        "when": writer.period(record.start, record.end) if isinstance(record, Activity) else None,
        "summary": writer.text(record.summary, item.language) if record.summary else "",
        "chain": _chain(writer, item),
        "rail": make_rail(writer, record) if isinstance(record, Activity) else None,
        "fields": gather_fields(writer, item, SHOWN_APART.get(item.key.folder, frozenset())),
        "links": gather_links(writer, item),
        "files": _files(writer, item),
        "incoming": gather_incoming(writer, item.key),
        "outgoing": gather_outgoing(writer, item.key),
        "provenance": gather_provenance(writer, item, forge),
        "label": writer.label,
    }
    writer.headings.clear()
    view["body"] = writer.markdown(item, record.body) if record.body else Markup("")
    fragment = template("record.html").render(view)
    title = record.heading.pick(entry.language, item.language)[0]
    description = summarise(writer, item, DESCRIPTION)[0]
    return Page(entry, title, description, fragment, _contents(writer, view))


def _notices(writer: Writer, item: Item) -> list[str]:
    """Say what a reader must know first: a draft, an archived record, another language."""
    notices = []
    if item.record.status is not Status.PUBLISHED:
        notices.append(writer.label(item.record.status.value))
    _, language = item.record.heading.pick(writer.language, item.language)
    if language != writer.language:
        shown = language_name(language, writer.language)
        notices.append(writer.label("untranslated", language=shown))
    return notices


def _chain(writer: Writer, item: Item) -> list[ChainColumn]:
    return [
        ChainColumn(
            column.folder,
            TYPES[column.folder].one[writer.language],
            tuple(ChainLink(writer.link(key), key == item.key) for key in column.keys),
            column.more,
            column.current,
        )
        for column in trace_chain(writer.hub, item.key)
    ]


def _files(writer: Writer, item: Item) -> list[File]:
    directory = f"{item.file.directory}/"
    return [
        File(
            relative_address(writer.uri, f"{item.key}/{path.removeprefix(directory)}"),
            path.removeprefix(directory),
            format_size((writer.hub.root / path).stat().st_size),
        )
        for path in item.file.attachments
    ]


def _contents(writer: Writer, view: dict[str, Any]) -> tuple[Heading, ...]:
    """Return the headings of the page in the order they stand; the body's are the writer's."""
    fields: Fields = view["fields"]
    headings = [Heading("field.partners", 2, writer.label("rail"))] if view["rail"] else []
    headings += (Heading(f"field.{p.field}", 2, p.label) for p in fields.passages)
    if view["body"] and fields.passages:
        headings.append(Heading("field.body", 2, writer.label("body")))
    headings += (heading for heading in writer.headings if heading.level == 2)
    headings += (Heading(f"field.{t.field}", 2, t.label) for t in fields.tables)
    headings += (Heading(f"field.{n}", 2, writer.label(n)) for n in ("links", "files") if view[n])
    headings += (Heading(n, 2, writer.label(n)) for n in ("connections", "provenance"))
    return tuple(headings)
