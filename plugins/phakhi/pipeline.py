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
from phakhi.problems import ContentError, Origin, Problem, sort_problems
from phakhi.records.files import NETWORK, RecordFile, find_records
from phakhi.records.hub import NETWORK_KEY, Hub, Item, Key
from phakhi.records.link import link_records
from phakhi.records.load import RawRecord, load_record
from phakhi.records.models import TYPES, Network, Record
from phakhi.records.names import suggest_from_titles
from phakhi.records.origins import Origins
from phakhi.records.pages import PAGES, find_pages, is_unlisted
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
    network, network_problems = _read_network(root)
    language = network.language if network else "th"
    items, record_problems = _read_records(root, listing.files, language)
    problems = [*listing.problems, *page_problems, *network_problems, *record_problems]
    broken = frozenset(Key(f.folder, f.id) for f in listing.files) - items.keys()
    hub = _make_hub(root, network or _STAND_IN, pages, today)
    linked, link_problems = link_records(hub, items.values(), broken, drafts=drafts)
    problems += link_problems
    if network is None:
        return Content(None, sort_problems(suggest_from_titles(hub, problems)))
    problems += check_rules(hub, (network, *linked))
    hub.problems = sort_problems(suggest_from_titles(hub, problems))
    return Content(hub, hub.problems)


def build_date() -> date:
    """Return the day of the build: SOURCE_DATE_EPOCH's if set (so builds repeat), else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


def _make_hub(root: Path, network: Item, pages: frozenset[str], today: date | None) -> Hub:
    record = network.record
    assert isinstance(record, Network)
    day = record.reference_date or today or build_date()
    listed = (p for p in pages if not is_unlisted(p.removeprefix(f"{PAGES}/"), record.languages))
    shown = pages if network is _STAND_IN else frozenset(listed)
    return Hub(root, record, network, day, pages=shown)


def _read_network(root: Path) -> tuple[Item | None, list[Problem]]:
    path = root / NETWORK
    if path.is_symlink():  # the listing has reported it
        return None, []
    if not path.exists():
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
        raw = load_record(root, file, language)
        record, found = validate_record(raw, TYPES[file.folder])
        problems += raw.problems + found
        if record is not None:
            key = Key(file.folder, file.id)
            items[key] = _file(raw, key, record, record.language or language)
    return items, problems


def _file(raw: RawRecord, key: Key, record: Record, language: str) -> Item:
    return Item(key, record, raw.file, raw.origins, language)


def _make_stand_in() -> Item:
    """Make a network in whose place records can be linked while network.yml cannot be read."""
    fields = {
        "name": "-",
        "purpose": "-",
        "founded": "2000-01-01",
        "languages": ["th"],
        "member_groups": [{"id": "none", "name": "-"}],
    }
    raw = RawRecord(RecordFile(NETWORK_KEY.folder, "", NETWORK), fields, Origins(NETWORK, {}))
    return _file(raw, NETWORK_KEY, Network.model_validate(fields), "th")


_STAND_IN = _make_stand_in()

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
