"""From the family of the story to the elements that hold it: one article, its lead included."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.hosts import Family, common_ancestor, host_of
from newscrawl.extract.body.phrases import SENTENCE_END
from newscrawl.extract.body.widgets import is_made_by_machine
from newscrawl.extract.page import Node, Page
from newscrawl.extract.text.columns import spans

# A lead is a sentence or more; shorter lines above the story are bylines and dates. In columns.
LEAST_LEAD = 60
# A lead that links elsewhere is a teaser.
LEAD_LINKS = 0.3

# Of the share of story text in what is around the hosts this much is kept when it grows.
LEAST_SHARE = 0.25

# A host with less of the text is no part of the story where it is mostly links, or has the page's own notice.
ASIDE_SHARE = 0.2
ASIDE_LINKS = 0.3
LONGEST_NOTICE = 500
NOTICE = re.compile(
    r"版权所有|版權所有|不得转载|icp[备備证證]|powered by|copyright|©|無断転載|무단\s?전재", re.IGNORECASE
)
# One of these is in lower case in all that the pattern matches. Without i, k and s, of which other writings match.
NOTICE_WORDS = ("版", "不得转载", "cp备", "cp備", "cp证", "cp證", "powered", "copyr", "©", "無断転載", "무단")


def in_one_article(family: Family, title: Node | None) -> Family:
    """The family's part in the article that has the headline: pages append further stories below the first."""
    if title is None:
        return family
    own = _outermost_article(title)
    if own is None or all(own.contains(host) for host in family.hosts):
        return family
    hosts = [host for host in family.hosts if own.contains(host)]
    if not hosts:
        return family
    blocks = [block for block in family.blocks if own.contains(block)]
    return Family(family.weight, hosts, blocks)


def close_together(page: Page, family: Family, weights: dict[int, int]) -> Family:
    """The family without hosts so far off that what stands between is mostly something else.

    Grown from the host with the most text: a host is taken while the element around all of them keeps enough
    of its share of story text.
    """
    if len(family.hosts) == 1:
        return family
    of_host: dict[int, int] = {}
    for block in family.blocks:
        index = host_of(block).index
        of_host[index] = of_host.get(index, 0) + weights[block.index]
    hosts = sorted(family.hosts, key=lambda host: host.index)
    starts = [host.index for host in hosts]
    totals = list(accumulate((of_host[start] for start in starts), initial=0))

    def share(node: Node) -> float:
        inside = totals[bisect_left(starts, node.end)] - totals[bisect_left(starts, node.index)]
        return inside / max(page.length(node), 1)

    around = max(hosts, key=lambda host: of_host[host.index])
    for host in sorted(hosts, key=lambda host: abs(host.index - around.index)):
        wider = common_ancestor([around, host])
        if share(wider) >= LEAST_SHARE * share(around):
            around = wider
    kept = [host for host in hosts if around.contains(host)]
    most = max(kept, key=lambda host: of_host[host.index])
    least = ASIDE_SHARE * totals[-1]
    kept = [
        host
        for host in kept
        if of_host[host.index] >= least or host.contains(most) or not _is_aside(page, host)
    ]
    if len(kept) == len(hosts):
        return Family(family.weight, kept, family.blocks)
    indexes = {host.index for host in kept}
    blocks = [block for block in family.blocks if host_of(block).index in indexes]
    return Family(family.weight, kept, blocks)


def _is_aside(page: Page, host: Node) -> bool:
    """True for a box of other stories or the foot of the page, which share the story's class or a bare cell."""
    if page.link_density(host) > ASIDE_LINKS:
        return True
    return page.length(host) <= LONGEST_NOTICE and has_notice(page.text(host))


def has_notice(text: str) -> bool:
    """True for the notice of a page's owner."""
    lower = text.lower()
    for word in NOTICE_WORDS:
        if word in lower:
            return NOTICE.search(text) is not None
    return False


def _outermost_article(node: Node) -> Node | None:
    found = None
    for ancestor in node.ancestors():
        if ancestor.tag == "article":
            found = ancestor
    return found


def containers_of(
    page: Page, family: Family, furniture: Furniture, weights: dict[int, int], title: Node | None
) -> list[Node]:
    """The hosts' common ancestor, and before it the paragraphs of a lead that stands apart from the story."""
    story = common_ancestor(with_sentences(page, family.hosts))
    if title is None or story.contains(title) or title.index > story.index:
        return [story]
    between = (page.nodes[index] for index in sorted(weights) if title.end <= index < story.index)
    leads = [block for block in between if not block.contains(story) and _is_lead(page, block, furniture)]
    return [*leads, story]


def with_sentences(page: Page, hosts: list[Node]) -> list[Node]:
    """The hosts that hold a sentence, or all of them when none does.

    In tables the date, the story and the footer stand in cells of one shape; a lone label must not stretch the
    story's region over all that stands between.
    """
    found = [host for host in hosts if page.length(host) >= LEAST_LEAD or _is_sentence(page.text(host))]
    return found or hosts


def _is_sentence(text: str) -> bool:
    return spans(text, LEAST_LEAD) or bool(SENTENCE_END.search(text[-5:]))


def _is_lead(page: Page, block: Node, furniture: Furniture) -> bool:
    if furniture.covers(block) or not spans(page.text(block), LEAST_LEAD):
        return False
    host = host_of(block)
    return page.link_density(host) <= LEAD_LINKS and not is_made_by_machine(page, host)
