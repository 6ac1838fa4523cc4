"""The keywords that a page shows: links in a list that its name, its label or its addresses give away."""

from __future__ import annotations

import re
from bisect import bisect_right

from newscrawl.extract.page import BREAK, Node, Page, index_of
from newscrawl.extract.page.named import containers_named
from newscrawl.extract.page.story import Body

# One of these is in each name that TAG_LIST finds.
LIST_WORDS = ("tag", "keyword", "topic", "themen", "stichwort", "biaoqian", "guanjianci", "kw", "etiket")

# Elements that hold the shown tags. The whole name must say so: "tag-heuer" and "hottopics-menu" do not.
TAG_LIST = re.compile(
    # A short mark of the design system, arr--story-tags, but no "hot-news-tags"; and what Drupal calls its field.
    r"(?:^|[\s_])(?:field--?name-field-|(?:(?!hot|top|all|new|pop)[a-z]{1,4}[-_]{1,2})?"
    r"(?:article|story|post|entry|news|detail|content|single|page)[-_]{0,2})?"
    r"(?:tags?|keywords?|topics?|themen|stichworte|biaoqian|guanjianci|kw|etiket(?:ler)?)"
    r"(?:[-_]{0,2}(?:list|links?|items?|wrap(?:per)?|box|container|group|block|section))?(?=$|\s)"
)

# Headings of tag lists.
LABEL = re.compile(
    r"(?:标\s?签|標\s?籤|关\s?键\s?[词字]|關\s?鍵\s?[詞字]|タグ|キーワード|関連ワード|태그"
    r"|related topics|tagged(?: as| in)?|tags?|keywords?|topics?|more on|themen"
    r"|schlag(?:worte|wörter)|stichwort[ea]|temas|etiquetas|mots[- ]clés"
    r"|argomenti|теги|темы|konular|etiketler)\s?[:：﹕]?",
    re.IGNORECASE,
)

# A tag list is short; menus and tag clouds are not.
MAX_SHOWN = 12
MIN_LINK_DENSITY = 0.7
MAX_NODES = 200
MAX_LISTS = 30

# Longer names are headlines.
MAX_CHARS = 60

# "Filed under:", in any language.
ANY_LABEL = re.compile(r"[^\W\d][^:：﹕\n]{1,24}\s?[:：﹕]")
LONGEST_LABEL = 28
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))

# Addresses of a page for one keyword. Topics and themes are sections, too: they need a label before them.
TAG_PATH = re.compile(
    r"/(?:(tags?|keywords?|labels?|etiquetas?|etiketler|etiket|tagi|tagy|cimke|cimkek|biaoqian)"
    r"|topics?|themen?|thema|temas?|sujets?|mots-cles)/[^/?#\n]+/?(?:[?#\n]|$)|[?&](tagname|tag|keywords?)=",
    re.IGNORECASE,
)
# Menus of topics stand in these, unless an article has a foot of its own.
MENU_TAGS = frozenset(("header", "footer"))
# One of these is in each address that TAG_PATH finds.
PATH_WORDS = (
    "tag",
    "keyword",
    "label",
    "etiq",
    "etik",
    "cimk",
    "biaoqian",
    "topic",
    "them",
    "tema",
    "sujet",
    "mots-cles",
)
HASHES = ("#", "＃")
# WordPress marks its categories as tags, too, in the list that it calls so, as far as the address does not tell.
CATEGORIES = "taxonomy-category"
CATEGORY_PATH = re.compile(r"/[ck]at(?:[eé]|%C3%A9)g(?:[oó]|%C3%B3)r[\w%]{1,8}/", re.IGNORECASE)
# Links looked at behind the beginning of the story.
MOST_LINKS = 600


def shown_tags(page: Page, body: Body) -> list[str]:
    """The texts of ``rel=tag`` links, else of the first tag list under the headline, else of links to keywords.

    Lists above the headline are the portal's own, such as trending topics.
    """
    marked = [node for node in page.nodes_of("a") if node.attributes.get("rel") == "tag"]
    if marked and (texts := [page.text(node) for node in _without_teasers(page, marked)]):
        return texts
    start = _start(page, body)
    if start is None:
        return []
    named = containers_named(page, LIST_WORDS, start, len(page.nodes))
    lists = (_links_in(page, node) for node in named[:MAX_LISTS] if TAG_LIST.search(node.hint))
    return next((texts for texts in lists if texts), []) or _by_address(page, start)


def _without_teasers(page: Page, marked: list[Node]) -> list[Node]:
    """The links without categories and those of teasers, "Read more about …".

    Teasers are long, or a heading links there, too.
    """
    headlines = {
        link.attributes.get("href")
        for link in page.nodes_of("a")
        if link.attributes.get("rel") == "bookmark"
        or (link.parent is not None and link.parent.tag in HEADINGS)
    }
    return [
        node
        for node in marked
        if page.length(node) <= MAX_CHARS
        and (address := node.attributes.get("href", "")) not in headlines
        and not _is_category(node, address)
    ]


def _is_category(node: Node, address: str) -> bool:
    return (node.parent is not None and CATEGORIES in node.parent.hint) or (
        CATEGORY_PATH.search(address) is not None
    )


def _start(page: Page, body: Body) -> int | None:
    """Index of the headline, else of the element with the first paragraph; None when the page has neither."""
    headline = next(iter(page.nodes_of("h1")), None)
    if headline is not None:
        return headline.index
    return page.owners[body.paragraph_starts[0]] if body.paragraph_starts else None


def _by_address(page: Page, start: int) -> list[str]:
    """The first links in a row that lead to keywords and stand in a line of their own."""
    row: list[Node] = []
    anchors = page.nodes_of("a")
    first = bisect_right(anchors, start, key=index_of)
    links = anchors[first : first + MOST_LINKS]
    if not links:
        return []
    # Most pages have none, which two looks tell.
    addresses = [link.attributes.get("href", "").lower() for link in links]
    together = "\n".join(addresses)
    words = [word for word in PATH_WORDS if word in together]
    shown = "".join(page.texts[links[0].text_start :])
    has_hash = any(sign in shown for sign in HASHES)
    if not words and not has_hash:
        return []
    for link, address in zip(links, addresses, strict=True):
        if row and _gap(page, row[-1], link):
            if _is_list(page, row):
                break
            row = []
        told = [word for word in words if word in address]
        if (told or has_hash) and _leads_to_keyword(page, link, address if told else ""):
            row.append(link)
        elif row:
            if _is_list(page, row):
                break
            row = []
    return [page.text(link) for link in row] if row and _is_list(page, row) else []


def _leads_to_keyword(page: Page, link: Node, address: str) -> bool:
    """True for a link whose address (in lower case) or text says so."""
    if not 0 < page.length(link) <= MAX_CHARS:
        return False
    return TAG_PATH.search(address) is not None or page.text(link).startswith(HASHES)


def _gap(page: Page, link: Node, following: Node) -> bool:
    """True when words stand between two links."""
    between = page.texts[link.text_end : following.text_start]
    return any(character.isalnum() for text in between for character in text)


def _is_list(page: Page, row: list[Node]) -> bool:
    """True for links that stand alone in their lines, but for a label before the first."""
    if len(row) > MAX_SHOWN:
        return False
    before = _line_before(page, row[0].text_start).strip()
    label = ANY_LABEL.fullmatch(before) or LABEL.fullmatch(before)
    if before.strip("#") and label is None:
        return False
    if not before:
        label = LABEL.fullmatch(_heading_before(page, row[0]))
    if any(character.isalnum() for character in _line_after(page, row[-1].text_end)):
        return False
    if _is_in_menu(row[0]):
        return False
    path = TAG_PATH.search(row[0].attributes.get("href", ""))
    return label is not None or path is None or any(path.groups())


def _is_in_menu(node: Node) -> bool:
    around = [ancestor.tag for ancestor in node.ancestors()]
    return "nav" in around or ("article" not in around and not MENU_TAGS.isdisjoint(around))


def _line_before(page: Page, stop: int) -> str:
    """The end of the line before a place; what is longer than any label is cut."""
    found = ""
    while stop > 0 and page.texts[stop - 1] != BREAK and len(found) <= LONGEST_LABEL:
        stop -= 1
        found = page.texts[stop][-LONGEST_LABEL:] + found
    return found


def _heading_before(page: Page, link: Node) -> str:
    """The heading right above the links, in the same parent: <h2>Related topics</h2><ul>…."""
    stop = link.text_start
    while stop > 0 and page.texts[stop - 1].isspace():
        stop -= 1
    owner = page.nodes[page.owners[stop - 1]] if stop > 0 else None
    if owner is None or owner.tag not in HEADINGS or page.length(owner) > LONGEST_LABEL:
        return ""
    return page.text(owner) if owner.parent is not None and owner.parent.contains(link) else ""


def _line_after(page: Page, start: int) -> str:
    run = page.texts[start : start + LONGEST_LABEL]
    return "".join(run[: run.index(BREAK)] if BREAK in run else run)


def _links_in(page: Page, node: Node) -> list[str]:
    """The link texts of a tag list, ``[]`` when the element holds more than a label and links."""
    if not 0 < page.length(node) <= MAX_SHOWN * MAX_CHARS or node.end - node.index > MAX_NODES:
        return []
    texts = [page.text(inner) for inner in (node, *page.descendants(node)) if inner.tag == "a"]
    text = page.text(node)
    label = LABEL.match(text) or ANY_LABEL.match(text)
    others = (
        page.length(node) - page.link_length(node) - max(len(label[0]) if label else 0, _heading(page, node))
    )
    is_list = len(texts) <= MAX_SHOWN and others <= (1 - MIN_LINK_DENSITY) * page.length(node)
    return texts if is_list else []


def _heading(page: Page, node: Node) -> int:
    """How long the heading is that opens a tag list, whatever it says; 0 when none does."""
    first = page.nodes[node.index + 1] if node.index + 1 < node.end else None
    if first is None or first.tag not in HEADINGS or page.link_length(first):
        return 0
    length = page.length(first)
    return length if length <= LONGEST_LABEL else 0
