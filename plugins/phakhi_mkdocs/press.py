"""Generated pages put into the theme, in a pool of workers where there are many."""

from __future__ import annotations

import copy
import logging
import multiprocessing
import os
import posixpath
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as ThemePage

from phakhi.pages.page import Entry, Page
from phakhi_mkdocs.files import GeneratedFile, find_root, source_uri
from phakhi_mkdocs.languages import Frame, Languages, with_alternates
from phakhi_mkdocs.shell import (
    ContentsList,
    Parts,
    Shell,
    ShellError,
    mark_parts,
    mend_html,
    nest_headings,
)
from phakhi_mkdocs.sitemap import absolute_address

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from phakhi.pipeline import Site

log = get_plugin_logger(__name__)

POOL_FROM = 200
CHUNK = 50

Kind = tuple[str | bool, ...]


class Press:
    """Makes whole pages out of the core's, one shell for each kind of page."""

    def __init__(
        self, env: Environment, frames: Mapping[str, Frame], files: Files, languages: Languages
    ) -> None:
        self._frames = frames
        self._files = files
        self._languages = languages
        self._template = env.get_template("main.html")
        self._env = env
        self._shells: dict[Kind, Shell | None] = {}

    def __len__(self) -> int:
        """Return how many shells there are."""
        return len(self._shells)

    def kind(self, entry: Entry) -> Kind:
        """Return what pages that share a shell have in common."""
        parent = posixpath.dirname(entry.uri.rstrip("/"))
        own = entry.uri if self._file(entry).page else ""
        languages = " ".join(self._alternates(entry))
        return (
            entry.language,
            entry.family,
            entry.section,
            parent,
            own,
            languages,
            bool(entry.source),
        )

    def make(self, page: Page) -> str:
        """Return the whole HTML of a page."""
        parts = self._read_parts(page)
        kind = (*self.kind(page.entry), bool(parts.contents))
        if kind not in self._shells:
            self._shells[kind] = self._make_shell(page.entry, parts)
        shell = self._shells[kind]
        return shell.fill(parts, page.entry.uri) if shell else self._render(page.entry, parts)

    def _make_shell(self, entry: Entry, parts: Parts) -> Shell | None:
        if not entry.uri:  # No other page lies as high as the root.
            return None
        # Under another name, so that the comparison notices a template that shows the address.
        elsewhere = posixpath.join(posixpath.dirname(entry.uri.rstrip("/")), "hole/")
        try:
            html = self._render(replace(entry, uri=elsewhere), mark_parts(parts), self._file(entry))
            shell = Shell(html, ContentsList(self._env))
        except ShellError as error:
            log.info("%s: the theme's %s cannot be a shell; rendering slowly", entry.uri, error)
            return None
        if shell.fill(parts, entry.uri) != self._render(entry, parts):
            log.info(
                "%s: the theme shows more of a page than a shell has; rendering slowly", entry.uri
            )
            return None
        return shell

    def _read_parts(self, page: Page) -> Parts:
        entry, config = page.entry, self._frames[page.entry.language].config
        description = page.description or config.site_description or page.title
        canonical = absolute_address(config.site_url, entry.uri) if config.site_url else None
        edit = find_edit_address(config, entry.source)
        return Parts(
            title=str(escape(page.title)),
            description=str(escape(description)),
            canonical=canonical and str(escape(canonical)),
            edit=edit and str(escape(edit)),
            alternates=self._alternates(entry),
            contents=nest_headings(heading for heading in page.headings if heading.level > 1),
            content=page.fragment,
        )

    def _alternates(self, entry: Entry) -> dict[str, str]:
        found = {entry.language: entry.uri, **dict(entry.alternates)}
        return {code: found[code] for code in self._languages.codes if code in found}

    def _file(self, entry: Entry) -> GeneratedFile:
        file = self._files.get_file_from_path(source_uri(entry))
        if not isinstance(file, GeneratedFile):
            raise TypeError(f"{entry.uri} is not a page of the hub")
        return file

    def _render(self, entry: Entry, parts: Parts, file: GeneratedFile | None = None) -> str:
        """Return the page as the theme's own template gives it."""
        frame = self._frames[entry.language]
        config = with_alternates(frame.config, parts.alternates)
        listed = (file or self._file(entry)).page
        near = listed or self._list_page(entry)
        if listed:
            page = copy.copy(listed)
        else:
            page = ThemePage(parts.title, GeneratedFile(entry, config), config)
            page.parent = near.parent if near else None
        page.meta = {"title": parts.title, "description": parts.description}
        page.canonical_url, page.edit_url = parts.canonical, parts.edit
        page.content, page.toc = parts.content, parts.contents  # type: ignore[assignment]
        with shown_active(page, near):
            html = self._template.render(get_context(frame.nav, self._files, config, page))
        return mend_html(html)

    def _list_page(self, entry: Entry) -> ThemePage | None:
        prefix = self._languages.prefix(entry.language)
        file = self._files.get_file_from_path(f"{prefix}{entry.section}/index.md")
        return file.page if file else None


@contextmanager
def shown_active(*pages: ThemePage | None) -> Iterator[None]:
    """Let the nav show these pages, and the sections they stand in, as the current ones."""
    for page in filter(None, pages):
        page.active = True
    yield
    for page in filter(None, pages):
        page.active = False


def find_edit_address(config: MkDocsConfig, source: str | None) -> str | None:
    """Return where a file of the hub (`content/records/…`) is edited, or None.

    `edit_uri` leads to the folder of hand-written pages; the file is found relative to it.
    """
    if not source or not config.repo_url or not config.edit_uri:
        return None
    path = Path(os.path.relpath(find_root(config) / source, config.docs_dir)).as_posix()
    return urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri + quote(path))


def write_pages(site: Site, press: Press, folder: Path) -> None:
    """Render every generated page and write it below `folder`.

    The first page of each kind is made here, so that workers start with its shell.
    """
    first = {press.kind(entry): entry for entry in reversed(site.entries)}
    leaders = set(first.values())
    rest = [entry for entry in site.entries if entry not in leaders]
    _write(site, press, folder, [entry for entry in site.entries if entry in leaders])
    workers = count_workers() if len(rest) >= POOL_FROM else 1
    if workers > 1:
        _write_in_pool(site, press, folder, rest, workers)
    else:
        _write(site, press, folder, rest)
    log.info("%d pages of the hub in %d shells", len(site.entries), len(press))


def count_workers() -> int:
    """Return how many processes may be forked: one where that is not safe."""
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _write(site: Site, press: Press, folder: Path, entries: Sequence[Entry]) -> None:
    for entry in entries:
        path = folder / entry.uri / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(press.make(site.render(entry)).encode("utf-8", "xmlcharrefreplace"))


Message = tuple[str, int, str]


class _Worker:
    """What a forked worker finds in its memory."""

    job: tuple[Site, Press, Path, Sequence[Entry]]
    messages: list[Message]


class _Collector(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _Worker.messages.append((record.name, record.levelno, record.getMessage()))


def _write_in_pool(
    site: Site, press: Press, folder: Path, entries: Sequence[Entry], workers: int
) -> None:
    _Worker.job = site, press, folder, entries
    with multiprocessing.get_context("fork").Pool(workers, _collect_messages) as pool:
        for messages in pool.map(_write_chunk, range(0, len(entries), CHUNK), 1):
            for name, level, text in messages:
                logging.getLogger(name).log(level, "%s", text)


def _collect_messages() -> None:
    """Make every logger of this process hand its messages over instead of printing them."""
    root = logging.getLogger()
    for name in root.manager.loggerDict:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
    root.handlers[:] = [_Collector()]


def _write_chunk(start: int) -> list[Message]:
    _Worker.messages = []
    site, press, folder, entries = _Worker.job
    _write(site, press, folder, entries[start : start + CHUNK])
    return _Worker.messages
