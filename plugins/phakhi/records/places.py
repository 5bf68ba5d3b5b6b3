"""Find the exact place of a piece of text inside a long value, when a problem needs it."""

from __future__ import annotations

from pathlib import Path

from phakhi.problems import Origin
from phakhi.records.hub import Item
from phakhi.records.source import Source, read_source

Steps = tuple[str | int, ...]


class Places:
    """Finds places inside the values of one record's file, which is read only when asked."""

    def __init__(self, root: Path, item: Item) -> None:
        self._root, self._item = root, item
        self._source: Source | None = None
        self._passed: dict[tuple[Steps, str], int] = {}

    def find(self, path: Steps, *needles: str) -> Origin:
        """Return where the first of `needles` that is there stands, at or after a value's start.

        Asked again for the same, it returns the next place. The value's own place is the answer
        if none is found: text may be written with escapes or folded over lines.
        """
        start = self._item.origins.of_value(path)
        source = self._open()
        for needle in needles:
            after = self._passed.get((path, needle), source.offset(start))
            found = source.text.find(needle, after)
            if found >= 0:
                self._passed[path, needle] = found + len(needle)
                return source.origin(found)
        return start

    def _open(self) -> Source:
        if self._source is None:
            file = self._item.file.file
            self._source = read_source(self._root / file, file)
        return self._source
