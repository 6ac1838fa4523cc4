"""The page kinds of the demo, each as a declaration of what it shows and in which form.

The markup is in :mod:`newscrawl.demo.pages`; the truth is read from here, never from the markup.
"""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.demo.shown_dates import DateStyle
from newscrawl.extract.types import Precision

DISCLAIMER = (
    "免责声明:本网对文中陈述、观点判断保持中立,不对内容的准确性或完整性作任何保证,"
    "请读者仅作参考,并自行承担责任。"
)
"""Printed under every page that has one."""


@dataclass(frozen=True, slots=True)
class BlockPlan:
    """A list of other articles on an article page."""

    heading: str
    count: int
    dates: DateStyle
    cut: int | None = None
    """Summaries are cut after so many characters; None shows none."""
    latest: bool = False
    """Takes the portal's latest stories instead of the channel's neighbours."""
    thumbnails: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """What one page kind shows."""

    name: str
    blocks: tuple[BlockPlan, ...]
    time_format: str
    """strftime form of the publication time in the text or attribute that states it best."""
    precision: Precision
    charset: str = "utf-8"
    """As declared; "gb2312" pages are really GB18030."""
    dateline: bool = False
    """Opens with the agency line and ends with the closing mark."""
    byline: bool = False
    """Names the authors beside the title."""
    subtitle: bool = False
    editor: bool = False
    source_link: bool = False
    disclaimer: bool = False
    description: bool = False
    """States its own summary in the head."""
    tags: bool = False
    picture: bool = False
    caption_is_marked: bool = False
    """Whether the markup calls the caption one: then it belongs to the picture, else it reads as a paragraph."""
    modified: bool = False
    canonical: bool = False


SEED = Layout(
    name="seed",
    blocks=(BlockPlan("相关阅读", 10, DateStyle.MONTH_DAY, cut=100),),
    time_format="%Y-%m-%d %H:%M:%S",
    precision="second",
    dateline=True,
    disclaimer=True,
)
"""Trail, title, time, source, story, 相关阅读 with summaries, 免责声明: a portal that reprints wires."""

TABLE = Layout(
    name="table",
    blocks=(BlockPlan("相关新闻", 6, DateStyle.MONTH_DAY),),
    time_format="%Y年%m月%d日%H:%M",
    precision="minute",
    charset="gb2312",
    dateline=True,
    editor=True,
    source_link=True,
)
"""Tables of 2004 with the text between ``<br>``."""

DIVS = Layout(
    name="divs",
    blocks=(
        BlockPlan("热点排行", 6, DateStyle.NONE),
        BlockPlan("推荐阅读", 4, DateStyle.RELATIVE, cut=60, latest=True, thumbnails=True),
    ),
    time_format="%Y-%m-%d %H:%M",
    precision="minute",
    dateline=True,
    editor=True,
    description=True,
    picture=True,
)
"""Nested divs whose names say little."""

SEMANTIC = Layout(
    name="semantic",
    blocks=(
        BlockPlan("延伸阅读", 4, DateStyle.FULL, cut=80),
        BlockPlan("最新报道", 5, DateStyle.NONE, latest=True),
    ),
    time_format="%Y-%m-%dT%H:%M:%S+08:00",
    precision="second",
    byline=True,
    subtitle=True,
    description=True,
    tags=True,
    picture=True,
    caption_is_marked=True,
    canonical=True,
)
"""``<article>``, ``<time>``, ``<aside>``."""

JSONLD = Layout(
    name="jsonld",
    blocks=(BlockPlan("最新消息", 8, DateStyle.STAMP, latest=True),),
    time_format="%Y-%m-%dT%H:%M:%S+08:00",
    precision="second",
    byline=True,
    editor=True,
    description=True,
    tags=True,
    picture=True,
    caption_is_marked=True,
    modified=True,
    canonical=True,
)
"""Facts in JSON-LD, text in custom divs."""

LAYOUTS = {layout.name: layout for layout in (SEED, TABLE, DIVS, SEMANTIC, JSONLD)}
