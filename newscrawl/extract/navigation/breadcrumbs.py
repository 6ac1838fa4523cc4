"""The path shown above the title: 首页 » 新闻频道 » 国内新闻."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newscrawl.extract.found import Found
from newscrawl.extract.links.anchors import base_address
from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.navigation.trail import Article, Trail, drop_article, read_line, read_trail
from newscrawl.extract.navigation.words import ARROWS, BARS, HINTED, HOME_WORDS, LABEL, NAME_WORDS, NAMED
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.page.named import containers_named
from newscrawl.extract.structured.json_ld import first_text, types_of
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.types import Breadcrumb

# What speaks for a trail. A name or a label is enough, arrows need a second sign: "more >" has them too.
NAME_WEIGHT = 3
HINT_WEIGHT = 1
LABEL_WEIGHT = 3
ARROWS_WEIGHT = 2
END_WEIGHT = 2
WORD_WEIGHT = 3
HOME_WEIGHT = 2
ENOUGH = 3

# Trails stand above the headline or right under it; where no <h1> shows it, in the first part of the page.
UNDER_TITLE = 30
HEAD_SHARE = 0.75

# What screen readers and tests are told of a trail.
CRUMB = "crumb"
LONGEST_LABEL = 40
LABELLING = ("aria-label", "data-testid")

# Texts between two links that are looked through for a separator, and elements climbed from there.
GAP = 4
CLIMB = 3

# A page has a handful; what has more is hostile.
MAX_CANDIDATES = 150


def find_breadcrumbs(page: Page, structured: Structured, title: str | None) -> Found[list[Breadcrumb]]:
    """The steps from the home page to the channel, without the article itself.

    A trail whose names say that it is one comes first, then JSON-LD, then one known by its signs only; a single
    step counts where nothing has more.
    """
    base = base_address(page)
    article = Article.of(page.url, base, [text for text in (title, *page.titles) if text])
    end = _end_of_head(page, title)
    best: list[Breadcrumb] = []
    origin = "text"
    for read in (_named, None, _labelled, _signed, _unlinked):
        steps = read(page, end, article) if read is not None else _declared(structured, article)
        if len(steps) > len(best):
            best, origin = steps, "text" if read is not None else "jsonld"
        if len(best) > 1:
            break
    return Found([Breadcrumb(step.name, absolute_url(base, step.url)) for step in best], origin)


def _end_of_head(page: Page, title: str | None) -> int:
    """Where in ``page.nodes`` a trail is no more looked for: soon after the headline."""
    headings = (node.end for node in page.nodes_of("h1") if page.text(node) == title)
    return next(headings, int(HEAD_SHARE * len(page.nodes))) + UNDER_TITLE


def _named(page: Page, end: int, article: Article) -> list[Breadcrumb]:
    """The steps of the likeliest trail that its class or id gives away."""
    nodes = containers_named(page, NAME_WORDS, 0, end)
    return _likeliest(page, (n for n in nodes if NAMED.search(n.hint) or HINTED.search(n.hint)), article)


def _labelled(page: Page, end: int, article: Article) -> list[Breadcrumb]:
    """The steps of the likeliest trail that is named for screen readers (WAI-ARIA, breadcrumb pattern) or tests."""
    told = [
        node
        for node in page.nodes[:end]
        if "aria-label" in (named := node.attributes) or "data-testid" in named
    ]
    return _likeliest(page, filter(is_labelled, told), article)


def is_labelled(node: Node) -> bool:
    """True when an element's ``aria-label`` or test id says that it is a trail."""
    attributes = node.attributes
    for key in LABELLING:
        if key in attributes:
            name = attributes[key][:LONGEST_LABEL]
            if CRUMB in name.lower() or ((label := LABEL.match(name)) and label[0] == name):
                return True
    return False


def _signed(page: Page, end: int, article: Article) -> list[Breadcrumb]:
    """The steps of the likeliest trail that arrows or bars between links give away."""
    return _likeliest(page, _separated(page, end), article)


def _likeliest(page: Page, nodes: Iterable[Node], article: Article) -> list[Breadcrumb]:
    best: list[Breadcrumb] = []
    best_weight = ENOUGH - 1
    best_end = 0
    # Links of one list share the elements around them.
    for node in islice(dict.fromkeys(nodes), MAX_CANDIDATES):
        # The parts of a good trail are named like the whole.
        if node.index < best_end:
            continue
        trail = read_trail(page, node, article)
        if not trail.steps:
            continue
        weight = _weight(trail, node)
        if weight > best_weight:
            best, best_weight = trail.steps, weight
            best_end = node.end if len(best) > 1 else 0
    return best


def _weight(trail: Trail, node: Node) -> int:
    return (
        _weight_of_name(node)
        + LABEL_WEIGHT * trail.is_labelled
        + ARROWS_WEIGHT * trail.has_arrows
        + (WORD_WEIGHT if trail.ends_in_word else END_WEIGHT if trail.ends_in_article else 0)
        + HOME_WEIGHT * trail.leads_home
    )


def _weight_of_name(node: Node) -> int:
    if NAMED.search(node.hint) or is_labelled(node):
        return NAME_WEIGHT
    return HINT_WEIGHT if HINTED.search(node.hint) else 0


def _separated(page: Page, end: int) -> Iterator[Node]:
    """Elements around links after which an arrow or a bar stands."""
    texts = page.texts
    seen: set[int] = set()
    for link in page.nodes_of("a"):
        if link.index > end:
            return
        index = link.text_end
        for text in texts[index : index + GAP]:
            if sign := text.strip():
                if sign[0] in ARROWS or sign in BARS:
                    # Links of one list share the elements around them.
                    parent = link.parent
                    if parent is None or parent.text_end <= index:
                        yield from _around(page, link, index)
                    elif parent.index not in seen:
                        seen.add(parent.index)
                        yield from _around(page, link, index)
                break
            index += 1


def _unlinked(page: Page, end: int, article: Article) -> list[Breadcrumb]:
    """The steps of a trail without links, which must begin at home: lines have arrows for many reasons."""
    stop = page.nodes[end].text_start if end < len(page.nodes) else len(page.texts)
    head = "".join(page.texts[:stop])
    arrows = [arrow for arrow in ARROWS if arrow in head]
    lines = head.split(BREAK) if arrows else []
    places = {place for arrow in arrows for place, line in enumerate(lines) if arrow in line}
    candidates = [lines[place] for place in sorted(places)[:MAX_CANDIDATES]]
    trails = (read_line(line, article) for line in candidates if _names_home(line))
    return next((t.steps for t in trails if t.starts_at_home and len(t.steps) > 1), [])


def _names_home(line: str) -> bool:
    """False for lines in which no step can be called like a home page."""
    lowered = line.lower()
    return any(word in lowered for word in HOME_WORDS)


def _around(page: Page, link: Node, separator: int) -> Iterator[Node]:
    """The smallest elements that hold a link and the separator after it, but not the headline."""
    headings = page.nodes_of("h1")[:CLIMB]
    around = (above for above in link.ancestors() if above.text_end > separator)
    for above in islice(around, CLIMB):
        if any(above.contains(heading) for heading in headings):
            return
        yield above


def _declared(structured: Structured, article: Article) -> list[Breadcrumb]:
    """The longest JSON-LD BreadcrumbList (https://schema.org/BreadcrumbList)."""
    trails = []
    for item in structured.objects:
        if "BreadcrumbList" in types_of(item):
            trail = Trail(_steps(item.get("itemListElement")))
            drop_article(trail, article)
            trails.append(trail.steps)
    return max(trails, key=len, default=[])


def _steps(elements: Any) -> list[Breadcrumb]:
    items = [
        item for item in (elements if isinstance(elements, list) else [elements]) if isinstance(item, dict)
    ]
    steps = []
    for item in sorted(items, key=_position):
        name = first_text(item.get("name")) or first_text(item.get("item"), "name")
        address = first_text(item.get("item"), "@id", "url") or first_text(item.get("url"))
        if name and not name.startswith("http"):
            steps.append(Breadcrumb(name, address))
    return steps


def _position(item: dict[str, Any]) -> float:
    try:
        return float(item.get("position") or 0)
    except (TypeError, ValueError, OverflowError):
        return 0.0
