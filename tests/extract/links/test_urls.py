from __future__ import annotations

import random
from time import process_time

import pytest
from scrapy import Request

from newscrawl.extract.links import urls
from newscrawl.extract.links.urls import absolute_url, host_of, is_on_hosts, normalise_url

BASE = "https://news.example/gn/index.html"


@pytest.mark.parametrize(("href", "url"), [
    ("a.html", "https://news.example/gn/a.html"),
    ("../a.html", "https://news.example/a.html"),
    ("//other.example/a", "https://other.example/a"),
    (" \n/a\n/b.html\t", "https://news.example/a/b.html"),
    ("?p=2", "https://news.example/gn/index.html?p=2"),
    ("http://[2001:db8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
    ("http://新闻.example/国内", "http://新闻.example/国内"),
])  # fmt: skip
def test_addresses_are_made_absolute(href, url):
    assert absolute_url(BASE, href) == url


@pytest.mark.parametrize("href", [
    None, "", "javascript:void(0)", "mailto:a@news.example", "ftp://news.example/", "data:text/html,x", "http://",
    "http://[::1/a", "http://news.example:99999/", "http://news.example:x/", "http://news.example:0/",
    "http://news .example/", "http://a\\b/", "http://[x]@[::1]/", "http://news.example/\ud800",
])  # fmt: skip
def test_what_cannot_be_asked_for_is_no_address(href):
    assert absolute_url(BASE, href) is None


def test_whatever_a_page_links_can_be_requested_or_is_no_address():
    """One address that Scrapy refuses to make a request of would cost all links after it."""
    chance = random.Random(1)
    letters = "a.[]:/@%?#é中\ud800\x00 \\-_1٣。*2F\u200d"
    for _ in range(10_000):
        href = "http://" + "".join(chance.choice(letters) for _ in range(chance.randint(1, 9)))
        url = absolute_url(BASE, href + chance.choice(["", "/x", "/%zz", "/\ud800"]))
        if url is not None:
            Request(url)


@pytest.mark.parametrize("other", [
    "http://news.example/a",
    "https://NEWS.example:443/a",
    "https://news.example./a#comments",
    "https://news.example/a?utm_source=x&spm=C1.2",
    "https://news.example/%61",
])  # fmt: skip
def test_addresses_of_one_page(other):
    assert normalise_url(other) == "https://news.example/a"


@pytest.mark.parametrize(("one", "other", "are_same"), [
    ("https://news.example/gn/", "http://news.example/gn/index.shtml", True),
    ("https://news.example/a?b=1&c=2", "https://news.example/a?c=2&b=1", True),
    ("https://news.example/国内", "https://news.example/%E5%9B%BD%E5%86%85", True),
    ("https://news.example/a?id=1", "https://news.example/a?id=2", False),
    ("https://news.example/a", "https://news.example/A", False),
    ("https://例子.example/a", "https://XN--fsqu00a.example/a", True),
    ("https://新闻。example/a", "https://新闻.example/a", True),
    ("https://news.example:8443/a", "https://news.example/a", False),
])  # fmt: skip
def test_which_addresses_are_told_apart(one, other, are_same):
    assert (normalise_url(one) == normalise_url(other)) is are_same


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://a:x/", "", "\ud800", "http://a/?\ud800=\ud800", "http://a/?" + "x&" * 5000]
)
def test_no_address_is_too_odd_to_be_compared(url):
    assert isinstance(normalise_url(url), str)
    assert isinstance(host_of(url), str)


def test_sub_domains_are_on_a_host_and_others_are_not():
    assert is_on_hosts("https://sports.news.example:8080/a", ("news.example",))
    assert not is_on_hosts("https://badnews.example/a", ("news.example",))
    assert not is_on_hosts("nothing", ("news.example",))
    assert is_on_hosts("https://www.例子.example/", ("xn--fsqu00a.example",))


def test_a_host_that_is_none_is_left_as_it_is():
    assert host_of("http://" + "中" * 300 + ".example/") == "中" * 300 + ".example"
    assert host_of("http://中..example/") == "中..example"


BASES = [
    "https://www.news.example/world/today.html", "https://news.example", "http://news.example/a//b/", "http://[broken/a/b",
    "http://news.example/a/../b;c?d=/e#/f", "HTTP://news.example/a/b", "ftp://news.example/a/", "",
]  # fmt: skip
REFERENCES = [
    "https://other.example/a/../b?x=1;y#top", "https://other.example?", "HTTP://other.example/a", "http://other.example/a;",
    "//other.example/a/1.html?x=1;y#top", "//other.example/a;b", "//other.example:0/a", "//other.example:80",
    "/a/1.html?b#c", "/a//1.html", "/a/../1.html", "/", "/a#", "/.a", "today/1.html", "today/1.html#", "today//1.html",
    "today/./1.html", "../1.html", "./1.html", "a;b", "a:b", "a/b/", "?a", "#a", " a", "\u00e4",
]  # fmt: skip


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("href", REFERENCES)
def test_addresses_put_together_are_those_that_are_resolved(base, href):
    assert urls.absolute_url(base, href) == urls._resolve(base, href)


@pytest.mark.parametrize("href", ["a/" * 100_000, "a" * 200_000, "//a/" + "/." * 100_000, "a." * 100_000])
def test_long_references_cost_no_square(href):
    started = process_time()
    absolute_url("http://news.example/", href + "\u00e4 ")
    assert process_time() - started < 1


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://news.example/a/b?c#d", "news.example"),
        ("http://127.0.0.1:8080/", "127.0.0.1"),
        ("https://a.example", "a.example"),
        ("https://a.example.", "a.example"),
        ("https://A.Example/x", "a.example"),
        ("https://user:word@a.example/x", "a.example"),
        ("https://a.example?x=//b.example/", "a.example"),
        ("https://a_b.example/x", "a_b.example"),
        ("https://[::1]:80/x", "::1"),
        ("https://新闻.example/x", "xn--efvy88h.example"),
        ("//a.example/x", "a.example"),
        ("/x", ""),
        ("https:///x", ""),
    ],
)
def test_host(url, host):
    assert host_of(url) == host
