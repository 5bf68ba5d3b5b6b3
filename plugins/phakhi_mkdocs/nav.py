"""The menu: the owner's in every language, or one made of what there is."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import markupsafe
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.utils import nest_paths

from phakhi.pages.labels import LABELS
from phakhi_mkdocs.files import GeneratedFile

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from phakhi_mkdocs.languages import Languages, Table


def keep_out_of_nav(files: Files, languages: Languages) -> None:
    """Take pages of other languages out of the default language's nav, and of its warnings."""
    for file in files.documentation_pages():
        if languages.of(file.src_uri) != languages.default and file.inclusion.is_in_nav():
            file.inclusion = InclusionLevel.NOT_IN_NAV


def name_listed_pages(files: Files) -> None:
    """Give generated pages that stand in a nav without a title their own."""
    for file in files:
        if isinstance(file, GeneratedFile) and file.page and not file.page.title:
            file.page.title = str(markupsafe.escape(file.entry.title))


def make_nav(config: MkDocsConfig, files: Files, languages: Languages, language: str) -> Navigation:
    """Return the nav of a language, its items named in it.

    With a nav of the owner's, it has the pages that exist in `language`, titles coming from the
    plugin's `translations`, else from the page itself. Without one, it has all there is.
    """
    own = [file for file in files if languages.of(file.src_uri) == language]
    for file in own:
        file.page = None
    local = copy.copy(config)
    prefix = languages.prefix(language)
    if config.nav:
        table = languages.tables.get(language, {})
        local["nav"] = _translate_items(config.nav, files, prefix, table)
    else:
        local["nav"] = _list_all(own, prefix, language)
    return get_navigation(files, local)


def _translate_items(items: Sequence[Any], files: Files, prefix: str, table: Table) -> list[Any]:
    translated: list[Any] = []
    for item in items:
        title, target = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        if isinstance(target, list):
            if children := _translate_items(target, files, prefix, table):
                translated.append({table.get(title, title): children})
        elif file := files.get_file_from_path(prefix + target):
            translated.append({table[title]: file.src_uri} if title in table else file.src_uri)
        elif urlsplit(target).scheme:
            translated.append({table.get(title, title): target})
    return translated


def _list_all(files: Sequence[File], prefix: str, language: str) -> list[Any]:
    """Return a language's nav: home, hand-written pages, lists that are not empty, network."""
    entries = [(file.entry, file.src_uri) for file in files if isinstance(file, GeneratedFile)]
    filled = {entry.section for entry, _ in entries if entry.family == "record"}
    written = [
        file.src_uri.removeprefix(prefix)
        for file in sorted(files, key=file_sort_key)
        if file.is_documentation_page() and (file.inclusion.is_in_nav() or prefix)
    ]
    homes = [name for name in written if name in ("index.md", "README.md")] or ["index.md"]
    return [
        {LABELS["home"][language]: prefix + homes[0]},
        *_below(prefix, nest_paths(name for name in written if name not in homes)),
        *(uri for entry, uri in entries if entry.family == "list" and entry.section in filled),
        *({LABELS["home_network"][language]: u} for e, u in entries if e.family == "network"),
    ]


def _below(prefix: str, items: Sequence[Any]) -> list[Any]:
    """Return items of a nav with `prefix` before every path."""
    return [
        {title: _below(prefix, children) for title, children in item.items()}
        if isinstance(item, dict)
        else str(PurePosixPath(prefix, item))
        for item in items
    ]
