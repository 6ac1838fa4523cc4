"""Distances from now in many languages."""

import pytest

from newscrawl.extract.relative_dates import find_distance

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
        ("před 3 hodinami", None),
        ("10 dakika önce", 600),
        ("2 часа назад", 2 * HOUR),
        ("Prieš 6 val.", 6 * HOUR),
        ("刚刚", 0),
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
    ],
)
def test_names_of_days(text, days, clock):
    distance = find_distance(text)
    assert (distance.seconds, distance.days, distance.clock) == (None, days, clock)


@pytest.mark.parametrize("text", ["todays", "昨" * 100, "three hours of talks", "gesternabend", ""])
def test_no_distance(text):
    assert find_distance(text) is None
