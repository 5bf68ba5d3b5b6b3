import pytest

from phakhi.text.markdown import Renderer, TextTooComplex, complexity_problem

BOMBS = {
    "list marks": "- " * 750,
    "quote marks": "> " * 1000,
    "numbers": "1. " * 20,
    "definitions": ": " * 20,
    "deep list": "\n".join("    " * level + "- ก" for level in range(40)),
    "open pictures": "![[]()" * 3000,
    "open addresses": "[a](" * 5000,
    "open brackets": "[" * 20_000,
    "nested brackets": "[" * 5000 + "]" * 5000,
    "open brackets in paragraphs": ("[" * 300 + "\n\n") * 800,
    "long line": "ก" * 50_001,
    "many lines": "ก\n" * 10_001,
    "headings": "# ก\n" * 2_001,
    "rules": "* * *\n" * 2_001,
    "open titles": '[a](b "c) ' * 4000,
    "wide table": "|" * 3000 + "\n" + "|-" * 3000 + "\n" + "ก\n" * 3000,
    "footnotes": "[^1]" * 501,
    "terms": "ก\n:   ข\n" * 400,
    "marks": ("*a " * 16_000 + "\n") * 5,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_found_and_never_rendered(name: str) -> None:
    text = "ย่อหน้าแรก\n\n" + BOMBS[name]
    place = complexity_problem(text)
    assert place is not None
    assert len("ย่อหน้าแรก") < place <= len(text)
    with pytest.raises(TextTooComplex) as raised:
        Renderer().render(text)
    assert raised.value.offset == place


@pytest.mark.parametrize(
    "text",
    [
        "- ก\n    - ข\n        - ค\n            > ง",
        "> " * 15 + "ก",
        "*a **b " * 3000,
        "`a``b```c" * 3000,
        "".join("`" * length + " " for length in range(1, 250)),
        "[a](b) " * 3000,
        ("| ก " * 20 + "\n") + ("|---" * 20 + "\n") + ("| [ก](u) " * 20 + "\n") * 200,
        "~~a " * 5000,
        "# " + "#" * 10_000 + " a",
        "<a@" * 5000,
        "\\" * 20_000,
        "```\n" + "- " * 5000 + "\n" + " " * 900 + "x\n```",
    ],
)
def test_a_rich_or_odd_text_is_rendered(text: str) -> None:
    assert complexity_problem(text) is None
    assert Renderer().render(text).html


def test_a_renderer_works_on_after_running_out_of_depth(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("phakhi.text.markdown.complexity_problem", lambda _: None)
    renderer = Renderer()
    with pytest.raises(TextTooComplex) as raised:
        renderer.render("ก\n:   ข\n" * 2000)
    assert raised.value.offset is None
    assert renderer.render("- ก").html == "<ul>\n<li>ก</li>\n</ul>"
