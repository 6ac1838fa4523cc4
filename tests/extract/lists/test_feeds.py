"""RSS and Atom as they are written, not as they should be."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.lists.feeds import read_feed
from newscrawl.extract.lists.listing_types import ListingEntry

URL = "https://news.example/feed.xml"

RSS = """<?xml version="1.0" encoding="gb2312"?>
<!DOCTYPE rss [<!ENTITY x "y">]>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>澜江新闻 &raquo; 国内</title><link>https://news.example/</link>
<atom:link rel="self" href="https://news.example/feed.xml"/><atom:link rel="next" href="?page=2"/>
<item><media:title>图片说明</media:title><title><![CDATA[大桥今天<b>通车</b>]]></title><link>/2025/09/bridge.html</link>
<description>&lt;p&gt;从此过江只要&amp;nbsp;5分钟。&lt;/p&gt;</description>
<pubDate>Thu, 18 Sep 2025 19:22:06 +0800</pubDate></item>
<item><guid isPermaLink="false">4711</guid><title>没有地址</title></item>
<item><guid>https://news.example/2.html</guid><description>只有摘要的一条</description></item>
<item><link>https://news.example/2.html</link><title>同一条再来一次</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/en/">
<title type="html">World &amp;amp; Europe</title><link rel="next" href="feed?p=2"/>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bridge <em>opens</em></div></title>
<link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="bridge"/>
<updated>2025-09-19T01:00:00Z</updated><published>2025-09-18T19:22:06+08:00</published>
<summary>Five minutes.</summary></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>市のニュース</title></channel>
<item rdf:about="https://news.example/3"><title>橋が開通</title><link>https://news.example/3</link>
<dc:date>2025-09-18T19:22+09:00</dc:date></item></rdf:RDF>"""


def first(markup: str) -> ListingEntry:
    entry = read_feed(markup.encode(), URL).articles[0]
    assert isinstance(entry, ListingEntry)
    return entry


def test_rss_2() -> None:
    feed = read_feed(RSS.encode(), URL)
    assert (feed.kind, feed.title, feed.next_page) == (
        "rss",
        "澜江新闻 » 国内",
        "https://news.example/feed.xml?page=2",
    )
    assert [(e.title, e.url, e.summary) for e in feed.articles] == [
        ("大桥今天通车", "https://news.example/2025/09/bridge.html", "从此过江只要 5分钟。"),
        ("只有摘要的一条", "https://news.example/2.html", "只有摘要的一条"),
    ]
    assert first(RSS).published_at == datetime(2025, 9, 18, 11, 22, 6, tzinfo=UTC)
    assert (first(RSS).published_on, first(RSS).published_raw) == (
        date(2025, 9, 18),
        "Thu, 18 Sep 2025 19:22:06 +0800",
    )


def test_atom() -> None:
    feed = read_feed(ATOM.encode(), URL)
    assert (feed.kind, feed.title, feed.next_page) == (
        "atom",
        "World & Europe",
        "https://news.example/en/feed?p=2",
    )
    entry = first(ATOM)
    assert (entry.title, entry.url, entry.summary) == (
        "Bridge opens",
        "https://news.example/en/bridge",
        "Five minutes.",
    )
    assert entry.published_raw == "2025-09-18T19:22:06+08:00"


def test_rss_1() -> None:
    assert read_feed(RDF.encode(), URL).kind == "rdf"
    assert (first(RDF).title, first(RDF).published_on) == ("橋が開通", date(2025, 9, 18))


def test_a_counting_link_loses_to_the_original() -> None:
    item = "<item><link>https://count.example/x</link><f:origLink xmlns:f='f'>https://news.example/x</f:origLink></item>"
    assert first(f"<rss><channel>{item}</channel></rss>").url == "https://news.example/x"


def test_ampersands_of_addresses_survive() -> None:
    bare = "<rss><channel><item><link>https://news.example/?a=1&b=2</link></item></channel></rss>"
    assert first(bare).url == first(bare.replace("&", "&amp;")).url == "https://news.example/?a=1&b=2"
    packed = bare.replace("<link>", "<link><![CDATA[").replace("</link>", "]]></link>")
    assert first(packed).url == "https://news.example/?a=1&b=2"


def test_a_cut_or_faulty_feed_is_read_as_far_as_it_goes() -> None:
    cut = read_feed(RSS.encode()[:-90], URL)
    assert [entry.url[-6:] for entry in cut.articles] == ["e.html", "2.html"]
    assert cut.problems == ["the feed is cut; its last entry was left out"]
    assert (
        first("<rss><channel><item><title>A & B &nbsp;&bogus; C</title><link>/a</link></item></rss>").title
        == "A & B C"
    )


def test_entities_are_neither_expanded_nor_fetched() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    started = time.process_time()
    entry = first(
        f"{bomb}<rss><channel><item><title>x&l11;&f;</title><link>/a?&l11;</link></item></channel></rss>"
    )
    assert entry.title == "x"
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "markup", ["", "<html><item><link>/a</link></item></html>", "{}", "<rss", "no markup", "<!DOCTYPE x ["]
)
def test_what_is_no_feed_says_so(markup: str) -> None:
    feed = read_feed(markup.encode(), URL)
    assert (feed.kind, feed.articles, feed.problems) == (
        None,
        [],
        ["no RSS or Atom feed"],
    ) or markup == "<rss"
    assert feed.articles == []


@given(st.binary(max_size=300))
def test_any_bytes_give_a_feed(noise: bytes) -> None:
    read_feed(b"<rss><channel><item><title>" + noise + b"</title><link>/a</link></item></channel></rss>", URL)
    read_feed(noise, URL)
