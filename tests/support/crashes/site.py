"""An imaginary portal: what its list pages show, what its articles hold, and what must come of them."""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.items import Article, CrawledPage, HttpFacts, SidebarSummary, article_id
from newscrawl.store import Discovery

PORTAL = "a.example"
ARTICLES = 26
COPY_OF = {7: 2, 13: 12, 20: 3}
"""Number of an article -> the earlier one that it is a copy of."""
UNREACHABLE = frozenset({9})
FORBIDDEN = frozenset({15})
REVISED = 10
"""This article is changed after the first run, and asked for again at every later one."""
FIRST_PAGE = range(18)
LATER_PAGE = range(6, ARTICLES)
"""What the list page shows at the first run and at all later ones: the oldest entries have scrolled off."""


def url_of(number: int) -> str:
    return f"https://{PORTAL}/{number}"


def id_of(number: int) -> str:
    return article_id(PORTAL, url_of(number))


NUMBERS = {id_of(number): number for number in range(ARTICLES)}


def discoveries(numbers: range) -> list[Discovery]:
    return [Discovery(id_of(number), url_of(number), "home") for number in numbers]


def page(number: int, run: int) -> CrawledPage:
    """The article as it is at a run, with two sidebar entries; one is shared with the next article."""
    content = 500 if number == REVISED and run > 1 else COPY_OF.get(number, number)
    article = Article(
        id=id_of(number),
        portal=PORTAL,
        domain=PORTAL,
        url=url_of(number),
        title=f"Title {content}",
        # Longer than a sector and of many lengths, so that writes are torn at all kinds of places.
        text=f"文 {content} " * (20 + 37 * content % 200),
        content_hash=f"v1:{content:032x}",
        http=HttpFacts(200),
    )
    entries = [_entry(number, (number + step) % ARTICLES) for step in (1, 2)]
    return CrawledPage(article=article, summaries=entries, requested_id=article.id, requested_url=article.url)


def _entry(beside: int, number: int) -> SidebarSummary:
    return SidebarSummary(
        id=id_of(number),
        portal=PORTAL,
        url=url_of(number),
        title=f"Title {number}",
        found_on_id=id_of(beside),
        found_on_url=url_of(beside),
        content_hash=f"v1:{1000 + number:032x}",
    )


@dataclass(frozen=True)
class Expected:
    """What the files must hold once everything promised has been fetched."""

    articles: set[str]
    """Content hashes, each on exactly one line; the revised article's first one may be there, too."""
    summaries: set[str]


def expected(promised: set[str]) -> Expected:
    """``promised``: ids that a call of discover() has answered for, in whatever run; the last was no first."""
    fetched = [NUMBERS[one] for one in promised if NUMBERS[one] not in UNREACHABLE | FORBIDDEN]
    pages = [page(number, run=2) for number in fetched]
    return Expected(
        {one.article.content_hash for one in pages},
        {entry.content_hash for one in pages for entry in one.summaries},
    )
