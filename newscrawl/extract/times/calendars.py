"""Years and days of other calendars that news pages print: Thai, Taiwanese, Iranian."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType

# Thai dates count from 543 BC; no other year on a news page is that large.
BUDDHIST_ERA = 543
FIRST_BUDDHIST_YEAR = 2400
# 67 beside a Thai month is 2567; below this it is a year of the common era with two digits.
FIRST_SHORT_BUDDHIST_YEAR = 43
THAI = re.compile("[ก-ฮ]")

# 113/03/11 in Taiwan: 民國 counts from 1912.
MINGUO_ERA = 1911
LAST_MINGUO_YEAR = 199
MINGUO_ZONES = frozenset({"Asia/Taipei"})

# The Iranian months of 31, 31, 31, 31, 31, 31, 30 … days begin with the spring; names as the Persian press spells them.
_IRANIAN = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
IRANIAN_MONTHS = MappingProxyType({name: number for number, name in enumerate(_IRANIAN.split(), start=1)})
FIRST_IRANIAN_YEAR, LAST_IRANIAN_YEAR = 1350, 1450
IRANIAN_ZONES = frozenset({"Asia/Tehran", "Asia/Kabul"})


def common_year(year: int, month_name: str = "") -> int:
    """The year of the common era: 2567 is 2024, and 67 too where the month is written in Thai."""
    if year > FIRST_BUDDHIST_YEAR:
        return year - BUDDHIST_ERA
    if FIRST_SHORT_BUDDHIST_YEAR <= year < 100 and THAI.search(month_name):
        return year + 2500 - BUDDHIST_ERA
    return year


def is_iranian(year: int) -> bool:
    """True for the years of the Iranian calendar that news pages can be of."""
    return FIRST_IRANIAN_YEAR <= year <= LAST_IRANIAN_YEAR


def from_iranian(year: int, month: int, day: int) -> date | None:
    """The day in the common calendar; None when there is none.

    The year begins at the spring equinox. Within the years read here that is the rule of leap years every 33 years:
    the 1st, 5th, 9th, 13th, 17th, 22nd, 26th and 30th of each round are leap years.
    """
    longest = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not is_iranian(year) or not 1 <= month <= 12 or not 1 <= day <= longest:
        return None
    days_before = 31 * (month - 1) - max(0, month - 7)
    # 1 Farvardin 1350 was 21 March 1971.
    first = date(1971, 3, 21).toordinal() + 365 * (year - FIRST_IRANIAN_YEAR)
    first += sum(_is_leap(y) for y in range(FIRST_IRANIAN_YEAR, year))
    return date.fromordinal(first + days_before + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)
