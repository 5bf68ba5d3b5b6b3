"""What a YAML parser complains of, in a member's words."""

from __future__ import annotations

import re

from phakhi.wording import Name

TAB = Name(
    "ขึ้นต้นบรรทัดหรือค่าด้วยแท็บ ใช้ช่องว่างแทน", "a line or value starts with a tab; use spaces instead"
)
_REASONS = {
    "mapping values are not allowed": Name(
        "มี “: ” อยู่ในค่าที่ไม่ได้ครอบด้วยเครื่องหมายคำพูด", "there is a “: ” inside a value without quotes"
    ),
    "could not find expected ':'": Name(
        "ขาด “:” หลังชื่อช่อง", "the “:” after a field's name is missing"
    ),
    "found unexpected end of stream": Name(
        "ไม่มีเครื่องหมายคำพูดหรือวงเล็บปิด", "a quote or bracket is not closed"
    ),
    "found character that cannot start any token": Name(
        "ขึ้นต้นค่าด้วยแท็บ @ % หรือ `", "a value starts with a tab, @, % or `"
    ),
    "found a tab character": TAB,
    "did not find expected key": Name(
        "ย่อหน้าไม่ตรงกัน หรือมีข้อความเกินหลังค่า",
        "the indentation does not line up, or something follows a value",
    ),
    "did not find expected '-' indicator": Name(
        "รายการต้องขึ้นต้นด้วย - และย่อหน้าเท่ากัน", "list items start with - and are indented alike"
    ),
    "did not find expected ',' or": Name(
        "ขาดจุลภาคหรือวงเล็บปิด", "a comma or a closing bracket is missing"
    ),
    "found unknown escape character": Name(
        "มี \\ ในเครื่องหมายคำพูดคู่ ใช้ ' แทน \"", "there is a \\ inside double quotes; use ' instead"
    ),
}


def explain(problem: str, context: str = "") -> Name:
    """Return the parser's complaint in a member's words, or else its own, shortened."""
    for start, name in _REASONS.items():
        if problem.startswith(start):
            return name
    words = re.sub(r"\s+", " ", " ".join(filter(None, (context, problem))))[:160]
    return Name(words, words)
