"""Wordings in every language of the interface, and in which to speak at a terminal."""

from __future__ import annotations

import locale
import os
from dataclasses import dataclass

LANGUAGES = ("th", "en")


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called, in Thai and in English."""

    th: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.th if language == "th" else self.en


LANGUAGE_NAMES: dict[str, Name] = {
    "th": Name("ไทย", "Thai"),
    "en": Name("อังกฤษ", "English"),
    "lo": Name("ลาว", "Lao"),
    "my": Name("พม่า", "Burmese"),
    "km": Name("เขมร", "Khmer"),
    "ms": Name("มลายู", "Malay"),
    "zh": Name("จีน", "Chinese"),
}


def language_name(language: str, shown_in: str) -> str:
    """Return what a language is called, in another; its tag if it is a rare one."""
    name = LANGUAGE_NAMES.get(language.partition("-")[0])
    return name[shown_in] if name else language


def terminal_language() -> str:
    """Return `th` if the locale is Thai, else `en` (POSIX order of variables, then the system)."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return _language(value)
    return _language(locale.getlocale(locale.LC_CTYPE)[0] or "")


def _language(locale_name: str) -> str:
    """Windows writes `Thai_Thailand`, all others `th_TH`."""
    return "th" if locale_name.lower().startswith("th") else "en"
