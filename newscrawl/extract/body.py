"""The text of the story: which elements hold it, and which of their lines belong to it."""

from __future__ import annotations

from newscrawl.extract.body_furniture import Furniture
from newscrawl.extract.body_hosts import (
    block_of,
    common_ancestor,
    find_family,
    host_of,
    running_text,
    shape_of,
)
from newscrawl.extract.body_lines import lines_of
from newscrawl.extract.page import Page
from newscrawl.extract.story import Body, Title
from newscrawl.extract.structured import Structured


def find_body(page: Page, structured: Structured, title: Title | None) -> Body:
    """The story's paragraphs in order, empty when the page holds none."""
    weights = running_text(page)
    furniture = Furniture(page)
    furniture.learn(weights)
    family = find_family(page, weights, furniture)
    if family is None:
        return Body()
    container = common_ancestor(family.hosts)
    body = Body(containers=[container])
    shapes = {shape_of(host) for host in family.hosts}
    for line in lines_of(page, container, furniture):
        if line.link_share > 0.7:
            continue
        host = host_of(block_of(line.owner))
        if shape_of(host) not in shapes and len(line.text) < 60:
            continue
        body.paragraphs.append(line.text)
        body.paragraph_starts.append(line.start)
    return body
