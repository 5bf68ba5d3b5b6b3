"""What the plugin itself says, to readers of the site and to those who build it."""

from __future__ import annotations

from phakhi.wording import Name

MOVED = Name("หน้านี้ย้ายไปแล้ว", "This page has moved")

LOST = Name("ไม่พบหน้านี้", "Page not found")
LOST_ADVICE = Name(
    "หน้าที่ท่านหาอาจย้ายไปหรือถูกลบแล้ว ลองเริ่มใหม่จาก{home} หรือเลือกจากเมนู",
    "The page may have moved or been removed. Start again from the {home} or the menu.",
)
HOME = Name("หน้าแรก", "home page")

NOT_PUBLISHED = Name(
    "ยังไม่ได้เผยแพร่ เว็บไซต์ชุดล่าสุดยังอยู่ครบ โปรดแก้ข้อผิดพลาดข้างต้นก่อน",
    "Nothing was published; the last site is left as it was. Mend the errors above first.",
)
NOT_SERVED = Name(
    "ยังเปิดดูไม่ได้ โปรดแก้ข้อผิดพลาดข้างต้น แล้วใช้คำสั่งเดิมอีกครั้ง",
    "There is nothing to show yet. Mend the errors above, then run the same command again.",
)
STILL_OLD = Name(
    "หน้าเว็บที่เปิดดูอยู่ยังเป็นชุดก่อนหน้า แก้ข้อผิดพลาดข้างต้นแล้วบันทึกไฟล์ หน้าเว็บจะเปลี่ยนตามเอง",
    "The pages shown are from before. Mend the errors above and save; they will follow.",
)
NOTICE = Name(
    "เนื้อหาที่บันทึกล่าสุดมีข้อผิดพลาด หน้านี้ยังเป็นชุดก่อนหน้า ดูที่ผิดในหน้าต่างที่ใช้สั่งงาน",
    "What was saved last has errors; this page is from before. The terminal says what to mend.",
)
SEE_WARNINGS = Name(" (ดูคำเตือนด้วยคำสั่ง phakhi check)", " (see them with: phakhi check)")
TOLERATED = Name(
    "{count} คำเตือนที่ไม่ขวางการเผยแพร่ ดูด้วยคำสั่ง phakhi check",
    "Warnings that keep nothing from being published: {count}; see them with: phakhi check",
)
LEFT_OUT = Name(
    "ไม่ได้เผยแพร่ {count} ไฟล์ใน {folders}: หน้าของภาษาแรกใน languages (content/network.yml) "
    "อยู่ใน content/pages โดยตรง โฟลเดอร์ของภาษาอื่นใช้ได้เมื่อมีภาษานั้นใน languages",
    "Files left out: {count} in {folders}. Pages of the first of `languages` (content/network.yml) "
    "stand directly in content/pages; a folder is read for each other language named there",
)

OWN_NAMES = {
    "th": "ไทย",
    "en": "English",
    "lo": "ລາວ",
    "my": "မြန်မာ",
    "km": "ខ្មែរ",
    "ms": "Bahasa Melayu",
    "zh": "中文",
}
"""What languages call themselves."""


def spoken(language: str) -> str:
    """Return the language of the interface that stands beside content in `language`."""
    return "th" if language == "th" else "en"
