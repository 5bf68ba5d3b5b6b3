"""Every problem content can have: its severity, its wording, and a correct example."""

from __future__ import annotations

from typing import Literal, NamedTuple

from phakhi.wording import Name


class Kind(NamedTuple):
    """A kind of problem; `{…}` in its wording is filled from the problem's context.

    A `tolerated` warning is about the network, not its record: strict builds let it pass, or
    an honest record of something that went badly could not be published.
    """

    severity: Literal["error", "warning"]
    message: Name
    hint: Name | None = None
    example: str = ""
    tolerated: bool = False


def error(th: str, en: str, hint_th: str = "", hint_en: str = "", example: str = "") -> Kind:
    """Describe a problem that keeps the site from being published."""
    return Kind("error", Name(th, en), Name(hint_th, hint_en) if hint_th else None, example)


def warning(th: str, en: str, hint_th: str = "", hint_en: str = "", example: str = "") -> Kind:
    """Describe a problem that should be mended, but harms nobody meanwhile."""
    return Kind("warning", Name(th, en), Name(hint_th, hint_en) if hint_th else None, example)


def tolerated(th: str, en: str, hint_th: str = "", hint_en: str = "", example: str = "") -> Kind:
    """Describe a warning that passes even where warnings fail."""
    return warning(th, en, hint_th, hint_en, example)._replace(tolerated=True)


FILES: dict[str, Kind] = {
    "missing-network": error(
        "ไม่พบไฟล์ content/network.yml ซึ่งบอกว่าเครือข่ายนี้คือใคร",
        "there is no content/network.yml, which says what the network is",
        "สร้างไฟล์นี้ก่อน",
        "Create the file first",
        "name: เครือข่ายตัวอย่าง",
    ),
    "unreadable-file": error(
        "อ่านไฟล์นี้ไม่ได้: {reason}",
        "this file cannot be read: {reason}",
        "ตรวจสิทธิ์ของไฟล์ แล้วลองใหม่",
        "Check the file's permissions, then try again",
    ),
    "symbolic-link": error(
        "ไฟล์นี้เป็นทางลัด (shortcut) ไปยังไฟล์อื่น ซึ่งอาจพาข้อมูลนอกโฟลเดอร์ขึ้นเว็บ",
        "this is a symbolic link, which could publish files from elsewhere",
        "คัดลอกไฟล์จริงมาวางแทน",
        "Put a copy of the file itself here",
    ),
    "unknown-folder": error(
        "ไม่มีประเภทบันทึกชื่อ “{value}”",
        "“{value}” is not a type of record",
        "โฟลเดอร์ที่ใช้ได้: {known}",
        "Folders that exist: {known}",
    ),
    "stray-file": error(
        "ไฟล์ “{value}” วางผิดที่ จึงจะไม่ขึ้นเว็บ",
        "“{value}” is in the wrong place and would be lost",
        "บันทึกคือไฟล์ .yml หรือ .md ในโฟลเดอร์ของประเภท ส่วนรูปและเอกสารแนบวางในโฟลเดอร์ของบันทึกข้าง index.md",
        "A record is a .yml or .md file in its type's folder; pictures and attachments go into the record's own folder beside index.md",
        "content/records/activities/my-activity/index.md",
    ),
    "wrong-ending": error(
        "ไฟล์ “{value}” เป็นบันทึก แต่ชื่อไม่ได้ลงท้ายด้วย .yml จึงจะไม่ขึ้นเว็บ",
        "“{value}” holds a record, but its name does not end in .yml, so it would be lost",
        "เปลี่ยนชื่อไฟล์เป็น {name} (ใน Windows เปิดแสดงนามสกุลไฟล์ก่อน: มุมมอง › แสดง › นามสกุลไฟล์)",
        "Rename it to {name} (on Windows, first show file name extensions: View › Show)",
    ),
    "wrong-folder": error(
        "บันทึกนี้อยู่ในโฟลเดอร์ของ{own} แต่ช่องที่กรอกเป็นของ{other}",
        "this lies among records of type {own}, but its fields are those of type {other}",
        "ย้ายไฟล์ไปที่ {target}",
        "Move the file to {target}",
    ),
    "file-type-not-allowed": error(
        "ไม่รับไฟล์ชนิด “{value}”",
        "files of the kind “{value}” are not accepted",
        "ชนิดที่รับ: {known}",
        "Accepted: {known}",
    ),
    "heic-picture": error(
        "รูป “{value}” เป็นแบบ HEIC ของ iPhone ซึ่งเครื่องส่วนมากเปิดไม่ได้",
        "“{value}” is an iPhone's HEIC picture, which most machines cannot show",
        "เปิดรูปแล้วบันทึกเป็น JPG หรือส่งรูปถึงตัวเองทาง LINE แล้วบันทึกกลับมา ครั้งต่อไปตั้ง iPhone ที่ การตั้งค่า › กล้อง › รูปแบบ › ใช้งานร่วมกันได้มากที่สุด",
        "Open it and save it as JPG, or send it to yourself by chat and save that; from now on set the iPhone to Settings › Camera › Formats › Most Compatible",
        "{name}",
    ),
    "attachment-name": error(
        "ชื่อไฟล์แนบ “{value}” ใช้ไม่ได้กับทุกเครื่อง",
        "the attachment's name “{value}” does not work everywhere",
        "ใช้ a-z 0-9 . _ และ - เท่านั้น",
        "Use a-z 0-9 . _ and - only",
        "photo-1.jpg",
    ),
    "attachment-too-large": error(
        "ไฟล์แนบใหญ่ {size} เกิน {limit}",
        "the attachment is {size}, over {limit}",
        "ย่อไฟล์ หรือใส่เป็นลิงก์แทน",
        "Make it smaller, or link to it instead",
    ),
    "attachment-mismatch": error(
        "ชื่อไฟล์บอกว่าเป็น {value} แต่เนื้อไฟล์เป็น{found}",
        "the file's name says {value}, but its content is {found}",
        "เปลี่ยนชื่อไฟล์ให้ตรงกับเนื้อไฟล์ หรือบันทึกใหม่เป็น {value}",
        "Rename it after its content, or save it again as {value}",
    ),
    "image-too-large": error(
        "รูปนี้มี {width}×{height} จุด เกินที่รับได้",
        "the picture has {width}×{height} pixels, more than is accepted",
        "ย่อรูปให้ด้านยาวไม่เกิน {limit} จุด",
        "Make its longer side at most {limit} pixels",
    ),
    "unsafe-svg": error(
        "ไฟล์ SVG นี้มีส่วนที่ทำงานหรือเรียกเว็บอื่นได้ ({value})",
        "this SVG holds something that can run or fetch ({value})",
        "ส่งออกเป็น “plain SVG” หรือ PNG",
        "Export it as “plain SVG”, or as PNG",
    ),
    "active-pdf": error(
        "ไฟล์ PDF นี้มีคำสั่งที่ทำงานเองได้ ({value})",
        "this PDF holds something that can run ({value})",
        "พิมพ์เป็น PDF ใหม่อีกครั้งแล้วแนบไฟล์นั้น",
        "Print it to a new PDF and attach that",
    ),
    "picture-location": error(
        "รูปนี้มีพิกัดของสถานที่ถ่ายฝังอยู่ ถ้าขึ้นเว็บ ใครก็รู้ว่าถ่ายที่ไหน",
        "this picture holds the place where it was taken, which would be published with it",
        "ลบตำแหน่งออกก่อน: ในแอปรูปภาพเลือก “ข้อมูลรูป” แล้วลบตำแหน่ง บน Windows คลิกขวา > คุณสมบัติ > รายละเอียด > เอาคุณสมบัติออก หรือใช้ภาพหน้าจอของรูปนั้นแทน",
        "Take the place out first: in a phone’s photo app under the picture’s details; on Windows right-click > Properties > Details > Remove Properties; or take a screenshot of the picture",
    ),
    "bad-file-name": error(
        "ชื่อไฟล์ “{value}” ใช้เป็นรหัสไม่ได้",
        "the file name “{value}” cannot be an id",
        "ใช้ a-z 0-9 และขีดกลาง (-) เท่านั้น ยาวไม่เกิน 80 ตัวอักษร",
        "Use a-z 0-9 and single hyphens only, at most 80 characters",
        "annual-forum-2026.yml",
    ),
    "duplicate-id": error(
        "มีบันทึกรหัส “{value}” อยู่แล้วที่ {other}",
        "the id “{value}” is already used by {other}",
        "ตั้งชื่อไฟล์ใหม่ให้ไม่ซ้ำ",
        "Give this file another name",
        "{value}-2.yml",
    ),
    "id-mismatch": error(
        "id “{value}” ไม่ตรงกับชื่อไฟล์ “{expected}”",
        "the id “{value}” is not the file's name, “{expected}”",
        "ลบบรรทัด id หรือแก้ให้ตรงกับชื่อไฟล์",
        "Delete the line, or make it the file's name",
        "id: {expected}",
    ),
    "file-too-large": error(
        "ไฟล์ใหญ่ {size} เกิน {limit}",
        "the file is {size}, over {limit}",
        "ย้ายข้อมูลมาก ๆ ไปเป็นไฟล์แนบ",
        "Move bulk data into an attachment",
    ),
    "empty-file": error(
        "ไฟล์ว่าง",
        "the file is empty",
        "เขียนบันทึกลงไป หรือลบไฟล์",
        "Write the record, or delete the file",
        "title: เวทีแลกเปลี่ยนประจำปี",
    ),
    "wrong-encoding": error(
        "ไฟล์นี้ไม่ได้เก็บเป็น UTF-8 แต่น่าจะเป็น {value}",
        "this file is not UTF-8; it looks like {value}",
        "เปิดไฟล์แล้วบันทึกใหม่โดยเลือก Encoding เป็น UTF-8",
        "Open it and save it again with encoding UTF-8",
    ),
    "not-a-text-file": error(
        "ไฟล์นี้ไม่ใช่ข้อความ แต่เป็น {value}",
        "this is not a text file but {value}",
        "คัดลอกข้อความมาวางในไฟล์ .md หรือ .yml",
        "Copy its text into a .md or .yml file",
    ),
    "control-character": error(
        "มีตัวอักษรที่มองไม่เห็น {value} ซึ่งไม่ควรอยู่ในข้อความ",
        "there is an invisible character {value} that has no place in text",
        "ลบแล้วพิมพ์ส่วนนั้นใหม่",
        "Delete it and type that part again",
    ),
    "damaged-thai": warning(
        "มีตัวอักษรไทยที่เสียจากฟอนต์เก่าหรือ PDF หรือพิมพ์สระวรรณยุกต์สลับกัน {count} แห่ง แห่งแรกคือ “{value}” บนเว็บซ่อมเป็น “{repaired}” ให้แล้ว",
        "Thai letters were damaged by an old font or PDF, or typed out of order (places: {count}); the first, “{value}”, the site already shows as “{repaired}”",
        "พิมพ์คำเหล่านั้นใหม่เมื่อสะดวก",
        "Type those words again when convenient",
    ),
    "private-character": warning(
        "มีสัญลักษณ์ที่เห็นได้เฉพาะในบางแอป เช่น อีโมจิของ LINE {count} แห่ง (แห่งแรก {value}) ผู้อ่านเว็บจะเห็นเป็นกรอบว่าง",
        "there are symbols that only one app can show, such as LINE's emoji (places: {count}, first {value}); readers see an empty box",
        "ลบออก หรือใช้อีโมจิทั่วไปแทน",
        "Delete them, or use ordinary emoji instead",
    ),
    "mojibake": warning(
        "ข้อความ “{value}” เพี้ยนจากการแปลงรหัสอักษร",
        "the text “{value}” was garbled by a wrong encoding",
        "คัดลอกจากต้นฉบับมาใหม่",
        "Copy it from the original again",
    ),
    "merge-conflict": error(
        "มีเครื่องหมายแก้ไขชนกัน (git conflict) ค้างอยู่: {value}",
        "a git conflict mark ({value}) was left in the file",
        "เลือกข้อความที่ถูกแล้วลบบรรทัด <<<<<<< ======= >>>>>>>",
        "Keep the right text and delete the lines <<<<<<< ======= >>>>>>>",
    ),
}

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

FIELDS: dict[str, Kind] = {
    "missing-field": error(
        "ยังไม่ได้กรอกช่อง “{field}” ({label})",
        "the field “{field}” ({label}) is missing",
        "เติมช่องนี้",
        "Add it",
        "{example}",
    ),
    "empty-field": error(
        "ช่อง “{field}” ({label}) ว่าง",
        "the field “{field}” ({label}) is empty",
        "เติมค่า หรือลบทั้งบรรทัดถ้าไม่บังคับ",
        "Fill it in, or delete the line if it is optional",
    ),
    "placeholder": error(
        "ช่อง “{field}” ({label}) ยังเป็นข้อความตัวอย่าง “{value}”",
        "the field “{field}” ({label}) still holds the example's text “{value}”",
        "เขียนข้อความจริงแทน",
        "Write what belongs there instead",
    ),
    "unknown-field": error(
        "ไม่มีช่องชื่อ “{field}”",
        "there is no field “{field}”",
        "ช่องที่ใช้ได้: {known}",
        "Fields that exist here: {known}",
    ),
    "unknown-value": error(
        "“{value}” ไม่อยู่ในตัวเลือกของ “{field}” ({label})",
        "“{value}” is not one of the choices for “{field}” ({label})",
        "ตัวเลือก: {known}",
        "Choices: {known}",
    ),
    "not-text": error(
        "ช่อง “{field}” ({label}) ต้องเป็นข้อความ",
        "the field “{field}” ({label}) takes text",
        "ถ้ามี : [ หรือ {{ ในข้อความ ให้ครอบด้วยเครื่องหมายคำพูด",
        "If it holds : [ or {{, put quotes around it",
        "{example}",
    ),
    "not-one-line": error(
        "ช่อง “{field}” ({label}) ต้องเป็นบรรทัดเดียว",
        "the field “{field}” ({label}) takes a single line",
        "ย้ายส่วนที่เหลือไปไว้ใน summary หรือ body",
        "Move the rest into summary or body",
    ),
    "too-long": error(
        "ช่อง “{field}” ยาว {length} ตัวอักษร เกิน {limit}",
        "the field “{field}” has {length} characters, over {limit}",
        "ย่อให้สั้น แล้วเล่าต่อใน summary หรือ body",
        "Shorten it and tell the rest in summary or body",
    ),
    "not-a-list": error(
        "ช่อง “{field}” ({label}) ต้องเป็นรายการ",
        "the field “{field}” ({label}) takes a list",
        "",
        "",
        "{example}",
    ),
    "empty-list": error(
        "ช่อง “{field}” ({label}) ต้องมีอย่างน้อยหนึ่งรายการ",
        "the field “{field}” ({label}) needs at least one item",
    ),
    "not-fields": error(
        "ช่อง “{field}” ({label}) ต้องเป็นข้อมูลแบบ ชื่อ: ค่า",
        "the field “{field}” ({label}) takes fields of its own",
        "ช่องย่อยที่ใช้ได้: {known}",
        "Fields that exist there: {known}",
        "{example}",
    ),
    "not-a-number": error(
        "“{value}” ไม่ใช่ตัวเลข",
        "“{value}” is not a number",
        "พิมพ์เลข 0–9 ไม่ต้องใส่เครื่องหมาย ,",
        "Use digits 0-9 without separators",
        "{field}: 120",
    ),
    "out-of-range": error(
        "“{value}” อยู่นอกช่วงที่เป็นไปได้ ({limit})",
        "“{value}” is outside what is possible ({limit})",
    ),
    "not-true-or-false": error(
        "“{value}” ต้องเป็น true หรือ false",
        "“{value}” must be true or false",
        "",
        "",
        "public: false",
    ),
    "bad-id": error(
        "“{value}” ใช้เป็นรหัสไม่ได้",
        "“{value}” cannot be an id",
        "ใช้ a-z 0-9 และขีดกลาง (-) เท่านั้น",
        "Use a-z 0-9 and single hyphens only",
        "annual-forum-2026",
    ),
    "not-single": error(
        "ช่อง “{field}” ({label}) รับค่าเดียว ไม่ใช่รายการหรือช่องย่อย",
        "the field “{field}” ({label}) takes a single value, not a list or fields of its own",
        "",
        "",
        "{example}",
    ),
    "bad-reference": error(
        "“{value}” ไม่ใช่รหัสบันทึก",
        "“{value}” is not the id of a record",
        "เขียนรหัส ซึ่งคือชื่อไฟล์ของบันทึกนั้นโดยไม่มี .yml หรือ .md",
        "Write its id, which is the name of its file without .yml or .md",
        "{example}",
    ),
    "bad-date": error(
        "“{value}” ไม่ใช่วันที่ที่อ่านได้",
        "“{value}” is not a date that can be read",
        "เขียน ปี(ค.ศ.)-เดือน-วัน",
        "Write year-month-day",
        "2026-11-22",
    ),
    "no-such-day": error(
        "“{value}” เป็นวันหรือเวลาที่ไม่มีจริง",
        "“{value}” is a day or time that does not exist",
        "ตรวจวันที่ในปฏิทิน แล้วเขียน ปี(ค.ศ.)-เดือน-วัน",
        "Look it up in a calendar, and write year-month-day",
        "2026-02-28",
    ),
    "buddhist-era": error(
        "“{value}” เป็นปี พ.ศ.",
        "“{value}” is a Buddhist-era year",
        "เขียนปี ค.ศ. (พ.ศ. ลบ 543) บนเว็บจะแสดงเป็น พ.ศ. ให้เอง",
        "Write the common-era year; the site shows Buddhist years by itself",
        "2026-11-22",
    ),
    "no-zone": error(
        "เวลา “{value}” ไม่บอกเขตเวลา",
        "the time “{value}” has no time zone",
        "เติม +07:00 สำหรับเวลาประเทศไทย",
        "Add +07:00 for Thai time",
        "2026-11-22T09:00+07:00",
    ),
    "bad-url": error(
        "“{value}” ไม่ใช่ที่อยู่เว็บที่ปลอดภัย",
        "“{value}” is not a safe web address",
        "ขึ้นต้นด้วย https:// และไม่มีชื่อผู้ใช้",
        "It starts with https:// and holds no user name",
        "https://example.org/news",
    ),
    "bad-path": error(
        "“{value}” ไม่ใช่ชื่อไฟล์ในโฟลเดอร์ของบันทึกนี้",
        "“{value}” is not the name of a file in this record's folder",
        "วางไฟล์ข้าง index.md แล้วเขียนเฉพาะชื่อไฟล์",
        "Put the file beside index.md and write its name only",
        "file: handbook.pdf",
    ),
    "unknown-language": error(
        "“{value}” ไม่ใช่รหัสภาษา",
        "“{value}” is not a language code",
        "ข้อความใน {{ }} ที่มีจุลภาคต้องครอบด้วยเครื่องหมายคำพูด",
        "Inside {{ }}, text with a comma needs quotes around it",
        "{{th: สวัสดี, en: Hello}}",
    ),
    "unknown-province": error(
        "“{value}” ไม่ใช่รหัสจังหวัด",
        "“{value}” is not a province's code",
        "ใช้รหัส ISO 3166-2 ของจังหวัด เช่น TH-50 คือเชียงใหม่",
        "Use the ISO 3166-2 code; TH-50 is Chiang Mai",
    ),
    "unknown-topic": error(
        "ไม่มีหัวข้อ “{value}” ใน network.yml",
        "network.yml has no topic “{value}”",
        "หัวข้อที่มี: {known}",
        "Topics: {known}",
    ),
    "unknown-member-group": error(
        "ไม่มีกลุ่มสมาชิก “{value}” ใน network.yml",
        "network.yml has no member group “{value}”",
        "กลุ่มที่มี: {known}",
        "Member groups: {known}",
    ),
    "unknown-indicator": error(
        "ไม่มีตัวชี้วัดรหัส “{value}”",
        "there is no indicator “{value}”",
        "รหัสที่ใช้ได้: {known}",
        "Codes: {known}",
    ),
    "repeated-item": error(
        "“{value}” ซ้ำในรายการเดียวกัน",
        "“{value}” stands twice in this list",
        "ลบตัวที่ซ้ำ",
        "Delete one of them",
    ),
}

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

RULES: dict[str, Kind] = {
    "period-reversed": error(
        "วันสิ้นสุด {value} อยู่ก่อนวันเริ่ม {other}",
        "the end, {value}, is before the start, {other}",
        "สลับวันที่ หรือแก้ปี",
        "Swap the dates, or mend the year",
    ),
    "updated-before-created": error(
        "วันที่ปรับปรุง {value} อยู่ก่อนวันที่บันทึก {other}",
        "updated {value} is before created {other}",
    ),
    "updated-too-early": warning(
        "วันที่ปรับปรุง {value} อยู่ก่อนสิ่งที่บันทึกนี้เล่าไว้ ({other})",
        "updated {value} is before what the record itself tells of ({other})",
        "แก้ให้เป็นวันที่ปรับปรุงครั้งล่าสุด",
        "Write the day of the last change",
        "updated: {other}",
    ),
    "mixed-times": error(
        "วันเริ่มและวันสิ้นสุดต้องบอกเวลาทั้งคู่หรือไม่บอกทั้งคู่",
        "start and end must both have a time of day, or neither",
        "",
        "",
        "start: 2026-11-22T09:00+07:00",
    ),
    "coordination-without-task": error(
        "การประสานงานต้องมีงานอย่างน้อยหนึ่งงานและผู้รับผิดชอบ (W1: กำหนดกิจกรรมเป็นหมวดหมู่ เพื่อมอบหมายให้ผู้รับผิดชอบ)",
        "coordination needs at least one task with a responsible party (W1: activities are sorted into groups so that each has a responsible party)",
        "",
        "",
        "tasks: [{{task: จัดสถานที่, responsible: org-id}}]",
    ),
    "cooperation-one-host": error(
        "ความร่วมมือต้องมีเจ้าภาพหนึ่งเดียว (W2: ฝ่ายใดฝ่ายหนึ่งเป็นเจ้าของหรือเจ้าภาพ) แต่มี {count}",
        "cooperation has exactly one host (W2: one party is the owner or host), not {count}",
        "เหลือเจ้าภาพเดียว องค์กรอื่นใส่ใน partners",
        "Keep one host; the others go into partners",
        "host: org-id",
    ),
    "cooperation-without-helper": error(
        "ความร่วมมือต้องมีองค์กรอื่นมาช่วยอย่างน้อยหนึ่ง (W2: ความเต็มใจช่วยเหลือซึ่งกันและกัน)",
        "cooperation needs at least one other organisation helping (W2: each willingly helps another)",
        "",
        "",
        "partners: [{{organisation: org-id, stages: [do]}}]",
    ),
    "collaboration-alone": error(
        "การทำงานร่วมกันต้องมีสององค์กรขึ้นไป (W3: ตั้งแต่ 2 องค์กรขึ้นไป มาทำงานร่วมกัน)",
        "collaboration needs two or more organisations (W3: two or more work together)",
        "",
        "",
        "partners: [{{organisation: org-id, stages: [plan, do]}}]",
    ),
    "participation-group-missing": error(
        "การมีส่วนร่วมต้องมีสมาชิกทุกกลุ่ม (W4: สมาชิกทุกคนร่วมกันดำเนินการ) แต่ขาดกลุ่ม {groups}",
        "participation has every member group (W4: every member carries something out together); not there: {groups}",
        "เพิ่มองค์กรของกลุ่มที่ขาดใน partners หรือบอกว่าไม่ได้มาใน no_show",
        "Add an organisation of each group to partners, or name the groups in no_show",
        "no_show: [{ids}]",
    ),
    "participation-group-not-invited": tolerated(
        "การมีส่วนร่วมต้องมีสมาชิกทุกกลุ่ม (W4: สมาชิกทุกคนร่วมกันดำเนินการ) แต่ยังไม่มีองค์กรจากกลุ่ม {groups}",
        "participation has every member group (W4: every member carries something out together); nobody yet from {groups}",
        "ยังมีเวลา ชวนองค์กรของกลุ่มเหล่านี้ แล้วเพิ่มใน partners",
        "There is still time: invite an organisation of each group, and add it to partners",
        "partners: [{{organisation: org-id, stages: [plan, do]}}]",
    ),
    "participation-stage-missing": error(
        "การมีส่วนร่วมต้องมีผู้ร่วมทุกขั้น (ร่วมคิด/วางแผน ร่วมทำ ร่วมประเมินผล) แต่ไม่มีใครในขั้น {stages}",
        "participation needs someone in every stage (think and plan, do, evaluate together); nobody is in {stages}",
        "",
        "",
        "stages: [plan, do, evaluate]",
    ),
    "participation-stage-open": tolerated(
        "การมีส่วนร่วมต้องมีผู้ร่วมทุกขั้น (ร่วมคิด/วางแผน ร่วมทำ ร่วมประเมินผล) แต่ยังไม่มีใครรับขั้น {stages}",
        "participation needs someone in every stage (think and plan, do, evaluate together); nobody has yet taken {stages}",
        "ชวนภาคีมารับขั้นที่ยังว่าง แล้วเพิ่มใน stages",
        "Ask a partner to take what is free, and add it to its stages",
        "stages: [plan, do, evaluate]",
    ),
    "no-show-present": error(
        "กลุ่ม {groups} อยู่ใน no_show แต่มีองค์กรของกลุ่มนี้ร่วมอยู่",
        "the group {groups} is in no_show although one of its organisations takes part",
        "ลบกลุ่มนี้จาก no_show",
        "Delete it from no_show",
    ),
    "goal-unpublished": warning(
        "เป้าหมายทุกข้อของกิจกรรมนี้ยังเป็นฉบับร่าง ผู้อ่านจึงไม่เห็นว่าทำไปเพื่ออะไร (M1: เป้าหมายร่วม)",
        "every goal of this activity is a draft, so readers cannot see what it is for (M1: a shared goal)",
        "เผยแพร่เป้าหมาย หรือเพิ่มเป้าหมายที่เผยแพร่แล้ว",
        "Publish the goal, or add one that is published",
    ),
    "lesson-missing": warning(
        "กิจกรรมร่วมนี้จบมา {days} วันแล้ว แต่ยังไม่มีบทเรียนที่เผยแพร่ (M7: มีการสรุปบทเรียนร่วมกัน)",
        "this joint activity ended {days} days ago and has no published lesson (M7: lessons summed up together)",
        "เขียนบทเรียน หรือบอกเหตุผล",
        "Write a lesson, or say why not",
        "no_lesson_reason: เป็นการประชุมเตรียมงาน",
    ),
    "lesson-pending": tolerated(
        "กิจกรรมร่วมนี้จบแล้ว แต่ยังไม่มีบทเรียนที่เผยแพร่ (M7: มีการสรุปบทเรียนร่วมกัน)",
        "this joint activity has ended and has no published lesson yet (M7: lessons summed up together)",
        "เขียนบทเรียนภายใน 30 วัน หรือบอกเหตุผล",
        "Write one within 30 days, or say why not",
        "no_lesson_reason: เป็นการประชุมเตรียมงาน",
    ),
    "lesson-from-elsewhere": warning(
        "บทเรียน “{value}” ไม่ได้บอกว่ามาจากกิจกรรมนี้ จึงไม่นับเป็นบทเรียนของกิจกรรม (M7: มีการสรุปบทเรียนร่วมกัน)",
        "the lesson “{value}” does not name this activity, so it is not counted as its lesson (M7: lessons summed up together)",
        "เพิ่มกิจกรรมนี้ในบทเรียน หรือลบบทเรียนออกจากที่นี่",
        "Add this activity to the lesson, or delete the lesson here",
        "from_activities: [{expected}]",
    ),
    "lesson-and-reason": warning(
        "มีบทเรียนแล้ว แต่ยังบอกเหตุที่ไม่มีบทเรียน",
        "there is a lesson, and yet a reason why there is none",
        "ลบ no_lesson_reason",
        "Delete no_lesson_reason",
    ),
    "held-in-future": error(
        "สถานะเป็น held แต่วันที่ {value} ยังมาไม่ถึง",
        "the state is held, but {value} is still to come",
        "ใช้ state: planned",
        "Use state: planned",
        "state: planned",
    ),
    "planned-in-past": warning(
        "วันที่ {value} ผ่านไปแล้ว แต่สถานะยังเป็น planned",
        "{value} has passed, but the state is still planned",
        "เปลี่ยนเป็น held, postponed หรือ cancelled",
        "Change it to held, postponed or cancelled",
        "state: held",
    ),
    "duplicate-partner": error(
        "องค์กร “{value}” อยู่ในรายการภาคีสองครั้ง",
        "“{value}” is listed as a partner twice",
        "รวมเป็นรายการเดียวแล้วใส่ทุกขั้น",
        "Make it one entry with all its stages",
        "stages: [plan, do]",
    ),
    "not-a-member-then": warning(
        "องค์กร “{value}” ไม่ได้เป็นสมาชิกในวันที่ {date}",
        "“{value}” was not a member on {date}",
        "ตรวจวันที่ หรือวันที่เข้าร่วมขององค์กร",
        "Check the date, or when it joined",
    ),
    "left-before-joined": error(
        "วันที่ออก {value} อยู่ก่อนวันที่เข้าร่วม {other}",
        "left {value} is before joined {other}",
    ),
    "consent-undated": error(
        "ความยินยอมต้องบอกวันที่ให้ความยินยอม",
        "consent needs the day it was given",
        "",
        "",
        "consent: {{public: true, date: 2026-01-15}}",
    ),
    "consent-in-future": warning(
        "ความยินยอมลงวันที่ {value} ซึ่งยังมาไม่ถึง ก่อนวันนั้นเว็บไซต์จะแสดงเพียงบทบาทของผู้นี้",
        "consent is dated {value}, which is still to come; until then the site shows this person’s role only",
        "ตรวจว่าปีถูกหรือไม่ ถ้าถูกแล้วไม่ต้องแก้",
        "Check the year; if it is right, leave it",
    ),
    "name-not-needed": warning(
        "ผู้นี้ไม่ยินยอมให้เผยแพร่ แต่ไฟล์นี้ใครก็เปิดอ่านได้ จึงไม่ควรมีชื่ออยู่",
        "this person did not consent, but anybody can read this file too: it should not hold the name",
        "แก้ข้อความอื่นที่เอ่ยชื่อนี้ก่อน แล้วลบบรรทัดนี้ บอกเพียง level ก็พอ",
        "Mend other texts with this name first, then delete this line; the level is enough",
        "level: volunteer",
    ),
    "log-backwards": error(
        "วันที่ในบันทึกความคืบหน้าย้อนหลัง: {value} หลัง {other}",
        "the log goes back in time: {value} after {other}",
        "เรียงตามวันที่",
        "Put the steps in order of date",
    ),
    "log-step": error(
        "ส่งต่องานข้ามขั้น: จาก “{other}” ไป “{value}” ไม่ได้",
        "a hand-off cannot go from “{other}” to “{value}”",
        "ลำดับคือ open → accepted หรือ declined; accepted → in progress (เขียนซ้ำได้) → done หรือ failed",
        "The order is open → accepted or declined; accepted → in progress (as often as there is news) → done or failed",
    ),
    "log-before-opened": error(
        "ความคืบหน้า {value} อยู่ก่อนวันที่เปิดคำขอ {other}",
        "the log's {value} is before the request was opened, {other}",
    ),
    "log-after-end": error(
        "คำขอนี้จบที่ “{other}” แล้ว จึงไปต่อเป็น “{value}” ไม่ได้",
        "the request ended with “{other}”; it cannot go on to “{value}”",
        "ถ้าเรื่องเริ่มใหม่ ให้เปิดคำขอใหม่",
        "If it begins again, open a new request",
    ),
    "log-in-future": warning(
        "ความคืบหน้าลงวันที่ {value} ซึ่งยังมาไม่ถึง (วันที่อ้างอิงคือ {other})",
        "the log's {value} is still to come (the reference date is {other})",
        "แก้วันที่ หรือรอให้เกิดขึ้นก่อนแล้วจึงเขียน",
        "Mend the date, or write it once it has happened",
    ),
    "skill-or-topic-missing": error(
        "ต้องบอกความเชี่ยวชาญ (skill) หรือหัวข้อ (topic) ที่ต้องการ",
        "a request names a skill or a topic",
        "",
        "",
        "topic: home-care",
    ),
    "handoff-without-receiver": error(
        "การส่งต่องานต้องบอกว่าส่งถึงใคร (S11: ระบบการส่งต่องาน)",
        "a hand-off says to whom (S11: a work hand-off system)",
        "",
        "",
        "to: org-id",
    ),
    "request-to-itself": error(
        "ผู้ส่งและผู้รับเป็นองค์กรเดียวกัน",
        "sender and receiver are the same organisation",
    ),
    "answers-wrong-direction": warning(
        "คำขอนี้ตอบคำขอทิศทางเดียวกัน ({value})",
        "this answers a request of the same direction ({value})",
        "ข้อเสนอ (offer) ตอบคำขอ (need) หรือกลับกัน",
        "An offer answers a need, or the other way round",
    ),
    "url-or-file-missing": error(
        "ทรัพยากรต้องมี url หรือ file",
        "a resource has a url or a file",
        "",
        "",
        "url: https://example.org/guide.pdf",
    ),
    "group-not-consulted": tolerated(
        "ก่อนตัดสินใจ ไม่มีองค์กรให้ความเห็นจากกลุ่ม {groups} (G3: รวบรวมข้อมูลจากสมาชิกทุกกลุ่มก่อนการตัดสินใจ)",
        "before the decision nobody was consulted from {groups} (G3: information is gathered from all member groups before the decision)",
        "ถ้าเคยถามแล้ว เพิ่มใน consulted ถ้ายังไม่เคย ครั้งหน้าถามก่อนตัดสินใจ",
        "If they were asked, add them to consulted; if not, ask them before the next decision",
    ),
    "consulted-after": tolerated(
        "ให้ความเห็นวันที่ {value} หลังตัดสินใจแล้ว ({other}) (G3: ก่อนการตัดสินใจ)",
        "consulted on {value}, after the decision of {other} (G3: before the decision)",
    ),
    "name-without-consent": error(
        "ข้อความนี้เอ่ยชื่อผู้ที่ไม่ยินยอมให้เผยแพร่ ({file}): “{value}”",
        "this text names a person who did not consent ({file}): “{value}”",
        "เขียนถึงบทบาทแทนชื่อ คำที่ใช้เรียกผู้นี้ในลิงก์นับเป็นชื่อด้วย",
        "Write the role instead of the name; what links call the person counts as a name",
        "ผู้ดูแลในครอบครัวท่านหนึ่ง",
    ),
    "name-perhaps-without-consent": tolerated(
        "“{value}” อาจเป็นชื่อของผู้ที่ไม่ยินยอมให้เผยแพร่ ({file})",
        "“{value}” may be the name of a person who did not consent ({file})",
        "ถ้าหมายถึงผู้นั้น ให้เขียนถึงบทบาทแทน ถ้าเป็นคำอื่นหรือคนอื่น ไม่ต้องแก้",
        "If that person is meant, write the role instead; if it is another word or person, leave it",
        "ผู้ดูแลในครอบครัวท่านหนึ่ง",
    ),
    "outcome-missing": error(
        "ตัดสินใจแล้วแต่ไม่บอกผล",
        "it is decided, but the outcome is not told",
        "",
        "",
        "outcome: เห็นชอบให้ขยายพื้นที่",
    ),
    "decided-missing": error(
        "บอกผลแล้วแต่ไม่บอกวันที่ตัดสินใจ",
        "the outcome is told, but not when it was decided",
        "",
        "",
        "decided: 2026-01-23",
    ),
    "decided-in-future": error(
        "ตัดสินใจวันที่ {value} ซึ่งยังมาไม่ถึง (วันที่อ้างอิงคือ {other})",
        "decided on {value}, which is still to come (the reference date is {other})",
        "แก้วันที่ หรือลบ decided และ outcome จนกว่าจะตัดสินใจ",
        "Mend the date, or delete decided and outcome until it is decided",
    ),
    "reply-before": error(
        "คำตอบลงวันที่ {value} ก่อนข่าวที่ตอบ ({other})",
        "the reply of {value} is before what it replies to ({other})",
    ),
    "applied-too-early": error(
        "นำบทเรียนไปใช้วันที่ {value} ก่อนกิจกรรมที่เกิดบทเรียน ({other})",
        "applied on {value}, before the activity it was learned from ({other})",
    ),
    "threshold-order": error(
        "เกณฑ์ “เฝ้าดู” และ “ลงมือ” ต้องไม่เท่ากัน",
        "the thresholds for watch and act must differ",
        "",
        "",
        "M3: {{watch: 90, act: 180}}",
    ),
}

CATALOGUE: dict[str, Kind] = {**FILES, **YAML, **FIELDS, **LINKS, **RULES}
