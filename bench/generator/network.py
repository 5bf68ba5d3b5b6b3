"""A generated hub's network.yml and its hand-written pages."""

from __future__ import annotations

from pathlib import Path

from generator.pen import Fields
from generator.prose import read_grammar
from generator.world import GROUPS, START, TODAY, TOPICS, WORDS

NAMES = {"th": "เครือข่ายภาคีทดสอบความเร็ว", "en": "A partner network to measure with"}
TOPIC_NAMES = (
    "การดูแลที่บ้าน, ป้องกันการหกล้ม, การเดินทาง, ภาวะสมองเสื่อม, อุปกรณ์ช่วยเหลือ, คลายเหงา, น้ำท่วมและภัยพิบัติ, "
    "ฝุ่นควัน, คนดูแล, การส่งต่อ, การเรียนรู้, งานเครือข่าย"
).split(", ")
GROUP_NAMES = (
    "หน่วยบริการสุขภาพ, องค์กรปกครองส่วนท้องถิ่น, วัดและชมรมผู้สูงอายุ, อาสาสมัครและผู้ดูแล, สถาบันการศึกษา"
).split(", ")


def describe_network(languages: list[str]) -> Fields:
    """Return the fields of network.yml."""
    prose = read_grammar()
    return {
        "id": "measured",
        "name": NAMES,
        "purpose": {code: _lead(code) for code in prose},
        "founded": START.replace(year=START.year - 2),
        "created": START,
        "languages": languages,
        "repository": "https://example.org/measured/hub",
        "reference_date": TODAY,
        "member_groups": _list_named(GROUPS, GROUP_NAMES),
        "topics": _list_named(TOPICS, TOPIC_NAMES),
        "cadence": {"joint_activity_days": 60, "communication_days": 30},
    }


def _lead(language: str) -> str:
    prose = read_grammar()[language]
    return " ".join(prose.at(name, 3) for name in ("fact", "why", "quote"))


def _list_named(ids: list[str], names: list[str]) -> list[Fields]:
    return [
        {"id": id_, "name": {"th": name, "en": id_.replace("-", " ").capitalize()}}
        for id_, name in zip(ids, names, strict=True)
    ]


def write_pages(folder: Path, languages: list[str]) -> None:
    """Write the home page in each language, with links to the lists of records."""
    for language in languages:
        path = folder / ("" if language == languages[0] else language) / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        lists = "\n".join(f"- [{name}]({name}/index.md)" for name in WORDS)
        text = f"# {NAMES[language]}\n\n{_lead(language)}\n\n{lists}\n"
        path.write_text(text, encoding="utf-8")
