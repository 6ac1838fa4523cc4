"""An article page read whole: one parse, then every reader once."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.body import find_body
from newscrawl.extract.charset import Decoded, decode
from newscrawl.extract.fence import guarded
from newscrawl.extract.page import Page, parse_page
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar import find_summaries
from newscrawl.extract.story import Body, Title
from newscrawl.extract.structured import Structured, read_structured
from newscrawl.extract.title import find_title
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
    decoded = guarded(problems, "bytes", Decoded(b"", "utf-8", 0), lambda: decode(body, content_type))
    result.charset, result.replacement_characters = decoded.charset, decoded.replaced
    page = guarded(problems, "page", Page(b"", url), lambda: parse_page(decoded.markup, url))
    structured = guarded(problems, "structured data", Structured(), lambda: read_structured(page))
    title: Title | None = guarded(problems, "title", None, lambda: find_title(page, structured, portal))
    story = guarded(problems, "body", Body(), lambda: find_body(page, structured, title))
    if title is not None:
        result.title, result.subtitle = title.text, title.subtitle
    result.paragraphs, result.disclaimer = story.paragraphs, story.disclaimer
    result.summaries = guarded(
        problems, "sidebar", [], lambda: find_summaries(page, title, story, result.published_at, portal, now)
    )
    return result
