"""An object's values in a row say what they are, in both languages."""

from pathlib import Path

import pytest

from phakhi.pages.fields import gather_fields
from phakhi.pages.names import Names
from phakhi.pages.writer import Writer
from phakhi.pipeline import read_content
from phakhi.records.hub import Key
from phakhi.records.models import Plan
from tests.core.making import hub_of, make_hub, read_hub

ACTIVITY = """\
title: ก
created: 2026-05-02
kind: meeting
mode: coordination
host: clinic
tasks: [{{task: ก, responsible: clinic}}]
start: 2026-05-02
goals: [at-home]
place: {{{place}}}
"""
MAP = "https://www.openstreetmap.org/?mlat=18.62&amp;mlon=98.9#map=15/18.62/98.9"
WAT = "name: {th: วัด, en: Wat}"
POINT = f'<a href="{MAP}" rel="noopener noreferrer">'


def fact(root: Path, files: dict[str, str], key: Key, field: str, language: str) -> str:
    """Return a fact of a record's page as HTML."""
    hub = hub_of(read_hub(root, files))
    item = hub.get(key)
    assert item is not None
    writer = Writer(hub, f"{key}/index.html", Names(hub, language))
    return str(next(f.value for f in gather_fields(writer, item).facts if f.field == field))


@pytest.mark.parametrize(
    ("place", "thai", "english"),
    [
        (WAT + ", province: TH-50", "วัด · เชียงใหม่", "Wat · Chiang Mai"),
        ("province: TH-50", "เชียงใหม่", "Chiang Mai"),
        (
            WAT + ", lat: 18.62, lon: 98.90",
            f"วัด · {POINT}พิกัด 18.62, 98.9</a>",
            f"Wat · {POINT}Coordinates 18.62, 98.9</a>",
        ),
        (
            "lat: 18.62, lon: 98.90",
            f"{POINT}พิกัด 18.62, 98.9</a>",
            f"{POINT}Coordinates 18.62, 98.9</a>",
        ),
        (WAT + ", lat: 18.62", "วัด · ละติจูด: 18.62", "Wat · Latitude: 18.62"),
    ],
)
def test_a_place_has_a_point_on_a_map(tmp_path: Path, place: str, thai: str, english: str) -> None:
    files = {"activities/new.yml": ACTIVITY.format(place=place)}
    for language, expected in (("th", thai), ("en", english)):
        root = tmp_path / language
        assert fact(root, files, Key("activities", "new"), "place", language) == expected


def test_consent_says_when_and_for_what(tmp_path: Path) -> None:
    person = (
        "name: บุญมา สมมุติงาม\ncreated: 2024-01-10\naffiliations: [{organisation: clinic}]\n"
        "consent: {public: true, date: 2024-01-10, scope: {th: ชื่อและบทบาท, en: Name and role}}\n"
    )
    day = '<time datetime="2024-01-10">{}</time>'
    for language, expected in (
        ("th", f"ยินยอมเมื่อ {day.format('10 มกราคม 2567')} · ขอบเขต: ชื่อและบทบาท"),
        ("en", f"given on {day.format('10 January 2024')} · scope: Name and role"),
    ):
        root = tmp_path / language
        shown = fact(root, {"people/new.yml": person}, Key("people", "new"), "consent", language)
        assert shown == expected


PLAN = """\
title: ก
created: 2026-01-05
period: {start: 2026-01-01}
goals: [at-home]
coordinators: [malee]
items:
  - what: ก
    responsible: clinic
    needs: [{resource: {th: ไส้กรอง, en: Filters}, amount: 7200, covered_by: handbook}]
review_date: 2026-12-15
"""


@pytest.mark.parametrize(
    ("language", "words"),
    [("th", "ไส้กรอง (7200) — สนับสนุนโดย"), ("en", "Filters (7200) — covered by")],
)
def test_what_a_plan_needs_says_how_much_and_from_whom(
    tmp_path: Path, language: str, words: str
) -> None:
    hub = hub_of(read_hub(tmp_path, {"plans/new.yml": PLAN}))
    item = hub.items[Key("plans", "new")]
    assert isinstance(item.record, Plan)
    writer = Writer(hub, "plans/new/index.html", Names(hub, language))
    shown = writer.part(item, item.record.items[0].needs[0])
    assert shown.startswith(f'{words} <a href="')


def test_hostile_values_stay_text_in_a_row(tmp_path: Path) -> None:
    files = {"activities/new.yml": ACTIVITY.format(place='name: "<b>{}", province: TH-50')}
    shown = fact(tmp_path, files, Key("activities", "new"), "place", "th")
    assert shown == "&lt;b&gt;{} · เชียงใหม่"


@pytest.mark.parametrize(
    ("language", "expected"), [("th", "ตั้งแต่ 1 กุมภาพันธ์ 2566"), ("en", "from 1 February 2023")]
)
def test_an_open_period_is_not_one_day(tmp_path: Path, language: str, expected: str) -> None:
    shown = fact(tmp_path, {}, Key("goals", "at-home"), "period", language)
    assert shown == f'<time datetime="2023-02-01">{expected}</time>'


@pytest.mark.parametrize(
    ("language", "expected"),
    [("th", "M3: เฝ้าดู 90 · ต้องแก้ไข 180.5"), ("en", "M3: watch 90 · act 180.5")],
)
def test_thresholds_say_which_is_which(tmp_path: Path, language: str, expected: str) -> None:
    network = make_hub(tmp_path, {}) / "content" / "network.yml"
    with network.open("a", encoding="utf-8") as file:
        file.write("thresholds: {M3: {watch: 90, act: 180.5}}\n")
    hub = hub_of(read_content(tmp_path))
    writer = Writer(hub, "network/index.html", Names(hub, language))
    facts = gather_fields(writer, hub.network_item).facts
    assert [fact.value for fact in facts if fact.field == "thresholds"] == [expected]
