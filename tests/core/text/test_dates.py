from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.text.dates import (
    THAI_TIME,
    DateError,
    format_day,
    format_moment,
    format_month,
    format_period,
    format_since,
    read_day,
    read_moment,
    year_label,
)

DAY = date(2026, 11, 22)


def at(day: int, hour: int, month: int = 3) -> datetime:
    return datetime(2025, month, day, hour, tzinfo=THAI_TIME)


def test_days_months_and_years_in_both_eras() -> None:
    assert format_day(DAY, "th") == "22 พฤศจิกายน 2569"
    assert format_day(DAY, "th", "short") == "22 พ.ย. 2569"
    assert format_day(DAY, "en") == "22 November 2026"
    assert format_day(DAY, "en", "short") == "22 Nov 2026"
    assert format_month(2026, 1, "th") == "มกราคม 2569"
    assert format_month(2026, 12, "en") == "December 2026"
    assert year_label(2026, "th") == "พ.ศ. 2569"
    assert year_label(2026, "en") == "2026"


def test_moments_show_the_clock_of_the_zone() -> None:
    early = datetime(2026, 11, 21, 19, 5, tzinfo=UTC)
    assert format_moment(early, "th") == "22 พฤศจิกายน 2569 เวลา 02:05 น."
    assert format_moment(early, "en", UTC) == "21 November 2026, 19:05"
    assert format_moment(early.replace(tzinfo=None), "en") == "21 November 2026, 19:05"
    assert format_moment(DAY, "th") == "22 พฤศจิกายน 2569"


@pytest.mark.parametrize(
    ("end", "thai", "english"),
    [
        (None, "3 มีนาคม 2568", "3 March 2025"),
        (date(2025, 3, 3), "3 มีนาคม 2568", "3 March 2025"),
        (date(2025, 3, 5), "3–5 มีนาคม 2568", "3–5 March 2025"),
        (date(2025, 4, 3), "3 มีนาคม – 3 เมษายน 2568", "3 March – 3 April 2025"),
        (date(2026, 3, 5), "3 มีนาคม 2568 – 5 มีนาคม 2569", "3 March 2025 – 5 March 2026"),
    ],
)
def test_periods_say_what_is_shared_once(end: date | None, thai: str, english: str) -> None:
    assert format_period(date(2025, 3, 3), end, "th") == thai
    assert format_period(date(2025, 3, 3), end, "en") == english


def test_an_open_period_says_so() -> None:
    assert format_since(date(2025, 1, 1), "th") == "ตั้งแต่ 1 มกราคม 2568"
    assert format_since(date(2025, 1, 1), "en") == "from 1 January 2025"


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        (None, "3 มีนาคม 2568 เวลา 09:00 น."),
        (date(2025, 3, 3), "3 มีนาคม 2568 เวลา 09:00 น."),
        (at(3, 16), "3 มีนาคม 2568 เวลา 09:00–16:00 น."),
        (at(4, 16), "3 มีนาคม 2568 เวลา 09:00 น. – 4 มีนาคม 2568 เวลา 16:00 น."),
        (date(2025, 3, 4), "3 มีนาคม 2568 เวลา 09:00 น. – 4 มีนาคม 2568"),
    ],
)
def test_periods_keep_clock_times(end: date | None, shown: str) -> None:
    assert format_period(at(3, 9), end, "th") == shown


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("2569-11-22", "buddhist-era", "2026-11-22"),
        ("2567-02-29", "buddhist-era", "2024-02-29"),
        ("2569-02-30", "buddhist-era", None),
        ("2569-1-5", "buddhist-era", "2026-01-05"),
        ("15/01/2569", "buddhist-era", "2026-01-15"),
        ("05/06/2569", "buddhist-era", "2026-06-05"),
        ("15 ม.ค. 2569", "buddhist-era", "2026-01-15"),
        ("15 มค 2569", "buddhist-era", "2026-01-15"),
        ("๑๕ มกราคม ๒๕๖๙", "buddhist-era", "2026-01-15"),
        ("วันที่ 15 มกราคม พ.ศ. 2569", "buddhist-era", "2026-01-15"),
        ("15 มกราคม ค.ศ. 2026", "not-iso", "2026-01-15"),
        ("15 Jan 2026", "not-iso", "2026-01-15"),
        ("15th January, 2026", "not-iso", "2026-01-15"),
        ("January 15, 2026", "not-iso", "2026-01-15"),
        ("2026/1/5", "not-iso", "2026-01-05"),
        ("13/05/2026", "not-iso", "2026-05-13"),
        ("06/06/2026", "not-iso", "2026-06-06"),
        ("05/06/2026", "not-iso", None),
        ("01/15/2026", "not-iso", None),
        ("15 foo 2026", "not-iso", None),
        ("15 ม.ค. พ.ศ. 2026", "not-iso", None),
        ("15 ม.ค. 69", "not-iso", None),
        ("2026-02-30", "impossible", None),
        ("1799-12-31", "impossible", None),
        ("2944-01-01", "impossible", None),
        ("2026", "not-iso", None),
        ("", "not-iso", None),
        (" 2026-01-05", "not-iso", "2026-01-05"),
        ("9" * 5000, "not-iso", None),
    ],
)
def test_other_notations_are_refused_with_the_date_meant(
    text: str, reason: str, suggestion: str | None
) -> None:
    for read in (read_day, read_moment):
        with pytest.raises(DateError) as raised:
            read(text)
        assert (raised.value.reason, raised.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-05", date(2026, 1, 5)),
        ("2026-01-05T09:30Z", datetime(2026, 1, 5, 9, 30, tzinfo=UTC)),
        ("2026-01-05 09:30:15+07:00", datetime(2026, 1, 5, 9, 30, 15, tzinfo=THAI_TIME)),
        (
            "2026-01-05T09:30-03:30",
            datetime(2026, 1, 5, 9, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
        ),
    ],
)
def test_iso_moments_are_read(text: str, moment: date) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("2026-01-05T09:30", "no-zone", "2026-01-05T09:30+07:00"),
        ("2026-01-05 09:30:15", "no-zone", "2026-01-05T09:30:15+07:00"),
        ("2569-01-05T09:30Z", "buddhist-era", "2026-01-05T09:30Z"),
        ("15/1/2569 เวลา 9.30 น.", "buddhist-era", "2026-01-15T09:30+07:00"),
        ("2026-01-05 9:30", "not-iso", "2026-01-05T09:30+07:00"),
        ("2569-01-05 29:30Z", "impossible", None),
        ("2026-01-05 at 29:30", "not-iso", None),
        ("2026-01-05T24:00Z", "impossible", None),
        ("2026-01-05T09:60Z", "impossible", None),
        ("2026-01-05T09:30:60Z", "impossible", None),
        ("2026-01-05T09:30+15:00", "impossible", None),
        ("2026-02-30T09:30Z", "impossible", None),
    ],
)
def test_other_moments_are_refused(text: str, reason: str, suggestion: str | None) -> None:
    with pytest.raises(DateError) as raised:
        read_moment(text)
    assert (raised.value.reason, raised.value.suggestion) == (reason, suggestion)


@given(st.dates(date(1800, 1, 1), date(2400, 12, 31)))
def test_every_iso_day_is_read_as_itself(day: date) -> None:
    assert read_day(day.isoformat()) == day
    assert read_moment(day.isoformat()) == day


@given(st.text() | st.from_regex(r"[0-9๐-๙]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}", fullmatch=True))
def test_a_suggestion_is_always_acceptable(text: str) -> None:
    try:
        read_moment(text)
    except DateError as error:
        if error.suggestion:
            read_moment(error.suggestion)
