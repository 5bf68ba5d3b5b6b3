"""One wording in every language of the interface."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("th", "en")


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called, in Thai and in English."""

    th: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.th if language == "th" else self.en
