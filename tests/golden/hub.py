"""A small valid hub, and cases that change it: what `phakhi check` must say of each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
BASE = FOLDER / "base"
Recipe = str | list[tuple[str, int]]


@dataclass(frozen=True)
class Expected:
    """A problem a case must raise: place and code, and words its message or hint must hold."""

    at: str
    code: str
    en: str = ""
    th: str = ""


@dataclass(frozen=True)
class Case:
    """What a hub's `content/` holds beyond the base, and all problems it must raise.

    A file's recipe is its text, or pieces of text each with how often it stands; `bytes` are
    the same in hexadecimal. `spares` are codes that it comes close to without raising them.
    """

    name: str
    about: str
    serves: str = ""
    files: dict[str, Recipe] = field(default_factory=dict)
    bytes: dict[str, Recipe] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    pipes: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    problems: list[Expected] = field(default_factory=list)
    spares: list[str] = field(default_factory=list)


def read_cases() -> Iterator[Case]:
    """Yield the cases, by name."""
    for path in sorted((FOLDER / "cases").rglob("*.yml")):
        written: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        problems = [Expected(**problem) for problem in written.pop("problems")]
        name = path.relative_to(FOLDER / "cases").with_suffix("").as_posix()
        yield Case(name, problems=problems, **written)


def write_base(root: Path) -> Path:
    """Make `root` a small valid hub with a record of every type; return its `content`."""
    return Path(shutil.copytree(BASE, root / "content"))


def write_hub(root: Path, case: Case) -> None:
    """Make `root` the hub of a case."""
    content = write_base(root)
    for name in case.without:
        (content / name).unlink()
    for name, recipe in case.files.items():
        _write(content / name, _follow(recipe, lambda text: text.encode()))
    for name, recipe in case.bytes.items():
        _write(content / name, _follow(recipe, bytes.fromhex))
    for name, target in case.links.items():
        _make_room(content / name).symlink_to(target)
    for name in case.pipes:
        os.mkfifo(_make_room(content / name))


def _follow(recipe: Recipe, encode: Any) -> bytes:
    pieces = [(recipe, 1)] if isinstance(recipe, str) else recipe
    return b"".join(encode(piece) * times for piece, times in pieces)


def _write(path: Path, data: bytes) -> None:
    _make_room(path).write_bytes(data)


def _make_room(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
