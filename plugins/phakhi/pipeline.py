"""The whole way of a record on one screen: files → records → hub → pages."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from phakhi.pages.site import Site, plan_site
from phakhi.problems import ContentError, Problem, sort_problems
from phakhi.records.files import RecordFile, find_records
from phakhi.records.hub import Hub, Item, Key
from phakhi.records.link import link_records
from phakhi.records.load import load_record
from phakhi.records.misplaced import meant_folder
from phakhi.records.models import TYPES, Network
from phakhi.records.names import suggest_from_titles
from phakhi.records.network import NetworkFile, read_network
from phakhi.records.pages import PAGES, find_pages, is_unlisted
from phakhi.records.partial import read_partly
from phakhi.records.rules import check_partly, check_rules
from phakhi.records.validate import validate_record


@dataclass(slots=True)
class Content:
    """What a hub's folder holds: its hub, if the network could be read, and every problem."""

    hub: Hub | None
    problems: list[Problem]


def load_hub(root: Path, *, drafts: bool = False, today: date | None = None) -> Hub:
    """Return the hub of a folder; its warnings are in `hub.problems`.

    `drafts` lets drafts in; `today` is the reference date where network.yml names none.
    Raises ContentError with all problems if there is an error among them.
    """
    content = read_content(root, drafts=drafts, today=today)
    if content.hub is None or any(p.severity == "error" for p in content.problems):
        raise ContentError(content.problems)
    return content.hub


def read_content(root: Path, *, drafts: bool = False, today: date | None = None) -> Content:
    """Load, validate and link all under `root/content`; report every problem in one run."""
    with _uncollected():
        return _read_content(root, drafts=drafts, today=today)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let no garbage be collected: a hub is all live objects, and looking costs a quarter more."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read_content(root: Path, *, drafts: bool, today: date | None) -> Content:
    listing = find_records(root)
    pages, page_problems = find_pages(root)
    network = read_network(root)
    items, broken, record_problems = _read_records(root, listing.files, network.item.language)
    problems = [*listing.problems, *page_problems, *network.problems, *record_problems]
    hub = _make_hub(root, network, frozenset(page.file for page in pages), today)
    shown = [page for page in pages if page.file in hub.pages]
    linked, link_problems = link_records(hub, items.values(), broken, shown, drafts=drafts)
    problems += link_problems
    if network.rules_apply:
        problems += check_rules(hub, (network.item, *linked))
        problems += check_partly(hub, filter(None, broken.values()))
    hub.problems = sort_problems(suggest_from_titles(hub, problems))
    return Content(hub if network.whole else None, hub.problems)


def build_date() -> date:
    """Return the day of the build: SOURCE_DATE_EPOCH's if set (so builds repeat), else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


def _make_hub(root: Path, network: NetworkFile, pages: frozenset[str], today: date | None) -> Hub:
    record = network.item.record
    assert isinstance(record, Network)
    day = record.reference_date or today or build_date()
    listed = (p for p in pages if not is_unlisted(p.removeprefix(f"{PAGES}/"), record.languages))
    shown = frozenset(listed) if network.languages_known else pages
    return Hub(root, record, network.item, day, pages=shown)


def _read_records(
    root: Path, files: list[RecordFile], language: str
) -> tuple[dict[Key, Item], dict[Key, Item | None], list[Problem]]:
    """Return the records, those that have errors as far as they can be read, and all problems."""
    items: dict[Key, Item] = {}
    broken: dict[Key, Item | None] = {}
    problems: list[Problem] = []
    for file in files:
        raw = load_record(root, file, language)
        model = TYPES[file.folder]
        record, found = validate_record(raw, model)
        problems += raw.problems + found
        key = Key(file.folder, file.id)
        if record is not None:
            items[key] = Item(key, record, file, raw.origins, record.language or language)
        elif (meant := meant_folder(found)) or raw.fields is None:
            broken[Key(meant or file.folder, file.id)] = None
        else:
            part = read_partly(model, {**raw.fields, "id": file.id})
            broken[key] = Item(key, part, file, raw.origins, part.language or language)
    return items, broken, problems


__all__ = [
    "Content",
    "ContentError",
    "Hub",
    "Site",
    "build_date",
    "load_hub",
    "plan_site",
    "read_content",
]
