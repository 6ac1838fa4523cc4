"""The headline: what the page calls itself, confirmed by what it shows above the story."""

from __future__ import annotations

from functools import partial
from typing import Any

from newscrawl.extract.links.urls import host_of
from newscrawl.extract.page import Node, Page
from newscrawl.extract.page.story import Title
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.text.headlines import (
    LONGEST_TITLE,
    agree,
    heads_of,
    holds,
    is_office_alone,
    is_site_alone,
    is_wide,
    letters,
    without_site,
    without_topic,
)
from newscrawl.extract.title.shown import (
    find_shown,
    headings,
    line_above_info,
    line_within,
    lower_headings,
    subtitle_of,
)

CUT_MARKS = ("...", "…")

# Headlines that portals declare in <meta>, the most careful writing first.
DECLARED = ("og:title", "articletitle", "twitter:title", "dc.title", "headline")


def find_title(page: Page, structured: Structured, portal: Portal | None) -> Title | None:
    """The story's headline, None when the page shows none."""
    names, titles = site_names(page, structured, portal), head_titles(page)
    # Only headings are compared with it.
    stated = [text for text, _ in declared_titles(structured, [], [])] if page.nodes_of("h1") else []
    found = [(node, text, letters(text)) for node, text in headings(page, titles + stated)]
    shown = [(node, text) for node, text, plain in found if plain not in names]
    written, heads = [plain for *_, plain in found if plain not in names], [letters(text) for text in titles]
    evidence = written + heads
    headlines = [letters(text) for text in map(_headline, structured.articles) if text]
    confirmed = [text for (_, text), plain in zip(shown, written, strict=True) if plain in headlines]
    for text, provenance in declared_titles(structured, written, heads):
        clean = without_topic(text, [heading for _, heading in shown])
        clean = clean if clean != text else without_site(text, names, written or _lower(page, text))
        clean = next((sure for sure in confirmed if holds(clean, sure)), clean)
        plain = letters(clean)
        if plain not in names and not clean.endswith(CUT_MARKS) and any(agree(plain, e) for e in evidence):
            return _title(page, clean, provenance, shown)
    for (node, text), plain in zip(shown, written, strict=True):
        if any(agree(plain, head) for head in heads) and not is_office_alone(text):
            return _title(page, text, "generic", [(node, text)])
    return _title_from_head(page, names, shown)


def _title_from_head(page: Page, names: set[str], shown: list[tuple[Node, str]]) -> Title | None:
    """No heading and no declaration: ``<title>``, as far as a line of the page repeats it."""
    for text in head_titles(page):
        if is_office_alone(text):
            # The head of an office's pages says its name, too: what else is a heading or stands above the date?
            headlines = [pair for pair in shown if not is_office_alone(pair[1])]
            if headlines:
                return _title(page, headlines[0][1], "generic", headlines)
            if (node := line_above_info(page)) is not None:
                line = page.text(node)
                return _title(page, line, "generic", [(node, line)])
        node = line_within(page, letters(text), partial(heads_of, text, names))
        if node is None and not shown and is_site_alone(text, names):
            node = line_above_info(page)
        if node is not None:
            line = without_site(page.text(node), names, ())
            return _title(page, line, "generic", [(node, line)])
        clean = without_site(text, names, ())
        if letters(clean) not in names:
            return _title(page, clean, "meta", shown)
    return _title(page, shown[0][1], "generic", shown) if shown else None


def _lower(page: Page, title: str) -> list[str]:
    """Lower headings in letters, where a page without ``<h1>`` may show its headline in one."""
    return [letters(text) for _, text in lower_headings(page)] if is_wide(title) else []


def declared_titles(structured: Structured, headings: list[str], heads: list[str]) -> list[tuple[str, str]]:
    """(headline, provenance) of what the page says about itself, best first.

    ``og:title`` is the most careful writing on most portals (measured). JSON-LD's headline goes first when
    the heading that readers see says the same, while ``og:title`` has only ``<title>`` on its side.
    ``headings`` and ``heads`` are the page's ``<h1>`` and ``<title>`` in letters.
    """
    found = [(text, "meta") for name in DECLARED for text in structured.meta.get(name, ())[:1]]
    headline = _headline(structured.articles[0]) if structured.articles else None
    if headline:
        plain, first = letters(headline), letters(found[0][0]) if found else ""
        shown_as_is = plain in headings and first not in headings and any(first in head for head in heads)
        found.insert(
            0 if shown_as_is and not any(plain in head for head in heads) else 1, (headline, "jsonld")
        )
    return [(" ".join(text[:LONGEST_TITLE].split()), provenance) for text, provenance in found]


def head_titles(page: Page) -> list[str]:
    """What the ``<title>`` elements say, cut where no headline is so long."""
    return [text[:LONGEST_TITLE] for text in page.titles]


def _headline(article: dict[str, Any]) -> str | None:
    return first_text(article.get("headline"))


def site_names(page: Page, structured: Structured, portal: Portal | None) -> set[str]:
    """Names of the site in letters: what it calls itself and the labels of its host."""
    host = host_of(page.url)
    found = [host, *(label for label in host.split(".")[:-1] if len(label) > 2 and label != "www")]
    for name in ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site"):
        found += structured.meta.get(name, ())
    for item in (*structured.articles, *structured.objects):
        publisher = item.get("publisher")
        if isinstance(publisher, dict):
            found.append(first_text(publisher.get("name")) or "")
    if portal is not None and portal.name:
        found.append(portal.name)
    return {name for name in map(letters, found) if name}


def _title(page: Page, text: str, provenance: str, shown: list[tuple[Node, str]]) -> Title:
    node = find_shown(page, text, shown)
    return Title(text, node, subtitle_of(page, node) if node is not None else None, provenance)
