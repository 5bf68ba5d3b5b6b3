"""Problems of references, links, pictures and text."""

from __future__ import annotations

from phakhi.problems.catalogue.kinds import Kind, error, warning

LINKS: dict[str, Kind] = {
    "unknown-reference": error(
        "ไม่มีบันทึก “{value}” ในประเภท {types}",
        "there is no record “{value}” among {types}",
        "ตรวจการสะกด หรือสร้างบันทึกนั้นก่อน ถ้าบันทึกนั้นถูกลบ ให้นำกลับมาแล้วใส่ status: archived (องค์กรที่ออกแล้วใส่ left:) แทนการลบ",
        "Check the spelling, or write that record first; if it was deleted, bring it back with status: archived (an organisation that left: with left:)",
    ),
    "wrong-type": error(
        "“{value}” เป็นประเภท{found} แต่ช่องนี้รับ {types}",
        "“{value}” is of type {found}; this field takes {types}",
    ),
    "ambiguous-reference": error(
        "“{value}” ตรงกับหลายบันทึก: {known}",
        "“{value}” may mean several records: {known}",
        "เขียนประเภทนำหน้า",
        "Write the type before it",
        "{first}",
    ),
    "self-reference": error(
        "บันทึกนี้อ้างถึงตัวเอง",
        "the record refers to itself",
        "ลบรหัสนี้ออก",
        "Delete this id",
    ),
    "repeated-reference": warning(
        "อ้างถึง “{value}” ซ้ำ",
        "“{value}” is referred to twice",
        "ลบตัวที่ซ้ำ",
        "Delete one of them",
    ),
    "circular-reference": error(
        "อ้างถึงกันเป็นวงกลม: {value}",
        "these refer to one another in a circle: {value}",
        "ลบการอ้างอิงออกหนึ่งจุด",
        "Delete one of the references",
    ),
    "alias-taken": error(
        "รหัสเดิม “{value}” เป็นของ {other} แล้ว",
        "the former id “{value}” already belongs to {other}",
        "ลบรหัสเดิมนี้ออก",
        "Delete this alias",
    ),
    "unknown-wiki-link": error(
        "ลิงก์ [[{value}]] ไม่พบบันทึกนั้น",
        "the link [[{value}]] leads to no record",
        "ตรวจรหัส",
        "Check the id",
        "[[activity:annual-forum-2026]]",
    ),
    "half-wiki-link": warning(
        "“{value}” ยังไม่เป็นลิงก์ เพราะวงเล็บเหลี่ยมไม่ครบสองคู่",
        "“{value}” is no link yet: a bracket is missing",
        "พิมพ์ [[ ข้างหน้า และ ]] ข้างหลัง",
        "Type [[ before it and ]] after it",
    ),
    "ambiguous-wiki-link": error(
        "ลิงก์ [[{value}]] ตรงกับหลายบันทึก: {known}",
        "the link [[{value}]] may mean several records: {known}",
        "เขียนประเภทนำหน้า",
        "Write the type before it",
        "[[{first}]]",
    ),
    "broken-link": error(
        "ลิงก์ “{value}” ไม่พบปลายทาง",
        "the link “{value}” leads nowhere",
        "ตรวจเส้นทาง หรือใช้ [[รหัสบันทึก]]",
        "Check the path, or use [[record-id]]",
    ),
    "broken-anchor": error(
        "ไม่มีหัวข้อ “{value}” ในหน้านี้",
        "there is no heading “{value}” on this page",
        "หัวข้อที่มี: {known}",
        "Headings: {known}",
    ),
    "missing-file": error(
        "ไม่พบไฟล์ “{value}” ในโฟลเดอร์ของบันทึก",
        "the file “{value}” is not in the record's folder",
        "วางไฟล์ไว้ข้าง index.md ในโฟลเดอร์ของบันทึกนี้",
        "Put it beside index.md in this record's own folder",
        "{target}",
    ),
    "external-image": error(
        "รูป “{value}” อยู่ที่เว็บอื่น ซึ่งเปิดออฟไลน์ไม่ได้และติดตามผู้อ่านได้",
        "the picture “{value}” is on another site, which fails offline and can track readers",
        "วางไฟล์รูปในโฟลเดอร์ของบันทึก",
        "Put the picture into the record's folder",
        "![คำบรรยาย](photo.jpg)",
    ),
    "missing-alt": warning(
        "รูป “{value}” ไม่มีคำบรรยาย ผู้ที่มองไม่เห็นจะไม่รู้ว่าเป็นรูปอะไร",
        "the picture “{value}” has no description for those who cannot see it",
        "เขียนสิ่งที่เห็นในรูปสั้น ๆ ไว้ระหว่าง ![ และ ]",
        "Write between ![ and ] in a few words what the picture shows",
    ),
    "unsafe-link": error(
        "ลิงก์ “{value}” อาจสั่งให้เครื่องของผู้อ่านทำงาน",
        "the link “{value}” could run something on the reader's machine",
        "ใช้ https:// mailto: หรือ tel: เท่านั้น",
        "Use https://, mailto: or tel: only",
    ),
    "raw-html": warning(
        "โค้ด HTML “{value}” จะแสดงเป็นข้อความธรรมดา",
        "the HTML “{value}” is shown as plain text",
        "ใช้ Markdown แทน",
        "Use Markdown instead",
        "**ตัวหนา**",
    ),
    "include-not-allowed": error(
        "ไม่อนุญาตให้ดึงไฟล์อื่นมาใส่ ({value})",
        "including other files ({value}) is not allowed",
        "คัดลอกข้อความมาวางแทน",
        "Copy the text here instead",
    ),
    "text-too-complex": error(
        "ข้อความตรงนี้ซ้อนกันซับซ้อนเกินไป",
        "the text is too deeply nested here",
        "ลดเครื่องหมาย - > * [ ที่ซ้อนกัน",
        "Use fewer nested - > * [ marks",
    ),
    "body-twice": error(
        "เนื้อความภาษาเดียวกันอยู่ทั้งใน body และใต้ ---",
        "the text stands both in body and below the ---",
        "เก็บไว้เพียงที่เดียว",
        "Keep one of them",
    ),
}
