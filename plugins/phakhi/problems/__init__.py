"""What is wrong in content, where, and how to mend it; said in Thai and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from phakhi.problems.catalogue import CATALOGUE
from phakhi.wording import Name

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place in a file: path from the hub's folder, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: its code in the catalogue, its place, and what fills its message."""

    code: str
    origin: Origin
    context: Mapping[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """`error` (nothing is published) or `warning`."""
        return CATALOGUE[self.code].severity

    @property
    def fatal_when_strict(self) -> bool:
        """Whether a strict run fails for it."""
        return not CATALOGUE[self.code].tolerated

    def message(self, language: str = "en") -> str:
        """Say what is wrong."""
        return _fill(CATALOGUE[self.code].message, self.context, language)

    def hint(self, language: str = "en") -> str:
        """Say what was most likely meant, what to do, and how it looks when it is right."""
        kind = CATALOGUE[self.code]
        parts = []
        if self.context.get("suggestion"):
            parts.append(_fill(DID_YOU_MEAN, self.context, language))
        if kind.hint and not self._lacks(kind.hint):
            hint = _fill(kind.hint, self.context, language)
            parts.append(hint if language == "th" else hint + ".")
        if kind.example and not self.context.get("suggestion"):
            example = _fill(Name(kind.example, kind.example), self.context, language)
            between = "\n" if "\n" in example else " "
            parts.append(EXAMPLE[language] + between + example if example else "")
        return " ".join(filter(None, parts))

    def _lacks(self, hint: Name) -> bool:
        """Say whether a hint would list what is known where nothing is."""
        return "{known}" in hint.th and not self.context.get("known")

    def __str__(self) -> str:
        return f"{self.origin}: {self.severity}[{self.code}] {self.message()}"


DID_YOU_MEAN = Name("หมายถึง “{suggestion}” ใช่ไหม", "Did you mean “{suggestion}”?")
LONGEST = {"known": 600, "groups": 600, "ids": 600, "types": 600, "example": 300, "suggestion": 200}
"""How many characters of a context's value a message quotes, where not 80."""
EXAMPLE = Name("ตัวอย่างที่ถูก:", "Correct:")


class ContentError(Exception):
    """The content has errors: `problems` holds all there are, warnings too, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sort_problems(problems)
        super().__init__(f"{len(self.problems)} problems in the content")


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems by file, line and column, each once."""
    return sorted(
        {(p.origin, p.code, p.message()): p for p in problems}.values(),
        key=lambda p: (p.origin, p.code, p.message()),
    )


def _fill(name: Name, context: Mapping[str, Any], language: str) -> str:
    values = {
        key: _short(value[language] if isinstance(value, Name) else value, LONGEST.get(key, 80))
        for key, value in context.items()
    }
    return name[language].format_map(_Blank(values))


def _short(value: Any, limit: int) -> Any:
    """Keep a quoted value to a length that can be read."""
    return value[: limit - 1] + "…" if isinstance(value, str) and len(value) > limit else value


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""
