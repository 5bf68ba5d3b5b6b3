"""The measurements as tables: costs, ratios with their spread, growth."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import correlation, linear_regression, median

from runner.measure import Cost


@dataclass(frozen=True, slots=True)
class Sample:
    """One measured run: records in the hub, builder, case, the round it belongs to."""

    records: int
    builder: str
    case: str
    round: int
    cost: Cost


@dataclass(frozen=True, slots=True)
class Output:
    """What a cold build wrote: files, MB of all and of HTML, and the sentences found in it."""

    files: int
    size: float
    html: float
    sentences: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """Two runs of the same round compared, and what is to be reached at 10,000 records.

    Without `theirs`, the figure itself.
    """

    name: str
    ours: tuple[str, str]
    theirs: tuple[str, str] | None
    value: Callable[[Cost], float]
    goal: str


def cpu(cost: Cost) -> float:
    """Return processor time."""
    return cost.cpu


def peak(cost: Cost) -> float:
    """Return the memory's peak."""
    return cost.peak


Costs = dict[tuple[str, str, int], Cost]
OURS = ("phakhi", "cold")
GFM = ("phakhi gfm", "cold")
HUGO = ("hugo", "cold")
RATIOS = (
    Ratio("CPU, cold: phakhi / mkdocs", OURS, ("mkdocs", "cold"), cpu, "≤ 0.33"),
    Ratio("CPU, cold: phakhi / mkdocs+search", OURS, ("mkdocs+search", "cold"), cpu, ""),
    Ratio("CPU, cold: phakhi / hugo", OURS, HUGO, cpu, "≤ 1.5"),
    Ratio("CPU, cold: phakhi / eleventy", OURS, ("eleventy", "cold"), cpu, ""),
    Ratio("CPU, cold: phakhi / zensical", OURS, ("zensical", "cold"), cpu, ""),
    Ratio("CPU, cold: phakhi gfm / hugo", GFM, HUGO, cpu, "≤ 1"),
    Ratio("CPU, body changed: phakhi / hugo", ("phakhi", "body"), ("hugo", "body"), cpu, "≤ 0.05"),
    Ratio(
        "CPU, title changed: phakhi / hugo", ("phakhi", "title"), ("hugo", "body"), cpu, "≤ 0.05"
    ),
    Ratio("CPU s, body changed: phakhi", ("phakhi", "body"), None, cpu, "≤ 1"),
    Ratio("CPU s, title changed: phakhi", ("phakhi", "title"), None, cpu, "≤ 1"),
    Ratio("CPU: phakhi restored / cold", ("phakhi", "restored"), OURS, cpu, "≤ 0.2"),
    Ratio("CPU: phakhi nothing changed / cold", ("phakhi", "nothing"), OURS, cpu, ""),
    Ratio("MB, cold: phakhi", OURS, None, peak, "≤ 300"),
    Ratio("memory, cold: phakhi / hugo", OURS, HUGO, peak, "≤ 0.25"),
    Ratio("memory, cold: phakhi / mkdocs", OURS, ("mkdocs", "cold"), peak, ""),
)


def write_report(
    command: str, samples: list[Sample], outputs: dict[tuple[int, str], Output], notes: list[str]
) -> str:
    """Return the whole report as Markdown."""
    sizes = sorted({sample.records for sample in samples})
    parts = ["# Results", describe_machine(), f"Command: `python bench/run.py {command}`", MEANING]
    for records in sizes:
        here = [sample for sample in samples if sample.records == records]
        parts.append(f"## {records:,} records")
        parts.append("\n".join(_list_ratios(here)))
        parts.append("\n".join(_list_costs(here)))
        parts.append("\n".join(_list_outputs(records, outputs)))
    if len(sizes) > 2:
        parts += ["## Growth", "\n".join(_list_growth(samples))]
    return "\n\n".join([*parts, *notes]) + "\n"


MEANING = """\
Each figure is the median of the rounds, with the least and the most in brackets; a round runs every
builder once, and ratios compare runs of one round. CPU is user and system time of all processes, in
seconds; memory is the highest sum of their proportional set sizes, in MB, looked at every 50 ms.

Cases: *cold* has no output and no cache; *body* and *title* build again after one record's body or
title changed; *nothing* builds again; *restored* has the cache of the last build but no output, and
every file is newly written.

Every builder makes a page of each record in each of the site's languages, and the lists of records.
What the others build is worked out for them before: wiki links resolved, references named,
backlinks gathered, no rule checked. MkDocs and Zensical get all of it as Markdown, their record
pages outside the menu; Hugo and Eleventy get facts and connections as fields, their themes
(`bench/rivals`) are small and made for speed, and Eleventy's has no table of contents."""


def describe_machine() -> str:
    """Return what was measured on and with."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    models = (
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    )
    names = "phakhi mkdocs mkdocs-material Markdown pydantic".split()
    versions = [f"{name} {version(name)}" for name in names]
    return (
        f"Machine: {next(models, platform.machine())}, {os.cpu_count()} cores, {pages:.0f} GB, "
        f"{platform.system()} {platform.release()}. Python {platform.python_version()}, "
        f"{', '.join(versions)}; other generators as pinned in `bench/rivals`."
    )


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Return the median with the least and the most."""
    middle, least, most = (f"{v:.{digits}f}" for v in (median(values), min(values), max(values)))
    return f"{middle} ({least}–{most})"


def _list_ratios(samples: list[Sample]) -> Iterator[str]:
    yield "| figure | median (least–most) | to reach at 10,000 |"
    yield "|---|---|---|"
    costs = {(s.builder, s.case, s.round): s.cost for s in samples}
    rounds = sorted({sample.round for sample in samples})
    for ratio in RATIOS:
        values = [value for n in rounds if (value := _compare(ratio, costs, n)) is not None]
        if values:
            yield f"| {ratio.name} | {spread(values, 3)} | {ratio.goal} |"


def _compare(ratio: Ratio, costs: Costs, number: int) -> float | None:
    """Return the ratio in one round; None where one side was not measured."""
    ours = costs.get((*ratio.ours, number))
    if ratio.theirs is None or ours is None:
        return ratio.value(ours) if ours else None
    theirs = costs.get((*ratio.theirs, number))
    return ratio.value(ours) / ratio.value(theirs) if theirs and ratio.value(theirs) else None


def _list_costs(samples: list[Sample]) -> Iterator[str]:
    yield "| builder | case | CPU s | user s | system s | wall s | peak MB |"
    yield "|---|---|---|---|---|---|---|"
    for builder, case in dict.fromkeys((s.builder, s.case) for s in samples):
        costs = [s.cost for s in samples if (s.builder, s.case) == (builder, case)]
        cells = [spread([c.cpu for c in costs]), *(_middles(costs))]
        yield f"| {builder} | {case} | {' | '.join(cells)} |"


def _middles(costs: list[Cost]) -> Iterator[str]:
    yield f"{median(c.user for c in costs):.2f}"
    yield f"{median(c.system for c in costs):.2f}"
    yield spread([c.wall for c in costs])
    yield spread([c.peak for c in costs], 0)


def _list_outputs(records: int, outputs: dict[tuple[int, str], Output]) -> Iterator[str]:
    yield "| builder | files | MB | of it HTML | sentences of 50 records looked for, all found |"
    yield "|---|---|---|---|---|"
    for (size, builder), output in outputs.items():
        if size == records:
            sizes = f"{output.size:.0f} | {output.html:.0f}"
            yield f"| {builder} | {output.files:,} | {sizes} | {output.sentences:,} |"


def _list_growth(samples: list[Sample]) -> Iterator[str]:
    """Fit CPU of cold builds as a straight line over the number of records."""
    yield "| builder | CPU of a cold build | R² |"
    yield "|---|---|---|"
    for builder in dict.fromkeys(sample.builder for sample in samples):
        points: dict[int, list[float]] = {}
        for sample in samples:
            if (sample.builder, sample.case) == (builder, "cold"):
                points.setdefault(sample.records, []).append(sample.cost.cpu)
        if len(points) > 2:
            sizes, costs = list(points), [median(values) for values in points.values()]
            slope, start = linear_regression(sizes, costs)
            fit = correlation(sizes, costs) ** 2
            yield f"| {builder} | {start:.2f} s + {slope * 1000:.3f} ms a record | {fit:.4f} |"
