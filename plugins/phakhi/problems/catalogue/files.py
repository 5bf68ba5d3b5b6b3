"""Problems of files: where they lie, what they are, how they are encoded."""

from __future__ import annotations

from phakhi.problems.catalogue.kinds import Kind, error, warning

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
