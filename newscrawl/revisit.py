"""When a stored article is asked for again: a schedule of ages that thins out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
}

LATE = timedelta(days=1)
"""How long nothing may run and the last look is still caught up."""

AGE = re.compile(r"(\d{1,5})([smhd])")


def parse_schedule(value: str) -> tuple[timedelta, ...]:
    """NEWSCRAWL_REVISIT: ages such as ``1h 6h 1d 3d``, sorted; empty for never.

    Raises ValueError that says what was expected.
    """
    ages = []
    for part in value.replace(",", " ").split():
        match = AGE.fullmatch(part.lower())
        if match is None or not int(match[1]):
            raise ValueError(f"NEWSCRAWL_REVISIT: expected ages such as 30m, 6h or 3d, found {part!r}")
        ages.append(int(match[1]) * UNITS[match[2]])
    return tuple(sorted(ages))


EASTERNMOST = timedelta(hours=14)
"""The earliest zone on earth: a day that it has not begun has begun nowhere."""


def tells_change(announced: datetime | date | None, checked: datetime | None) -> bool:
    """True when a list dates an article later than it was last looked at: the portal has changed it.

    ``announced`` is an aware time (feeds, sitemaps) or a calendar day of the portal's zone (channel pages).
    """
    if announced is None or checked is None:
        return False
    if isinstance(announced, datetime):
        return announced > checked
    return announced > (checked + EASTERNMOST).date()


def oldest(schedule: Sequence[timedelta], now: datetime) -> datetime | None:
    """Articles first seen before are past the schedule, even where a look came late; None for never."""
    return now - 2 * schedule[-1] - LATE if schedule else None


def is_due(
    schedule: Sequence[timedelta], first_seen: datetime, checked: datetime | None, now: datetime
) -> bool:
    """True when an age of the schedule has been reached since the article was last looked at.

    An age that passed while nothing ran is caught up by one look, not by several.
    """
    reached = [first_seen + age for age in schedule if first_seen + age <= now]
    return bool(reached) and (checked is None or checked < reached[-1])
