"""The hub owner's hand-written pages: which there are, and what may not lie among them."""

from __future__ import annotations

import os
from pathlib import Path

from phakhi.problems import Origin, Problem
from phakhi.records.attachments import ALLOWED
from phakhi.records.files import IGNORED

PAGES = "content/pages"
OWNERS_OWN = ("md", "css", "ico", "woff2")
"""What a hub's owner may put among the pages beyond what members may attach."""


def find_pages(root: Path) -> tuple[frozenset[str], list[Problem]]:
    """Return the Markdown pages under `root/content/pages`, by path, and misplaced files."""
    pages: set[str] = set()
    problems: list[Problem] = []
    known = " ".join((*OWNERS_OWN, *ALLOWED))
    for folder, folders, names in os.walk(root / PAGES):
        folders.sort()
        for name in sorted([*names, *folders]):
            path = Path(folder, name)
            file = path.relative_to(root).as_posix()
            suffix = path.suffix.lower().lstrip(".")
            if name in IGNORED:
                continue
            if path.is_symlink():
                problems.append(Problem("symbolic-link", Origin(file)))
            elif name in folders:
                continue
            elif (suffix not in OWNERS_OWN and suffix not in ALLOWED) or name.startswith("."):
                value = path.suffix or name
                context = {"value": value, "known": known}
                problems.append(Problem("file-type-not-allowed", Origin(file), context))
            elif suffix == "md":
                pages.add(file)
    return frozenset(pages), problems
