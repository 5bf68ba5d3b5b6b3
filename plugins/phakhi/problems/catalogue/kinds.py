"""What a kind of problem is: its severity, its wording, and a correct example."""

from __future__ import annotations

from typing import Literal, NamedTuple

from phakhi.wording import Name


class Kind(NamedTuple):
    """A kind of problem; `{…}` in its wording is filled from the problem's context.

    A `tolerated` warning is about the network, not its record: strict builds let it pass, or
    an honest record of something that went badly could not be published.
    """

    severity: Literal["error", "warning"]
    message: Name
    hint: Name | None = None
    example: str = ""
    tolerated: bool = False


def error(th: str, en: str, hint_th: str = "", hint_en: str = "", example: str = "") -> Kind:
    """Describe a problem that keeps the site from being published."""
    return Kind("error", Name(th, en), Name(hint_th, hint_en) if hint_th else None, example)


def warning(th: str, en: str, hint_th: str = "", hint_en: str = "", example: str = "") -> Kind:
    """Describe a problem that should be mended, but harms nobody meanwhile."""
    return Kind("warning", Name(th, en), Name(hint_th, hint_en) if hint_th else None, example)


def tolerated(th: str, en: str, hint_th: str = "", hint_en: str = "", example: str = "") -> Kind:
    """Describe a warning that passes even where warnings fail."""
    return warning(th, en, hint_th, hint_en, example)._replace(tolerated=True)
