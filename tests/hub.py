"""Building a hub as its owner does: the command, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def build_hub(hub: Path, site: Path, python: Path | str = sys.executable) -> None:
    """Run `mkdocs build --strict` for the folder `hub` into `site`.

    Raises AssertionError with all that the command said when it fails.
    """
    run([python, "-m", "mkdocs", "build", "--strict", "--site-dir", site], hub)


def run(command: list[Path | str], folder: Path) -> str:
    """Run `command` in `folder` and return what it printed; raise AssertionError when it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, (
        f"{command} in {folder} ended with {done.returncode}:\n{done.stdout}"
    )
    return done.stdout
