"""Records written as YAML, as a careful member would write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

PLAIN = re.compile(r"[A-Za-z0-9\u0e01-\u0e3a\u0e40-\u0e5b](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*(?<!\s)")
ID = re.compile(r"[a-z0-9-]+")


def emit(fields: dict[str, Any]) -> str:
    """Return `fields` as a YAML mapping, in their order."""
    return "\n".join(_mapping(fields, "")) + "\n"


def _mapping(fields: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        yield from _entry(f"{indent}{key}:", value, f"{indent}  ")


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """Yield `head` and a value, on the same line if it fits there."""
    if isinstance(value, dict):
        yield head
        yield from _mapping(value, indent)
    elif isinstance(value, list) and all(ID.fullmatch(str(item)) for item in value):
        yield f"{head} [{', '.join(map(str, value))}]"
    elif isinstance(value, list):
        yield head
        for item in value:
            yield from _item(item, indent)
    elif isinstance(value, str) and "\n" in value:
        yield f"{head} |"
        yield from (f"{indent}{line}" if line else "" for line in value.split("\n"))
    else:
        yield f"{head} {_scalar(value)}"


def _item(item: Any, indent: str) -> Iterator[str]:
    if not isinstance(item, dict):
        yield f"{indent}- {_scalar(item)}"
        return
    first, *rest = _mapping(item, f"{indent}  ")
    yield f"{indent}- {first.lstrip()}"
    yield from rest


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
