"""Links to records in the hub owner's hand-written pages."""

from __future__ import annotations

from phakhi.pages.addresses import record_uri
from phakhi.pages.labels import LABELS
from phakhi.pages.page import relative_address
from phakhi.pages.writer import escape_markdown
from phakhi.records.consent import hide_links
from phakhi.records.hrefs import linked_record
from phakhi.records.hub import Hub
from phakhi.records.pages import PAGES
from phakhi.text.swaps import reword_links
from phakhi.text.wikilinks import WikiLink, replace_wiki_links


def link_page(hub: Hub, markdown: str, folder: str, language: str) -> str:
    """Return Markdown with wiki links made relative links, and links to what is not shown undone.

    People without consent are named by their role, drafts by the link's label or a plain note.
    """
    directory = f"{PAGES}/{folder}".rstrip("/")

    def write(link: WikiLink) -> str:
        keys = hub.find(link.id, link.type)
        item = hub.get(keys[0]) if len(keys) == 1 else None
        if item is None:
            return escape_markdown(link.label or LABELS["unpublished"][language])
        label = link.label or item.record.heading.pick(language, item.language)[0]
        address = relative_address(folder, record_uri(hub, item.key, language))
        return f"[{escape_markdown(label)}]({address})"

    def undo(href: str, label: str) -> str | None:
        return label if linked_record(hub, directory, href) in hub.unpublished else None

    text = reword_links(hide_links(hub, markdown, directory, language), undo)
    return replace_wiki_links(text, write)
