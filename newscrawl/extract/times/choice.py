"""Which of the times on a page is the article's: machine-readable ones first, but each with its suspicion."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from newscrawl.extract.times.home_zone import HomeZone
from newscrawl.extract.times.structured import Evidence
from newscrawl.extract.times.written import YEAR_FIRST_ZONES

# How far ahead of the fetch a time may lie: a wrong zone, or a paper dated for tomorrow.
FUTURE = timedelta(days=2)
# A time this close to the fetch may have been filled in while the page was made.
FETCHED = timedelta(minutes=10)
MINUTE = timedelta(minutes=1)
# How long before the day in its address a day beside the title is no day of the story's.
OF_OLD = timedelta(days=365)
# How far the clocks of servers are apart.
CLOCK_SKEW = timedelta(minutes=5)


@dataclass(slots=True)
class Testimony:
    """All that a page says about its times, the most trusted first."""

    stated: list[Evidence] = field(default_factory=list)
    """For machines: JSON-LD, microdata, meta."""
    shown: list[Evidence] = field(default_factory=list)
    """For readers, beside the title."""
    address: Evidence | None = None
    """The day in the URL."""
    modified: list[Evidence] = field(default_factory=list)


def choose_published(testimony: Testimony, home: HomeZone, now: datetime | None) -> Evidence | None:
    """The time of publication, None when nothing tells."""
    stated = [e for e in testimony.stated if _is_past(e, now)]
    shown = [e for e in testimony.shown if _is_past(e, now)]
    if not stated and not shown:
        # A page that only says when it was changed.
        shown = [e for e in testimony.modified if e.origin == "text" and _is_past(e, now)]
    address = testimony.address if testimony.address and _is_past(testimony.address, now) else None
    stated = _without_fetch_time(stated, [*shown, *([address] if address else [])], now)
    chosen = _first_agreed(stated, shown, address)
    if chosen is None:
        return None
    chosen = _with_local_zone(chosen, stated, shown, home, now)
    if _is_day_only(chosen):
        chosen = _with_clock(chosen, [*shown, *stated])
    return chosen


def choose_modified(testimony: Testimony, published: datetime, now: datetime | None) -> Evidence | None:
    """The time of the last change; None when it is the publication itself or the fetch."""
    for evidence in testimony.modified:
        at = evidence.moment.at
        is_fetch = now is not None and abs(now - at) < FETCHED and now - published > 2 * FETCHED
        if (
            _is_past(evidence, now)
            and at >= published + MINUTE
            and not is_fetch
            and not _is_day_only(evidence)
        ):
            return evidence
    return None


def _is_past(evidence: Evidence, now: datetime | None) -> bool:
    return now is None or evidence.moment.at <= now + FUTURE


def _without_fetch_time(
    stated: list[Evidence], others: list[Evidence], now: datetime | None
) -> list[Evidence]:
    """Times that are the fetch's own go, where anything else names an earlier day."""
    if now is None:
        return stated
    honest = [e for e in stated if abs(now - e.moment.at) > FETCHED]
    earlier = any(_day(e) < min(_day(s) for s in stated) for e in [*others, *honest]) if stated else False
    return honest if earlier else stated


def _first_agreed(stated: list[Evidence], shown: list[Evidence], address: Evidence | None) -> Evidence | None:
    """The first stated time, unless what is shown and the address agree against it."""
    first = stated[0] if stated else shown[0] if shown else address
    if stated and shown and address and not _near(stated[0], address) and _day(shown[0]) == _day(address):
        return next((e for e in stated if _near(e, address)), shown[0])
    if not stated and address:
        near = next((e for e in shown if _near(e, address)), first)
        return address if near is None or _is_vague(near) or _is_of_old(near, address) else near
    return first


def _is_vague(evidence: Evidence) -> bool:
    """A day without its year, 6月1日, may be one that the story tells of: less than a whole date in the address."""
    return evidence.moment.precision == "day" and not evidence.moment.year_is_written


def _is_of_old(evidence: Evidence, address: Evidence) -> bool:
    """A day long before the one in the address is one that the story tells of: a law of 1935."""
    return evidence.moment.precision == "day" and _day(address) - _day(evidence) > OF_OLD


def _near(a: Evidence, b: Evidence) -> bool:
    """Same day, or the next: addresses are often in UTC."""
    return abs(_day(a) - _day(b)) <= timedelta(days=1)


def _day(evidence: Evidence) -> date:
    return evidence.moment.at.date()


def _is_day_only(evidence: Evidence) -> bool:
    """A midnight to the second is a day that was stored as a time."""
    moment = evidence.moment
    return moment.precision == "day" or (moment.at.hour, moment.at.minute, moment.at.second) == (0, 0, 0)


def _with_clock(chosen: Evidence, others: list[Evidence]) -> Evidence:
    """The same day from a place that has a time of day; without one, the day alone."""
    for other in others:
        if not _is_day_only(other) and _day(other) == _day(chosen):
            return other
    moment = chosen.moment
    at_zero = moment.at.replace(hour=0, minute=0, second=0, microsecond=0)
    return Evidence(replace(moment, at=at_zero, precision="day"), chosen.origin)


def _with_local_zone(
    chosen: Evidence, stated: list[Evidence], shown: list[Evidence], home: HomeZone, now: datetime | None
) -> Evidence:
    """The true zone of a local time that is marked as UTC."""
    moment = chosen.moment
    if not moment.zone_is_written or moment.at.utcoffset() or _is_day_only(chosen):
        return chosen
    for other in [*stated, *shown]:
        # The same time of day is written with another zone elsewhere: one that someone set on purpose.
        if other.moment.at.utcoffset() and other.moment.zone_is_written and _same_clock(other, chosen):
            return other
    local = moment.at.replace(tzinfo=home.zone)
    if home.basis == "generic" or local >= moment.at:
        return chosen
    is_future = now is not None and moment.at > now + CLOCK_SKEW >= local
    is_shown = any(
        not e.moment.zone_is_written and e.moment.precision != "day" and _same_clock(e, chosen) for e in shown
    )
    # Elsewhere the same clock beside the title only means that the server shows UTC.
    if is_future or (is_shown and str(home.zone) in YEAR_FIRST_ZONES):
        return Evidence(replace(moment, at=local, zone_is_written=False), chosen.origin)
    return chosen


def _same_clock(a: Evidence, b: Evidence) -> bool:
    """The same day and minute as written, whatever the zones."""
    return abs(a.moment.at.replace(tzinfo=None) - b.moment.at.replace(tzinfo=None)) < MINUTE
