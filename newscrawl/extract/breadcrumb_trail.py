"""One element's links and texts as the steps of a path, told from menus and link lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from newscrawl.extract.breadcrumb_words import ARROWS, BARS, HOME, LABEL, LAST, SEPARATOR
from newscrawl.extract.page import Node, Page
from newscrawl.extract.types import Breadcrumb
from newscrawl.extract.urls import absolute_url, normalise_url

# Longer names are headlines, longer lists are menus.
MAX_NAME = 40
MAX_STEPS = 7
# The title of the article may be the last step.
MAX_CHARS = 400

# A step that holds so much of the headline is the headline, shortened.
TITLE_SHARE = 0.6
LETTERS = re.compile(r"\W+")


@dataclass(slots=True)
class Trail:
    """The steps that an element holds, and what speaks for their being a path."""

    steps: list[Breadcrumb] = field(default_factory=list)
    """Without the article itself."""
    is_labelled: bool = False
    """Opened by 当前位置 and the like."""
    has_arrows: bool = False
    """Arrows stand between the steps."""
    ends_in_article: bool = False
    """The last step was the article itself: its title, its address."""
    ends_in_word: bool = False
    """The last step was 正文 or the like."""

    @property
    def starts_at_home(self) -> bool:
        """True when the first step is named like a home page."""
        return bool(self.steps) and HOME.fullmatch(self.steps[0].name) is not None


def read_trail(page: Page, node: Node, base: str, titles: Iterable[str]) -> Trail:
    """The path in an element; a trail without steps when it holds anything else."""
    trail = Trail()
    if not 0 < page.length(node) <= MAX_CHARS:
        return trail
    position = node.text_start
    for link in (inner for inner in (node, *page.descendants(node)) if inner.tag == "a"):
        _add_plain(trail, "".join(page.texts[position : link.text_start]))
        _add(trail, page.text(link), absolute_url(base, link.get("href")))
        position = link.text_end
    _add_plain(trail, "".join(page.texts[position : node.text_end]))
    drop_article(trail, page.url, titles)
    _drop_before_home(trail)
    names = [step.name for step in trail.steps]
    if len(names) > MAX_STEPS or any(len(name) > MAX_NAME or name.isdigit() for name in names):
        trail.steps.clear()
    return trail


def drop_article(trail: Trail, url: str, titles: Iterable[str]) -> None:
    """Take the article itself, and what follows it, off the end of a trail."""
    # No article is at the root of its host; an address that is only the portal's tells nothing.
    own_name = urlsplit(url).path.strip("/").rpartition("/")[2]
    own = normalise_url(url) if own_name else ""
    headlines = [LETTERS.sub("", title).casefold() for title in titles]
    for index, step in enumerate(trail.steps):
        is_own = own != "" and own_name in (step.url or "") and normalise_url(step.url or "") == own
        is_long = index > 0 and len(step.name) > MAX_NAME
        trail.ends_in_word = LAST.fullmatch(step.name) is not None
        if is_own or is_long or trail.ends_in_word or _is_headline(step.name, headlines):
            trail.ends_in_article = True
            del trail.steps[index:]
            return


def _drop_before_home(trail: Trail) -> None:
    for index, step in enumerate(trail.steps):
        if HOME.fullmatch(step.name):
            del trail.steps[:index]
            return


def _is_headline(name: str, headlines: list[str]) -> bool:
    letters = LETTERS.sub("", name).casefold()
    return any(
        letters == headline
        or (headline in letters and headline != "")
        or (headline.startswith(letters) and len(letters) >= TITLE_SHARE * len(headline))
        for headline in headlines
    )


def _add_plain(trail: Trail, text: str) -> None:
    trail.has_arrows = trail.has_arrows or any(arrow in text for arrow in ARROWS)
    for part in SEPARATOR.split(text):
        _add(trail, part, None)


def _add(trail: Trail, text: str, url: str | None) -> None:
    name = " ".join(text.split())
    label = LABEL.match(name)
    if label and label[0]:
        trail.is_labelled = True
        name = name[label.end() :]
    name = name.strip(f" :：_{ARROWS}{BARS}")
    if name and not any(step.name == name for step in trail.steps if url is None or step.url == url):
        trail.steps.append(Breadcrumb(name, url))
