"""The hub owner's hand-written pages: which there are, and what may not lie among them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from phakhi.problems import Origin, Problem
from phakhi.records.attachments import ALLOWED, check_attachment
from phakhi.records.files import IGNORED
from phakhi.records.hub import Hub
from phakhi.records.references import explain_wiki_link
from phakhi.records.source import Source, read_source
from phakhi.text.wikilinks import find_wiki_links
from phakhi.wording import LANGUAGE_NAMES

PAGES = "content/pages"
OWNERS_OWN = ("md", "css", "ico", "woff2")
"""What a hub's owner may put among the pages beyond what members may attach."""
KINDS = (*OWNERS_OWN, *ALLOWED)
FRONT_MATTER = re.compile(r"-{3}[ \t]*\n.*?\n(?:-{3}|\.{3})[ \t]*(?:\n|$)", re.DOTALL)


def find_pages(root: Path) -> tuple[list[Source], list[Problem]]:
    """Return the Markdown pages under `root/content/pages`, and what cannot be published there."""
    pages: list[Source] = []
    problems: list[Problem] = []

    def report(error: OSError) -> None:
        file = Path(error.filename).relative_to(root).as_posix()
        context = {"reason": error.strerror or str(error)}
        problems.append(Problem("unreadable-file", Origin(file), context))

    top = root / PAGES
    if top.is_symlink() or not top.exists():
        return [], []
    for folder, folders, names in os.walk(top, onerror=report):
        folders.sort()
        for name in folders:
            problems += _check_link(root, Path(folder, name))
        for name in sorted(names):
            path = Path(folder, name)
            found = _check_link(root, path) or _check_kind(root, path)
            problems += found
            if not found and path.suffix.lower() == ".md":
                page = read_source(path, path.relative_to(root).as_posix())
                problems += (p for p in page.problems if p.severity == "error")
                pages.append(page)
    return pages, problems


def check_wiki_links(hub: Hub, page: Source) -> Iterator[Problem]:
    """Yield the wiki links of a page that lead to no record; those in its front matter are none."""
    matter = FRONT_MATTER.match(page.text)
    for link in find_wiki_links(page.text):
        keys = hub.find(link.id, link.type)
        if len(keys) != 1 and link.start >= (matter.end() if matter else 0):
            yield explain_wiki_link(hub, link, keys, page.origin(link.start))


def is_unlisted(path: str, languages: Sequence[str]) -> bool:
    """Whether a path below `content/pages` is in a folder for a language the site is not in.

    The default language, the first of `languages`, has no folder: its pages stand at the top.
    """
    folder, slash, _ = path.partition("/")
    return bool(slash) and folder in LANGUAGE_NAMES and folder not in languages[1:]


def _check_link(root: Path, path: Path) -> list[Problem]:
    if not path.is_symlink():
        return []
    return [Problem("symbolic-link", Origin(path.relative_to(root).as_posix()))]


def _check_kind(root: Path, path: Path) -> list[Problem]:
    """Hold what is not of the owner's own kinds to the rules of what members attach."""
    suffix = path.suffix.lower().lstrip(".")
    if path.name in IGNORED:
        return []
    file = path.relative_to(root).as_posix()
    if suffix not in KINDS or path.name.startswith("."):
        context = {"value": path.suffix or path.name, "known": " ".join(KINDS)}
        return [Problem("file-type-not-allowed", Origin(file), context)]
    return [] if suffix in OWNERS_OWN else check_attachment(path, file)
