"""What a command costs: processor time, wall time, and memory of all its processes together."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.05
"""Seconds between two looks at the memory."""
PROC = Path("/proc")


class CommandError(Exception):
    """A command under measurement ended with an error; what it said is in the message."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time (all processes) and of wall time, and the memory's peak in MB.

    Memory is the proportional set size, summed over the tree of processes.
    """

    user: float
    system: float
    wall: float
    peak: float

    @property
    def cpu(self) -> float:
        """User and system time together."""
        return self.user + self.system


def measure(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run `command` in `folder`, with `environment` added to this process's; return its cost.

    Needs Linux. Raises CommandError unless it ends with 0.
    """
    log = folder / "bench.log"
    with log.open("wb") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | environment, stdout=output, stderr=output
        )
        watch = MemoryWatch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode != 0:
        said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise CommandError(f"{' '.join(map(str, command))}: {process.returncode}\n{said}")
    return Cost(usage.ru_utime, usage.ru_stime, wall, watch.peak)


class MemoryWatch(threading.Thread):
    """Looks at the memory of a process and its descendants until stopped."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._root = root
        self._done = threading.Event()

    def run(self) -> None:
        """Keep the highest sum seen."""
        while not self._done.wait(INTERVAL):
            total = sum(map(_proportional_size, _list_tree(self._root)))
            self.peak = max(self.peak, total / 1024)

    def stop(self) -> None:
        """End the watch."""
        self._done.set()
        self.join()


def _list_tree(root: int) -> Iterator[int]:
    todo = [root]
    while todo:
        process = todo.pop()
        yield process
        try:
            for thread in (PROC / str(process) / "task").iterdir():
                todo += map(int, (thread / "children").read_text().split())
        except OSError:
            continue


def _proportional_size(process: int) -> int:
    """Return a process's share of memory in KiB; 0 if it has ended."""
    try:
        text = (PROC / str(process) / "smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
