"""Measure builds of this project and of other generators on the same records.

    python bench/run.py [--sizes 1000,5000,10000] [--alone 50000] [--rounds 3] [--quick]
        [--builders phakhi,hugo]

writes bench/RESULTS.md; needs Linux. Work files and the other generators go to bench/.cache.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from generate import generate
from phakhi.pipeline import Hub, load_hub
from runner.builders import ENVIRONMENT, Builder, list_builders
from runner.check import MissingTextError, check_site, choose_pages, read_text
from runner.measure import measure
from runner.pages import RecordPage
from runner.report import Output, Sample, write_report
from runner.tools import CACHE, Tools, install_tools

RESULTS = Path(__file__).parent / "RESULTS.md"
WORK = CACHE / "work"


def main() -> int:
    """Run the benchmark and print its report."""
    options = read_options()
    tools = install_tools()
    load = f"Load of the machine before the start: {os.getloadavg()[0]:.1f}."
    bench = Bench(options.rounds, options.languages.split(","), options.builders.split(","))
    sizes = [300] if options.quick else read_sizes(options.sizes)
    for records in sizes:
        bench.run(records, tools)
    for records in [] if options.quick else read_sizes(options.alone):
        bench.run(records, None)
    report = write_report(
        shlex.join(sys.argv[1:]), bench.samples, bench.outputs, [*bench.notes, load]
    )
    print(report)
    options.results.write_text(report, encoding="utf-8")
    return 0


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", default="1000,5000,10000", help="records of hubs for everybody")
    parser.add_argument("--alone", default="50000", help="records of hubs for this project alone")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured")
    parser.add_argument("--languages", default="th,en", help="languages of every site")
    parser.add_argument("--builders", default="", help="measure these only")
    parser.add_argument("--quick", action="store_true", help="300 records, nothing else")
    parser.add_argument("--results", type=Path, default=RESULTS, help="the file to write")
    return parser.parse_args()


def read_sizes(text: str) -> list[int]:
    """Read numbers written with commas between them."""
    return [int(size) for size in text.split(",") if size]


class Bench:
    """Gathers the samples of all sizes."""

    def __init__(self, rounds: int, languages: list[str], only: list[str]) -> None:
        self.samples: list[Sample] = []
        self.outputs: dict[tuple[int, str], Output] = {}
        self.notes: list[str] = []
        self._rounds = rounds
        self._languages = languages
        self._only = [name for name in only if name]

    def run(self, records: int, tools: Tools | None) -> None:
        """Measure one size: in every round each builder once, another one first each time."""
        shutil.rmtree(WORK, ignore_errors=True)
        hub = self._make_hub(records)
        builders = list(list_builders(hub, WORK, tools, self._only))
        pages = choose_pages(hub)
        del hub
        for number in range(self._rounds):
            start = number % len(builders)
            for builder in builders[start:] + builders[:start]:
                self._build(records, builder, number, pages)
        for builder in builders:
            if builder.name == "hugo":
                self.notes.append(show_template_metrics(builder, records))
        shutil.rmtree(WORK)

    def _make_hub(self, records: int) -> Hub:
        say(f"{records:,} records: writing pages for every generator")
        folder = WORK / "hub"
        generate(records, folder, languages=self._languages)
        return load_hub(folder)

    def _build(self, records: int, builder: Builder, number: int, pages: list[RecordPage]) -> None:
        site = builder.folder / builder.site
        for case in builder.cases:
            added = builder.prepare(case, number)
            cost = measure(builder.command, builder.folder, ENVIRONMENT)
            say(f"{builder.name}, {case}: {cost.cpu:.2f} s CPU, {cost.peak:.0f} MB")
            self.samples.append(Sample(records, builder.name, case, number, cost))
            if case == "cold" and number == 0:
                self.outputs[records, builder.name] = look_at(site, pages)
            if added and added not in read_text(site / builder.address / "index.html"):
                raise MissingTextError(f"{builder.name}: {added} is not on its page")


def say(text: str) -> None:
    """Tell how far it is."""
    print(text, file=sys.stderr, flush=True)


def look_at(site: Path, pages: list[RecordPage]) -> Output:
    """Check the pages and weigh the site."""
    files = [path for path in site.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    pages_only = sum(path.stat().st_size for path in files if path.suffix == ".html") / 1e6
    return Output(len(files), size, pages_only, check_site(site, pages))


def show_template_metrics(hugo: Builder, records: int) -> str:
    """Return Hugo's own account of its templates, which shows that none is quadratic."""
    command = [*hugo.command[:1], "--templateMetrics", "--destination", "metrics"]
    done = subprocess.run(command, cwd=hugo.folder, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if "cumulative" in line)
    table = "\n".join(line.rstrip() for line in lines[start:] if line.strip())
    return f"## Hugo's template metrics at {records:,} records\n\n```text\n{table}\n```"


if __name__ == "__main__":
    sys.exit(main())
