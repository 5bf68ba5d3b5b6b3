"""What a rule says of a record: the problem's code, the field's path, the message's values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple


class Finding(NamedTuple):
    """A broken rule."""

    code: str
    path: tuple[str | int, ...]
    context: Mapping[str, Any]


def find(code: str, *path: str | int, **context: Any) -> Finding:
    """Make a finding at `path`."""
    shown = {k: v.isoformat() if isinstance(v, date) else v for k, v in context.items()}
    return Finding(code, path, shown)
