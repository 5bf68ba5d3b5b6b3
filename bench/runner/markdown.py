"""Pages written as the Markdown of each generator."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phakhi.pipeline import Hub
from phakhi.text.links import WikiLink, replace_wiki_links
from runner.pages import Connection, RecordPage, Shown, find_target, home, list_pages, name_lists

ADMONITION = re.compile(r'^!!! (\w+) "([^"]*)"\n((?: {4}.*(?:\n|$))+)', re.MULTILINE)
CONNECTIONS = {
    "th": ("ความเชื่อมโยง", "บันทึกที่กล่าวถึงเรื่องนี้", "บันทึกที่เรื่องนี้กล่าวถึง"),
    "en": ("Connections", "Records that mention this", "Records this mentions"),
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a generator's Markdown says what differs: links between pages, notes."""

    address: Callable[[str, str], str]
    front: str = ""
    after_note: str | None = None

    def link(self, source: str, shown: Shown) -> str:
        """Write a link on the page at address `source`, or plain text."""
        if not shown.target:
            return shown.text
        return f"[{shown.text}]({self.address(source, shown.target)})"

    def text(self, hub: Hub, page: RecordPage, text: str) -> str:
        """Write a record's Markdown with its wiki links and notes in this dialect."""

        def replace(link: WikiLink) -> str:
            found = find_target(hub, link.id, link.type, page.language)
            return self.link(page.address, Shown(link.label or found.text, found.target))

        return ADMONITION.sub(self._note, replace_wiki_links(text, replace))

    def _note(self, match: re.Match[str]) -> str:
        if self.after_note is None:
            return match[0]
        text = "\n".join(f"> {line[4:]}" for line in match[3].splitlines())
        return f"> **{match[2]}**\n>\n{text}\n{self.after_note.format(match[1])}\n"


def _relative_source(source: str, target: str) -> str:
    here = posixpath.dirname(source.rstrip("/")) or "."
    return posixpath.relpath(target.rstrip("/") + ".md", here)


MKDOCS = Dialect(_relative_source)
HUGO = Dialect(lambda _, target: f"/{target}", "{}\n", "{{.{}}}")
ELEVENTY = Dialect(lambda _, target: f"/{target}", "---json\n{}\n---\n", "")


def write_sources(hub: Hub, folder: Path, dialect: Dialect) -> None:
    """Write every page below `folder` as `<address>.md`; lists and homes as well."""
    write = write_whole if dialect is MKDOCS else write_parts
    lists: dict[str, list[RecordPage]] = {}
    for page in list_pages(hub):
        top = page.address.rstrip("/").rpartition("/")[0]
        lists.setdefault(f"{top}/", []).append(page)
        _save(folder / f"{page.address.rstrip('/')}.md", write(hub, page, dialect))
    index = "_index.md" if dialect is HUGO else "index.md"
    for language in hub.languages:
        for address, name in name_lists(hub, language):
            fields = {"title": name, "layout": "records", "params": {"lang": language}}
            pages = lists.get(address, [])
            whole = dialect is MKDOCS
            text = _whole_list(name, pages, address) if whole else _front(fields, dialect)
            _save(folder / address / index, text)
        _save(folder / home(hub, language) / index, _home(hub, language, dialect))


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _front(fields: dict[str, Any], dialect: Dialect) -> str:
    return dialect.front.format(json.dumps(fields, ensure_ascii=False))


def _home(hub: Hub, language: str, dialect: Dialect) -> str:
    name = hub.name(language)
    if dialect is not MKDOCS:
        return _front({"title": name, "layout": "hub", "params": {"lang": language}}, dialect)
    items = (
        f"- [{title}]({_relative_source(home(hub, language) + 'index', address + 'index')})"
        for address, title in name_lists(hub, language)
    )
    return f"# {name}\n\n" + "\n".join(items) + "\n"


def _whole_list(name: str, pages: list[RecordPage], address: str) -> str:
    lines = [f"# {name}", ""]
    year = 0
    for page in sorted(pages, key=lambda page: (page.day, page.address), reverse=True):
        if page.day.year != year:
            year = page.day.year
            lines += ["", f"## {year}", ""]
        link = MKDOCS.link(f"{address}index", Shown(page.title, page.address))
        lines.append(f"- {link} {page.day} {page.summary}")
    return "\n".join(lines) + "\n"


def write_whole(hub: Hub, page: RecordPage, dialect: Dialect) -> str:
    """Write a page in which all, facts and connections too, is Markdown."""
    facts = (
        f"- **{label}:** {', '.join(dialect.link(page.address, one) for one in values)}"
        for label, values in page.facts
    )
    front = f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n"
    front += f"description: {json.dumps(page.summary, ensure_ascii=False)}\n---\n"
    blocks = [front, f"# {page.title}", page.summary, "\n".join(facts)]
    blocks.append(_text_of(hub, page, dialect))
    title, incoming, outgoing = CONNECTIONS[page.language]
    blocks.append(f"## {title}")
    for name, groups in ((incoming, page.incoming), (outgoing, page.outgoing)):
        blocks.append(f"### {name}")
        for meaning, connections in groups:
            items = (_item(page, one, dialect) for one in connections)
            blocks.append(f"**{meaning}**\n\n" + "\n".join(items))
    return "\n\n".join(blocks) + "\n"


def _item(page: RecordPage, one: Connection, dialect: Dialect) -> str:
    return f"- {dialect.link(page.address, one.record)} {one.day} {one.context}".rstrip()


def _text_of(hub: Hub, page: RecordPage, dialect: Dialect) -> str:
    blocks = [f"## {label}\n\n{dialect.text(hub, page, text)}" for label, text in page.passages]
    blocks.append(dialect.text(hub, page, page.body))
    for label, heads, rows in page.tables:
        lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
        for row in rows:
            cells = (", ".join(dialect.link(page.address, one) for one in cell) for cell in row)
            lines.append(f"| {' | '.join(cells)} |")
        blocks.append(f"## {label}\n\n" + "\n".join(lines))
    return "\n\n".join(blocks)


def write_parts(hub: Hub, page: RecordPage, dialect: Dialect) -> str:
    """Write a page whose facts and connections are ready for a template, its texts Markdown.

    Backlinks come worked out: the generator has no links to gather.
    """
    params = {
        "lang": page.language,
        "facts": [
            {"label": label, "values": [_shown(one) for one in values]}
            for label, values in page.facts
        ],
        "incoming": _groups(page.incoming),
        "outgoing": _groups(page.outgoing),
    }
    fields = {
        "title": page.title,
        "description": page.summary,
        "date": page.day.isoformat(),
        "params": params,
    }
    return f"{_front(fields, dialect)}\n{_text_of(hub, page, dialect)}\n"


def _shown(shown: Shown) -> dict[str, str]:
    return {"text": shown.text} | ({"url": f"/{shown.target}"} if shown.target else {})


def _groups(groups: tuple[tuple[str, tuple[Connection, ...]], ...]) -> list[dict[str, Any]]:
    return [
        {
            "meaning": meaning,
            "records": [
                _shown(one.record) | {"day": one.day, "context": one.context} for one in connections
            ],
        }
        for meaning, connections in groups
    ]
