"""The callbacks of channels: channel page -> frontier -> requests for articles and for the next page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newscrawl.extensions.state import State, utc_now
from newscrawl.extract.links.urls import host_of
from newscrawl.extract.lists.listing import extract_listing
from newscrawl.extract.types import ChannelEntry, ChannelPage
from newscrawl.items import article_id
from newscrawl.revisit import is_due, oldest, parse_schedule, tells_change
from newscrawl.spiders._articles import (
    DEADLY,
    ArticleSpider,
    conditional,
    may_be_tried,
    reason_of,
    was_conditional,
)
from newscrawl.spiders._channel_walk import ChannelWalk
from newscrawl.spiders._story import Story, header
from newscrawl.spiders._targets import (
    Hosts,
    Target,
    discover_argument,
    pages_argument,
    since_argument,
)
from newscrawl.store import ChannelState, Discovery, FrontierRow, Outcome, UrlState

# List pages before articles: the list moves on while its articles are fetched one by one.
CHANNEL_PRIORITY = 10


class WalkSpider(ArticleSpider):
    """Walks the channels of its targets. Subclasses say which targets their arguments mean."""

    argument_names: tuple[str, ...] = ("max_pages", "since", "discover")
    """What ``-a`` takes."""

    def __init__(self, targets: list[Target], hosts: Hosts, **arguments: Any) -> None:
        super().__init__(hosts)
        self.targets = targets
        self.since = since_argument(arguments.get("since"))
        self.discover_kinds = discover_argument(arguments.get("discover"))
        self.max_pages: str | None = arguments.get("max_pages")
        self.walks: list[ChannelWalk] = []
        self.revisit: tuple[timedelta, ...] = ()
        self.robots_sitemaps: dict[str, list[str]] = {}
        """Host -> sitemaps that its robots.txt names."""

    @classmethod
    def targets_of(cls, settings: BaseSettings, **arguments: str) -> tuple[list[Target], Hosts]:
        """The channels that the arguments mean; raises ArgumentError or PortalError, fetches nothing."""
        raise NotImplementedError

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Arguments are those of ``-a name=value``."""
        targets, hosts = cls.targets_of(crawler.settings, **kwargs)
        spider = cls(targets, hosts, **kwargs)
        spider._set_crawler(crawler)
        spider.revisit = parse_schedule(crawler.settings["NEWSCRAWL_REVISIT"])
        crawler.signals.connect(spider.robots_parsed, signal=signals.robots_parsed)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """Every channel's first page, what earlier runs left undone, then what is due for another look.

        Channels come first: Scrapy asks for more only as fast as pages arrive, and behind a backlog of
        thousands of articles a list would move on unread.
        """
        self.state = State.of(self.crawler)
        for target in self.targets:
            yield self.begin_walk(target)
        portals = {target.portal.key: target.portal for target in self.targets}
        left_undone = self.state.store.due(list(portals), utc_now())
        for row in chain(left_undone, self.rows_to_revisit(list(portals))):
            if self.state.ledger.found(row.id):
                yield self.article_request(Story(row, portals[row.portal]))

    def rows_to_revisit(self, portals: list[str]) -> Iterator[FrontierRow]:
        """Stored articles that have reached an age of NEWSCRAWL_REVISIT since they were last looked at."""
        now = utc_now()
        since = oldest(self.revisit, now)
        if since is not None:
            for row in self.state.store.stored(portals, since):
                if self.is_wanted(row, now):
                    yield row

    def is_wanted(self, row: FrontierRow, now: datetime, entry: ChannelEntry | None = None) -> bool:
        """True for an article that is to be fetched now, for the first time or again.

        Again when its age says so, or the list's ``entry``, unless NEWSCRAWL_REVISIT is empty.
        """
        if row.state is UrlState.STORED:
            announced = getattr(entry, "published_at", None) or getattr(entry, "published_on", None)
            return bool(self.revisit) and (
                tells_change(announced, row.checked_at)
                or is_due(self.revisit, row.first_seen_at, row.checked_at, now)
            )
        return may_be_tried(row, now)

    def begin_walk(self, target: Target, *, announced: bool = False, index_depth: int = 0) -> Request:
        """Request the first page, conditionally when a walk of it was completed before.

        A page that is asked what it announces must be sent whole.
        """
        known = self.state.store.channel(target.channel.url)
        max_pages = pages_argument(self.max_pages, self.settings.getint("NEWSCRAWL_MAX_PAGES"))
        walk = ChannelWalk(target, known, max_pages, self.since, announced, index_depth)
        self.walks.append(walk)
        conditionally = announced or not self.discover_kinds
        return self.channel_request(target.channel.url, walk, known if conditionally else None)

    def channel_request(self, url: str, walk: ChannelWalk, known: ChannelState | None = None) -> Request:
        """``known`` makes the request conditional."""
        return Request(
            walk.ask(url),
            self.parse_channel,
            errback=self.channel_failed,
            headers=conditional(known.etag, known.last_modified) if known else None,
            cb_kwargs={"walk": walk, "asked": url},
            priority=CHANNEL_PRIORITY,
            dont_filter=True,
        )

    def parse_channel(self, response: Response, walk: ChannelWalk, asked: str) -> Iterator[Request]:
        """Read a list page, or go on after one that cannot be read."""
        if response.status == 304 and was_conditional(response):
            walk.outcome = "unchanged"
        elif self.state.store.is_deadly(article_id(walk.target.portal.key, response.url)):
            yield from self.next_after_failure(walk, asked, DEADLY)
        elif response.status == 200:
            yield from self.read_list(response, walk)
        else:
            yield from self.next_after_failure(walk, asked, f"HTTP {response.status}")

    def read_list(self, response: Response, walk: ChannelWalk) -> Iterator[Request]:
        """Commit the page's links, then request what is new and the next page."""
        with self.state.store.reading(article_id(walk.target.portal.key, response.url)):
            page = extract_listing(
                response.body,
                response.url,
                content_type=header(response, "Content-Type"),
                now=utc_now(),
                portal=walk.target.portal,
            )
        walk.take(page, header(response, "ETag"), header(response, "Last-Modified"))
        yield from self.begin_announced(page, walk)
        ours = self.own_entries(walk.entries(page), walk)
        wanted = self.wanted_entries(ours, walk)
        rows = self.discover(wanted, walk)
        yield from self.requests_for(wanted, rows, walk)
        following = walk.follow(page)
        if walk.is_empty(page, ours):
            walk.fail("; ".join([nothing_found(page), *page.problems]))
        elif following and rows and not walk.has_caught_up(ours, rows):
            yield self.channel_request(following, walk)
        else:
            self.complete(walk)

    def begin_announced(self, page: ChannelPage, walk: ChannelWalk) -> Iterator[Request]:
        """Walks of the sitemaps that an index names, and of what ``-a discover=`` asks for."""
        addresses = walk.child_sitemaps(page)
        if walk.pages == 1 and not walk.announced:
            if "feeds" in self.discover_kinds:
                addresses += page.feeds
            if "sitemaps" in self.discover_kinds:
                addresses += self.robots_sitemaps.get(host_of(page.url), [])
        begun = {other.target.channel.url for other in self.walks}
        for url in dict.fromkeys(addresses):
            if url not in begun and self.hosts.belongs(url, walk.target.portal):
                yield self.begin_walk(
                    walk.target.at(url, walk.label),
                    announced=walk.announces(page),
                    index_depth=walk.index_depth + 1,
                )

    def own_entries(self, entries: list[ChannelEntry], walk: ChannelWalk) -> list[ChannelEntry]:
        """The links that stay on the portal; the others are left out."""
        portal = walk.target.portal
        ours: list[ChannelEntry] = []
        for entry in entries:
            if self.hosts.belongs(entry.url, portal):
                ours.append(entry)
            else:
                self.state.ledger.leave_out(article_id(self.hosts.key_of(entry.url, portal), entry.url))
        return ours

    def wanted_entries(self, entries: list[ChannelEntry], walk: ChannelWalk) -> list[ChannelEntry]:
        """The links that ``-a since`` does not leave out."""
        wanted, too_old = walk.wanted(entries)
        for entry in too_old:
            self.state.ledger.leave_out(article_id(walk.target.portal.key, entry.url))
        return wanted

    def discover(self, entries: list[ChannelEntry], walk: ChannelWalk) -> list[FrontierRow]:
        """Commit the links to the frontier before any of them is requested; the row of each."""
        key = walk.target.portal.key
        found = [Discovery(article_id(key, entry.url), entry.url, walk.label) for entry in entries]
        rows = self.state.store.discover(key, found, utc_now())
        walk.links += len(rows)
        walk.new += sum(row.is_new for row in rows)
        return rows

    def requests_for(
        self, entries: Iterable[ChannelEntry], rows: Iterable[FrontierRow], walk: ChannelWalk
    ) -> Iterator[Request]:
        """Requests for the rows that are to be fetched now; the others are settled in the ledger."""
        now = utc_now()
        for entry, row in zip(entries, rows, strict=True):
            if not self.state.ledger.found(row.id):
                continue
            if self.is_wanted(row, now, entry):
                yield self.article_request(Story(row, walk.target.portal))
            elif row.state is not UrlState.TODO:
                self.state.ledger.settle(row.id, Outcome.KNOWN)

    def channel_failed(self, failure: Failure) -> Iterator[Request]:
        """No answer at all, or one that a middleware refused."""
        request: Request = failure.request  # type: ignore[attr-defined]
        yield from self.next_after_failure(**request.cb_kwargs, reason=reason_of(failure))

    def next_after_failure(self, walk: ChannelWalk, asked: str, reason: str) -> Iterator[Request]:
        """A dead list page: go on with the next one known by number, and leave the walk incomplete."""
        walk.fail(reason if asked == walk.target.channel.url else f"{asked}: {reason}")
        following = walk.skip_dead_page(asked)
        if following:
            yield self.channel_request(following, walk)

    def complete(self, walk: ChannelWalk) -> None:
        """The walk has come to its end; only now may its first page be answered by 304."""
        if walk.broken:
            return
        walk.outcome = "walked"
        url = walk.target.channel.url
        self.state.store.complete_walk(url, walk.etag, walk.last_modified, utc_now())

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Keep what a robots.txt says of sitemaps (sitemaps.org, "Specifying the Sitemap location")."""
        protego = getattr(robotparser, "rp", None)
        self.robots_sitemaps[host_of(request.url)] = list(getattr(protego, "sitemaps", []))


def nothing_found(page: ChannelPage) -> str:
    """Why a channel's first page gives nothing to crawl."""
    if not page.articles:
        return "no article links"
    return (
        f"none of {len(page.articles)} links at {page.url} stays on the portal, e.g. {page.articles[0].url}"
    )
