"""What every record has, and the network's own description."""

from __future__ import annotations

from typing import Annotated, ClassVar

from phakhi.records.schema import PLAIN, Many, Name, Part, Reference, Row, Some, Term, field
from phakhi.records.values import (
    Count,
    Day,
    Decimal,
    Id,
    Language,
    LongText,
    RefId,
    Title,
    TopicId,
    Truth,
    Url,
    Word,
    Words,
)


class Status(Term):
    """Whether a record is shown."""

    DRAFT = "draft", "ฉบับร่าง"
    PUBLISHED = "published", "เผยแพร่แล้ว"
    ARCHIVED = "archived", "เก็บเข้าคลัง"


class Link(Part):
    """A page elsewhere on the web."""

    title: Title = field("ชื่อลิงก์", "Link title")
    url: Url = field("ที่อยู่เว็บ", "Web address")


class Contributor(Part):
    """Someone who helped to write a record, credited for it (P3)."""

    who: Annotated[
        RefId,
        Reference(("people", "organisations"), Name("ร่วมเขียนบันทึก", "Records contributed to")),
    ] = field("ผู้ร่วมเขียน", "Contributor", "รหัสของบุคคลหรือองค์กร", "Id of a person or organisation")
    role: Annotated[Words, PLAIN] | None = field("หน้าที่", "Role", default=None)


class Record(Part):
    """The fields every type has."""

    folder: ClassVar[str]
    kind_name: ClassVar[str]
    one: ClassVar[Name]
    many: ClassVar[Name]

    id: Id = field(
        "รหัส",
        "Id",
        "ชื่อไฟล์ (หรือชื่อโฟลเดอร์) ใช้ a-z 0-9 และ - เท่านั้น ไม่ต้องเขียนซ้ำในไฟล์",
        "The file's (or folder's) name: a-z 0-9 and - only; need not be repeated in the file",
    )
    title: Title = field("ชื่อเรื่อง", "Title")
    summary: Words | None = field(
        "สรุปสั้น", "Summary", "หนึ่งหรือสองประโยค", "One or two sentences", default=None
    )
    status: Status = field("สถานะ", "Status", default=Status.PUBLISHED)
    created: Day = field("วันที่บันทึก", "Recorded on", "เช่น 2026-11-22 (ค.ศ.)", "Such as 2026-11-22")
    updated: Day | None = field("ปรับปรุงเมื่อ", "Updated on", default=None)
    contributors: Many[Contributor] = field("ผู้ร่วมเขียน", "Contributors", seed="P3", default=())
    tags: Many[TopicId] = field(
        "หัวข้อ", "Topics", "รหัสหัวข้อจาก network.yml", "Topic ids from network.yml", default=()
    )
    related: Many[Annotated[RefId, Reference((), Name("บันทึกที่เกี่ยวข้อง", "Related records"))]] = field(
        "เกี่ยวข้องกับ", "Related to", default=()
    )
    links: Many[Link] = field("ลิงก์", "Links", default=())
    language: Language | None = field(
        "ภาษา",
        "Language",
        "ภาษาที่ใช้เขียน ถ้าไม่ใช่ภาษาหลักของเครือข่าย",
        "The language written in, if not the network's own",
        default=None,
    )
    licence: Word | None = field("สัญญาอนุญาต", "Licence", default=None)
    aliases: Many[Id] = field(
        "รหัสเดิม", "Former ids", "ที่อยู่เดิมจะพามาที่นี่", "Old addresses lead here", default=()
    )
    body: LongText | None = field("เนื้อความ", "Text", default=None)

    @property
    def heading(self) -> Title:
        """What the record is called on its page."""
        return self.title


class NamedRecord(Record):
    """A record that is called by its name; a title would say it twice."""

    title: Title | None = field(  # type: ignore[assignment]
        "ชื่อที่แสดง", "Title", "ถ้าต่างจากชื่อ", "If other than the name", default=None
    )
    name: Title = field("ชื่อ", "Name")

    @property
    def heading(self) -> Title:
        """The name, unless a title was given."""
        return self.title or self.name


class Period(Part):
    """From a day to a day; open while it has no end."""

    start: Day = field("เริ่ม", "Start")
    end: Day | None = field("สิ้นสุด", "End", default=None)


class Skill(Part):
    """A special skill and how well it is mastered (S7)."""

    skill: Words = field("ความเชี่ยวชาญ", "Skill", seed="S7")
    level: Words | None = field("ระดับ", "Level", default=None)
    can_teach: Truth | None = field("สอนผู้อื่นได้", "Can teach it", default=None)


class Action(Part):
    """Something to be done by someone."""

    what: Words = field("สิ่งที่ต้องทำ", "What")
    responsible: Annotated[
        RefId,
        Reference(("organisations", "people"), Name("งานที่รับผิดชอบ", "Responsible for")),
    ] = field("ผู้รับผิดชอบ", "Responsible", seed="W1")
    due: Day | None = field("กำหนดเสร็จ", "Due", default=None)
    done: Day | None = field("เสร็จเมื่อ", "Done on", default=None)


class MemberGroup(Part):
    """A group of members, heard before decisions (G3) and supported (S5)."""

    id: Id = field("รหัส", "Id")
    name: Title = field("ชื่อกลุ่ม", "Name")


class Topic(Part):
    """A subject records can be tagged with."""

    id: Id = field("รหัส", "Id")
    name: Title = field("ชื่อหัวข้อ", "Name")


class Cadence(Part):
    """How often the network means to meet and to communicate (M3, S4)."""

    joint_activity_days: Count | None = field(
        "จัดกิจกรรมร่วมทุกกี่วัน", "Days between joint activities", seed="M3", default=None
    )
    communication_days: Count | None = field(
        "สื่อสารกันทุกกี่วัน", "Days between news", seed="S4", default=None
    )


class Threshold(Part):
    """From which value an indicator calls for watching, and for action."""

    watch: Annotated[Decimal, Row("เฝ้าดู {}", "watch {}")] = field("เฝ้าดู", "Watch")
    act: Annotated[Decimal, Row(" · ต้องแก้ไข {}", " · act {}")] = field("ต้องแก้ไข", "Act")


class Network(NamedRecord):
    """The network itself: what it is for and whom it brings together."""

    folder = "network"
    kind_name = "network"
    one = Name("เครือข่าย", "Network")
    many = Name("เครือข่าย", "Network")

    id: Id = field("รหัสเครือข่าย", "Id", default="network")
    created: Day | None = field("วันที่บันทึก", "Recorded on", default=None)  # type: ignore[assignment]
    purpose: LongText = field("เป้าหมายร่วม", "Purpose", seed="M1")
    founded: Day = field("ก่อตั้งเมื่อ", "Founded")
    languages: Some[Language] = field(
        "ภาษาของเว็บไซต์", "Languages", "ภาษาแรกเป็นภาษาหลัก", "The first is the default"
    )
    repository: Url | None = field("ที่เก็บบันทึก", "Repository", default=None)
    contact_role: Words | None = field(
        "ผู้ประสานงาน (บทบาท)",
        "Contact (role)",
        "บทบาท ไม่ใช่ชื่อบุคคล",
        "A role, not a person",
        default=None,
    )
    member_groups: Some[MemberGroup] = field("กลุ่มสมาชิก", "Member groups", seed="G3")
    topics: Many[Topic] = field("หัวข้อ", "Topics", default=())
    working_agreements: LongText | None = field(
        "ข้อตกลงร่วม", "Working agreements", seed="M2", default=None
    )
    cadence: Cadence | None = field("จังหวะการทำงาน", "Cadence", seed="M3", default=None)
    reference_date: Day | None = field(
        "วันที่อ้างอิง",
        "Reference date",
        "วันที่ที่ใช้คำนวณ ถ้าไม่ระบุใช้วันที่สร้างเว็บไซต์",
        "The day figures are computed for; by default the day the site is built",
        default=None,
    )
    thresholds: dict[Word, Threshold] = field(
        "เกณฑ์ของตัวชี้วัด", "Thresholds of indicators", default={}
    )
    example: Truth | None = field(
        "เครือข่ายตัวอย่าง",
        "Invented example",
        "true ถ้าองค์กร บุคคล และเหตุการณ์สมมุติขึ้น",
        "true if its organisations, people and events are invented",
        default=None,
    )
