"""Small pages with sidebars, written for the tests."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from newscrawl.extract.page import Node, parse_page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar.find import find_summaries
from newscrawl.extract.types import SidebarEntry

URL = "https://news.example/2025/09/18/100000.html"
PUBLISHED = datetime(2025, 9, 18, 19, 22, 6, tzinfo=ZoneInfo("Asia/Shanghai"))
FETCHED = datetime(2026, 1, 15, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))

STORY = """<h1 id="headline">河道治理工程今日完工通水</h1>
<div id="story"><p>城南的河道治理工程历时两年，今天上午正式完工并通水，沿岸的居民早早来到堤上观看。</p>
<p>工程负责人介绍，新的堤岸可以抵御五十年一遇的洪水，两岸还修建了步道和花园供市民休息。</p></div>"""


def page_with(sidebar: str, *, story: str = STORY, before: str = "") -> str:
    """A whole page: navigation, story, and the given markup beside it."""
    return f"""<html lang="zh"><head><title>河道治理工程今日完工通水_城南网</title></head><body>
    <nav><a href="/">首页</a> <a href="/news/">新闻频道</a></nav>{before}
    <div class="main">{story}</div><div class="side">{sidebar}</div>
    <div class="footer"><a href="/about/us.html">关于我们的版权声明与许可证编号查询</a></div></body></html>"""


def entries_of(
    markup: str, *, url: str = URL, now: datetime | None = FETCHED, portal: Portal | None = None
) -> list[SidebarEntry]:
    """The sidebar of a page whose title and story carry the ids "headline" and "story"."""
    page = parse_page(markup.encode(), url)
    named: dict[str, Node] = {node.attributes["id"]: node for node in page.nodes if "id" in node.attributes}
    title = Title("河道治理工程今日完工通水", named.get("headline"))
    body = Body(containers=[named["story"]] if "story" in named else [])
    return find_summaries(page, title, body, PUBLISHED, portal, now)
