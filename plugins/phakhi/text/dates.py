"""Dates: shown in the Buddhist era in Thai and the common era in English, read only as ISO."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Literal

ERA = 543
EARLIEST_YEAR, LATEST_YEAR = 1800, 2400
THAI_TIME = timezone(timedelta(hours=7))
_LATEST_OFFSET = 14 * 60

Reason = Literal["buddhist-era", "not-iso", "impossible", "no-zone"]
Style = Literal["long", "short"]

_MONTHS = {
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "en": "January February March April May June July August September October November December",
}
_SHORT_MONTHS = {
    "th": "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_MONTH_NUMBERS = {
    name.casefold().replace(".", ""): number
    for table in (_MONTHS, _SHORT_MONTHS)
    for names in table.values()
    for number, name in enumerate(names.split(), start=1)
} | {"sept": 9}

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ISO_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_YEAR_FIRST = re.compile(r"([0-9]{4})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})")
_ERA_MARK = r"(?:\s*(พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|B\.?E\.?|A\.?D\.?|C\.?E\.?))?\s*"
_DAY_NAME = re.compile(
    r"(?:วันที่)?\s*([0-9]{1,2})(?:st|nd|rd|th)?\s*([^\W\d][^\d]{1,24}?)[,\s]*"
    + _ERA_MARK
    + r"([0-9]{4})",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(
    r"([a-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})", re.IGNORECASE
)
_CLOCK_AFTER = re.compile(
    r"(.+?)(?:T|,?\s+(?:เวลา\s*|at\s+)?)([0-9]{1,2})[:.]([0-9]{2})\s*(?:น\.?)?"
)
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_LONGEST = 60


class DateError(ValueError):
    """A text that is no acceptable date: why, and the ISO text probably meant (or None)."""

    def __init__(self, reason: Reason, suggestion: str | None = None) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.suggestion = suggestion


def year_label(year: int, language: str) -> str:
    """Return a common-era year with its era in Thai (`พ.ศ. 2569`), bare otherwise (`2026`)."""
    return f"พ.ศ. {year + ERA}" if language == "th" else str(year)


def format_month(year: int, month: int, language: str) -> str:
    """Return `พฤศจิกายน 2569` or `November 2026`."""
    return f"{_month_name(month, language)} {_year(year, language)}"


def format_day(day: date, language: str, style: Style = "long") -> str:
    """Return `22 พฤศจิกายน 2569` or `22 November 2026`; short: `22 พ.ย. 2569`, `22 Nov 2026`."""
    month = _month_name(day.month, language, _SHORT_MONTHS if style == "short" else _MONTHS)
    return f"{day.day} {month} {_year(day.year, language)}"


def format_moment(when: date | datetime, language: str, zone: tzinfo = THAI_TIME) -> str:
    """Return the day, for a datetime with its clock time; one with a zone is shown in `zone`."""
    when = _local(when, zone)
    day = format_day(when, language)
    return f"{day}{_clock(f'{when:%H:%M}', language)}" if isinstance(when, datetime) else day


def format_period(
    start: date | datetime,
    end: date | datetime | None,
    language: str,
    zone: tzinfo = THAI_TIME,
) -> str:
    """Return a period with what both ends share said once: `3–5 มีนาคม 2568`.

    Clock times are kept: within one day as `09:00–16:00`, else each end is written whole.
    """
    start, end = _local(start, zone), None if end is None else _local(end, zone)
    if end is None or end == start:
        return format_moment(start, language, zone)
    same_day = start.timetuple()[:3] == end.timetuple()[:3]
    if isinstance(start, datetime) and isinstance(end, datetime) and same_day:
        return format_day(start, language) + _clock(f"{start:%H:%M}–{end:%H:%M}", language)
    if same_day:
        return format_moment(start if isinstance(start, datetime) else end, language, zone)
    if isinstance(start, datetime) or isinstance(end, datetime):
        return f"{format_moment(start, language, zone)} – {format_moment(end, language, zone)}"
    return _format_days(start, end, language)


def format_since(start: date, language: str) -> str:
    """Return a period that is still open: `ตั้งแต่ 1 มกราคม 2568` or `from 1 January 2025`."""
    day = format_day(start, language)
    return f"ตั้งแต่ {day}" if language == "th" else f"from {day}"


def read_day(text: str) -> date:
    """Return the day written as `YYYY-MM-DD`, years 1800 to 2400.

    Raises DateError with a suggestion in ISO where the text has one plain meaning.
    """
    match = _ISO_DAY.fullmatch(text)
    if not match:
        found = _guess(text)
        reason: Reason = "not-iso"
        if found and _iso(*found) is None:
            reason = "impossible"
        elif found and found[0] > LATEST_YEAR:
            reason = "buddhist-era"
        raise DateError(reason, _iso(*found) if found else None)
    year, month, day = map(int, match.groups())
    if year > LATEST_YEAR:
        suggestion = _iso(year, month, day)
        in_range = year - ERA <= LATEST_YEAR
        raise DateError("buddhist-era" if in_range else "impossible", suggestion)
    if _iso(year, month, day) is None:
        raise DateError("impossible")
    return date(year, month, day)


def read_moment(text: str) -> date | datetime:
    """Return the day, or the moment written `YYYY-MM-DDTHH:MM[:SS](Z|±HH:MM)`, T or a space.

    Raises DateError; a moment without a zone is "no-zone", its suggestion takes Thai time.
    """
    match = _ISO_MOMENT.fullmatch(text)
    if not match:
        return _read_loose_moment(text)
    day_text, hour, minute, second, offset = match.groups()
    clock = f"T{hour}:{minute}" + (f":{second}" if second else "")
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        raise DateError("impossible")
    zone = timezone(timedelta(minutes=_offset_minutes(offset or "Z")))
    try:
        day = read_day(day_text)
    except DateError as error:
        whole = error.suggestion and f"{error.suggestion}{clock}{offset or '+07:00'}"
        raise DateError(error.reason, whole) from None
    if offset is None:
        raise DateError("no-zone", f"{day_text}{clock}+07:00")
    return datetime(day.year, day.month, day.day, int(hour), int(minute), int(second or 0), 0, zone)


def _read_loose_moment(text: str) -> date:
    match = _CLOCK_AFTER.fullmatch(text.translate(_THAI_DIGITS).strip()[:_LONGEST])
    if not match or _ISO_DAY.fullmatch(text):
        return read_day(text)
    day_text, hour, minute = match.groups()
    reason: Reason = "not-iso"
    try:
        suggestion: str | None = read_day(day_text).isoformat()
    except DateError as error:
        suggestion = error.suggestion
        reason = error.reason
    if suggestion and int(hour) < 24 and int(minute) < 60:
        raise DateError(reason, f"{suggestion}T{int(hour):02}:{minute}+07:00")
    raise DateError(reason)


def _offset_minutes(offset: str) -> int:
    if offset == "Z":
        return 0
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    if minutes > 59 or hours * 60 + minutes > _LATEST_OFFSET:
        raise DateError("impossible")
    return (-1 if offset[0] == "-" else 1) * (hours * 60 + minutes)


def _guess(text: str) -> tuple[int, int, int] | None:
    """Read a date in another notation as year, month, day, if it has only one meaning."""
    text = text.translate(_THAI_DIGITS).strip()
    if len(text) > _LONGEST:
        return None
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
        return year, month, day
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
        # A Buddhist year shows a Thai writer: the day stands first.
        certain = year > LATEST_YEAR or day > 12 or day == month
        return (year, month, day) if certain else None
    if match := _NAME_DAY.fullmatch(text):
        return _named(match[2], match[1], None, match[3])
    if match := _DAY_NAME.fullmatch(text):
        return _named(*match.groups())
    return None


def _named(day: str, month: str, era: str | None, year: str) -> tuple[int, int, int] | None:
    number = _MONTH_NUMBERS.get(month.casefold().replace(".", "").strip())
    if number is None:
        return None
    buddhist = era is not None and era[0] in "พBb"
    too_early = buddhist and int(year) <= LATEST_YEAR
    return None if too_early else (int(year), number, int(day))


def _iso(year: int, month: int, day: int) -> str | None:
    if year > LATEST_YEAR:
        year -= ERA
    if not EARLIEST_YEAR <= year <= LATEST_YEAR or not 1 <= month <= 12:
        return None
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _format_days(start: date, end: date, language: str) -> str:
    last = format_day(end, language)
    if start.year != end.year:
        return f"{format_day(start, language)} – {last}"
    if start.month != end.month:
        return f"{start.day} {_month_name(start.month, language)} – {last}"
    return f"{start.day}–{last}"


def _local(when: date | datetime, zone: tzinfo) -> date | datetime:
    if isinstance(when, datetime) and when.tzinfo is not None:
        return when.astimezone(zone)
    return when


def _month_name(month: int, language: str, names: dict[str, str] = _MONTHS) -> str:
    return names.get(language, names["en"]).split()[month - 1]


def _year(year: int, language: str) -> int:
    return year + ERA if language == "th" else year


def _clock(clock: str, language: str) -> str:
    return f" เวลา {clock} น." if language == "th" else f", {clock}"
