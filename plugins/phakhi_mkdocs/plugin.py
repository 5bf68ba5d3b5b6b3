"""The MkDocs plugin: each event unpacks what it is given and calls the hub."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from phakhi.wording import terminal_language
from phakhi_mkdocs.files import (
    add_files,
    find_root,
    leave_out_unlisted,
    list_stylesheets,
    source_uri,
)
from phakhi_mkdocs.languages import (
    Frame,
    Languages,
    advise_lost,
    complete_theme,
    find_alternates,
    make_frames,
    with_alternates,
)
from phakhi_mkdocs.nav import keep_out_of_nav, name_listed_pages
from phakhi_mkdocs.pages import clean_meta, link_page, log_problems, print_errors
from phakhi_mkdocs.press import Press, write_pages
from phakhi_mkdocs.publish import discard_site, stage_site, swap_site
from phakhi_mkdocs.serving import Preview
from phakhi_mkdocs.shell import mend_html
from phakhi_mkdocs.sitemap import list_locations, make_sitemap, write_sitemap
from phakhi_mkdocs.wording import NOT_PUBLISHED, NOT_SERVED, STILL_OLD

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme"
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
    serves = False
    preview: Preview | None = None
    staging: Path | None = None
    published: Path

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Show drafts to whoever writes them; being kept between rebuilds comes with this event."""
        self.serves = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the hub, or stop; from here on the site is built beside the published one."""
        if not config.use_directory_urls:
            raise PluginError("phakhi: use_directory_urls must stay true")
        if config.strict:
            hear_warnings()
        self.hub = self._load(find_root(config))
        self.site = plan_site(self.hub, config.repo_url)
        self.languages = Languages(self.hub.languages, self.config.translations)
        prepare_theme(config)
        self.published = Path(config.site_dir)
        self.staging = stage_site(self.published)
        config.site_dir = str(self.staging)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the hub's pages and files known to links and nav."""
        leave_out_unlisted(files, self.site)
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
        return self.frames[self.languages.default].nav

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Let the theme see only clean front matter, and turn wiki links into links."""
        page.meta = clean_meta(page.meta, page.file.src_uri)
        language = self.languages.of(page.file.src_uri)
        return link_page(self.site, page.file, markdown, self.sources, language)

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Write the hub's pages, once everybody else has done with the templates."""
        complete_theme(env, self.languages.codes)
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
        """Show the theme's other pages in the default language; the one for the lost in each."""
        frame = self.frames[self.languages.default]
        context["config"] = with_alternates(frame.config, self.languages.homes)
        context["advice"] = advise_lost(self.languages)  # type: ignore[typeddict-unknown-key]
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
        self.preview = Preview(server)

    def _load(self, root: Path) -> Hub:
        """Return the hub, its warnings logged; with errors print all of them and abort."""
        try:
            hub = load_hub(root, drafts=self.serves)
        except ContentError as error:
            print_errors(error.problems, root)
            advice = STILL_OLD if self.preview else NOT_SERVED if self.serves else NOT_PUBLISHED
            raise Abort(advice[terminal_language()]) from None
        log_problems(hub.problems)
        return hub


def prepare_theme(config: MkDocsConfig) -> None:
    """Put the hub's templates and stylesheets between the theme's and the owner's own."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.theme.static_templates.discard("sitemap.xml")
    config.extra_css[:0] = list_stylesheets()
    config.extra.setdefault("generator", False)


def list_loggers() -> Iterator[logging.Logger]:
    """Yield this module's logger and those above it: MkDocs' (or ProperDocs') among them."""
    logger: logging.Logger | None = logging.getLogger(log.logger.name)
    while logger:
        yield logger
        logger = logger.parent


def hear_warnings() -> None:
    """Let `--quiet` hide warnings from the terminal only: a strict build has to count them."""
    for logger in list_loggers():
        if logger.level > logging.WARNING:
            for handler in logger.handlers:
                if not isinstance(handler, CountHandler):
                    handler.setLevel(max(handler.level, logger.level))
            logger.setLevel(logging.WARNING)


def count_warnings() -> int:
    """Return how many warnings a strict build has counted so far."""
    handlers = (handler for logger in list_loggers() for handler in logger.handlers)
    counters = (handler for handler in handlers if isinstance(handler, CountHandler))
    return sum(number for counter in counters for _, number in counter.get_counts())
