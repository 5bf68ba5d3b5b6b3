"""An object's values written in a row, each with what it is where the value does not say so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from phakhi.pages.labels import LABELS
from phakhi.records.models.work import Place
from phakhi.records.schema import Part, Slot, slots

JOINTS = " ·—"
"""What a field's words begin with to continue a row; nothing is continued at its start."""
MAP = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=15/{lat}/{lon}"


def write_row(part: Part, language: str, write: Callable[[Slot, Any], Markup]) -> Markup:
    """Write the filled fields of an object in a row; `write` writes one field's value."""
    located = isinstance(part, Place) and part.located
    row = Markup("")
    for slot in slots(type(part)):
        value = getattr(part, slot.name)
        if value in (None, ()) or (located and slot.key in ("lat", "lon")):
            continue
        words = _words(slot, language, first=not row)
        row += Markup(words).format(write(slot, value))  # noqa: S704 - the model's own words
    if isinstance(part, Place) and part.located:
        row += Markup(" · ") if row else Markup("")
        row += _link_map(part, language)
    return row


def _words(slot: Slot, language: str, *, first: bool) -> str:
    if slot.row:
        return slot.row[language].lstrip(JOINTS) if first else slot.row[language]
    return "{}" if first else f" · {slot.described.name[language]}: {{}}"


def _link_map(place: Place, language: str) -> Markup:
    """Write coordinates as a link to a map, which is fetched only by who follows it."""
    shown = LABELS["coordinates"][language].format(lat=place.lat, lon=place.lon)
    address = MAP.format(lat=place.lat, lon=place.lon)
    return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(address, shown)
