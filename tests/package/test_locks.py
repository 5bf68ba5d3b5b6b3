"""The locks pin all that is asked for, with hashes, and name no host to fetch it from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from tests.hub import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def read_pins(lock: str) -> dict[str, list[str]]:
    """Return each pin (`name==version ; marker`) with its hashes."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = text.replace("\\\n", " ").splitlines()
    return {entry.split(" --hash")[0].strip(): entry.split("--hash=")[1:] for entry in entries}


def names(requirements: list[str]) -> set[str]:
    found = {re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in requirements}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_hashed(lock: str) -> None:
    for pin, hashes in read_pins(lock).items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", pin)
        assert hashes, pin
        assert all(found.startswith("sha256:") for found in hashes)


@pytest.mark.parametrize("lock", LOCKS)
def test_what_the_package_needs_is_pinned(lock: str) -> None:
    assert names(PROJECT["project"]["dependencies"]) <= names(list(read_pins(lock)))


def test_the_tools_of_contributors_are_pinned() -> None:
    groups = PROJECT["dependency-groups"]
    tools = [entry for entry in groups["dev"] if isinstance(entry, str)] + groups["backend"]
    assert names(tools) <= names(list(read_pins("requirements-dev.lock")))


def test_both_locks_agree() -> None:
    everything = read_pins("requirements-dev.lock")
    assert {pin: everything.get(pin) for pin in read_pins("requirements.lock")} == read_pins(
        "requirements.lock"
    )


@pytest.mark.parametrize("folder", ["web", "tests/tools"])
def test_packages_for_the_browser_are_pinned_exactly(folder: str) -> None:
    wanted = json.loads((ROOT / folder / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    for name, version in wanted["devDependencies"].items():
        package = locked["packages"][f"node_modules/{name}"]
        assert (package["version"], package["integrity"][:7]) == (version, "sha512-")


@pytest.mark.parametrize(
    "lock", [*LOCKS, "web/package-lock.json", "tests/tools/package-lock.json"], ids=Path
)
def test_no_lock_names_a_host_to_fetch_from(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert not re.search(r"index-url|find-links|registry|files\.", text)
