"""The day that an entry's date means, when the page leaves out the year or the day.

A missing year comes from, in this order, the entry's own address, the time of the page it stands on, the
time of the fetch. A distance ("3小时前", "gestern") counts from the fetch: that is when the page said it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from newscrawl.extract.times.clock import DIGIT, find_clock
from newscrawl.extract.times.relative_dates import Distance, find_distance
from newscrawl.extract.times.text import parse_moment
from newscrawl.extract.times.zones import named_zone
from newscrawl.extract.types import Basis, Precision

SLACK = timedelta(days=2)
"""How far ahead of the fetch a date may lie: zones apart, and stories dated for tomorrow's paper."""

DOUBT = timedelta(days=150)
"""A reading this far from what its year was taken from is hardly better than the one of the next year."""

# /2025/09/18/, /2025-09-18/, /2025-09/18/, /202509/18/, /20250918/, t20250918_, /2025/09/; six digits alone
# may be anything. That no figure stands before is asked behind the year: a pattern that begins with a figure is
# looked for faster.
URL_DAY = re.compile(
    r"((?:19|20)\d\d)(?<!\d{5})(?:"
    r"[-/_.](1[0-2]|0?[1-9])(?:[-/_.](3[01]|[12]\d|0?[1-9]))?"
    r"|(1[0-2]|0[1-9])[-/_.]?(3[01]|[12]\d|0[1-9])"
    r"|[-/_.](1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])"
    r")(?!\d)"
)

HOUR = 3600

UrlDay = tuple[date | None, bool]
"""The date in an address, and whether its day was written."""

NO_URL_DAY: UrlDay = (None, False)


@dataclass(slots=True)
class EntryDate:
    """What an entry's date means; :class:`newscrawl.extract.types.SidebarEntry` explains the fields."""

    on: date
    precision: Precision
    basis: Basis
    ambiguous: bool = False


@dataclass(slots=True)
class _Known:
    """What a date without a year is measured against."""

    url_day: date | None
    url_is_exact: bool
    page_day: date | None
    now: datetime | None


def resolve(
    raw: str,
    *,
    page_time: datetime | None,
    now: datetime | None,
    zone: tzinfo = UTC,
    url_day: UrlDay = NO_URL_DAY,
) -> EntryDate | None:
    """The day that ``raw`` means in ``zone``, None when it names none or nothing tells which.

    ``page_time`` is when the page it stands on was published and ``now`` when that page was fetched (aware);
    ``url_day`` is the :func:`day_in_url` of the entry's address.
    """
    local_now = now.astimezone(zone) if now else None
    distance = find_distance(raw)
    if distance is not None:
        return _from_distance(distance, local_now)
    known = _Known(*url_day, page_time.astimezone(zone).date() if page_time else None, local_now)
    moment = parse_moment(raw, zone=zone, now=now, reference=known.url_day or known.page_day)
    if moment is None:
        return _from_clock(raw, known)
    if moment.year_is_written:
        on = (moment.at.astimezone(zone) if moment.zone_is_written else moment.at).date()
        return EntryDate(on, moment.precision, "explicit")
    return _with_year(moment.at.month, moment.at.day, moment.precision, known)


def day_in_url(url: str) -> UrlDay:
    """The last date in an address, and whether its day was written (the first of the month stands in for it)."""
    found = NO_URL_DAY
    for match in URL_DAY.finditer(url):
        month, day = match[2] or match[4] or match[6], match[3] or match[5] or match[7]
        try:
            found = date(int(match[1]), int(month), int(day or 1)), day is not None
        except ValueError:
            continue
    return found


def _from_distance(distance: Distance, now: datetime | None) -> EntryDate | None:
    if now is None:
        return None
    if distance.seconds is None:
        precision: Precision = "minute" if distance.clock else "day"
        return EntryDate((now - timedelta(days=distance.days)).date(), precision, "fetch")
    try:
        on = (now - timedelta(seconds=distance.seconds)).date()
        # "3 hours ago" is said until the fourth is full.
        earliest = (now - timedelta(seconds=distance.seconds + distance.unit)).date()
    except OverflowError:
        return None
    if distance.unit > HOUR:
        # Days are counted by the calendar or by 24 hours; longer units blur the day itself.
        return EntryDate(on, "day", "fetch", ambiguous=distance.unit > 24 * HOUR)
    return EntryDate(on, "minute", "fetch", ambiguous=on != earliest)


def _with_year(month: int, day: int, precision: Precision, known: _Known) -> EntryDate | None:
    latest = known.now.date() + SLACK if known.now else None
    references: list[tuple[date | None, Basis]] = [
        (known.url_day, "url"),
        (known.page_day, "page"),
        (known.now.date() if known.now else None, "fetch"),
    ]
    for reference, basis in references:
        if reference is None:
            continue
        on = _nearest(month, day, reference, latest)
        if on is not None:
            ambiguous = on.year != reference.year or abs(on - reference) > DOUBT
            return EntryDate(on, precision, basis, ambiguous)
    return None


def _nearest(month: int, day: int, reference: date, latest: date | None) -> date | None:
    """The date of that month and day nearest to ``reference`` and not after ``latest``."""
    dates = []
    # 29 February comes back after four years, after eight around 1900 and 2100.
    for year in range(max(reference.year - 8, 1), min(reference.year + 9, 9999)):
        try:
            dates.append(date(year, month, day))
        except ValueError:
            continue
    dates = [d for d in dates if latest is None or d <= latest]
    return min(dates, key=lambda d: abs(d - reference), default=None)


def _from_clock(raw: str, known: _Known) -> EntryDate | None:
    """A time of day alone: of the day in the entry's address, else the last such time before the fetch."""
    clock = find_clock(raw.lower(), 0, len(raw))
    # Numbers before it are a day that cannot be read: 1404/06/27 19:22 where no Iranian calendar is in use.
    if clock is None or clock.hour > 23 or DIGIT.search(raw, 0, clock.start):
        return None
    precision: Precision = "minute" if clock.second is None else "second"
    if known.url_day is not None and known.url_is_exact:
        return EntryDate(known.url_day, precision, "url")
    if known.now is None:
        return EntryDate(known.page_day, precision, "page", ambiguous=True) if known.page_day else None
    there = named_zone(
        (clock.zone_name or "").lower(), known.now.tzinfo or UTC, known.now.replace(tzinfo=None)
    )
    now = known.now.astimezone(there) if there else known.now
    said = now.replace(hour=clock.hour, minute=clock.minute)
    is_later = said > now
    on = (said - timedelta(days=is_later)).astimezone(known.now.tzinfo).date()
    return EntryDate(on, precision, "fetch", ambiguous=is_later)
