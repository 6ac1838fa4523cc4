"""One time as people and machines write it, read into an aware datetime.

Known forms: ISO 8601 and RFC 3339, RFC 2822, asctime, seconds since 1970, and what pages show in Chinese,
Japanese, Korean, English and the languages of :mod:`newscrawl.extract.times.months`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from newscrawl.extract.times.written import Habits, at_clock, is_plausible_year, read_written
from newscrawl.extract.times.zones import named_zone
from newscrawl.extract.types import Precision

LONGEST_TEXT = 400
"""Characters looked at; a time stands at the beginning of what is given."""

# The zero of each script that dates are written in; the other nine digits follow it in Unicode.
ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐０"
# One character for one: offsets in the cleaned text are offsets in the text itself.
ONE_FOR_ONE = {ord(zero) + value: str(value) for zero in ZEROS for value in range(10)} | str.maketrans(
    "：／－–—‐‑−．，،（）İ\u00a0\u2009\u202f\u3000\u200e\u200f\t\n\r",
    ":/------.,,()i         ",
)

# ISO 8601 in its extended and basic form: 2025-09-18T19:22:06+08:00, 20250918192206.
ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[t ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,12})?)?\s?(z|utc|gmt|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
# What machines write most, read in a third of the time. Other years, zones and 24:00 are left to the long way.
COMMON_ISO = re.compile(
    r"((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]{1,12})?"
    r"(Z|[+-](?:0[0-9]|1[0-3]):?[0-9]{2})"
)
# What Chinese pages show most: 2025-09-18 10:22, 2025年9月18日 10:22:05, or a day that nothing follows. A word of
# another language behind a time may be a zone or a half of the day, and 北京时间 is one: those are left to the long
# way, like all that stands before a date.
COMMON_SHOWN = re.compile(
    r"[^0-9a-zA-Z\u00aa-\u1fff十年０-９．.]{0,20}"
    r"(?P<raw>(?P<y>(?:19|20)[0-9]{2})(?:(?P<sign>[-/])(?P<m>[0-9]{1,2})(?P=sign)(?P<d>[0-9]{1,2})"
    r"|年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日)"
    r"(?:$|(?:[ \t]|(?<=日))(?P<h>[01][0-9]|2[0-3]):(?P<min>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?"
    r"(?=$|[ \t]{0,2}[|｜\u3400-\u9fff](?<!北))))"
)
# Seconds or milliseconds since 1970, from 2001 on.
EPOCH = re.compile(r"(\d{10})(?:\d{3})?")
# No time is without a digit but those in ideographs: 二〇二五年九月十八日.
TIME_SIGN = re.compile(r"[\d年]")


@dataclass(slots=True)
class Moment:
    """A time as written and as meant."""

    at: datetime
    """Aware; 00:00 on precision "day"."""
    raw: str
    """The words it was read from, as the page has them."""
    precision: Precision
    zone_is_written: bool
    """False when ``at`` has the zone that the caller supposed."""
    year_is_written: bool
    """False when the year was taken from the reference or from now."""
    start: int
    """``raw`` stands at ``text[start:end]``."""
    end: int


def parse_moment(
    text: str, *, zone: tzinfo, now: datetime | None, reference: date | None = None
) -> Moment | None:
    """The first time written in ``text``, None when there is none.

    ``zone`` is supposed where none is written, and its country's habits decide whether 04/05/2025 is in
    April or in May, unless only one of the two is possible by ``now`` (aware) or one is nearer to
    ``reference``. A missing year is the one that brings the day nearest to ``reference``, without that the
    latest before ``now``; without both it can't be read.
    """
    common = _read_common_form(text) or _read_common_line(text, zone)
    if common is not None:
        return common
    text = text[:LONGEST_TEXT]
    if not TIME_SIGN.search(text):
        return None
    clean = text.translate(ONE_FOR_ONE).lower()
    # Lower case is longer for a few letters that no date holds.
    if len(clean) != len(text):
        clean = "".join(c.lower() if len(c.lower()) == 1 else " " for c in text.translate(ONE_FOR_ONE))
    return _read_machine_form(clean, text, zone) or _read_written_form(
        clean, text, Habits(zone, now, reference)
    )


def _read_common_form(text: str) -> Moment | None:
    common = COMMON_ISO.fullmatch(text)
    if common is None:
        return None
    try:
        at = datetime.fromisoformat(common[1] + common[2])
    except ValueError:
        return None
    return Moment(at, text, "second", zone_is_written=True, year_is_written=True, start=0, end=len(text))


def _read_common_line(text: str, zone: tzinfo) -> Moment | None:
    common = COMMON_SHOWN.match(text)
    if common is None:
        return None
    month, day = common["m"] or common["month"], common["d"] or common["day"]
    try:
        at = datetime(
            int(common["y"]),
            int(month),
            int(day),
            int(common["h"] or 0),
            int(common["min"] or 0),
            int(common["s"] or 0),
            tzinfo=zone,
        )
    except ValueError:
        return None
    precision: Precision = "second" if common["s"] else "minute" if common["h"] else "day"
    start, end = common.span("raw")
    return Moment(at, common["raw"], precision, False, year_is_written=True, start=start, end=end)


def _read_written_form(clean: str, text: str, habits: Habits) -> Moment | None:
    written = read_written(clean, text, habits)
    if written is None:
        return None
    return Moment(
        at=written.naive.replace(tzinfo=written.zone or habits.zone),
        raw=text[written.start : written.end].strip(),
        precision=written.precision,
        zone_is_written=written.zone is not None,
        year_is_written=written.year_is_written,
        start=written.start,
        end=written.end,
    )


def _read_machine_form(clean: str, text: str, zone: tzinfo) -> Moment | None:
    stripped, start = clean.strip(), len(clean) - len(clean.lstrip())
    try:
        iso = ISO.fullmatch(stripped)
        if iso:
            at, precision, zone_is_written = _from_iso(iso, zone)
        else:
            epoch = EPOCH.fullmatch(stripped)
            if epoch is None:
                return None
            at, precision, zone_is_written = datetime.fromtimestamp(int(epoch[1]), UTC), "second", True
    except (ValueError, OverflowError):
        return None
    end = start + len(stripped)
    if not is_plausible_year(at.year):
        return None
    return Moment(at, text[start:end], precision, zone_is_written, year_is_written=True, start=start, end=end)


def _from_iso(match: re.Match[str], zone: tzinfo) -> tuple[datetime, Precision, bool]:
    year, month, day, hour, minute, second, zone_name = match.groups()
    naive = datetime(int(year), int(month), int(day))
    if hour is None:
        return naive.replace(tzinfo=zone), "day", False
    naive = at_clock(naive, int(hour), int(minute), int(second or 0))
    written = named_zone(zone_name, zone, naive) if zone_name else None
    return naive.replace(tzinfo=written or zone), "second" if second else "minute", written is not None
