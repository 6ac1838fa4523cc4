"""The callbacks of articles: frontier row -> pages -> items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure

from newscrawl.exceptions import ForbiddenByRobots
from newscrawl.extensions.state import State, utc_now
from newscrawl.extract import extract_article
from newscrawl.items import CrawledPage, article_id
from newscrawl.spiders._story import Story, crawled_page, header
from newscrawl.spiders._targets import Hosts
from newscrawl.store import Discovery, Outcome, UrlState


class ArticleSpider(Spider):
    """Fetches the articles of frontier rows and yields one :class:`CrawledPage` a story."""

    state: State
    """Set when the crawl starts."""

    def __init__(self, hosts: Hosts, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.hosts = hosts

    def article_request(self, story: Story, url: str | None = None) -> Request:
        """The story's first page (conditional when it is stored already), or the given further one."""
        row = story.row
        return Request(
            url or row.url,
            self.parse_article,
            errback=self.article_failed,
            headers=None if url else conditional(row.etag, row.last_modified),
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


def conditional(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Request headers that let the server answer 304 (RFC 9110, section 13.1)."""
    headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in headers.items() if value}
