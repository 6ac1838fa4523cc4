"""Which addresses may be those of articles, by their words and numbers alone."""

from __future__ import annotations

import re
from enum import Enum, auto

from newscrawl.extract.links.words import (
    COUNTED_LISTS,
    DATED_FOLDER,
    FILE_EXTENSIONS,
    LASTING_SEGMENTS,
    LIST_FILE,
    LIST_FILE_INITIALS,
    LONG_NUMBER,
    OPAQUE_ID,
    PAGE_EXTENSIONS,
    SCRIPT_EXTENSIONS,
    SERIAL_NUMBER,
    SERVED_PARAMETER,
    SERVED_SEGMENTS,
    SERVICE_SEGMENTS,
    SHARE_SITES,
    SHORTEST_DATED_NAME,
    STORY_PARAMETER,
)

SLUG_LENGTH = 17
"""Last segments this long are words of a headline: names of sections are shorter."""


MOST_SECTION_HYPHENS = 3
"""From so many on the last segment is made of a headline's words."""

DIGITS = re.compile(r"\d+")
WORDS = re.compile(r"[^\W\d_]+(?:[-_]+[^\W\d_]+)*")
NUMBER_AMONG_WORDS = re.compile(r"a(?:[-_]0[-_]a)+")
"""Between the words of a headline a number is one of them: some-headlines-count-3-harbours-77123.html."""


class Holds(Enum):
    """Which addresses in a folder may be articles'."""

    ARTICLES = auto()
    """All."""
    DATED = auto()
    """Those with a name, in a folder of a day or a month."""
    NUMBERED = auto()
    """Those with a serial number."""
    NOTHING = auto()


# An enumeration's member is looked up with a function in Python 3.11, and this one is asked for with every link.
ARTICLES = Holds.ARTICLES


def names_story(address: str) -> bool:
    """True when host and path alone, without a query, have the trace of a single story."""
    _, _, path = address.partition("/")
    last = path.rpartition("/")[2]
    name, dot, extension = last.rpartition(".")
    if not dot or extension not in PAGE_EXTENSIONS:
        name = last
    elif extension in SCRIPT_EXTENSIONS or LIST_FILE.match(name):
        return False
    return (
        name.count("-") + name.count("_") > 2
        or LONG_NUMBER.search(path) is not None
        or OPAQUE_ID.match(name) is not None
    )


def may_be_article(key: str) -> bool:
    """True when an address has a trace of a single story and none of a list, a person or a service."""
    return LinkJudge()(key)


def may_hold_articles(path: str, label: str | None) -> Holds:
    """Nothing for hosts of services (search.…, comment.…), networks on which readers share, and folders of lists.

    A word of a service proves nothing above a story's day (people.…/2024/0512/) and little above its number.
    ``label`` is that of the host, see :func:`host_label`.
    """
    if label is None:
        return Holds.NOTHING
    words = path.lower().split("/")
    if label:
        words.append(label)
    if SERVICE_SEGMENTS.isdisjoint(words):
        return Holds.ARTICLES
    if not LASTING_SEGMENTS.isdisjoint(words):
        return Holds.NOTHING
    if DATED_FOLDER.search(f"/{path}/"):
        return Holds.DATED
    return Holds.NUMBERED if SERVICE_SEGMENTS.intersection(words) <= SERVED_SEGMENTS else Holds.NOTHING


def host_label(host: str) -> str | None:
    """What a host is called inside its site, "" for the site itself; None for networks on which readers share."""
    site = site_of(host)
    if site in SHARE_SITES:
        return None
    return "" if host == site else host.partition(".")[0]


def _fits(holds: Holds, last: str, query: str) -> bool:
    """True when last segment and query may be a story's in a folder that is called like a service."""
    if holds is Holds.DATED:
        return len(last) >= SHORTEST_DATED_NAME
    if holds is not Holds.NUMBERED:
        return False
    return SERIAL_NUMBER.search(last) is not None or SERVED_PARAMETER.search(query) is not None


def _may_be_story(address: str, last: str, query: str) -> bool:
    """``last`` is the last segment of the address, in lower case."""
    name, dot, extension = last.rpartition(".")
    if dot and extension in PAGE_EXTENSIONS:
        if name in SERVICE_SEGMENTS:
            return False
        if name[:1] in LIST_FILE_INITIALS and LIST_FILE.match(name):
            return LONG_NUMBER.search(query) is not None
        return len(name) > 1 or LONG_NUMBER.search(address.partition("/")[2]) is not None
    if last in SERVICE_SEGMENTS or (dot and (extension in FILE_EXTENSIONS or name in SERVICE_SEGMENTS)):
        return False
    return (
        len(last) >= SLUG_LENGTH
        or (last.isdecimal() and _counts_stories(address))
        or last.count("-") > 1
        or names_story(address)
        or (query != "" and STORY_PARAMETER.search(query) is not None)
    )


def _counts_stories(address: str) -> bool:
    """True for /news/345: young sites count their stories from 1, and pages and forums are counted, too."""
    folder, _, last = address.rpartition("/")
    above = folder.rpartition("/")[2] if "/" in folder else ""
    return len(last) > 1 and above != "" and above.lower() not in COUNTED_LISTS


def address_shape(key: str) -> str | None:
    """What the addresses of one portal's stories have in common, None when there is nothing of a story in it.

    Host and folders of words say where a story belongs. Left are numbered folders and the form of the last segment:
    /2024/05/12/harbour-opens-77123.html gives 0/0/0/a-0.html. A program shows its stories with one set of parameters:
    /show.php?cat=4&id=77123 gives show.php?cat=0&id=0.
    """
    address, _, query = key.partition("?")
    host, slash, path = address.partition("/")
    if not slash:
        return None
    if query:
        if STORY_PARAMETER.search(query) is None:
            return None
        return f"{site_of(host)}/{path.rpartition('/')[2]}?{DIGITS.sub('0', query)}"
    *folders, last = path.split("/")
    name, dot, extension = last.rpartition(".")
    if not dot or extension not in PAGE_EXTENSIONS:
        name, extension = last, ""
    if not LONG_NUMBER.search(path) and name.count("-") < MOST_SECTION_HYPHENS:
        return None
    form = NUMBER_AMONG_WORDS.sub("a", WORDS.sub("a", DIGITS.sub("0", name)))
    return "/".join(
        [site_of(host), *["0" for folder in folders if folder.isdecimal()], f"{form}.{extension}"]
    )


class LinkJudge:
    """:func:`may_be_article` for the links of one page, which lead to few hosts and folders: each is judged once."""

    def __init__(self) -> None:
        self._folders: dict[str, Holds] = {}
        self._labels: dict[str, str | None] = {}

    def __call__(self, key: str) -> bool:
        """True when the address may be that of an article."""
        address, _, query = key.partition("?")
        folder, slash, last = address.rpartition("/")
        if not slash:
            folder, last = address, ""
        holds = self._folders.get(folder)
        if holds is None:
            host, _, path = folder.partition("/")
            if host not in self._labels:
                self._labels[host] = host_label(host)
            holds = self._folders[folder] = may_hold_articles(path, self._labels[host])
        fits = holds is ARTICLES or _fits(holds, last, query)
        return fits and _may_be_story(address, last.lower(), query)

    def may_be_vouched(self, key: str) -> bool:
        """True for an address refused as too short only, such as /ferry-sold: two words, in a folder of articles."""
        folder, _, last = key.rpartition("/")
        if "-" not in last or "." in last or "?" in last or last.lower() in SERVICE_SEGMENTS:
            return False
        return self._folders.get(folder) is ARTICLES


def site_of(host: str) -> str:
    """The last two labels of a host, three under country second levels: one publisher's hosts share it."""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3 else 2
    return ".".join(labels[-keep:])
