"""In which language to speak to whoever runs a command."""

from __future__ import annotations

import locale
import os


def default_language() -> str:
    """Return `th` if the locale is Thai, else `en` (POSIX order of variables, then the system)."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return _language(value)
    return _language(locale.getlocale(locale.LC_CTYPE)[0] or "")


def _language(locale_name: str) -> str:
    """Windows writes `Thai_Thailand`, all others `th_TH`."""
    return "th" if locale_name.lower().startswith("th") else "en"
