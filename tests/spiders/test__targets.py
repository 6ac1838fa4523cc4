from __future__ import annotations

from datetime import date

import pytest

from newscrawl.extract.portal import Channel, Portal
from newscrawl.spiders._targets import (
    ArgumentError,
    Hosts,
    channel_targets,
    pages_argument,
    since_argument,
    split_list,
)

DECLARED = Portal(
    key="shili",
    hosts=("shili.example",),
    channels=(Channel("https://news.shili.example/gn/", "国内新闻"),),
)
HOSTS = Hosts({"shili": DECLARED})


def test_undeclared_portal_is_its_host():
    (target,) = channel_targets("http://News.Example.com:8080/world/", Hosts({}))
    assert target.portal.key == "news.example.com"
    assert target.channel == Channel("http://News.Example.com:8080/world/")


def test_channels_on_two_hosts_are_two_portals_that_share_their_domain():
    news, sports = channel_targets("https://news.example.com/,https://sports.example.com/", Hosts({}))
    assert (news.portal.key, sports.portal.key) == ("news.example.com", "sports.example.com")
    assert HOSTS.belongs("https://sports.example.com/1", news.portal)


def test_sites_of_one_hosting_service_are_not_one_portal():
    portal = HOSTS.portal_for("https://ours.github.io/news/")
    assert portal.key == "ours.github.io"
    assert not HOSTS.belongs("https://theirs.github.io/news/", portal)


def test_a_channel_named_twice_is_walked_once():
    assert len(channel_targets("http://a.example/1, http://a.example/1", HOSTS)) == 1


def test_declared_portal_brings_label_and_rules():
    (target,) = channel_targets("http://news.shili.example/gn/index.html", HOSTS)
    assert target.portal is DECLARED
    assert target.channel.url == DECLARED.channels[0].url
    assert target.channel.label == "国内新闻"


def test_several_addresses_and_a_comma_inside_one():
    urls = [t.channel.url for t in channel_targets("http://a.example/1,2.html, http://b.example/", HOSTS)]
    assert urls == ["http://a.example/1,2.html", "http://b.example/"]


@pytest.mark.parametrize("value", [None, "", " , ", "news.example/world", "ftp://news.example/"])
def test_what_is_no_address_is_refused(value):
    with pytest.raises(ArgumentError, match="url="):
        channel_targets(value, HOSTS)


@pytest.mark.parametrize(
    ("url", "belongs"),
    [
        ("https://sports.example.com/1.html", True),
        ("https://example.com/", True),
        ("https://example.org/", False),
        ("https://badexample.com/", False),
        ("https://news.shili.example/", False),
    ],
)
def test_undeclared_portal_is_everything_below_its_domain(url, belongs):
    portal = HOSTS.portal_for("https://news.example.com/world/")
    assert HOSTS.belongs(url, portal) is belongs


def test_public_suffixes_are_no_domains():
    portal = HOSTS.portal_for("http://www.one.com.cn/")
    assert not HOSTS.belongs("http://www.two.com.cn/", portal)


def test_the_longer_host_wins():
    sports = Portal(key="tiyu", hosts=("sports.shili.example",))
    hosts = Hosts({"shili": DECLARED, "tiyu": sports})
    assert hosts.declared("https://www.sports.shili.example/1") is sports
    assert hosts.declared("https://www.shili.example/1") is DECLARED
    assert hosts.declared("https://notshili.example/1") is None
    assert not hosts.belongs("https://www.sports.shili.example/1", DECLARED)


def test_an_undeclared_portal_leaves_a_declared_part_of_its_domain_alone():
    sports = Portal(key="tiyu", hosts=("sports.example.com",))
    hosts = Hosts({"tiyu": sports})
    portal = hosts.portal_for("https://news.example.com/")
    assert hosts.belongs("https://world.example.com/1", portal)
    assert not hosts.belongs("https://sports.example.com/1", portal)
    assert hosts.key_of("https://sports.example.com/1", portal) == "tiyu"


def test_declared_portal_is_its_hosts_only():
    assert HOSTS.belongs("https://www.shili.example/1", DECLARED)
    assert not HOSTS.belongs("https://other.example/1", DECLARED)


def test_addresses_without_domain():
    portal = HOSTS.portal_for("http://127.0.0.1:8000/list")
    assert portal.key == "127.0.0.1"
    assert HOSTS.belongs("http://127.0.0.1:8000/a", portal)
    assert not HOSTS.belongs("http://127.0.0.2:8000/a", portal)


def test_key_of_an_announced_article():
    portal = HOSTS.portal_for("https://news.example.com/")
    assert HOSTS.key_of("https://sports.example.com/1", portal) == "news.example.com"
    assert HOSTS.key_of("https://www.shili.example/1", portal) == "shili"
    assert HOSTS.key_of("https://elsewhere.test/1", portal) == "elsewhere.test"


def test_lists():
    assert split_list(None) == []
    assert split_list("a, b,,c") == ["a", "b", "c"]


def test_since():
    assert since_argument("2025-09-18") == date(2025, 9, 18)
    assert since_argument(None) is None
    with pytest.raises(ArgumentError, match=r"since=18\.9\.2025"):
        since_argument("18.9.2025")


def test_max_pages():
    assert pages_argument("3", 20) == 3
    assert pages_argument(None, 20) == 20
    for wrong in ("0", "-1", "x", "²"):
        with pytest.raises(ArgumentError, match="max_pages"):
            pages_argument(wrong, 20)
