"""The time of a story that tells only how long ago it was: "3 hours ago", 昨天 18:15. It counts from the fetch."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from newscrawl.extract.page.vicinity import PIECE_EDGE, Line
from newscrawl.extract.times.choice import CLOCK_SKEW
from newscrawl.extract.times.clock import find_clock
from newscrawl.extract.times.home_zone import HomeZone
from newscrawl.extract.times.relative_dates import Distance, find_distance
from newscrawl.extract.times.shown import MODIFIED_LABEL, PUBLISHED_LABEL
from newscrawl.extract.times.structured import Evidence
from newscrawl.extract.times.text import Moment
from newscrawl.extract.types import Precision

MINUTE = 60
# A line with more words than this around the distance is a sentence.
MOST_BESIDE = 25
# A time of day alone and its label; before it stand no other figures.
LONGEST_CLOCK = 40
LABEL_BEFORE = re.compile(r"^\D*[^\W\d]\D*$")


def relative_evidence(lines: list[Line], home: HomeZone, now: datetime | None) -> list[Evidence]:
    """The first distance from ``now`` that a line between title and text tells; [] without ``now``.

    "Today" without a time of day may be the name of a section. Without any distance, a time of day alone behind a word
    that says what it is: "Published 22:31".
    """
    if now is None:
        return []
    local = now.astimezone(home.zone)
    pieces = [piece.strip() for line in lines for piece in PIECE_EDGE.split(line.plain)]
    for text in pieces:
        distance = find_distance(text)
        if (
            distance is not None
            and (distance.seconds or distance.clock)
            and len(text) - (distance.end - distance.start) <= MOST_BESIDE
        ):
            return [Evidence(_moment(text, distance, local), "text")]
    for text in pieces:
        moment = _clock_alone(text, local)
        if moment is not None:
            return [Evidence(moment, "text")]
    return []


def _clock_alone(text: str, now: datetime) -> Moment | None:
    """A labelled time of day: today's, or yesterday's where today's has not come yet."""
    lowered = text.lower()
    if len(text) > LONGEST_CLOCK or not (PUBLISHED_LABEL.search(lowered) or MODIFIED_LABEL.search(lowered)):
        return None
    clock = find_clock(lowered, 0, len(lowered))
    if clock is None or clock.hour > 23 or LABEL_BEFORE.search(lowered[: clock.start]) is None:
        return None
    at = now.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
    if at > now + CLOCK_SKEW:
        at -= timedelta(days=1)
    return Moment(at, text[clock.start : clock.end], "minute", False, False, clock.start, clock.end)


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
