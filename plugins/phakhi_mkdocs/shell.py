"""The theme's page around a record: rendered once per kind of page, then only filled.

A `Shell` is the theme's own `main.html` rendered with marks in place of what differs from page to
page. Filling it is a join of strings, over a hundred times cheaper than the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import escape
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from phakhi.text.markdown import Heading

# A mark looks like an address with a scheme of its own, so that the theme's `url` filter leaves
# it alone; the content's mark holds what templates look for in a content: `<h1`, `<article`.
MARK = re.compile(r"hole://([a-z0-9-]+)/(?:<h1/)?(?:<article/)?")


class ShellError(Exception):
    """The theme's template does not show its parts as a shell needs them."""


@dataclass(frozen=True)
class Parts:
    """What differs from page to page, as HTML that is safe where the theme puts it."""

    title: str
    description: str
    canonical: str | None
    edit: str | None
    alternates: Mapping[str, str]
    contents: Sequence[AnchorLink]
    content: str


def mark_parts(parts: Parts) -> Parts:
    """Return marks for all that `parts` has; two headings show what stands between headings."""
    heading = AnchorLink(mark("text"), mark("id"), 2)
    signs = [sign for sign in ("<h1", "<article") if sign in parts.content]
    return Parts(
        title=mark("title"),
        description=mark("description"),
        canonical=mark("canonical") if parts.canonical else None,
        edit=mark("edit") if parts.edit else None,
        alternates={code: mark(f"alternate-{code}") for code in parts.alternates},
        contents=[heading, heading] if parts.contents else [],
        content=mark("content") + "".join(f"{sign}/" for sign in signs),
    )


def mark(name: str) -> str:
    """Return the mark of a hole."""
    return f"hole://{name}/"


class ContentsList:
    """The theme's contents list in pieces: fills `partials/toc-item.html` without Jinja."""

    def __init__(self, env: Environment) -> None:
        template = env.get_template("partials/toc-item.html")
        leaf, parent = (AnchorLink(mark("text"), mark("id"), 2) for _ in range(2))
        self.leaf: str = template.render(toc_item=leaf)
        parent.children = [leaf, leaf]
        around = template.render(toc_item=parent).split(self.leaf)
        if len(around) != 3:
            raise ShellError("partials/toc-item.html")
        self._between = around[1]
        self._without_children = MARK.split(self.leaf)
        self._with_children = MARK.split(around[0] + mark("children") + around[2])

    def render(self, items: Sequence[AnchorLink], between: str) -> str:
        """Return the list's items, `between` standing between two of them."""
        return between.join(self._render_item(item) for item in items)

    def _render_item(self, item: AnchorLink) -> str:
        values = {"id": item.id, "text": item.title}
        if not item.children:
            return fill_pieces(self._without_children, values)
        values["children"] = self.render(item.children, self._between)
        return fill_pieces(self._with_children, values)


class Shell:
    """A rendered template with holes."""

    def __init__(self, html: str, contents: ContentsList) -> None:
        self._contents = contents
        outside, self._between = self._take_contents_out(html)
        self._pieces = MARK.split(outside)

    def fill(self, parts: Parts, uri: str) -> str:
        """Return the page at `uri` (`activities/x/`)."""
        values = {
            "title": parts.title,
            "description": parts.description,
            "canonical": parts.canonical or "",
            "edit": parts.edit or "",
            "content": parts.content,
            "contents": self._contents.render(parts.contents, self._between),
            "id": parts.contents[0].id if parts.contents else "",
        }
        for code, target in parts.alternates.items():
            values[f"alternate-{code}"] = get_relative_url(target, uri)
        return fill_pieces(self._pieces, values)

    def _take_contents_out(self, html: str) -> tuple[str, str]:
        around = html.split(self._contents.leaf)
        if len(around) % 2 == 0:
            raise ShellError("partials/toc.html")
        return mark("contents").join(around[::2]), around[1] if len(around) > 1 else ""


def fill_pieces(pieces: Sequence[str], values: Mapping[str, str]) -> str:
    """Join pieces of which every second one is the name of a value."""
    filled = list(pieces)
    filled[1::2] = [values[name] for name in pieces[1::2]]
    return "".join(filled)


def mend_html(html: str) -> str:
    """Return a page of the theme as valid HTML that asks for nothing it does not need.

    Labels of menus get an empty `tabindex` where they should have none, and the contents list of a
    page that stands in no menu has a label for a switch that is not there. The theme's script takes
    every `link[rel=alternate]` for a site of its own and asks for its sitemap; a space in the list
    of relations, which changes nothing for others, hides them from it.
    """
    html = html.replace(' tabindex=""', "").replace('rel="alternate"', 'rel="alternate "')
    return html if 'id="__toc"' in html else html.replace(' for="__toc"', "")


def nest_headings(headings: Iterable[Heading]) -> list[AnchorLink]:
    """Return headings as the theme's contents list wants them: nested, escaped."""
    roots: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        text, anchor = escape(" ".join(heading.text.split())), escape(heading.id)
        link = AnchorLink(str(text), str(anchor), heading.level)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else roots).append(link)
        above.append(link)
    return roots
