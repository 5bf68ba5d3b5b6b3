"""Where every page of a hub is found, and from where to where links lead."""

from __future__ import annotations

from phakhi.records.hub import NETWORK_KEY, Hub, Key


def prefix(hub: Hub, language: str) -> str:
    """Return what a language's addresses begin with: nothing for the default, else `en/`."""
    return "" if language == hub.language else f"{language}/"


def record_path(key: Key) -> str:
    """Return a record's address within its language (`activities/annual-forum-2026/`)."""
    return "network/" if key == NETWORK_KEY else f"{key}/"


def record_uri(hub: Hub, key: Key, language: str) -> str:
    """Return the address of a record's page (`en/activities/annual-forum-2026/`)."""
    return prefix(hub, language) + record_path(key)


def list_uri(hub: Hub, folder: str, language: str) -> str:
    """Return the address of a type's list (`en/activities/`)."""
    return f"{prefix(hub, language)}{folder}/"
