"""A day and its time of day found in text and put together; missing and doubtful parts decided."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from newscrawl.extract.times.calendars import (
    IRANIAN_ZONES,
    LAST_MINGUO_YEAR,
    MINGUO_ERA,
    MINGUO_ZONES,
    from_iranian,
    is_iranian,
)
from newscrawl.extract.times.clock import DIGIT, WrittenClock, find_clock
from newscrawl.extract.times.days import WrittenDay, written_days
from newscrawl.extract.times.zones import named_zone
from newscrawl.extract.types import Precision

# News pages are younger; the upper end only bounds the arithmetic.
FIRST_YEAR, LAST_YEAR = 1900, 2200

# How far ahead of the fetch a time may lie: zones apart, and stories dated for tomorrow's paper.
SLACK = timedelta(days=2)

# What may stand between a day and its time of day, in characters: "(Thursday) at", "um", "(木)", "T".
LONGEST_GAP = 24
LONGEST_CLOCK = 16
UPDATED = re.compile(
    r"updat|aktual|aktualis|modif|mis[eà ]|màj|actual|atualiz|aggiorn|edited|changed|更新|修改|수정"
)

# Countries that write the month first (CLDR, short date patterns), by names of the tz database.
MONTH_FIRST_ZONES = frozenset(
    {
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "America/Phoenix",
        "America/Anchorage",
        "America/Detroit",
        "Pacific/Honolulu",
        "Asia/Manila",
    }
)
# Countries that write the year first, with two digits too.
YEAR_FIRST_ZONES = frozenset(
    {"Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Macau", "Asia/Tokyo", "Asia/Seoul"}
)


class Habits(NamedTuple):
    """What a reader of the page knows before reading a date."""

    zone: tzinfo
    now: datetime | None
    reference: date | None

    @property
    def latest(self) -> date | None:
        """The last day that a time on the page can mean."""
        return (self.now.astimezone(self.zone) + SLACK).date() if self.now else None

    @property
    def zone_key(self) -> str:
        """The tz database's name of the zone, "" for a bare offset."""
        return str(getattr(self.zone, "key", ""))


class WrittenMoment(NamedTuple):
    """A time as read from ``text[start:end]``."""

    naive: datetime
    precision: Precision
    zone: tzinfo | None
    """None when none is written."""
    year_is_written: bool
    start: int
    end: int


def is_plausible_year(year: int) -> bool:
    """False for the year of a misread number."""
    return FIRST_YEAR <= year <= LAST_YEAR


def at_clock(day: datetime, hour: int, minute: int, second: int) -> datetime:
    """That time of the day; 24:00 is the midnight at its end (ISO 8601), a leap second the second before it.

    Raises ValueError and OverflowError where there is no such time.
    """
    if hour == 24 and minute == 0:
        return day + timedelta(days=1)
    return day.replace(hour=hour, minute=minute, second=min(second, 59))


def read_written(clean: str, text: str, habits: Habits) -> WrittenMoment | None:
    """The first time in ``clean``, which is ``text`` in lower case, character for character."""
    key = habits.zone_key
    day_first, year_first = key not in MONTH_FIRST_ZONES, key in YEAR_FIRST_ZONES
    for days in written_days(clean, day_first=day_first, year_first=year_first):
        readings = _possible(days, habits)
        if readings:
            return _with_clock(*_best_reading(readings, habits), clean, text, habits)
    return None


def _possible(days: list[WrittenDay], habits: Habits) -> list[tuple[WrittenDay, date]]:
    """The readings of the words of the first date that there is in the calendar."""
    readings: list[tuple[WrittenDay, date]] = []
    for written in days:
        # Other words than those of the first readable date say nothing about it.
        if readings and (written.start, written.end) != (readings[0][0].start, readings[0][0].end):
            break
        day = _resolve_year(written, habits)
        if day is not None:
            readings.append((written, day))
    return readings


def _best_reading(readings: list[tuple[WrittenDay, date]], habits: Habits) -> tuple[WrittenDay, date]:
    """Of the readings of the same words, the nearest to the reference or the first possible one."""
    if len(readings) == 1:
        return readings[0]
    latest = habits.latest
    possible = [r for r in readings if latest is None or r[1] <= latest] or readings
    if habits.reference and readings[0][0].year is not None:
        reference = habits.reference
        return min(possible, key=lambda r: abs(r[1] - reference))
    return possible[0]


def _resolve_year(written: WrittenDay, habits: Habits) -> date | None:
    """The day in the calendar, None when there is no such day."""
    if written.year is None:
        return _nearest_year(written, habits)
    year = written.year
    if year < 100:
        latest = habits.latest
        year += 2000 if latest is None or 2000 + year <= latest.year else 1900
    elif year <= LAST_MINGUO_YEAR and habits.zone_key in MINGUO_ZONES:
        year += MINGUO_ERA
    elif is_iranian(year) and habits.zone_key in IRANIAN_ZONES:
        return from_iranian(year, written.month, written.day)
    return _day(year, written) if is_plausible_year(year) else None


def _nearest_year(written: WrittenDay, habits: Habits) -> date | None:
    latest, centre = habits.latest, habits.reference or habits.latest
    if centre is None:
        return None
    # 29 February may be four years away, over 1900 and 2100 eight; all other days are in the next years.
    for away in (1, 8):
        days = [
            day for year in range(centre.year - away, centre.year + away + 1) if (day := _day(year, written))
        ]
        days = [day for day in days if latest is None or day <= latest]
        if days:
            return min(days, key=lambda day: abs(day - centre))
    return None


def _day(year: int, written: WrittenDay) -> date | None:
    try:
        return date(year, written.month, written.day)
    except ValueError:
        return None


def _with_clock(written: WrittenDay, day: date, clean: str, text: str, habits: Habits) -> WrittenMoment:
    naive = datetime(day.year, day.month, day.day)
    start, end = written.start, written.end
    precision: Precision = "day"
    zone = None
    clock = _clock_of(written, clean)
    if clock is not None:
        try:
            naive = at_clock(naive, clock.hour, clock.minute, clock.second or 0)
        except (ValueError, OverflowError):
            return WrittenMoment(naive, "day", None, written.year is not None, start, end)
        precision = "minute" if clock.second is None else "second"
        zone = _zone_of(clock, text, naive, habits.zone)
        start, end = min(start, clock.start), max(end, clock.zone_end if zone else clock.end)
    return WrittenMoment(naive, precision, zone, written.year is not None, start, end)


def _clock_of(day: WrittenDay, clean: str) -> WrittenClock | None:
    """The time of day that belongs to the day: inside it (asctime), behind it, else before it."""
    inside = find_clock(clean, day.start, day.end) if ":" in clean[day.start : day.end] else None
    if inside and inside.end < day.end:
        return inside
    behind = find_clock(clean, day.end, day.end + LONGEST_GAP + LONGEST_CLOCK)
    if behind and _is_gap(clean[day.end : behind.start]):
        return behind
    before, start = None, max(0, day.start - LONGEST_GAP - LONGEST_CLOCK)
    while (found := find_clock(clean, start, day.start)) is not None:
        before, start = found, found.end
    if before and _is_gap(clean[before.zone_end : day.start]):
        return before
    return None


def _is_gap(between: str) -> bool:
    """False where the text between belongs to another time: 20 Apr 2026 Updated 12:44."""
    if not between or between == " ":
        return True
    return len(between) <= LONGEST_GAP and not DIGIT.search(between) and not UPDATED.search(between)


def _zone_of(clock: WrittenClock, text: str, naive: datetime, local: tzinfo) -> tzinfo | None:
    if clock.zone_name is None:
        return None
    written = text[clock.end : clock.zone_end]
    # est and pt are words too: as zones they stand in capitals.
    if (
        written.isascii()
        and not written.isupper()
        and len(clock.zone_name) <= 5
        and clock.zone_name.isalpha()
    ):
        return None
    return named_zone(clock.zone_name.strip(), local, naive)
