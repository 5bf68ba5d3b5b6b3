"""The whole way of a record on one screen: files → records → hub → pages."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from phakhi.pages.site import Site, plan_site
from phakhi.problems import ContentError, Origin, Problem, sort_problems
from phakhi.records.files import NETWORK, RecordFile, find_records
from phakhi.records.hub import NETWORK_KEY, Hub, Item, Key
from phakhi.records.link import link_records
from phakhi.records.load import RawRecord, load_record
from phakhi.records.models import TYPES, Network
from phakhi.records.names import suggest_from_titles
from phakhi.records.pages import find_pages
from phakhi.records.rules import check_rules
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
    listing = find_records(root)
    pages, page_problems = find_pages(root)
    network, network_problems = _read_network(root)
    language = network.language if network else "th"
    items, record_problems = _read_records(root, listing.files, language)
    problems = [*listing.problems, *page_problems, *network_problems, *record_problems]
    if network is None or not isinstance(network.record, Network):
        return Content(None, sort_problems(problems))
    day = network.record.reference_date or today or build_date()
    hub = Hub(root, network.record, network, day, pages=pages)
    broken = frozenset(Key(f.folder, f.id) for f in listing.files) - items.keys()
    problems += link_records(hub, items.values(), broken, drafts=drafts)
    for item in (network, *items.values()):
        problems += check_rules(hub, item)
    hub.problems = sort_problems(suggest_from_titles(hub, problems))
    return Content(hub, hub.problems)


def build_date() -> date:
    """Return the day of the build: SOURCE_DATE_EPOCH's if set (so builds repeat), else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()


def _read_network(root: Path) -> tuple[Item | None, list[Problem]]:
    if not (root / NETWORK).is_file():
        return None, [Problem("missing-network", Origin(NETWORK))]
    raw = load_record(root, RecordFile(NETWORK_KEY.folder, "", NETWORK))
    network, problems = validate_record(raw, Network)
    item = _file(raw, NETWORK_KEY, network, network.languages[0]) if network else None
    return item, raw.problems + problems


def _read_records(
    root: Path, files: list[RecordFile], language: str
) -> tuple[dict[Key, Item], list[Problem]]:
    items: dict[Key, Item] = {}
    problems: list[Problem] = []
    for file in files:
        raw = load_record(root, file)
        record, found = validate_record(raw, TYPES[file.folder])
        problems += raw.problems + found
        if record is not None:
            key = Key(file.folder, file.id)
            items[key] = _file(raw, key, record, record.language or language)
    return items, problems


def _file(raw: RawRecord, key: Key, record: object, language: str) -> Item:
    return Item(key, record, raw.file, raw.origins, language)  # type: ignore[arg-type]


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
