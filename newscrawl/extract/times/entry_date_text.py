"""The date in a short piece of text, as shown: 时间:09-19 gives 09-19."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from newscrawl.extract.times.calendars import IRANIAN_MONTHS
from newscrawl.extract.times.clock import find_clock
from newscrawl.extract.times.months import MONTHS
from newscrawl.extract.times.relative_dates import find_distance
from newscrawl.extract.times.text import parse_moment

LONGEST_TEXT = 80
"""Characters of the longest piece that is looked at; longer ones are sentences."""

_CLOCK = r"(?:[\sT]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"

# The forms of nearly all dates in lists; what these do not know is read by parse_moment.
PLAIN = re.compile(
    rf"""(?<![\d./-])(?<!\d[:：])(?:
        (?:19|20)\d\d\s?([-/.])\s?\d{{1,2}}\s?\1\s?\d{{1,2}}(?!\d){_CLOCK}
      | (?:19|20)\d\d\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日?{_CLOCK}
      | (?:1[0-2]|0?[1-9])\s?月\s?(?:3[01]|[12]\d|0?[1-9])\s?日{_CLOCK}
      | (?:1[0-2]|0[1-9])([-/])(?:3[01]|[12]\d|0[1-9])(?![-/.\d]){_CLOCK}
    )""",
    re.VERBOSE,
)

DIGIT = re.compile(r"\d")

LONGEST_WORDS = 24
"""Characters of a relative date without a number: "the day before yesterday"."""

# What a date that is not plain has: numbers with a separator, or a number beside a month's name ("Sept. 3").
DATE_NUMBERS = re.compile(
    r"\d\s?[./:：]\s?\d|\d\s?[年月日년월일時时点點시h]|\d\s?(?:[ap]\.?m\b|uhr)", re.IGNORECASE
)
# Letters of South Asia carry marks that are none.
WORD = re.compile(r"[^\W\d_][^\s\d.,،/()|:·-]{2,13}")
MONTH_WORDS = MONTHS.keys() | IRANIAN_MONTHS
# Names of months that are no such word: พ.ย., tháng 11, those of two characters, and those of two words.
RARE_MONTH = re.compile("[ก-ฮ]\\.[ก-ฮ]|tháng|تشرين|كانون|\\d\\s(?:मई|मे|মে|மே|మే|مه|می|دی)(?:[\\s,،]|$)")

LONE_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])\s?日?")
LONE_MONTH = re.compile(r"(?:(?:19|20)\d\d\s?([-/.年])\s?)?(?:1[0-2]|0?[1-9])(月?)")
"""The two halves of a date on the leaf of a calendar."""

LEAF = re.compile(r"(\d{1,2})\s?((?:19|20)\d\d\s?[-/.年]\s?\d{1,2}月?)")
"""Both in one line: large figures are often only bold."""

WIDEST_LEAF = 14
"""Columns of such a line."""

# Any day does: only the place of the text matters here, not its year. The zone of a country that counts years in
# another way reads those of all others as well.
SOME_DAY = date(2024, 6, 1)
ANY_ZONE = ZoneInfo("Asia/Tehran")

ZONE_NAMES = frozenset("utc gmt est edt cst cdt mst mdt pst pdt et bst cet cest jst kst ist".split())
"""Zone names that belong to the time before them."""

ISO_ZONE = re.compile(r"(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})")
"""Fraction and offset behind a time in the form of ISO 8601."""


@dataclass(slots=True)
class ShownDate:
    """A date in a text, and where it stands."""

    raw: str
    start: int
    end: int
    has_day: bool = True
    """False for a time of day alone."""


def may_show_date(text: str) -> bool:
    """True unless a glance tells that :func:`find_shown_date` will find nothing, as in most headlines."""
    return len(text) <= LONGEST_WORDS or (len(text) <= LONGEST_TEXT and DIGIT.search(text) is not None)


def find_shown_date(text: str) -> ShownDate | None:
    """The first date or time in ``text``, None when there is none or the text is too long for a date's line."""
    if len(text) > LONGEST_TEXT:
        return None
    digit = DIGIT.search(text)
    if digit is None:
        distance = find_distance(text) if len(text) <= LONGEST_WORDS else None
        return _shown(text, distance.start, distance.end) if distance else None
    # They all begin with a figure, which is found sooner.
    match = PLAIN.search(text, digit.start())
    if match:
        tail = ISO_ZONE.match(text, match.end()) if "T" in match[0] else None
        return _shown(text, match.start(), tail.end() if tail else match.end())
    distance = find_distance(text)
    if distance is not None:
        return _shown(text, distance.start, distance.end)
    if not (DATE_NUMBERS.search(text) or _names_month(text.lower())):
        return None
    moment = parse_moment(text, zone=ANY_ZONE, now=None, reference=SOME_DAY)
    if moment is not None:
        return _shown(text, moment.start, moment.end)
    clock = find_clock(text.lower(), 0, len(text))
    if clock is None:
        return None
    named = clock.zone_name is not None and clock.zone_name in ZONE_NAMES
    return _shown(text, clock.start, clock.zone_end if named else clock.end, has_day=False)


def _names_month(lowered: str) -> bool:
    if not MONTH_WORDS.isdisjoint(WORD.findall(lowered)):
        return True
    return not lowered.isascii() and RARE_MONTH.search(lowered) is not None


def join_date(one: str, other: str) -> str | None:
    """The date whose day and month stand in two elements, in either order: 14 and 2023-04 give 2023-04-14."""
    for day, month in ((one, other), (other, one)):
        day_found = LONE_DAY.fullmatch(day)
        month_found = LONE_MONTH.fullmatch(month) if day_found else None
        if day_found is None or month_found is None:
            continue
        separator, is_named = month_found[1], month_found[2] != ""
        if is_named or separator == "年":
            return f"{month}{'' if is_named else '月'}{day_found[1]}日"
        if separator is not None:
            return f"{month}{separator}{day_found[1]}"
    return None


def date_on_leaf(text: str) -> str | None:
    """The date of a line in which its day comes first: 14 2023-04."""
    leaf = LEAF.fullmatch(text)
    return join_date(leaf[1], leaf[2]) if leaf else None


def _shown(text: str, start: int, end: int, *, has_day: bool = True) -> ShownDate:
    return ShownDate(text[start:end].strip(" ,;|·"), start, end, has_day)
