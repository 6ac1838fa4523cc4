"""The following pages of a list: "下一页", "›", numbers, ``rel=next``, script pagers, load-more addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import parse_qsl, urlsplit

from newscrawl.extract.links.anchors import link_key
from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.links.words import FILE_EXTENSIONS
from newscrawl.extract.lists.next_words import (
    ARROW_TEXT,
    LOAD_MORE_ATTRIBUTES,
    LOAD_MORE_PARTS,
    MORE_TEXT,
    NEXT_TEXT,
    PAGER_NAME,
    READ_ON_TEXT,
)
from newscrawl.extract.lists.scripts import pages_of_script
from newscrawl.extract.overrides import DeclaredFields
from newscrawl.extract.page import Node, Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.times.entry_dates import day_in_url

LONGEST_LABEL = 24
"""Characters of the words of a pager's links."""

LONGEST_NUMBER = 8
"""Characters of a pager's numbers, brackets included."""

HIGHEST_PAGE = 9999

PAGE_SIGNS = "[]【】()第页頁 "
"""What a pager puts around its numbers."""

BETWEEN_NUMBERS = " \n\t\xa0|·,"
"""What it puts between them."""

MOST_RUNS_BETWEEN = 6
"""Pieces of text before a link in which the number of this page is looked for: edges, spaces and strokes."""

DIGITS = re.compile(r"\d+")

PAGER_LEVELS = 4
"""Elements around a link whose names may call it part of a pager."""

PAGE_PARAMETERS = frozenset(["page", "p", "paged", "pn", "pg", "offset", "start", "from"])
"""Query parameters that count pages."""


@dataclass(slots=True)
class ListPages:
    """Where a list goes on."""

    next_page: str | None = None
    numbered: list[str] = field(default_factory=list)
    """In order, this page left out."""


def find_list_pages(page: Page, base: str, portal: Portal | None = None) -> ListPages:
    """The next list page and the numbered ones, as absolute addresses."""
    labels = short_links(page)
    numbers = numbered_links(page, base, labels)
    scripted, scripted_next = pages_of_script(page, base)
    next_page = (
        _declared_by_portal(page, base, portal)
        or _declared_by_page(page, base)
        or _by_text(page, base, labels)
        or _by_number(page, base, numbers)
        or _by_current(page, base, labels)
        or scripted_next
        or _load_more(page, base, labels)
    )
    urls = [*numbers.values(), *scripted, *([next_page] if next_page else [])]
    return ListPages(next_page, list(dict.fromkeys(urls)))


def short_links(page: Page) -> list[tuple[Node, str]]:
    """The links that may be a pager's by the length of their text, and that text."""
    chars, text = page.chars, page.text
    return [
        (node, text(node) if chars[node.text_end] > chars[node.text_start] else "")
        for node in page.by_tag.get("a", ())
        if chars[node.text_end] - chars[node.text_start] <= LONGEST_LABEL
    ]


def elsewhere(page: Page, base: str, href: str | None) -> str | None:
    """The absolute address, None when it is this page or none."""
    url = absolute_url(base, href) if href and not href.startswith("#") else None
    return url if url and link_key(url, base) != link_key(page.url, page.url) else None


def _declared_by_portal(page: Page, base: str, portal: Portal | None) -> str | None:
    selector = portal.channel.next_page if portal else None
    if not selector:
        return None
    declared = DeclaredFields(page)
    hrefs = [node.get("href") for node in declared.nodes(selector)] or declared.texts(selector)
    return next((url for href in hrefs if (url := elsewhere(page, base, href))), None)


def _declared_by_page(page: Page, base: str) -> str | None:
    """``rel=next`` (HTML, section 4.6.7.14)."""
    for node in [*page.by_tag.get("link", ()), *page.by_tag.get("a", ())]:
        rel = node.get("rel")
        if rel and "next" in rel.lower().split() and (url := elsewhere(page, base, node.get("href"))):
            return url
    return None


def _by_text(page: Page, base: str, labels: list[tuple[Node, str]]) -> str | None:
    for node, text in reversed(labels):
        label = text or node.get("title") or node.get("aria-label") or ""
        leads_on = NEXT_TEXT.fullmatch(label) or (
            (ARROW_TEXT.fullmatch(label) or READ_ON_TEXT.fullmatch(label)) and in_pager(node)
        )
        if leads_on:
            url = elsewhere(page, base, node.get("href"))
            if url:
                return url
    return None


def in_pager(node: Node) -> bool:
    """True when the link or an element close around it is named like a pager."""
    return bool(PAGER_NAME.search(node.hint)) or any(
        PAGER_NAME.search(around.hint) for around in islice(node.ancestors(), PAGER_LEVELS)
    )


def numbered_links(page: Page, base: str, labels: list[tuple[Node, str]]) -> dict[int, str]:
    """The addresses of the pager's numbers, lowest first.

    Without a telling name a pager is three or more numbers in one element.
    """
    named: dict[int, str] = {}
    rows: dict[int, dict[int, str]] = {}
    for node, label in labels:
        if not label or page.length(node) > LONGEST_NUMBER:
            continue
        number = page_count(label)
        if number is None:
            continue
        url = elsewhere(page, base, node.get("href"))
        if url is None or may_lead_to_day(url):
            continue
        if in_pager(node):
            named.setdefault(number, url)
        row = _row_of(node)
        rows.setdefault(row.index if row else -1, {}).setdefault(number, url)
    longest = max(rows.values(), key=len, default={})
    numbers = named or (longest if len(longest) > 2 else {})
    return dict(sorted(numbers.items()))


def page_count(text: str) -> int | None:
    """The number that a pager shows as 2, [2] or 第2页."""
    text = text.strip(PAGE_SIGNS)
    if not (text.isdecimal() and text.isascii() and len(text) < LONGEST_NUMBER):
        return None
    number = int(text)
    return number if 0 < number <= HIGHEST_PAGE else None


def may_lead_to_day(url: str) -> bool:
    """True for the addresses of a calendar's days, and of what is no page."""
    return url.rpartition(".")[2].lower() in FILE_EXTENSIONS or day_in_url(url)[0] is not None


def _row_of(node: Node) -> Node | None:
    """The element that holds the pager's links: the parent, or the list around the items."""
    parent = node.parent
    return (
        parent.parent if parent is not None and parent.tag in ("li", "span", "td", "b", "strong") else parent
    )


def _by_number(page: Page, base: str, numbers: dict[int, str]) -> str | None:
    """The page after this one: its own number is in its address, or is the lowest that is not linked."""
    own = _page_number(page.url) or next(
        (number for number in range(1, len(numbers) + 2) if number not in numbers), 1
    )
    return numbers.get(own + 1)


def _by_current(page: Page, base: str, labels: list[tuple[Node, str]]) -> str | None:
    """Where the number of this page stands without a link before that of the next: 1 [2]."""
    for node, label in labels:
        number = page_count(label) if label and page.length(node) <= LONGEST_NUMBER else None
        if number is None or number < 2 or _plain_number_before(page, node) != number - 1:
            continue
        url = elsewhere(page, base, node.get("href"))
        # Days of a calendar stand in rows, too, and so do numbers of notes.
        if url and not may_lead_to_day(url) and str(number) in DIGITS.findall(url):
            return url
    return None


def _plain_number_before(page: Page, node: Node) -> int | None:
    """The number that is shown directly before the link and is no link."""
    first = max(node.text_start - MOST_RUNS_BETWEEN, 0)
    for position in range(node.text_start - 1, first - 1, -1):
        text = page.texts[position].strip(BETWEEN_NUMBERS)
        if text:
            is_linked = page.link_chars[position + 1] > page.link_chars[position]
            return None if is_linked or len(text) > LONGEST_NUMBER else page_count(text)
    return None


def _page_number(url: str) -> int | None:
    pairs = parse_qsl(urlsplit(url).query)
    return next(
        (int(v) for k, v in pairs if k in ("page", "paged", "pn", "pg") and v.isdecimal() and v.isascii()),
        None,
    )


def _load_more(page: Page, base: str, labels: list[tuple[Node, str]]) -> str | None:
    markup = page.markup
    present = [
        name
        for part in LOAD_MORE_PARTS
        if part in markup
        for name in LOAD_MORE_ATTRIBUTES
        if part in name.encode() and name.encode() in markup
    ]
    for node in page.nodes if present else ():
        for name in present:
            url = elsewhere(page, base, node.attributes.get(name))
            if url:
                return url
    for node, label in labels:
        if label and MORE_TEXT.fullmatch(label):
            url = elsewhere(page, base, node.get("href"))
            if url and any(name in PAGE_PARAMETERS for name, _ in parse_qsl(urlsplit(url).query)):
                return url
    return None
