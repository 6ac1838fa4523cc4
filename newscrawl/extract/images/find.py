"""The story's pictures: the ones in its text and the one above it."""

from __future__ import annotations

import re
from bisect import bisect_left

from newscrawl.extract.body.captions import find_caption
from newscrawl.extract.body.furniture import is_hidden
from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.body.words import FURNITURE_TAGS, WEAK_NAMES, may_name, names_in
from newscrawl.extract.images.address import largest_address
from newscrawl.extract.images.announced import Announced
from newscrawl.extract.links.anchors import base_address
from newscrawl.extract.page import Node, Page, index_of
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.types import Image

PICTURES = ("img", "amp-img")

# Pictures stand in these; of the names of furniture these do not count around a picture.
NO_PICTURE_TAGS = FURNITURE_TAGS - {"figure", "figcaption", "button"}
PICTURE_NAMES = WEAK_NAMES & frozenset(
    "caption captions credit credits gallery slideshow slider slides carousel swiper lightbox featured player "
    "hidden legend video print".split()
)

# Outer elements are named for many things.
CLOSE_BY = 4

# Smaller ones are icons, avatars and counters. In CSS pixels.
LEAST_SIDE = 100
DIGITS = re.compile(r"\d+")
NO_PICTURE = re.compile(
    r"(?:^|[/_.-])(?:logo|icon|avatar|qr_?code|ewm|weixin|spacer|blank|pixel|1x1|loading)", re.IGNORECASE
)

MOST_IMAGES = 200


def find_images(page: Page, title: Title | None, body: Body) -> list[Image]:
    """Pictures between the headline and the end of the story, each address once."""
    if not body.containers:
        return []
    base = base_address(page)
    start, end = _story_range(title, body)
    found: dict[str, Image] = {}
    known: dict[str, bool] = {}
    # Put in order when those of lists and menus are left out.
    pictures = [node for tag in PICTURES for node in page.nodes_of(tag) if start <= node.index < end]
    pictures.sort(key=index_of)
    announced = Announced(page, pictures)
    for node in pictures:
        if len(found) >= MOST_IMAGES:
            break
        if not _belongs(node, known) or announced.pictured_by(node):
            continue
        url = largest_address(node, base)
        if url is None or url in found or NO_PICTURE.search(url.rsplit("/", 1)[-1]):
            continue
        alt = plain_text(node.get("alt") or "") or None
        place = bisect_left(body.paragraph_starts, node.text_start)
        found[url] = Image(url, find_caption(page, node, body), alt, place)
    return list(found.values())


def _story_range(title: Title | None, body: Body) -> tuple[int, int]:
    """First and last node index between which the story's pictures stand."""
    start = min(node.index for node in body.containers)
    end = max(node.end for node in body.containers)
    if title is not None and title.node is not None:
        start = min(start, title.node.index)
    return start, end


def _belongs(node: Node, known: dict[str, bool]) -> bool:
    """True for a picture of some size in no furniture; ``known`` remembers which classes are named so."""
    attributes = node.attributes
    if _is_small(attributes.get("width")) or _is_small(attributes.get("height")) or is_hidden(node):
        return False
    around = node.parent
    for _ in range(CLOSE_BY):
        if around is None:
            break
        if around.tag in NO_PICTURE_TAGS:
            return False
        hint = around.hint
        if hint:
            if hint not in known:
                known[hint] = may_name(hint) and bool(names_in(hint, {}) - PICTURE_NAMES)
            if known[hint]:
                return False
        around = around.parent
    return True


def _is_small(side: str | None) -> bool:
    size = DIGITS.match(side) if side else None
    return size is not None and int(size[0]) < LEAST_SIDE
