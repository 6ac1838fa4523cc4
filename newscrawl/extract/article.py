"""An article page read whole: one parse, then every reader once."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.article_story import read_story
from newscrawl.extract.body_lines import plain_text
from newscrawl.extract.canonical import find_canonical
from newscrawl.extract.charset import Decoded, decode
from newscrawl.extract.declared_article import apply_declared
from newscrawl.extract.fence import guarded
from newscrawl.extract.images import find_images
from newscrawl.extract.json_ld import first_text
from newscrawl.extract.language import find_language
from newscrawl.extract.moments import Times, find_times
from newscrawl.extract.next_page import find_next_page
from newscrawl.extract.overrides import DeclaredFields, without_removed
from newscrawl.extract.page import Page, parse_page
from newscrawl.extract.page_kind import page_problems
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar import find_summaries
from newscrawl.extract.story import Body, Title
from newscrawl.extract.structured import Structured, read_structured
from newscrawl.extract.tags import find_tags
from newscrawl.extract.types import ArticlePage


def extract_article(
    body: bytes,
    url: str,
    *,
    content_type: str | None = None,
    now: datetime | None = None,
    portal: Portal | None = None,
) -> ArticlePage:
    """Read one article page. Any bytes give an answer; what could not be read says why in ``problems``.

    ``content_type`` is the HTTP header, ``now`` the time of the fetch (aware), ``portal`` what is declared.
    """
    result = ArticlePage(url)
    problems = result.problems
    page = _open(result, body, content_type, portal)
    structured = guarded(problems, "structured data", Structured(), lambda: read_structured(page))
    title, story = read_story(result, page, structured, portal)
    _read_times(result, page, structured, title, story, portal, now)
    _read_surroundings(result, page, structured, title, story, portal)
    if portal is not None:
        guarded(
            problems,
            "declared fields",
            None,
            lambda: apply_declared(result, DeclaredFields(page), portal, now),
        )
    result.summaries = guarded(
        problems, "sidebar", [], lambda: find_summaries(page, title, story, result.published_at, portal, now)
    )
    problems.extend(page_problems(page, structured, story))
    return result


def _open(result: ArticlePage, body: bytes, content_type: str | None, portal: Portal | None) -> Page:
    """Bytes to page, without what the portal declares to be removed."""
    decoded = guarded(result.problems, "bytes", Decoded(b"", "utf-8", 0), lambda: decode(body, content_type))
    result.charset, result.replacement_characters = decoded.charset, decoded.replaced
    empty = Page(b"", result.url)
    page = guarded(result.problems, "page", empty, lambda: parse_page(decoded.markup, result.url))
    if portal is None or not portal.article.remove:
        return page
    return guarded(result.problems, "remove", page, lambda: without_removed(page, portal.article.remove))


def _read_times(
    result: ArticlePage,
    page: Page,
    structured: Structured,
    title: Title | None,
    story: Body,
    portal: Portal | None,
    now: datetime | None,
) -> None:
    times = guarded(
        result.problems, "times", Times(), lambda: find_times(page, structured, title, story, portal, now)
    )
    result.published_at, result.published_raw = times.published_at, times.published_raw
    result.published_precision = times.published_precision
    result.modified_at, result.modified_raw = times.modified_at, times.modified_raw
    result.provenance |= times.provenance


def _read_surroundings(
    result: ArticlePage,
    page: Page,
    structured: Structured,
    title: Title | None,
    story: Body,
    portal: Portal | None,
) -> None:
    """What stands around the story and in the head of the page."""
    problems = result.problems
    result.canonical_url = guarded(problems, "canonical URL", None, lambda: find_canonical(page, structured))
    result.description = guarded(problems, "description", None, lambda: find_description(structured))
    result.tags = guarded(problems, "tags", [], lambda: find_tags(page, structured))
    result.images = guarded(problems, "images", [], lambda: find_images(page, title, story))
    result.next_page = guarded(problems, "next page", None, lambda: find_next_page(page, structured))
    result.language = guarded(
        problems, "language", None, lambda: find_language(page, structured, result.text, portal)
    )


def find_description(structured: Structured) -> str | None:
    """The page's own summary of itself."""
    found = structured.first_meta("description", "og:description", "twitter:description")
    if found is None:
        found = next(
            (text for item in structured.articles if (text := first_text(item.get("description")))), None
        )
    return plain_text(found) or None if found else None
