"""Anchors for headings."""

from unicodedata import category, decimal, normalize

from phakhi.text.thai import normalise

LAST_RESORT = "section"


def slugify(text: str, separator: str = "-") -> str:
    """Return an anchor that keeps Thai letters, vowels and tone marks; never empty.

    Latin letters are lower-cased without accents, digits become Arabic, letters and marks of other
    scripts stay; everything else separates words.
    """
    words: list[str] = [""]
    for char in normalise(text).lower():
        kept = _keep(char)
        if kept:
            words[-1] += kept
        elif words[-1]:
            words.append("")
    return separator.join(filter(None, words)) or LAST_RESORT


def number_anchor(anchor: str, used: dict[str, int]) -> str:
    """Return the anchor, numbered `_1`, `_2` … where `used` has it already; count it there."""
    count = used.get(anchor, 0)
    used[anchor] = count + 1
    return f"{anchor}_{count}" if count else anchor


def _keep(char: str) -> str:
    if "a" <= char <= "z" or "0" <= char <= "9":
        return char
    kind = category(char)
    if kind == "Nd":
        return str(decimal(char))
    if char < "\u0250":
        return "".join(part for part in normalize("NFKD", char).lower() if part.isalnum())
    if "\u0300" <= char < "\u0370":
        return ""
    return char if kind[0] in "LM" else ""
