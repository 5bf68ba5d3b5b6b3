"""In which language to speak to whoever runs a command."""

from __future__ import annotations

import os


def default_language() -> str:
    """Return `th` if the locale is Thai, else `en` (POSIX order of variables)."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "th" if value.lower().startswith("th") else "en"
    return "en"
