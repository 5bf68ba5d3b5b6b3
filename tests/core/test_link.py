"""Records find one another: both ways, by former ids, in text, and only where published."""

from pathlib import Path

import pytest

from phakhi.pipeline import load_hub
from phakhi.problems import ContentError
from phakhi.records.hub import Key, Link
from phakhi.records.models import TYPES
from phakhi.records.rules.circles import find_circles
from tests.core.making import codes, hub_of, make_hub, read_hub

GOAL = "title: ก\ncreated: 2026-01-01\nstatement: ก\nowner: clinic\nperiod: {start: 2026-01-01}\n"
NEWS = "title: ก\ncreated: 2026-06-02\nfrom: clinic\nkind: news\ndate: 2026-06-02\n"
NEW = Key("news", "new")


def links_of(links: tuple[Link, ...]) -> set[tuple[str, str, str]]:
    return {(str(link.source), str(link.target), link.field) for link in links}


def test_every_reference_is_found_from_both_ends(tmp_path: Path) -> None:
    hub = hub_of(read_hub(tmp_path, {}))
    going = {triple for links in hub.outgoing.values() for triple in links_of(links)}
    coming = {triple for links in hub.incoming.values() for triple in links_of(links)}
    assert going == coming
    assert links_of(hub.incoming[Key("lessons", "ask-first")]) == {
        ("innovations/visit-book", "lessons/ask-first", "derived_from")
    }
    assert links_of(hub.outgoing[Key("activities", "visits")]) == {
        ("activities/visits", "organisations/clinic", "host"),
        ("activities/visits", "organisations/council", "partners.organisation"),
        ("activities/visits", "goals/at-home", "goals"),
    }


def test_what_a_link_means_is_said_from_both_ends(tmp_path: Path) -> None:
    hub = hub_of(read_hub(tmp_path, {}))
    (link,) = hub.incoming[Key("activities", "visits")]
    assert (link.meaning.en, link.back.en) == ("From activities", "Lessons from this activity")


def test_a_mention_carries_its_sentence(tmp_path: Path) -> None:
    body = "ย่อหน้าแรก\n\n- เริ่มจาก [[visits|การเยี่ยมบ้าน]] เมื่อต้นปี\n- อีกข้อ [[visits]]\n"
    hub = hub_of(read_hub(tmp_path, {"news/new.md": f"---\n{NEWS}---\n{body}"}))
    mentions = [link for link in hub.outgoing[NEW] if link.field == "body"]
    assert [link.context for link in mentions] == ["เริ่มจาก การเยี่ยมบ้าน เมื่อต้นปี"]
    assert mentions[0].back.en == "Mentioned in"


def test_a_reference_carries_what_stands_beside_it(tmp_path: Path) -> None:
    hub = hub_of(read_hub(tmp_path, {}))
    links = hub.outgoing[Key("plans", "plan-2026")]
    assert [link.context for link in links if link.field == "items.responsible"] == ["เยี่ยมบ้านร่วมกัน"]


def test_a_former_id_becomes_the_id(tmp_path: Path) -> None:
    files = {
        "goals/new.yml": GOAL + "aliases: [old]\n",
        "news/new.yml": NEWS + "related: [old]\nbody: '[[goal:old]]'\n",
        "goals/part.yml": GOAL + "parent: goal:old\n",
    }
    content = read_hub(tmp_path, files)
    hub = hub_of(content)
    assert codes(content) == []
    assert hub.aliases == {Key("goals", "old"): Key("goals", "new")}
    assert hub.items[Key("goals", "part")].record.model_dump()["parent"] == "new"
    incoming = hub.incoming[Key("goals", "new")]
    assert {link.field for link in incoming} == {"parent", "related", "body"}
    found = hub.resolve("old", ("goals",))
    assert found is not None
    assert found.key == Key("goals", "new")


DRAFT = {
    "goals/new.yml": GOAL + "status: draft\nparent: at-home\naliases: [old]\n",
    "news/new.yml": NEWS + "related: [goal:new]\nbody: '[[goal:new]]'\n",
}


def test_a_draft_is_not_there(tmp_path: Path) -> None:
    hub = hub_of(read_hub(tmp_path, DRAFT))
    assert Key("goals", "new") not in hub.items
    assert hub.unpublished == {Key("goals", "new")}
    assert hub.resolve("new", ("goals",)) is None
    assert not any(link.target == ("goals", "new") for link in hub.outgoing[NEW])
    assert ("goals", "new") not in hub.outgoing
    assert not any(link.field == "parent" for link in hub.incoming[Key("goals", "at-home")])


def test_with_drafts_it_is_there_and_marked(tmp_path: Path) -> None:
    hub = hub_of(read_hub(tmp_path, DRAFT, drafts=True))
    assert hub.items[Key("goals", "new")].draft
    assert hub.unpublished == frozenset()
    assert {link.field for link in hub.incoming[Key("goals", "new")]} == {"related", "body"}
    assert any(link.field == "parent" for link in hub.incoming[Key("goals", "at-home")])


def test_what_is_wrong_in_a_draft_is_reported_all_the_same(tmp_path: Path) -> None:
    files = {"goals/new.yml": GOAL + "status: draft\nparent: malee\ntags: [x]\n"}
    assert codes(read_hub(tmp_path, files)) == ["wrong-type", "unknown-topic"]


def test_records_stand_in_the_order_of_type_and_id(tmp_path: Path) -> None:
    files = {"news/2026/a.yml": NEWS, "news/1999/z.yml": NEWS, "news/m.yml": NEWS}
    hub = hub_of(read_hub(tmp_path, files))
    assert [key.id for key in hub.items if key.folder == "news"] == ["a", "hello", "m", "z"]
    ranks = [list(TYPES).index(key.folder) for key in hub.items]
    assert ranks == sorted(ranks)


def test_the_number_of_files_is_that_of_records_and_of_files_named(tmp_path: Path) -> None:
    files = {
        **DRAFT,
        "people/hidden.yml": "name: กขคงจฉ\ncreated: 2026-01-01\nconsent: {public: false}\n"
        "affiliations: [{organisation: clinic}]\n",
        "news/broken.yml": "title: [\n",
        "news/hello/index.md": "---\n---\n",
        "news/Bad Name.yml": NEWS,
        "news/empty.md": "",
    }
    content = read_hub(tmp_path, files, drafts=True)
    hub = hub_of(content)
    written = [*(tmp_path / "content/records").rglob("*.yml")]
    written += (tmp_path / "content/records").rglob("*.md")
    shown = {item.file.file for item in hub.items.values()}
    named = {p.origin.file for p in content.problems if p.severity == "error"} - shown
    assert len(written) == len(shown) + len(hub.withheld) + len(named)


def test_a_hub_with_errors_is_not_loaded(tmp_path: Path) -> None:
    make_hub(tmp_path, {"news/new.yml": NEWS + "topic: x\nbody: <b>\n", "goals/g.yml": ""})
    with pytest.raises(ContentError) as raised:
        load_hub(tmp_path)
    assert [p.code for p in raised.value.problems] == ["empty-file", "unknown-field", "raw-html"]


def test_a_hub_with_warnings_is_loaded_and_keeps_them(tmp_path: Path) -> None:
    make_hub(tmp_path, {"news/new.yml": NEWS + "body: <b>\n"})
    assert [p.code for p in load_hub(tmp_path).problems] == ["raw-html"]


def keys(text: str) -> list[Key]:
    return [Key("goals", letter) for letter in text]


@pytest.mark.parametrize(
    ("arrows", "circles"),
    [
        ("", []),
        ("ab bc cd", []),
        ("ab ba", ["ab"]),
        ("aa", ["a"]),
        ("xa ab bc ca yb", ["abc"]),
        ("ab ba cd dc ec", ["ab", "cd"]),
    ],
)
def test_every_circle_is_found_once(arrows: str, circles: list[str]) -> None:
    after = {Key("goals", pair[0]): Key("goals", pair[1]) for pair in arrows.split()}
    assert list(find_circles(after)) == [keys(circle) for circle in circles]


def test_a_chain_of_any_length_is_followed() -> None:
    after = {Key("goals", str(n)): Key("goals", str(n + 1)) for n in range(20_000)}
    assert list(find_circles(after)) == []
