"""Days without a year, which a time of day behind them tells from amounts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.extract.times.text import parse_moment

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


def seen(text: str) -> str | None:
    moment = parse_moment(text, zone=UTC, now=NOW)
    return f"{moment.at:%Y-%m-%d %H:%M} {moment.raw}" if moment else None


@pytest.mark.parametrize(
    "text",
    [
        "18.9. 10:05",
        "18. 9. 10:05",
        "18.9. 10.05",
        "18.09 10:05",
        "18.09, 10:05",
        "18.09 | 10:05",
        "18.09 в 10:05",
        "18.09. um 10:05 uhr",
        "18.9. klo 10.05",
    ],
)
def test_a_time_of_day_behind_dotted_numbers_makes_them_a_day(text):
    assert seen(text) == f"2025-09-18 10:05 {text}"


@pytest.mark.parametrize("text", ["18.09", "1.08 10:05", "18.35 10:05", "18.09 100:05", "118.09 10:05"])
def test_other_numbers_are_none(text):
    assert seen(text) is None


@pytest.mark.parametrize("text", ["18.09.25 10:05", "18. 9. 25, 10:05", "18.09. 25, 10.05 Uhr"])
def test_two_figures_that_no_minutes_follow_are_a_year(text):
    assert seen(text) == f"2025-09-18 10:05 {text}"
