"""Where every key of a document stands, kept small enough to keep for every record."""

from __future__ import annotations

from array import array

from phakhi.problems import Origin

Path = tuple[str | int, ...]
Marks = dict[Path, tuple[int, int, int, int]]
"""By path: line and column of the key, line and column of the value, counted from 1."""

_SHAPES: dict[tuple[Path, ...], dict[Path, int]] = {}


class Origins:
    """The positions of a document's keys and values, by their path (`("tasks", 0, "due")`).

    Documents of the same shape share their paths; each holds only four numbers a key.
    """

    __slots__ = ("_marks", "_places", "file")

    def __init__(self, file: str, marks: Marks) -> None:
        self.file = file
        paths = tuple(marks)
        if paths not in _SHAPES:
            _SHAPES[paths] = {path: number * 4 for number, path in enumerate(paths)}
        self._places = _SHAPES[paths]
        self._marks = array("I", (number for mark in marks.values() for number in mark))

    def of_key(self, path: Path) -> Origin:
        """Return where the key at `path` is written; a list item has no key but its value."""
        line, column, *_ = self._mark(path)
        return Origin(self.file, line, column)

    def of_value(self, path: Path) -> Origin:
        """Return where the value at `path` starts, or its nearest parent does if it is absent."""
        *_, line, column = self._mark(path)
        return Origin(self.file, line, column)

    def _mark(self, path: Path) -> tuple[int, ...]:
        while path and path not in self._places:
            path = path[:-1]
        if not path:
            return (1, 1, 1, 1)
        start = self._places[path]
        return tuple(self._marks[start : start + 4])
