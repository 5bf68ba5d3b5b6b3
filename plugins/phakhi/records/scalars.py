"""Read the single values of fields as YAML 1.2 types them: ids, days, numbers, addresses.

Every reader raises `PydanticCustomError` whose type is a problem's code and whose context
fills that problem's message; `at` in the context leads on from the field to the culprit.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from phakhi.records.provinces import PROVINCES
from phakhi.text.dates import DateError, Reason, read_day, read_moment
from phakhi.text.thai import normalise

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_LENGTH = 80
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
NUMBER = re.compile(r"[-+]?(?:[0-9]{1,15}(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060-\u2064\u115f\u1160\u3164\ufeff]")
PLACEHOLDER = re.compile(r"…(?:เขียน[^…]*ที่นี่|write [^…]* here)…")
BAD_ADDRESS = re.compile(r"[\s<>\"'`\\^{|}\x00-\x1f\x7f]")


def fail(code: str, **context: Any) -> PydanticCustomError:
    """Make the error that becomes the problem `code`, its message filled with `context`."""
    return PydanticCustomError(code, "{code}", {"code": code, **context})


def check_written(text: str, *at: str) -> str:
    """Refuse an example's text that was copied and not replaced."""
    if "…" in text and (found := PLACEHOLDER.search(text)):
        raise fail("placeholder", value=found[0], at=list(at))
    return text


def _as_text(value: object) -> str:
    if isinstance(value, dict | list | tuple):
        raise fail("not-single", suggestion=_only(value))
    text = "" if value is None else str(value).strip()
    text = text if text.isascii() else normalise(text).strip()
    if not VISIBLE.search(text):
        raise fail("empty-field")
    return text


def _only(value: dict[Any, Any] | list[Any] | tuple[Any, ...]) -> str:
    """Return the value a list or an object holds, if it is the only one."""
    held = [*value.values()] if isinstance(value, dict) else value
    return held[0] if len(held) == 1 and isinstance(held[0], str) else ""


def read_word(value: object) -> str:
    """Read a short piece of text that needs no translation."""
    return check_written(_as_text(value))


def read_id(value: object) -> str:
    """Read an id: ASCII lower-case letters, digits and single hyphens; raises `bad-id`."""
    text = _as_text(value)
    if not ID.fullmatch(text) or len(text) > ID_LENGTH:
        raise fail("bad-id", value=text)
    return text


def read_reference(value: object) -> str:
    """Read a reference: `annual-forum-2026` or `activity:annual-forum-2026`.

    Raises `bad-reference`; whether the record exists is known when records are linked.
    """
    text = _as_text(value)
    kind, mark, name = text.rpartition(":")
    if not ID.fullmatch(name) or (mark and not ID.fullmatch(kind)):
        raise fail("bad-reference", value=text)
    return text


def read_address(value: object) -> str:
    """Read a web address (http or https, no user name in it); raises `bad-url`."""
    text = _as_text(value)
    try:
        parts = urlsplit(text)
        port_ok = parts.port is None or parts.port > 0
    except ValueError:
        raise fail("bad-url", value=text) from None
    plain = parts.scheme in ("http", "https") and "@" not in parts.netloc and parts.hostname
    if not plain or not port_ok or BAD_ADDRESS.search(text):
        raise fail("bad-url", value=text)
    return text


def read_integer(value: object) -> int:
    """Read a whole number as YAML 1.2 writes it; raises `not-a-number`."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _as_text(value)
    if not INTEGER.fullmatch(text):
        raise fail("not-a-number", value=text, suggestion=_digits(text))
    return int(text)


def read_number(value: object) -> float:
    """Read a decimal number as YAML 1.2 writes it; raises `not-a-number`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    text = _as_text(value)
    if not NUMBER.fullmatch(text):
        raise fail("not-a-number", value=text, suggestion=_digits(text))
    return float(text)


def _digits(text: str) -> str:
    """Return the number a member most likely meant (Thai digits, separators), or nothing."""
    digits = "".join(str(int(c)) if c.isdecimal() else c for c in text.replace(",", ""))
    return digits if NUMBER.fullmatch(digits) else ""


def read_truth(value: object) -> bool:
    """Read `true` or `false` as YAML 1.2 writes them; raises `not-true-or-false`."""
    if isinstance(value, bool):
        return value
    text = _as_text(value)
    if text not in ("true", "True", "TRUE", "false", "False", "FALSE"):
        yes = text.lower() in ("yes", "y", "on", "1", "ใช่", "จริง")
        no = text.lower() in ("no", "n", "off", "0", "ไม่", "ไม่ใช่")
        raise fail(
            "not-true-or-false", value=text, suggestion="true" if yes else "false" if no else ""
        )
    return text.lower() == "true"


DATE_CODES: dict[Reason, str] = {
    "buddhist-era": "buddhist-era",
    "impossible": "no-such-day",
    "no-zone": "no-zone",
    "not-iso": "bad-date",
}


def read_date(value: object) -> date:
    """Read a day, `2026-11-22`; raises one of DATE_CODES, with the fix where it is plain."""
    if isinstance(value, date):
        return value
    text = _as_text(value)
    try:
        return read_day(text)
    except DateError as error:
        raise _date_problem(text, error) from None


def read_when(value: object) -> date | datetime:
    """Read a day, or a time of day with its zone; raises as `read_date`."""
    if isinstance(value, date):
        return value
    text = _as_text(value)
    try:
        return read_moment(text)
    except DateError as error:
        raise _date_problem(text, error) from None


def _date_problem(text: str, error: DateError) -> PydanticCustomError:
    return fail(DATE_CODES[error.reason], value=text, suggestion=error.suggestion or "")


def read_province(value: object) -> str:
    """Read a province's ISO 3166-2 code (`TH-50`); raises `unknown-province`."""
    text = _as_text(value)
    if text not in PROVINCES:
        name = text.removeprefix("จังหวัด").removeprefix("จ.").strip().lower()
        found = (code for code, p in PROVINCES.items() if name in (p.th, p.en.lower()))
        raise fail("unknown-province", value=text, suggestion=next(found, ""))
    return text


def read_language(value: object) -> str:
    """Read a language tag (`th`, `en`; BCP 47); raises `unknown-language`."""
    text = _as_text(value)
    if not LANGUAGE.fullmatch(text):
        raise fail("unknown-language", value=text)
    return text


def read_path(value: object) -> str:
    """Read the name of a file beside the record; raises `bad-path` if it leads elsewhere."""
    text = _as_text(value)
    steps = text.split("/")
    if "\\" in text or ":" in text or any(s in ("", ".", "..") or s[0] == "." for s in steps):
        raise fail("bad-path", value=text)
    return text
