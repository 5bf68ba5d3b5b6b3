"""Quotes around values: those YAML reads, and those word processors put in their place."""

from __future__ import annotations

import re

CURLY = "“”„‘’‚"
_WRAPPED = re.compile(f"[{CURLY}]([^{CURLY}]+)[{CURLY}\"']")
_SPECIAL = re.compile(r"[,\[\]{}:#&*!|>'\"%@`\\\n“”‘’]|^[-?\s]|\s$|^$")


def strip_curly(text: str) -> str:
    """Return what stands inside word quotes that wrap the whole of `text`, or nothing."""
    found = _WRAPPED.fullmatch(text.strip())
    return found[1].strip() if found else ""


def quote(text: str) -> str:
    """Return `text` in quotes that YAML reads: double, or single where it holds double ones."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quote_if_needed(text: str) -> str:
    """Return `text` as a value in a list or between braces, in quotes only where it must be."""
    return quote(text) if _SPECIAL.search(text) else text
