"""Generated pages and members' files as MkDocs files, so that links and the nav know them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

import phakhi
from phakhi.pages.page import Entry, Redirect, relative_address
from phakhi.wording import terminal_language
from phakhi_mkdocs.wording import LEFT_OUT, MOVED, spoken

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from phakhi.pipeline import Site

log = get_plugin_logger(__name__)

ASSETS = Path(phakhi.__file__).parent / "assets"
ASSETS_URI = "assets/phakhi"
STYLESHEETS = ("fonts/fonts.css", "icons/icons.css", "phakhi.css", "records.css")

REDIRECT = Template("""\
<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=$target">
<meta name="robots" content="noindex">
<title>$text</title>
</head>
<body>
<p><a href="$target">$text</a></p>
</body>
</html>
""")


class GeneratedFile(File):
    """A page of the hub: it has an address, the page loop does not build it, nothing is copied."""

    def __init__(self, entry: Entry, config: MkDocsConfig) -> None:
        super().__init__(
            source_uri(entry),
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=entry.uri + "index.html",
            inclusion=InclusionLevel.INCLUDED,
        )
        self.entry = entry
        self.generated_by = "phakhi"

    def is_documentation_page(self) -> bool:
        """Keep it out of the page loop."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing: the page is written by whoever renders it."""


class MemberFile(File):
    """A file that is published as it is, whatever its name ends with."""

    def __init__(self, uri: str, path: Path, config: MkDocsConfig) -> None:
        super().__init__(
            uri,
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=uri,
            inclusion=InclusionLevel.INCLUDED,
        )
        self.generated_by = "phakhi"
        self.abs_src_path = str(path)

    def is_documentation_page(self) -> bool:
        """Take even a Markdown attachment for a file to copy."""
        return False


def find_root(config: MkDocsConfig) -> Path:
    """Return the hub's folder: the one that holds `mkdocs.yml`."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def source_uri(entry: Entry) -> str:
    """Return the path by which hand-written pages and the nav name a generated page.

    A record is `activities/x.md`, any other page `activities/index.md`.
    """
    return entry.uri.rstrip("/") + ".md" if entry.family == "record" else entry.uri + "index.md"


def add_files(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Add what the hub publishes; raise `PluginError` where a hand-written page stands there."""
    theirs = files.get_file_from_path("sitemap.xml")
    if theirs and theirs.src_dir != config.docs_dir:
        files.remove(theirs)
    taken = {file.dest_uri: file for file in files if file.inclusion.is_included()}
    for file in (*_make_files(site, config), *_make_assets(config)):
        if other := taken.get(file.dest_uri):
            raise PluginError(
                f"{other.src_uri}: the hub's own page has this address ({file.url}); "
                f"rename the file. ที่อยู่นี้เป็นของหน้าที่สร้างจากข้อมูล โปรดเปลี่ยนชื่อไฟล์"
            )
        taken[file.dest_uri] = file
        files.append(file)
    if "robots.txt" not in taken:
        files.append(File.generated(config, "robots.txt", content=make_robots(config.site_url)))


def leave_out_unlisted(files: Files, site: Site) -> None:
    """Take hand-written pages, and files beside them, of languages the site is not in away."""
    left = [file for file in files if site.leaves_out(file.src_uri)]
    for file in left:
        files.remove(file)
    if left:
        folders = sorted({"content/pages/" + file.src_uri.partition("/")[0] for file in left})
        text = LEFT_OUT[terminal_language()]
        log.info("%s", text.format(count=len(left), folders=", ".join(folders)))


def make_robots(site_url: str | None) -> str:
    """Return a robots.txt that lets everyone in and names the sitemap."""
    sitemap = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def list_stylesheets() -> list[str]:
    """Return the addresses of the hub's stylesheets, in the order in which they apply."""
    return [f"{ASSETS_URI}/{name}" for name in STYLESHEETS if (ASSETS / name).is_file()]


def _make_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    for entry in site.entries:
        yield GeneratedFile(entry, config)
    for redirect in site.redirects:
        yield File.generated(
            config,
            redirect.uri + "index.html",
            content=_render_redirect(redirect),
            inclusion=InclusionLevel.INCLUDED,
        )
    for attachment in site.attachments:
        yield MemberFile(attachment.uri, attachment.path, config)


def _make_assets(config: MkDocsConfig) -> Iterator[File]:
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file():
            uri = f"{ASSETS_URI}/{path.relative_to(ASSETS).as_posix()}"
            yield MemberFile(uri, path, config)


def _render_redirect(redirect: Redirect) -> str:
    target = escape(quote(relative_address(redirect.uri, redirect.target), safe="/#.%"))
    text, language = MOVED[redirect.language], spoken(redirect.language)
    return REDIRECT.substitute(language=language, target=target, text=text)
