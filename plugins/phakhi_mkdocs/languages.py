"""One site, several languages: settings, navigation and addresses in each of them."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from phakhi.pipeline import Hub

NAMES = {"th": "ไทย", "en": "English"}

Table = Mapping[str, str]


@dataclass(frozen=True)
class Languages:
    """The site's languages, the default one first, and what the owner's settings say in others."""

    codes: Sequence[str]
    tables: Mapping[str, Table]

    @property
    def default(self) -> str:
        """The language at the site's root."""
        return self.codes[0]

    @property
    def homes(self) -> dict[str, str]:
        """The address of each language's home page."""
        return {code: self.prefix(code) or "./" for code in self.codes}

    def of(self, uri: str) -> str:
        """Return the language of an address or source path."""
        first = uri.partition("/")[0]
        return first if first in self.codes[1:] else self.default

    def prefix(self, language: str) -> str:
        """Return what addresses of `language` begin with: nothing, or `en/`."""
        return "" if language == self.default else f"{language}/"

    def counterpart(self, uri: str, language: str) -> str:
        """Return the path of the same page in `language`."""
        return self.prefix(language) + uri.removeprefix(self.prefix(self.of(uri)))

    def say(self, value: Any, language: str) -> Any:
        """Return an owner's setting in `language`.

        A mapping `{th: …, en: …}` gives its text of that language; a plain text is looked up in
        the plugin's `translations`; lists and other mappings are gone through.
        """
        if isinstance(value, str):
            return self.tables.get(language, {}).get(value, value)
        if isinstance(value, Mapping):
            if self.default in value and set(value) <= set(self.codes):
                return value.get(language, value[self.default])
            return {key: self.say(item, language) for key, item in value.items()}
        if isinstance(value, list):
            return [self.say(item, language) for item in value]
        return value


@dataclass(frozen=True)
class Frame:
    """What the theme needs to know of one language."""

    config: MkDocsConfig
    nav: Navigation


def make_frames(
    hub: Hub, languages: Languages, nav: Navigation, config: MkDocsConfig, files: Files
) -> dict[str, Frame]:
    """Return settings and nav in each language; `nav` is the default language's."""
    frames = {}
    for language in languages.codes:
        is_default = language == languages.default
        name = languages.say(config.site_name, language)
        if name == config.site_name and not is_default:
            name = hub.name(language)
        local = localise_config(config, languages, language, name)
        own = nav if is_default else translate_nav(local, files, languages, language)
        frames[language] = Frame(local, own)
    return frames


def localise_config(
    config: MkDocsConfig, languages: Languages, language: str, name: str
) -> MkDocsConfig:
    """Return a copy of the settings for the templates, every text in `language`."""
    local = copy.copy(config)
    local["site_name"] = name
    for key in ("site_description", "copyright"):
        local[key] = languages.say(config[key], language)
    theme = {**config.theme, "language": language}
    local["theme"] = theme | {"palette": languages.say(theme.get("palette"), language)}
    local["extra"] = languages.say(dict(config.extra), language)
    if language != languages.default:
        local["extra"]["homepage"] = languages.homes[language]
    return local


def with_alternates(config: MkDocsConfig, links: Mapping[str, str]) -> MkDocsConfig:
    """Return the settings of a page whose other languages stand at `links`."""
    local = copy.copy(config)
    alternate = [
        {"name": NAMES.get(code, code), "link": link, "lang": code} for code, link in links.items()
    ]
    local["extra"] = {**config.extra, "alternate": alternate if len(alternate) > 1 else []}
    return local


def keep_out_of_nav(files: Files, languages: Languages) -> None:
    """Take pages of other languages out of the default language's nav, and of its warnings."""
    for file in files.documentation_pages():
        if languages.of(file.src_uri) != languages.default and file.inclusion.is_in_nav():
            file.inclusion = InclusionLevel.NOT_IN_NAV


def translate_nav(
    config: MkDocsConfig, files: Files, languages: Languages, language: str
) -> Navigation:
    """Return the owner's nav in another language: the pages that exist in it, named in it.

    A title comes from the plugin's `translations`, else from the page itself.
    """
    prefix = languages.prefix(language)
    pages = [file for file in files.documentation_pages() if file.src_uri.startswith(prefix)]
    for file in pages:
        file.page = None
    local = copy.copy(config)
    table = languages.tables.get(language, {})
    if config.nav:
        local["nav"] = _translate_items(config.nav, files, prefix, table)
    else:
        local["nav"] = [file.src_uri for file in pages]
    return get_navigation(files, local)


def _translate_items(items: Sequence[Any], files: Files, prefix: str, table: Table) -> list[Any]:
    translated: list[Any] = []
    for item in items:
        title, target = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        if isinstance(target, list):
            if children := _translate_items(target, files, prefix, table):
                translated.append({table.get(title, title): children})
        elif file := files.get_file_from_path(prefix + target):
            translated.append({table[title]: file.src_uri} if title in table else file.src_uri)
        elif urlsplit(target).scheme:
            translated.append({table.get(title, title): target})
    return translated


def find_alternates(file: File, files: Files, languages: Languages) -> dict[str, str]:
    """Return the addresses of a hand-written page in the languages it is written in."""
    found = {}
    for language in languages.codes:
        other = files.get_file_from_path(languages.counterpart(file.src_uri, language))
        if other and other.inclusion.is_included():
            found[language] = other.url
    return found
