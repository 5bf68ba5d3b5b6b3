"""A hub of one's own: other languages than the example's, fewer settings, and its own words."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.hub import ROOT
from tests.site.test_adapter_build import (
    XHTML,
    build_here,
    find_all,
    make_hub,
    news,
    read_page,
    read_site,
    run,
    write,
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return make_hub(tmp_path)


def speak(hub: Path, languages: str, more: str = "") -> None:
    """Rewrite network.yml for other languages."""
    file = hub / "content/network.yml"
    text = re.sub("languages: .*", f"languages: [{languages}]", file.read_text(encoding="utf-8"))
    file.write_text(text + more, encoding="utf-8")


def text_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def read_menu(site: Path, uri: str) -> list[tuple[str, str]]:
    """Return title and address of what the menu of a page holds, its own contents left out."""
    links = [
        e
        for e in find_all(read_page(site, uri), "a")
        if "md-nav__link" in e.get("class", "").split() and not e.get("href").startswith("#")
    ]
    return [(text_of(e), e.get("href")) for e in links]


# Settings


def test_the_least_settings_give_a_whole_site_without_a_foreign_word_or_notice(own: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (settings,) = re.findall(r"```yaml\n(# mkdocs\.yml\n.*?)```", readme, re.DOTALL)
    write(own, "mkdocs.yml", settings)
    write(own, "content/pages/team/who.md", "# ทีมงาน\n")
    (own / "content/records/linked-networks/north.yml").unlink()
    write(own, "content/pages/index.md", "# ยินดีต้อนรับ\n")
    done = run(own, "mkdocs", "build")
    assert done.returncode == 0, done.stdout
    assert not re.search("end of life|Zensical", done.stdout)
    menu = read_menu(own / "site", "")
    assert menu[0] == ("หน้าแรก", ".")
    assert menu[-1] == ("รู้จักเครือข่ายนี้", "network/")
    titles = [title for title, _ in menu]
    assert {"เกี่ยวกับเว็บไซต์นี้", "ทีมงาน", "กิจกรรม"} <= set(titles)
    assert "เครือข่ายพันธมิตร" not in titles
    assert titles.index("เกี่ยวกับเว็บไซต์นี้") < titles.index("กิจกรรม")
    english = [title for title, _ in read_menu(own / "site", "en/")]
    assert (english[0], english[-1]) == ("Home", "About this network")
    assert "Activities" in english
    assert "Material for MkDocs" not in (own / "site/index.html").read_text(encoding="utf-8")


def test_only_an_example_says_that_it_is_one(own: Path) -> None:
    hooks = {"hooks": [str(own / "hooks/banner.py"), str(own / "hooks/footer.py")]}
    page = (build_here(own, **hooks) / "index.html").read_text(encoding="utf-8")
    assert "สมมุติ" not in page
    assert "© พ.ศ. 2569 เครือข่ายดูแลผู้สูงอายุ ·" in page
    assert "ร่มไทร" not in page.partition('class="md-copyright"')[2]
    speak(own, "th, en", "example: true\n")
    site = build_here(own, **hooks)
    assert "สมมุติ" in (site / "index.html").read_text(encoding="utf-8")
    assert "invented" in (site / "en/index.html").read_text(encoding="utf-8")


# Languages


def test_pages_of_a_language_the_site_is_not_in_are_left_out(own: Path) -> None:
    speak(own, "th")
    done = run(own, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stdout
    (line,) = [line for line in done.stdout.splitlines() if "content/pages/en" in line]
    assert line.startswith("INFO")
    assert not (own / "site/en").exists()
    assert not find_all(read_page(own / "site", ""), "link", rel="alternate")


def test_a_hub_may_be_in_english_first_and_have_no_home_in_thai(own: Path) -> None:
    speak(own, "en, th")
    site = build_here(own, strict=True)
    for uri, language in (
        ("", "en"),
        ("th/", "th"),
        ("news/older/", "en"),
        ("th/news/older/", "th"),
    ):
        assert read_page(site, uri).get("lang") == language
    home = read_page(site, "th/")
    links = {text_of(e): e.get("href") for e in find_all(home, "a")}
    assert links["รู้จักเครือข่ายนี้"] == "./network/"
    (title,) = find_all(home, "h1")
    assert text_of(title) == "เครือข่ายดูแลผู้สูงอายุ"
    lost = (site / "404.html").read_text(encoding="utf-8")
    assert lost.index("Page not found") < lost.index("ไม่พบหน้านี้")
    assert 'href="/th/"' in lost
    assert read_menu(site, "")[0] == ("Home", ".")


def test_without_a_home_of_the_owners_there_is_one_in_every_language(own: Path) -> None:
    for name in ("index.md", "en/index.md"):
        (own / "content/pages" / name).unlink()
    site = build_here(own, strict=True)
    for uri, heading in (("", "เครือข่ายดูแลผู้สูงอายุ"), ("en/", "Elder care network")):
        (title,) = find_all(read_page(site, uri), "h1")
        assert text_of(title) == heading
        cards = [e for e in find_all(read_page(site, uri), "li") if "ph-card" in e.get("class", "")]
        assert len(cards) == 12
        for card in cards:
            (link,) = find_all(card, "a")
            assert (site / uri / link.get("href") / "index.html").is_file()


def test_a_language_nobody_translated_the_theme_into_gets_english_words(own: Path) -> None:
    speak(own, "th, lo")
    write(own, "content/records/news/lao.yml", news("x").replace("'x'", "{th: ไทย, lo: ລາວ}"))
    site = build_here(own, strict=True)
    tree = read_page(site, "lo/news/lao/")
    assert tree.get("lang") == "lo"
    assert text_of(find_all(tree, "h1")[0]) == "ລາວ"
    labels = {e.get("aria-label") for e in tree.iter()}
    assert {"Header", "Select language"} <= labels
    assert read_page(site, "lo/").find(f"{XHTML}body") is not None


# What is said at the terminal


def test_a_quiet_strict_build_counts_its_warnings(own: Path) -> None:
    before = read_site(build_here(own, strict=True))
    write(own, "content/pages/about.md", "# ก\n\n[ข](activities/nobody.md)\n")
    done = run(own, "mkdocs", "build", "--quiet", "--strict")
    assert (done.returncode, "WARNING" in done.stdout) == (1, False)
    assert read_site(own / "site") == before


def test_errors_are_told_alone_in_the_terminals_language(own: Path) -> None:
    write(own, "content/records/news/bad.yml", "title: [\n")
    done = run(own, "mkdocs", "build", LC_ALL="th_TH.UTF-8")
    assert done.returncode == 1
    assert "bad.yml:" in done.stdout
    assert "พบข้อผิดพลาด 1 จุด" in done.stdout
    assert done.stdout.rstrip().endswith("โปรดแก้ข้อผิดพลาดข้างต้นก่อน")


def test_serving_what_has_errors_from_the_start_says_how_to_go_on(own: Path) -> None:
    write(own, "content/records/news/bad.yml", "title: [\n")
    done = run(own, "mkdocs", "serve", LC_ALL="th_TH.UTF-8")
    assert done.returncode == 1
    assert "bad.yml:" in done.stdout
    assert "แล้วใช้คำสั่งเดิมอีกครั้ง" in done.stdout
    assert "Traceback" not in done.stdout
