"""Everything of an article but its title and text: who, when, where it stands, what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from newscrawl.extract.body_lines import plain_text
from newscrawl.extract.breadcrumbs import find_breadcrumbs
from newscrawl.extract.canonical import find_canonical
from newscrawl.extract.dateline import find_dateline
from newscrawl.extract.fence import guarded
from newscrawl.extract.images import find_images
from newscrawl.extract.json_ld import first_text
from newscrawl.extract.language import find_language
from newscrawl.extract.moments import Times, find_times
from newscrawl.extract.next_page import find_next_page
from newscrawl.extract.page import Page
from newscrawl.extract.people import People, find_people
from newscrawl.extract.portal import Portal
from newscrawl.extract.source import Source, find_source
from newscrawl.extract.story import Body, Title
from newscrawl.extract.structured import Structured
from newscrawl.extract.tags import find_tags
from newscrawl.extract.types import ArticlePage, Dateline
from newscrawl.extract.vicinity import Vicinity


@dataclass(frozen=True)
class Reading:
    """One page being read: what is known of it, and the result to fill."""

    result: ArticlePage
    page: Page
    structured: Structured
    title: Title | None
    story: Body
    portal: Portal | None
    now: datetime | None
    """Time of the fetch, aware."""

    @cached_property
    def around(self) -> Vicinity:
        """The lines around the story, made once for all readers of times, people and source."""
        return Vicinity(self.page, self.title, self.story)


def read_times(r: Reading) -> None:
    """Fill the times."""
    result = r.result
    times = guarded(
        result.problems,
        "times",
        Times(),
        lambda: find_times(r.page, r.structured, r.title, r.story, r.portal, r.now, r.around),
    )
    result.published_at, result.published_raw = times.published_at, times.published_raw
    result.published_precision = times.published_precision
    result.modified_at, result.modified_raw = times.modified_at, times.modified_raw
    result.provenance |= times.provenance


def read_people(r: Reading) -> None:
    """Fill authors, editors, source and dateline."""
    result, problems = r.result, r.result.problems
    people = guarded(
        problems, "people", People(), lambda: find_people(r.page, r.structured, r.title, r.story, r.around)
    )
    result.authors, result.editors = people.authors, people.editors
    result.provenance |= people.provenance
    source: Source | None = guarded(
        problems, "source", None, lambda: find_source(r.page, r.structured, r.title, r.story, r.around)
    )
    if source is not None:
        result.source_name, result.source_url = source.name, source.url
        result.provenance["source_name"] = source.provenance
    dateline: Dateline | None = guarded(
        problems, "dateline", None, lambda: find_dateline(r.story, result.published_at)
    )
    result.dateline = dateline


def read_around(r: Reading) -> None:
    """Fill what stands around the story and in the head of the page."""
    result, problems, page, structured = r.result, r.result.problems, r.page, r.structured
    result.canonical_url = guarded(problems, "canonical URL", None, lambda: find_canonical(page, structured))
    result.description = guarded(problems, "description", None, lambda: find_description(structured))
    result.breadcrumbs = guarded(
        problems, "breadcrumbs", [], lambda: find_breadcrumbs(page, structured, result.title)
    )
    result.tags = guarded(problems, "tags", [], lambda: find_tags(page, structured, r.story))
    result.images = guarded(problems, "images", [], lambda: find_images(page, r.title, r.story))
    result.next_page = guarded(problems, "next page", None, lambda: find_next_page(page, structured))
    result.language = guarded(
        problems, "language", None, lambda: find_language(page, structured, result.text, r.portal)
    )


def find_description(structured: Structured) -> str | None:
    """The page's own summary of itself."""
    found = structured.first_meta("description", "og:description", "twitter:description")
    if found is None:
        written = (first_text(item.get("description")) for item in structured.articles)
        found = next((text for text in written if text), None)
    return plain_text(found) or None if found else None
