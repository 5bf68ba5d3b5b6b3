"""The generators under measurement, each with a folder of its own and the same pages to build."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from phakhi.pipeline import Hub
from phakhi_mkdocs.plugin import PhakhiConfig
from runner.markdown import ELEVENTY, HUGO, MKDOCS, Dialect, write_sources
from runner.pages import name_lists
from runner.tools import RIVALS, Tools

ENVIRONMENT = {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1794700800"}
OURS = ("cold", "body", "title", "nothing", "restored")
ADDED = "ประโยคนี้เพิ่มเข้ามาครั้งที่"
TITLE = re.compile(r"^(title: [^\"'\n]+)$", re.MULTILINE)


@dataclass(slots=True)
class Builder:
    """A generator: how it is run, where its pages go, and what it is asked to do.

    `cases` are: `cold` (no output, no cache), `body` or `title` (one record changed since),
    `nothing` (nothing changed since) and `restored` (cache kept, output gone, files all new).
    """

    name: str
    folder: Path
    command: tuple[str | Path, ...]
    cases: tuple[str, ...]
    address: str = ""
    caches: tuple[str, ...] = (".cache",)
    site: str = "site"
    sources: str = "content"
    changing: Path = field(default_factory=Path)
    original: str = ""

    def prepare(self, case: str, number: int) -> str:
        """Bring the folder into the state `case` starts from; return text it must then show."""
        if case in ("cold", "restored"):
            shutil.rmtree(self.folder / self.site, ignore_errors=True)
        if case == "cold":
            _save(self.changing, self.original)
            for cache in self.caches:
                shutil.rmtree(self.folder / cache, ignore_errors=True)
        if case == "restored":
            for path in (self.folder / self.sources).rglob("*"):
                os.utime(path)
        return self._change(case, number) if case in ("body", "title") else ""

    def _change(self, case: str, number: int) -> str:
        added = f"{ADDED} {case} {number}"
        text = _read(self.changing)
        text = TITLE.sub(rf"\1 {added}", text, count=1) if case == "title" else f"{text}\n{added}\n"
        _save(self.changing, text)
        return added


def choose_record(hub: Hub) -> tuple[str, Path]:
    """Return address and file of the record that will change: a lesson from the middle."""
    lessons = [item for item in hub.items.values() if item.key.folder == "lessons"]
    middle = lessons[len(lessons) // 2 :] + lessons
    for item in middle:
        path = hub.root / item.file.file
        if path.suffix == ".md" and TITLE.search(path.read_text(encoding="utf-8")):
            return str(item.key), path
    raise LookupError("no lesson to change")


def list_builders(
    hub: Hub, work: Path, tools: Tools | None, only: Sequence[str] = ()
) -> Iterator[Builder]:
    """Yield every builder (of those named in `only`, if any), its folder below `work` ready.

    Without `tools` there is only this project's own.
    """
    makers: dict[str, Callable[[str], Iterator[Builder]]] = {
        "phakhi": lambda _: _make_ours(hub, work)
    }
    if tools:
        hugo = (tools.hugo, "--destination", "site")
        eleventy = (tools.node, tools.eleventy, "--quiet")
        makers |= {
            "mkdocs": lambda name: _make_mkdocs(hub, work / name, []),
            "mkdocs+search": lambda name: _make_mkdocs(hub, work / name, ["search"]),
            "hugo": lambda name: _make_rival(hub, work / name, HUGO, hugo),
            "eleventy": lambda name: _make_rival(hub, work / name, ELEVENTY, eleventy),
            "zensical": lambda name: _make_zensical(hub, work / name, tools.zensical),
        }
    for name, make in makers.items():
        if not only or name in only:
            yield from make(name)


def _make_ours(hub: Hub, work: Path) -> Iterator[Builder]:
    engines = ("", "gfm") if hasattr(PhakhiConfig, "engine") else ("",)
    key, file = choose_record(hub)
    for engine in engines:
        name = f"phakhi {engine}".rstrip()
        folder = work / name.replace(" ", "-")
        shutil.copytree(hub.root / "content", folder / "content")
        plugin = {"phakhi": {"engine": engine}} if engine else "phakhi"
        _configure(folder, hub, [plugin], docs="content/pages")
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
        changing = folder / file.relative_to(hub.root)
        yield Builder(name, folder, command, OURS, key, changing=changing, original=_read(changing))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _configure(folder: Path, hub: Hub, plugins: list[object], *, docs: str) -> None:
    lists = (address for address, _ in name_lists(hub, hub.language))
    config = {
        "site_name": hub.name(hub.language),
        "site_url": "https://measured.example.org/",
        "docs_dir": docs,
        "nav": ["index.md", *(f"{address}index.md" for address in lists)],
        "plugins": plugins,
        "theme": {"name": "material", "language": "th", "font": False},
        "validation": {"nav": {"omitted_files": "ignore"}},
        "markdown_extensions": [
            "admonition", "attr_list", "def_list", "footnotes", "tables", "pymdownx.details",
            "pymdownx.tasklist", {"toc": {"permalink": False}},
        ],
    }  # fmt: skip
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def _make_mkdocs(hub: Hub, folder: Path, plugins: list[object]) -> Iterator[Builder]:
    write_sources(hub, folder / "docs", MKDOCS)
    _configure(folder, hub, plugins, docs="docs")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    yield _watch(hub, Builder(folder.name, folder, command, ("cold",), sources="docs"))


def _make_zensical(hub: Hub, folder: Path, program: Path) -> Iterator[Builder]:
    write_sources(hub, folder / "docs", MKDOCS)
    _configure(folder, hub, [], docs="docs")
    cases = ("cold", "body")
    yield _watch(hub, Builder(folder.name, folder, (program, "build"), cases, sources="docs"))


def _make_rival(
    hub: Hub, folder: Path, dialect: Dialect, command: tuple[str | Path, ...]
) -> Iterator[Builder]:
    """Make a builder with the theme kept in `rivals`."""
    name = folder.name
    shutil.copytree(RIVALS / name, folder)
    write_sources(hub, folder / "content", dialect)
    menu = {
        language: [
            {"url": f"/{address}", "name": title} for address, title in name_lists(hub, language)
        ]
        for language in hub.languages
    }
    data = {"hugo": "data", "eleventy": "_data"}[name]
    static = {"hugo": "static", "eleventy": "content"}[name]
    _save(folder / data / "nav.json", json.dumps(menu, ensure_ascii=False))
    _save(
        folder / data / "site.json",
        json.dumps({"name": hub.name(hub.language)}, ensure_ascii=False),
    )
    _save(folder / static / "style.css", _read(RIVALS / "style.css"))
    yield _watch(hub, Builder(name, folder, command, ("cold", "body"), caches=("resources",)))


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _watch(hub: Hub, builder: Builder) -> Builder:
    builder.address, _ = choose_record(hub)
    builder.changing = builder.folder / builder.sources / f"{builder.address}.md"
    builder.original = _read(builder.changing)
    return builder
