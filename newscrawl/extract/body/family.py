"""Which family of hosts is the story: the one with the most text, as far as its surroundings can be trusted."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from newscrawl.extract.body.cards import is_card_list
from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.hosts import Family
from newscrawl.extract.page import Node, Page

# A box inside the story may be longer than the story itself: text inside its hosts counts half for a family
# that has a good share of its own.
INSIDE_COUNTS = 0.5
OWN_SHARE = 0.3
# Of two copies of a story the one in paragraphs is the better: so many characters a paragraph.
PARAGRAPH_BONUS = 20

# With less text than this part of the heaviest no family can win.
LEAST_OF_HEAVIEST = 0.03

# A text that the page states to be its story counts twice: the statement may be cut, or that of a video.
STATED_COUNTS = 2
SNIPPET = 40
# Text that stands far below the headline, or above it, counts half: terms of use, further stories. In characters.
FAR_COUNTS = 0.5
FARTHEST = 2500


def story_family(
    page: Page, families: dict[str, Family], furniture: Furniture, evidence: str, title: Node | None
) -> Family | None:
    """The family that hosts the story, None when the page has no running text.

    ``evidence`` is what the page says its text is (schema.org/articleBody), without white space.
    """
    least = LEAST_OF_HEAVIEST * max([family.weight for family in families.values()], default=0)
    likely = [family for family in families.values() if family.weight >= least]
    if len(likely) < 2:
        return next((family for family in likely if not is_card_list(page, family)), None)
    blocks = sorted(
        [
            (block.index, family.weight / len(family.blocks))
            for family in families.values()
            for block in family.blocks
        ]
    )
    scope = _scope_of(title)
    starts, totals = [index for index, _ in blocks], [0.0, *accumulate(weight for _, weight in blocks)]

    def score(family: Family) -> float:
        nested = 0.0
        for host in family.hosts:
            nested += totals[bisect_left(starts, host.end)] - totals[bisect_left(starts, host.index)]
        inside = max(0.0, nested - family.weight)
        bonus = INSIDE_COUNTS * inside if family.weight >= OWN_SHARE * inside else 0.0
        length = family.weight + bonus + PARAGRAPH_BONUS * len(family.blocks)
        stated = STATED_COUNTS if evidence and _is_stated(page, family, evidence) else 1
        near = 1 if title is None or _is_near(page, family, title, scope) else FAR_COUNTS
        return length * furniture.trust(family.blocks[0]) * stated * near

    # The best is mostly no list: only those before the first that is none are looked at.
    best_first = sorted(likely, key=score, reverse=True)
    return next((family for family in best_first if not is_card_list(page, family)), None)


def _scope_of(title: Node | None) -> Node | None:
    """The outermost ``<article>`` or ``<main>`` around the headline."""
    around = [node for node in title.ancestors() if node.tag in ("article", "main")] if title else []
    return around[-1] if around else None


def _is_near(page: Page, family: Family, title: Node, scope: Node | None) -> bool:
    """True when the family begins behind the headline, with at most a box between, in one ``<main>``."""
    first, last = family.hosts[0], family.hosts[-1]
    if scope is not None and not scope.contains(first):
        return False
    distance = page.chars[first.text_start] - page.chars[title.text_end]
    return distance <= FARTHEST and last.text_end > title.text_start


def _is_stated(page: Page, family: Family, evidence: str) -> bool:
    blocks = family.blocks
    samples = (blocks[0], blocks[len(blocks) // 2], blocks[-1])
    return any("".join(page.text(block).split())[:SNIPPET] in evidence for block in samples)
