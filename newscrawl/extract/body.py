"""The text of the story: which elements hold it, and which of their lines belong to it."""

from __future__ import annotations

from newscrawl.extract.body_furniture import Furniture
from newscrawl.extract.body_hosts import find_families, running_text, story_family
from newscrawl.extract.body_lines import Line, lines_of
from newscrawl.extract.body_region import containers_of, in_one_article
from newscrawl.extract.body_select import story_lines
from newscrawl.extract.page import Page
from newscrawl.extract.story import Body, Title
from newscrawl.extract.structured import Structured

# Shorter lines may well stand twice in a story: "Yes.", a sub-heading.
LEAST_COPY = 30


def find_body(page: Page, structured: Structured, title: Title | None) -> Body:
    """The story's paragraphs in order, empty when the page holds none."""
    weights = running_text(page)
    furniture = Furniture(page)
    furniture.learn(weights)
    family = story_family(find_families(page, weights, furniture))
    if family is None:
        return Body()
    shown = title.node if title is not None else None
    family = in_one_article(family, shown)
    furniture.settle(family.hosts, family.blocks)
    body = Body(containers=containers_of(page, family, furniture, weights, shown))
    lines = [line for container in body.containers for line in lines_of(page, container, furniture)]
    leads = len(body.containers) - 1
    seen: set[str] = set()
    for number, (line, is_text) in enumerate(story_lines(page, lines, family)):
        if not (is_text or number < leads):
            continue
        if len(line.text) >= LEAST_COPY and line.text in seen:
            continue
        if _repeats_title(line, title):
            continue
        seen.add(line.text)
        body.paragraphs.append(line.text)
        body.paragraph_starts.append(line.start)
    return body


def _repeats_title(line: Line, title: Title | None) -> bool:
    if title is None:
        return False
    return line.text == title.text or (title.node is not None and title.node.contains(line.owner))
