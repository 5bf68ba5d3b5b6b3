"""The network's own page: what it is for, and the members by group (M1, G3)."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from phakhi.pages.connections import gather_incoming
from phakhi.pages.fields import gather_fields, summarise
from phakhi.pages.forge import Forge
from phakhi.pages.names import Names
from phakhi.pages.page import Entry, Page
from phakhi.pages.provenance import gather_links, gather_provenance
from phakhi.pages.templates import template
from phakhi.pages.writer import Writer
from phakhi.records.hub import NETWORK_KEY, Hub
from phakhi.records.models import Network, Organisation
from phakhi.text.collate import sort_key
from phakhi.text.markdown import Heading

SHOWN_APART = frozenset({"member_groups", "topics"})


@dataclass(frozen=True, slots=True)
class MemberGroup:
    """A member group with its members of today."""

    name: Markup
    members: tuple[Markup, ...]


def render_network(hub: Hub, entry: Entry, names: Names, forge: Forge | None = None) -> Page:
    """Return the network's page in the language of `entry`."""
    writer = Writer(hub, entry.uri, names)
    item, network = hub.network_item, hub.network
    fields = gather_fields(writer, item, SHOWN_APART)
    members = sorted(
        hub.of_type(Organisation),
        key=lambda pair: sort_key(hub.title(pair[0].key, entry.language)[0]),
    )
    active = [(i, o) for i, o in members if not o.left or o.left >= hub.reference_date]
    former = [writer.link(i.key) for i, o in members if o.left and o.left < hub.reference_date]
    groups = [
        MemberGroup(
            writer.text(group.name, hub.language),
            tuple(writer.link(i.key) for i, o in active if o.member_group == group.id),
        )
        for group in network.member_groups
    ]
    body = writer.markdown(item, network.body) if network.body else Markup("")
    fragment = template("network.html").render(
        id=network.id,
        kind=Network.one[entry.language],
        title=writer.text(network.heading, item.language),
        badges=[],
        summary=writer.text(network.summary, item.language) if network.summary else "",
        fields=fields,
        body=body,
        groups=groups,
        former=former,
        topics=[writer.text(topic.name, hub.language) for topic in network.topics],
        links=gather_links(writer, item),
        incoming=gather_incoming(writer, NETWORK_KEY),
        provenance=gather_provenance(writer, item, forge),
        label=writer.label,
    )
    headings = [Heading(f"field.{p.field}", 2, p.label) for p in fields.passages]
    headings.append(Heading("field.member_groups", 2, writer.label("groups")))
    if network.topics:
        headings.append(Heading("field.topics", 2, writer.label("topics")))
    headings += (Heading(n, 2, writer.label(n)) for n in ("connections", "provenance"))
    description = summarise(writer, item, 160)[0]
    return Page(entry, hub.name(entry.language), description, fragment, tuple(headings))
