"""Distances from now in many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.times.relative_dates import find_distance
from newscrawl.extract.times.relative_words import UNITS

HOUR, DAY = 3600, 86400


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("26分钟前", 26 * 60),
        ("11小时前", 11 * HOUR),
        ("2天前", 2 * DAY),
        ("1時間前", HOUR),
        ("2時間前", 2 * HOUR),
        ("7시간 전", 7 * HOUR),
        ("6 HRS ago", 6 * HOUR),
        ("an hour ago", HOUR),
        ("vor einer Stunde", HOUR),
        ("Vor 3 Tagen", 3 * DAY),
        ("il y a 2 heures", 2 * HOUR),
        ("hace 10 minutos", 600),
        ("3 ore fa", 3 * HOUR),
        ("2 timer siden", 2 * HOUR),
        ("5 godzin temu", 5 * HOUR),
        ("před 3 hodinami", 3 * HOUR),
        ("10 dakika önce", 600),
        ("2 часа назад", 2 * HOUR),
        ("Prieš 6 val.", 6 * HOUR),
        ("刚刚", 0),
        ("半小时前", 1800),
        ("两小时前", 2 * HOUR),
        ("3 timmar sedan", 3 * HOUR),
        ("3 ساعت پیش", 3 * HOUR),
        ("לפני 3 שעות", 3 * HOUR),
        ("לפני שעתיים", 2 * HOUR),
        ("قبل ساعتين", 2 * HOUR),
        ("منذ دقيقة", 60),
        ("3 घंटे पहले", 3 * HOUR),
        ("एक घंटा पहले", HOUR),
        ("৩ ঘণ্টা আগে", 3 * HOUR),
        ("3 ชั่วโมงที่แล้ว", 3 * HOUR),
        ("3 giờ trước", 3 * HOUR),
        ("πριν από 3 ώρες", 3 * HOUR),
        ("3 órája", 3 * HOUR),
        ("acum 20 minute", 1200),
        ("pred 3 hodinami", 3 * HOUR),
        ("преди 3 часа", 3 * HOUR),
        ("пре 3 сата", 3 * HOUR),
        ("fa 3 hores", 3 * HOUR),
        ("3 மணி நேரம் முன்பு", 3 * HOUR),
        ("3 గంటల క్రితం", 3 * HOUR),
    ],
)
def test_amounts(text, seconds):
    distance = find_distance(text)
    assert (distance and distance.seconds) == seconds


@pytest.mark.parametrize(
    ("text", "days", "clock"),
    [
        ("昨天 18:15", 1, " 18:15"),
        ("Yesterday", 1, None),
        ("heute", 0, None),
        ("前天", 2, None),
        ("i går", 1, None),
        ("hôm qua", 1, None),
        ("אתמול", 1, None),
        ("دیروز", 1, None),
    ],
)
def test_names_of_days(text, days, clock):
    distance = find_distance(text)
    assert (distance.seconds, distance.days, distance.clock) == (None, days, clock)


@pytest.mark.parametrize(
    "text",
    [
        "todays",
        "昨" * 100,
        "three hours of talks",
        "gesternabend",
        "",
        "三年前，我们",
        "3 perces hírek",
        "ساعتين",
        "半小时前后",
    ],
)
def test_no_distance(text):
    assert find_distance(text) is None


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_unit_is_read_before_or_behind_its_number(unit):
    behind = find_distance(f"2 {unit} ago")
    before = find_distance(f"vor 2 {unit}")
    assert behind is not None and before is not None
    assert behind.seconds == before.seconds == 2 * behind.unit


@given(st.text(max_size=60))
def test_any_text_has_a_distance_within_it_or_none(text):
    distance = find_distance(text)
    assert distance is None or 0 <= distance.start < distance.end <= len(text)
