"""The adapter's parts, each by itself."""

import errno
import gzip
import logging
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.structure.toc import AnchorLink

from phakhi.problems import Origin, Problem
from phakhi.text.markdown import Heading
from phakhi_mkdocs import publish
from phakhi_mkdocs.languages import Languages
from phakhi_mkdocs.pages import clean_meta, log_problems, name_sources, print_errors
from phakhi_mkdocs.publish import stage_site, swap_site
from phakhi_mkdocs.shell import (
    ContentsList,
    Parts,
    Shell,
    ShellError,
    mark_parts,
    mend_html,
    nest_headings,
)
from phakhi_mkdocs.sitemap import Location, make_sitemap, write_sitemap

PLACE = Origin("x.yml", 2, 3)
ALONE = Problem("consulted-after", PLACE)
LANGUAGES = Languages(("th", "en"), {"en": {"ข่าว": "News"}})
TOC_ITEM = (
    "<li><a href='{{ toc_item.url }}'>{{ toc_item.title }}</a>{% if toc_item.children %}"
    "<ul>{% for toc_item in toc_item.children %} {% include 'partials/toc-item.html' %} "
    "{% endfor %}</ul>{% endif %}</li>"
)
PAGE = (
    "<title>{{ p.title }}</title><a href='{{ p.canonical }}'>{{ p.alternates.en }}</a>"
    "{% for toc_item in p.contents %}[{% include 'partials/toc-item.html' %}]{% endfor %}"
    "<main>{{ p.content }}</main>"
)


def make_env(page: str = PAGE, item: str = TOC_ITEM) -> Environment:
    return Environment(loader=DictLoader({"page": page, "partials/toc-item.html": item}))


def make_parts(title: str = "เยี่ยมบ้าน", *headings: Heading) -> Parts:
    return Parts(
        title=title,
        description="",
        canonical="https://example.org/activities/x/",
        edit=None,
        alternates={"th": "activities/x/", "en": "en/activities/x/"},
        contents=nest_headings(headings),
        content=f"<h1>{title}</h1>",
    )


def fill(env: Environment, parts: Parts) -> tuple[str, str]:
    """Return the page by its shell, and by its template."""
    template = env.get_template("page")
    shell = Shell(template.render(p=mark_parts(parts)), ContentsList(env))
    shown = Parts(**vars(parts) | {"alternates": {"en": "../../en/activities/x/"}})
    return shell.fill(parts, "activities/x/"), template.render(p=shown)


@pytest.mark.parametrize(
    "headings",
    [
        (),
        (Heading("a", 2, "หนึ่ง"),),
        (Heading("a", 2, "<b>"), Heading("b", 3, "x & 'y'"), Heading("c", 3, "z")),
        (Heading("a", 3, "1"), Heading("b", 2, "2"), Heading("c", 4, "3"), Heading("d", 2, "4")),
        (Heading("a", 2, "hole://id/ hole://children/"), Heading("b", 3, "hole://title/")),
    ],
)
def test_a_filled_shell_is_what_the_template_gives(headings: tuple[Heading, ...]) -> None:
    filled, rendered = fill(make_env(), make_parts("ชื่อ hole://content/", *headings))
    assert filled == rendered


def test_headings_are_nested_and_escaped() -> None:
    first, second = nest_headings(
        [Heading("a", 2, "<i>ก</i>"), Heading("b", 4, "ข"), Heading("c", 2, "ค")]
    )
    assert (first.title, [child.id for child in first.children]) == ("&lt;i&gt;ก&lt;/i&gt;", ["b"])
    assert (second.title, second.children) == ("ค", [])


def test_a_contents_list_of_another_make_is_no_shell() -> None:
    with pytest.raises(ShellError):
        ContentsList(make_env(item="{{ toc_item.url }}"))
    twice_listed = make_env(page=PAGE.replace("[{% include", "{{ loop.index }}{% include"))
    parts = make_parts("x", Heading("a", 2, "1"), Heading("b", 2, "2"), Heading("c", 2, "3"))
    filled, rendered = fill(twice_listed, parts)
    assert filled != rendered


def test_mended_pages_have_no_empty_tabindex_and_no_label_without_its_switch() -> None:
    assert mend_html('<label tabindex="" for="__toc">') == "<label>"
    whole = '<input id="__toc"><label for="__toc">'
    assert mend_html(whole) == whole


def test_the_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    swap_site(write_staged(site, "one"), site)
    (site / "gone.html").touch()
    (site / ".nojekyll").touch()
    swap_site(write_staged(site, "two"), site)
    assert (site / "index.html").read_text() == "two"
    assert sorted(path.name for path in site.iterdir()) == [".nojekyll", "index.html"]
    assert list(tmp_path.iterdir()) == [site]


def test_without_an_exchange_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    test_the_new_site_takes_the_place_of_the_old_one_whole(tmp_path)


def test_a_folder_that_cannot_be_moved_gets_the_new_site_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    (site / ".nojekyll").touch()
    staging = stage_site(site)
    (staging / "index.html").write_text("new", encoding="utf-8")

    rename = Path.rename

    def stay(self: Path, target: Path) -> Path:
        if self == site:
            raise OSError(errno.EBUSY, "Device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", stay)
    swap_site(staging, site)
    assert sorted(path.name for path in site.iterdir()) == [".nojekyll", "index.html"]
    assert not staging.exists()


def test_a_swap_that_fails_half_way_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    swap_site(write_staged(site, "one"), site)
    with pytest.raises(OSError, match="nowhere"):
        swap_site(tmp_path / "nowhere", site)
    assert (site / "index.html").read_text() == "one"


def test_the_next_build_mends_what_a_killed_one_left(tmp_path: Path) -> None:
    site = tmp_path / "site"
    swap_site(write_staged(site, "one"), site)
    write_staged(site, "half")
    site.rename(tmp_path / ".site.old")
    staging = stage_site(site)
    assert (site / "index.html").read_text() == "one"
    assert list(staging.iterdir()) == []
    assert sorted(tmp_path.iterdir()) == [staging, site]


def write_staged(site: Path, text: str) -> Path:
    staging = stage_site(site)
    (staging / "index.html").write_text(text)
    return staging


def test_settings_are_said_in_each_language() -> None:
    settings = {"a": ["ข่าว", 1, {"th": "ก", "en": "A"}], "b": {"th": "ข"}}
    assert LANGUAGES.say(settings, "en") == {"a": ["News", 1, "A"], "b": "ข"}
    assert LANGUAGES.say(settings, "th") == {"a": ["ข่าว", 1, "ก"], "b": "ข"}
    thai_alone = Languages(("th",), {})
    assert thai_alone.say({"a": {"th": "ก", "en": "A"}}, "th") == {"a": "ก"}
    assert Languages(("th", "lo"), {}).say({"a": {"th": "ก", "en": "A"}}, "lo") == {"a": "A"}


def test_addresses_know_their_language_and_their_counterparts() -> None:
    assert LANGUAGES.of("en/news/") == "en"
    assert LANGUAGES.of("english/") == LANGUAGES.of("") == "th"
    assert LANGUAGES.counterpart("en/news/index.md", "th") == "news/index.md"
    assert LANGUAGES.counterpart("news/index.md", "en") == "en/news/index.md"


def test_front_matter_reaches_the_theme_escaped_and_only_by_the_list(
    caplog: pytest.LogCaptureFixture,
) -> None:
    meta = {
        "title": "<b>ก\n & ข",
        "description": '"><script>',
        "hide": ["toc", "everything"],
        "template": "../x",
        "status": "<i>",
    }
    assert clean_meta(meta, "x.md") == {
        "title": "&lt;b&gt;ก &amp; ข",
        "description": "&#34;&gt;&lt;script&gt;",
        "hide": ["toc"],
    }
    assert [name in caplog.text for name in ("'template'", "'status'", "'title'")] == [
        True,
        True,
        False,
    ]


@pytest.fixture
def thai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "th_TH.UTF-8")


@pytest.mark.usefixtures("thai")
def test_warnings_are_told_in_the_terminals_language_tolerated_ones_by_their_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs"):
        log_problems([ALONE, Problem("missing-alt", PLACE, {"value": "a.png"}), ALONE])
    told = [(record.levelname, record.getMessage()) for record in caplog.records]
    assert [level for level, _ in told] == ["WARNING", "INFO"]
    assert "x.yml:2:3: warning[missing-alt] " in told[0][1]
    assert "2 คำเตือนที่ไม่ขวางการเผยแพร่" in told[1][1]


@pytest.mark.usefixtures("thai")
def test_errors_are_told_without_the_warnings_among_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_errors([ALONE, Problem("missing-network", PLACE), ALONE], tmp_path)
    told = capsys.readouterr().err
    assert told.startswith("x.yml:2:3: error[missing-network]")
    assert told.endswith("พบข้อผิดพลาด 1 จุด คำเตือน 2 จุด (ดูคำเตือนด้วยคำสั่ง phakhi check)\n")
    assert "consulted-after" not in told


def test_a_title_made_of_a_file_name_is_escaped() -> None:
    assert clean_meta({}, "en/<img src=x>.md") == {"title": "&lt;img src=x&gt;"}
    assert clean_meta({}, "en/about.md") == {}


def test_links_to_addresses_of_generated_pages_name_their_sources() -> None:
    sources = {"activities/x/": "activities/x.md", "en/network/": "en/network/index.md"}
    text = (
        "[a](../activities/x/#top) [b](network/) `[c](network/)` [d](nowhere/) [e](https://e.org/)"
    )
    assert name_sources(text, "en", sources) == (
        "[a](../activities/x.md#top) [b](network/index.md) `[c](network/)` [d](nowhere/) "
        "[e](https://e.org/)"
    )


def test_the_sitemap_names_every_page_in_each_language_and_no_date(tmp_path: Path) -> None:
    text = make_sitemap(
        "https://e.org/hub/",
        [Location("ก/", (("en", "en/a/"), ("th", "ก/"))), Location("b/")],
    )
    assert text.index("/hub/b/") < text.index("/hub/%E0%B8%81/")
    assert 'hreflang="en" href="https://e.org/hub/en/a/"' in text
    assert "lastmod" not in text
    write_sitemap(tmp_path, text)
    packed = (tmp_path / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (tmp_path / "sitemap.xml").read_bytes() == text.encode()
    assert packed[4:8] == bytes(4)


def test_marks_of_a_page_without_something_lack_it_too() -> None:
    parts = make_parts()
    marks = mark_parts(parts)
    assert (marks.edit, marks.contents, marks.canonical) == (None, [], "hole://canonical/")
    assert isinstance(mark_parts(make_parts("x", Heading("a", 2, "1"))).contents[0], AnchorLink)
