"""The following pages of a list: "下一页", "›", numbers, ``rel=next``, script pagers, load-more addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from newscrawl.extract.links import link_key
from newscrawl.extract.page import Node, Page
from newscrawl.extract.urls import absolute_url

NEXT_TEXT = re.compile(
    r"[\W_]{0,4}(?:下\s?一?\s?页|下\s?一?\s?頁|后一?页|後一?頁|下一篇列表|次へ|次の?ページ|다음(?:\s?페이지)?|next(?:\s?page)?|older(?:\s(?:posts|articles|entries|stories))?"
    r"|nächste(?:\sseite)?|weiter|ältere(?:\s\w+)?|suivante?|page\ssuivante|siguiente|página\ssiguiente|próxim[ao]|seguinte|successiv[ao]|avanti|prossima"
    r"|volgende|następna|dalej|další|ďalšie|nästa|neste|næste|seuraava|sonraki|следующая|вперед|далее|kitas|toliau|ifuatayo)[\W_]{0,4}",
    re.IGNORECASE,
)
"""Link texts that lead to the following list page."""

MORE_TEXT = re.compile(
    r"[\W_]{0,4}(?:加载更多|点击加载更多|查看更多|更多新闻|load\smore|show\smore|view\smore|more\s(?:stories|articles|news|posts)|mehr\s(?:laden|anzeigen)|もっと見る|더보기)[\W_]{0,4}",
    re.IGNORECASE,
)
"""Buttons that append the next page to the list."""

ARROW_TEXT = re.compile(r"\s?(?:[›»→>]|>>|&gt;|&raquo;)\s?")
"""Arrows count only in a pager."""

LOAD_MORE_ATTRIBUTES = (
    "data-next-url",
    "data-next",
    "data-next-page",
    "data-load-more-url",
    "data-more-url",
    "data-url",
    "data-href",
)

PAGER_NAME = re.compile(
    r"pag(?:e|es|er|ing|ination|inate|enum|enav|ebar|ebox|elist|-?nav)|fenye|seiten|page_?num|turnpage|displaypage|autopage"
)

# createPageHTML(20, 0, "index", "html"): count, current page from 0, name, extension (TRS WCM templates).
SCRIPT_PAGER = re.compile(
    r"""create_?page(?:html|nav)?\w{0,12}\(\s*['"]?(\d{1,4})['"]?\s*,\s*['"]?(\d{1,4})['"]?\s*,\s*['"]([\w./-]{1,60})['"]\s*,\s*['"](\w{2,5})['"]""",
    re.IGNORECASE,
)
COUNT_PAGE = re.compile(r"\bvar\s+(?:countPage|pageCount|totalPage)\s*=\s*['\"]?(\d{1,4})", re.IGNORECASE)
CURRENT_PAGE = re.compile(r"\bvar\s+(?:currentPage|curPage|pageIndex)\s*=\s*['\"]?(\d{1,4})", re.IGNORECASE)

MOST_PAGES = 100
"""Numbered pages named by a script are listed up to here."""


@dataclass(slots=True)
class ListPages:
    """Where a list goes on."""

    next_page: str | None = None
    numbered: list[str] = field(default_factory=list)


def find_list_pages(page: Page, base: str) -> ListPages:
    """The next list page and the numbered ones, as absolute addresses."""
    numbers = numbered_links(page, base)
    pages = ListPages(numbered=[url for _, url in numbers])
    pages.next_page = (
        _declared(page, base)
        or _by_text(page, base)
        or _by_number(page, numbers)
        or _by_script(page, base, pages)
        or _load_more(page, base)
    )
    if pages.next_page and pages.next_page not in pages.numbered:
        pages.numbered.append(pages.next_page)
    return pages


def _differs(page: Page, base: str, href: str | None) -> str | None:
    """The absolute address, None when it is this page or none."""
    if not href or href.startswith("#"):
        return None
    url = absolute_url(base, href)
    return url if url and link_key(url, base) != link_key(page.url, page.url) else None


def _declared(page: Page, base: str) -> str | None:
    for node in [*page.by_tag.get("link", ()), *page.by_tag.get("a", ())]:
        if "next" in (node.get("rel") or "").lower().split():
            url = _differs(page, base, node.get("href"))
            if url:
                return url
    return None


def _by_text(page: Page, base: str) -> str | None:
    for node in reversed(page.by_tag.get("a", ())):
        if page.length(node) > 24:
            continue
        text = page.text(node)
        label = text or node.get("title") or node.get("aria-label") or ""
        if NEXT_TEXT.fullmatch(label) or (ARROW_TEXT.fullmatch(label) and in_pager(node)):
            url = _differs(page, base, node.get("href"))
            if url:
                return url
    return None


def in_pager(node: Node) -> bool:
    """True when the link or an element close around it is named like a pager."""
    for depth, around in enumerate([node, *node.ancestors()]):
        if depth > 3:
            return False
        if PAGER_NAME.search(around.hint):
            return True
    return False


def numbered_links(page: Page, base: str) -> list[tuple[int, str]]:
    """The links of the pager whose texts are numbers, by number."""
    found: dict[int, str] = {}
    for node in page.by_tag.get("a", ()):
        if not 0 < page.length(node) <= 8:
            continue
        text = page.text(node).strip("[]【】()第页頁 ")
        if text.isdecimal() and len(text) <= 4 and in_pager(node):
            url = _differs(page, base, node.get("href"))
            if url:
                found.setdefault(int(text), url)
    return sorted(found.items())


def _by_number(page: Page, numbers: list[tuple[int, str]]) -> str | None:
    """The page after this one: the lowest number that is not linked is this page's own."""
    if not numbers:
        return None
    linked = dict(numbers)
    own = next(number for number in range(1, len(linked) + 2) if number not in linked)
    return linked.get(own + 1)


def _by_script(page: Page, base: str, pages: ListPages) -> str | None:
    for script in page.scripts:
        match = SCRIPT_PAGER.search(script.text)
        if match is None:
            continue
        count, current, name, extension = int(match[1]), int(match[2]), match[3], match[4]
        urls = [
            absolute_url(base, f"{name}_{number}.{extension}") for number in range(1, min(count, MOST_PAGES))
        ]
        pages.numbered.extend(url for url in urls if url)
        return urls[current] if current < len(urls) else None
    return None


def _load_more(page: Page, base: str) -> str | None:
    for node in page.nodes_of("a", "button", "div"):
        for attribute in LOAD_MORE_ATTRIBUTES:
            value = node.attributes.get(attribute)
            if value and page.length(node) <= 40 and MORE_TEXT.fullmatch(page.text(node)):
                return absolute_url(base, value)
    for node in page.by_tag.get("a", ()):
        if page.length(node) <= 40 and MORE_TEXT.fullmatch(page.text(node)):
            url = _differs(page, base, node.get("href"))
            if url and _next_number(page.url, url):
                return url
    return None


def _next_number(own: str, url: str) -> bool:
    """True when the address has a page number in its query."""
    return any(
        name in ("page", "p", "paged", "pn", "offset") and value.isdecimal()
        for name, value in parse_qsl(urlsplit(url).query)
    )
