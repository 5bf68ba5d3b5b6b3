"""The words a link stands in, quoted where it leads to."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from phakhi.pages.names import THAI, mark_language
from phakhi.pages.writer import Writer
from phakhi.records.hub import Link
from phakhi.text.sentences import sentence_around
from phakhi.text.wikilinks import WikiLink

OPEN, CLOSE = "\ue010", "\ue011"
"""Stand around a title in another language than the sentence's; a cut may have lost one."""
TITLE = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*)(?:{CLOSE}|$)|^([^{OPEN}{CLOSE}]*){CLOSE}")


def quote_words(writer: Writer, link: Link) -> Markup:
    """Write the words around a link, marked if they are not in the page's language.

    Words are quoted as they were written: their letters tell Thai, their record what else.
    """
    item = writer.hub.get(link.source)
    own = item.language if item and item.language != "th" else writer.language
    language = "th" if THAI.search(link.words) else own
    sentence = _quote(writer, link, language) if link.span else escape(link.words)
    if language == writer.language or not sentence:
        return sentence
    return Markup('<span lang="{}">{}</span>').format(language, sentence)


def _quote(writer: Writer, link: Link, language: str) -> Markup:
    """Write the sentence of a wiki link; wiki links in it have their records' names."""
    foreign: list[str] = []

    def name(wiki: WikiLink) -> str:
        title, own = writer.name_link(wiki, language)
        if own == language:
            return title
        foreign.append(own)
        return f"{OPEN}{title}{CLOSE}"

    assert link.span
    sentence = sentence_around(link.words, *link.span, name=name)
    if not foreign:
        return escape(sentence)
    return Markup("").join(
        mark_language(part, foreign[0], language) if number % 3 else escape(part)
        for number, part in enumerate(TITLE.split(sentence))
        if part
    )
