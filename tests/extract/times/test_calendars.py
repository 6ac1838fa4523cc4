"""Thai, Taiwanese and Iranian years."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.times.calendars import (
    FIRST_IRANIAN_YEAR,
    IRANIAN_MONTHS,
    LAST_IRANIAN_YEAR,
    from_iranian,
)
from newscrawl.extract.times.text import ONE_FOR_ONE, ZEROS, parse_moment

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
YEARS = st.integers(FIRST_IRANIAN_YEAR, LAST_IRANIAN_YEAR)


def seen(text: str, zone: str = "UTC") -> str | None:
    moment = parse_moment(text, zone=ZoneInfo(zone), now=NOW)
    return (
        moment.at.strftime("%Y-%m-%d %H:%M" if moment.precision == "minute" else "%Y-%m-%d")
        if moment
        else None
    )


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("۲۷ شهریور ۱۴۰۴ - ۱۹:۲۲", "Asia/Tehran", "2025-09-18 19:22"),
        ("27 دی 1403", "UTC", "2025-01-16"),
        ("1404/06/27 19:22", "Asia/Tehran", "2025-09-18 19:22"),
        ("1404/06/27 19:22", "UTC", None),
        ("31 مهر 1404", "Asia/Tehran", None),
        ("18 ก.ย. 68 19:22 น.", "Asia/Bangkok", "2025-09-18 19:22"),
        ("18 ก.ย. 2568 19:22 น.", "Asia/Bangkok", "2025-09-18 19:22"),
        ("18 ก.ย. 25", "Asia/Bangkok", "2025-09-18"),
        ("18/9/2568 19:22", "Asia/Bangkok", "2025-09-18 19:22"),
        ("18 กันยายน 2568 เวลา 19:22 น.", "Asia/Bangkok", "2025-09-18 19:22"),
        ("114/09/18 19:22", "Asia/Taipei", "2025-09-18 19:22"),
        ("114.9.18", "Asia/Taipei", "2025-09-18"),
        ("114/09/18 19:22", "UTC", None),
        ("192.168.1.1", "Asia/Taipei", None),
        ("১৮ সেপ্টেম্বর ২০২৫, ১৯: ২২", "UTC", "2025-09-18 19:22"),
        ("১৮ মে ২০২৫", "UTC", "2025-05-18"),
        ("18 मई 2025 08:15", "UTC", "2025-05-18 08:15"),
        ("18 septembre", "UTC", "2025-09-18"),
        ("18 سبتمبر، 2025", "UTC", "2025-09-18"),
        ("18 تشرين الثاني 2025", "UTC", "2025-11-18"),
        ("18 تشرين الأول/أكتوبر 2025 19:22", "UTC", "2025-10-18 19:22"),
        ("18 نوفمبر/تشرين الثاني 2025", "UTC", "2025-11-18"),
        ("18 كانون الأول 2025", "UTC", "2025-12-18"),
        ("8 كانون الثاني", "UTC", "2026-01-08"),
        ("18 Սեպտեմբերի, 2025", "UTC", "2025-09-18"),
        ("18 қыркүйек 2025", "UTC", "2025-09-18"),
    ],
)
def test_other_calendars_and_digits(text, zone, expected):
    assert seen(text, zone) == expected


@pytest.mark.parametrize(
    ("iranian", "common"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1395, 1, 1), date(2016, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1402, 12, 30), None),
        ((1404, 13, 1), None),
        ((1404, 1, 0), None),
        ((2025, 1, 1), None),
    ],
)
def test_known_days(iranian, common):
    assert from_iranian(*iranian) == common


@given(YEARS, st.integers(1, 12), st.integers(1, 29))
def test_the_day_after_an_iranian_day_is_the_next(year, month, day):
    today = from_iranian(year, month, day)
    after = from_iranian(year, month, day + 1) or from_iranian(year, month % 12 + 1, 1)
    if month == 12 and from_iranian(year, month, day + 1) is None:
        after = from_iranian(year + 1, 1, 1)
    assert today is not None
    assert after is None or after == today + timedelta(days=1)


@given(YEARS, st.sampled_from(sorted(IRANIAN_MONTHS)), st.integers(1, 29))
def test_a_written_iranian_day_is_read_as_it_is(year, month, day):
    moment = parse_moment(f"{day} {month} {year}", zone=UTC, now=None)
    assert moment is not None
    assert moment.at.date() == from_iranian(year, IRANIAN_MONTHS[month], day)


@pytest.mark.parametrize("zero", ZEROS)
def test_the_digits_of_every_script(zero):
    assert zero.isdecimal() and int(zero) == 0
    digits = "".join(chr(ord(zero) + value) for value in range(10))
    assert digits.translate(ONE_FOR_ONE) == "0123456789"
    assert seen("2025-09-18".translate({ord(str(v)): digits[v] for v in range(10)})) == "2025-09-18"
