"""A built site read back from its files: pages as trees, addresses as pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
HERE = "http://here.invalid/"


class Node:
    """An element; its children are elements and pieces of text."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def has_class(self, name: str) -> bool:
        return name in self.get("class").split()

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below it, in the order in which they stand."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def find(self, tag: str = "", **attributes: str | None) -> list[Node]:
        """Return the elements below with a tag and attributes (None: of any value).

        `data_field="x"` stands for the attribute `data-field`.
        """
        wanted = {name.replace("_", "-").strip("-"): value for name, value in attributes.items()}
        return [
            node
            for node in self.walk()
            if (not tag or node.tag == tag)
            and all(
                name in node.attributes and (value is None or node.attributes[name] == value)
                for name, value in wanted.items()
            )
        ]

    def by_class(self, name: str) -> list[Node]:
        return [node for node in self.walk() if node.has_class(name)]

    def up(self) -> Iterator[Node]:
        """Yield this element and those it stands in."""
        node: Node | None = self
        while node:
            yield node
            node = node.parent

    @property
    def text(self) -> str:
        """All text below, its white space made single spaces."""
        return " ".join("".join(self.texts()).split())

    def texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, Node):
                yield from child.texts()
            else:
                yield child

    @property
    def language(self) -> str:
        return next(node.get("lang") for node in self.up() if "lang" in node.attributes)


class TreeMaker(HTMLParser):
    """Makes a tree of HTML that a validator has passed: every end tag stands where it should."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.place = Node("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.place)
        self.place.children.append(node)
        if tag not in VOID:
            self.place = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for node in self.place.up():
            if node.tag == tag and node.parent:
                self.place = node.parent
                return

    def handle_data(self, data: str) -> None:
        self.place.children.append(data)


def parse(html: str) -> Node:
    """Return the tree of a whole page."""
    maker = TreeMaker()
    maker.feed(html)
    maker.close()
    return maker.root


class BuiltSite:
    """The pages and files of a site's folder, by address (`activities/x/`, `404.html`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = sorted(path for path in folder.rglob("*") if path.is_file())

    @cached_property
    def every_page(self) -> dict[str, Node]:
        """All HTML pages."""
        return {
            self.address(path): parse(path.read_text(encoding="utf-8"))
            for path in self.files
            if path.suffix == ".html"
        }

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Addresses that only lead on, and where to."""
        return {
            uri: resolve(uri, meta.get("content").partition("url=")[2]) or ""
            for uri, page in self.every_page.items()
            for meta in page.find("meta", http_equiv="refresh")
        }

    @cached_property
    def pages(self) -> dict[str, Node]:
        """All HTML pages that readers stay on."""
        return {uri: page for uri, page in self.every_page.items() if uri not in self.redirects}

    def in_language(self, language: str) -> dict[str, Node]:
        """Return the pages of a language; the one for lost readers is Thai."""
        return {
            uri: page
            for uri, page in self.pages.items()
            if uri.startswith("en/") is (language == "en")
        }

    def address(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix().removesuffix("index.html")

    def has(self, address: str) -> bool:
        """Whether a reader who asks for an address gets a file."""
        folder = not address or address.endswith("/")
        return (self.folder / address / "index.html" if folder else self.folder / address).is_file()


def resolve(page: str, link: str) -> str | None:
    """Return the address a link of the page at `page` leads to; None if it leaves the site."""
    whole = urljoin(HERE + page, link)
    if not whole.startswith(HERE):
        return None
    path = unquote(urlsplit(whole).path).removeprefix("/")
    return posixpath.normpath(path) + "/" if path.endswith("/") else path


def fragment(link: str) -> str:
    """Return the anchor a link names, or nothing."""
    return unquote(urlsplit(link).fragment)
