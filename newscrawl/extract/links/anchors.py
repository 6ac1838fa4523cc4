"""The links of a page that may lead to articles, told from those that never do by their address alone.

An address is judged once, with linear patterns and mostly without resolving it: a page has hundreds of links
and few of them end up in a record.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from newscrawl.extract.links.judge import LinkJudge, names_story, site_of
from newscrawl.extract.links.overlays import is_empty, overlaid_headline
from newscrawl.extract.links.urls import TRACKING_PARAMETER, absolute_url
from newscrawl.extract.links.vouched import has_dated_articles, heads_dated_article
from newscrawl.extract.links.words import LONG_NUMBER, OTHER_SCHEME, PLAIN_ADDRESS, PLAIN_ORIGIN
from newscrawl.extract.page import Node, Page, index_of
from newscrawl.extract.text.width import width

PATH_END = "/ \t\r\n\f"
"""What may stand behind the path without a meaning: a final slash, and the white space that browsers drop."""

SHORTEST_STORY_SEGMENT = 8
"""Shorter last segments (print, comments) do not make the address above them a section."""

SHORTEST_HEADLINE = 13
"""Columns of the shortest text that is taken for a headline; keywords and sections are shorter."""


@dataclass(slots=True, eq=False)
class Anchor:
    """A link that may lead to an article."""

    node: Node
    href: str
    """The attribute as written."""
    key: str
    """Host, path and query without tracking: links with one key lead to one page."""
    text: str = ""
    """What it shows, when that is wide enough for a headline."""
    wide: int = 0
    """Columns of ``text``."""


def entry_address(base: str, href: str) -> str | None:
    """The absolute address of a link; most links need no resolving (RFC 3986, section 5.2, costs ten times as much)."""
    if is_plain(href):
        return href
    if href.startswith("/") and not href.startswith("//") and "/." not in href:
        scheme, _, rest = base.partition("//")
        rooted = f"{scheme}//{rest.partition('/')[0]}{href}"
        if is_plain(rooted):
            return rooted
    return absolute_url(base, href)


def is_plain(address: str) -> bool:
    """True for absolute addresses that browsers take as they stand."""
    if address.isascii() and address.isprintable() and " " not in address:
        # Nothing is left to be asked of the path, which is most of an address.
        return PLAIN_ORIGIN.match(address) is not None
    return PLAIN_ADDRESS.fullmatch(address) is not None


def base_address(page: Page) -> str:
    """The address that relative links resolve against: ``<base href>`` when there is one (HTML, section 4.2.3)."""
    for node in page.nodes_of("base"):
        declared = absolute_url(page.url, node.get("href"))
        if declared:
            return declared
    return page.url


def link_key(href: str, base: str, host: str | None = None) -> str | None:
    """What two links to the same page have in common, ``None`` when ``href`` leads to no page.

    Scheme, "www.", fragment, tracking parameters and a final slash are dropped. A relative address is resolved;
    ``host`` is that of ``base`` with its port, for those who have it at hand.
    """
    if href.startswith(("http://", "https://")):
        rest = href.partition("//")[2]
    elif href.startswith("//"):
        rest = href[2:]
    elif href.startswith("/") and host and "/." not in href:
        rest = host + href
    else:
        resolved = None if OTHER_SCHEME.match(href) else absolute_url(base, href)
        if resolved is None:
            return None
        rest = resolved.partition("//")[2]
    address, _, query = rest.partition("#")[0].partition("?")
    address = address.rstrip(PATH_END).removeprefix("www.")
    if not query or names_story(address):
        # Where the path names one story, the query only says where the reader came from.
        return address
    kept = [
        p for p in query.strip().split("&") if p and not TRACKING_PARAMETER.fullmatch(p.partition("=")[0])
    ]
    return f"{address}?{'&'.join(kept)}" if kept else address


def read_anchors(
    page: Page, base: str, *, is_list: bool = False, frames: list[Node] | None = None
) -> list[Anchor]:
    """The links that may lead to other articles, in document order: those that show a headline's text.

    The text is looked at first because it costs least and most links of a page are names of sections. Links that
    show a picture or "read more" stand in the cards that these make; links that show nothing are taken where they
    alone lead to a card's story. Frames of the page are left out.
    ``is_list``: the page is a channel's, so its own address says nothing of what an article's looks like.
    ``frames`` are the :func:`page_frames`, for those who have them at hand.
    """
    own, host = own_keys(page, base), base.partition("//")[2].partition("/")[0]
    verdicts: dict[str, str | None] = {}
    anchors: list[Anchor] = []
    judge, texts, overlays = LinkJudge(), page.texts, False
    vouches = has_dated_articles(page)
    for node in _long_links(page, page_frames(page) if frames is None else frames):
        href = node.attributes.get("href")
        if not href or href[0] == "#" or (href in verdicts and verdicts[href] is None):
            continue
        start, end = node.text_start, node.text_end
        if start == end:
            text = overlaid_headline(page, node)
        else:
            text = " ".join((texts[start] if end == start + 1 else "".join(texts[start:end])).split())
        # What :func:`width` asks first, without the call: a page has hundreds of links.
        wide = len(text) if text.isascii() else width(text)
        if wide < SHORTEST_HEADLINE:
            continue
        if href in verdicts:
            known = verdicts[href]
        else:
            key = link_key(href, base, host)
            fits = (
                key
                and key not in own
                and (
                    judge(key) or (vouches and heads_dated_article(page, node) and judge.may_be_vouched(key))
                )
            )
            known = verdicts[href] = key if fits else None
        if known is not None:
            anchors.append(Anchor(node, href, known, text, wide))
            overlays = overlays or start == end
    if overlays:
        anchors = _without_doubles(anchors)
    sections = section_keys(anchors, own, is_list=is_list)
    return [anchor for anchor in anchors if anchor.key not in sections] if sections else anchors


def shortest_headline(page: Page) -> int:
    """Characters of the shortest headline: half the columns where the page's title is Chinese, Japanese or Korean."""
    titles = "".join(page.titles)
    return SHORTEST_HEADLINE if titles and width(titles) == len(titles) else SHORTEST_HEADLINE // 2


def _long_links(page: Page, frames: list[Node]) -> list[Node]:
    """The links outside the page's frames that have the characters of a headline, or show nothing at all."""
    least, chars = shortest_headline(page), page.chars
    links = _outside_frames(page, frames)
    return [
        node
        for node in links
        if (shown := chars[node.text_end] - chars[node.text_start]) >= least or (not shown and is_empty(node))
    ]


def _without_doubles(anchors: list[Anchor]) -> list[Anchor]:
    """The links without those that show nothing and lead where another one shows a headline."""
    shown = {anchor.key for anchor in anchors if not is_empty(anchor.node)}
    return [anchor for anchor in anchors if not is_empty(anchor.node) or anchor.key not in shown]


def page_frames(page: Page) -> list[Node]:
    """Navigations, and headers and footers that belong to no article (HTML, sections 4.3.4, 4.3.8, 4.3.9).

    What is put into an ``<aside>`` leads on from the story and not through the site: widgets of popular stories are
    marked as navigations there.
    """
    frames = _outside(page.nodes_of("nav"), page.nodes_of("aside"))
    if page.by_tag.get("header") or page.by_tag.get("footer"):
        frames += _outside(page.nodes_of("header", "footer"), page.nodes_of("article", "main"))
        frames.sort(key=index_of)
    return frames


def _outside(nodes: list[Node], holders: list[Node]) -> list[Node]:
    """Those of the elements that stand in none of the others; both in document order, and walked once."""
    if not holders:
        return nodes.copy()
    kept: list[Node] = []
    place = end = 0
    for node in nodes:
        while place < len(holders) and holders[place].index < node.index:
            end = max(end, holders[place].end)
            place += 1
        if node.index >= end:
            kept.append(node)
    return kept


def _outside_frames(page: Page, frames: list[Node]) -> list[Node]:
    """The links that stand in no frame of the page: what is between the frames, cut out in a few steps."""
    links = page.by_tag.get("a", [])
    kept: list[Node] = []
    place = end = 0
    for frame in frames:
        if frame.index < end:  # inside the last frame
            continue
        end = frame.end
        first = bisect_left(links, frame.index, place, key=index_of)
        kept += links[place:first]
        place = bisect_left(links, end, first, key=index_of)
    return kept + links[place:]


def own_keys(page: Page, base: str) -> set[str]:
    """The keys under which the page may link itself."""
    keys = {link_key(page.url, page.url) or ""}
    for node in page.by_tag.get("link", ()):
        if node.attributes.get("rel") == "canonical":
            keys.add(link_key(node.get("href") or "", base) or "")
            break
    return keys


def section_keys(anchors: list[Anchor], own: set[str], *, is_list: bool = False) -> set[str]:
    """The addresses among the links that are lists, as far as their neighbours tell.

    /world is the section of /world/a-story-of-today; and where this article's own address has a number, an
    address of the same site with neither number nor many words is none of an article.
    """
    keys = {anchor.key for anchor in anchors}
    sections: set[str] = set()
    folders: set[str] = set()
    for key in keys | own:
        folder, _, last = key.partition("?")[0].rpartition("/")
        if len(last) >= SHORTEST_STORY_SEGMENT:
            folders.add(folder)
    for above in folders:
        if LONG_NUMBER.search(above):
            continue
        # Those above it have no number either.
        while "/" in above and above not in sections:
            sections.add(above)
            above = above.rpartition("/")[0]
    if is_list:
        return sections
    # Of the path only: a port is no number of a story.
    numbered = {site_of(key.partition("/")[0]) for key in own if LONG_NUMBER.search(key.partition("/")[2])}
    if not numbered:
        return sections
    hosts: dict[str, bool] = {}
    for key in keys:
        host = key.partition("/")[0]
        if host not in hosts:
            hosts[host] = site_of(host) in numbered
        # A program's address with a number in its path names a story without a query.
        if hosts[host] and "?" not in key and not (LONG_NUMBER.search(key, len(host)) or names_story(key)):
            sections.add(key)
    return sections
