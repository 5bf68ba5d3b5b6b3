"""Where every key of a document stands, kept small enough to keep for every record."""

from __future__ import annotations

from array import array

from phakhi.problems import Origin

Path = tuple[str | int, ...]

_SHAPES: dict[tuple[Path, ...], tuple[Path, ...]] = {}


class Origins:
    """The positions of a document's keys and values, by their path (`("tasks", 0, "due")`).

    Documents of the same shape share their paths; each holds only four numbers a key.
    """

    __slots__ = ("_marks", "_paths", "file")

    def __init__(self, file: str, marks: dict[Path, tuple[int, int, int, int]]) -> None:
        self.file = file
        paths = tuple(marks)
        self._paths = _SHAPES.setdefault(paths, paths)
        self._marks = array("I", (number for mark in marks.values() for number in mark))

    def of_key(self, path: Path) -> Origin:
        """Return where the key at `path` is written; a list item has no key but its value."""
        line, column, *_ = self._mark(path)
        return Origin(self.file, line, column)

    def of_value(self, path: Path) -> Origin:
        """Return where the value at `path` starts, or its nearest parent's key if it is absent."""
        *_, line, column = self._mark(path)
        return Origin(self.file, line, column)

    def _mark(self, path: Path) -> tuple[int, int, int, int]:
        while path and path not in self._paths:
            path = path[:-1]
        if not path:
            return (1, 1, 1, 1)
        start = self._paths.index(path) * 4
        first, second, third, fourth = self._marks[start : start + 4]
        return first, second, third, fourth
