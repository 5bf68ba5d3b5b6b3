"""The hub owner's hand-written pages: which there are, and what may not lie among them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from phakhi.problems import Origin, Problem
from phakhi.records.attachments import ALLOWED
from phakhi.records.files import IGNORED
from phakhi.wording import LANGUAGE_NAMES

PAGES = "content/pages"
OWNERS_OWN = ("md", "css", "ico", "woff2")
"""What a hub's owner may put among the pages beyond what members may attach."""
KINDS = (*OWNERS_OWN, *ALLOWED)


def find_pages(root: Path) -> tuple[frozenset[str], list[Problem]]:
    """Return the Markdown pages under `root/content/pages`, by path, and misplaced files."""
    pages: set[str] = set()
    problems: list[Problem] = []

    def report(error: OSError) -> None:
        file = Path(error.filename).relative_to(root).as_posix()
        context = {"reason": error.strerror or str(error)}
        problems.append(Problem("unreadable-file", Origin(file), context))

    top = root / PAGES
    if top.is_symlink() or not top.exists():
        return frozenset(), []
    for folder, folders, names in os.walk(top, onerror=report):
        folders.sort()
        for name in folders:
            problems += _check_link(root, Path(folder, name))
        for name in sorted(names):
            path = Path(folder, name)
            found = _check_link(root, path) or _check_kind(root, path)
            problems += found
            if not found and path.suffix.lower() == ".md":
                pages.add(path.relative_to(root).as_posix())
    return frozenset(pages), problems


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
    suffix = path.suffix.lower().lstrip(".")
    if path.name in IGNORED or (suffix in KINDS and not path.name.startswith(".")):
        return []
    context = {"value": path.suffix or path.name, "known": " ".join(KINDS)}
    origin = Origin(path.relative_to(root).as_posix())
    return [Problem("file-type-not-allowed", origin, context)]
