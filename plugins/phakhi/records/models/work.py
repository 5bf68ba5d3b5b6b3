"""What members do together."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from phakhi.records.models.base import Record
from phakhi.records.models.members import Level
from phakhi.records.schema import PLAIN, Many, Name, OneOrMore, Part, Reference, Some, Term, field
from phakhi.records.values import (
    Count,
    Decimal,
    GroupId,
    LongText,
    Province,
    RefId,
    When,
    Words,
)


class ActivityKind(Term):
    """What sort of occasion an activity is (G1)."""

    MEETING = "meeting", "ประชุม"
    ANNUAL_MEETING = "annual meeting", "ประชุมประจำปี"
    FORUM = "forum", "เวทีแลกเปลี่ยน"
    TRAINING = "training", "อบรม"
    FIELD_VISIT = "field visit", "ลงพื้นที่/ศึกษาดูงาน"
    JOINT_WORK = "joint work", "ปฏิบัติงานร่วม"
    CAMPAIGN = "campaign", "รณรงค์"
    WELCOME = "welcome", "ต้อนรับสมาชิกใหม่"
    CELEBRATION = "celebration", "งานขอบคุณ/เฉลิมฉลอง"


class Mode(Term):
    """One of the four ways of working together (W1–W4)."""

    COORDINATION = "coordination", "การประสานงาน"
    COOPERATION = "cooperation", "ความร่วมมือ"
    COLLABORATION = "collaboration", "การทำงานร่วมกัน"
    PARTICIPATION = "participation", "การมีส่วนร่วม"


class Stage(Term):
    """A stage of joint work; the guide's think and plan, do, and evaluate together."""

    PLAN = "plan", "ร่วมคิด/วางแผน", "Plan"
    DO = "do", "ร่วมทำ", "Do"
    EVALUATE = "evaluate", "ร่วมประเมินผล", "Evaluate"
    FUND = "fund", "ร่วมสมทบทุน", "Fund"


class ActivityState(Term):
    """Whether it took place."""

    PLANNED = "planned", "วางแผนไว้"
    HELD = "held", "จัดแล้ว"
    POSTPONED = "postponed", "เลื่อน"
    CANCELLED = "cancelled", "ยกเลิก"


class Attendance(Term):
    """How people take part."""

    IN_PERSON = "in person", "พบกัน ณ สถานที่"
    ONLINE = "online", "ออนไลน์"
    HYBRID = "hybrid", "ผสมผสาน"


class Effort(Term):
    """How much work it is (S3)."""

    SMALL = "small", "น้อย"
    MEDIUM = "medium", "ปานกลาง"
    LARGE = "large", "มาก"


class Outcome(Term):
    """Whether it reached what was meant."""

    ACHIEVED = "achieved", "บรรลุผล"
    PARTLY = "partly", "บรรลุบางส่วน", "Partly achieved"
    NOT = "not", "ไม่บรรลุ", "Not achieved"


class Partner(Part):
    """An organisation that takes part, and in which stages (W4)."""

    organisation: Annotated[
        RefId, Reference(("organisations",), Name("กิจกรรมที่ร่วมเป็นภาคี", "Activities it took part in"))
    ] = field("องค์กร", "Organisation")
    stages: Some[Stage] = field("ร่วมในขั้น", "Stages", seed="W4")


class Place(Part):
    """Where it takes place."""

    name: Words | None = field("สถานที่", "Place", default=None)
    province: Annotated[Province, PLAIN] | None = field("จังหวัด", "Province", default=None)
    lat: Annotated[Decimal, Field(ge=-90, le=90)] | None = field("ละติจูด", "Latitude", default=None)
    lon: Annotated[Decimal, Field(ge=-180, le=180)] | None = field(
        "ลองจิจูด", "Longitude", default=None
    )

    @property
    def located(self) -> bool:
        """Whether both coordinates are known."""
        return self.lat is not None and self.lon is not None


class Task(Part):
    """A piece of the work with its responsible party (W1)."""

    task: Words = field("งาน", "Task")
    group: Words | None = field("หมวดงาน", "Group", seed="W1", default=None)
    responsible: Annotated[
        RefId, Reference(("organisations", "people"), Name("งานที่รับผิดชอบ", "Responsible for"))
    ] = field("ผู้รับผิดชอบ", "Responsible", seed="W1")
    due: When | None = field("กำหนดเสร็จ", "Due", default=None)
    done: When | None = field("เสร็จเมื่อ", "Done on", default=None)


class Participants(Part):
    """Who came."""

    count: Count | None = field("จำนวนคน", "Number of people", default=None)
    people: Many[
        Annotated[RefId, Reference(("people",), Name("กิจกรรมที่เข้าร่วม", "Activities attended"))]
    ] = field("บุคคล", "People", seed="S6", default=())
    levels: Many[Level] = field("ระดับบุคลากร", "Staff levels", seed="S8", default=())
    newcomers: Many[
        Annotated[
            RefId,
            Reference(
                ("organisations", "people"),
                Name("กิจกรรมที่ได้รับการต้อนรับ", "Activities it was welcomed at"),
            ),
        ]
    ] = field("สมาชิกใหม่", "Newcomers", seed="S9", default=())


class Activity(Record):
    """Something members did, or mean to do, together (M3)."""

    folder = "activities"
    kind_name = "activity"
    one = Name("กิจกรรม", "Activity")
    many = Name("กิจกรรม", "Activities")

    kind: ActivityKind = field("รูปแบบกิจกรรม", "Kind", seed="G1")
    mode: Mode = field("ลักษณะการทำงานร่วมกัน", "Mode", seed="W1")
    host: OneOrMore[
        Annotated[
            RefId, Reference(("organisations",), Name("กิจกรรมที่เป็นเจ้าภาพ", "Activities hosted"))
        ]
    ] = field("เจ้าภาพ", "Host", seed="W2")
    partners: Many[Partner] = field("ภาคีที่ร่วม", "Partners", seed="W4", default=())
    no_show: Many[GroupId] = field(
        "กลุ่มที่ไม่ได้มา", "Groups not present", "รหัสกลุ่มสมาชิก", "Member group ids", seed="W4", default=()
    )
    start: When = field("เริ่ม", "Start")
    end: When | None = field("สิ้นสุด", "End", default=None)
    state: ActivityState = field("สถานะกิจกรรม", "State", default=ActivityState.PLANNED)
    attendance: Attendance | None = field("วิธีเข้าร่วม", "Attendance", default=None)
    place: Place | None = field("สถานที่", "Place", default=None)
    goals: Some[
        Annotated[
            RefId, Reference(("goals",), Name("กิจกรรมเพื่อเป้าหมายนี้", "Activities for this goal"))
        ]
    ] = field("เป้าหมาย", "Goals", seed="M1")
    plan: (
        Annotated[RefId, Reference(("plans",), Name("กิจกรรมตามแผนนี้", "Activities of this plan"))]
        | None
    ) = field("แผนงาน", "Plan", seed="G4", default=None)
    tasks: Many[Task] = field("งานย่อย", "Tasks", seed="W1", default=())
    participants: Participants | None = field("ผู้เข้าร่วม", "Participants", default=None)
    shared_resources: Many[
        Annotated[RefId, Reference(("resources",), Name("กิจกรรมที่ใช้", "Activities that used it"))]
    ] = field("ทรัพยากรที่ใช้ร่วม", "Shared resources", seed="P4", default=())
    effort: Effort | None = field("ปริมาณงาน", "Effort", seed="S3", default=None)
    outcome: Outcome | None = field("ผลลัพธ์ของกิจกรรม", "Outcome", seed="S3", default=None)
    evaluation: LongText | None = field("การประเมินผล", "Evaluation", seed="W4", default=None)
    lessons: Many[
        Annotated[RefId, Reference(("lessons",), Name("บทเรียนจากกิจกรรม", "Summed up after"))]
    ] = field("บทเรียน", "Lessons", seed="M7", default=())
    no_lesson_reason: Words | None = field(
        "เหตุที่ไม่มีบทเรียน", "Why there is no lesson", seed="M7", default=None
    )

    @property
    def first_day(self) -> date:
        """The day it starts."""
        return self.start.date() if isinstance(self.start, datetime) else self.start

    @property
    def last_day(self) -> date:
        """The day it ends."""
        end = self.end or self.start
        return end.date() if isinstance(end, datetime) else end

    @property
    def organisations(self) -> tuple[str, ...]:
        """Hosts and partners, each once, hosts first."""
        return tuple(dict.fromkeys((*self.host, *(p.organisation for p in self.partners))))
