"""Channel pages read whole."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract import extract_channel
from newscrawl.extract.portal import ChannelRules, Portal

URL = "https://news.example/china/index.html"
NOW = datetime(2025, 9, 20, 12, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TITLES = [f"第{n}号新闻：城里的大桥今天正式通车" for n in range(1, 9)]


def page(body, head=""):
    return f"<html><head><title>国内新闻_城南网</title>{head}</head><body>{body}</body></html>".encode()


def read(body, head="", url=URL, portal=None):
    return extract_channel(
        page(body, head), url, content_type="text/html; charset=utf-8", now=NOW, portal=portal
    )


def listing(titles=TITLES, extra=""):
    items = "".join(
        f'<li><a href="/china/2025/09/{n:02}/{n}000.html">{title}</a>{extra.format(n=n)}</li>'
        for n, title in enumerate(titles, start=1)
    )
    return f"<ul class='list'>{items}</ul>"


def test_a_list_in_a_script_is_read_like_one_on_the_page():
    records = "".join(
        f'<record><![CDATA[<li><a href="/art/2025/9/{n}/art_7_{n}000.html">{title}</a><span>[2025-09-{n:02}]</span></li>]]></record>'
        for n, title in enumerate(TITLES, start=1)
    )
    found = read(f'<div><script type="text/xml"><datastore>{records}</datastore></script></div>')
    assert [entry.title for entry in found.articles] == TITLES
    assert [entry.published_raw for entry in found.articles] == [f"2025-09-{n:02}" for n in range(1, 9)]


def test_articles_in_order_with_dates():
    result = read(listing(extra="<span>09-{n:02}</span>"))
    assert [entry.title for entry in result.articles] == TITLES
    assert result.articles[2].url == "https://news.example/china/2025/09/03/3000.html"
    assert [entry.published_raw for entry in result.articles] == [f"09-{n:02}" for n in range(1, 9)]
    assert result.articles[2].published_on.isoformat() == "2025-09-03"
    assert result.problems == []


def test_summaries():
    teaser = "这是一段很长的摘要，讲述了大桥通车的经过，以及附近居民的反应和今后的交通安排。"
    result = read(listing(extra=f"<p>{teaser}</p>"))
    assert {entry.summary for entry in result.articles} == {teaser}


def test_a_table_of_links():
    rows = "".join(
        f"<tr><td>·<a href='/china/2025/{n}000.html'>{title}</a></td><td>2025-09-1{n}</td></tr>"
        for n, title in enumerate(TITLES, start=1)
    )
    result = read(f"<table>{rows}</table>")
    assert [entry.title for entry in result.articles] == TITLES
    assert result.articles[0].published_on.isoformat() == "2025-09-11"


def test_a_front_page_of_blocks():
    blocks = "".join(
        f"<div><h2>栏目{n}</h2><ul>"
        + "".join(
            f'<li><a href="/b{n}/2025/{m}000.html">{n}{title}</a></li>' for m, title in enumerate(TITLES[:3])
        )
        + "</ul></div>"
        for n in range(4)
    )
    assert len(read(blocks).articles) == 12


def test_menus_partners_and_notices_are_no_articles():
    menu = "".join(f'<a href="/2025/{n}.html">特别长的专题导航栏目名称{n}</a>' for n in range(1000, 1006))
    body = (
        f"<nav>{menu}</nav><div class='menu'>{menu}</div>{listing()}"
        '<h3>友情链接</h3><ul><li><a href="http://b.example/2025/1234.html">另一家很大的新闻网站</a></li></ul>'
        '<div class="footer"><a href="/x/20250101.html">互联网新闻信息服务许可证编号</a></div>'
    )
    assert [entry.title for entry in read(body).articles] == TITLES


def test_pages_of_the_list_are_no_articles():
    body = (
        listing()
        + '<div class="pager"><a href="index_2.html">2</a><a href="index_3.html">第三页的很长很长的名字</a></div>'
    )
    result = read(body)
    assert [entry.title for entry in result.articles] == TITLES
    assert result.next_page == "https://news.example/china/index_2.html"


def test_sub_channels_and_feeds():
    head = '<link rel="alternate" type="application/rss+xml" href="/china/rss.xml">'
    body = (
        '<div><a href="/china/law/">法治</a><a href="/china/society/">社会</a><a href="/sport/">体育</a></div>'
        + listing()
    )
    result = read(body, head)
    assert [(link.title, link.url) for link in result.subchannels] == [
        ("法治", "https://news.example/china/law/"),
        ("社会", "https://news.example/china/society/"),
    ]
    assert result.feeds == ["https://news.example/china/rss.xml"]
    assert result.title == "国内新闻_城南网"


def test_declared_parts_win_and_the_rest_stays_generic():
    portal = Portal(
        "news", channel=ChannelRules(article_url=r"/0[1-3]/", date="i::text", next_page="a.older")
    )
    body = listing(extra="<i>2025-01-0{n}</i>") + '<a class="older" href="?from=9">mehr</a>'
    result = read(body, portal=portal)
    assert [entry.title for entry in result.articles] == TITLES[:3]
    assert result.articles[0].published_raw == "2025-01-01"
    assert result.next_page == "https://news.example/china/index.html?from=9"


def test_declared_entries():
    portal = Portal("news", channel=ChannelRules(entry="//p[@class='x']", title="b", url="a::attr(href)"))
    result = read(
        "<p class=x><b>短</b><a href='/s/1'>阅读</a></p><p class=x><b>题</b><a href='/s/2'>阅读</a></p>",
        portal=portal,
    )
    assert [(entry.title, entry.url) for entry in result.articles] == [
        ("短", "https://news.example/s/1"),
        ("题", "https://news.example/s/2"),
    ]


def test_a_page_without_articles_says_so():
    result = read("<p>没有新闻</p>")
    assert (result.articles, result.next_page) == ([], None)
    assert result.problems == ["no article links were found"]


@given(st.binary(max_size=300))
def test_any_bytes_give_an_answer(body):
    assert extract_channel(body, URL, now=NOW).url == URL


@given(st.text(max_size=80))
def test_any_address_gives_an_answer(url):
    assert extract_channel(page(listing()), url).url == url


def test_ten_megabytes_on_one_line():
    result = extract_channel(b"<a href='/2025/1000.html'>" + b"news " * 2_000_000, URL)
    assert len(result.articles) <= 1
