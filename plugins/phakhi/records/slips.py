"""The wording of slips in YAML: what is wrong, and what to do about it."""

from __future__ import annotations

from phakhi.wording import Name

SLIPS: dict[str, tuple[Name, Name]] = {
    "tab": (
        Name("บรรทัดนี้ขึ้นต้นด้วยแท็บ (→)", "the line starts with a tab (→)"),
        Name(
            "ลบแท็บ ถ้าบรรทัดนี้เป็นส่วนย่อยของช่องด้านบน ให้พิมพ์ช่องว่างสองช่องแทน",
            "Delete the tab; if the line is part of the field above, type two spaces instead",
        ),
    ),
    "first-space": (
        Name("มีช่องว่างหน้าช่องแรกของไฟล์", "there is a space before the first field"),
        Name("ลบช่องว่างหน้าบรรทัดนี้", "Delete the space at the start of this line"),
    ),
    "glued-colon": (
        Name("ไม่มีช่องว่างหลัง “:”", "there is no space after the “:”"),
        Name("พิมพ์ช่องว่างหนึ่งช่องหลัง :", "Type a space after the :"),
    ),
    "flat-text": (
        Name(
            "เนื้อความใต้เครื่องหมาย | ไม่ได้ย่อหน้าเข้าไป",
            "the text below the | is not indented",
        ),
        Name(
            "พิมพ์ช่องว่างสองช่องหน้าทุกบรรทัดของเนื้อความ",
            "Type two spaces before every line of the text",
        ),
    ),
    "open-quote": (
        Name("เครื่องหมายคำพูดที่เปิดตรงนี้ไม่ได้ปิด", "the quote that opens here is not closed"),
        Name("เติมเครื่องหมายคำพูดปิดท้ายข้อความ", "Type the same quote at the end of the text"),
    ),
    "open-bracket": (
        Name("วงเล็บที่เปิดตรงนี้ไม่ได้ปิด", "the bracket that opens here is not closed"),
        Name("เติมวงเล็บปิด ] หรือ }}", "Type the closing ] or }}"),
    ),
    "text-after": (
        Name(
            "มีข้อความต่อท้ายเครื่องหมายคำพูดหรือวงเล็บที่ปิดแล้ว",
            "something follows a closed quote or bracket",
        ),
        Name(
            "ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดอีกแบบ", "Put the other kind of quotes around all of it"
        ),
    ),
    "colon-inside": (
        Name(
            "มี “: ” อยู่ในค่าที่ไม่ได้ครอบด้วยเครื่องหมายคำพูด",
            "there is a “: ” inside a value without quotes",
        ),
        Name("ครอบทั้งค่าด้วยเครื่องหมายคำพูด", "Put quotes around the whole value"),
    ),
    "too-far-in": (
        Name(
            "บรรทัดนี้ย่อหน้าเข้าไปลึกกว่าช่องก่อนหน้า",
            "the line is indented further than the field before it",
        ),
        Name(
            "ลบช่องว่างหน้าบรรทัดให้ตรงแนวกับช่องก่อนหน้า",
            "Delete spaces until it lines up with the field before it",
        ),
    ),
    "bad-start": (
        Name("ค่าขึ้นต้นด้วย {sign}", "the value starts with {sign}"),
        Name("ครอบทั้งค่าด้วยเครื่องหมายคำพูด", "Put quotes around the whole value"),
    ),
    "no-colon": (
        Name("ไม่มี “:” หลังชื่อช่อง", "the “:” after a field's name is missing"),
        Name(
            "ถ้าเป็นช่อง ให้เติม : และช่องว่าง ถ้าเป็นข้อความต่อจากบรรทัดก่อน ให้ย่อหน้าเข้าไปสองช่อง",
            "Type : and a space after a field's name; indent text that goes on from above",
        ),
    ),
    "askew": (
        Name("ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า", "the indentation does not line up"),
        Name(
            "ให้ช่องที่อยู่ชั้นเดียวกันขึ้นต้นตรงแนวเดียวกัน",
            "Let fields of one level start in one column",
        ),
    ),
    "askew-list": (
        Name("มีบรรทัดในรายการที่ไม่ขึ้นต้นด้วย -", "a line of the list does not start with -"),
        Name("ขึ้นต้นทุกรายการด้วย - ให้ตรงแนวเดียวกัน", "Start every item with - in one column"),
    ),
    "no-comma": (
        Name("ขาดเครื่องหมาย , หรือวงเล็บปิด", "a comma or a closing bracket is missing"),
        Name("คั่นแต่ละค่าด้วย , แล้วปิดวงเล็บ", "Put a comma between values, and close the bracket"),
    ),
    "escape": (
        Name("มี \\ ในเครื่องหมายคำพูดคู่", "there is a \\ inside double quotes"),
        Name("ใช้ ' แทน \"", "Use ' instead of \""),
    ),
    "other": (
        Name("รูปแบบตรงนี้ไม่ถูกต้อง", "the form is wrong here"),
        Name(
            'ถ้าข้อความมี : # [ หรือ " ให้ครอบทั้งค่าด้วยเครื่องหมายคำพูด',
            'If the text holds : # [ or ", put quotes around the whole value',
        ),
    ),
}
