"""The sentence a link stands in, as plain text."""

import re
from collections.abc import Callable

from phakhi.text.links import WikiLink, replace_wiki_links
from phakhi.text.plain import cut, strip_marks

_WINDOW = 4_000
_OPEN, _CLOSE = "\ue000", "\ue001"
_OWN_LINE = re.compile(
    r"[ \t>]*(?:[-*+][ \t]|[0-9]+[.)][ \t]|#{1,6}[ \t]|\||!!!|\?\?\?|:[ \t]|\[\^)|[ \t>]*(?=\n|\Z)"
)
_WORD_END = re.compile(r"[a-z0-9)”\"’][.!?][ \n]+(?=[A-Z“\"‘(\[\ue000\u0e00-\u0e7f])")


def sentence_around(
    text: str,
    start: int,
    end: int,
    limit: int = 160,
    name: Callable[[WikiLink], str] | None = None,
) -> str:
    """Return the plain-text sentence in which the link at start to end stands.

    Thai has no full stop: a sentence is the paragraph, list item or table cell, in Latin text up
    to a full stop; then cut at spaces around the link to `limit` characters. Wiki links show as
    `name(link)`, else as their label or id.
    """
    first, last = _block(text, start, end)
    cell_first, cell_last = _cell(text, first, last, start, end)
    marked = text[cell_first:start] + _OPEN + text[start:end] + _CLOSE + text[end:cell_last]
    shown = replace_wiki_links(marked, name or _label)
    plain = " ".join(strip_marks(shown).split())
    before, _, rest = plain.partition(_OPEN)
    link, _, after = rest.partition(_CLOSE)
    before, after = _sentence_start(before), _sentence_end(after)
    return _fit(before, link, after, limit)


def _label(link: WikiLink) -> str:
    return link.label or link.id


def _block(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen to the lines of one paragraph or list item, within a window around the link."""
    floor, ceiling = max(start - _WINDOW, 0), min(end + _WINDOW, len(text))
    first = max(text.rfind("\n", floor, start) + 1, floor)
    while first > floor and not _OWN_LINE.match(text, first):
        previous = max(text.rfind("\n", floor, first - 1) + 1, floor)
        if not text[previous : first - 1].strip():
            break
        first = previous
    last = text.find("\n", end, ceiling)
    while 0 <= last < ceiling and not _OWN_LINE.match(text, last + 1):
        last = text.find("\n", last + 1, ceiling)
    return first, ceiling if last < 0 else last


def _cell(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """Narrow to the table cell, where the line is a row of a table."""
    if not text[first:last].lstrip(" \t>").startswith("|"):
        return first, last
    left = text.rfind("|", first, start) + 1
    right = text.find("|", end, last)
    # A bar within another wiki link divides no cells; such a link is then cut, so widen past it.
    while left > first and "[[" in text[text.rfind("\n", 0, left) + 1 : left].rpartition("]]")[2]:
        left = text.rfind("|", first, left - 1) + 1
    while right >= 0 and "]]" in text[right:last].partition("[[")[0]:
        right = text.find("|", right + 1, last)
    return max(left, first), last if right < 0 else right


def _sentence_start(before: str) -> str:
    ends = [match.end() for match in _WORD_END.finditer(before + _OPEN)]
    return before[ends[-1] :] if ends else before


def _sentence_end(after: str) -> str:
    match = _WORD_END.search(after)
    return after[: match.end()].rstrip() if match else after


def _fit(before: str, link: str, after: str, limit: int) -> str:
    if len(before) + len(link) + len(after) <= limit:
        return f"{before}{link}{after}".strip()
    link = cut(link, limit)
    room = max(limit - len(link), 0)
    left = min(len(before), max(room // 2, room - len(after)))
    if left < len(before):
        before = _tail(before, left)
    right = room - len(before)
    if right < len(after):
        after = _head(after, right)
    return f"{before}{link}{after}".strip()


def _tail(text: str, room: int) -> str:
    """Return the end of text, from after a space if there is one, begun by `…`."""
    kept = text[len(text) - room + 1 :] if room > 1 else ""
    _, space, whole = kept.partition(" ")
    return "…" + whole if space else ("…" if room > 0 else "")


def _head(text: str, room: int) -> str:
    """Return the beginning of text up to a space if there is one, ended by `…`."""
    kept = text[: room - 1] if room > 1 else ""
    whole, space, _ = kept.rpartition(" ")
    return whole + "…" if space else ("…" if room > 0 else "")
