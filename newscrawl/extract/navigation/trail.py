"""One element's links and texts as the steps of a path, told from menus and link lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urlsplit

from newscrawl.extract.links.urls import absolute_url, normalise_url
from newscrawl.extract.navigation.words import (
    ARROWS,
    BARS,
    HOME,
    HOME_ENDS,
    LABEL,
    LAST,
    LAST_ENDS,
    SEPARATOR,
)
from newscrawl.extract.page import Node, Page
from newscrawl.extract.types import Breadcrumb

# Longer names are headlines, longer lists are menus.
MAX_NAME = 40
MAX_STEPS = 7
# The title of the article may be the last step.
MAX_CHARS = 400
MAX_NODES = 100

# A step that holds so much of the headline is the headline, shortened.
TITLE_SHARE = 0.6
MIN_TITLE = 4
MAX_TITLES = 4
LETTERS = re.compile(r"\W+")
ARROW = re.compile(f"[{ARROWS}]")
# Where a first step leads that is called like the site: 古城在线, not 首页.
ROOT = re.compile(r"/|(?:https?:)?//[^/?#]+/?")
# Signs that stand before and after the name of a step.
AROUND_NAME = f" :：_{ARROWS}{BARS}"


@dataclass(slots=True)
class Article:
    """What the page's own article is known by, so that it is no step."""

    base: str
    """What links resolve against."""
    url: str
    """Its address."""
    file: str
    """The last part of its path; ``""`` when there is none, for no article is at the root of a host."""
    headlines: tuple[str, ...]
    """Its titles, letters and digits only, folded."""
    shortest: float
    """So many letters the shortest name of it has."""

    @classmethod
    def of(cls, url: str, base: str, titles: Iterable[str]) -> Article:
        """The article at an address, with the titles that name it."""
        file = urlsplit(url).path.strip("/").rpartition("/")[2]
        letters = (LETTERS.sub("", title).casefold() for title in islice(titles, MAX_TITLES))
        headlines = tuple(text for text in letters if len(text) >= MIN_TITLE)
        shortest = TITLE_SHARE * min(map(len, headlines), default=0)
        return cls(base, url, file, headlines, shortest)

    def is_at(self, href: str | None) -> bool:
        """True when a link leads to the article."""
        if not href or not self.file or self.file not in href:
            return False
        address = absolute_url(self.base, href)
        return address is not None and normalise_url(address) == normalise_url(self.url)

    def is_named(self, name: str) -> bool:
        """True for the headline, whole or cut, with or without the site's name."""
        if len(name.casefold()) < self.shortest:
            return False
        letters = LETTERS.sub("", name).casefold()
        return any(
            headline in letters
            or (headline.startswith(letters) and len(letters) >= TITLE_SHARE * len(headline))
            for headline in self.headlines
        )


@dataclass(slots=True)
class Trail:
    """The steps that an element holds, and what speaks for their being a path."""

    steps: list[Breadcrumb] = field(default_factory=list)
    """Without the article itself; the addresses as written."""
    is_labelled: bool = False
    """Opened by 当前位置 and the like."""
    has_arrows: bool = False
    """Arrows stand between the steps."""
    ends_in_article: bool = False
    """The last step was the article itself: its title, its address."""
    ends_in_word: bool = False
    """The last step was 正文 or the like."""
    known: set[str | tuple[str, str]] = field(default_factory=set)
    """The names of the steps so far, and their names with addresses."""

    @property
    def starts_at_home(self) -> bool:
        """True when the first step is named like a home page."""
        return bool(self.steps) and _is_home(self.steps[0].name)

    @property
    def leads_home(self) -> bool:
        """True when the first of several steps is named like a home page or leads to the root of a host."""
        if self.starts_at_home:
            return True
        return len(self.steps) > 1 and ROOT.fullmatch(self.steps[0].url or "") is not None


def read_trail(page: Page, node: Node, article: Article) -> Trail:
    """The path in an element; a trail without steps when it holds anything else."""
    trail = Trail()
    if not 0 < page.length(node) <= MAX_CHARS or node.end - node.index > MAX_NODES:
        return trail
    position = node.text_start
    for link in [inner for inner in page.nodes[node.index : node.end] if inner.tag == "a"]:
        # Between most links there is nothing, or the edge of an element.
        if position < link.text_start:
            _add_plain(trail, "".join(page.texts[position : link.text_start]))
        _add(trail, page.text(link), link.attributes.get("href"))
        position = link.text_end
    _add_plain(trail, "".join(page.texts[position : node.text_end]))
    return _cleaned(trail, article)


def read_line(text: str, article: Article) -> Trail:
    """The path in a line of text without links; a trail without steps when it holds anything else."""
    trail = Trail()
    if len(text) <= MAX_CHARS:
        _add_plain(trail, text)
    return _cleaned(trail, article)


def _cleaned(trail: Trail, article: Article) -> Trail:
    drop_article(trail, article)
    _drop_before_home(trail)
    names = [step.name for step in trail.steps]
    if len(names) > MAX_STEPS or any(len(name) > MAX_NAME or name.isdigit() for name in names):
        trail.steps.clear()
    return trail


def drop_article(trail: Trail, article: Article) -> None:
    """Take the article itself, and what follows it, off the end of a trail."""
    for index, step in enumerate(trail.steps):
        name = step.name
        is_word = name[-1].lower() in LAST_ENDS and LAST.fullmatch(name) is not None
        is_long = index > 0 and len(name) > MAX_NAME
        if is_word or is_long or article.is_at(step.url) or article.is_named(name):
            trail.ends_in_article, trail.ends_in_word = True, is_word
            del trail.steps[index:]
            return


def _drop_before_home(trail: Trail) -> None:
    for index, step in enumerate(trail.steps):
        if _is_home(step.name):
            del trail.steps[:index]
            return


def _is_home(name: str) -> bool:
    return name[-1].lower() in HOME_ENDS and HOME.fullmatch(name) is not None


def _add_plain(trail: Trail, text: str) -> None:
    text = text.strip()
    if not text:
        return
    trail.has_arrows = trail.has_arrows or ARROW.search(text) is not None
    # One sign alone parts its neighbours and has no name.
    if len(text) > 1 or text not in AROUND_NAME:
        for part in SEPARATOR.split(text):
            _add(trail, " ".join(part.split()), None)


def _add(trail: Trail, name: str, url: str | None) -> None:
    """Another step, by its name on one line, unless it is there already."""
    if not name:
        return
    label = LABEL.match(name)
    if label and label[0]:
        trail.is_labelled = True
        name = name[label.end() :]
    name = name.strip(AROUND_NAME)
    step = name if url is None else (name, url)
    if name and step not in trail.known:
        trail.known.add(name)
        if url is not None:
            trail.known.add((name, url))
        trail.steps.append(Breadcrumb(name, url))
