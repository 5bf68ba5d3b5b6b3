"""Markdown of records to safe HTML."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from pymdownx.details import DetailsExtension  # type: ignore[import-untyped]

from phakhi.text.complexity import complexity_problem
from phakhi.text.markdown_parts import (
    FencedCode,
    Footnotes,
    Headings,
    Inline,
    TaskLists,
    localise_titles,
)
from phakhi.text.plain import plain_text
from phakhi.text.sanitise import is_safe_link, is_safe_picture, sanitise
from phakhi.text.slug import number_anchor, slugify

__all__ = [
    "Heading",
    "Rendered",
    "Renderer",
    "TextTooComplex",
    "complexity_problem",
    "plain_text",
]

Resolve = Callable[[str, bool], str | None]
GONE = "removed"
"""A tag unknown to the sanitiser, which then keeps only its content."""
_HEADING_TAG = re.compile("h[1-6]")


class TextTooComplex(Exception):  # noqa: N818 - it says what the text is
    """A text whose rendering could take very long or nest too deep: where in it, if known."""

    def __init__(self, offset: int | None = None) -> None:
        super().__init__(offset)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as rendered: its anchor, level 2 to 6, and plain text."""

    id: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """Sanitised HTML and the headings in it, in order."""

    html: str
    headings: tuple[Heading, ...]


class Renderer:
    """Markdown to sanitised HTML; build once per process, not for use by two threads at once."""

    def __init__(self) -> None:
        self._footnotes = Footnotes()
        self._tasks = TaskLists()
        self._finish = _Finish()
        self._markdown = self._build()

    def _build(self) -> Markdown:
        return Markdown(
            extensions=[
                TableExtension(),
                AdmonitionExtension(),
                DetailsExtension(),
                DefListExtension(),
                SaneListExtension(),
                self._footnotes,
                FencedCode(),
                self._tasks,
                Headings(),
                Inline(),
                _FinishExtension(self._finish),
            ],
            output_format="html",
        )

    def render(
        self,
        text: str,
        resolve: Resolve | None = None,
        prefix: str = "",
        language: str = "th",
    ) -> Rendered:
        """Return text as HTML to stand below the page's own h1.

        `resolve(href, is_image)` gives the address to use; None removes the link or picture and
        keeps its text. `prefix` (letters, digits, hyphens) goes before every id. `language` is that
        of the page: default titles and labels are in it. Raises TextTooComplex.
        """
        problem = complexity_problem(text)
        if problem is not None:
            raise TextTooComplex(problem)
        self._footnotes.prefix = self._finish.prefix = prefix
        self._footnotes.language = self._tasks.language = self._finish.language = language
        self._finish.resolve = resolve
        # Blank text never reaches the tree's walks.
        self._finish.headings = []
        self._markdown.reset()
        try:
            raw = self._markdown.convert(text)
        except RecursionError:
            # The parser keeps the state it was in.
            self._markdown = self._build()
            raise TextTooComplex from None
        return Rendered(sanitise(raw), tuple(self._finish.headings))


class _Finish(Treeprocessor):
    """The last walk over the tree: headings, addresses, alignment of cells."""

    prefix = ""
    language = "th"
    resolve: Resolve | None = None

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []

    def run(self, root: Element) -> None:
        self.headings = []
        headings = [element for element in root.iter() if _HEADING_TAG.fullmatch(str(element.tag))]
        shift = 1 if any(element.tag == "h1" for element in headings) else 0
        used: dict[str, int] = {}
        for element in headings:
            self._finish_heading(element, shift, used)
        references = {element.get("id") for element in root.iter("sup")}
        for element in root.iter():
            if element.tag == "a":
                self._finish_link(element, references)
            elif element.tag == "img":
                self._finish_image(element)
            elif element.tag in ("th", "td") and "style" in element.attrib:
                side = element.attrib.pop("style").removeprefix("text-align: ").rstrip(";")
                element.set("class", f"align-{side}")

    def _finish_heading(self, element: Element, shift: int, used: dict[str, int]) -> None:
        text = heading_text(element)
        anchor = self.prefix + number_anchor(slugify(text), used)
        level = min(int(str(element.tag)[1]) + shift, 6)
        element.tag = f"h{level}"
        element.set("id", anchor)
        self.headings.append(Heading(anchor, level, text))

    def _finish_link(self, element: Element, references: set[str | None]) -> None:
        address: str | None = html.unescape(element.get("href", ""))
        kind = element.get("class", "")
        if kind == "footnote-backref" and str(address)[1:] not in references:
            element.tag, element.text = GONE, None
        if not kind and self.resolve is not None:
            address = self.resolve(address or "", False)
        if address is None or not is_safe_link(address):
            element.tag = GONE
        else:
            element.set("href", address)

    def _finish_image(self, element: Element) -> None:
        address: str | None = html.unescape(element.get("src", ""))
        if self.resolve is not None:
            address = self.resolve(address or "", True)
        if address is None or not is_safe_picture(address):
            element.tag = GONE
            element.text = element.get("alt")
        else:
            element.set("src", address)


class _FinishExtension(Extension):
    def __init__(self, finish: _Finish) -> None:
        super().__init__()
        self._finish = finish

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register both walks."""
        md.treeprocessors.register(_Titles(self._finish), "phakhi-titles", 26)
        # After every other: escapes are then undone and addresses final.
        md.treeprocessors.register(self._finish, "phakhi-finish", -10)


class _Titles(Treeprocessor):
    def __init__(self, finish: _Finish) -> None:
        super().__init__()
        self._finish = finish

    def run(self, root: Element) -> None:
        localise_titles(root, self._finish.language)


def heading_text(element: Element) -> str:
    """Return a heading's plain text on one line, without footnote marks."""
    return " ".join(html.unescape("".join(_texts(element))).split())


def _texts(element: Element) -> list[str]:
    texts = [element.text or ""]
    for child in element:
        if not (child.tag == "sup" and child.get("id")):
            texts += _texts(child)
        texts.append(child.tail or "")
    return texts
