"""The next page of a story in several pages."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from newscrawl.extract.found import Found
from newscrawl.extract.links.anchors import base_address
from newscrawl.extract.links.urls import absolute_url, host_of
from newscrawl.extract.page import Node, Page
from newscrawl.extract.structured.read import Structured

# What the link is called. 下一篇 is another story.
NEXT_LABEL = re.compile(
    r"[\[【(（<>›»→\s]*(?:下一?[页頁]|后一?页|次のページ|次へ|다음\s?페이지|next(?:\spage)?|weiter|nächste\sseite|page\ssuivante|suivant|siguiente"
    r"|página\ssiguiente|pagina\ssuccessiva|successiva|próxima|следующая|nästa|neste|næste|volgende|następna)[\]】)）<>›»→\s]*",
    re.IGNORECASE,
)
LONGEST_LABEL = 30

LONGEST_NAMELESS = 24
"""Characters of an address that names its page only (?page=2, 2/): all longer ones name the story, too."""

PLAIN_NAME = re.compile(r"[\w-]+", re.ASCII)
"""Other characters are written as they are or percent-encoded."""

# Where addresses carry the number of the page: story_2.html, story-2.html, story/2, ?page=2, ?p=2, /page/2.
NUMBER = re.compile(
    r"(?:(?<=[?&])(?:page|p|pn|pageno|seite|pagina|s)=(\d{1,3})(?=&|$)|/(?:page|seite|p)[/-]?(\d{1,3})(?=/?$)|[_-](\d{1,3})(?=\.\w{2,5}$|$)|/(\d{1,2})/?$)",
    re.IGNORECASE,
)
# Longer numbers are the story's own.
MOST_PAGES = 200


def find_next_page(page: Page, structured: Structured) -> Found[str | None]:
    """Absolute address of the page that continues this one, None on the last (or only) page.

    A link counts only when its address is this page's with the next number.
    """
    stem, number = split_number(page.url)
    following, name = str(number + 1), _name(stem)
    hrefs = [attributes.get("href") for rel, attributes in structured.links if rel == "next"]
    in_head = len(hrefs)
    # "2" is in most addresses, but as a number of its own (or as "02") in few: only their texts are looked at.
    alone = re.compile(rf"{following}(?<![1-9]{following})(?![0-9])")
    for node in page.nodes_of("a"):
        href = node.attributes.get("href")
        if not href or following not in href:
            continue
        names_story = name in href or len(href) <= LONGEST_NAMELESS
        if names_story and alone.search(href) and _is_pager(page, node):
            hrefs.append(href)
    if not hrefs:
        return Found(None)
    base = base_address(page)
    for place, href in enumerate(hrefs):
        url = absolute_url(base, href)
        if url and continues(page.url, url):
            return Found(url, "meta" if place < in_head else "text")
    return Found(None)


def _name(stem: str) -> str:
    """The last segment without its extension, "" where it may be written in several ways."""
    last = stem.partition("?")[0].rpartition("/")[2]
    name = last.rpartition(".")[0] or last
    return name if PLAIN_NAME.fullmatch(name) else ""


def _is_pager(page: Page, node: Node) -> bool:
    if page.chars[node.text_end] - page.chars[node.text_start] > LONGEST_LABEL:
        return False
    label = page.text(node)
    return label.isdigit() or NEXT_LABEL.fullmatch(label) is not None or node.get("rel") == "next"


def continues(own: str, other: str) -> bool:
    """True when ``other`` is the next page of the story at ``own``."""
    if host_of(own) != host_of(other):
        return False
    stem, number = split_number(own)
    other_stem, other_number = split_number(other)
    if other_number == number + 1 and stem == other_stem:
        return True
    # story_12345.html is page 1 of story_12345_2.html: its own number is no page number.
    return other_number == 2 and other_stem == _plain(own)


def split_number(url: str) -> tuple[str, int]:
    """(address without its page number, page number); the first page has none."""
    match = NUMBER.search(_with_query(url))
    if match is None:
        return _plain(url), 1
    number = int(next(group for group in match.groups() if group))
    if not 1 <= number <= MOST_PAGES:
        return _plain(url), 1
    whole = _with_query(url)
    return _plain(whole[: match.start()] + whole[match.end() :]), number


def _with_query(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts.path + ("?" + parts.query if parts.query else "")


def _plain(url: str) -> str:
    return _with_query(url).rstrip("?&/").replace("?&", "?")
