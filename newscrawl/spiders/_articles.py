"""The callbacks of articles: frontier row -> pages -> items."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure

from newscrawl.exceptions import ForbiddenByRobots
from newscrawl.extensions.state import State, utc_now
from newscrawl.extract import extract_article
from newscrawl.extract.links.urls import normalise_url
from newscrawl.items import CrawledPage, article_id
from newscrawl.spiders._story import Story, crawled_page, header
from newscrawl.spiders._targets import Hosts
from newscrawl.store import Discovery, FrontierRow, Outcome, UrlState

PageCallback = Callable[..., Iterator[Request | CrawledPage]]

# A next page that is announced and does not exist, or is not for us, never will be: the story ends before it.
NO_SUCH_PAGE = frozenset((400, 401, 402, 403, 404, 405, 406, 410, 451))

DEADLY = "left alone: several runs died while they read it (delete state/reading to try it again)"

# Failed tries, over about four hours, after which the pages there are are worth more than waiting for the
# others; they come as a revision when a later look finds them.
TRIES_FOR_WHOLE_STORY = 3


class ArticleSpider(Spider):
    """Fetches the articles of frontier rows and yields one :class:`CrawledPage` a story."""

    state: State
    """Set when the crawl starts."""

    def __init__(self, hosts: Hosts, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.hosts = hosts

    def article_request(self, story: Story) -> Request:
        """The story's first page, conditional when it is stored already."""
        row = story.row
        return self.page_request(
            story, row.url, self.parse_article, headers=conditional(row.etag, row.last_modified)
        )

    def page_request(self, story: Story, url: str, callback: PageCallback, **kwargs: Any) -> Request:
        """One page of a story."""
        return Request(
            url,
            callback,
            errback=self.article_failed,
            cb_kwargs={"story": story},
            dont_filter=True,
            **kwargs,
        )

    def parse_article(self, response: Response, story: Story) -> Iterator[Request | CrawledPage]:
        """Read a story's first page, or settle the story when there is none."""
        if response.status == 304 and story.row.state is UrlState.STORED:
            self.state.store.checked(story.row.id, utc_now())
            self.state.ledger.settle(story.row.id, Outcome.UNCHANGED)
        elif response.status != 200:
            self.fail(story, f"HTTP {response.status}")
        elif not self.hosts.belongs(response.url, story.portal):
            self.drop(story, f"redirected off the portal to {response.url}")
        elif is_front_page(response.url) and not is_front_page(story.row.url):
            self.fail(story, f"redirected to the front page {response.url}")
        else:
            yield from self.read_page(response, story)

    def parse_further_page(self, response: Response, story: Story) -> Iterator[Request | CrawledPage]:
        """Read a story's next page. A link that leads to no further page ends the story where it is."""
        is_elsewhere = story.has(response.url) or not self.hosts.belongs(response.url, story.portal)
        if response.status in NO_SUCH_PAGE or (response.status == 200 and is_elsewhere):
            yield from self.finish(story)
        elif response.status != 200:
            yield from self.further_page_failed(story, f"page {response.url}: HTTP {response.status}")
        else:
            yield from self.read_page(response, story)

    def read_page(self, response: Response, story: Story) -> Iterator[Request | CrawledPage]:
        """Extract; go on with the story's next page, or hand the whole story to the pipelines."""
        now = utc_now()
        if self.state.store.is_deadly(story.row.id):
            self.fail(story, DEADLY)
            return
        with self.state.store.reading(story.row.id):
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
            yield self.page_request(story, following, self.parse_further_page)
        else:
            yield from self.finish(story)

    def finish(self, story: Story) -> Iterator[Request | CrawledPage]:
        """The story with all its pages, and what its sidebar leads to."""
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
        now = utc_now()
        for row in self.state.store.discover(portal.key, found, now):
            if may_be_tried(row, now) and self.state.ledger.found(row.id):
                yield self.article_request(Story(row, portal, depth=story.depth + 1))

    def article_failed(self, failure: Failure) -> Iterator[Request | CrawledPage]:
        """No answer, forbidden by robots.txt, or refused by a middleware."""
        story: Story = failure.request.cb_kwargs["story"]  # type: ignore[attr-defined]
        reason, is_forbidden = reason_of(failure), isinstance(failure.value, ForbiddenByRobots)
        if story.pages and is_forbidden:
            yield from self.finish(story)
        elif story.pages:
            yield from self.further_page_failed(story, reason)
        elif is_forbidden:
            self.state.store.settle(story.row.id, UrlState.FORBIDDEN, reason, utc_now())
            self.state.ledger.settle(story.row.id, Outcome.FORBIDDEN)
        else:
            self.fail(story, reason)

    def further_page_failed(self, story: Story, reason: str) -> Iterator[Request | CrawledPage]:
        """Try the whole story again in a later run; after some tries, write the pages there are."""
        if story.row.attempts < TRIES_FOR_WHOLE_STORY:
            self.fail(story, reason)
            return
        self.logger.warning("Article %s is written without its last pages: %s", story.row.url, reason)
        yield from self.finish(story)

    def fail(self, story: Story, reason: str) -> None:
        """Settle a story that could not be fetched."""
        self.state.article_failed(story.row.id, reason)
        self.logger.info("Article %s failed: %s", story.row.url, reason)

    def drop(self, story: Story, reason: str) -> None:
        """Leave an address out for good."""
        self.state.store.settle(story.row.id, UrlState.DROPPED, reason, utc_now())
        self.state.ledger.settle(story.row.id, Outcome.DROPPED)


def may_be_tried(row: FrontierRow, now: datetime) -> bool:
    """True for an article still to be fetched whose pause after a failed try, if any, is over."""
    return row.state is UrlState.TODO and (row.next_try_at is None or row.next_try_at <= now)


def is_front_page(url: str) -> bool:
    """True for the root of a site, where many send readers of an article that is gone."""
    parts = urlsplit(normalise_url(url))
    return parts.path == "/" and not parts.query


def reason_of(failure: Failure) -> str:
    """Why a request failed, on one line."""
    error = failure.value
    text = " ".join(str(error).split())
    if isinstance(error, IgnoreRequest):
        return text or "ignored"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def conditional(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Request headers that let the server answer 304 (RFC 9110, section 13.1)."""
    headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in headers.items() if value}


def was_conditional(response: Response) -> bool:
    """True when the request allowed the answer 304; a server that gives it unasked has sent nothing."""
    assert response.request is not None
    return any(name in response.request.headers for name in ("If-None-Match", "If-Modified-Since"))
