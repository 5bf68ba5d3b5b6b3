"""What flows between members: resources, requests and hand-offs, news, other networks."""

from __future__ import annotations

from typing import Annotated

from phakhi.records.models.base import NamedRecord, Record
from phakhi.records.schema import Many, Name, OneOrMore, Part, Reference, Some, Term, field
from phakhi.records.values import Day, FilePath, LongText, RefId, TopicId, Truth, Url, Words


class ResourceKind(Term):
    """What sort of resource it is (P4, G2)."""

    DOCUMENT = "document", "เอกสาร"
    TOOL = "tool", "เครื่องมือ"
    VENUE = "venue", "สถานที่"
    FUND = "fund", "ทุน"
    DATA = "data", "ข้อมูล"
    EQUIPMENT = "equipment", "อุปกรณ์"


class Resource(Record):
    """Something members share (P4, G2)."""

    folder = "resources"
    kind_name = "resource"
    one = Name("ทรัพยากร", "Resource")
    many = Name("ทรัพยากร", "Resources")

    kind: ResourceKind = field("ประเภท", "Kind", seed="P4")
    url: Url | None = field("ที่อยู่เว็บ", "Web address", default=None)
    file: FilePath | None = field(
        "ไฟล์",
        "File",
        "ชื่อไฟล์ในโฟลเดอร์ของบันทึกนี้",
        "Name of a file in this record's folder",
        default=None,
    )
    owner: Annotated[
        RefId, Reference(("organisations",), Name("ทรัพยากรที่แบ่งปัน", "Resources it shares"))
    ] = field("เจ้าของ", "Owner")
    terms: LongText | None = field("เงื่อนไขการใช้", "Terms", default=None)
    available_until: Day | None = field("ใช้ได้ถึง", "Available until", default=None)


class Direction(Term):
    """Which way help flows (P5, S11)."""

    NEED = "need", "ขอความช่วยเหลือ", "Help wanted"
    OFFER = "offer", "เสนอความช่วยเหลือ", "Help offered"
    HANDOFF = "handoff", "ส่งต่องาน", "Hand-off"


class RequestState(Term):
    """Where a request stands."""

    OPEN = "open", "รอผู้รับเรื่อง"
    ACCEPTED = "accepted", "รับแล้ว"
    DECLINED = "declined", "ปฏิเสธ"
    IN_PROGRESS = "in progress", "กำลังดำเนินการ"
    DONE = "done", "เสร็จสิ้น"
    FAILED = "failed", "ไม่สำเร็จ"


class LogEntry(Part):
    """A step a request took."""

    date: Day = field("วันที่", "Date")
    by: Annotated[
        RefId,
        Reference(("organisations", "people"), Name("คำขอที่ร่วมดำเนินการ", "Requests it acted on")),
    ] = field("โดย", "By")
    state: RequestState = field("สถานะ", "State")
    note: Words | None = field("บันทึก", "Note", default=None)


class Request(Record):
    """Help asked or offered, or work handed on (P5, S5, S11)."""

    folder = "requests"
    kind_name = "request"
    one = Name("คำขอ", "Request")
    many = Name("คำขอและการส่งต่องาน", "Requests and hand-offs")

    direction: Direction = field("ลักษณะคำขอ", "Direction", seed="P5")
    sender: Annotated[RefId, Reference(("organisations",), Name("คำขอที่ส่ง", "Requests it sent"))] = (
        field("ผู้ส่ง", "From", alias="from")
    )
    to: (
        Annotated[RefId, Reference(("organisations",), Name("คำขอที่ได้รับ", "Requests it received"))]
        | None
    ) = field("ผู้รับ", "To", seed="S11", default=None)
    skill: Words | None = field("ความเชี่ยวชาญที่ต้องการ", "Skill", seed="S7", default=None)
    topic: TopicId | None = field("หัวข้อ", "Topic", default=None)
    description: LongText = field("คำอธิบาย", "Description")
    opened: Day = field("เปิดเมื่อ", "Opened")
    expires: Day | None = field("หมดอายุ", "Expires", default=None)
    log: Some[LogEntry] = field("ความคืบหน้า", "Log", seed="S11")
    answers: Annotated[RefId, Reference(("requests",), Name("คำตอบ", "Answered by"))] | None = (
        field("ตอบคำขอ", "Answers", default=None)
    )
    thanks: LongText | None = field("คำขอบคุณ", "Thanks", seed="P3", default=None)

    @property
    def state(self) -> RequestState:
        """Where the request stands after the last step of its log."""
        return self.log[-1].state


class NewsKind(Term):
    """What a piece of news is for: news alone is one-way, answers make it two (N3)."""

    NEWS = "news", "ข่าว"
    QUESTION = "question", "คำถาม"
    ANSWER = "answer", "คำตอบ"
    ENCOURAGEMENT = "encouragement", "กำลังใจ"


class News(Record):
    """Information that flows between members (M5, N3)."""

    folder = "news"
    kind_name = "news"
    one = Name("ข่าว", "News")
    many = Name("ข่าวและคำถาม", "News")

    sender: Annotated[RefId, Reference(("organisations",), Name("ข่าวที่ส่ง", "News it sent"))] = field(
        "ผู้ส่ง", "From", seed="M5", alias="from"
    )
    kind: NewsKind = field("ประเภท", "Kind", seed="N3")
    date: Day = field("วันที่", "Date")
    about: (
        OneOrMore[Annotated[RefId, Reference((), Name("ข่าวเกี่ยวกับเรื่องนี้", "News about it"))]] | None
    ) = field("เกี่ยวกับ", "About", default=None)
    reply_to: Annotated[RefId, Reference(("news",), Name("มีผู้ตอบ", "Replies"))] | None = field(
        "ตอบกลับ", "In reply to", seed="N3", default=None
    )
    reply_wanted: Truth | None = field("รอคำตอบ", "Reply wanted", seed="N3", default=None)
    reply_by: Day | None = field("ขอคำตอบภายใน", "Reply by", default=None)


class LinkedNetwork(NamedRecord):
    """Another network this one is linked to (G4)."""

    folder = "linked-networks"
    kind_name = "linked-network"
    one = Name("เครือข่ายพันธมิตร", "Linked network")
    many = Name("เครือข่ายพันธมิตร", "Linked networks")

    url: Url = field("ที่อยู่เว็บ", "Web address")
    relation: Words = field("ความสัมพันธ์", "Relation", seed="G4")
    bridges: Some[
        Annotated[
            RefId,
            Reference(
                ("organisations", "people"), Name("เครือข่ายที่เชื่อมให้", "Networks it bridges to")
            ),
        ]
    ] = field("ผู้เชื่อมโยง", "Bridges", seed="G4")
    since: Day = field("ตั้งแต่", "Since")
    catalogue_url: Url | None = field(
        "รายการบันทึกของเครือข่ายนั้น",
        "Catalogue address",
        "ที่อยู่ api/v1/records.json ของเครือข่ายนั้น",
        "That hub's api/v1/records.json",
        default=None,
    )
    shared_goals: Many[
        Annotated[
            RefId, Reference(("goals",), Name("เครือข่ายที่มีเป้าหมายร่วม", "Networks that share it"))
        ]
    ] = field("เป้าหมายร่วม", "Shared goals", default=())
