"""Where every page of a hub is found, and from where to where links lead."""

from __future__ import annotations

from phakhi.pages.page import relative_address
from phakhi.records.hub import NETWORK_KEY, Hub, Key


def prefix(hub: Hub, language: str) -> str:
    """Return what a language's addresses begin with: nothing for the default, else `en/`."""
    return "" if language == hub.language else f"{language}/"


def record_uri(hub: Hub, key: Key, language: str) -> str:
    """Return the address of a record's page (`en/activities/annual-forum-2026/`)."""
    path = "network/" if key == NETWORK_KEY else f"{key}/"
    return prefix(hub, language) + path


def list_uri(hub: Hub, folder: str, language: str) -> str:
    """Return the address of a type's list (`en/activities/`)."""
    return f"{prefix(hub, language)}{folder}/"


__all__ = ["list_uri", "prefix", "record_uri", "relative_address"]
