"""What is committed under assets is what `make assets` builds from the pinned packages."""

import hashlib
import json
import re
from typing import Any

from tests.hub import ROOT

FONTS = ROOT / "plugins/phakhi/assets/fonts"
ICONS = ROOT / "plugins/phakhi/assets/icons"


def read_json(path: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / path).read_text(encoding="utf-8"))
    return content


def test_the_committed_fonts_and_icons_are_those_that_were_built() -> None:
    built = read_json("web/outputs.json")["files"]
    committed = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in (FONTS, ICONS)
        for path in folder.iterdir()
    }
    assert committed == built


def test_they_were_built_from_the_packages_that_are_pinned() -> None:
    locked = read_json("web/package-lock.json")["packages"]
    for name, package in read_json("web/outputs.json")["packages"].items():
        assert package == {key: locked[f"node_modules/{name}"][key] for key in package}


def test_the_style_sheet_names_every_font_file_and_no_other_host() -> None:
    addresses = re.findall(r'url\("(.+?)"\)', (FONTS / "fonts.css").read_text(encoding="utf-8"))
    assert sorted(addresses) == sorted(path.name for path in FONTS.glob("*.woff2"))
