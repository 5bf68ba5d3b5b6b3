"""Find the exact place of a piece of text inside a long value, when a problem needs it."""

from __future__ import annotations

from pathlib import Path

from phakhi.problems import Origin
from phakhi.records.hub import Item
from phakhi.records.source import read_source

Steps = tuple[str | int, ...]


def find_in_file(root: Path, item: Item, path: Steps, needle: str) -> Origin | None:
    """Return where `needle` first stands at or after the value at `path`; None if nowhere.

    The file is read again: places inside values are wanted only for problems.
    """
    start = item.origins.of_value(path)
    source = read_source(root / item.file.file, item.file.file)
    offset = 0
    for _ in range(start.line - 1):
        offset = source.text.find("\n", offset) + 1
    found = source.text.find(needle, offset)
    return source.origin(found) if found >= 0 else None
