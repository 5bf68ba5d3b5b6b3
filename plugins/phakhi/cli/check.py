"""`phakhi check`: every problem of a hub's content in one run."""

from __future__ import annotations

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from phakhi.pipeline import read_content
from phakhi.problems.report import FORMATS, write_report
from phakhi.wording import terminal_language


def add_parser(commands: Any) -> None:
    """Add the sub-command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check", help="find every problem in a hub's content"
    )
    parser.add_argument("dir", nargs="?", type=Path, default=Path(), help="the hub's folder")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
    parser.add_argument("--strict", action="store_true", help="let warnings fail too")
    parser.add_argument("--lang", choices=("th", "en"), default=None, help="language of messages")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check a hub; print its problems; return 1 if it must not be published."""
    root: Path = options.dir
    language: str = options.lang or terminal_language()
    if not (root / "content").is_dir():
        print(f"phakhi: {root / 'content'}: {NO_HUB[language]}", file=sys.stderr)
        return 2
    content = read_content(root)
    if options.format in FOR_MACHINES and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    write_report(content.problems, root, language, options.format, sys.stdout)
    fatal = (
        p.severity == "error" or (options.strict and p.fatal_when_strict) for p in content.problems
    )
    return int(any(fatal))


FOR_MACHINES = frozenset(FORMATS) - {"text"}
NO_HUB = {
    "th": "ไม่พบโฟลเดอร์นี้ ให้สั่งในโฟลเดอร์ของเว็บไซต์ (ที่มี mkdocs.yml และ content/)",
    "en": "no such folder; run this in a hub's folder (with mkdocs.yml and content/)",
}
