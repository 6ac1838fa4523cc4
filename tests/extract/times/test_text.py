from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.times.days import NAME_LETTER
from newscrawl.extract.times.months import MONTHS
from newscrawl.extract.times.text import COMMON_ISO, Moment, parse_moment

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


def read(text: str, zone: str = "UTC", now: datetime | None = NOW, reference: date | None = None) -> Moment:
    moment = parse_moment(text, zone=ZoneInfo(zone), now=now, reference=reference)
    assert moment is not None, text
    return moment


def seen(text: str, zone: str) -> str:
    moment = read(text, zone)
    form = {"day": "%Y-%m-%d", "minute": "%Y-%m-%d %H:%M", "second": "%Y-%m-%d %H:%M:%S"}[moment.precision]
    return moment.at.strftime(form)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-09-18T19:22:06+08:00", "2025-09-18T19:22:06+08:00"),
        ("2025-09-18T19:22:06.5Z", "2025-09-18T19:22:06+00:00"),
        ("2025-09-18T19:22:06+0800", "2025-09-18T19:22:06+08:00"),
        ("2025-09-18T19:22-03", "2025-09-18T19:22:00-03:00"),
        ("2025-09-18 19:22:06", "2025-09-18T19:22:06+00:00"),
        ("2024-04-30 16:38:37 +02:00", "2024-04-30T16:38:37+02:00"),
        ("20250918192206", "2025-09-18T19:22:06+00:00"),
        ("20250918T192206Z", "2025-09-18T19:22:06+00:00"),
        ("Thu, 18 Sep 2025 19:22:06 GMT", "2025-09-18T19:22:06+00:00"),
        ("Thu, 18 Sep 2025 19:22:06 -0700", "2025-09-18T19:22:06-07:00"),
        ("Thu Sep 18 19:22:06 2025", "2025-09-18T19:22:06+00:00"),
        ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00"),
        ("1758194526", "2025-09-18T11:22:06+00:00"),
        ("1758194526123", "2025-09-18T11:22:06+00:00"),
        ("2025-12-31T24:00:00Z", "2026-01-01T00:00:00+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
    ],
)
def test_forms_for_machines(text, expected):
    assert read(text).at.isoformat() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年09月18日19:22", "2025-09-18 19:22"),
        ("2025-9-18 7:02", "2025-09-18 07:02"),
        ("2025/9/8 7:02:09", "2025-09-08 07:02:09"),
        ("2025.09.18 19:22", "2025-09-18 19:22"),
        ("2025年9月18日 下午3:05", "2025-09-18 15:05"),
        ("2025年9月18日 凌晨12时05分", "2025-09-18 00:05"),
        ("2025年9月18日 中午11:30", "2025-09-18 11:30"),
        ("2025年9月18日 晚上8点", "2025-09-18 20:00"),
        ("二〇二五年九月十八日", "2025-09-18"),
        ("２０２５年９月１８日 １９：２２", "2025-09-18 19:22"),
        ("2024 09\t/\t18 07:10:33", "2024-09-18 07:10:33"),
        ("25-09-18 10:20", "2025-09-18 10:20"),
        ("25年9月18日", "2025-09-18"),
        ("时间：2025-09-18　来源", "2025-09-18"),
        ("发布日期：\t2025-09-18", "2025-09-18"),
        ("2025/9/8", "2025-09-08"),
        ("2025/9/8 7:05", "2025-09-08 07:05"),
        ("2025年9月8日", "2025-09-08"),
        ("2025-09-18 19:22 | 来源：新华社", "2025-09-18 19:22"),
    ],
)
def test_chinese(text, expected):
    assert seen(text, "Asia/Shanghai") == expected


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("令和7年1月13日 21時37分", "Asia/Tokyo", "2025-01-13 21:37"),
        ("平成元年1月8日", "Asia/Tokyo", "1989-01-08"),
        ("2025年1月13日（月） 午後9時37分", "Asia/Tokyo", "2025-01-13 21:37"),
        ("2025年1月13日（月） 午前0時5分", "Asia/Tokyo", "2025-01-13 00:05"),
        ("2025年1月13日（月） 午後0時5分", "Asia/Tokyo", "2025-01-13 12:05"),
        ("民國114年9月18日", "Asia/Taipei", "2025-09-18"),
        ("2025년 9월 18일 오후 3:05", "Asia/Seoul", "2025-09-18 15:05"),
        ("입력 2025.06.04 02:37", "Asia/Seoul", "2025-06-04 02:37"),
        ("18 ก.ย. 2568 เวลา 10:30 น.", "Asia/Bangkok", "2025-09-18 10:30"),
        ("Thứ tư, 22/10/2025, 19:25", "Asia/Ho_Chi_Minh", "2025-10-22 19:25"),
        ("22 tháng 10, 2025", "Asia/Ho_Chi_Minh", "2025-10-22"),
        ("١٨ سبتمبر ٢٠٢٥ 3:05 م", "Asia/Riyadh", "2025-09-18 15:05"),
        ("18 सितंबर 2025, 10:30", "Asia/Kolkata", "2025-09-18 10:30"),
    ],
)
def test_other_scripts(text, zone, expected):
    assert seen(text, zone) == expected


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("September 18th, 2025, 7.22pm", "Europe/London", "2025-09-18 19:22"),
        ("the 18th of September 2025", "Europe/London", "2025-09-18"),
        ("13:00, 28 APR 2024", "Europe/London", "2024-04-28 13:00"),
        ("Jan. 5, 2026 at 12:05 a.m.", "America/New_York", "2026-01-05 00:05"),
        ("Sept. 18, 2025 at 3pm", "America/New_York", "2025-09-18 15:00"),
        ("Stand: 28.04.2023, 18:16 Uhr", "Europe/Berlin", "2023-04-28 18:16"),
        ("28. April 2023 um 16.15 Uhr", "Europe/Berlin", "2023-04-28 16:15"),
        ("24.04.24", "Europe/Berlin", "2024-04-24"),
        ("24.04.98", "Europe/Berlin", "1998-04-24"),
        ("le 1er janv. 2025 à 9h05", "Europe/Paris", "2025-01-01 09:05"),
        ("22 août 2024 à 21 h 30", "Europe/Paris", "2024-08-22 21:30"),
        ("2 de diciembre de 2024 - 10:56", "Europe/Madrid", "2024-12-02 10:56"),
        ("05 gennaio 2025 alle 14:44", "Europe/Rome", "2025-01-05 14:44"),
        ("3 de março de 2025 às 08h15", "America/Sao_Paulo", "2025-03-03 08:15"),
        ("12 mrt 2025, 08:15", "Europe/Amsterdam", "2025-03-12 08:15"),
        ("2 lutego 2025, godz. 21.52", "Europe/Warsaw", "2025-02-02 21:52"),
        ("11. listopadu 2025 8:15", "Europe/Prague", "2025-11-11 08:15"),
        ("14 мая 2025, 20:28", "Europe/Moscow", "2025-05-14 20:28"),
        ("5 Nisan 2025 Cumartesi 12:30", "Europe/Istanbul", "2025-04-05 12:30"),
        ("2024 m. kovo 31 d. 16:59", "Europe/Vilnius", "2024-03-31 16:59"),
        ("2025. szeptember 18. 10:30", "Europe/Budapest", "2025-09-18 10:30"),
        ("9. mai 2024 kl. 11.26", "Europe/Oslo", "2024-05-09 11:26"),
        ("9. toukokuuta 2024 klo 11.26", "Europe/Helsinki", "2024-05-09 11:26"),
    ],
)
def test_latin_and_cyrillic(text, zone, expected):
    assert seen(text, zone) == expected


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("04/05/2025", "Europe/London", "2025-05-04"),
        ("04/05/2025", "America/New_York", "2025-04-05"),
        ("13/05/2025", "America/New_York", "2025-05-13"),
        ("05.04.2025", "America/New_York", "2025-04-05"),
        # On 10 January 2026 it cannot be October yet.
        ("10/01/2026", "America/New_York", "2026-01-10"),
    ],
)
def test_which_number_is_the_month(text, zone, expected):
    assert seen(text, zone) == expected


def test_the_reference_decides_between_day_and_month():
    assert read("04/05/2025", reference=date(2025, 4, 6)).at.date() == date(2025, 4, 5)


@pytest.mark.parametrize(
    ("text", "zone", "offset"),
    [
        ("5 Jan 2026 3:05 p.m. EST", "UTC", -5),
        ("5 July 2025 3:05 p.m. ET", "UTC", -4),
        # Nobody is on standard time in New York in July, whatever the label says.
        ("5 July 2025 3:05 p.m. EST", "UTC", -4),
        ("5 July 2025 15:05 BST", "Europe/London", 1),
        ("5 July 2025 15:05 CST", "Asia/Shanghai", 8),
        ("5 Jan 2025 15:05 CST", "America/Chicago", -6),
        ("5 Jan 2025 15:05 IST", "Asia/Kolkata", 5.5),
        ("5 Jan 2025 15:05 (GMT+7)", "UTC", 7),
        ("5 Jan 2025 15:05 MEZ", "UTC", 1),
        ("5 июля 2025 15:05 МСК", "UTC", 3),
        ("2025-07-05 15:05 北京时间", "UTC", 8),
    ],
)
def test_written_zones(text, zone, offset):
    moment = read(text, zone)
    assert (moment.zone_is_written, moment.at.utcoffset()) == (True, timedelta(hours=offset))


def test_words_in_lower_case_are_no_zones():
    moment = read("sobota, 5 lipca 2025, 15:05 pt.", "Europe/Warsaw")
    assert not moment.zone_is_written


@pytest.mark.parametrize(
    ("at", "offset"), [("2025-03-30 01:59", 1), ("2025-03-30 03:01", 2), ("2025-10-26 03:01", 1)]
)
def test_summer_time_of_the_supposed_zone(at, offset):
    assert read(at, "Europe/Berlin").at.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize(
    ("text", "now", "reference", "expected"),
    [
        ("12-31", datetime(2026, 1, 2, tzinfo=UTC), None, date(2025, 12, 31)),
        ("1月1日", datetime(2025, 12, 31, tzinfo=UTC), None, date(2026, 1, 1)),
        ("1月5日", datetime(2025, 12, 31, tzinfo=UTC), None, date(2025, 1, 5)),
        ("9月19日", datetime(2026, 3, 1, tzinfo=UTC), date(2025, 9, 18), date(2025, 9, 19)),
        ("Dec. 28", None, date(2024, 1, 3), date(2023, 12, 28)),
        ("2月29日", datetime(2026, 3, 1, tzinfo=UTC), None, date(2024, 2, 29)),
        ("29 February", datetime(1905, 3, 1, tzinfo=UTC), None, date(1904, 2, 29)),
    ],
)
def test_missing_years(text, now, reference, expected):
    moment = read(text, now=now, reference=reference)
    assert (moment.at.date(), moment.year_is_written) == (expected, False)


def test_a_missing_year_stays_missing_without_anything_to_go_by():
    assert parse_moment("9月19日", zone=UTC, now=None) is None


@pytest.mark.parametrize(
    "text",
    ["", "no date here", "2025-02-30", "2025-13-01", "31.06.2025", "99999999", "1 of 12"],
)
def test_what_is_no_date(text):
    assert parse_moment(text, zone=UTC, now=None) is None


@pytest.mark.parametrize(
    ("text", "raw", "precision"),
    [
        ("发布时间：2025-09-18 19:22 来源：晚报", "2025-09-18 19:22", "minute"),
        ("Published Jan. 5, 2026 at 3:05 p.m. EST | News", "Jan. 5, 2026 at 3:05 p.m. EST", "minute"),
        ("20 Apr 2025 Updated 12:44", "20 Apr 2025", "day"),
        ("Nov 5 2025", "Nov 5 2025", "day"),
        ("12 seats 20 May 2025", "20 May 2025", "day"),
    ],
)
def test_raw_text_and_precision(text, raw, precision):
    moment = read(text)
    assert (moment.raw, moment.precision, text[moment.start : moment.end].strip()) == (raw, precision, raw)


@given(st.text(max_size=200))
def test_any_text_gives_an_answer(text):
    moment = parse_moment(text, zone=ZoneInfo("Asia/Shanghai"), now=NOW)
    assert moment is None or moment.at.utcoffset() is not None


@given(st.text(alphabet="0123456789-/.:年月日T+Z 时下午apm,", max_size=40))
def test_any_heap_of_digits_gives_an_answer(text):
    moment = parse_moment(text, zone=ZoneInfo("America/New_York"), now=NOW, reference=date(2025, 2, 28))
    assert moment is None or moment.raw in text


@given(
    st.datetimes(
        min_value=datetime(1971, 1, 1),
        max_value=datetime(2100, 1, 1),
        timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    )
)
def test_iso_comes_back_as_it_went(at):
    at = at.replace(microsecond=0)
    moment = read(at.isoformat(), now=None)
    assert (moment.at, moment.at.utcoffset(), moment.precision) == (at, at.utcoffset(), "second")


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2025, 12, 31)))
def test_written_days_come_back_as_they_went(day):
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%d %B %Y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%d.%m.%Y}",
    ):
        assert read(text).at.date() == day


def test_a_megabyte_is_no_burden():
    assert parse_moment("1" * 1_000_000, zone=UTC, now=NOW) is None
    assert parse_moment("1 a" * 400_000, zone=UTC, now=NOW) is None


ZONES = st.builds(lambda minutes: timezone(timedelta(minutes=minutes)), st.integers(-13 * 60, 13 * 60))


@given(st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 31), timezones=ZONES))
def test_the_commonest_form_is_read_as_the_long_way_reads_it(at):
    text = at.isoformat(timespec="seconds")
    assert COMMON_ISO.fullmatch(text)
    short, long = read(text), read(f" {text}")
    assert (short.at, short.raw, short.precision) == (long.at, long.raw, long.precision)
    assert (short.zone_is_written, short.year_is_written) == (long.zone_is_written, long.year_is_written)


def test_every_month_has_a_letter_that_is_looked_for():
    # A dash stands for the months that a language shares with another.
    assert [name for name in MONTHS if not NAME_LETTER.search(name)] == ["-"]


def test_a_colon_before_a_day_is_no_clock():
    assert seen("Published:18/09/2025", "Europe/London") == "2025-09-18"
    assert seen("Datum:18.09.2025", "Europe/Berlin") == "2025-09-18"
    assert seen("日期：25-09-18", "Asia/Shanghai") == "2025-09-18"


def test_a_dotted_date_is_never_of_the_month_first():
    assert read("4.3.2025", "UTC", reference=date(2025, 4, 3)).at.date() == date(2025, 3, 4)
    assert read("4/3/2025", "UTC", reference=date(2025, 4, 3)).at.date() == date(2025, 4, 3)
    assert seen("9.18.2025", "UTC") == "2025-09-18"
