"""How records are named, dated and ordered in one language: made once, used by every page."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from markupsafe import Markup, escape

from phakhi.pages.addresses import record_path
from phakhi.pages.dates import date_of
from phakhi.records.hub import Hub, Key
from phakhi.text.collate import sort_key
from phakhi.text.dates import format_moment
from phakhi.text.honorifics import strip_honorifics

THAI = re.compile("[\u0e00-\u0e7f]")


class Names:
    """Every record as links of one language show it; each is worked out when first needed."""

    def __init__(self, hub: Hub, language: str) -> None:
        self._hub = hub
        self.language = language
        self._links: dict[Key, str] = {}
        self._days: dict[date, Markup] = {}
        self._orders: dict[Key, tuple[int, Any]] = {}

    def link(self, key: Key, base: str) -> Markup:
        """Write a link to a published record, named by its title.

        `base` leads from the page up to where the addresses of its language begin.
        """
        found = self._links.get(key)
        if found is None:
            title, language = self._hub.title(key, self.language)
            inner = mark_language(title, language, self.language)
            found = self._links[key] = f'{escape(record_path(key))}">{inner}</a>'
        return Markup(f'<a href="{base}{found}')  # noqa: S704 - its parts are escaped

    def day(self, when: date | datetime) -> Markup:
        """Write a day or moment, in the Buddhist era on Thai pages."""
        found = self._days.get(when)
        if found is None:
            shown = escape(format_moment(when, self.language))
            found = Markup(f'<time datetime="{when.isoformat()}">{shown}</time>')  # noqa: S704
            self._days[when] = found
        return found

    def order(self, key: Key) -> tuple[int, Any]:
        """Return what sorts a record: the latest first, then by title in dictionary order."""
        found = self._orders.get(key)
        if found is None:
            item = self._hub.get(key)
            day = date_of(item) if item else None
            title = self._hub.title(key, self.language)[0]
            if key.folder == "people":
                title = strip_honorifics(title)
            found = -(day or date.min).toordinal(), (sort_key(title), key)
            self._orders[key] = found
        return found


def mark_language(value: str, language: str, page: str) -> Markup:
    """Write a string, marked if its language is not the page's."""
    if language == page:
        return escape(value)
    return Markup(f'<span lang="{escape(language)}">{escape(value)}</span>')  # noqa: S704 - escaped


def mark_letters(value: str, language: str, page: str) -> Markup:
    """Write a string in `language`, but for Thai: its own letters tell that."""
    return mark_language(value, "th" if THAI.search(value) else language, page)
