"""Calendar days in text: 2025年9月18日, 18.09.2025, September 18th, 2025, 18 de septiembre de 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newscrawl.extract.times.calendars import IRANIAN_MONTHS, common_year, from_iranian
from newscrawl.extract.times.months import MONTHS

# The first year of each era less one: 令和7年 is 2018 + 7. 民國 counts from 1912.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}

HAN_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}

# A month name: up to 14 characters that are no digits, space or separators. Dots stand inside Thai names, and a few
# names of South and West Asia have two characters. Four of the Levant are two words.
_WORD = r"(?:تشرين|كانون)\s(?:ال[أا]ول|الثاني)|[^\s\d.,/()|:·-]{3,14}|[ก-ฮ]\.[ก-ฮ]|[मমமమمد][ईेেேేهیی]"
# The same month as the other half of the Arab press calls it: نوفمبر/تشرين الثاني.
_OTHER_NAME = r"\s/\s[^\s\d]{3,12}|\s?/\s?[ء-ي]{3,12}(?:\sال[ء-ي]{3,6})?"
_YEAR = r"(?P<y>\d{4}|['’]?\d{2}(?!\s?(?:[:.,h時时点]\s?\d|[ap]\.?\s?m\b|uhr|h\b)))(?![\d:])"

# What a text must hold for a form to match: looked for first, since most lines hold few of these. The name of a
# month has a letter that is no ideograph, or is a number with 十 in it.
NUMBERS_TOGETHER = re.compile(r"\d\s?[-./_]\s?\d")
EIGHT_DIGITS = re.compile(r"\d{8}")
YEAR_SIGN = re.compile("[年년]")
MONTH_SIGN = re.compile("[月월]")
NAME_LETTER = re.compile("[a-z\u00aa-\u1fff十]")

# A look behind that stands after the first digit is one that the search needs only where a digit is: it says
# the same as in front of it, and takes half the time.
# A colon or a dot before it belongs to it only where a digit stands before that: Published:18/09/2025 is a date.
_DAY = r"(?P<d>\d(?<!\d\d)(?<!\d[:.]\d)\d?)"

# The two that most pages use, tried first: 2025-09-18 and 2025年9月18日.
YEAR_FIRST_FORM = re.compile(
    r"(?P<y>\d(?<![\d.]\d)\d{3})\s?([-/._])\s?(?P<m>\d{1,2})\s?\2\s?(?P<d>\d{1,2})(?!\d)"
)
CHINESE_FORM = re.compile(
    r"(?P<y>\d(?<!\d\d)(?:\d{3}|\d))\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]?(?!\d)"
)
# What stands before the first number and holds nothing that another form could begin with.
BEFORE_COMMON = re.compile("[^\\da-z\u00aa-\u1fff十年]*")

# With year, each behind what it needs; the first that begins earliest wins, and of two that begin together the
# longer.
FULL_FORMS = (
    (
        NUMBERS_TOGETHER,
        (
            YEAR_FIRST_FORM,
            # 113/03/11 in Taiwan.
            re.compile(
                r"(?<![\d./-])(?P<y>1\d\d)([./-])(?P<m>0?[1-9]|1[0-2])\2(?P<d>0?[1-9]|[12]\d|3[01])(?![\d./-])"
            ),
            # 2025 09/18 07:10: the parts stand in elements of their own.
            re.compile(
                r"(?<!\d)(?P<y>(?:19|20)\d\d)\s{1,3}(?P<m>\d{1,2})\s?[/-]\s?(?P<d>\d{1,2})(?=\s{1,3}\d{1,2}:\d\d)"
            ),
        ),
    ),
    (
        EIGHT_DIGITS,
        (re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),),
    ),
    (
        YEAR_SIGN,
        (
            re.compile(
                r"(?P<era>令和|平成|昭和|民國|民国)\s?(?P<y>\d{1,3}|元)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日?"
            ),
            CHINESE_FORM,
            re.compile(
                r"(?P<y>[〇○零一二三四五六七八九]{4})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日?"
            ),
        ),
    ),
    (
        NAME_LETTER,
        (
            re.compile(
                rf"{_DAY}(?:st|nd|rd|th|er|\.?º|°|\.|-a|-го)?[\s./-]{{0,3}}(?:(?:de|of|tháng|ngày)\s|d[’'])?"
                rf"(?P<name>{_WORD}|(?<=tháng\s)\d{{1,2}})(?:{_OTHER_NAME})?[.,]{{0,2}}[\s/-]{{0,3}}(?:(?:de|del|năm|rok)\s)?{_YEAR}"
            ),
            re.compile(
                rf"(?<!\w)(?P<name>{_WORD})\.?\s{{0,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[.,]{{1,2}}\s{{0,3}}|\s{{1,3}})(?:of\s)?{_YEAR}"
            ),
            re.compile(
                rf"(?P<y>\d(?<!\d\d)\d{{3}})(?:\.|-|\sm\.?|,)?[\s-]?(?P<name>{_WORD})\.?[\s-](?P<d>\d{{1,2}})(?!\d)"
            ),
            # asctime and Java's Date.toString: Thu Sep 18 19:22:06 CST 2025.
            re.compile(
                r"(?P<name>[a-z](?<!\w\w)[a-z]{2,8})\s+(?P<d>\d{1,2})\s+\d{1,2}:\d\d(?::\d\d)?\s+(?:[a-z]{1,5}\s+|[+-]\d{4}\s+)?(?P<y>\d{4})(?!\d)"
            ),
        ),
    ),
)

# Two numbers whose order is a habit of the country, and a year of two or four digits.
NUMERIC_FORM = re.compile(
    r"(\d(?<!\d\d)(?<!\d[.:]\d)\d?)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2}(?!(?<=\s\d\d)\.[0-5]\d))(?![\d:])"
)

# A time of day behind a day without a year: 15.11. 12:30, 15.11 | 12:30, 15.11 um 12:30. It tells that dotted
# numbers are a day and no amount (1.08 is a rate of exchange), and that the last of them is no year.
_CLOCK_BEHIND = r"[\s,|·•-]{1,3}(?:[^\W\d_]{1,4}\.?\s)?\d{1,2}:[0-5]\d(?!\d)"

YEARLESS_FORMS = (
    (
        MONTH_SIGN,
        (re.compile(r"(?P<m>\d(?<![\d年년]\d)\d?)\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]?(?!\d)"),),
    ),
    (
        NAME_LETTER,
        (
            re.compile(rf"{_DAY}(?:st|nd|rd|th|er|\.)?\s{{0,2}}(?:de\s|of\s)?(?P<name>{_WORD})"),
            re.compile(rf"(?<!\w)(?P<name>{_WORD})\.?\s{{1,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"),
        ),
    ),
    (
        NUMBERS_TOGETHER,
        (
            re.compile(
                rf"(?P<d>\d(?<![\d.]\d)\d?)\.\s?(?P<m>\d{{1,2}})\.(?:(?!\s?\d)|(?=\s\d{{1,2}}\.[0-5]\d(?![\d.]))|(?={_CLOCK_BEHIND}))"
            ),
            re.compile(rf"(?P<d>\d(?<![\d.]\d)\d)\.(?P<m>\d\d)(?={_CLOCK_BEHIND})"),
            re.compile(r"(?P<m>\d(?<![\d:./-]\d)\d?)-(?P<d>\d{1,2})(?![\d:/-])"),
        ),
    ),
)
NUMERIC_YEARLESS_FORM = re.compile(r"(\d(?<![\d:./-]\d)\d?)/(\d{1,2})(?![\d:/-])")

# A text without any of these and without the name of a month holds no date; most numbers are others.
NUMBER_SIGN = re.compile(r"\d(?:\d{3}|\s?[-./_]\s?\d)")
RARE_SIGN = re.compile(r"[年月년월]|[ก-ฮ]\.[ก-ฮ]|['’]\d\d|tháng|تشرين|كانون")
WORD = re.compile(r"[^\s\d.,/()|:·-]{3,14}")


class WrittenDay(NamedTuple):
    """A day as written; it may not exist (31 February)."""

    year: int | None
    """None when not written; below 100 when written with two digits."""
    month: int
    day: int
    start: int
    """The text stands at ``text[start:end]``."""
    end: int


def written_days(text: str, *, day_first: bool, year_first: bool) -> Iterator[list[WrittenDay]]:
    """Readings of the first day in ``text`` (lower case), the likeliest first: those with a year, then those without.

    No words are in two lists but those of a common form, which is a list of its own before the others.
    ``day_first`` reads 04/05/2025 as 4 May, ``year_first`` 25-09-18 as 2025; the other orders follow.
    """
    common = _common(text)
    if common:
        yield [common]
    has_sign = NUMBER_SIGN.search(text) or RARE_SIGN.search(text)
    if not has_sign and MONTHS.keys().isdisjoint(WORD.findall(text)):
        return
    found = _found(FULL_FORMS, text)
    has_numbers = NUMBERS_TOGETHER.search(text)
    numeric = NUMERIC_FORM.search(text) if has_numbers else None
    if numeric:
        found.extend(_numeric_readings(numeric, day_first, year_first))
    yield sorted(found, key=_earliest_longest)
    bare = _found(YEARLESS_FORMS, text)
    numeric = NUMERIC_YEARLESS_FORM.search(text) if has_numbers else None
    if numeric:
        a, b = int(numeric[1]), int(numeric[2])
        readings = [(b, a), (a, b)] if day_first and not year_first else [(a, b), (b, a)]
        bare.extend(WrittenDay(None, m, d, *numeric.span()) for m, d in readings)
    yield sorted(bare, key=_earliest_longest)


def _common(text: str) -> WrittenDay | None:
    """The first number of the text as the year of a common form: no other form begins as early, whatever follows."""
    before = BEFORE_COMMON.match(text)
    start = before.end() if before else 0
    match = YEAR_FIRST_FORM.match(text, start) or CHINESE_FORM.match(text, start)
    # Two digits may be the year of an era, 平成25年.
    return _day(match) if match and len(match["y"]) == 4 else None


def _found(
    groups: tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]], ...], text: str
) -> list[WrittenDay]:
    """The first day of each form whose sign the text has."""
    forms = [form for sign, group in groups if sign.search(text) for form in group]
    return [day for form in forms if (day := _first(form, text))]


def _earliest_longest(day: WrittenDay) -> tuple[int, int]:
    return day.start, -day.end


def _numeric_readings(match: re.Match[str], day_first: bool, year_first: bool) -> list[WrittenDay]:
    a, separator, b, c = int(match[1]), match[2], int(match[3]), common_year(int(match[4]))
    span = match.span()
    readings = [WrittenDay(c, b, a, *span), WrittenDay(c, a, b, *span)]
    if separator == "." and b <= 12:
        # A dotted date is day.month.year wherever it is used.
        readings.pop()
    elif not day_first:
        readings.reverse()
    if len(match[4]) == 2:
        short = WrittenDay(a, b, c, *span)
        readings.insert(0 if year_first else len(readings), short)
    return readings


def _first(form: re.Pattern[str], text: str) -> WrittenDay | None:
    """The first match of the form whose parts are a month and a day."""
    match = form.search(text)
    while match:
        day = _day(match)
        if day:
            return day
        # "12 seats 20 May 2025": a date may begin inside of what was none.
        match = form.search(text, match.start() + 1)
    return None


def _day(match: re.Match[str]) -> WrittenDay | None:
    parts = match.groupdict()
    day = _number(parts["d"])
    if parts.get("name") in IRANIAN_MONTHS:
        return _iranian(match, day)
    month = _month(parts)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    return WrittenDay(_year(parts), month, day, match.start(), match.end())


def _iranian(match: re.Match[str], day: int | None) -> WrittenDay | None:
    year = match.groupdict().get("y") or ""
    found = from_iranian(int(year), IRANIAN_MONTHS[match["name"]], day or 0) if year.isdecimal() else None
    return WrittenDay(found.year, found.month, found.day, *match.span()) if found else None


def _month(parts: dict[str, str | None]) -> int | None:
    name = parts.get("name")
    number = MONTHS.get(name.rstrip("."), _number(name)) if name else _number(parts["m"])
    return number if number is not None and 1 <= number <= 12 else None


def _year(parts: dict[str, str | None]) -> int | None:
    written = parts.get("y")
    if written is None:
        return None
    digits = "".join(HAN_DIGITS.get(c, c) for c in written.lstrip("'’"))
    year = 1 if digits == "元" else int(digits)
    year += ERAS.get(parts.get("era") or "", 0)
    return common_year(year, parts.get("name") or "")


def _number(written: str | None) -> int | None:
    """12 from 12, 十二 or 二十三 (at most 99)."""
    if not written:
        return None
    if written.isdecimal():
        return int(written)
    tens, ten, units = written.rpartition("十")
    if not ten:
        tens, units = "", written
    try:
        return (int(HAN_DIGITS[tens]) * 10 if tens else 10 if ten else 0) + (
            int(HAN_DIGITS[units]) if units else 0
        )
    except KeyError:
        return None
