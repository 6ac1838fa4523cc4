"""The year and the day that an entry leaves out."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.times.entry_dates import day_in_url, resolve

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")


def at(text: str, zone=SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def told(raw, *, page=None, now=None, url=None, zone=SHANGHAI):
    found = resolve(
        raw,
        url_day=day_in_url(url or ""),
        page_time=at(page, zone) if page else None,
        now=at(now, zone) if now else None,
        zone=zone,
    )
    return found and (found.on.isoformat(), found.basis, found.ambiguous)


@pytest.mark.parametrize(
    ("raw", "page", "now", "expected"),
    [
        # A page saved months after its article: the article's own time gives the year.
        ("09-19", "2025-09-18T19:22", "2026-01-15T09:30", ("2025-09-19", "page", False)),
        ("9月19日", "2025-09-18T19:22", "2026-01-15T09:30", ("2025-09-19", "page", False)),
        ("09/17", "2025-09-18T19:22", "2025-09-18T20:00", ("2025-09-17", "page", False)),
        # Without a page's time the fetch gives it, and never more than two days ahead.
        ("09-19", None, "2025-09-18T20:00", ("2025-09-19", "fetch", False)),
        ("09-21", None, "2025-09-18T20:00", ("2024-09-21", "fetch", True)),
        ("03-01", None, "2026-01-15T09:30", ("2025-03-01", "fetch", True)),
        # Around New Year the nearest reading wins and says that it crossed the year.
        ("12-31", "2026-01-01T08:00", "2026-01-01T09:00", ("2025-12-31", "page", True)),
        ("01-02", "2025-12-31T22:00", "2026-01-03T09:00", ("2026-01-02", "page", True)),
        ("01-01", "2025-12-31T22:00", "2025-12-31T23:00", ("2026-01-01", "page", True)),
        ("01-01", "2026-01-01T08:00", "2026-01-01T09:00", ("2026-01-01", "page", False)),
        # After the fetch nothing has been published: the reading of a year ago remains.
        ("01-20", "2025-12-31T22:00", "2025-12-31T23:00", ("2025-01-20", "page", True)),
        # 29 February exists in leap years only.
        ("02-29", "2024-03-01T10:00", "2024-03-01T11:00", ("2024-02-29", "page", False)),
        ("02-29", "2025-03-01T10:00", "2025-03-01T11:00", ("2024-02-29", "page", True)),
        ("02-30", "2025-03-01T10:00", "2025-03-01T11:00", None),
        # Full dates need nobody.
        ("2024-02-29", None, None, ("2024-02-29", "explicit", False)),
        ("2025年9月18日 19:22", None, None, ("2025-09-18", "explicit", False)),
        ("March 6, 2024", "2020-01-01T00:00", "2026-01-15T09:30", ("2024-03-06", "explicit", False)),
        # Nothing to tell the year.
        ("09-19", None, None, None),
        ("no date", "2025-09-18T19:22", "2026-01-15T09:30", None),
    ],
)
def test_year_comes_from_page_then_fetch(raw, page, now, expected):
    assert told(raw, page=page, now=now) == expected


@pytest.mark.parametrize(
    ("raw", "url", "expected"),
    [
        ("12-31", "https://a.example/2024/12/31/c_1.htm", ("2024-12-31", "url", False)),
        ("12-31", "https://a.example/20250101/c_1.htm", ("2024-12-31", "url", True)),
        ("12-31", "https://a.example/2024-12/c_1.htm", ("2024-12-31", "url", False)),
        ("08:45", "https://a.example/2015-01/04/c_1.htm", ("2015-01-04", "url", False)),
        ("12-31", "https://a.example/c_20259931.htm", ("2025-12-31", "page", False)),
    ],
)
def test_the_address_comes_before_page_and_fetch(raw, url, expected):
    assert told(raw, url=url, page="2025-12-30T10:00", now="2026-02-01T10:00") == expected


@pytest.mark.parametrize(
    ("raw", "now", "expected", "ambiguous"),
    [
        ("3小时前", "2025-09-18T12:00", "2025-09-18", False),
        ("3小时前", "2025-09-18T03:30", "2025-09-18", True),
        ("20小时前", "2025-09-18T12:00", "2025-09-17", False),
        ("今天 02:41", "2025-09-18T12:00", "2025-09-18", False),
        ("昨天", "2025-03-01T12:00", "2025-02-28", False),
        ("昨天 23:10", "2024-03-01T12:00", "2024-02-29", False),
        ("前天", "2025-01-01T12:00", "2024-12-30", False),
        ("刚刚", "2025-09-18T12:00", "2025-09-18", False),
        ("5分钟前", "2025-01-01T00:02", "2024-12-31", False),
        ("2天前", "2025-01-01T12:00", "2024-12-30", False),
        ("3年前", "2025-09-18T12:00", "2022-09-19", True),
        ("vor 2 Stunden", "2025-09-18T12:00", "2025-09-18", False),
        ("gestern, 18:15 Uhr", "2025-09-18T12:00", "2025-09-17", False),
        ("hace 3 horas", "2025-09-18T12:00", "2025-09-18", False),
        ("il y a 5 minutes", "2025-09-18T12:00", "2025-09-18", False),
        ("2 hours ago", "2025-09-18T12:00", "2025-09-18", False),
        ("an hour ago", "2025-09-18T12:30", "2025-09-18", False),
        ("1 HR ago", "2025-09-18T12:00", "2025-09-18", False),
        ("Prieš 4 d.", "2025-09-18T12:00", "2025-09-14", False),
        ("2 saat önce", "2025-09-18T12:00", "2025-09-18", False),
        ("3時間前", "2025-09-18T12:00", "2025-09-18", False),
        ("5시간 전", "2025-09-18T12:00", "2025-09-18", False),
        ("just now", "2025-09-18T12:00", "2025-09-18", False),
        ("21:52", "2025-09-18T22:00", "2025-09-18", False),
        ("21:52", "2025-09-18T12:00", "2025-09-17", True),
        ("21:52", "2025-01-01T12:00", "2024-12-31", True),
    ],
)
def test_relative_dates_count_from_the_fetch(raw, now, expected, ambiguous):
    # The page is weeks older than its fetch: it says "3 hours ago" on the day of the fetch.
    assert told(raw, page="2024-08-01T10:00", now=now) == (expected, "fetch", ambiguous)


def test_relative_dates_without_a_fetch_time_are_not_guessed():
    assert told("3小时前", page="2025-09-18T19:22") is None
    assert told("昨天", page="2025-09-18T19:22") is None


def test_the_day_is_that_of_the_page_zone():
    now = datetime(2025, 9, 18, 22, 30, tzinfo=UTC)
    chinese = resolve("1小时前", page_time=None, now=now, zone=SHANGHAI)
    american = resolve("1小时前", page_time=None, now=now, zone=NEW_YORK)
    assert (chinese.on, american.on) == (date(2025, 9, 19), date(2025, 9, 18))


def test_a_stated_offset_is_turned_into_the_page_zone():
    found = resolve("2025-09-18T23:30:00Z", page_time=None, now=None, zone=ZoneInfo("Asia/Tokyo"))
    assert (found.on, found.precision) == (date(2025, 9, 19), "second")


def test_a_clock_with_its_zone_is_compared_there():
    now = datetime(2025, 9, 18, 13, 0, tzinfo=UTC)
    found = resolve("12:07 PM UTC", page_time=None, now=now, zone=BERLIN)
    assert (found.on, found.ambiguous) == (date(2025, 9, 18), False)


def test_a_clock_behind_a_day_that_cannot_be_read_is_none_of_the_fetch():
    now = datetime(2025, 9, 18, 20, 0, tzinfo=UTC)
    assert resolve("1404/06/27 19:22", page_time=None, now=now, zone=UTC) is None


def test_daylight_saving_does_not_move_the_day():
    now = datetime(2025, 3, 30, 3, 30, tzinfo=BERLIN)
    found = resolve("vor 2 Stunden", page_time=None, now=now, zone=BERLIN)
    assert found.on == date(2025, 3, 30)


@pytest.mark.parametrize(
    ("raw", "precision"),
    [
        ("3小时前", "minute"),
        ("昨天", "day"),
        ("昨天 18:15", "minute"),
        ("09-19", "day"),
        ("09-19 08:30", "minute"),
    ],
)
def test_precision_is_honest(raw, precision):
    found = resolve(raw, page_time=None, now=at("2025-09-20T12:00"), zone=SHANGHAI)
    assert found.precision == precision


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2025/09/18/x.html", (date(2025, 9, 18), True)),
        ("https://a.example/t20250918_1.html", (date(2025, 9, 18), True)),
        ("https://a.example/2025-09/x.html", (date(2025, 9, 1), False)),
        ("https://a.example/story-12345678901", (None, False)),
        ("https://a.example/20251345/", (None, False)),
        ("", (None, False)),
    ],
)
def test_day_in_url(url, expected):
    assert day_in_url(url) == expected


@given(
    st.text(max_size=60),
    st.none() | st.datetimes(min_value=datetime(1, 1, 2), timezones=st.just(UTC)),
    st.text(max_size=40),
)
def test_any_text_gives_a_day_or_nothing(raw, now, url):
    found = resolve(raw, url_day=day_in_url(url), page_time=now, now=now, zone=SHANGHAI)
    assert found is None or isinstance(found.on, date)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(-40, 40))
def test_the_nearest_year_wins(day, distance):
    page = datetime.fromordinal(day.toordinal() + distance).replace(tzinfo=SHANGHAI)
    found = resolve(f"{day:%m-%d}", page_time=page, now=None, zone=SHANGHAI)
    assert found.on == day
    assert found.ambiguous == (found.on.year != page.year)
