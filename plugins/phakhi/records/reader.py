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
from phakhi.records.origins import Path
from phakhi.wording import Name

MAX_DEPTH = 12
MAX_VALUES = 20_000
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    "\ufffe\uffff\ufffd"
    + "".join(f"{chr(p * 65536 + 65534)}{chr(p * 65536 + 65535)}" for p in range(1, 17))
    + "]"
)
COMMENT = re.compile(r"[ \t]+(#[^\n]*)")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """A document's values (dict, list, str or None) and where each stands."""

    value: Any = None
    marks: dict[Path, tuple[int, int, int, int]] = field(default_factory=dict)
    comments: dict[Path, tuple[str, Origin]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_yaml(text: str, file: str, first_line: int = 1) -> Document:
    """Read one YAML document; every problem found is in `Document.problems`.

    `first_line` is the line of `file` that `text` starts in. `comments` holds, by path, what
    follows a plain scalar behind ` #`: harmless after a number, lost text after a title.
    """
    builder = _Builder(text, file, first_line)
    try:
        for event in yaml.parse(text, Loader=_LOADER):  # type: ignore[no-untyped-call]
            builder.take(event)
            if builder.stop:
                break
    except yaml.MarkedYAMLError as error:
        builder.report_syntax(error)
    except yaml.YAMLError as error:
        builder.report("yaml-syntax", builder.origin(0, 0), reason=_reason(str(error)))
    whole = not builder.stop and all(p.code != "yaml-syntax" for p in builder.problems)
    root = builder.root if whole else None
    return Document(root, builder.marks, builder.comments, builder.problems)


@dataclass(slots=True)
class _Frame:
    """An open mapping or list, and the key that waits for its value."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    key_mark: Any = None
    seen: dict[str, int] = field(default_factory=dict)


class _Builder:
    """Turns events into values, one at a time, without recursion."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.first_line = text, file, first_line
        self.root: Any = None
        self.marks: dict[Path, tuple[int, int, int, int]] = {}
        self.comments: dict[Path, tuple[str, Origin]] = {}
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
        origin = self.origin(mark.line, mark.column) if mark else self.origin(0, 0)
        self.report("yaml-syntax", origin, reason=_reason(error.problem or "", error.context or ""))

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
            self._refuse("yaml-anchor", mark, value="*" + event.anchor)
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
        plain = event.style is None or event.style == ""
        value = None if plain and event.value in NULLS else event.value
        if not plain and (bad := CONTROL.search(event.value)):
            self._refuse("control-character", mark, value=f"U+{ord(bad[0]):04X}")
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._key(frame, event.value, mark)
            return
        path = self._place(value, mark)
        if plain and value is not None:
            self._note_comment(event, path)

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
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
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
            if self._documents == 1:
                self.root = value
            return ()
        frame = self._frames[-1]
        key_mark = mark
        if isinstance(frame.value, list):
            path = (*frame.path, len(frame.value))
            frame.value.append(value)
        else:
            name = frame.key or ""
            path = (*frame.path, name)
            if name not in frame.value:
                frame.value[name] = value
            key_mark, frame.key = frame.key_mark, None
        self.marks.setdefault(
            path,
            (
                self.first_line + key_mark.line,
                key_mark.column + 1,
                self.first_line + mark.line,
                mark.column + 1,
            ),
        )
        return path


_REASONS = {
    "mapping values are not allowed": Name(
        "มี “: ” อยู่ในค่าที่ไม่ได้ครอบด้วยเครื่องหมายคำพูด", "there is a “: ” inside a value without quotes"
    ),
    "could not find expected ':'": Name(
        "ขาด “:” หลังชื่อช่อง", "the “:” after a field's name is missing"
    ),
    "found unexpected end of stream": Name(
        "ไม่มีเครื่องหมายคำพูดหรือวงเล็บปิด", "a quote or bracket is not closed"
    ),
    "found character that cannot start any token": Name(
        "ขึ้นต้นค่าด้วยแท็บ @ % หรือ `", "a value starts with a tab, @, % or `"
    ),
    "did not find expected key": Name(
        "ย่อหน้าไม่ตรงกัน หรือมีข้อความเกินหลังค่า",
        "the indentation does not line up, or something follows a value",
    ),
    "did not find expected '-' indicator": Name(
        "รายการต้องขึ้นต้นด้วย - และย่อหน้าเท่ากัน", "list items start with - and are indented alike"
    ),
    "did not find expected ',' or": Name(
        "ขาดจุลภาคหรือวงเล็บปิด", "a comma or a closing bracket is missing"
    ),
    "found unknown escape character": Name(
        "มี \\ ในเครื่องหมายคำพูดคู่ ใช้ ' แทน \"", "there is a \\ inside double quotes; use ' instead"
    ),
}


def _reason(problem: str, context: str = "") -> Name:
    """Return the parser's complaint in a member's words, or else its own, shortened."""
    for start, name in _REASONS.items():
        if problem.startswith(start):
            return name
    words = re.sub(r"\s+", " ", " ".join(filter(None, (context, problem))))[:160]
    return Name(words, words)
