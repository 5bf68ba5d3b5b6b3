"""The words of the interface that belong to no field, in Thai and English."""

from __future__ import annotations

from phakhi.wording import Name

LABELS: dict[str, Name] = {
    "draft": Name("ฉบับร่าง ยังไม่เผยแพร่", "Draft, not published"),
    "archived": Name("เก็บเข้าคลังแล้ว ใช้อ้างอิงเท่านั้น", "Archived, kept for reference"),
    "unpublished": Name("ยังไม่เผยแพร่", "not yet published"),
    "untranslated": Name("บันทึกนี้มีเฉพาะภาษา{language}", "This record is written in {language} only"),
    "facts": Name("ข้อมูลสำคัญ", "At a glance"),
    "body": Name("รายละเอียด", "Details"),
    "links": Name("ลิงก์", "Links"),
    "files": Name("ไฟล์แนบ", "Attachments"),
    "connections": Name("ความเชื่อมโยง", "Connections"),
    "outgoing": Name("บันทึกนี้อ้างถึง", "This record refers to"),
    "incoming": Name("บันทึกที่อ้างถึงเรื่องนี้", "Referred to by"),
    "no_incoming": Name("ยังไม่มีบันทึกใดอ้างถึงเรื่องนี้", "No record refers to this one yet"),
    "chain": Name("เส้นทางจากเป้าหมายสู่นวัตกรรม", "From goal to innovation"),
    "chain_empty": Name("ยังไม่มี", "none yet"),
    "more": Name("อีก {count} รายการ", "{count} more"),
    "rail": Name("ร่วมคิด ร่วมทำ ร่วมประเมินผล", "Plan, do, evaluate together"),
    "rail_nobody": Name("ยังไม่ได้ระบุภาคีในขั้นนี้", "No partner named for this stage"),
    "host": Name("เจ้าภาพ", "host"),
    "tasks_done": Name("งานเสร็จ {done} จาก {all}", "{done} of {all} tasks done"),
    "when": Name("เมื่อ", "When"),
    "yes": Name("ใช่", "Yes"),
    "no": Name("ไม่ใช่", "No"),
    "provenance": Name("ที่มาของบันทึก", "About this record"),
    "edit": Name("แก้ไขบันทึกนี้", "Edit this record"),
    "history": Name("ประวัติการแก้ไข", "History of changes"),
    "file": Name("ไฟล์ต้นฉบับ", "Source file"),
    "table": Name("ตาราง", "Table"),
    "topics": Name("หัวข้อ", "Topics"),
    "count": Name("{count} รายการ", "{count} records"),
    "empty": Name("ยังไม่มีบันทึกประเภทนี้", "There are no records of this type yet"),
    "groups": Name("กลุ่มสมาชิก", "Member groups"),
    "former_members": Name("เคยเป็นสมาชิก", "Former members"),
    "coordinates": Name("พิกัด {lat}, {lon}", "Coordinates {lat}, {lon}"),
    "undated": Name("ไม่ระบุวันที่", "No date"),
    "home": Name("หน้าแรก", "Home"),
    "home_lists": Name("มีอะไรในคลังนี้", "What is here"),
    "home_empty": Name("ยังไม่มีบันทึก", "There are no records yet"),
    "home_network": Name("รู้จักเครือข่ายนี้", "About this network"),
}

TYPE_INTROS: dict[str, Name] = {
    "goals": Name(
        "สิ่งที่สมาชิกตั้งใจไปให้ถึงด้วยกัน เป้าหมายที่ชัดเจนและเห็นร่วมกันคือจุดเริ่มของเครือข่าย",
        "What the members mean to reach together. A clear, shared goal is where a network begins.",
    ),
    "plans": Name(
        "ใครจะทำอะไร เมื่อไร ใช้อะไร และประสานกับใคร", "Who does what, when, with what, and with whom."
    ),
    "activities": Name(
        "สิ่งที่ทำร่วมกันอย่างต่อเนื่อง ตั้งแต่ร่วมคิด ร่วมทำ จนร่วมประเมินผล",
        "What members do together, again and again: planned, done and evaluated together.",
    ),
    "lessons": Name(
        "บทเรียนที่สรุปร่วมกันหลังทำงาน เพื่อให้คนต่อไปไม่ต้องเริ่มจากศูนย์",
        "Lessons summed up together, so that the next ones need not start from nothing.",
    ),
    "innovations": Name(
        "สิ่งใหม่ที่เกิดจากการทำงานของเครือข่าย พร้อมให้นำไปใช้",
        "New things born of the network's work, ready to be taken up.",
    ),
    "requests": Name(
        "ขอความช่วยเหลือ เสนอความช่วยเหลือ และส่งต่องานระหว่างกัน",
        "Help asked, help offered, and work handed on.",
    ),
    "resources": Name(
        "เอกสาร เครื่องมือ สถานที่ ทุน และข้อมูลที่แบ่งกันใช้",
        "Documents, tools, places, funds and data that members share.",
    ),
    "decisions": Name(
        "มติที่ฟังความเห็นจากสมาชิกทุกกลุ่มก่อนตัดสินใจ",
        "Decisions, with what every member group said before they were taken.",
    ),
    "news": Name(
        "ข่าว คำถาม คำตอบ และกำลังใจ ที่ไหลเวียนสองทาง",
        "News, questions, answers and encouragement, flowing both ways.",
    ),
    "organisations": Name(
        "องค์กรสมาชิก ความเชี่ยวชาญ และบทบาทของแต่ละแห่ง",
        "The member organisations, what each is good at and the part it takes.",
    ),
    "people": Name("ผู้คนของเครือข่ายที่ยินดีให้เผยแพร่ชื่อ", "People of the network who agreed to be named."),
    "linked-networks": Name(
        "เครือข่ายอื่นที่เราเชื่อมโยงและร่วมงานด้วย", "Other networks this one is linked to."
    ),
}
