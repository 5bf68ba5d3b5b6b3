"""The `phakhi` command: one sub-command a module."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from phakhi import __version__
from phakhi.cli import check

COMMANDS = (check,)


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
    try:
        return int(options.run(options))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 2
