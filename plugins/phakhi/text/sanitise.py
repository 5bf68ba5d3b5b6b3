"""The last guard before a page: HTML reduced to what rendered Markdown needs."""

import re

import nh3
from pygments.token import STANDARD_TYPES

_PLAIN_TAGS = (
    "p br hr strong em del s sub sup blockquote ul li dl dt dd pre table thead tbody tr"
).split()
_HEADINGS = "h2 h3 h4 h5 h6".split()
ADMONITIONS = frozenset(
    "note abstract info tip success question warning failure danger bug example quote".split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "details": {"open"},
    "input": {"checked", "aria-label"},
    **{heading: {"id"} for heading in _HEADINGS},
}
_ALIGNMENT = {"align-left", "align-center", "align-right"}
_CLASSES: dict[str, set[str]] = {
    "div": {"admonition", "footnote", "highlight"} | ADMONITIONS,
    "details": set(ADMONITIONS),
    "p": {"admonition-title"},
    "ul": {"task-list"},
    "ol": {"task-list"},
    "li": {"task-list-item"},
    "a": {"footnote-ref", "footnote-backref"},
    "span": {name for name in STANDARD_TYPES.values() if name},
    "th": _ALIGNMENT,
    "td": _ALIGNMENT,
}
_REL = "noopener noreferrer"
_FOOTNOTE_ID = re.compile(r"[a-z0-9-]*fn(?:ref[0-9]*)?:[0-9]+")
_HEADING_ID = re.compile(r"[^\s\"'<>&_:]+(?:_[0-9]+)?")
_SCHEMES = {"http", "https", "mailto", "tel"}
_SCHEME = re.compile(r"([^/?#:]*):")
_SPACES_AND_CONTROLS = re.compile(r"[\x00-\x20\x7f]")
_REL_WITHIN_SITE = re.compile(
    r'(<a (?:[a-z]+="[^"]*" )*?href="(?!https?:|[/\\]{2})[^"]*"(?: [a-z]+="[^"]*")*?)'
    f' rel="{_REL}"',
    re.IGNORECASE,
)


def sanitise(html: str) -> str:
    """Return html with only allowed tags, attributes, classes and addresses; links stay links.

    Addresses may be http, https, mailto, tel or relative; pictures only relative. Links to other
    sites carry `rel="noopener noreferrer"`. Ids stay where the renderer makes them: on headings
    and footnotes.
    """
    clean = _CLEANER.clean(html)
    return _REL_WITHIN_SITE.sub(r"\1", clean) if _REL in clean else clean


def is_safe_link(address: str) -> bool:
    """Say whether a link may have this address: an allowed scheme, or none."""
    scheme = _SCHEME.match(_SPACES_AND_CONTROLS.sub("", address))
    return not scheme or scheme[1].lower() in _SCHEMES


def is_safe_picture(address: str) -> bool:
    """Say whether a picture may come from this address: only from within the site."""
    address = _SPACES_AND_CONTROLS.sub("", address)
    return bool(address) and not _SCHEME.match(address) and address[:2].strip("/\\") != ""


def _check_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "id":
        pattern = _FOOTNOTE_ID if tag in ("li", "sup") else _HEADING_ID
        return value if pattern.fullmatch(value) else None
    if name == "src":
        return value if is_safe_picture(value) else None
    return value


_CLEANER = nh3.Cleaner(
    tags={*_PLAIN_TAGS, *_HEADINGS, *_ATTRIBUTES, *_CLASSES, "code", "summary"},
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    attribute_filter=_check_attribute,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=_REL,
    tag_attribute_values={"input": {"type": {"checkbox"}}},
    # One value only: the order of several would change from process to process.
    set_tag_attribute_values={"input": {"disabled": ""}},
    strip_comments=True,
)
