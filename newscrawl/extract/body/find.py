"""The text of the story: which elements hold it, and which of their lines belong to it."""

from __future__ import annotations

from newscrawl.extract.body.cut import fill_body
from newscrawl.extract.body.family import story_family
from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.hosts import find_families, running_text
from newscrawl.extract.body.lines import lines_of
from newscrawl.extract.body.region import close_together, containers_of, in_one_article
from newscrawl.extract.body.select import leads_elsewhere, story_lines
from newscrawl.extract.page import Node, Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.structured.read import Structured


def find_body(page: Page, structured: Structured, title: Title | None) -> Body:
    """The story's paragraphs in order, empty when the page holds none."""
    shown = title.node if title is not None else None
    weights = running_text(page)
    if shown is not None:
        weights = {i: weight for i, weight in weights.items() if not shown.index <= i < shown.end}
    furniture = Furniture(page, shown)
    furniture.learn(weights)
    family = story_family(
        page, find_families(page, weights, furniture), furniture, stated_text(structured), shown
    )
    if family is None:
        return Body()
    family = close_together(page, in_one_article(family, shown), weights)
    furniture.settle(family.hosts, family.blocks)
    body = Body(containers=containers_of(page, family, furniture, weights, shown))
    lines = [line for container in body.containers for line in lines_of(page, container, furniture)]
    leads = len(body.containers) - 1
    chosen = [
        (line, is_text or i < leads) for i, (line, is_text) in enumerate(story_lines(page, lines, family))
    ]
    fill_body(body, chosen, title)
    return body


def stated_text(structured: Structured) -> str:
    """schema.org/articleBody of the page's article without white space, "" when it states none."""
    written = (item.get("articleBody") for item in structured.articles)
    return "".join(next((text for text in written if isinstance(text, str)), "").split())


def read_body(page: Page, nodes: list[Node], title: Title | None) -> Body:
    """The story in elements that a portal declares; furniture inside them is still left out."""
    furniture = Furniture(page, title.node if title is not None else None)
    furniture.learn(running_text(page))
    furniture.settle(nodes, nodes)
    body = Body(containers=nodes, provenance="css")
    lines = [line for node in nodes for line in lines_of(page, node, furniture)]
    fill_body(body, [(line, not leads_elsewhere(page, line)) for line in lines], title)
    return body
