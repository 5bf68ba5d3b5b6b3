"""Hand-written pages: what of their front matter the theme may see, and where they link."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from markupsafe import escape
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

from phakhi.problems import Problem
from phakhi.problems.report import explain, state, summarise
from phakhi.text.links import find_markdown_links
from phakhi.wording import terminal_language
from phakhi_mkdocs.wording import SEE_WARNINGS, TOLERATED

if TYPE_CHECKING:
    from phakhi.pipeline import Site

log = get_plugin_logger(__name__)

HIDEABLE = ("navigation", "toc", "path", "footer")


def clean_meta(meta: Mapping[str, Any], source: str) -> dict[str, Any]:
    """Return the allowed part of a front matter, escaped: the theme escapes nothing.

    That is `title`, `description` and `hide`; a warning names everything else.
    """
    clean: dict[str, Any] = {}
    for key, value in meta.items():
        if key in {"title", "description"} and isinstance(value, str | int | float):
            clean[key] = str(escape(" ".join(str(value).split())))
        elif key == "hide" and isinstance(value, list):
            clean[key] = [part for part in HIDEABLE if part in value]
        else:
            log.warning("%s: only title, description and hide are read, not %r", source, key)
    name = posixpath.splitext(posixpath.basename(source))[0]
    if name != escape(name):
        clean.setdefault("title", str(escape(name)))
    return clean


def link_page(
    site: Site, file: File, markdown: str, sources: Mapping[str, str], language: str
) -> str:
    """Return a page's Markdown with wiki links made links that MkDocs checks.

    `sources` are the source paths of generated pages by their addresses.
    """
    folder = posixpath.dirname(file.src_uri)
    text = site.link_page(markdown, folder and f"{folder}/", language)
    return name_sources(text, folder, sources)


def name_sources(markdown: str, folder: str, sources: Mapping[str, str]) -> str:
    """Return Markdown in which links to addresses of generated pages name their source paths.

    Addresses (`../activities/x/`) and the paths (`../activities/x.md`) are relative to `folder`.
    """
    for link in reversed(find_markdown_links(markdown)):
        address, mark, fragment = link.href.partition("#")
        source = sources.get(posixpath.normpath(posixpath.join(folder, address)) + "/")
        before, found, after = markdown[link.start : link.end].rpartition(link.href)
        if source and found and address.endswith("/"):
            href = posixpath.relpath(source, folder or ".") + mark + fragment
            markdown = markdown[: link.start] + before + href + after + markdown[link.end :]
    return markdown


def log_problems(problems: Iterable[Problem]) -> None:
    """Log what a strict build fails for as warnings, and how many problems there are besides."""
    language = terminal_language()
    tolerated = 0
    for problem in problems:
        if problem.fatal_when_strict:
            log.warning("%s", state(problem, language))
        else:
            tolerated += 1
    if tolerated:
        log.info("%s", TOLERATED[language].format(count=tolerated))


def print_errors(problems: Sequence[Problem], root: Path) -> None:
    """Print the errors among all problems of the content, and how many there are of each kind."""
    language = terminal_language()
    errors = [problem for problem in problems if problem.severity == "error"]
    for line in explain(errors, root, language):
        click.echo(line, err=True)
    see = SEE_WARNINGS[language] if len(problems) > len(errors) else ""
    click.echo(summarise(problems, language) + see, err=True)
