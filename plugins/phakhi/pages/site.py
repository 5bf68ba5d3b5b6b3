"""All the pages of a hub: known before they are rendered, then rendered one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from phakhi.pages.addresses import list_uri, prefix, record_uri
from phakhi.pages.forge import Forge
from phakhi.pages.handwritten import link_page
from phakhi.pages.home_page import render_home
from phakhi.pages.labels import LABELS
from phakhi.pages.list_page import render_list
from phakhi.pages.names import Names
from phakhi.pages.network_page import render_network
from phakhi.pages.page import Attachment, Entry, Page, Redirect
from phakhi.pages.record_page import render_record
from phakhi.records.hub import NETWORK_KEY, Hub, Item, Key
from phakhi.records.models import TYPES
from phakhi.records.pages import PAGES, is_unlisted


@dataclass(frozen=True, slots=True)
class Site:
    """What a hub publishes: entries of pages, redirects from former ids, attachments."""

    hub: Hub
    forge: Forge | None
    entries: tuple[Entry, ...]
    redirects: tuple[Redirect, ...]
    attachments: tuple[Attachment, ...]
    names: Mapping[str, Names]

    def render(self, entry: Entry) -> Page:
        """Return the page of an entry, filled with safe HTML."""
        names = self.names[entry.language]
        match entry.family:
            case "list":
                return render_list(self.hub, entry.section, entry, names)
            case "home":
                return render_home(self.hub, entry, names)
            case "network":
                return render_network(self.hub, entry, names, self.forge)
            case _:
                folder, _, id_ = str(entry.record).partition("/")
                item = self.hub.items[Key(folder, id_)]
                return render_record(self.hub, item, entry, names, self.forge)

    def leaves_out(self, path: str) -> bool:
        """Whether a file below `content/pages` is for a language the site is not in."""
        return is_unlisted(path, self.hub.languages)

    def link_page(self, markdown: str, folder: str, language: str) -> str:
        """Return a hand-written page's Markdown with wiki links made ordinary links.

        `folder` is where its file lies below `content/pages` (`en/`, or nothing).
        """
        return link_page(self.hub, markdown, folder, language)


def plan_site(hub: Hub, repository: str | None = None) -> Site:
    """Return every page a hub has, in every language, with nothing rendered yet.

    `repository` is the address records are edited at; by default the one in network.yml.
    """
    repository = repository or hub.network.repository
    return Site(
        hub,
        Forge(repository) if repository else None,
        tuple(_list_entries(hub)),
        tuple(_list_redirects(hub)),
        tuple(_list_attachments(hub)),
        {language: Names(hub, language) for language in hub.languages},
    )


def _list_entries(hub: Hub) -> Iterator[Entry]:
    homes = tuple((language, prefix(hub, language)) for language in hub.languages)
    for language, home in homes:
        if not any(f"{PAGES}/{home}{name}.md" in hub.pages for name in ("index", "README")):
            yield Entry(home, language, "home", "", LABELS["home"][language], homes)
        yield _record_entry(hub, hub.network_item, language)
        for folder, model in TYPES.items():
            alternates = tuple((other, list_uri(hub, folder, other)) for other in hub.languages)
            uri = list_uri(hub, folder, language)
            yield Entry(uri, language, "list", folder, model.many[language], alternates)
    for item in hub.items.values():
        for language in hub.languages:
            yield _record_entry(hub, item, language)


def _record_entry(hub: Hub, item: Item, language: str) -> Entry:
    key = item.key
    return Entry(
        uri=record_uri(hub, key, language),
        language=language,
        family="network" if key == NETWORK_KEY else "record",
        section=key.folder,
        title=item.record.heading.pick(language, item.language)[0],
        alternates=tuple((other, record_uri(hub, key, other)) for other in hub.languages),
        source=item.file.file,
        draft=item.draft,
        record=str(key),
    )


def _list_redirects(hub: Hub) -> Iterator[Redirect]:
    for old, key in hub.aliases.items():
        if key in hub.items:
            for language in hub.languages:
                address = record_uri(hub, old, language)
                yield Redirect(address, record_uri(hub, key, language), language)


def _list_attachments(hub: Hub) -> Iterator[Attachment]:
    for item in hub.items.values():
        for path in item.file.attachments:
            name = path.removeprefix(f"{item.file.directory}/")
            yield Attachment(hub.root / path, f"{item.key}/{name}")
