"""Times of day in text: 19:22:06, 下午3:05, 3.05 p.m. EST, 14.30 Uhr, 21h05, 오후 3시 5분."""

from __future__ import annotations

import re
from typing import NamedTuple

from newscrawl.extract.times.zones import OFFSET

# Each form behind the signs of which it needs one: most texts hold those of one form only. The look behind stands
# after the first digit, where it says the same and takes half the time.
COLON_FORM = re.compile(
    r"(?P<h>\d(?<![\d.,/]\d)\d?)\s?:\s?(?P<m>[0-5]\d)(?:\s?:\s?(?P<s>[0-5]\d)(?:[.,]\d{1,9})?)?(?![\d:])"
)
CLOCK_FORMS = (
    (":", COLON_FORM),
    (
        "時时点點시",
        re.compile(
            r"(?P<h>\d(?<!\d\d)\d?)\s?[時时点點시](?:\s?(?P<m>[0-5]?\d)\s?[分분]?(?:\s?(?P<s>[0-5]?\d)\s?[秒초])?)?(?!\d)"
        ),
    ),
    ("h", re.compile(r"(?P<h>\d(?<![\d.,/]\d)\d?)\s?h\s?(?P<m>[0-5]\d)?(?![\w:])")),
    # A dot separates hours and minutes only where a word says so, or at the end of the text.
    (
        ".",
        re.compile(
            r"(?P<h>\d(?<![\d.,/]\d)\d?)\.(?P<m>[0-5]\d)(?=\s?(?:uhr|[ap]\.?\s?m\b|[a-z]{1,4}\b|$|[,;)|]))"
        ),
    ),
    ("um", re.compile(r"(?P<h>\d(?<![\d.,/:]\d)\d?)(?=\s?(?:uhr\b|[ap]\.?\s?m\b))(?P<m>)")),
)

# Words that put a clock of twelve hours into a half of the day: before it in East Asia, else behind.
HALF_BEFORE = {
    "pm": ("下午", "傍晚", "晚上", "晚间", "晚間", "中午", "午後", "오후"),
    "am": ("上午", "凌晨", "早上", "早晨", "清晨", "午前", "오전"),
}
ALL_HALVES_BEFORE = tuple(word for words in HALF_BEFORE.values() for word in words)
HALF_BEHIND = re.compile(
    r"\s{0,2}(?:(?P<pm>p\.?\s?m\b\.?|μ\.?μ\b\.?|مساء|م\b)|(?P<am>a\.?\s?m\b\.?|π\.?μ\b\.?|صباحا|ص\b))"
)
HALF_LETTERS = "apμπمص"
DIGIT = re.compile(r"\d")
HOUR_WORD = re.compile(r"\s?(?:uhr|hrs|hs|h|น\.)(?!\w)")
HOUR_LETTERS = "uhน"
ZONE_NAME = re.compile(rf"[\s,]{{0,2}}\(?\s?(?:({OFFSET.pattern})|(北京时间|北京時間|[^\W\d_]{{1,8}})\b)")


class WrittenClock(NamedTuple):
    """A time of day as written."""

    hour: int
    """0 to 24; 24 only as 24:00."""
    minute: int
    second: int | None
    """None when not written."""
    zone_name: str | None
    """What stands where a zone would stand, as written: EST, +0800, or any other word."""
    start: int
    """The text stands at ``text[start:end]``, words of the half of the day included, the zone not."""
    end: int
    zone_end: int
    """Where the zone's name ends."""


def find_clock(text: str, start: int, stop: int) -> WrittenClock | None:
    """The first time of day that begins in ``text[start:stop]`` (lower case)."""
    match = _first_clock(text, start, stop)
    if match is None:
        return None
    begin, end, half = _half_of_day(text, match.start(), match.end())
    word = HOUR_WORD.match(text, end) if _next_letter(text, end) in HOUR_LETTERS else None
    end = word.end() if word else end
    zone = ZONE_NAME.match(text, end)
    return WrittenClock(
        hour=_hour(int(match["h"]), half, is_noon=text.startswith("中午", begin)),
        minute=int(match["m"] or 0),
        second=int(match["s"]) if "s" in match.re.groupindex and match["s"] else None,
        zone_name=(zone[1] or zone[5]) if zone else None,
        start=begin,
        end=end,
        zone_end=zone.end() if zone else end,
    )


def _next_letter(text: str, at: int) -> str:
    """The first character behind at most two spaces; a look at it spares most texts the forms of what may follow."""
    return text[at : at + 3].lstrip()[:1] or " "


def _first_clock(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The match of a form that begins first, of two that begin together the longer."""
    digit = DIGIT.search(text, start, stop)
    if digit is None:
        return None
    # No other form begins earlier or as early.
    common = COLON_FORM.match(text, digit.start(), stop)
    if common and int(common["h"]) <= 24:
        return common
    looked_at = set(text[start:stop])
    forms = [form for signs, form in CLOCK_FORMS if not looked_at.isdisjoint(signs)]
    matches = [m for form in forms if (m := form.search(text, start, stop)) and int(m["h"]) <= 24]
    return min(matches, key=lambda m: (m.start(), -m.end()), default=None)


def _hour(hour: int, half: str | None, *, is_noon: bool) -> int:
    """The hour of 24; 中午11:30 is before noon."""
    if half == "pm" and hour < 12:
        return hour if is_noon and hour == 11 else hour + 12
    return 0 if half == "am" and hour == 12 else hour


def _half_of_day(text: str, start: int, end: int) -> tuple[int, int, str | None]:
    """Start and end widened by the word that names the half of the day, and "am", "pm" or None."""
    before = text[max(0, start - 4) : start].rstrip()
    for half, words in HALF_BEFORE.items() if before.endswith(ALL_HALVES_BEFORE) else ():
        for word in words:
            if before.endswith(word):
                return start - (len(text[max(0, start - 4) : start]) - len(before)) - len(word), end, half
    behind = HALF_BEHIND.match(text, end) if _next_letter(text, end) in HALF_LETTERS else None
    if behind:
        return start, behind.end(), behind.lastgroup
    return start, end, None
