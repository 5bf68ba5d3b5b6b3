"""Who did not consent is nowhere in a hub: not by name, not by id, in no field and no link."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from phakhi.pipeline import Hub, read_content
from phakhi.records.consent import role_of
from phakhi.records.hub import Key
from phakhi.records.walk import strings
from tests.core.making import PERSON, codes, hub_of, make_hub, read_hub

SECRET_ID, FORMER_ID, SECRET_NAME = "hidden-one", "hidden-once", "สงวนนาม ไม่ประสงค์"
PERSON_FILE = {
    f"people/{SECRET_ID}.yml": PERSON.format(name=SECRET_NAME, public="false")
    + f"aliases: [{FORMER_ID}]\n"
}
NEWS = "title: ก\ncreated: 2026-06-02\nfrom: clinic\nkind: news\ndate: 2026-06-02\n"
EVERYWHERE = {
    "activities/new.yml": "title: ก\ncreated: 2026-05-02\nkind: meeting\nmode: coordination\n"
    "host: clinic\nstart: 2026-05-02\nstate: held\ngoals: [at-home]\nno_lesson_reason: ก\n"
    f"tasks: [{{task: ก, responsible: {SECRET_ID}}}]\n"
    f"participants: {{people: [malee, {SECRET_ID}], newcomers: [person:{SECRET_ID}]}}\n"
    f"evaluation: {{th: 'ดู [[{SECRET_ID}]]', en: 'see [[person:{FORMER_ID}|{SECRET_NAME}]]'}}\n",
    "news/new.md": f"---\n{NEWS}related: [{FORMER_ID}]\ncontributors: [{{who: {SECRET_ID}}}]\n---\n"
    f"[{SECRET_NAME}](../people/{SECRET_ID}.yml) [ก](../people/h%69dden-one.md?x#y)\n"
    f"[![ก](../people/{SECRET_ID}.md)](../people/{FORMER_ID}.md) [[visits]]\n\n"
    f"[ข]: ../people/{SECRET_ID}.yml\n"
    f"[{SECRET_NAME}][ข] ![{SECRET_NAME}][ข] [{SECRET_NAME}]\n[ข] [ข][] [ข]\n\n"
    f"> - [{SECRET_NAME}]:\n>   <../people/{FORMER_ID}.yml>\n>   '{SECRET_NAME}'\n\n"
    f"[ *{SECRET_NAME}* ][{SECRET_NAME}] [{SECRET_NAME}]: `[ข]` [ค](../people/hidden&#45;one.md)\n",
}


def everything(hub: Hub) -> Iterator[str]:
    """Yield all text that later stages can see."""
    for item in (hub.network_item, *hub.items.values()):
        yield str(item.key)
        yield item.record.model_dump_json()
        yield from strings(item.record)
    for links in (*hub.outgoing.values(), *hub.incoming.values()):
        for link in links:
            yield from (str(link.source), str(link.target), link.words, link.context, link.field)
    for old, key in hub.aliases.items():
        yield from (str(old), str(key))
    yield from map(str, (*hub.outgoing, *hub.incoming, *hub.unpublished))
    yield hub.network.model_dump_json()


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    content = read_hub(tmp_path, PERSON_FILE | EVERYWHERE)
    assert codes(content) == ["name-not-needed"]
    return hub_of(content)


@pytest.mark.parametrize("secret", [SECRET_ID, FORMER_ID, SECRET_NAME])
def test_nothing_of_a_withheld_person_is_in_the_hub(hub: Hub, secret: str) -> None:
    assert set(hub.withheld) == {Key("people", SECRET_ID)}
    assert [text for text in everything(hub) if secret in text] == []


def test_a_role_stands_in_their_place(hub: Hub) -> None:
    activity = hub.items[Key("activities", "new")].record.model_dump(mode="json")
    assert activity["tasks"][0]["responsible"] == "withheld/volunteer"
    assert activity["participants"]["people"] == ["malee", "withheld/volunteer"]
    assert activity["evaluation"] == {"th": "ดู อาสาสมัครท่านหนึ่ง", "en": "see a volunteer"}
    news = hub.items[Key("news", "new")].record.model_dump(mode="json")
    assert news["body"].startswith("อาสาสมัครท่านหนึ่ง อาสาสมัครท่านหนึ่ง\nอาสาสมัครท่านหนึ่ง [[visits]]")


def test_links_beside_them_stay(hub: Hub) -> None:
    assert Key("activities", "visits") in {link.target for link in hub.outgoing[Key("news", "new")]}
    assert Key("people", "malee") in {
        link.target for link in hub.outgoing[Key("activities", "new")]
    }


def test_they_are_kept_out_of_the_networks_own_text_too(tmp_path: Path) -> None:
    network = make_hub(tmp_path, PERSON_FILE) / "content/network.yml"
    written = network.read_text(encoding="utf-8")
    network.write_text(f"{written}working_agreements: ถาม [[{SECRET_ID}]]\n", encoding="utf-8")
    hub = hub_of(read_content(tmp_path))
    assert hub.network is hub.network_item.record
    assert [text for text in everything(hub) if SECRET_ID in text] == []


@pytest.mark.parametrize(
    "words",
    [
        f"ขอบคุณ{SECRET_NAME}มาก",
        "ดู people/hidden-one",
        "person:hidden-one",
        "`[[hidden-once]]`",
    ],
)
def test_where_they_are_named_the_author_is_told(tmp_path: Path, words: str) -> None:
    written = NEWS + f"summary: '{words}'\n"
    content = read_hub(tmp_path, PERSON_FILE | {"news/new.yml": written})
    assert [(p.code, p.origin.line) for p in content.problems] == [
        ("name-without-consent", 6),
        ("name-not-needed", 1),
    ]


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("withheld/executive", "an executive"),
        ("withheld/volunteer", "a volunteer"),
        ("withheld/person", "someone"),
    ],
)
def test_what_is_shown_for_them(reference: str, words: str) -> None:
    assert role_of(reference).en == words


def test_a_person_who_consents_is_shown(tmp_path: Path) -> None:
    shown = {f"people/{SECRET_ID}.yml": PERSON.format(name=SECRET_NAME, public="true")}
    hub = hub_of(read_hub(tmp_path, shown | {"news/n.yml": f"{NEWS}related: [{SECRET_ID}]\n"}))
    assert hub.withheld == {}
    assert Key("people", SECRET_ID) in hub.items
    assert [link.source for link in hub.incoming[Key("people", SECRET_ID)]] == [Key("news", "n")]
