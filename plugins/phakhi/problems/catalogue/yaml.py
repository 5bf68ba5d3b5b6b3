"""Problems of how fields are written down."""

from __future__ import annotations

from phakhi.problems.catalogue.kinds import Kind, error, warning

YAML: dict[str, Kind] = {
    "missing-front-matter": error(
        "ไฟล์ .md ต้องเริ่มด้วยข้อมูลระหว่างบรรทัด ---",
        "a .md record starts with its fields between lines of ---",
        "",
        "",
        "---\ntitle: เวทีประจำปี\n---",
    ),
    "unclosed-front-matter": error(
        "ไม่พบบรรทัด --- ที่ปิดส่วนข้อมูล",
        "the line --- that ends the fields is missing",
        "เติมบรรทัด --- ก่อนเนื้อความ",
        "Add a line --- before the text",
    ),
    "toml-front-matter": error(
        "ส่วนข้อมูลขึ้นต้นด้วย +++ (TOML) ซึ่งไม่รองรับ",
        "the fields start with +++ (TOML), which is not read",
        "ใช้ --- และเขียนแบบ ชื่อ: ค่า",
        "Use --- and write name: value",
        "---\ntitle: เวทีประจำปี\n---",
    ),
    "yaml-syntax": error(
        "อ่านบันทึกนี้ไม่ได้: {reason}",
        "this is not valid YAML: {reason}",
        "{advice}",
        "{advice}",
        "{example}",
    ),
    "curly-quotes": error(
        "ค่า {value} ครอบด้วยเครื่องหมายคำพูดแบบ Word (“ ”) ซึ่งไม่มีผล",
        "the value {value} stands in word quotes (“ ”), which do not count as quotes",
        'ลบเครื่องหมายคำพูด หรือพิมพ์แบบตรง (")',
        'Delete the quotes, or type straight ones (")',
    ),
    "curly-quotes-shown": warning(
        "ค่านี้ครอบด้วยเครื่องหมายคำพูดแบบ Word (“ ”) ซึ่งจะติดไปบนเว็บด้วย",
        "the value stands in word quotes (“ ”), which the site would show",
        "ลบเครื่องหมายคำพูดทั้งสองข้าง",
        "Delete the quotes at both ends",
    ),
    "duplicate-key": error(
        "เขียน “{value}” ซ้ำ (ครั้งแรกบรรทัด {first})",
        "“{value}” is written twice (first in line {first})",
        "รวมเป็นที่เดียว ไม่เช่นนั้นข้อมูลชุดหนึ่งจะหาย",
        "Keep one; otherwise one of them would be lost",
    ),
    "not-a-mapping": error(
        "ตรงนี้ต้องเป็นรายการ ชื่อ: ค่า",
        "here belong fields, written name: value",
        "",
        "",
        "title: เวทีประจำปี",
    ),
    "bad-key": error(
        "ชื่อช่องข้อมูลต้องเป็นคำธรรมดา",
        "a field's name must be a plain word",
        "",
        "",
        "title: เวทีประจำปี",
    ),
    "yaml-anchor": error(
        "ค่าที่ขึ้นต้นด้วย & หรือ * ({value}) มีความหมายพิเศษซึ่งไม่รองรับ",
        "YAML anchors and aliases ({value}) are not accepted",
        "เขียนค่านั้นซ้ำ ถ้าเป็นข้อความที่มี & หรือ * ให้ครอบด้วยเครื่องหมายคำพูด",
        "Write the value again; text that starts with & or * needs quotes",
        'title: "*สำคัญ*"',
    ),
    "yaml-tag": error(
        "ค่าที่ขึ้นต้นด้วย ! ({value}) มีความหมายพิเศษซึ่งไม่รองรับ",
        "YAML tags ({value}) are not accepted",
        "ลบออก ถ้าเป็นข้อความที่ขึ้นต้นด้วย ! ให้ครอบด้วยเครื่องหมายคำพูด",
        "Delete it; text that starts with ! needs quotes",
        'title: "!ด่วน"',
    ),
    "yaml-merge": error(
        "ไม่รองรับการรวมข้อมูลด้วย <<",
        "merging with << is not accepted",
        "เขียนข้อมูลให้ครบในที่เดียว",
        "Write the fields out",
    ),
    "second-document": error(
        "มีสองบันทึกในไฟล์เดียว (คั่นด้วยบรรทัด ---)",
        "there is a second document in the file (after a line ---)",
        "หนึ่งบันทึกต่อหนึ่งไฟล์",
        "One record, one file",
    ),
    "too-deep": error(
        "ข้อมูลซ้อนกันลึกเกิน {limit} ชั้น",
        "the fields are nested more than {limit} deep",
        "ตรวจการย่อหน้าและวงเล็บ",
        "Check the indentation and brackets",
    ),
    "too-many-values": error(
        "มีค่ามากกว่า {limit} ค่าในไฟล์เดียว",
        "there are more than {limit} values in one file",
        "แยกเป็นหลายบันทึก",
        "Split it into several records",
    ),
    "lost-text": error(
        "ข้อความหลัง # จะหายไป: “{value}”",
        "the text after # would be lost: “{value}”",
        "ครอบทั้งค่าด้วยเครื่องหมายคำพูด",
        "Put quotes around the whole value",
        'title: "โครงการ #1"',
    ),
}
