"""Find the record files of a hub, and say of every other file why it is not one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from phakhi.problems import Origin, Problem
from phakhi.records.models import TYPES
from phakhi.records.scalars import ID, ID_LENGTH

RECORDS = "content/records"
NETWORK = "content/network.yml"
RECORD_SUFFIXES = (".yml", ".yaml", ".md")
ENDING = re.compile(r"(?:\.(?:ya?ml|md|txt))+$", re.IGNORECASE)
FIELD = re.compile(rb"^(?:title|name|created): ", re.MULTILINE)
FIRST_BYTES = 4096
IGNORED = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"})
AT_TOP = frozenset({"network.yml", "pages", "records", "LICENSE.md", "LICENSE", "README.md"})


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record's file: its type's folder, its id, its path from the hub's folder."""

    folder: str
    id: str
    file: str
    attachments: tuple[str, ...] = ()

    @property
    def directory(self) -> PurePosixPath:
        """The folder its file lies in, where relative links and attachments start."""
        return PurePosixPath(self.file).parent

    @property
    def home(self) -> str:
        """The folder of its own, where its attachments lie or would lie."""
        own = self.file.rpartition("/")[2].startswith("index.")
        return str(self.directory) if own else f"{self.directory}/{self.id}"


@dataclass(slots=True)
class Listing:
    """The record files found, and a problem for each file that cannot be one."""

    files: list[RecordFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_records(root: Path) -> Listing:
    """List the record files under `root/content/records`, sorted by path."""
    listing = Listing()
    if (root / "content").is_symlink():
        _report(listing, "symbolic-link", "content")
        return listing
    for entry in _scan(root / "content", root, listing):
        if entry.name not in AT_TOP:
            _report(listing, "stray-file", f"content/{entry.name}", value=entry.name)
    for entry in _scan(root / RECORDS, root, listing):
        file = f"{RECORDS}/{entry.name}"
        if not entry.is_dir(follow_symlinks=False):
            _report(listing, "stray-file", file, value=entry.name)
        elif entry.name in TYPES:
            _walk(root, file, entry.name, listing)
        else:
            _report_folder(listing, file, entry.name)
    _check_ids(listing)
    return listing


def _walk(root: Path, top: str, folder: str, listing: Listing) -> None:
    todo = [top]
    while todo:
        here = todo.pop()
        entries = list(_scan(root / here, root, listing))
        index = next(
            (e.name for e in entries if e.name in ("index.md", "index.yml", "index.yaml")), ""
        )
        if index and here != top:
            attachments = tuple(_attachments(root, here, index, listing))
            name = here.rpartition("/")[2]
            _add(listing, RecordFile(folder, name, f"{here}/{index}", attachments))
            continue
        for entry in entries:
            file = f"{here}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                todo.append(file)
            elif entry.name.endswith(RECORD_SUFFIXES):
                _add(listing, RecordFile(folder, entry.name.rpartition(".")[0], file))
            else:
                _report_stray(listing, file, Path(entry.path))


def _attachments(root: Path, here: str, index: str, listing: Listing) -> Iterator[str]:
    todo = [here]
    while todo:
        folder = todo.pop()
        for entry in _scan(root / folder, root, listing):
            file = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                todo.append(file)
            elif file != f"{here}/{index}":
                yield file


def _scan(directory: Path, root: Path, listing: Listing) -> Iterator[os.DirEntry[str]]:
    """List a folder by name, leaving out what systems leave behind, refusing links."""
    if directory.is_symlink():  # reported with the folder it lies in
        return
    try:
        entries = sorted(os.scandir(directory), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        file = directory.relative_to(root).as_posix()
        _report(listing, "unreadable-file", file, reason=error.strerror or str(error))
        return
    for entry in entries:
        if entry.name in IGNORED:
            continue
        if entry.is_symlink():
            file = (directory / entry.name).relative_to(root).as_posix()
            _report(listing, "symbolic-link", file)
            continue
        yield entry


def _add(listing: Listing, record: RecordFile) -> None:
    if ID.fullmatch(record.id) and len(record.id) <= ID_LENGTH:
        listing.files.append(record)
    else:
        suffix = "" if record.home == str(record.directory) else Path(record.file).suffix
        name = _make_id(record.id)
        suggestion = name and name + suffix
        _report(listing, "bad-file-name", record.file, value=record.id, suggestion=suggestion)


def _make_id(name: str) -> str:
    """Return the id that a file's name was most likely meant to be, or nothing."""
    letters = re.sub(r"[\s_.-]+", "-", name.lower()).strip("-")
    return letters if ID.fullmatch(letters) and len(letters) <= ID_LENGTH else ""


def _report_stray(listing: Listing, file: str, path: Path) -> None:
    """Report a file that is no record, or is one in all but its name's ending."""
    stem = ENDING.sub("", path.name)
    suffix = ".md" if ".md" in path.name.lower() else ".yml"
    if (stem == path.name and "." in stem) or not _holds_fields(path):
        _report(listing, "stray-file", file, value=path.name)
        return
    name = (_make_id(stem) or "annual-forum-2026") + suffix
    _report(listing, "wrong-ending", file, value=path.name, name=name)


def _holds_fields(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return FIELD.search(file.read(FIRST_BYTES)) is not None
    except OSError:
        return False


def _check_ids(listing: Listing) -> None:
    """Keep the first file of each id; name the others."""
    listing.files.sort(key=lambda record: record.file)
    first: dict[tuple[str, str], RecordFile] = {}
    for record in listing.files:
        kept = first.setdefault((record.folder, record.id), record)
        if kept is not record:
            _report(listing, "duplicate-id", record.file, value=record.id, other=kept.file)
    listing.files = list(first.values())


def _report(listing: Listing, code: str, file: str, **context: object) -> None:
    listing.problems.append(Problem(code, Origin(file), context))


def _report_folder(listing: Listing, file: str, name: str) -> None:
    close = get_close_matches(name, TYPES, n=1, cutoff=0.5)
    suggestion = close[0] if close else ""
    _report(
        listing, "unknown-folder", file, value=name, suggestion=suggestion, known=", ".join(TYPES)
    )
