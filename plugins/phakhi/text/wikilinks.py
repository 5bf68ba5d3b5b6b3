"""Links in Markdown and what stands around them: links, headings, sentences."""

from phakhi.text.headings import find_headings
from phakhi.text.links import (
    MarkdownLink,
    WikiLink,
    find_markdown_links,
    find_wiki_links,
    replace_wiki_links,
)
from phakhi.text.sentences import sentence_around

__all__ = [
    "MarkdownLink",
    "WikiLink",
    "find_headings",
    "find_markdown_links",
    "find_wiki_links",
    "replace_wiki_links",
    "sentence_around",
]
