"""Everything of an article but its title and text: who, when, where it stands, what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.fence import guarded
from newscrawl.extract.found import Found, T
from newscrawl.extract.images.find import find_images
from newscrawl.extract.language.find import find_language
from newscrawl.extract.navigation.breadcrumbs import find_breadcrumbs
from newscrawl.extract.navigation.canonical import find_canonical
from newscrawl.extract.navigation.next_page import find_next_page
from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.page.vicinity import Vicinity
from newscrawl.extract.people.dateline import find_dateline
from newscrawl.extract.people.find import People, find_people
from newscrawl.extract.people.source import Source, find_source
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.tags.find import find_tags
from newscrawl.extract.times.find import Times, find_times
from newscrawl.extract.types import ArticlePage, Breadcrumb, Dateline, Image


@dataclass
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
    nothing: Found[str | None] = Found(None)
    found = guarded(problems, "canonical URL", nothing, lambda: find_canonical(page, structured))
    result.canonical_url = _keep(result, "canonical_url", found)
    found = guarded(problems, "description", nothing, lambda: find_description(structured))
    result.description = _keep(result, "description", found)
    no_steps: Found[list[Breadcrumb]] = Found([])
    steps = guarded(
        problems, "breadcrumbs", no_steps, lambda: find_breadcrumbs(page, structured, result.title)
    )
    result.breadcrumbs = _keep(result, "breadcrumbs", steps)
    no_tags: Found[list[str]] = Found([])
    tags = guarded(problems, "tags", no_tags, lambda: find_tags(page, structured, r.story))
    result.tags = _keep(result, "tags", tags)
    no_images: list[Image] = []
    images = guarded(problems, "images", no_images, lambda: find_images(page, r.title, r.story))
    result.images = _keep(result, "images", Found(images))
    found = guarded(problems, "next page", nothing, lambda: find_next_page(page, structured))
    result.next_page = _keep(result, "next_page", found)
    found = guarded(
        problems, "language", nothing, lambda: find_language(page, structured, result.text, r.portal)
    )
    result.language = _keep(result, "language", found)


def _keep(result: ArticlePage, name: str, found: Found[T]) -> T:
    """The value; where it came from is written down beside it when there is one."""
    if found.value:
        result.provenance[name] = found.provenance
    return found.value


def find_description(structured: Structured) -> Found[str | None]:
    """The page's own summary of itself."""
    found, origin = structured.first_meta("description", "og:description", "twitter:description"), "meta"
    if found is None:
        written = (first_text(item.get("description")) for item in structured.articles)
        found, origin = next((text for text in written if text), None), "jsonld"
    return Found(plain_text(found) or None if found else None, origin)
