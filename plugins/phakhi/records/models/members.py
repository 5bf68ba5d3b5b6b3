"""Who belongs to the network: organisations, and people who said they may be shown."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from phakhi.records.models.base import NamedRecord, Record, Skill
from phakhi.records.schema import PLAIN, Many, Name, Part, Reference, Row, Some, Term, field
from phakhi.records.values import (
    Day,
    GroupId,
    LongText,
    Province,
    RefId,
    Text,
    Title,
    Truth,
    Url,
    Words,
)


def _skill_from_text(value: Any) -> Any:
    """Read a skill written as bare text."""
    return {"skill": value} if isinstance(value, str) else value


AnySkill = Annotated[Skill, BeforeValidator(_skill_from_text)]


class Contact(Part):
    """Whom to ask: a role, never a private person."""

    role: Words = field("ติดต่อ (บทบาท)", "Contact (role)", seed="S11")
    channel: Annotated[Words, PLAIN] | None = field("ช่องทาง", "Channel", default=None)


class Endorsement(Part):
    """A goal a member made its own, and its part in it (M1, S1)."""

    goal: Annotated[
        RefId,
        Reference(("goals",), Name("องค์กรที่รับเป็นเป้าหมายของตน", "Organisations that endorsed it")),
    ] = field("เป้าหมาย", "Goal", seed="M1")
    our_part: Words | None = field("บทบาทของเรา", "Our part", seed="S1", default=None)
    date: Day | None = field("วันที่", "Date", default=None)


class Organisation(Record):
    """A member organisation."""

    folder = "organisations"
    kind_name = "organisation"
    one = Name("องค์กร", "Organisation")
    many = Name("องค์กร", "Organisations")

    kind: Words = field("ประเภทองค์กร", "Kind", seed="S2")
    member_group: GroupId = field(
        "กลุ่มสมาชิก", "Member group", "รหัสกลุ่มจาก network.yml", "Group id from network.yml", seed="G3"
    )
    joined: Day = field("เข้าร่วมเมื่อ", "Joined", seed="S9")
    left: Day | None = field("ออกเมื่อ", "Left", default=None)
    mission: LongText | None = field("ภารกิจ", "Mission", default=None)
    area: Many[Province] = field(
        "พื้นที่ (จังหวัด)",
        "Area (provinces)",
        "รหัสจังหวัด เช่น TH-50",
        "Province codes such as TH-50",
        default=(),
    )
    skills: Many[AnySkill] = field("ความเชี่ยวชาญ", "Skills", seed="S7", default=())
    contact: Contact | None = field("ติดต่อ", "Contact", default=None)
    goals_endorsed: Many[Endorsement] = field(
        "เป้าหมายที่รับร่วม", "Goals endorsed", seed="S1", default=()
    )
    culture_notes: LongText | None = field(
        "วัฒนธรรมองค์กร", "Culture and ways of working", seed="S2", default=None
    )
    website: Url | None = field("เว็บไซต์", "Website", default=None)
    feed: Url | None = field("ฟีดข่าว", "Feed", default=None)

    def is_member_on(self, day: date) -> bool:
        """Say whether it belongs to the network on a day, its first and last included."""
        return self.joined <= day and (self.left is None or day <= self.left)


class Consent(Part):
    """What a person agreed to have shown. Without it nothing of them leaves the records."""

    public: Annotated[Truth, Row("", "")] = field("ยินยอมให้เผยแพร่", "May be shown")
    date: Annotated[Day, Row("ยินยอมเมื่อ {}", "given on {}")] | None = field(
        "วันที่ยินยอม", "Given on", default=None
    )
    scope: Annotated[Words, Row(" · ขอบเขต: {}", " · scope: {}")] | None = field(
        "ขอบเขตความยินยอม", "Scope", default=None
    )


class Affiliation(Part):
    """Where a person works or volunteers, and since when."""

    organisation: Annotated[RefId, Reference(("organisations",), Name("บุคลากร", "People"))] = field(
        "องค์กร", "Organisation"
    )
    since: Day | None = field("ตั้งแต่", "Since", default=None)
    until: Day | None = field("ถึง", "Until", default=None)
    position: Words | None = field("ตำแหน่ง", "Position", default=None)


class Level(Term):
    """A level of staff (S8)."""

    EXECUTIVE = "executive", "ผู้บริหาร"
    MANAGER = "manager", "หัวหน้างาน"
    PRACTITIONER = "practitioner", "ผู้ปฏิบัติงาน"
    VOLUNTEER = "volunteer", "อาสาสมัคร"


class Capacity(Term):
    """In which capacity a role is held."""

    LEAD = "lead", "ผู้นำ"
    DEPUTY = "deputy", "รองผู้นำ"
    SUPPORT = "support", "ผู้สนับสนุน"


class Role(Part):
    """A duty someone took on for the network or an organisation (P6, S9)."""

    role: Words = field("บทบาท", "Role", seed="P6")
    where: (
        Annotated[
            RefId,
            Reference(("organisations", "network"), Name("บทบาทของบุคลากร", "Roles held here")),
        ]
        | None
    ) = field(
        "บทบาทใน", "Where", "รหัสองค์กร หรือ network", "An organisation's id, or network", default=None
    )
    capacity: Capacity | None = field("ฐานะ", "Capacity", default=None)
    start: Day = field("เริ่ม", "Start")
    end: Day | None = field("สิ้นสุด", "End", default=None)


class Person(NamedRecord):
    """A person of the network; shown, and named, only with consent (S6)."""

    folder = "people"
    kind_name = "person"
    one = Name("บุคคล", "Person")
    many = Name("บุคคล", "People")

    name: Title | None = field(  # type: ignore[assignment]
        "ชื่อ",
        "Name",
        "เฉพาะผู้ที่ยินยอมให้เผยแพร่ เพราะไฟล์นี้ใครก็เปิดอ่านได้",
        "Only of who may be shown: anybody can read this file",
        default=None,
    )
    consent: Consent = field("ความยินยอม", "Consent")
    affiliations: Some[Affiliation] = field("สังกัด", "Affiliations")
    level: Level | None = field("ระดับ", "Level", seed="S8", default=None)
    roles: Many[Role] = field("บทบาท", "Roles", seed="P6", default=())
    skills: Many[AnySkill] = field("ความเชี่ยวชาญ", "Skills", seed="S7", default=())
    credit: Words | None = field("ผลงานที่ขอยกย่อง", "Credit", seed="P3", default=None)

    @property
    def heading(self) -> Title:
        """The name; of one without, that it is a person."""
        return self.title or self.name or Text({"th": self.one.th, "en": self.one.en})

    def may_be_shown_on(self, day: date) -> bool:
        """Say whether consent covers a day: none before the one it is given on."""
        given = self.consent.date
        return self.consent.public and (given is None or given <= day)
