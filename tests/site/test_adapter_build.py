"""A small hub with this project's own settings and pages, built as its owner builds it."""

import logging
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import urlopen

import html5lib
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from phakhi.pages.page import Entry, Page
from phakhi.pipeline import Site, load_hub, plan_site
from phakhi_mkdocs import press
from phakhi_mkdocs.plugin import PhakhiPlugin
from phakhi_mkdocs.shell import ShellError
from phakhi_mkdocs.wording import NOTICE
from tests.hub import ROOT

HOSTILE = "<img src=x onerror=alert(1)> & “ข” \"'</title>"
BIN = Path(sys.executable).parent
XHTML = "{http://www.w3.org/1999/xhtml}"


def make_hub(folder: Path) -> Path:
    """Return a valid hub: the golden cases' records, this project's settings and pages."""
    shutil.copytree(ROOT / "tests/golden/base", folder / "content")
    shutil.copytree(ROOT / "content/pages", folder / "content/pages")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write(folder, "content/records/news/old.yml", news("ประกาศเดิม", aliases="[older]"))
    write(folder, "content/records/news/hostile.yml", news(HOSTILE))
    write(folder, "content/records/news/with-file/index.md", f"---\n{news('แนบไฟล์')}---\n")
    write(folder, "content/records/news/with-file/list.csv", "ก,ข\n")
    write(folder, "content/records/news/draft.yml", news("ฉบับร่าง", status="draft"))
    about = (folder / "content/pages/about.md").read_text(encoding="utf-8")
    write(folder, "content/pages/about.md", about + "\n[[activity:visits]] [[visit-book|สมุด]]\n")
    return folder


def news(title: str, **fields: str) -> str:
    quoted = title.replace("'", "''")
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    fixed = "created: 2026-06-02\nfrom: clinic\nkind: news\ndate: 2026-06-02\n"
    return f"title: '{quoted}'\n{fixed}{more}"


def write(hub: Path, name: str, text: str) -> None:
    path = hub / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build_here(hub: Path, **settings: Any) -> Path:
    """Build in this process; return the site's folder."""
    config = load_config(str(hub / "mkdocs.yml"), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Path(config.site_dir)


def run(hub: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {k: v for k, v in os.environ.items() if k != "NO_MKDOCS_2_WARNING"}
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=hub,
        env=inherited | {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def read_site(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def assert_untouched(hub: Path, before: dict[str, bytes]) -> None:
    """The site is what it was, and nothing else is left beside it."""
    assert read_site(hub / "site") == before
    assert {path.name for path in hub.iterdir()} == {"content", "hooks", "mkdocs.yml", "site"}


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    return make_hub(tmp_path)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_here(make_hub(tmp_path_factory.mktemp("hub")), strict=True)


@pytest.fixture(scope="module")
def plan(site: Path) -> Site:
    return plan_site(load_hub(site.parent))


def read_page(site: Path, uri: str) -> Any:
    return html5lib.parse((site / uri / "index.html").read_bytes(), transport_encoding="utf-8")


def find_all(tree: Any, tag: str, **attributes: str) -> list[Any]:
    found = tree.iter(XHTML + tag)
    return [e for e in found if all(e.get(k, "").strip() == v for k, v in attributes.items())]


# What is published


def test_every_page_of_the_hub_is_there_under_its_title(site: Path, plan: Site) -> None:
    for entry in plan.entries:
        (title,) = find_all(read_page(site, entry.uri), "title")
        assert title.text.startswith(" ".join(plan.render(entry).title.split()))


def test_former_addresses_lead_on_attachments_and_assets_are_there(site: Path) -> None:
    for prefix in ("", "en/"):
        (link,) = find_all(read_page(site, f"{prefix}news/older/"), "a")
        assert link.get("href") == "../old/"
    assert (site / "news/with-file/list.csv").read_text(encoding="utf-8") == "ก,ข\n"
    for name in ("phakhi.css", "fonts/fonts.css", "fonts/OFL.txt"):
        assert (site / "assets/phakhi" / name).is_file()


def test_drafts_and_raw_records_are_not_published(site: Path) -> None:
    names = {name for name in read_site(site) if not name.startswith("assets/")}
    assert not [name for name in names if "draft" in name or name.endswith((".yml", ".md"))]


def test_robots_sitemap_and_the_page_for_lost_readers(site: Path, plan: Site) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for entry in plan.entries:
        assert f"<loc>https://romsai.example.org/{entry.uri}</loc>" in sitemap
        for language, uri in entry.alternates:
            assert f'hreflang="{language}" href="https://romsai.example.org/{uri}"' in sitemap
    assert "<loc>https://romsai.example.org/en/about/</loc>" in sitemap
    assert "Sitemap: https://romsai.example.org/sitemap.xml" in (site / "robots.txt").read_text()
    lost = (site / "404.html").read_text(encoding="utf-8")
    assert lost.index("ไม่พบหน้านี้") < lost.index("Page not found")


# The shells


def test_pages_are_what_the_theme_itself_would_make(
    site: Path, hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ShellError("templates")

    monkeypatch.setattr(press, "Shell", refuse)
    assert read_site(build_here(hub)) == read_site(site)


def test_a_theme_that_shows_more_of_a_page_is_rendered_page_by_page(
    hub: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(
        hub,
        "over/main.html",
        '{% extends "base.html" %}{% block footer %}{{ page.url }}{% endblock %}',
    )
    with caplog.at_level(logging.INFO, "mkdocs"):
        built = build_here(hub, theme={"name": "material", "custom_dir": str(hub / "over")})
    assert "rendering slowly" in caplog.text
    for uri in ("news/old/", "news/hello/", "en/news/hello/"):
        assert uri in (built / uri / "index.html").read_text(encoding="utf-8").split("<main")[1]


def test_workers_write_what_one_process_writes_and_their_warnings_count(
    site: Path, hub: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    render = Site.render

    def render_with_warning(self: Site, entry: Entry) -> Page:
        if entry.uri == "news/hostile/":
            logging.getLogger("mkdocs.plugins.test").warning("by %d in %s", os.getpid(), entry.uri)
        return render(self, entry)

    monkeypatch.setattr(Site, "render", render_with_warning)
    monkeypatch.setattr(press, "POOL_FROM", 1)
    monkeypatch.setattr(press, "CHUNK", 7)
    monkeypatch.setattr(press, "count_workers", lambda: 2)
    assert read_site(build_here(hub)) == read_site(site)
    (warning,) = [record for record in caplog.records if record.name == "mkdocs.plugins.test"]
    assert f"by {os.getpid()} " not in warning.getMessage()
    with pytest.raises(Abort, match="1 warning"):
        build_here(hub, strict=True)


# Two languages


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_page_is_in_its_language_but_for_names(site: Path, plan: Site, language: str) -> None:
    names = {"CC", "BY", "English", "ไทย", "example", "romsai", "hub"}
    foreign = "[A-Za-z]+" if language == "th" else "[\u0e00-\u0e7f]+"
    uris = ["", "about/", "contribute/"] if language == "th" else ["en/", "en/about/"]
    for uri in (*uris, *(entry.uri for entry in plan.entries if entry.language == language)):
        tree = read_page(site, uri)
        assert tree.get("lang") == language
        body = tree.find(f"{XHTML}body")
        for element in list(body.iter()):
            if is_content(element):
                element.clear()
        seen = " ".join(
            (
                *body.itertext(),
                *(e.get(a, "") for e in body.iter() for a in ("title", "aria-label")),
            )
        )
        assert set(re.findall(foreign, seen)) - names == set(), uri


def is_content(element: Any) -> bool:
    """Whether it shows what members wrote: the page, its title in the header, its headings."""
    classes = element.get("class", "").split()
    return (
        element.tag == f"{XHTML}script"
        or element.get("data-md-component") == "header-topic"
        or bool({"md-content__inner", "md-nav--secondary"} & set(classes))
    )


def test_the_language_switch_leads_to_the_same_page_and_back(site: Path, plan: Site) -> None:
    for uri in ["", "about/", *(entry.uri for entry in plan.entries if entry.language == "th")]:
        english = read_switch(site, uri)["en"]
        assert english == f"en/{uri}"
        assert read_switch(site, english) == {"th": uri, "en": english}


def read_switch(site: Path, uri: str) -> dict[str, str]:
    tree = read_page(site, uri)
    links = [e for e in find_all(tree, "a") if e.get("class") == "md-select__link"]
    switch = {e.get("hreflang"): resolve(uri, e.get("href")) for e in links}
    heads = find_all(tree, "link", rel="alternate")
    assert {e.get("hreflang"): resolve(uri, e.get("href")) for e in heads} == switch
    return switch


def resolve(uri: str, href: str) -> str:
    address = unquote(urlsplit(urljoin(f"https://e.org/{uri}", href)).path).lstrip("/")
    return address if address.endswith("/") or "." in address or not address else f"{address}/"


def test_the_english_nav_is_the_owners_in_english(site: Path) -> None:
    def tabs(uri: str) -> list[tuple[str, str]]:
        links = [
            e for e in find_all(read_page(site, uri), "a") if e.get("class") == "md-tabs__link"
        ]
        return [("".join(e.itertext()).strip(), resolve(uri, e.get("href"))) for e in links]

    thai, english = tabs("news/old/"), tabs("en/news/old/")
    assert [(title, address) for title, address in english][:3] == [
        ("Home", "en/"),
        ("Activities", "en/activities/"),
        ("Knowledge", "en/lessons/"),
    ]
    assert [f"en/{address}" for _, address in thai] == [address for _, address in english]


def test_the_nav_shows_where_a_record_stands(site: Path) -> None:
    for uri, title in (("lessons/ask-first/", "ความรู้"), ("en/lessons/ask-first/", "Knowledge")):
        tree = read_page(site, uri)
        active = [e for e in find_all(tree, "li") if "md-tabs__item--active" in e.get("class", "")]
        assert ["".join(e.itertext()).strip() for e in active] == [title]


# Links, and what may not run


def test_every_link_and_resource_is_there_and_none_is_loaded_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        uri = path.relative_to(site).as_posix().removesuffix("index.html")
        tree = html5lib.parse(path.read_bytes(), transport_encoding="utf-8")
        for element in tree.iter():
            address = element.get("src") or element.get("href") or ""
            loads = element.get("src") or element.get("rel", "").strip() in {"stylesheet", "icon"}
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                assert not loads, f"{uri} loads {address}"
            elif parts.path and uri != "404.html":
                target = unquote(urlsplit(urljoin(f"https://e.org/{uri}", address)).path).lstrip(
                    "/"
                )
                file = site / target
                assert file.is_file() or (file / "index.html").is_file(), f"{uri} → {address}"


def test_hostile_titles_run_nowhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        tree = html5lib.parse(path.read_bytes(), transport_encoding="utf-8")
        handlers = [name for e in tree.iter() for name in e.attrib if str(name).startswith("on")]
        assert handlers == []
        assert not find_all(tree, "img", src="x")
    (title,) = find_all(read_page(site, "news/hostile/"), "title")
    assert title.text.startswith(HOSTILE)


def test_wiki_links_in_hand_written_pages_lead_to_records(site: Path) -> None:
    links = {e.get("href"): e.text for e in find_all(read_page(site, "about/"), "a")}
    assert links["../activities/visits/"] == "เยี่ยมบ้านร่วมกัน"
    assert links["../innovations/visit-book/"] == "สมุด"


def test_a_wiki_link_that_leads_nowhere_is_named_once_as_check_does(hub: Path) -> None:
    write(hub, "content/pages/about.md", "---\ntitle: x\n---\n\nก\n\nข [[nobody]]\n")
    built, checked = run(hub, "mkdocs", "build"), run(hub, "phakhi", "check")
    assert (built.returncode, checked.returncode) == (1, 1)
    for said in (built.stdout, checked.stdout):
        assert said.count("content/pages/about.md:7:3: error[unknown-wiki-link]") == 1


def test_hand_written_pages_keep_back_who_did_not_consent(hub: Path) -> None:
    write(
        hub,
        "content/records/people/hidden.yml",
        "created: 2026-01-01\nconsent: {public: false}\nlevel: volunteer\n"
        "affiliations: [{organisation: clinic}]\n",
    )
    write(hub, "content/pages/about.md", "[[hidden|นามแฝง]] [นามแฝง](people/hidden.md)\n")
    build_here(hub, strict=True)
    page = (hub / "site/about/index.html").read_text(encoding="utf-8")
    assert "อาสาสมัครท่านหนึ่ง อาสาสมัครท่านหนึ่ง" in page
    assert "นามแฝง" not in page
    assert "hidden.md" not in page


# Failure leaves the last good site


def test_errors_in_content_are_reported_as_check_does_and_publish_nothing(hub: Path) -> None:
    assert run(hub, "mkdocs", "build").returncode == 0
    before = read_site(hub / "site")
    write(hub, "content/records/news/bad.yml", "title: ก\ndate: 15/01/2569\nauthr: x\n")
    failed = run(hub, "mkdocs", "build")
    assert failed.returncode == 1
    assert "Traceback" not in failed.stdout
    report = run(hub, "phakhi", "check").stdout
    assert "bad.yml:2:7" in report
    assert report in failed.stdout
    assert_untouched(hub, before)


def test_a_build_that_breaks_half_way_leaves_nothing_behind(hub: Path) -> None:
    before = read_site(build_here(hub))
    write(hub, "hooks/break.py", "def on_env(*_, **__):\n    raise OSError('disk full')\n")
    with pytest.raises(OSError, match="disk full"):
        build_here(hub, hooks=["hooks/break.py"])
    assert_untouched(hub, before)


def test_a_strict_build_with_warnings_fails_and_publishes_nothing(hub: Path) -> None:
    before = read_site(build_here(hub, strict=True))
    write(hub, "content/pages/about.md", "# ก\n\n[ข](activities/nobody.md)\n")
    with pytest.raises(Abort, match="1 warning"):
        build_here(hub, strict=True)
    assert_untouched(hub, before)
    assert read_site(build_here(hub)) != before


def test_a_hand_written_page_may_not_stand_where_a_record_does(
    hub: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = read_site(build_here(hub))
    write(hub, "content/pages/activities.md", "# กิจกรรม\n")
    with pytest.raises(Abort):
        build_here(hub)
    assert "activities.md: the hub's own page has this address" in caplog.text
    assert_untouched(hub, before)


# Always the same


def test_two_builds_give_the_same_bytes(
    hub: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = make_hub(tmp_path_factory.mktemp("other"))
    assert run(hub, "mkdocs", "build", PYTHONHASHSEED="1").returncode == 0
    assert run(other, "mkdocs", "build", PYTHONHASHSEED="2", TZ="Asia/Bangkok").returncode == 0
    assert read_site(hub / "site") == read_site(other / "site")


def test_properdocs_builds_the_same_site_without_a_notice(site: Path, hub: Path) -> None:
    done = run(hub, "properdocs", "build", "--strict", "--config-file", "mkdocs.yml")
    assert done.returncode == 0, done.stdout

    def without_generator(files: dict[str, bytes]) -> dict[str, bytes]:
        tag = re.compile(rb'<meta name="generator"[^>]*>')
        return {name: tag.sub(b"", data) for name, data in files.items()}

    assert without_generator(read_site(hub / "site")) == without_generator(read_site(site))


def test_the_theme_says_nothing_of_its_own_future(hub: Path) -> None:
    for command in (("mkdocs",), ("python", "-m", "mkdocs")):
        done = run(hub, *command, "build")
        assert done.returncode == 0
        assert not re.search("end of life|Zensical|MkDocs 2", done.stdout)


# Serving


def test_drafts_are_shown_to_whoever_serves(hub: Path) -> None:
    config = load_config(str(hub / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    assert isinstance(config.plugins["phakhi"], PhakhiPlugin)
    (title,) = find_all(read_page(hub / "site", "news/draft/"), "title")
    assert title.text.startswith("ฉบับร่าง")


def test_serving_follows_records_and_survives_their_errors(hub: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = hub.parent / f"{hub.name}.log"
    with log.open("w") as out:
        command = [str(BIN / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"]
        # The server leaves its temporary folder behind when it is ended.
        place = os.environ | {"TMPDIR": str(hub.parent)}
        server = subprocess.Popen(command, cwd=hub, stdout=out, stderr=out, env=place)
    try:
        address = f"http://127.0.0.1:{port}/news/old/"
        wait_until(lambda: "ประกาศเดิม" in fetch(address))
        write(hub, "content/records/news/old.yml", news("ประกาศใหม่", aliases="[older]"))
        wait_until(lambda: "ประกาศใหม่" in fetch(address))
        write(hub, "content/records/news/old.yml", "title: [\n")
        wait_until(lambda: "old.yml:2:1: error[yaml-syntax]" in log.read_text(encoding="utf-8"))
        wait_until(lambda: NOTICE["en"] in fetch(address))
        assert "ประกาศใหม่" in fetch(address)
        assert NOTICE["en"] not in fetch(f"{address}../../assets/phakhi/phakhi.css")
        write(hub, "content/records/news/old.yml", news("ประกาศที่แก้แล้ว"))
        wait_until(lambda: "ประกาศที่แก้แล้ว" in fetch(address))
        assert NOTICE["en"] not in fetch(address)
    finally:
        server.terminate()
        server.wait(20)
    assert "Traceback" not in log.read_text(encoding="utf-8")


def fetch(address: str) -> str:
    try:
        with urlopen(address, timeout=5) as answer:
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def wait_until(holds: Callable[[], bool], seconds: int = 60) -> None:
    """Return as soon as `holds` does; the limit only ends a test that has failed."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.2)
