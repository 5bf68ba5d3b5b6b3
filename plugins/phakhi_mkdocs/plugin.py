"""The MkDocs plugin: each event unpacks what it is given and calls the hub."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from phakhi.pipeline import ContentError, Hub, Site, load_hub, plan_site
from phakhi.problems.report import write_report
from phakhi.wording import terminal_language
from phakhi_mkdocs.files import (
    add_files,
    find_root,
    list_stylesheets,
    name_listed_pages,
    source_uri,
)
from phakhi_mkdocs.languages import (
    Frame,
    Languages,
    find_alternates,
    keep_out_of_nav,
    make_frames,
    with_alternates,
)
from phakhi_mkdocs.pages import clean_meta, link_page, log_problems
from phakhi_mkdocs.press import Press, write_pages
from phakhi_mkdocs.publish import discard_site, stage_site, swap_site
from phakhi_mkdocs.shell import mend_html
from phakhi_mkdocs.sitemap import list_locations, make_sitemap, write_sitemap

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme"
NOT_PUBLISHED = {
    "th": "ยังไม่ได้เผยแพร่ เว็บไซต์ชุดล่าสุดยังอยู่ครบ โปรดแก้ข้อผิดพลาดข้างต้นก่อน",
    "en": "Nothing was published; the last site is left as it was. Mend the errors above first.",
}
WATCHED = ("content/records", "content/network.yml")


class PhakhiConfig(base.Config):
    """Options in `mkdocs.yml`."""

    translations = c.Type(dict, default={})
    """By language, what the plain texts of `mkdocs.yml` (nav titles above all) are called in it."""


class PhakhiPlugin(BasePlugin[PhakhiConfig]):
    """Makes a hub's records pages of the site."""

    hub: Hub
    site: Site
    languages: Languages
    frames: dict[str, Frame]
    sources: dict[str, str]
    alternates: dict[str, dict[str, str]]
    drafts = False
    staging: Path | None = None
    published: Path

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Show drafts to whoever writes them; being kept between rebuilds comes with this event."""
        self.drafts = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the hub, or stop; from here on the site is built beside the published one."""
        if not config.use_directory_urls:
            raise PluginError("phakhi: use_directory_urls must stay true")
        self.hub = load_or_abort(find_root(config), drafts=self.drafts)
        self.site = plan_site(self.hub, config.repo_url)
        self.languages = Languages(self.hub.languages, self.config.translations)
        prepare_theme(config)
        self.published = Path(config.site_dir)
        self.staging = stage_site(self.published)
        config.site_dir = str(self.staging)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the hub's pages and files known to links and nav."""
        keep_out_of_nav(files, self.languages)
        add_files(files, self.site, config)
        self.sources = {entry.uri: source_uri(entry) for entry in self.site.entries}
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Prepare settings and nav in each language."""
        self.frames = make_frames(self.hub, self.languages, nav, config, files)
        name_listed_pages(files)
        self.alternates = {
            file.src_uri: find_alternates(file, files, self.languages)
            for file in files.documentation_pages()
        }
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Let the theme see only clean front matter, and turn wiki links into links."""
        page.meta = clean_meta(page.meta, page.file.src_uri)
        language = self.languages.of(page.file.src_uri)
        root = find_root(config)
        return link_page(self.site, page.file, markdown, root, self.sources, language)

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Write the hub's pages, once everybody else has done with the templates."""
        folder = Path(config.site_dir)
        write_pages(self.site, Press(env, self.frames, files, self.languages), folder)
        if config.site_url:
            locations = list_locations(files, self.alternates)
            write_sitemap(folder, make_sitemap(config.site_url, locations))

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Show a hand-written page in its own language."""
        frame = self.frames[self.languages.of(page.file.src_uri)]
        links = self.languages.homes | self.alternates[page.file.src_uri]
        context["config"] = with_alternates(frame.config, links)
        context["nav"] = frame.nav
        return context

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:
        """Show the theme's other pages (404) in the default language."""
        frame = self.frames[self.languages.default]
        context["config"] = with_alternates(frame.config, self.languages.homes)
        return context

    def on_post_page(self, output: str, **_: Any) -> str:
        """Mend what is invalid in the theme."""
        return mend_html(output)

    def on_post_template(self, output_content: str, **_: Any) -> str:
        """Mend what is invalid in the theme."""
        return mend_html(output_content)

    @event_priority(-1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish, once nobody else writes any more; not if a strict build has warned."""
        if self.staging is None:
            return
        if config.strict and count_warnings():
            discard_site(self.staging)
        else:
            swap_site(self.staging, self.published)
        config.site_dir, self.staging = str(self.published), None

    def on_build_error(self, **_: Any) -> None:
        """Leave nothing of a failed build."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Leave nothing of an interrupted build."""
        if self.staging is not None:
            discard_site(self.staging)
            self.staging = None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> None:
        """Rebuild when a record changes; go on serving the last good pages when it is wrong."""
        for path in WATCHED:
            server.watch(str(find_root(config) / path))
        server.builder = survive_abort(server.builder)


def load_or_abort(root: Path, *, drafts: bool) -> Hub:
    """Return the hub, its warnings logged; with errors print all of them and abort."""
    try:
        hub = load_hub(root, drafts=drafts)
    except ContentError as error:
        write_report(error.problems, root, terminal_language(), "text", sys.stderr)
        raise Abort(NOT_PUBLISHED[terminal_language()]) from None
    log_problems(hub.problems)
    return hub


def prepare_theme(config: MkDocsConfig) -> None:
    """Put the hub's templates and stylesheets between the theme's and the owner's own."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.theme.static_templates.discard("sitemap.xml")
    config.extra_css[:0] = list_stylesheets()


def count_warnings() -> int:
    """Return how many warnings a strict build has counted so far."""
    logger: logging.Logger | None = logging.getLogger(log.logger.name)
    count = 0
    while logger:
        counters = (each for each in logger.handlers if isinstance(each, CountHandler))
        count += sum(number for counter in counters for _, number in counter.get_counts())
        logger = logger.parent
    return count


def survive_abort(build: Callable[[], None]) -> Callable[[], None]:
    """Return `build` that only says why it stopped: a server that sees an error stops answering."""

    def build_or_say() -> None:
        try:
            build()
        except Abort as error:
            click.echo(str(error), err=True)

    return build_or_say
