"""Where everything stands in the demo portal: channels, page kinds, and the hard cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from newscrawl.demo.layouts import DIVS, JSONLD, SEED, SEMANTIC, TABLE, Layout
from newscrawl.demo.shown_dates import DateStyle

Slot = tuple[str, int]
"""Channel key and place in its list, 0 = newest."""

PER_CHANNEL = 30
PER_PAGE = 10

# The newest story is this old; then one every so often in each channel, the channels taking turns.
NEWEST_AGE = timedelta(minutes=40)
PACE = timedelta(hours=8)
TURN = timedelta(hours=2, minutes=40)
JITTER_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class ChannelPlan:
    """One channel: its list pages, the kinds of its article pages, its addresses."""

    key: str
    label: str
    trail: tuple[tuple[str, str], ...]
    """Names and paths of the breadcrumbs, the channel itself last."""
    path: str
    """Address of the first list page."""
    next_pages: str
    """Address of the n-th list page, ``{page}`` for n."""
    article: str
    """Address of an article: ``{day}`` a strftime form, ``{number}`` unique."""
    day_format: str | None
    """How the address holds the day, None when it does not."""
    layouts: tuple[Layout, ...]
    """Page kinds, taking turns."""
    topics: tuple[str, ...]
    dates: DateStyle
    """How the list shows dates."""
    summaries: int
    """Of four list entries, so many have a summary."""
    charset: str = "utf-8"
    announces_feed: bool = False


CHANNELS = (
    ChannelPlan(
        key="gn",
        label="国内新闻",
        trail=(("首页", "/"), ("新闻频道", "/news/"), ("国内新闻", "/gn/")),
        path="/gn/",
        next_pages="/gn/index_{page}.shtml",
        article="/gn/{day}/{number}.shtml",
        day_format="%Y/%m-%d",
        layouts=(SEED, SEED, TABLE),
        topics=("bridge", "river", "museum"),
        dates=DateStyle.MONTH_DAY,
        summaries=0,
        announces_feed=True,
    ),
    ChannelPlan(
        key="sh",
        label="社会新闻",
        trail=(("首页", "/"), ("社会新闻", "/shehui/")),
        path="/shehui/",
        next_pages="/shehui/?page={page}",
        article="/shehui/{number}.html",
        day_format=None,
        layouts=(DIVS, DIVS, TABLE),
        topics=("care", "rescue", "court"),
        dates=DateStyle.RELATIVE,
        summaries=3,
    ),
    ChannelPlan(
        key="cj",
        label="财经",
        trail=(("首页", "/"), ("财经", "/caijing/")),
        path="/caijing/",
        next_pages="/caijing/list_{page}.htm",
        article="/caijing/a/{day}/{number}.htm",
        day_format="%Y%m%d",
        layouts=(JSONLD, SEMANTIC),
        topics=("factory", "harvest", "market"),
        dates=DateStyle.FULL,
        summaries=0,
        charset="gb2312",
    ),
)

# Original -> its reprints: one story, several addresses, also across channels and page kinds.
REPRINTS: dict[Slot, tuple[Slot, ...]] = {
    ("gn", 3): (("sh", 2),),
    ("cj", 4): (("cj", 3),),
    ("gn", 10): (("gn", 9),),
    ("gn", 16): (("sh", 15), ("cj", 14)),
}

# Reprints set with full-width digits.
FULL_WIDTH_REPRINTS = frozenset({("gn", 9), ("sh", 15)})

# Near copies, original first: one abridged, one with a paragraph more, one reworded.
ABRIDGED: tuple[Slot, Slot] = ("cj", 8), ("cj", 7)
EXTENDED: tuple[Slot, Slot] = ("sh", 12), ("sh", 10)
REWORDED: tuple[Slot, Slot] = ("gn", 21), ("cj", 20)
NEAR_COPIES = (ABRIDGED, EXTENDED, REWORDED)
KEPT_WHEN_ABRIDGED = 0.75

# News made from a form. Near in characters, never copies.
FORECASTS: tuple[Slot, ...] = (("sh", 1), ("sh", 4), ("sh", 7))
RECALLS: tuple[Slot, ...] = (("cj", 11), ("cj", 17), ("cj", 23))

PAGED: Slot = ("gn", 5)
SHEETS = 3

MISSING: Slot = ("sh", 18)
"""Listed, but answers 404."""
FLAKY: Slot = ("cj", 18)
"""Answers 500 to the first request."""
MOVED: Slot = ("gn", 13)
"""Listed under its old address, which answers 301."""
FORBIDDEN: Slot = ("cj", 26)
"""Listed, but robots.txt forbids it."""
FORBIDDEN_FOLDER = "/neibu/"
ALIASED: Slot = ("sh", 25)
"""Listed twice: under its own address and under a short one, which answers 301."""

UNLISTED = 3
"""So many articles stand in sidebars only."""
