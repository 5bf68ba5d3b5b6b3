"""The home page of a language whose owner has written none: what the network is for, and lists."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from phakhi.pages.addresses import record_path
from phakhi.pages.fields import summarise
from phakhi.pages.labels import TYPE_INTROS
from phakhi.pages.names import Names
from phakhi.pages.page import Entry, Page
from phakhi.pages.templates import template
from phakhi.pages.writer import Writer
from phakhi.records.hub import NETWORK_KEY, Hub
from phakhi.records.models import TYPES
from phakhi.text.markdown import Heading


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list that has records, as the home page names it."""

    folder: str
    address: str
    title: str
    intro: str
    count: str


def render_home(hub: Hub, entry: Entry, names: Names) -> Page:
    """Return the home page in the language of `entry`."""
    writer = Writer(hub, entry.uri, names)
    item, network = hub.network_item, hub.network
    fragment = template("home.html").render(
        title=writer.text(network.heading, hub.language),
        summary=writer.text(network.summary, hub.language) if network.summary else Markup(""),
        purpose=writer.markdown(item, network.purpose, "purpose-"),
        shelves=_list_shelves(writer),
        network=writer.base + record_path(NETWORK_KEY),
        label=writer.label,
    )
    about, _ = summarise(writer, hub.network_item, 160)
    headings = (*writer.headings, Heading("home.lists", 2, writer.label("home_lists")))
    return Page(entry, entry.title, about, fragment, headings)


def _list_shelves(writer: Writer) -> list[Shelf]:
    counts = Counter(key.folder for key in writer.hub.items)
    return [
        Shelf(
            folder,
            f"{writer.base}{folder}/",
            model.many[writer.language],
            TYPE_INTROS[folder][writer.language],
            writer.label("count", count=counts[folder]),
        )
        for folder, model in TYPES.items()
        if counts[folder]
    ]
