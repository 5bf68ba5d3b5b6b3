"""The sitemap, with every page's other languages."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote, urljoin

from mkdocs.structure.files import Files

from phakhi_mkdocs.files import GeneratedFile

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


@dataclass(frozen=True, order=True)
class Location:
    """A page's address from the site's root, and its addresses by language."""

    uri: str
    alternates: tuple[tuple[str, str], ...] = ()


def make_sitemap(site_url: str, locations: Iterable[Location]) -> str:
    """Return sitemaps.org XML, sorted by address, without dates: the same bytes every time."""
    return HEAD + "".join(_render(site_url, each) for each in sorted(locations)) + "</urlset>\n"


def write_sitemap(folder: Path, text: str) -> None:
    """Write `sitemap.xml` and, for the search engines that ask for it, `sitemap.xml.gz`."""
    data = text.encode()
    (folder / "sitemap.xml").write_bytes(data)
    (folder / "sitemap.xml.gz").write_bytes(gzip.compress(data, mtime=0))


def absolute_address(site_url: str, uri: str) -> str:
    """Return the full, percent-encoded address of a page."""
    return urljoin(site_url, quote(uri, safe="/%"))


def _render(site_url: str, location: Location) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" '
        f'href="{escape(absolute_address(site_url, uri))}"/>\n'
        for language, uri in location.alternates
    )
    return f"<url>\n<loc>{escape(absolute_address(site_url, location.uri))}</loc>\n{links}</url>\n"


def list_locations(files: Files, written: Mapping[str, Mapping[str, str]]) -> list[Location]:
    """Return the generated pages and those of the hand-written ones `written` has addresses of."""
    locations = []
    for file in files:
        if isinstance(file, GeneratedFile):
            entry = file.entry
            others = {entry.language: entry.uri, **dict(entry.alternates)}
            locations.append(Location(entry.uri, tuple(sorted(others.items()))))
        elif file.inclusion.is_included() and file.src_uri in written:
            uris = {code: url.removeprefix("./") for code, url in written[file.src_uri].items()}
            locations.append(Location(file.url.removeprefix("./"), tuple(sorted(uris.items()))))
    return locations
