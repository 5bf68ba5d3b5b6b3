"""One site, several languages: settings, navigation and addresses in each of them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment
from markupsafe import escape
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from phakhi.wording import LANGUAGES
from phakhi_mkdocs.nav import make_nav
from phakhi_mkdocs.wording import HOME, LOST, LOST_ADVICE, OWN_NAMES, spoken

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from phakhi.pipeline import Hub

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

        A mapping `{th: …, en: …}` gives its text of that language, else what readers of it most
        likely understand; a plain text is looked up in the plugin's `translations`; lists and
        other mappings are gone through.
        """
        if isinstance(value, str):
            return self.tables.get(language, {}).get(value, value)
        if isinstance(value, Mapping):
            if value and set(value) <= {*self.codes, *LANGUAGES}:
                known = (language, spoken(language), self.default, *value)
                return next(value[code] for code in known if code in value)
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
            name = escape(hub.name(language))  # The theme shows settings as they are.
        local = localise_config(config, languages, language, name)
        given = is_default and config.nav and not languages.tables.get(language)
        own = nav if given else make_nav(local, files, languages, language)
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


def complete_theme(env: Environment, codes: Iterable[str]) -> None:
    """Let the theme speak English where it does not know a language, under that language's tag."""
    words = '{{% macro t(key) %}}{{{{ "{}" if key == "language" else "" }}}}{{% endmacro %}}'
    missing = {f"partials/languages/{code}.html": words.format(code) for code in codes}
    loader: BaseLoader | None = env.loader
    env.loader = ChoiceLoader([*([loader] if loader else []), DictLoader(missing)])


@dataclass(frozen=True)
class Advice:
    """What a reader who found no page is told, `home` standing between two texts."""

    language: str
    title: str
    before: str
    home: str
    after: str
    address: str


def advise_lost(languages: Languages) -> list[Advice]:
    """Return what the page for lost readers says, the default language first."""
    advices = []
    for code in languages.codes:
        language = spoken(code)
        before, _, after = LOST_ADVICE[language].partition("{home}")
        address = languages.prefix(code) or "."
        advices.append(Advice(language, LOST[language], before, HOME[language], after, address))
    return advices


def with_alternates(config: MkDocsConfig, links: Mapping[str, str]) -> MkDocsConfig:
    """Return the settings of a page whose other languages stand at `links`."""
    local = copy.copy(config)
    alternate = [
        {"name": OWN_NAMES.get(code, code), "link": link, "lang": code}
        for code, link in links.items()
    ]
    local["extra"] = {**config.extra, "alternate": alternate if len(alternate) > 1 else []}
    return local


def find_alternates(file: File, files: Files, languages: Languages) -> dict[str, str]:
    """Return the addresses of a hand-written page in the languages it is written in."""
    found = {}
    for language in languages.codes:
        other = files.get_file_from_path(languages.counterpart(file.src_uri, language))
        if other and other.inclusion.is_included():
            found[language] = other.url
    return found
