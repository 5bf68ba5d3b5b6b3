"""Where a record comes from: who wrote it and when, its file and its history, links elsewhere."""

from __future__ import annotations

from markupsafe import Markup

from phakhi.pages.fields import COMMON, Fact
from phakhi.pages.forge import Forge
from phakhi.pages.writer import Writer
from phakhi.records.hub import Item
from phakhi.records.schema import slots

SHOWN_ELSEWHERE = frozenset({"title", "name", "summary", "status", "body", "links"})
OUTSIDE = Markup('<a href="{}" rel="noopener noreferrer">{}</a>')


def gather_links(writer: Writer, item: Item) -> list[Markup]:
    """Return a record's links to pages elsewhere."""
    links = item.record.links
    return [OUTSIDE.format(one.url, writer.text(one.title, item.language)) for one in links]


def gather_provenance(writer: Writer, item: Item, forge: Forge | None) -> list[Fact]:
    """Return the common fields that say where a record comes from and how to use it."""
    record = item.record
    facts = []
    for slot in slots(type(record)):
        value = getattr(record, slot.name)
        wanted = slot.key in COMMON - SHOWN_ELSEWHERE
        if not wanted or value is None or value == ():
            continue
        label = slot.described.name[writer.language]
        if slot.part:
            rows = [writer.part(item, part) for part in value]
            shown = Markup("<br>").join(rows)
        else:
            shown = writer.value(item, slot, value)
        facts.append(Fact(slot.key, label, shown))
    facts.append(Fact("file", writer.label("file"), _source(writer, item, forge)))
    return facts


def _source(writer: Writer, item: Item, forge: Forge | None) -> Markup:
    """Write the record's file, with where to change it and to see its changes."""
    file = item.file.file
    shown = Markup("<code>{}</code>").format(file)
    if forge is None:
        return shown
    links = (
        (forge.edit_address(file), writer.label("edit")),
        (forge.history_address(file), writer.label("history")),
    )
    return Markup(" · ").join([shown, *(OUTSIDE.format(*one) for one in links)])
