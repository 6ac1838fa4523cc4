"""Title and body of an article page, whichever way they are given: declared, shown, or in script data."""

from __future__ import annotations

from newscrawl.extract.body.disclaimer import find_disclaimer
from newscrawl.extract.body.embedded import find_embedded, written_lines
from newscrawl.extract.body.find import find_body, read_body
from newscrawl.extract.fence import guarded
from newscrawl.extract.overrides import DeclaredFields
from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.page_kind import no_story
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.text.columns import span_together, total_width
from newscrawl.extract.title.find import find_title
from newscrawl.extract.types import ArticlePage

# With less text than this on the page it is worth looking into its scripts. In columns.
SHORT_BODY = 300
# Script data has the whole of a story whose page shows only the beginning.
MUCH_MORE = 2


def read_story(
    result: ArticlePage, page: Page, structured: Structured, portal: Portal | None
) -> tuple[Title | None, Body]:
    """Read title, body and disclaimer into ``result`` and give them to the other readers."""
    problems = result.problems
    title: Title | None = guarded(problems, "title", None, lambda: _title(page, structured, portal))
    body = guarded(problems, "body", Body(), lambda: _body(page, structured, title, portal))
    reason = guarded(problems, "kind of page", None, lambda: no_story(page, structured, body))
    if reason is not None:
        problems.append(reason)
        body = Body(containers=body.containers)
    body.disclaimer = guarded(problems, "disclaimer", None, lambda: find_disclaimer(page))
    if title is not None:
        result.title, result.subtitle = title.text, title.subtitle
        result.provenance["title"] = title.provenance
    result.paragraphs, result.disclaimer = list(body.paragraphs), body.disclaimer
    if body.paragraphs:
        result.provenance["text"] = body.provenance
    return title, body


def _title(page: Page, structured: Structured, portal: Portal | None) -> Title | None:
    generic = find_title(page, structured, portal)
    if portal is None or portal.article.title is None:
        return generic
    declared = DeclaredFields(page)
    text = declared.text(portal.article.title)
    if text is None:
        return generic
    node = next(iter(declared.nodes(portal.article.title)), generic.node if generic else None)
    return Title(text, node, generic.subtitle if generic else None, "css")


def _body(page: Page, structured: Structured, title: Title | None, portal: Portal | None) -> Body:
    if portal is not None and portal.article.body is not None:
        nodes = DeclaredFields(page).nodes(portal.article.body)
        body = read_body(page, nodes, title)
        if body.paragraphs:
            return body
    body = find_body(page, structured, title)
    # No text takes fewer columns than it has characters.
    if sum(map(len, body.paragraphs)) >= SHORT_BODY:
        return body
    shown = total_width(body.paragraphs, SHORT_BODY)
    if shown >= SHORT_BODY:
        return body
    for paragraphs, provenance in _hidden_texts(page, structured, title):
        if span_together(paragraphs, max(MUCH_MORE * shown, SHORT_BODY)):
            return Body(paragraphs, body.containers, provenance=provenance)
    return body


def _hidden_texts(page: Page, structured: Structured, title: Title | None) -> list[tuple[list[str], str]]:
    """(paragraphs, provenance) of the story in script data and in JSON-LD."""
    written = next((text for item in structured.articles if (text := article_body(item))), [])
    return [(find_embedded(page, title.text if title else None), "script"), (written, "jsonld")]


def article_body(item: dict[str, object]) -> list[str]:
    """schema.org/articleBody as paragraphs."""
    value = item.get("articleBody")
    if not isinstance(value, str):
        value = first_text(value) or ""
    return written_lines(value)
