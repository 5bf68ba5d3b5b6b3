"""The `phakhi` command: one sub-command a module."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper

from phakhi import __version__
from phakhi.cli import check

COMMANDS = (check,)
OUR_FAULT = "phakhi: this is a fault of the program, not of your content; please report it"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0 (done), 1 (problems in content) or 2 (could not run)."""
    parser = argparse.ArgumentParser(
        prog="phakhi", description="Knowledge hubs of partner networks."
    )
    parser.add_argument("--version", action="version", version=f"phakhi {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_parser(commands)
    options = parser.parse_args(arguments)
    _accept_all_text()
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has enough; nothing may be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 2
    except Exception:  # noqa: BLE001 - whatever it is, the exit status must not say "content"
        traceback.print_exc()
        print(OUR_FAULT, file=sys.stderr)
        return 2
    return status


def _accept_all_text() -> None:
    """Let old consoles show `?` for letters they lack: Thai must not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
