"""Where the ordinary links and pictures of a record's Markdown lead."""

from __future__ import annotations

import posixpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from phakhi.records.hub import Hub, Item, Key
from phakhi.records.models import TYPES

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
PAGES = "content/pages/"


class Target(NamedTuple):
    """What a link leads to: `kind` is record, file, page, anchor, outside, or a problem's code.

    `address` is the site address of a page or file (`lessons/x/`), or the link itself.
    """

    kind: str
    address: str
    key: Key | None = None

    @property
    def found(self) -> bool:
        """Whether it leads anywhere."""
        return self.kind in ("record", "file", "page", "anchor", "outside")


def locate(hub: Hub, item: Item, href: str, *, image: bool = False) -> Target:
    """Find out where a link in `item`'s text leads."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return Target("unsafe-link", href)
    if parts.scheme or parts.netloc:
        return _locate_outside(href, parts.scheme.lower(), image)
    if not parts.path:
        return Target("anchor", href)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    path = _path_of(str(item.file.directory), parts.path)
    return _locate_inside(hub, item, href, path, fragment, image=image)


def linked_record(hub: Hub, directory: str, href: str) -> Key | None:
    """Return the record whose file or page a link leads to from a file in `directory`."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if not parts.path or parts.scheme or parts.netloc:
        return None
    path = _path_of(directory, parts.path)
    return _key_of(hub, path) or _key_of_page(hub, path)


def _path_of(directory: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(directory, unquote(address)))


def _locate_inside(
    hub: Hub, item: Item, href: str, path: str, fragment: str, *, image: bool
) -> Target:
    if path in item.file.attachments:
        name = path.removeprefix(f"{item.file.directory}/")
        return Target("file", f"{item.key}/{name}")
    if image:
        return Target("missing-file", href)
    if key := _key_of(hub, path):
        return Target("record", f"{key}/{fragment}", key)
    if path in hub.pages:
        return Target("page", page_address(path) + fragment)
    return Target("broken-link", href)


def _locate_outside(href: str, scheme: str, image: bool) -> Target:
    if scheme not in SAFE_SCHEMES:
        return Target("unsafe-link", href)
    return Target("external-image" if image else "outside", href)


def _key_of(hub: Hub, path: str) -> Key | None:
    """Return the record whose file `path` is, also when only the suffix differs."""
    stem = path.removesuffix("/index.md").removesuffix("/index.yml")
    for suffix in (".yml", ".yaml", ".md"):
        stem = stem.removesuffix(suffix)
    steps = stem.split("/")
    if len(steps) < 4 or steps[:2] != ["content", "records"]:
        return None
    keys = hub.find(steps[-1], steps[2])
    return keys[0] if keys else None


def _key_of_page(hub: Hub, path: str) -> Key | None:
    """Return the record whose page `path` is, as hand-written pages name it or its address."""
    if not path.startswith(PAGES):
        return None
    folder, _, id_ = page_address(path).removesuffix("/").rpartition("/")
    folder = folder.rpartition("/")[2]
    keys = hub.find(id_, folder) if folder in TYPES else []
    return keys[0] if keys else None


def page_address(path: str) -> str:
    """Return the site address of a hand-written page: `content/pages/about.md` → `about/`."""
    stem = path.removeprefix(PAGES).removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"
