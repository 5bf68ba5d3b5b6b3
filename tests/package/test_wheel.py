"""What is shipped stands alone: a hub builds where there is nothing but the package."""

import sys
import zipfile
from pathlib import Path

import pytest

from tests.hub import ROOT, build_hub, run

HUB = {
    "mkdocs.yml": """\
site_name: เครือข่ายเล็ก
site_url: https://small.example.org/
docs_dir: content/pages
theme:
  name: material
  language: th
  font: false
plugins:
  - phakhi
""",
    "content/pages/index.md": "# หน้าแรก\n\n[[small-school]]\n",
    "content/network.yml": """\
name: เครือข่ายเล็ก
purpose: ทุกคนเดินทางถึงโรงเรียนอย่างปลอดภัย
founded: 2024-01-01
languages: [th]
member_groups:
  - id: schools
    name: โรงเรียน
""",
    "content/records/organisations/small-school.yml": """\
title: โรงเรียนเล็ก
created: 2024-01-02
kind: โรงเรียน
member_group: schools
joined: 2024-01-02
""",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive and not from the repository."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder], ROOT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def clean_bin(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment that holds the wheel and its pinned dependencies only."""
    environment = tmp_path_factory.mktemp("clean")
    run([sys.executable, "-m", "venv", environment], ROOT)
    bin_folder = environment / ("Scripts" if sys.platform == "win32" else "bin")
    install: list[Path | str] = [bin_folder / "python", "-m", "pip", "install", "--quiet"]
    run([*install, "--require-hashes", "--requirement", ROOT / "requirements.lock"], ROOT)
    run([*install, "--no-deps", wheel], ROOT)
    return bin_folder


@pytest.fixture
def small_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    for name, text in HUB.items():
        path = tmp_path / "hub" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "hub"


def test_the_wheel_holds_every_file_of_both_packages(wheel: Path) -> None:
    tracked = run(["git", "ls-files", "--", "phakhi", "phakhi_mkdocs"], ROOT / "plugins")
    assert set(tracked.splitlines()) <= set(zipfile.ZipFile(wheel).namelist())


def test_nothing_conflicts_in_the_clean_environment(clean_bin: Path) -> None:
    assert "No broken requirements found" in run([clean_bin / "python", "-m", "pip", "check"], ROOT)


def test_a_small_hub_passes_the_check(clean_bin: Path, small_hub: Path) -> None:
    run([clean_bin / "phakhi", "check", "--strict"], small_hub)


def test_a_small_hub_builds_with_its_records_and_assets(clean_bin: Path, small_hub: Path) -> None:
    site = small_hub / "site"
    build_hub(small_hub, site, clean_bin / "python")
    record = (site / "organisations/small-school/index.html").read_text(encoding="utf-8")
    assert 'data-record="organisations/small-school"' in record
    assert list(site.glob("assets/phakhi/**/fonts.css"))
