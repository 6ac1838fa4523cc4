"""What a page calls its own address, believed only where it names this story.

Declared addresses are wrong in known ways: the home page on every article, the section, the story a template
was copied from. AMP and print pages name the article itself; the two addresses share an id or words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urlsplit

from newscrawl.extract.found import Found
from newscrawl.extract.links.anchors import base_address
from newscrawl.extract.links.urls import INDEX_FILE, absolute_url, host_of, normalise_url
from newscrawl.extract.page import Page
from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured

# Ids of stories; shorter numbers are years, days and page numbers.
STORY_ID = re.compile(r"\d{5,}")
WORD = re.compile(r"[^\W\d_]{3,}")

# Two contradict each other already.
MAX_DECLARED = 3

# Half of the words of a headline in common is no chance.
SHARED_WORDS = 0.5


def find_canonical(page: Page, structured: Structured) -> Found[str | None]:
    """Absolute address of this story as the page declares it: ``rel=canonical``, ``og:url``, JSON-LD.

    None when nothing is declared or all of it names a home page, a section or another story.
    """
    found = _declared(page, structured)
    first = next(found, None)
    # Nothing, or the own address: so it is on most pages, and the others need not be compared.
    if first is None:
        return Found(None)
    if first.value == page.url:
        return Found(first.value, first.provenance)
    declared = [first, *found]
    normalised = {url: normalise_url(url) for url in dict.fromkeys(url for url, _ in declared)}
    keys = [normalised[url] for url, _ in declared]
    own = normalise_url(page.url) if page.url else None
    for (url, origin), key in zip(declared, keys, strict=True):
        if own is None:
            is_own = not _is_home(url)
        else:
            is_twice = keys.count(key) > 1
            is_own = key == own or (_may_be_same(page.url, url) and _is_confirmed(page.url, url, is_twice))
        if is_own:
            return Found(url, origin)
    return Found(None)


def _declared(page: Page, structured: Structured) -> Iterator[Found[str]]:
    """The addresses in order of trust, resolved as they are asked for."""
    base = base_address(page)
    linked = [
        attributes.get("href")
        for rel, attributes in structured.links
        if "canonical" in rel and "canonical" in rel.split()
    ]
    article = structured.articles[0] if structured.articles else {}
    named = [first_text(article.get(key), "@id", "url") for key in ("url", "mainEntityOfPage")]
    in_head = [*linked[:MAX_DECLARED], *structured.meta.get("og:url", [])[:MAX_DECLARED]]
    resolved: dict[str, str | None] = {}
    for number, text in enumerate([*in_head, *named]):
        if not text:
            continue
        if text not in resolved:
            url = absolute_url(base, text)
            resolved[text] = urldefrag(url).url if url else None
        if found := resolved[text]:
            yield Found(found, "meta" if number < len(in_head) else "jsonld")


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return INDEX_FILE.sub("/", parts.path or "/") == "/" and not parts.query


def _may_be_same(own: str, declared: str) -> bool:
    """False for a home page and for the folder of the own address, which is its section."""
    folder = urlsplit(declared).path.rstrip("/") + "/"
    is_section = urlsplit(own).path.startswith(folder) and not urlsplit(declared).query
    return not _is_home(declared) and not is_section


def _is_confirmed(own: str, declared: str, is_twice: bool) -> bool:
    """True when the addresses share the story's id or its words, or the page says so twice."""
    ids, declared_ids = set(STORY_ID.findall(own)), set(STORY_ID.findall(declared))
    if ids and declared_ids:
        return bool(ids & declared_ids)
    words, declared_words = _words(own), _words(declared)
    shared = len(words & declared_words)
    if shared and shared >= SHARED_WORDS * min(len(words), len(declared_words)):
        return True
    return is_twice and host_of(own) == host_of(declared)


def _words(url: str) -> set[str]:
    """The words of an address's last path segment, where the headline stands."""
    segments = [segment for segment in urlsplit(url).path.split("/") if WORD.search(segment)]
    return {word.lower() for word in WORD.findall(unquote(segments[-1]))} if segments else set()
