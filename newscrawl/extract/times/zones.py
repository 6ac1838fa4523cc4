"""Time zones as written after a time of day: EST, GMT+8, +02:00, 北京时间."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

OFFSET = re.compile(r"(?:utc|gmt)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)")
"""+08:00, +0800, GMT+8, in lower case."""

# The widest offsets in use are +14:00 and -12:00 (tz database).
WIDEST_OFFSET = timedelta(hours=14)

# Abbreviations with one meaning, as hours ahead of UTC.
FIXED = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2,
    "eest": 3, "msk": 3, "мск": 3, "trt": 3, "sast": 2, "cat": 2, "eat": 3, "wat": 1, "hkt": 8,
    "sgt": 8, "pht": 8, "wib": 7, "wita": 8, "wit": 9, "ict": 7, "jst": 9, "kst": 9, "aest": 10,
    "aedt": 11, "acst": 9.5, "acdt": 10.5, "awst": 8, "nzst": 12, "nzdt": 13, "edt": -4,
    "cdt": -5, "mst": -7, "mdt": -6, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
    "ast": -4, "adt": -3, "nst": -3.5, "ndt": -2.5, "brt": -3, "clt": -4, "clst": -3, "pkt": 5,
    "npt": 5.75,
}  # fmt: skip

# Names that follow summer time. EST and CET among them: in July people who write them mean the time on the wall.
LOCAL = {
    "est": "America/New_York", "pst": "America/Los_Angeles", "cet": "Europe/Paris",
    "et": "America/New_York", "eastern": "America/New_York", "ct": "America/Chicago",
    "central": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
    "北京时间": "Asia/Shanghai", "北京時間": "Asia/Shanghai", "日本時間": "Asia/Tokyo",
    "台北時間": "Asia/Taipei", "香港時間": "Asia/Hong_Kong", "香港时间": "Asia/Hong_Kong",
}  # fmt: skip

# Abbreviations of several countries: the offset that fits the page's own zone counts, else the first.
SHARED = {"cst": (-6, 8), "ist": (5.5, 2, 1), "bst": (1, 6)}


def named_zone(name: str, local: tzinfo, when: datetime) -> tzinfo | None:
    """The zone that ``name`` (lower case) means, None when it names none.

    ``local`` is the page's own zone and ``when`` the naive local time beside the name: together they
    decide between the countries that share an abbreviation.
    """
    if name in FIXED:
        return fixed_zone(timedelta(hours=FIXED[name]))
    if name in LOCAL:
        return ZoneInfo(LOCAL[name])
    if name in SHARED:
        meanings = [timedelta(hours=hours) for hours in SHARED[name]]
        here = when.replace(tzinfo=local).utcoffset()
        return fixed_zone(here if here in meanings else meanings[0])
    match = OFFSET.fullmatch(name)
    if match is None:
        return None
    distance = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if distance > WIDEST_OFFSET:
        return None
    return fixed_zone(distance if match[1] == "+" else -distance)


def fixed_zone(offset: timedelta) -> tzinfo:
    """The zone with one offset for ever; UTC itself for none."""
    return timezone(offset) if offset else UTC
