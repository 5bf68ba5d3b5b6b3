"""Read YAML into plain text values, with the place of each; never into anything that acts.

Scalars stay the text their author wrote (the schema gives them a type, by YAML 1.2 core
rules); what loses data silently elsewhere (duplicate keys, text after ` #`) is an error here.
Built from parser events: composing trees recurses, and deep nesting would end the process.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from phakhi.problems import Origin, Problem
from phakhi.records.origins import Marks, Path
from phakhi.records.source import find_control
from phakhi.records.syntax import Slip, find_slip, make_slip
from phakhi.text.quotes import CURLY, strip_curly

MAX_DEPTH = 12
MAX_VALUES = 20_000
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
COMMENT = re.compile(r"[ \t]+(#[^\n]*)")
GLUED_COMMENT = re.compile(r"#[^\n]*")
TAB_INDENT = re.compile(r"\n\t+(?=\S)")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """A document's values (dict, list, str or None) and where each stands."""

    value: Any = None
    marks: Marks = field(default_factory=dict)
    comments: dict[Path, tuple[str, Origin]] = field(default_factory=dict)
    wrapped: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_yaml(text: str, file: str, first_line: int = 1) -> Document:
    """Read one YAML document; every problem found is in `Document.problems`.

    `first_line` is the line of `file` that `text` starts in. `comments` holds, by path, what
    follows a plain scalar behind ` #`: harmless after a number, lost text after a title.
    `wrapped` holds the paths of values in word quotes, which YAML takes for letters.
    """
    builder = _Builder(text, file, first_line)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
            if builder.stop:
                break
    except yaml.MarkedYAMLError as error:
        builder.report_syntax(error)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        builder.report_slip(find_slip(text, str(error), (0, 0)))
    root = None if builder.stop else builder.root
    return Document(root, builder.marks, builder.comments, builder.wrapped, builder.problems)


@dataclass(slots=True)
class _Frame:
    """An open mapping or list, and the key that waits for its value."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    key_mark: Any = None
    seen: dict[str, int] = field(default_factory=dict)

    @property
    def wants_key(self) -> bool:
        return self.key is None and isinstance(self.value, dict)


class _Builder:
    """Turns events into values, one at a time, without recursion."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.first_line = text, file, first_line
        self.root: Any = None
        self.marks: Marks = {}
        self.comments: dict[Path, tuple[str, Origin]] = {}
        self.wrapped: list[Path] = []
        self.problems: list[Problem] = []
        self.stop = False
        self._frames: list[_Frame] = []
        self._count = 0
        self._documents = 0

    def origin(self, line: int, column: int) -> Origin:
        return Origin(self.file, self.first_line + line, column + 1)

    def report(self, code: str, origin: Origin, **context: Any) -> None:
        self.problems.append(Problem(code, origin, context))

    def report_syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        began = error.context_mark
        at = (mark.line, mark.column) if mark else (0, 0)
        opened = (began.line, began.column) if began else None
        self.report_slip(find_slip(self.text, error.problem or "", at, opened))

    def report_slip(self, slip: Slip) -> None:
        """Report what the document cannot be read for."""
        self.report(slip.code, self.origin(slip.line, slip.column), **slip.context)
        self.stop = True

    def take(self, event: Any) -> None:
        """Add what one parser event says."""
        mark = event.start_mark
        if isinstance(event, yaml.ScalarEvent):
            self._check_node(event, mark)
            self._scalar(event, mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_node(event, mark)
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._frames.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("yaml-anchor", mark, value=f"*{event.anchor}")
            if self._frames and self._frames[-1].wants_key:
                self.stop = True
            else:
                self._place(None, mark)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse("second-document", mark)
                self.stop = True

    def _refuse(self, code: str, mark: Any, **context: Any) -> None:
        self.report(code, self.origin(mark.line, mark.column), **context)

    def _check_node(self, event: Any, mark: Any) -> None:
        self._count += 1
        if self._count > MAX_VALUES:
            self._refuse("too-many-values", mark, limit=MAX_VALUES)
            self.stop = True
        if event.anchor:
            self._refuse("yaml-anchor", mark, value="&" + event.anchor)
        if event.tag and event.tag != "!":
            self._refuse("yaml-tag", mark, value=event.tag)

    def _scalar(self, event: Any, mark: Any) -> None:
        plain = not event.style
        if event.style in ("'", '"'):
            self._check_quoted(event, mark)
        if self._frames and self._frames[-1].wants_key:
            self._key(self._frames[-1], event.value, mark)
            return
        path = self._place(None if plain and event.value in NULLS else event.value, mark)
        if plain and event.value:
            self._note_comment(event, path)
            if event.value[0] in CURLY and strip_curly(event.value):
                self.wrapped.append(path)

    def _check_quoted(self, event: Any, mark: Any) -> None:
        """Refuse what an escape hides, and two slips the parser lets pass."""
        end = event.end_mark
        if bad := find_control(event.value):
            self._refuse("control-character", mark, value=f"U+{ord(bad[0][0]):04X}")
        if glued := GLUED_COMMENT.match(self.text, end.index):
            self._refuse("lost-text", end, value=glued[0])
        if end.line > mark.line and self._frames:
            tab = TAB_INDENT.search(self.text, mark.index, end.index)
            if tab:
                line = mark.line + self.text.count("\n", mark.index, tab.start() + 1)
                self.report_slip(make_slip("tab", line))

    def _note_comment(self, event: Any, path: Path) -> None:
        end = event.end_mark
        if comment := COMMENT.match(self.text, end.index):
            column = end.column + comment.start(1) - end.index
            self.comments[path] = (comment[1], self.origin(end.line, column))

    def _key(self, frame: _Frame, name: str, mark: Any) -> None:
        folded = unicodedata.normalize("NFKC", name).strip()
        if name == "<<":
            self._refuse("yaml-merge", mark)
        elif folded in frame.seen:
            self._refuse("duplicate-key", mark, value=name, first=frame.seen[folded])
        frame.seen.setdefault(folded, self.first_line + mark.line)
        frame.key, frame.key_mark = name, mark

    def _open(self, value: dict[str, Any] | list[Any], mark: Any) -> None:
        if self._frames and self._frames[-1].wants_key:
            self._refuse("bad-key", mark)
            self.stop = True
            return
        path = self._place(value, mark)
        self._frames.append(_Frame(value, path))
        if len(self._frames) > MAX_DEPTH:
            self._refuse("too-deep", mark, limit=MAX_DEPTH)
            self.stop = True

    def _place(self, value: Any, mark: Any) -> Path:
        """Put `value` where it belongs, keep its place, and return its path."""
        if not self._frames:
            self.root = value
            return ()
        frame = self._frames[-1]
        key_mark = mark
        path: Path
        if isinstance(frame.value, list):
            path = (*frame.path, len(frame.value))
            frame.value.append(value)
        else:
            name = frame.key or ""
            path = (*frame.path, name)
            frame.value.setdefault(name, value)
            key_mark, frame.key = frame.key_mark, None
        if path not in self.marks:
            first = self.first_line
            key = first + key_mark.line, key_mark.column + 1
            self.marks[path] = (*key, first + mark.line, mark.column + 1)
        return path
