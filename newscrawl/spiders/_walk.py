"""The callbacks that all spiders share: channel page -> frontier -> article -> items."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import timedelta
from typing import Any, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newscrawl.exceptions import ForbiddenByRobots
from newscrawl.extensions.state import State, utc_now
from newscrawl.extract import extract_article, extract_channel
from newscrawl.extract.types import ChannelEntry
from newscrawl.items import CrawledPage, article_id
from newscrawl.revisit import is_due, parse_schedule
from newscrawl.spiders._channel_walk import ChannelWalk
from newscrawl.spiders._story import Story, crawled_page, header
from newscrawl.spiders._targets import Hosts, Target, pages_argument, since_argument
from newscrawl.store import ChannelState, Discovery, FrontierRow, Outcome, UrlState

# List pages before articles: the list moves on while its articles are fetched one by one.
CHANNEL_PRIORITY = 10


class WalkSpider(Spider):
    """Walks the channels of its targets. Subclasses say which targets their arguments mean."""

    argument_names: tuple[str, ...] = ("max_pages", "since")
    """What ``-a`` takes."""
    state: State

    def __init__(self, targets: list[Target], hosts: Hosts, **arguments: Any) -> None:
        super().__init__()
        self.targets = targets
        self.hosts = hosts
        self.since = since_argument(arguments.get("since"))
        self.max_pages: str | None = arguments.get("max_pages")
        self.walks: list[ChannelWalk] = []
        self.revisit: tuple[timedelta, ...] = ()

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
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """What earlier runs left undone, then the first page of every channel."""
        self.state = State.of(self.crawler)
        portals = {target.portal.key: target.portal for target in self.targets}
        for row in self.state.store.due(list(portals), utc_now()):
            if self.state.ledger.found(row.id):
                yield self.article_request(Story(row, portals[row.portal]))
        max_pages = pages_argument(self.max_pages, self.settings.getint("NEWSCRAWL_MAX_PAGES"))
        for target in self.targets:
            known = self.state.store.channel(target.channel.url)
            walk = ChannelWalk(target, known, max_pages, self.since)
            self.walks.append(walk)
            yield self.channel_request(target.channel.url, walk, known)

    def channel_request(self, url: str, walk: ChannelWalk, known: ChannelState | None = None) -> Request:
        """``known`` makes the request conditional."""
        return Request(
            walk.ask(url),
            self.parse_channel,
            errback=self.channel_failed,
            headers=_conditional(known.etag, known.last_modified) if known else None,
            cb_kwargs={"walk": walk, "asked": url},
            priority=CHANNEL_PRIORITY,
            dont_filter=True,
        )

    def parse_channel(self, response: Response, walk: ChannelWalk, asked: str) -> Iterator[Request]:
        """Commit the page's links, then request what is new and the next page."""
        if response.status == 304:
            walk.outcome = "unchanged"
            return
        if response.status != 200:
            yield from self.next_after_failure(walk, asked, f"HTTP {response.status}")
            return
        walk.pages += 1
        if walk.pages == 1:
            walk.etag, walk.last_modified = header(response, "ETag"), header(response, "Last-Modified")
        page = extract_channel(
            response.body,
            response.url,
            content_type=header(response, "Content-Type"),
            now=utc_now(),
            portal=walk.target.portal,
        )
        if not page.articles and walk.pages == 1:
            reason = "; ".join(page.problems)
            walk.outcome, walk.broken = f"no article links{f': {reason}' if reason else ''}", True
            return
        rows = self.discover(page.articles, walk)
        yield from self.requests_for(rows, walk)
        following = walk.follow(page)
        if following and rows and not walk.has_caught_up(page.articles, rows):
            yield self.channel_request(following, walk)
        else:
            self.complete(walk)

    def discover(self, entries: list[ChannelEntry], walk: ChannelWalk) -> list[FrontierRow]:
        """Commit the links to the frontier before any of them is requested; the rows of the wanted ones."""
        portal = walk.target.portal
        ours = [entry for entry in entries if self.hosts.belongs(entry.url, portal)]
        wanted, too_old = walk.wanted(ours)
        for entry in [*too_old, *(entry for entry in entries if entry not in ours)]:
            identity = article_id(self.hosts.key_of(entry.url, portal), entry.url)
            if self.state.ledger.found(identity):
                self.state.ledger.settle(identity, Outcome.DROPPED)
        found = [
            Discovery(article_id(portal.key, entry.url), entry.url, walk.target.channel.label)
            for entry in wanted
        ]
        rows = self.state.store.discover(portal.key, found, utc_now())
        walk.links += len(rows)
        walk.new += sum(row.is_new for row in rows)
        return rows

    def requests_for(self, rows: Iterable[FrontierRow], walk: ChannelWalk) -> Iterator[Request]:
        """Requests for the rows that are to be fetched now; the others are settled in the ledger."""
        now = utc_now()
        for row in rows:
            if not self.state.ledger.found(row.id):
                continue
            if row.state is UrlState.TODO:
                if row.next_try_at is None or row.next_try_at <= now:
                    yield self.article_request(Story(row, walk.target.portal))
            elif row.state is UrlState.STORED and is_due(
                self.revisit, row.first_seen_at, row.checked_at, now
            ):
                yield self.article_request(Story(row, walk.target.portal))
            else:
                self.state.ledger.settle(row.id, Outcome.KNOWN)

    def channel_failed(self, failure: Failure) -> Iterator[Request]:
        """No answer at all, or one that a middleware refused."""
        request: Request = failure.request  # type: ignore[attr-defined]
        yield from self.next_after_failure(**request.cb_kwargs, reason=reason_of(failure))

    def next_after_failure(self, walk: ChannelWalk, asked: str, reason: str) -> Iterator[Request]:
        """A dead list page: go on with the next one known by number, and leave the walk incomplete."""
        walk.broken = True
        walk.outcome = reason if asked == walk.target.channel.url else f"{asked}: {reason}"
        following = walk.skip_dead_page(asked)
        if following:
            yield self.channel_request(following, walk)

    def complete(self, walk: ChannelWalk) -> None:
        """The walk has come to its end; only now may its first page be answered by 304."""
        if walk.broken:
            return
        walk.outcome = "walked"
        self.state.store.complete_walk(walk.target.channel.url, walk.etag, walk.last_modified, utc_now())

    def article_request(self, story: Story, url: str | None = None) -> Request:
        """The story's first page (conditional when it is stored already), or the given further one."""
        row = story.row
        return Request(
            url or row.url,
            self.parse_article,
            errback=self.article_failed,
            headers=None if url else _conditional(row.etag, row.last_modified),
            cb_kwargs={"story": story},
            dont_filter=True,
        )

    def parse_article(self, response: Response, story: Story) -> Iterator[Request | CrawledPage]:
        """Read a page; go on with the story's next one, or hand the whole story to the pipelines."""
        if response.status == 304:
            self.state.store.checked(story.row.id, utc_now())
            self.state.ledger.settle(story.row.id, Outcome.UNCHANGED)
            return
        if response.status != 200:
            self.fail(story, f"HTTP {response.status}")
            return
        if not self.hosts.belongs(response.url, story.portal):
            self.drop(story, f"redirected off the portal to {response.url}")
            return
        now = utc_now()
        page = extract_article(
            response.body,
            response.url,
            content_type=header(response, "Content-Type"),
            now=now,
            portal=story.portal,
        )
        story.add(page, response, now)
        following = story.next_page()
        if following:
            yield self.article_request(story, following)
            return
        yield from self.sidebar_requests(story)
        yield crawled_page(story, self.state.run_id, lambda url: self.hosts.key_of(url, story.portal))

    def sidebar_requests(self, story: Story) -> Iterator[Request]:
        """The announced articles of the same portal, NEWSCRAWL_FOLLOW_SIDEBAR steps deep."""
        if story.depth >= self.settings.getint("NEWSCRAWL_FOLLOW_SIDEBAR"):
            return
        portal = story.portal
        found = [
            Discovery(article_id(portal.key, entry.url), entry.url, story.row.channel)
            for page in story.pages
            for entry in page.summaries
            if self.hosts.belongs(entry.url, portal)
        ]
        for row in self.state.store.discover(portal.key, found, utc_now()):
            if row.state is UrlState.TODO and self.state.ledger.found(row.id):
                yield self.article_request(Story(row, portal, depth=story.depth + 1))

    def article_failed(self, failure: Failure) -> None:
        """No answer, forbidden by robots.txt, or refused by a middleware."""
        story: Story = failure.request.cb_kwargs["story"]  # type: ignore[attr-defined]
        reason = reason_of(failure)
        if isinstance(failure.value, ForbiddenByRobots):
            self.state.store.settle(story.row.id, UrlState.FORBIDDEN, reason, utc_now())
            self.state.ledger.settle(story.row.id, Outcome.FORBIDDEN)
        else:
            self.fail(story, reason)

    def fail(self, story: Story, reason: str) -> None:
        """Settle a story that could not be fetched."""
        self.state.article_failed(story.row.id, reason)
        self.logger.info("Article %s failed: %s", story.row.url, reason)

    def drop(self, story: Story, reason: str) -> None:
        """Leave an address out for good."""
        self.state.store.settle(story.row.id, UrlState.DROPPED, reason, utc_now())
        self.state.ledger.settle(story.row.id, Outcome.DROPPED)


def reason_of(failure: Failure) -> str:
    """Why a request failed, on one line."""
    error = failure.value
    text = " ".join(str(error).split())
    if isinstance(error, IgnoreRequest):
        return text or "ignored"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _conditional(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Request headers that let the server answer 304 (RFC 9110, section 13.1)."""
    headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in headers.items() if value}
