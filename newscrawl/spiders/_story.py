"""From the pages of one story, as read, to the items that are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from scrapy.http import Response

from newscrawl import __version__
from newscrawl.extract.links.urls import host_of, normalise_url
from newscrawl.extract.portal import Portal
from newscrawl.extract.types import ArticlePage, Image, SidebarEntry
from newscrawl.items import Article, CrawledPage, HttpFacts, SidebarSummary, article_id
from newscrawl.store import FrontierRow

# Stories in more pages are picture galleries or traps that link their next page for ever.
MAX_STORY_PAGES = 20


@dataclass(slots=True)
class Story:
    """One article under way: its frontier row and the pages fetched so far."""

    row: FrontierRow
    portal: Portal
    depth: int = 0
    """Steps of sidebar links between a channel and this article."""
    pages: list[ArticlePage] = field(default_factory=list)
    http: HttpFacts | None = None
    """How the first page was delivered."""
    fetched_at: datetime | None = None

    def add(self, page: ArticlePage, response: Response, now: datetime) -> None:
        """Take the next page in."""
        self.pages.append(page)
        if self.http is None:
            self.fetched_at = now
            self.http = HttpFacts(
                status=response.status,
                etag=header(response, "ETag"),
                last_modified=header(response, "Last-Modified"),
                charset=page.charset,
            )

    def next_page(self) -> str | None:
        """Address of the page to fetch next, None when the story is whole."""
        following = self.pages[-1].next_page
        if following is None or len(self.pages) >= MAX_STORY_PAGES:
            return None
        if host_of(following) != host_of(self.pages[0].url):
            return None
        return None if self.has(following) else following

    def has(self, url: str) -> bool:
        """True when the address is that of a page taken in already."""
        return normalise_url(url) in {normalise_url(page.url) for page in self.pages}


def header(response: Response, name: str) -> str | None:
    """A response header as text, None when it was not sent."""
    value = response.headers.get(name)
    return value.decode("latin-1").strip() or None if value else None


def crawled_page(story: Story, run_id: str, key_of: Callable[[str], str]) -> CrawledPage:
    """Build the items of a whole story.

    ``key_of`` gives the portal key of an address: a summary gets the id that its article has or will have.
    """
    first = story.pages[0]
    own_id = article_id(story.portal.key, first.url)
    entries = _each_once(entry for page in story.pages for entry in page.summaries)
    announced = [_summary(entry, story, own_id, run_id, key_of) for entry in entries]
    summaries = [summary for summary in announced if summary.id != own_id]
    article = _article(story, own_id, run_id, [summary.id for summary in summaries])
    return CrawledPage(
        article=article,
        summaries=summaries,
        requested_id=story.row.id,
        requested_url=story.row.url,
    )


def _each_once(entries: Iterable[SidebarEntry]) -> list[SidebarEntry]:
    found: dict[str, SidebarEntry] = {}
    for entry in entries:
        found.setdefault(normalise_url(entry.url), entry)
    return list(found.values())


def _article(story: Story, own_id: str, run_id: str, related_ids: list[str]) -> Article:
    first = story.pages[0]
    assert story.http is not None
    paragraphs, images = _joined(story.pages)
    return Article(
        id=own_id,
        portal=story.portal.key,
        domain=host_of(first.url),
        url=first.url,
        canonical_url=first.canonical_url,
        page_urls=[page.url for page in story.pages],
        channel=story.row.channel,
        breadcrumbs=first.breadcrumbs,
        title=first.title or "",
        subtitle=first.subtitle,
        description=first.description,
        authors=_union(page.authors for page in story.pages),
        editors=_union(page.editors for page in story.pages),
        source_name=first.source_name,
        source_url=first.source_url,
        dateline=first.dateline,
        published_at=first.published_at,
        published_raw=first.published_raw,
        published_precision=first.published_precision,
        modified_at=first.modified_at,
        modified_raw=first.modified_raw,
        language=first.language,
        text="\n".join(paragraphs),
        images=images,
        tags=first.tags,
        disclaimer=next((page.disclaimer for page in story.pages if page.disclaimer), None),
        related_ids=related_ids,
        first_seen_at=story.row.first_seen_at,
        fetched_at=story.fetched_at,
        http=story.http,
        run_id=run_id,
        extractor=f"newscrawl/{__version__}",
        provenance=first.provenance,
    )


def _union(lists: Iterable[list[str]]) -> list[str]:
    return list(dict.fromkeys(name for names in lists for name in names))


def _joined(pages: list[ArticlePage]) -> tuple[list[str], list[Image]]:
    """All pages' paragraphs in order, and the images with their place counted over the whole story."""
    paragraphs: list[str] = []
    images: list[Image] = []
    for page in pages:
        images += [
            replace(image, after_paragraph=image.after_paragraph + len(paragraphs)) for image in page.images
        ]
        paragraphs += page.paragraphs
    return paragraphs, images


def _summary(
    entry: SidebarEntry, story: Story, own_id: str, run_id: str, key_of: Callable[[str], str]
) -> SidebarSummary:
    return SidebarSummary(
        id=article_id(key_of(entry.url), entry.url),
        portal=story.portal.key,
        channel=story.row.channel,
        url=entry.url,
        title=entry.title,
        kicker=entry.kicker,
        summary=entry.summary,
        summary_truncated=entry.summary_truncated,
        image_url=entry.image_url,
        published_on=entry.published_on,
        published_raw=entry.published_raw,
        published_precision=entry.published_precision,
        published_basis=entry.published_basis,
        published_ambiguous=entry.published_ambiguous,
        block=entry.block,
        position=entry.position,
        found_on_id=own_id,
        found_on_url=story.pages[0].url,
        first_seen_at=story.fetched_at,
        fetched_at=story.fetched_at,
        run_id=run_id,
    )
