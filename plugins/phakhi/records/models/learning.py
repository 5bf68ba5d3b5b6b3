"""What was learned together, and the innovations born of it."""

from __future__ import annotations

from typing import Annotated

from phakhi.records.models.base import Record
from phakhi.records.schema import Many, Name, Part, Reference, Some, Term, field
from phakhi.records.values import Day, LongText, RefId, Words


class LessonKind(Term):
    """Whether to keep a way of working or to change it."""

    SUSTAIN = "sustain", "ทำต่อให้ดี", "Sustain"
    IMPROVE = "improve", "ควรปรับปรุง", "Improve"


class Application(Part):
    """Where a lesson was put to use: learning that is seen to be applied (M4)."""

    record: Annotated[RefId, Reference((), Name("บทเรียนที่นำมาใช้", "Lessons applied here"))] = field(
        "นำไปใช้ในเรื่อง", "Applied in", seed="M4"
    )
    organisation: Annotated[
        RefId, Reference(("organisations",), Name("บทเรียนที่นำไปใช้", "Lessons it applied"))
    ] = field("องค์กรที่นำไปใช้", "By")
    date: Day = field("วันที่", "Date")
    result: Words | None = field("ผลที่เกิด", "Result", default=None)


class Lesson(Record):
    """A lesson summed up together (M7)."""

    folder = "lessons"
    kind_name = "lesson"
    one = Name("บทเรียน", "Lesson")
    many = Name("บทเรียน", "Lessons")

    from_activities: Some[
        Annotated[
            RefId,
            Reference(("activities",), Name("บทเรียนจากกิจกรรมนี้", "Lessons from this activity")),
        ]
    ] = field("จากกิจกรรม", "From activities", seed="M7")
    expected: LongText = field("สิ่งที่คาดไว้", "What was expected")
    happened: LongText = field("สิ่งที่เกิดขึ้นจริง", "What happened")
    why: LongText = field("เพราะเหตุใด", "Why")
    next_time: LongText = field("ครั้งหน้าจะทำอย่างไร", "Next time")
    kind: LessonKind = field("ประเภทบทเรียน", "Kind")
    authors: Some[
        Annotated[
            RefId, Reference(("organisations",), Name("บทเรียนที่ร่วมสรุป", "Lessons it summed up"))
        ]
    ] = field("ผู้ร่วมสรุปบทเรียน", "Authors", seed="M7")
    audience: Words | None = field("เหมาะสำหรับ", "Audience", default=None)
    applied_in: Many[Application] = field("นำไปใช้แล้วที่", "Applied in", seed="M4", default=())
    endorsed_by: Many[
        Annotated[
            RefId,
            Reference(("organisations", "people"), Name("บทเรียนที่รับรอง", "Lessons it endorsed")),
        ]
    ] = field("รับรองโดย", "Endorsed by", default=())
    review_by: Day | None = field("ทบทวนภายใน", "Review by", default=None)


class Novelty(Term):
    """To whom it is new."""

    ORGANISATION = "organisation", "ใหม่สำหรับองค์กร", "New to the organisation"
    NETWORK = "network", "ใหม่สำหรับเครือข่าย", "New to the network"
    COUNTRY = "country", "ใหม่สำหรับประเทศ", "New to the country"
    WORLD = "world", "ใหม่สำหรับโลก", "New to the world"


class InnovationKind(Term):
    """What sort of thing is new."""

    PRODUCT = "product", "ผลิตภัณฑ์"
    PROCESS = "process", "กระบวนการ"
    SERVICE = "service", "บริการ"
    POLICY = "policy", "นโยบาย"


class InnovationStage(Term):
    """How far it has come."""

    IDEA = "idea", "แนวคิด"
    TRIAL = "trial", "ทดลองใช้"
    IN_USE = "in use", "ใช้งานจริง"
    SPREADING = "spreading", "ขยายผล"
    ENDED = "ended", "ยุติแล้ว"


class Result(Part):
    """A measured effect."""

    measure: Words = field("สิ่งที่วัด", "Measure")
    value: Words = field("ผลที่วัดได้", "Value")
    evidence: Words | None = field("หลักฐาน", "Evidence", default=None)


class Replication(Part):
    """Another member that took it up."""

    organisation: Annotated[
        RefId, Reference(("organisations",), Name("นวัตกรรมที่นำไปใช้", "Innovations it took up"))
    ] = field("องค์กร", "Organisation")
    date: Day = field("วันที่", "Date")
    result: Words | None = field("ผลที่เกิด", "Result", default=None)


class Innovation(Record):
    """An innovation born of the network's work (M6)."""

    folder = "innovations"
    kind_name = "innovation"
    one = Name("นวัตกรรม", "Innovation")
    many = Name("นวัตกรรม", "Innovations")

    problem: LongText = field("ปัญหา", "Problem")
    what_is_new: LongText = field("สิ่งใหม่คืออะไร", "What is new")
    novelty: Novelty | None = field("ความใหม่", "Novelty", default=None)
    kind: InnovationKind | None = field("ประเภท", "Kind", default=None)
    stage: InnovationStage = field("ระยะ", "Stage")
    derived_from: Some[
        Annotated[
            RefId,
            Reference(("lessons", "activities"), Name("นวัตกรรมที่เกิดขึ้น", "Innovations born of it")),
        ]
    ] = field("เกิดจาก", "Born of", seed="M6")
    partners: Some[
        Annotated[
            RefId,
            Reference(("organisations",), Name("นวัตกรรมที่ร่วมพัฒนา", "Innovations it helped make")),
        ]
    ] = field("ภาคีที่ร่วมพัฒนา", "Partners", seed="M6")
    results: Many[Result] = field("ผลลัพธ์", "Results", default=())
    conditions: LongText | None = field("เงื่อนไขความสำเร็จ", "Conditions", default=None)
    limits: LongText | None = field("ข้อจำกัด", "Limits", default=None)
    how_to_replicate: LongText | None = field("วิธีนำไปใช้", "How to replicate", default=None)
    replications: Many[Replication] = field("องค์กรที่นำไปใช้แล้ว", "Replications", default=())
