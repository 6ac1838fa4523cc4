"""An article page read whole: one parse, then every reader once."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.article_fields import Reading, read_around, read_people, read_times
from newscrawl.extract.article_story import read_story
from newscrawl.extract.charset.binary import is_binary
from newscrawl.extract.charset.decode import Decoded, decode
from newscrawl.extract.declared_article import apply_declared
from newscrawl.extract.fence import guarded
from newscrawl.extract.overrides import DeclaredFields, without_removed
from newscrawl.extract.page import Page, parse_page
from newscrawl.extract.page_kind import page_problems
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar.find import find_summaries
from newscrawl.extract.structured.read import Structured, read_structured
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
    reading = Reading(result, page, structured, title, story, portal, now)
    read_times(reading)
    read_people(reading)
    read_around(reading)
    if portal is not None:
        declared = DeclaredFields(page)
        guarded(problems, "declared fields", None, lambda: apply_declared(result, declared, portal, now))
    result.summaries = guarded(
        problems, "sidebar", [], lambda: find_summaries(page, title, story, result.published_at, portal, now)
    )
    problems.extend(guarded(problems, "kind of page", [], lambda: page_problems(page, structured, story)))
    return result


def _open(result: ArticlePage, body: bytes, content_type: str | None, portal: Portal | None) -> Page:
    """Bytes to page, without what the portal declares to be removed."""
    if is_binary(body):
        result.problems.append("the bytes are no document")
        body = b""
    decoded = guarded(result.problems, "bytes", Decoded(b"", "utf-8", 0), lambda: decode(body, content_type))
    result.charset, result.replacement_characters = decoded.charset, decoded.replaced
    empty = Page(b"", result.url)
    page = guarded(result.problems, "page", empty, lambda: parse_page(decoded.markup, result.url))
    if portal is None or not portal.article.remove:
        return page
    return guarded(result.problems, "remove", page, lambda: without_removed(page, portal.article.remove))
