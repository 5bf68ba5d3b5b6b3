"""Anchors of headings, as the renderer gives them."""

import re

from phakhi.text.code_spans import find_fences
from phakhi.text.markdown import Renderer, TextTooComplex
from phakhi.text.slug import number_anchor, slugify

_SIMPLE = re.compile(r"(?:\A|(?<=\n\n))#{1,6} ([^\n\x02\x03#\\`*_\[\]<>&~!|:]+)(?=\n|\Z)")
_UNDERLINE = re.compile(r"(?<=[^\n])\n[ \t>]*+(?:=++|-++)[ \t]*+$", re.MULTILINE)
_RUN_OF_HASHES = re.compile("#+")
_renderers: list[Renderer] = []


def find_headings(text: str) -> list[str]:
    """Return the anchors of all headings in order, equal to those of `Renderer.render`.

    Plain headings between blank lines are read directly; any other text is rendered. A text too
    complex to render has no anchors.
    """
    if "#" not in text and not _UNDERLINE.search(text):
        return []
    anchors = _read_simple(text)
    return _render(text) if anchors is None else anchors


def _read_simple(text: str) -> list[str] | None:
    if "\r" in text or "\t" in text or _UNDERLINE.search(text) or find_fences(text):
        return None
    headings = _SIMPLE.findall(text)
    if len(_RUN_OF_HASHES.findall(text)) != len(headings):
        return None
    used: dict[str, int] = {}
    return [number_anchor(slugify(heading), used) for heading in headings]


def _render(text: str) -> list[str]:
    if not _renderers:
        _renderers.append(Renderer())
    try:
        return [heading.id for heading in _renderers[0].render(text).headings]
    except TextTooComplex:
        return []
