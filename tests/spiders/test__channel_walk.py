from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newscrawl.extract.portal import Channel, Portal
from newscrawl.extract.types import ChannelEntry, ChannelPage
from newscrawl.spiders._channel_walk import ChannelWalk
from newscrawl.spiders._targets import Target
from newscrawl.store import ChannelState, FrontierRow, UrlState

LIST = "http://news.example/gn/"


def walk(*, complete_run: int = 0, max_pages: int = 10, since: date | None = None) -> ChannelWalk:
    target = Target(Portal("news.example"), Channel(LIST))
    started = ChannelWalk(target, ChannelState(complete_run), max_pages, since)
    started.ask(LIST)
    started.pages = 1
    return started


def rows(*seen_runs: int) -> list[FrontierRow]:
    now = datetime(2025, 9, 18, tzinfo=UTC)
    return [
        FrontierRow(f"{n:032x}", "news.example", f"{LIST}{n}", None, UrlState.TODO, now, seen_run=run)
        for n, run in enumerate(seen_runs)
    ]


def entries(*days: int | None) -> list[ChannelEntry]:
    return [
        ChannelEntry("t", f"{LIST}{n}", published_on=date(2025, 9, day) if day else None)
        for n, day in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("seen_runs", "caught_up"),
    [
        ((5, 5, 5, 5, 5, 5, 5, 5), False),
        ((5, 2, 1, 1, 1, 1, 1, 1), True),
        ((5, 5, 5, 5, 5, 5, 4, 4), True),
        ((5, 5, 5, 5, 5, 5, 5, 4), False),
        ((1, 5, 5, 5, 5, 5, 5, 5), False),
        ((4,), True),
        ((), False),
    ],
    ids=["all new", "one new", "tail known", "one pinned last", "one pinned first", "short", "empty"],
)
def test_stops_where_the_last_completed_walk_was(seen_runs, caught_up):
    known = walk(complete_run=4)
    found = rows(*seen_runs)
    assert known.has_caught_up(entries(*[None] * len(found)), found) is caught_up


def test_a_killed_first_walk_is_taken_up_again():
    """Its links are stored already, but no walk of this channel ever came to its end."""
    assert not walk(complete_run=0).has_caught_up(entries(None, None), rows(1, 1))


def test_stops_at_entries_from_before_since():
    since = walk(since=date(2025, 9, 10))
    assert since.has_caught_up(entries(18, 12, 9), rows(1, 1, 1))
    assert not since.has_caught_up(entries(9, 18, 12), rows(1, 1, 1))
    assert not since.has_caught_up(entries(None, None), rows(1, 1))


def test_entries_from_before_since_are_not_wanted():
    wanted, old = walk(since=date(2025, 9, 10)).wanted(entries(18, 9, None, 10))
    assert [entry.url for entry in wanted] == [LIST + "0", LIST + "2", LIST + "3"]
    assert [entry.url for entry in old] == [LIST + "1"]


def test_follows_the_next_page_once():
    started = walk()
    page = ChannelPage(LIST, next_page=LIST + "index_2.html")
    assert started.follow(page) == LIST + "index_2.html"
    started.ask(LIST + "index_2.html")
    assert started.follow(page) is None
    assert started.follow(ChannelPage(LIST, next_page=LIST)) is None


def test_stops_at_max_pages():
    assert walk(max_pages=1).follow(ChannelPage(LIST, next_page=LIST + "2")) is None


def test_skips_a_dead_page_by_number():
    started = walk()
    numbered = [LIST + "2", LIST + "3", LIST + "4"]
    started.follow(ChannelPage(LIST, next_page=LIST + "2", page_urls=numbered))
    started.ask(LIST + "2")
    assert started.skip_dead_page(LIST + "2") == LIST + "3"
    started.ask(LIST + "3")
    started.ask(LIST + "4")
    assert started.skip_dead_page(LIST + "4") is None
