"""What the core hands to whoever publishes: addresses, and pages filled with safe HTML."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path

from phakhi.text.markdown import Heading


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that will exist, known before it is rendered.

    `uri` is the address from the site's root without a leading slash and with a closing one
    (`activities/annual-forum-2026/`, `en/activities/`); `family` names the shell it goes into
    (`record`, `list`, `network`, `home`); `section` the list it belongs to (`activities`);
    `record` the key of the record it shows (`activities/annual-forum-2026`), if it shows one.
    """

    uri: str
    language: str
    family: str
    section: str
    title: str
    alternates: tuple[tuple[str, str], ...] = ()
    source: str | None = None
    draft: bool = False
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page: `title` and `description` are plain text, `fragment` is safe HTML."""

    entry: Entry
    title: str
    description: str
    fragment: str
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address that leads on to where its record lives now."""

    uri: str
    target: str
    language: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A member's file and the address it is published at (`activities/x/photo.jpg`)."""

    path: Path
    uri: str


def relative_address(source: str, target: str) -> str:
    """Return the relative link from page `source` to `target`, both as in `Entry.uri`.

    `target` may carry a fragment or name a file; a link of a page to itself is `./`.
    """
    path, mark, fragment = target.partition("#")
    base = source if source.endswith("/") or not source else posixpath.dirname(source) + "/"
    relative = posixpath.relpath("/" + path, "/" + base)
    if path.endswith("/") or not path:
        relative = relative.rstrip("/") + "/"
    return relative + mark + fragment


def root_address(uri: str) -> str:
    """Return the relative way from the page at `uri` up to the site's root (`../../`)."""
    return "../" * uri.count("/") or "./"
