"""Which lines of the story's containers are text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newscrawl.extract.body_hosts import Family, block_of, host_of, shape_of
from newscrawl.extract.body_lines import Line
from newscrawl.extract.page import Node, Page
from newscrawl.extract.text_width import width

HEADING_TAGS = ("h2", "h3", "h4", "h5", "h6")

# A line that is nearly all link leads elsewhere.
ALL_LINK = 0.7
# Outside the story's family only sentences count, and only where the card around them is no link. In columns.
LEAST_SENTENCE = 60
CARD_LINKS = 0.25


def story_lines(page: Page, lines: Sequence[Line], family: Family) -> Iterator[tuple[Line, bool]]:
    """(line, True when it is text of the story) in order."""
    shapes = {shape_of(host) for host in family.hosts}
    hosts = [host_of(block_of(line.owner)) for line in lines]
    at_home = [shape_of(host) in shapes for host in hosts]
    last = max((i for i, home in enumerate(at_home) if home), default=-1)
    for i, line in enumerate(lines):
        if line.link_share > ALL_LINK:
            yield line, False
        elif at_home[i]:
            yield line, True
        elif block_of(line.owner).tag in HEADING_TAGS:
            yield line, i + 1 < len(lines) and at_home[i + 1]
        else:
            yield line, i < last and _is_sentence(page, line, hosts[i])


def _is_sentence(page: Page, line: Line, host: Node) -> bool:
    return width(line.text) >= LEAST_SENTENCE and page.link_density(host) <= CARD_LINKS
