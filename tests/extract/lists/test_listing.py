"""Lists are told apart by their content; packed ones are unpacked with a limit."""

from __future__ import annotations

import gzip
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.lists.json_feed import read_json_feed
from newscrawl.extract.lists.listing import extract_listing, recognise
from newscrawl.extract.lists.listing_bytes import MAX_UNPACKED, unpack
from newscrawl.extract.lists.listing_types import Listing
from newscrawl.extract.lists.sitemaps import read_sitemap

URL = "https://news.example/list"

NEWS_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://news.example/1.html </loc><lastmod>2025-09-20</lastmod>
<image:image><image:loc>https://news.example/1.jpg</image:loc><image:title>桥</image:title></image:image>
<news:news><news:publication><news:name>澜江</news:name></news:publication>
<news:publication_date>2025-09-18T19:22:06+08:00</news:publication_date><news:title>大桥通车</news:title></news:news></url>
<url><loc>/2.html</loc><lastmod>2025-09-19</lastmod></url><url><loc>mailto:x@news.example</loc></url></urlset>"""

INDEX = """<sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>/s1.xml.gz</loc></sitemap>
<sitemap><loc>https://news.example/s2.xml</loc></sitemap></sitemapindex>"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "City",
        "next_url": "/feed.json?p=2",
        "items": [
            {
                "url": "/a",
                "title": "Bridge opens",
                "content_html": "<p>Five <b>minutes</b>.</p>",
                "date_published": "2025-09-18T19:22:06Z",
            },
            {"id": 7, "url": 5},
            "no item",
            {"external_url": "https://other.example/b", "summary": "No title, only this"},
        ],
    }
)


def test_news_sitemap() -> None:
    sitemap = read_sitemap(NEWS_SITEMAP.encode(), URL)
    assert [(e.title, e.url, e.published_on) for e in sitemap.articles] == [
        ("大桥通车", "https://news.example/1.html", date(2025, 9, 18)),
        ("", "https://news.example/2.html", date(2025, 9, 19)),
    ]


def test_index_names_its_sitemaps_once() -> None:
    assert read_sitemap(INDEX.encode(), URL).sitemaps == [
        "https://news.example/s1.xml.gz",
        "https://news.example/s2.xml",
    ]


def test_json_feed() -> None:
    feed = read_json_feed(JSON_FEED.encode(), URL)
    assert (feed.title, feed.next_page) == ("City", "https://news.example/feed.json?p=2")
    assert [(e.title, e.url, e.summary) for e in feed.articles] == [
        ("Bridge opens", "https://news.example/a", "Five minutes."),
        ("No title, only this", "https://other.example/b", "No title, only this"),
    ]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (NEWS_SITEMAP, "sitemap"),
        (INDEX, "sitemapindex"),
        (JSON_FEED, "json"),
        (
            '\n<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//x" "http://x.example/rss.dtd"><rss version="0.91"/>',
            "rss",
        ),
        ("<rdf:RDF xmlns:rdf='x'/>", "rdf"),
        ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "atom"),
        ('<?xml version="1.0"?><!DOCTYPE html><html><body><rss/></body></html>', None),
        ("<!-- <rss> --><html></html>", None),
        ('{"items": []}', None),
        ("<rss", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("packed", [False, True])
def test_kind_is_seen_in_the_content(markup: str, kind: str | None, codec: str, packed: bool) -> None:
    body = markup.encode(codec)
    assert recognise(gzip.compress(body) if packed else body) == kind


def test_packed_sitemap_is_read() -> None:
    listing = extract_listing(
        gzip.compress(NEWS_SITEMAP.encode()), URL + ".gz", content_type="application/gzip"
    )
    assert isinstance(listing, Listing)
    assert len(listing.articles) == 2


@pytest.mark.parametrize("content_type", [None, "text/xml", "text/xml; charset=iso-8859-1"])
def test_feeds_in_other_encodings(content_type: str | None) -> None:
    items = "".join(
        f"<item><title>大桥今天正式通车，市民出行更方便</title><link>/{n}.html</link></item>"
        for n in range(3)
    )
    feed = (
        f'<?xml version="1.0" encoding="gb2312"?><rss><channel><title>国内新闻</title>{items}</channel></rss>'
    )
    listing = extract_listing(feed.encode("gb18030"), URL, content_type=content_type)
    assert (listing.title, len(listing.articles)) == ("国内新闻", 3)
    assert listing.articles[0].title == "大桥今天正式通车，市民出行更方便"


def test_unpacking_stops_at_the_limit_and_survives_broken_data() -> None:
    assert len(unpack(gzip.compress(b" " * (MAX_UNPACKED + 10)))) == MAX_UNPACKED
    assert unpack(b"\x1f\x8bnonsense") == b""
    assert unpack(gzip.compress(b"half of it is here" * 50, mtime=0)[:-12])


def test_all_else_is_a_channel_page() -> None:
    markup = "<html><title>国内</title><ul>" + "".join(
        f'<li><a href="/2025/09-18/1000{n}.html">第{n}条新闻的标题写在这里</a></li>' for n in range(8)
    )
    listing = extract_listing(markup.encode(), "https://news.example/china/")
    assert not isinstance(listing, Listing)
    assert len(listing.articles) == 8


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"<rss>", b"<urlset><url>", b"{", b"\x1f\x8b", b"<!DOCTYPE ["]),
)
def test_any_bytes_give_a_list(noise: bytes, start: bytes) -> None:
    extract_listing(start + noise, URL)
