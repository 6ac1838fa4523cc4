"""What tells a block that announces articles from menus, tags, partners, pictures and links inside sentences."""

from __future__ import annotations

from itertools import pairwise

from newscrawl.extract.entries.block_words import (
    LEGAL_TEXT,
    MEDIA_NAME,
    POST_LIST_NAME,
    UNWANTED_HEADING,
    UNWANTED_NAME,
    WANTED_NAMES,
)
from newscrawl.extract.entries.cards import Card
from newscrawl.extract.entries.headings import WANTED_HEADING, is_unwanted, is_wanted
from newscrawl.extract.entries.labels import begin_at_label, is_labelled
from newscrawl.extract.links.sentences import is_in_sentence
from newscrawl.extract.page import Node, Page
from newscrawl.extract.page.vicinity import line_end
from newscrawl.extract.sidebar.blocks import Block
from newscrawl.extract.sidebar.shape import (
    Shape,
    are_dated,
    are_foreign,
    are_of_own_shape,
    are_plain_items,
    are_rich,
    lead_to_media,
    median_width,
    shape_of,
    show_moments,
)
from newscrawl.extract.sidebar.surroundings import Surroundings
from newscrawl.extract.text.remembered import Phrases, has_part, has_phrase
from newscrawl.extract.text.width import width

HEADLINE_WIDTH = 22
CJK_HEADLINE_WIDTH = 21
"""Columns of the median headline under a telling heading; below, the links are keywords. Chinese says more in less."""

SHORT_CJK_WIDTH = 14
"""The same where addresses or days show that they are stories."""

PICTURED_WIDTH = 16
"""The same where every card has a picture."""

CLEAR_HEADLINE_WIDTH = 28
CLEAR_CJK_WIDTH = 26
"""The same where no heading speaks for the block."""

PICTURE_CAPTION_WIDTH = 24
"""Columns up to which the texts of a Chinese grid of pictures are captions."""

WIDEST_NOTICE = 60
"""Columns of a legal notice's link."""

WIDEST_KICKER = 32
"""Columns of a card's first line when it is a label."""

MOST_NAMES_INSIDE = 4
"""Elements around a link that are asked for their names inside its card."""

RUNNING_TAGS = ("p", "span", "a", "em", "strong", "b", "i")
"""Cards of these tags inside the story are words of its sentences."""


def announced_cards(block: Block, around: Surroundings) -> list[Card]:
    """The block's cards that announce an article, none when the block is of another kind."""
    cards = shown_cards(block, around)
    if not cards:
        return []
    if around.holds(cards[0].first):
        cards = [card for card in cards if not is_reference(around.page, card)]
        for card in cards:
            begin_at_label(around.page, card)
        if is_dispersed(around.page, cards):
            cards = [card for card in cards if objection(block.heading, [card], around) is None]
            return without_notices(cards, around)
    if not cards or objection(block.heading, cards, around) is not None:
        return []
    return without_notices(cards, around)


def shown_cards(block: Block, around: Surroundings) -> list[Card]:
    """Without those in another tab; neighbours mostly stand in one element, which is asked once."""
    shown: list[Card] = []
    place, hidden = None, False
    for card in block.cards:
        if card.first.parent is not place:
            place = card.first.parent
            hidden = around.is_hidden(place)
        if not hidden:
            shown.append(card)
    return shown


def without_notices(cards: list[Card], around: Surroundings) -> list[Card]:
    """Without legal notices and tracked links to other sites."""
    kept = [card for card in cards if "utm_" not in card.anchors[0].href or not around.is_foreign(card.key)]
    narrow = [card.widest.text for card in kept if card.widest.wide <= WIDEST_NOTICE]
    # To look into all of them at once costs a fraction, and nearly never finds anything.
    if not has_phrase("\n ".join(narrow), LEGAL_TEXT):
        return kept
    return [
        card for card in kept if card.widest.wide > WIDEST_NOTICE or not has_phrase(card.headline, LEGAL_TEXT)
    ]


def is_reference(page: Page, card: Card) -> bool:
    """True when the card's headline is a link in a sentence."""
    return is_in_sentence(page, card.widest.node)


def is_dispersed(page: Page, cards: list[Card]) -> bool:
    """True when there is more text between the cards than in their links: references in a story are no list."""
    linked = sum(page.link_chars[card.end] - page.link_chars[card.start] for card in cards)
    between = sum(max(0, page.chars[b.start] - page.chars[a.end]) for a, b in pairwise(cards))
    return between > 2 * linked


def objection(heading: str | None, cards: list[Card], around: Surroundings) -> str | None:
    """Why the cards announce no articles, None when headings, names and their shape say that they do.

    Their links stand in no ``<nav>``, page header or footer: :func:`~newscrawl.extract.links.anchors.read_anchors`
    leaves those out.
    """
    first = cards[0].first
    place = first.parent or first
    wide = median_width(cards)
    if wide < SHORT_CJK_WIDTH:
        return "short"
    in_story = around.holds(place)
    own_heading = in_story and has_own_heading(around.page, cards[0])
    if heading and not own_heading and is_unwanted(heading):
        return "unwanted heading"
    wanted = own_heading or (heading is not None and is_wanted(heading))
    chain = around.chain(place)
    hints = [node.hint for node in chain]
    names = " ".join([first.hint, *hints[:3]])
    trusted = wanted or are_named(names) or (in_story and is_named_inside(cards[0]))
    loose = [] if trusted else around.names_loose_frame.among(hints)
    if loose and not is_news_ticker(loose, cards, around.page):
        return "frame"
    if frames := around.names_frame.among(hints):
        outspoken = wanted and wide >= CLEAR_HEADLINE_WIDTH
        if not outspoken or is_footer(frames, chain[-1]):
            return "frame"
    shape = shape_of(cards, wide, around)
    if UNWANTED_NAME.search(names) or (not wanted and are_media(cards, shape, names)):
        return "media or goods"
    if len(cards) > 1 and all_open_with(around.page, cards, UNWANTED_HEADING):
        return "unwanted kicker"
    if in_story:
        boxed = (trusted and is_boxed(cards, heading, around.page)) or (
            shape.number == 2 and are_plain_items(cards, around.page) and are_of_own_shape(cards, around)
        )
        return story_objection(shape, first.tag, own_heading=own_heading, trusted=trusted, boxed=boxed)
    return (
        trusted_objection(cards, shape, around)
        if trusted
        else nameless_objection(cards, shape, heading, around)
    )


def are_named(names: str) -> bool:
    """True for class and id names of blocks that announce articles."""
    return has_part(names.replace("-", "").replace("_", ""), WANTED_NAMES)


def is_named_inside(card: Card) -> bool:
    """True when an element between the card and its link is named so: inside a story nothing else is in the card."""
    node = card.widest.node
    names: list[str] = []
    while node.parent is not None and node.index > card.first.index and len(names) < MOST_NAMES_INSIDE:
        node = node.parent
        names.append(node.hint)
    return are_named(" ".join(names))


def are_media(cards: list[Card], shape: Shape, names: str) -> bool:
    """True for films and pictures, told by addresses or by names."""
    if shape.number > 1 and lead_to_media(cards):
        return True
    return shape.pictures > 1 and MEDIA_NAME.search(names) is not None and POST_LIST_NAME not in names


def is_news_ticker(names: list[str], cards: list[Card], page: Page) -> bool:
    """True where news in brief stand with their times; prices and what rolls over every page have none."""
    return all("ticker" in name for name in names) and show_moments(cards, page)


def is_footer(names: list[str], outermost: Node) -> bool:
    """True when one of the names is that of the page's footer; a heading speaks louder than others, such as "menu"."""
    if not any("foot" in name for name in names):
        return False
    return not any(node.tag in ("main", "article") for node in outermost.ancestors())


def are_captions(cards: list[Card], shape: Shape, page: Page) -> bool:
    """True for the texts of a Chinese grid of pictures; a day beside each shows that they are headlines."""
    is_grid = shape.is_cjk and shape.is_pictured and shape.wide <= PICTURE_CAPTION_WIDTH
    return is_grid and not are_dated(cards, page)


def trusted_objection(cards: list[Card], shape: Shape, around: Surroundings) -> str | None:
    """What still speaks against cards under a telling heading or name."""
    if are_captions(cards, shape, around.page):
        return "captions"
    if shape.number < 2 and not shape.pictures:
        return "single"
    least = PICTURED_WIDTH if shape.is_pictured else CJK_HEADLINE_WIDTH if shape.is_cjk else HEADLINE_WIDTH
    if shape.wide >= least or (shape.is_cjk and are_surely_stories(cards, around)):
        return None
    return "short"


def are_surely_stories(cards: list[Card], around: Surroundings) -> bool:
    """True when the addresses are those of the portal's stories, or a day stands with each: keywords have neither."""
    return are_of_own_shape(cards, around) or are_dated(cards, around.page)


def is_boxed(cards: list[Card], heading: str | None, page: Page) -> bool:
    """True when the element around several cards has no text besides their links and the heading."""
    box = cards[0].first.parent
    if box is None or box.tag == "p" or len(cards) < 2 or not heading:
        return False
    return page.length(box) - page.link_length(box) <= len(heading)


def story_objection(
    shape: Shape, tag: str, *, own_heading: bool, trusted: bool, boxed: bool = False
) -> str | None:
    """What speaks against cards inside the story, where most links are references."""
    least = CJK_HEADLINE_WIDTH if trusted else CLEAR_CJK_WIDTH if shape.is_cjk else PICTURED_WIDTH
    if own_heading and shape.is_cjk:
        least = PICTURED_WIDTH
    if shape.wide < least:
        return "short"
    stands_out = own_heading or shape.pictures > 0 or tag in ("aside", "article", "section")
    is_list = shape.number > 2 or boxed or (trusted and tag not in RUNNING_TAGS)
    return None if stands_out or is_list else "weak in story"


def nameless_objection(
    cards: list[Card], shape: Shape, heading: str | None, around: Surroundings
) -> str | None:
    """What speaks against cards for which neither heading nor name speaks."""
    if not shape.is_pictured and are_foreign(cards, around):
        return "foreign"
    if are_captions(cards, shape, around.page):
        return "captions"
    if heading and are_of_own_kind(cards, shape, around):
        return None
    if shape.number < 2 or shape.wide < (CLEAR_CJK_WIDTH if shape.is_cjk else HEADLINE_WIDTH):
        return "weak"
    if shape.pictures > 1 or are_rich(cards, around.page):
        return None
    return None if shape.number > 2 and shape.wide >= CLEAR_HEADLINE_WIDTH and heading else "weak"


def are_of_own_kind(cards: list[Card], shape: Shape, around: Surroundings) -> bool:
    """True for headlines with addresses like the page's own: under a heading they announce, whatever it says.

    Two are enough where they are a list and nothing else.
    """
    if shape.number < 2 or shape.wide < (SHORT_CJK_WIDTH if shape.is_cjk else HEADLINE_WIDTH):
        return False
    return (shape.number > 2 or are_plain_items(cards, around.page)) and are_of_own_shape(cards, around)


def opens_with(page: Page, card: Card, words: Phrases) -> bool:
    """True when the card's own first line is short and has one of the words: "Read also", "Podcast"."""
    texts, start, end = page.texts, card.first.text_start, card.first.text_end
    while start < end and texts[start].isspace():
        start += 1
    stop = line_end(texts, start, end)
    # What there is behind the line is another one.
    if page.chars[stop] == page.chars[end]:
        return False
    line = " ".join("".join(texts[start:stop]).split())
    return width(line) <= WIDEST_KICKER and has_phrase(line, words)


def has_own_heading(page: Page, card: Card) -> bool:
    """True when "Read also" stands in the card, or in its line, or in the line above."""
    return opens_with(page, card, WANTED_HEADING) or is_labelled(page, card)


def all_open_with(page: Page, cards: list[Card], words: Phrases) -> bool:
    """True when :func:`opens_with` is true of every card."""
    # A loop: nearly always the first card ends it.
    for card in cards:  # noqa: SIM110
        if not opens_with(page, card, words):
            return False
    return True
