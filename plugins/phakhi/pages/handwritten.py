"""Wiki links in the hub owner's hand-written pages."""

from __future__ import annotations

from phakhi.pages.addresses import record_uri
from phakhi.pages.page import relative_address
from phakhi.pages.writer import escape_markdown
from phakhi.problems import Origin, Problem
from phakhi.records.hub import Hub
from phakhi.records.validate import suggest
from phakhi.text.wikilinks import WikiLink, replace_wiki_links


def link_page(
    hub: Hub, markdown: str, page_uri: str, language: str, source: str
) -> tuple[str, list[Problem]]:
    """Return Markdown with wiki links made relative links, and those that lead nowhere."""
    problems: list[Problem] = []

    def replace(link: WikiLink) -> str:
        keys = hub.find(link.id, link.type)
        item = hub.get(keys[0]) if len(keys) == 1 else None
        if item is None:
            problems.append(_problem(hub, markdown, source, link))
            return escape_markdown(link.label or link.id)
        label = link.label or item.record.heading.pick(language, item.language)[0]
        address = relative_address(page_uri, record_uri(hub, item.key, language))
        return f"[{escape_markdown(label)}]({address})"

    return replace_wiki_links(markdown, replace), problems


def _problem(hub: Hub, markdown: str, source: str, link: WikiLink) -> Problem:
    line = markdown.count("\n", 0, link.start) + 1
    column = link.start - markdown.rfind("\n", 0, link.start)
    value = f"{link.type}:{link.id}" if link.type else link.id
    suggestion = suggest(link.id, hub.by_id)
    context = {"value": value, "suggestion": suggestion}
    return Problem("unknown-wiki-link", Origin(source, line, column), context)
