import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.text.markdown import Heading, Renderer, complexity_problem
from phakhi.text.sanitise import sanitise
from phakhi.text.wikilinks import find_headings

RENDERER = Renderer()


def render(text: str) -> str:
    return RENDERER.render(text).html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "คำ**“ภาคี”**ร่วม *ก* ~~ข~~",
            "<p>คำ<strong>“ภาคี”</strong>ร่วม <em>ก</em> <del>ข</del></p>",
        ),
        (
            "<b>ก</b> &amp; <script>x</script>",
            "<p>&lt;b&gt;ก&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;</p>",
        ),
        ("#แท็ก", "<p>#แท็ก</p>"),
        ("ก {: #x onclick=y }", "<p>ก {: #x onclick=y }</p>"),
        ("<a@example.org>", '<p><a href="mailto:a@example.org">a@example.org</a></p>'),
        ("[ก](javascript:x) ![ข](https://e.org/x.png)", "<p>ก ข</p>"),
        ("``a ` b``", "<p><code>a ` b</code></p>"),
        ("ก  \nข", "<p>ก<br>\nข</p>"),
        (
            "!!! note\n    ก",
            (
                '<div class="admonition note">\n<p class="admonition-title">หมายเหตุ</p>\n'
                "<p>ก</p>\n</div>"
            ),
        ),
        (
            '??? tip "ชื่อ"\n    ก',
            '<details class="tip">\n<summary>ชื่อ</summary>\n<p>ก</p>\n</details>',
        ),
        (
            "- [x] ก",
            (
                '<ul class="task-list">\n<li class="task-list-item">'
                '<input aria-label="เสร็จแล้ว" checked="" type="checkbox" disabled=""> ก</li>\n</ul>'
            ),
        ),
        (
            '> ```js\n> "<b>"\n> ```',
            (
                '<blockquote>\n<div class="highlight"><pre><span></span><code>'
                '<span class="s2">"&lt;b&gt;"</span>\n</code></pre></div>\n\n</blockquote>'
            ),
        ),
        ("", ""),
    ],
)
def test_rendering(markdown: str, html: str) -> None:
    assert render(markdown) == html


def test_tables_align_by_class() -> None:
    html = render("| ก | ข |\n|---|--:|\n| 1 | 2 |")
    assert '<th class="align-right">ข</th>' in html
    assert "style" not in html


def test_default_titles_and_labels_are_in_the_language_of_the_page() -> None:
    html = RENDERER.render("!!! warning\n    ก[^1]\n\n- [ ] ข\n\n[^1]: ค", language="en").html
    assert ">Warning<" in html
    assert 'aria-label="not done"' in html
    assert 'title="Back to footnote 1 in the text"' in html


def test_headings_begin_at_the_second_level() -> None:
    rendered = RENDERER.render("# ก\n\n## `ข` [ค](u)[^1]\n\n###### ง\n\n# ก\n\n[^1]: x")
    assert rendered.headings == (
        Heading("ก", 2, "ก"),
        Heading("ข-ค", 3, "ข ค"),
        Heading("ง", 6, "ง"),
        Heading("ก_1", 2, "ก"),
    )
    assert '<h3 id="ข-ค">' in rendered.html
    assert RENDERER.render("## ก\n\n### ข").headings == (Heading("ก", 2, "ก"), Heading("ข", 3, "ข"))
    assert RENDERER.render("").headings == ()


def test_ids_carry_the_prefix() -> None:
    text = "# ก\n\nข[^a] ค[^a] ง[^a]\n\n[^a]: จ\n\n[^b]: ไม่มีใครอ้าง"
    rendered = RENDERER.render(text, prefix="lesson-")
    ids = re.findall(r' id="([^"]*)"', rendered.html)
    assert ids == [
        "lesson-ก",
        *("lesson-fnref:1", "lesson-fnref2:1", "lesson-fnref3:1"),
        *("lesson-fn:1", "lesson-fn:2"),
    ]
    targets = set(re.findall(r'href="#([^"]*)"', rendered.html))
    assert targets == set(ids) - {"lesson-ก", "lesson-fn:2"}
    assert rendered.headings[0].id == "lesson-ก"


def test_addresses_are_resolved_or_removed() -> None:
    asked: list[tuple[str, bool]] = []

    def resolve(href: str, image: bool) -> str | None:
        asked.append((href, image))
        return None if "gone" in href else f"/to/{href}"

    text = (
        "[ก](a_b.md?x&y) [*ข*](gone.md) ![ค](p.png) ![ง](gone.png)\n\n"
        "[จ][r] ฉ[^1]\n\n[r]: r.md\n[^1]: ช"
    )
    html = RENDERER.render(text, resolve).html
    assert asked == [
        *(("a_b.md?x&y", False), ("gone.md", False), ("p.png", True), ("gone.png", True)),
        ("r.md", False),
    ]
    assert '<a href="/to/a_b.md?x&amp;y">ก</a> <em>ข</em> <img alt="ค" src="/to/p.png"> ง' in html


def test_the_same_text_gives_the_same_bytes() -> None:
    text = "# ก\n\n- [ ] ข[^1]\n\n[^1]: ค\n\n```py\nx = 1\n```"
    first = RENDERER.render(text)
    RENDERER.render("# อื่น [^1]\n\n[^1]: x")
    assert RENDERER.render(text) == first == Renderer().render(text)


PAYLOADS = [
    "javascript:alert(1)",
    "JaVa\tScript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    '"><img src=x onerror=alert(1)>',
    "x' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "\x02wzxhzdk:0\x03<script>",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "{: onclick=alert(1) }",
    '--8<-- "/etc/passwd"',
    "<style>*{display:none}</style>",
]
PLACES = [
    "{}",
    "[x]({})",
    "[x](<{}>)",
    '[x](a "{}")',
    "![x]({})",
    "![{}](a)",
    "[x]\n\n[x]: {}",
    "<{}>",
    "# {}",
    "!!! {}\n    x",
    '??? note "{}"\n    x',
    "``` {}\nx\n```",
    "x[^{0}]\n\n[^{0}]: {0}",
    "| {} |\n|---|\n| {} |",
    "- [ ] {}",
    "x\n:   {}",
]
ACTIVE = {
    "script",
    "style",
    "iframe",
    "svg",
    "math",
    "object",
    "embed",
    "form",
    "base",
    "link",
    "meta",
}


def find_active(html: str) -> list[str]:
    found: list[str] = []
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        tag = str(element.tag).rpartition("}")[2]
        found += [tag] if tag in ACTIVE else []
        for name, value in element.attrib.items():
            address = re.sub(r"[\x00-\x20]", "", value).lower()
            if name.startswith("on") or name in ("style", "srcdoc", "target", "name"):
                found.append(name)
            if name in ("href", "src") and re.match(r"(?!https?:|mailto:|tel:)[^/?#]*:", address):
                found.append(value)
    return found


def test_the_search_for_active_parts_finds_them() -> None:
    assert find_active("<svg onload=x></svg><a href='java\nscript:x'></a>") == [
        "svg",
        "onload",
        "java\nscript:x",
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_active_is_left(payload: str) -> None:
    for place in PLACES:
        assert find_active(render(place.replace("{0}", "{}").replace("{}", payload))) == []


PIECES = st.sampled_from(
    "# ,## ข,ก,a,\n,\n\n,===\n,---\n,- ,1. ,> ,    ,\t,|,: ,*,**,_,~~,`,```\n,~~~\n,[,],](,),![,"
    "[[a|b]],[^1],[^1]: ,[r]: u,!!! note\n    ,??? tip\n    ,[x] ,<b>,<,&,\\,\x02,|-|-|\n,|ก|ข|\n,"
    'https://e.org,<a@b.c>,\r\n,#, #,\u00a0,;,"'.split(",")
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text())
@settings(max_examples=400, deadline=None)
def test_any_text_is_rendered_clean_with_its_anchors(text: str) -> None:
    place = complexity_problem(text)
    if place is not None:
        assert 0 <= place <= len(text)
        return
    rendered = RENDERER.render(text)
    assert find_active(rendered.html) == []
    assert sanitise(rendered.html) == rendered.html
    assert find_headings(text) == [heading.id for heading in rendered.headings]
    ids = re.findall(r' id="([^"]*)"', rendered.html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(fn[^"]*)"', rendered.html)) <= set(ids)


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("# ก\n\nข\n\n## ก\n\nค\n===\n", ["ก", "ก_1", "ค"]),
        ("# [ก](u) **ข** `ค` ![ง](p)\n", ["ก-ข-ค"]),
        ("- # ก\n\n> ## ข\n\n```\n# ค\n```\n", ["ก", "ข"]),
        ("#แท็ก\n\n# !!!\n\n# ???\n", ["section", "section_1"]),
        ("ไม่มี", []),
        ("- " * 900 + "\n# ก", []),
    ],
)
def test_anchors_are_found_without_the_page(text: str, anchors: list[str]) -> None:
    assert find_headings(text) == anchors
