"""Titles of address before a person's name: not part of it, neither in lists nor in searches."""

import re

_HONORIFIC = re.compile(
    r"(?:นางสาว|นาง|นาย|น\.ส\.|คุณ|เด็กหญิง|เด็กชาย|อาจารย์|อ\.|ครู|หมอ|พระครู|พระ|แม่ชี|"
    r"ศ\.|รศ\.|ผศ\.|ดร\.|นพ\.|พญ\.|ทพ\.|ทพญ\.|ว่าที่ ?ร\.ต\.|"
    r"(?:Mr|Mrs|Ms|Dr|Prof|Ven)\b\.?)\s*(?=\S)"
)


def strip_honorifics(name: str) -> str:
    """Return a person's name without the titles of address it begins with."""
    bare = name.strip()
    while match := _HONORIFIC.match(bare):
        bare = bare[match.end() :]
    return bare
