from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from newscrawl.revisit import is_due, oldest, parse_schedule, tells_change

SEEN = datetime(2025, 12, 31, 23, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SCHEDULE = parse_schedule("1h 6h 1d")


def test_schedule_is_sorted():
    assert parse_schedule("1d, 30m 6H") == (timedelta(minutes=30), 6 * HOUR, 24 * HOUR)
    assert parse_schedule("") == ()


@pytest.mark.parametrize("value", ["x", "1w", "0h", "-1h", "1 h", "999999d"])
def test_what_is_no_age_is_refused(value):
    with pytest.raises(ValueError, match="NEWSCRAWL_REVISIT"):
        parse_schedule(value)


@pytest.mark.parametrize(
    ("checked_after", "now_after", "due"),
    [
        (0, 0.5, False),
        (0, 1, True),
        (1, 5.9, False),
        (1, 6, True),
        (0, 30, True),
        (25, 1000, False),
        (24, 1000, False),
        (23.9, 1000, True),
    ],
)
def test_looks_again_once_per_age(checked_after, now_after, due):
    assert is_due(SCHEDULE, SEEN, SEEN + checked_after * HOUR, SEEN + now_after * HOUR) is due


def test_a_clock_that_jumped_back_asks_nothing():
    assert not is_due(SCHEDULE, SEEN, SEEN, SEEN - 5 * HOUR)


def test_never_means_never():
    assert not is_due((), SEEN, None, SEEN + 1000 * HOUR)


def test_how_far_back_to_look():
    assert oldest(SCHEDULE, SEEN) == SEEN - 72 * HOUR
    assert oldest((), SEEN) is None


@pytest.mark.parametrize(
    ("announced", "changed"),
    [
        (SEEN + HOUR, True),
        (SEEN, False),
        (SEEN - HOUR, False),
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), False),  # has begun in Asia when it is 23:00 on December 31 in UTC
        (date(2026, 1, 2), True),
        (None, False),
    ],
)
def test_a_list_that_dates_an_article_later_than_our_last_look(announced, changed):
    assert tells_change(announced, SEEN) is changed
    assert not tells_change(announced, None)
