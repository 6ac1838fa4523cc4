"""The time of a story that tells only how long ago it was: "3 hours ago", 昨天 18:15. It counts from the fetch."""

from __future__ import annotations

from datetime import datetime, timedelta

from newscrawl.extract.page.vicinity import Line
from newscrawl.extract.times.clock import find_clock
from newscrawl.extract.times.home_zone import HomeZone
from newscrawl.extract.times.relative_dates import Distance, find_distance
from newscrawl.extract.times.structured import Evidence
from newscrawl.extract.times.text import Moment
from newscrawl.extract.types import Precision

MINUTE = 60
# A line with more words than this around the distance is a sentence.
MOST_BESIDE = 25


def relative_evidence(lines: list[Line], home: HomeZone, now: datetime | None) -> list[Evidence]:
    """The first distance from ``now`` that a line between title and text tells; [] without ``now``.

    "Today" without a time of day may be the name of a section.
    """
    if now is None:
        return []
    for line in lines:
        text = line.plain
        distance = find_distance(text)
        if (
            distance is not None
            and (distance.seconds or distance.clock)
            and len(text) - (distance.end - distance.start) <= MOST_BESIDE
        ):
            return [Evidence(_moment(text, distance, now.astimezone(home.zone)), "text")]
    return []


def _moment(text: str, distance: Distance, now: datetime) -> Moment:
    """As exact as the unit: "5 minutes ago" is to the minute, "3 hours ago" only a day."""
    precision: Precision = "day"
    if distance.seconds is not None:
        at = now - timedelta(seconds=distance.seconds)
        if distance.unit <= MINUTE:
            precision = "minute"
    else:
        at = now - timedelta(days=distance.days)
        clock = find_clock(distance.clock, 0, len(distance.clock)) if distance.clock else None
        if clock is not None and clock.hour < 24:
            at, precision = at.replace(hour=clock.hour, minute=clock.minute), "minute"
    at = at.replace(second=0, microsecond=0) if precision == "minute" else _midnight(at)
    raw = text[distance.start : distance.end]
    return Moment(at, raw, precision, False, False, distance.start, distance.end)


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
