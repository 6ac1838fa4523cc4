"""Which lines of the story's containers are text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from newscrawl.extract.body.captions import is_caption_line
from newscrawl.extract.body.hosts import Family, block_of, host_of, shape_of
from newscrawl.extract.body.lines import Line
from newscrawl.extract.body.widgets import is_widget
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.text.columns import spans

SUBHEADING_TAGS = ("h2", "h3", "h4", "h5", "h6")

# A line that is nearly all link leads elsewhere.
ALL_LINK = 0.7
# So does one of a short headline with a bullet and a date beside it: no more letters than in "9月18日".
LETTERS_OF_DATE = 2
LONGEST_DATE = 30
# Outside the story's family only sentences count, and only where the card around them is no link. In columns.
LEAST_SENTENCE = 60
CARD_LINKS = 0.25
# Longer ones are no teasers, whatever links stand beside.
LONGEST_TEASER = 240
# Text in another host that ends the story is a good part of it; a box or a biography is not.
ENDING_SHARE = 0.2


def story_lines(page: Page, lines: Sequence[Line], family: Family) -> Iterator[tuple[Line, bool]]:
    """(line, True when it is text of the story) in order."""
    shape = family.shape
    hosts = [host_of(block_of(line.owner)) for line in lines]
    homes = {host.index: True for host in family.hosts}
    for host in hosts:
        if host.index not in homes:
            homes[host.index] = shape_of(host) == shape
    at_home = [homes[host.index] for host in hosts]
    first = at_home.index(True) if True in at_home else len(lines)
    last = max((i for i, home in enumerate(at_home) if home), default=-1)
    for i, line in enumerate(lines):
        if leads_elsewhere(page, line):
            yield line, False
        elif at_home[i]:
            yield line, True
        elif block_of(line.owner).tag in SUBHEADING_TAGS:
            yield line, i + 1 < len(lines) and at_home[i + 1]
        elif i < last:
            # Above the story's own first line stands its head, with share buttons around the standfirst.
            is_text = _is_sentence(page, line, hosts[i]) and not (i > first and is_widget(page, hosts[i]))
            yield line, is_text or is_caption_line(page, hosts[i])
        else:
            yield line, _is_sentence(page, line, hosts[i]) and _ends_story(page, family, hosts[i])


def leads_elsewhere(page: Page, line: Line) -> bool:
    """True for a line that is a link and hardly anything beside."""
    if not line.link_share:
        return False
    if line.link_share > ALL_LINK:
        return True
    links = page.link_chars
    runs = takewhile(lambda run: page.texts[run] != BREAK, range(line.start, len(page.texts)))
    unlinked = (page.texts[run] for run in runs if links[run] == links[run + 1])
    beside = "".join("".join(unlinked).split())
    return len(beside) <= LONGEST_DATE and sum(map(str.isalpha, beside)) <= LETTERS_OF_DATE


def _is_sentence(page: Page, line: Line, host: Node) -> bool:
    if spans(line.text, LONGEST_TEASER):
        return line.link_share <= CARD_LINKS
    return spans(line.text, LEAST_SENTENCE) and page.link_density(host) <= CARD_LINKS


def _ends_story(page: Page, family: Family, host: Node) -> bool:
    """Unclosed elements put the end of a story into a box that stands in its middle."""
    inside = any(home.contains(host) for home in family.hosts)
    return inside and page.length(host) >= ENDING_SHARE * family.weight
