"""Seconds and delays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newscrawl.store.times import from_seconds, maybe_seconds, maybe_time, next_try, to_seconds


@pytest.mark.parametrize(
    "time",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
        datetime(2026, 3, 1, 8, tzinfo=timezone(timedelta(hours=8))),
    ],
)
def test_times_come_back_in_utc(time):
    assert from_seconds(to_seconds(time)) == time
    assert from_seconds(to_seconds(time)).tzinfo is UTC


def test_parts_of_a_second_are_cut():
    assert to_seconds(datetime(2026, 3, 1, 0, 0, 0, 999999, tzinfo=UTC)) == to_seconds(
        datetime(2026, 3, 1, tzinfo=UTC)
    )


def test_none_stays_none():
    assert maybe_seconds(None) is None and maybe_time(None) is None


def test_tries_thin_out_and_end():
    now = datetime(2026, 3, 1, tzinfo=UTC)
    waits = [next_try(failed, now) for failed in range(1, 7)]
    assert waits[0] == now + timedelta(minutes=5)
    assert waits[4] == now + timedelta(days=2)
    assert waits[5] is None
