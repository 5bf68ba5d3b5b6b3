"""Parts of the Markdown renderer: fenced code, footnotes, task lists, inline marks."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown, util
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import (
    FN_BACKLINK_TEXT,
    NBSP_PLACEHOLDER,
    FootnoteExtension,
)
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from phakhi.text.code_spans import LONGEST_TICKS, find_fences

_TITLES_TH = {
    "note": "หมายเหตุ",
    "abstract": "สรุปย่อ",
    "info": "ข้อมูล",
    "tip": "เคล็ดลับ",
    "success": "สำเร็จ",
    "question": "คำถาม",
    "warning": "ข้อควรระวัง",
    "failure": "ไม่สำเร็จ",
    "danger": "อันตราย",
    "bug": "ข้อบกพร่อง",
    "example": "ตัวอย่าง",
    "quote": "คำกล่าว",
}
_DONE = {"th": "เสร็จแล้ว", "en": "done"}
_OPEN = {"th": "ยังไม่เสร็จ", "en": "not done"}
_BACK = {"th": "กลับไปยังเชิงอรรถที่ {} ในเนื้อหา", "en": "Back to footnote {} in the text"}
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_LANGUAGES = frozenset(
    "python py javascript js typescript ts json yaml yml html xml css sql r bash sh console "
    "toml ini diff csv".split()
)
_TICKS = r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<!\\)(`+))"
_MAIL = r"<(?:mailto:)?([^<> !:/@]+@[^@<> :/]+)>"
_STRIKE = r"(~~)(?![\s~])((?:[^~]|~(?!~))+?)(?<!\s)~~"
_LONGEST_HIGHLIGHTED = 20_000
_INFO = re.compile(r"\{?\s*\.?([A-Za-z0-9+#-]+)")
_FORMATTER = HtmlFormatter[str](cssclass="highlight", wrapcode=True)


class FencedCode(Extension):
    """Fenced blocks at any indent or in quotes, highlighted where the language is known."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the parts."""
        # Between the clean-up of white space (30) and the parts that read lines.
        md.preprocessors.register(_FencedCode(md), "phakhi-fences", 25)


class _FencedCode(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "```" not in text and "~~~" not in text:
            return lines
        pieces: list[str] = []
        position = 0
        for fence in find_fences(text):
            placeholder = self.md.htmlStash.store(highlight_code(fence.code, fence.info))
            prefix = fence.prefix.rstrip() if ">" in fence.prefix else ""
            gap = f"\n{prefix}\n"
            pieces += text[position : fence.start].rstrip("\n"), gap, fence.prefix, placeholder
            # Within a quote one blank line would become a paragraph around the block.
            pieces.append(gap + gap.lstrip("\n") if prefix else gap)
            position = fence.end
        pieces.append(text[position:].removeprefix("\n"))
        return "".join(pieces).split("\n")


def highlight_code(code: str, info: str) -> str:
    """Return code as HTML, coloured if info names a known language and the code is not long."""
    language = _INFO.match(info)
    if not language or language[1].lower() not in _LANGUAGES or len(code) > _LONGEST_HIGHLIGHTED:
        lexer = get_lexer_by_name("text", stripnl=False)
    else:
        lexer = get_lexer_by_name(language[1].lower(), stripnl=False)
    return highlight(code, lexer, _FORMATTER)


class Footnotes(FootnoteExtension):
    """Footnotes numbered by definition, with ids made of a prefix and the number alone."""

    prefix = ""
    language = "th"

    def makeFootnoteId(self, id: str) -> str:  # noqa: A002, N802
        """Return the id of a note."""
        return f"{self.prefix}fn:{self._number(id)}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: A002, N802
        """Return the id of the place that names a note; numbered where `found` once more."""
        first = f"{self.prefix}fnref:{self._number(id)}"
        if not found:
            return first
        count = self.found_refs.get(first, 0) + 1
        self.found_refs[first] = count
        return first if count == 1 else f"{self.prefix}fnref{count}:{self._number(id)}"

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: ARG002, N802
        """Return the list of notes, or None."""
        if not self.footnotes:
            return None
        div = Element("div", {"class": "footnote"})
        SubElement(div, "hr")
        items = SubElement(div, "ol")
        done = 0
        # A note may hold the definition of another, which then joins the list.
        while done < len(self.footnotes):
            for name in list(self.footnotes)[done:]:
                self._add_item(items, name)
                done += 1
        return div

    def _add_item(self, items: Element, name: str) -> None:
        item = SubElement(items, "li", {"id": self.makeFootnoteId(name)})
        holder = Element("div")
        self.parser.parseChunk(holder, self.footnotes[name])
        item.extend(list(holder))
        title = _BACK.get(self.language, _BACK["en"]).format(self._number(name))
        back = Element("a", {"class": "footnote-backref", "title": title})
        back.set("href", "#" + self.makeFootnoteRefId(name))
        back.text = FN_BACKLINK_TEXT
        last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
        if len(last):
            last[-1].tail = (last[-1].tail or "") + NBSP_PLACEHOLDER
        elif last.text:
            last.text += NBSP_PLACEHOLDER
        last.append(back)

    def _number(self, name: str) -> int:
        return list(self.footnotes).index(name) + 1


class TaskLists(Extension):
    """List items that begin with `[ ]` or `[x]` become labelled, disabled check boxes."""

    language = "th"

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the parts."""
        md.treeprocessors.register(_TaskLists(self), "phakhi-tasks", 25)


class _TaskLists(Treeprocessor):
    def __init__(self, extension: TaskLists) -> None:
        super().__init__()
        self._extension = extension

    def run(self, root: Element) -> None:
        for parent in root.iter():
            if parent.tag not in ("ul", "ol"):
                continue
            for item in parent:
                if self._mark(item):
                    parent.set("class", "task-list")

    def _mark(self, item: Element) -> bool:
        holder = item[0] if len(item) and not (item.text or "").strip() else item
        match = _TASK.match(holder.text or "") if holder.tag in ("li", "p") else None
        if not match:
            return False
        done = match[1] != " "
        labels = _DONE if done else _OPEN
        label = labels.get(self._extension.language, labels["en"])
        box = Element("input", {"type": "checkbox", "disabled": "", "aria-label": label})
        if done:
            box.set("checked", "checked")
        box.tail = " " + (holder.text or "")[match.end() :]
        holder.text = None
        holder.insert(0, box)
        item.set("class", "task-list-item")
        return True


class Headings(Extension):
    """Headings need a space after their hashes: `#คำ` at the start of a line is a hashtag."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the parts."""
        md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)


class _Heading(HashHeaderProcessor):
    RE = re.compile(HashHeaderProcessor.RE.pattern.replace("{1,6})", "{1,6})(?=\\s|$)", 1))


class Inline(Extension):
    """No raw HTML and no entities kept aside; linear code spans, plain mail links, strike-out."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the parts."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")
        md.inlinePatterns.register(_CodeSpan(_TICKS, md), "backtick", 190)
        md.inlinePatterns.register(_MailLink(_MAIL, md), "automail", 110)
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRIKE, "del"), "del", 55)


class _CodeSpan(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int, int]:
        if m[1]:
            backslash = f"{util.STX}{ord(chr(92))}{util.ETX}"
            return m[1].replace("\\\\", backslash), m.start(), m.end()
        length = len(m[2])
        if length > LONGEST_TICKS:
            return None, m.start(), m.end()
        closing = re.compile(f"(?<!`)`{{{length}}}(?!`)").search(data, m.end())
        if not closing:
            return None, m.start(), m.end()
        element = Element("code")
        code = data[m.end() : closing.start()].strip()
        element.text = util.AtomicString(util.code_escape(code))
        return element, m.start(), closing.end()


class _MailLink(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        element = Element("a", {"href": f"mailto:{self.unescape(m[1])}"})
        element.text = util.AtomicString(self.unescape(m[1]))
        return element, m.start(), m.end()


def localise_titles(root: Element, language: str) -> None:
    """Give admonitions and details without a title of their own the type's name in language."""
    if language != "th":
        return
    for element in root.iter():
        if element.tag not in ("div", "details") or not len(element):
            continue
        for kind in (element.get("class") or "").split():
            if kind in _TITLES_TH and element[0].text == kind.capitalize():
                element[0].text = _TITLES_TH[kind]
