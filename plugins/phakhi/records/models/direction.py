"""Where the network wants to go, how it plans to, and what it decides together."""

from __future__ import annotations

from typing import Annotated

from phakhi.records.models.base import Action, Period, Record
from phakhi.records.schema import Many, Name, Part, Reference, Row, Some, Term, field
from phakhi.records.values import Day, LongText, RefId, Word, Words


class Measure(Part):
    """How one sees that a goal is reached."""

    measure: Words = field("ตัวชี้วัด", "Measure")
    baseline: Word | None = field("ค่าเริ่มต้น", "Baseline", default=None)
    target: Word = field("ค่าเป้าหมาย", "Target")
    actual: Word | None = field("ค่าปัจจุบัน", "Actual", default=None)
    as_of: Day | None = field("ข้อมูล ณ วันที่", "As of", default=None)


class Goal(Record):
    """A goal the members share (M1)."""

    folder = "goals"
    kind_name = "goal"
    one = Name("เป้าหมาย", "Goal")
    many = Name("เป้าหมาย", "Goals")

    statement: LongText = field("เป้าหมายโดยละเอียด", "Statement", seed="M1")
    owner: Annotated[
        RefId, Reference(("organisations",), Name("เป้าหมายที่ดูแล", "Goals it looks after"))
    ] = field("องค์กรผู้รับผิดชอบเป้าหมาย", "Owner")
    period: Period = field("ช่วงเวลา", "Period")
    indicators: Many[Measure] = field("ตัวชี้วัดความสำเร็จ", "Indicators", default=())
    parent: (
        Annotated[RefId, Reference(("goals",), Name("เป้าหมายย่อย", "Goals below this one"))] | None
    ) = field("เป้าหมายหลัก", "Part of", seed="S1", default=None)


class Need(Part):
    """A resource a plan's item needs (P4)."""

    resource: Words = field("ทรัพยากรที่ต้องการ", "Resource needed", seed="P4")
    amount: Annotated[Word, Row(" ({})", " ({})")] | None = field("จำนวน", "Amount", default=None)
    covered_by: (
        Annotated[
            RefId,
            Reference(
                ("organisations", "resources", "linked-networks"),
                Name("แผนที่สนับสนุน", "Plans supported"),
            ),
            Row(" — สนับสนุนโดย {}", " — covered by {}"),
        ]
        | None
    ) = field("ผู้สนับสนุน", "Covered by", default=None)


class PlanItem(Part):
    """One step of a plan."""

    what: Words = field("สิ่งที่จะทำ", "What")
    responsible: Annotated[
        RefId,
        Reference(("organisations", "people"), Name("งานในแผนที่รับผิดชอบ", "Plan items it carries")),
    ] = field("ผู้รับผิดชอบ", "Responsible", seed="W1")
    due: Day | None = field("กำหนดเสร็จ", "Due", default=None)
    activity: Annotated[RefId, Reference(("activities",), Name("อยู่ในแผน", "Planned in"))] | None = (
        field("กิจกรรม", "Activity", default=None)
    )
    needs: Many[Need] = field("สิ่งที่ต้องใช้", "Needs", seed="P4", default=())


class Plan(Record):
    """How members and other networks coordinate (G4)."""

    folder = "plans"
    kind_name = "plan"
    one = Name("แผนงาน", "Plan")
    many = Name("แผนงาน", "Plans")

    period: Period = field("ช่วงเวลา", "Period")
    goals: Some[
        Annotated[RefId, Reference(("goals",), Name("แผนของเป้าหมายนี้", "Plans for this goal"))]
    ] = field("เป้าหมาย", "Goals", seed="M1")
    coordinators: Some[
        Annotated[
            RefId,
            Reference(("people", "organisations"), Name("แผนที่ประสานงาน", "Plans coordinated")),
        ]
    ] = field("ผู้ประสานงาน", "Coordinators", seed="G4")
    items: Some[PlanItem] = field("รายการในแผน", "Items")
    linked_networks: Many[
        Annotated[
            RefId, Reference(("linked-networks",), Name("แผนที่ทำร่วมกัน", "Plans shared with it"))
        ]
    ] = field("เครือข่ายที่เชื่อมโยง", "Linked networks", seed="G4", default=())
    approved_by: (
        Annotated[RefId, Reference(("decisions",), Name("แผนที่มตินี้เห็นชอบ", "Plans it approved"))]
        | None
    ) = field("เห็นชอบโดยมติ", "Approved by", seed="G3", default=None)
    review_date: Day = field("วันทบทวนแผน", "Review date", seed="W4")


class Method(Term):
    """How a decision is taken."""

    CONSENSUS = "consensus", "ฉันทามติ"
    VOTE = "vote", "ลงคะแนน"
    DELEGATED = "delegated", "มอบอำนาจ"


class Consultation(Part):
    """What a member said before the decision (G3)."""

    organisation: Annotated[
        RefId, Reference(("organisations",), Name("มติที่ได้ร่วมให้ความเห็น", "Decisions it was heard on"))
    ] = field("องค์กร", "Organisation")
    position: Words | None = field("ความเห็น", "Position", default=None)
    date: Day | None = field("วันที่ให้ความเห็น", "Date", default=None)


class Decision(Record):
    """A decision every member group took part in (G3)."""

    folder = "decisions"
    kind_name = "decision"
    one = Name("มติ", "Decision")
    many = Name("มติ", "Decisions")

    question: LongText = field("ประเด็นที่ตัดสินใจ", "Question")
    options: Some[Words] = field("ทางเลือก", "Options")
    proposer: Annotated[
        RefId, Reference(("organisations", "people"), Name("มติที่เสนอ", "Decisions it proposed"))
    ] = field("ผู้เสนอ", "Proposer")
    decision_makers: Some[
        Annotated[
            RefId, Reference(("organisations", "people"), Name("มติที่ร่วมตัดสิน", "Decisions it took"))
        ]
    ] = field("ผู้ร่วมตัดสินใจ", "Decision makers", seed="G3")
    consulted: Some[Consultation] = field(
        "ผู้ให้ความเห็นก่อนตัดสินใจ",
        "Consulted",
        "รวบรวมข้อมูลจากสมาชิกทุกกลุ่มก่อนการตัดสินใจ",
        "Information is gathered from all member groups before the decision",
        seed="G3",
    )
    informed: Many[
        Annotated[
            RefId,
            Reference(("organisations", "people"), Name("มติที่ได้รับแจ้ง", "Decisions it was told of")),
        ]
    ] = field("ผู้ได้รับแจ้ง", "Informed", default=())
    method: Method = field("วิธีตัดสินใจ", "Method")
    outcome: LongText | None = field("ผลการตัดสินใจ", "Outcome", default=None)
    dissent: LongText | None = field("ความเห็นต่าง", "Dissent", seed="S2", default=None)
    decided: Day | None = field("ตัดสินเมื่อ", "Decided on", default=None)
    actions: Many[Action] = field("สิ่งที่ต้องทำต่อ", "Actions", seed="M2", default=())
    supersedes: (
        Annotated[RefId, Reference(("decisions",), Name("ถูกแทนที่โดย", "Superseded by"))] | None
    ) = field("แทนที่มติ", "Supersedes", default=None)
