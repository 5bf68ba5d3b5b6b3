"""A site is built beside the published one and takes its place at the very end."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
IMMOVABLE = frozenset({errno.EBUSY, errno.EXDEV})
"""How systems say that a folder stays where it is."""


def stage_site(site_dir: Path) -> Path:
    """Return a new empty folder beside `site_dir`, the leftovers of a killed build removed."""
    target = site_dir.resolve()
    staging = target.with_name(f".{target.name}.staging")
    recover_site(target)
    discard_site(staging)
    staging.mkdir(parents=True)
    return staging


def discard_site(staging: Path) -> None:
    """Remove a staged site, if there is one."""
    shutil.rmtree(staging, ignore_errors=True)


def swap_site(staging: Path, site_dir: Path) -> None:
    """Put the staged site in place of `site_dir`; readers see the old one or the new one, whole.

    Hidden entries of the old folder (`.git`, `.nojekyll`) stay, as MkDocs leaves them.
    Raises `OSError` with the old site in place.
    """
    target = site_dir.resolve()
    if not target.exists():
        staging.rename(target)
        return
    staging.chmod(target.stat().st_mode & 0o7777)
    try:
        old = staging if _exchange(staging, target) else _exchange_by_steps(staging, target)
    except OSError as error:
        if error.errno not in IMMOVABLE:
            raise
        _exchange_inside(staging, target)
        return
    for entry in sorted(old.glob(".*")):
        if not (target / entry.name).exists():
            entry.rename(target / entry.name)
    discard_site(old)


def recover_site(target: Path) -> None:
    """Bring back the old site if a build was killed between the two steps of a swap."""
    old = _old_site(target)
    if old.exists() and not target.exists():
        old.rename(target)
    discard_site(old)


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    done: int = renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    return done == 0


def _exchange_by_steps(staging: Path, target: Path) -> Path:
    old = _old_site(target)
    discard_site(old)
    target.rename(old)
    try:
        staging.rename(target)
    except OSError:
        old.rename(target)
        raise
    return old


def _exchange_inside(staging: Path, target: Path) -> None:
    """Replace what is in a folder that cannot itself be moved: a mount, as containers have it."""
    old = target / f".{target.name}.old"
    discard_site(old)
    old.mkdir()
    for entry in sorted(target.glob("[!.]*")):
        entry.rename(old / entry.name)
    for entry in sorted(staging.iterdir()):
        if not (target / entry.name).exists():
            shutil.move(entry, target / entry.name)
    discard_site(old)
    discard_site(staging)


def _old_site(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
