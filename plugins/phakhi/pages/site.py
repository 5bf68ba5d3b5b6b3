"""All the pages of a hub: known before they are rendered, then rendered one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from phakhi.pages.addresses import list_uri, prefix, record_uri
from phakhi.pages.handwritten import link_page
from phakhi.pages.list_page import render_list
from phakhi.pages.network_page import render_network
from phakhi.pages.page import Attachment, Entry, Page, Redirect
from phakhi.pages.record_page import render_record
from phakhi.problems import Problem
from phakhi.records.hub import NETWORK_KEY, Hub, Key
from phakhi.records.models import TYPES


@dataclass(slots=True)
class Site:
    """What a hub publishes: entries of pages, redirects from former ids, attachments."""

    hub: Hub
    entries: tuple[Entry, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    _keys: dict[str, Key] = field(default_factory=dict)

    def render(self, entry: Entry) -> Page:
        """Return the page of an entry, filled with safe HTML."""
        key = self._keys.get(entry.uri)
        if entry.family == "list":
            return render_list(self.hub, entry.section, entry)
        if key == NETWORK_KEY or key is None:
            return render_network(self.hub, entry)
        return render_record(self.hub, self.hub.items[key], entry)

    def link_pages(
        self, markdown: str, page_uri: str, language: str, source: str
    ) -> tuple[str, list[Problem]]:
        """Return a hand-written page's Markdown with wiki links made ordinary links.

        `page_uri` is its address, `source` its file from the hub's folder; problems name the
        wiki links that lead nowhere.
        """
        return link_page(self.hub, markdown, page_uri, language, source)


def plan_site(hub: Hub) -> Site:
    """Return every page a hub has, in every language, with nothing rendered yet."""
    site = Site(hub)
    site.entries = tuple(_entries(site))
    site.redirects = tuple(
        Redirect(record_uri(hub, old, language), record_uri(hub, key, language))
        for old, key in hub.aliases.items()
        if key in hub.items
        for language in hub.languages
    )
    site.attachments = tuple(
        Attachment(hub.root / path, f"{item.key}/{path.removeprefix(f'{item.file.directory}/')}")
        for item in hub.items.values()
        for path in item.file.attachments
    )
    return site


def _entries(site: Site) -> Iterator[Entry]:
    hub = site.hub
    for language in hub.languages:
        name = hub.name(language)
        yield _entry(site, NETWORK_KEY, language, "network", "network", name)
        for folder, model in TYPES.items():
            alternates = tuple((other, list_uri(hub, folder, other)) for other in hub.languages)
            uri = list_uri(hub, folder, language)
            yield Entry(uri, language, "list", folder, model.many[language], alternates)
        for key, item in hub.items.items():
            title = item.record.heading.pick(language, item.language)[0]
            yield _entry(site, key, language, "record", key.folder, title, item.draft)


def _entry(
    site: Site, key: Key, language: str, family: str, section: str, title: str, draft: bool = False
) -> Entry:
    hub = site.hub
    uri = record_uri(hub, key, language)
    site._keys[uri] = key
    alternates = tuple((other, record_uri(hub, key, other)) for other in hub.languages)
    item = hub.get(key)
    source = item.file.file if item else None
    return Entry(uri, language, family, section, title, alternates, source, draft)


__all__ = ["Site", "plan_site", "prefix"]
