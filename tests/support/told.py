"""A story on a page as the readers of title and body would hand it over: <h1> and <p class="t">."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from newscrawl.extract.page import Page, parse_page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.read import Structured, read_structured
from newscrawl.extract.times.find import Times, find_times


@dataclass
class Told:
    page: Page
    structured: Structured
    title: Title | None
    body: Body


def tell(html: str, url: str = "https://news.example/a/1.html") -> Told:
    page = parse_page(html.encode(), url)
    headline = next(iter(page.nodes_of("h1")), None)
    title = Title(page.text(headline), headline) if headline else None
    paragraphs = [node for node in page.nodes_of("p") if node.get("class") == "t"]
    starts = [
        next(i for i in range(node.text_start, node.text_end) if page.texts[i].strip()) for node in paragraphs
    ]
    body = Body([page.text(node) for node in paragraphs], [], starts)
    return Told(page, read_structured(page), title, body)


def chinese(head: str = "", text: str = "", tail: str = "", meta: str = "") -> str:
    """A Chinese page with ``head`` between title and text and ``tail`` below it."""
    text = text or "<p class=t>市图书馆从下周起延长开放时间，读者可以在晚上借阅图书，周末也不休息。</p>"
    return (
        f"<html><head><meta charset=utf-8>{meta}</head><body><h1>市图书馆延长开放时间</h1>"
        f"<div>{head}</div><div>{text}</div><div>{tail}</div></body></html>"
    )


def english(head: str = "", text: str = "", tail: str = "", meta: str = "", lang: str = "en-GB") -> str:
    """A page in a language of Latin letters."""
    text = (
        text or "<p class=t>The library will stay open in the evening from next week, the council said.</p>"
    )
    return (
        f"<html lang={lang}><head><meta charset=utf-8>{meta}</head><body><h1>Library stays open longer</h1>"
        f"<div>{head}</div><div>{text}</div><div>{tail}</div></body></html>"
    )


NOW = datetime(2025, 11, 20, 12, 0, tzinfo=UTC)
"""When the pages were fetched."""


def times(
    html: str,
    url: str = "https://news.example/a/1.html",
    now: datetime | None = NOW,
    portal: Portal | None = None,
) -> Times:
    """The times of a page as the article reads them."""
    told = tell(html, url)
    return find_times(told.page, told.structured, told.title, told.body, portal, now)


def published(html: str, url: str = "https://news.example/a/1.html") -> str | None:
    """When it was published, in ISO form."""
    at = times(html, url).published_at
    return at.isoformat() if at else None
