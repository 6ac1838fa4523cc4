"""The text of the story: which elements hold it, and which of their lines belong to it."""

from __future__ import annotations

from newscrawl.extract.body_candidates import find_containers
from newscrawl.extract.body_lines import lines_of
from newscrawl.extract.body_votes import Votes
from newscrawl.extract.page import Page
from newscrawl.extract.story import Body, Title
from newscrawl.extract.structured import Structured


def find_body(page: Page, structured: Structured, title: Title | None) -> Body:
    """The story's paragraphs in order, empty when the page holds none."""
    votes = Votes(page)
    containers = find_containers(page, votes)
    body = Body(containers=containers)
    for container in containers:
        for line in lines_of(page, container, votes):
            if line.link_share > 0.7:
                continue
            body.paragraphs.append(line.text)
            body.paragraph_starts.append(line.start)
    return body
