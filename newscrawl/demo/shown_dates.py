"""How the demo's pages show a date, and what the shown text means to a reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from newscrawl.demo.story import CHINA
from newscrawl.extract.types import Basis, Precision


class DateStyle(StrEnum):
    """The forms that lists and sidebars use."""

    NONE = "none"
    MONTH_DAY = "09-18"
    STAMP = "09-18 19:22"
    FULL = "2025-09-18 19:22"
    RELATIVE = "3小时前"
    """Minutes, hours, 昨天 with the time, days; older ones as MONTH_DAY."""


FORMATS = {
    DateStyle.MONTH_DAY: "%m-%d",
    DateStyle.STAMP: "%m-%d %H:%M",
    DateStyle.FULL: "%Y-%m-%d %H:%M",
}

PRECISIONS: dict[DateStyle, Precision] = {
    DateStyle.MONTH_DAY: "day",
    DateStyle.STAMP: "minute",
    DateStyle.FULL: "minute",
}

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

# Pages count days up to this, then they show the date.
LAST_DAY_COUNTED = 4


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date as a page shows it."""

    text: str
    style: DateStyle
    age: timedelta | None = None
    """What a relative text says, None for a calendar date."""
    unit: timedelta | None = None
    """The steps in which the text counts; None for days and calendar dates, which leave no doubt about the day."""
    precision: Precision = "day"

    def day(self, published: datetime, fetched: datetime) -> date:
        """The calendar day it means to somebody who fetched the page at ``fetched``."""
        if self.age is None:
            return published.date()
        return (fetched.astimezone(CHINA) - self.age).date()

    def is_ambiguous(self, day: date, page: date, fetched: datetime, url_has_date: bool) -> bool:
        """Whether another ``day`` would be nearly as good a reading on a page of the day ``page``.

        "3小时前" is said until the fourth hour is full, which may be before midnight; a day and month from the
        other side of New Year have a year that nothing on the page states.
        """
        if self.age is not None and self.unit is not None:
            return (fetched.astimezone(CHINA) - self.age - self.unit).date() != day
        return self.basis(url_has_date) == "page" and day.year != page.year

    def basis(self, url_has_date: bool) -> Basis:
        """Where the part comes from that the text leaves open."""
        if self.age is not None:
            return "fetch"
        if self.style is DateStyle.FULL:
            return "explicit"
        return "url" if url_has_date else "page"


def show_date(published: datetime, style: DateStyle, now: datetime) -> ShownDate | None:
    """What a page made at ``now`` shows for ``published``; None when the style shows nothing."""
    if style is DateStyle.NONE:
        return None
    if style is DateStyle.RELATIVE:
        return _relative(published, now)
    return ShownDate(published.strftime(FORMATS[style]), style, precision=PRECISIONS[style])


def _relative(published: datetime, now: datetime) -> ShownDate:
    age = now - published
    minutes, hours = age // MINUTE, age // HOUR
    days = (now.date() - published.date()).days
    if minutes < 60:
        return ShownDate(f"{minutes}分钟前", DateStyle.RELATIVE, timedelta(minutes=minutes), MINUTE, "minute")
    if hours < 24:
        return ShownDate(f"{hours}小时前", DateStyle.RELATIVE, timedelta(hours=hours), HOUR, "minute")
    if days == 1:
        return ShownDate(f"昨天 {published:%H:%M}", DateStyle.RELATIVE, timedelta(days=1), None, "minute")
    if days <= LAST_DAY_COUNTED:
        return ShownDate(f"{days}天前", DateStyle.RELATIVE, timedelta(days=days))
    return ShownDate(f"{published:%m-%d}", DateStyle.MONTH_DAY)
