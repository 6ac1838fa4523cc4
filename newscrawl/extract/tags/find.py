"""The keywords that a page gives for its story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newscrawl.extract.found import Found
from newscrawl.extract.links.urls import host_of
from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body
from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.tags.shown import LABEL, MAX_CHARS, shown_tags
from newscrawl.extract.text.columns import spans
from newscrawl.extract.text.headlines import LONGEST_TITLE, cuts, letters

# Surest first: Google's element for news, then what editors fill in, then what the template fills in.
META_SOURCES = (
    ("news_keywords",),
    ("article:tag", "og:article:tag", "article:tags", "parsely-tags", "sailthru.tags", "cxenseparse:tags"),
    ("keywords",),
)

FROM_EDITORS = frozenset(name for names in META_SOURCES[:-1] for name in names)

# Between keywords; a comma inside a name ("Doe, Jane") cannot be told apart.
SEPARATOR = re.compile(r"[,;|，；、\n]")

# What stands in keyword lists and is none: sentences, and what a CMS files the story under.
MAX_TAGS = 40
NO_KEYWORD = re.compile(
    r"""(?i:news|article|news\ ?article|nachrichten|noticias|新闻|新聞|资讯)  # what every story is
      | [\d\W_]+                            # numbers
      | [0-9a-f]{8}-[0-9a-f-]{20,30}        # UUIDs
      | (?:[\w-]{1,40}\.){1,4}[a-z]{2,4}    # domains
      | https?:.*
      | [A-Za-z][A-Za-z ]{1,30}(?::[ ]?|=).*  # "Page Type: Article"
      | [a-z0-9]{1,40}(?:[-_][a-z0-9]{1,40}){3,12}  # machine-names-of-lists
    """,
    re.VERBOSE,
)

# From so many keywords on a list is told from chance, by the share of them that the text or the headline has.
MANY = 5
MIN_SUPPORT = 0.2
TITLE_SHARE = 0.7
# A short list of which the story uses no more than this is doubted, where the page shows another.
MOST_DOUBTED = 0.5

# "Subject: Justice"; other kinds, such as "Language: English", are no keywords.
KIND = re.compile(r"^(?:subject|category|topic|tag|section)s?:\s?", re.IGNORECASE)

# Shorter ones may be a topic: "War in the valley: two bridges lost". In columns.
LEAST_HEADLINE = 24
# So has a heading; that of a page on one topic is shorter.
LEAST_HEADING = 10
MOST_HEADINGS = 3

# Meta elements in which a site names itself.
SITE_NAMES = ("og:site_name", "application-name", "publisher")

# How many of a source's keywords are looked up in the text, to bound the cost.
LOOKED_UP = 12


def find_tags(page: Page, structured: Structured, body: Body) -> Found[list[str]]:
    """Keywords in the page's order, each once, of the one source that fits the page's own words best.

    Sources are JSON-LD, the meta elements for keywords and the list shown on the page. None is complete
    everywhere, and templates fill them with codes, dates or the words of the headline.
    """
    stated = [source for source in _sources(structured) if source.value]
    if not stated and not (shown := shown_tags(page, body)):
        return Found([])
    site = _names_of_page(page, structured)
    if not stated:
        return Found(_clean(shown, site), "text")
    found = [Found(_clean(source.value, site), source.provenance) for source in stated]
    distinct = list({tuple(map(str.casefold, tags.value)): tags for tags in found if tags.value}.values())
    believed = [tags for tags in distinct if not _are_words_of_title(tags.value, page)]
    if not believed:
        return Found(_clean(shown_tags(page, body), site), "text")
    if len(believed) == 1 and len(believed[0].value) < MANY:
        is_sure = believed[0].provenance != "meta" or not structured.meta.keys().isdisjoint(FROM_EDITORS)
        return believed[0] if is_sure else _shown_instead(page, body, believed[0].value, site) or believed[0]
    text = "".join(page.texts)
    # Chinese has no capitals, and to put a page of it into lower case is slow.
    is_caseless = all(_is_han(tag) for tags in believed for tag in tags.value[:LOOKED_UP])
    folded = text if is_caseless else text.lower()
    supports = [_support(tags.value, text, folded) for tags in believed]
    best = max(range(len(believed)), key=supports.__getitem__)
    is_told = supports[best] >= MIN_SUPPORT or len(believed[best].value) < MANY
    return believed[best] if is_told else Found([])


def _shown_instead(page: Page, body: Body, stated: list[str], site: set[str]) -> Found[list[str]] | None:
    """The list shown on the page, where the one that the template states is the section's: the story uses little
    of it, and no less of what is shown."""
    if not body.paragraphs:
        return None
    told = "\n".join((*page.titles, *body.paragraphs))
    # Most keywords are used as they stand; to fold a whole story takes longer than to look for them.
    if _share_told(stated, told) > MOST_DOUBTED:
        return None
    told = told.casefold()
    fitting = _share_told([tag.casefold() for tag in stated], told)
    if fitting > MOST_DOUBTED:
        return None
    shown = _clean(shown_tags(page, body), site)
    # Two lists with a keyword in common are both the story's.
    is_other = bool(shown) and not {*map(letters, shown)} & {*map(letters, stated)}
    fits_better = is_other and _share_told([tag.casefold() for tag in shown], told) >= fitting
    return Found(shown, "text") if fits_better else None


def _share_told(tags: list[str], told: str) -> float:
    return sum([tag in told for tag in tags]) / len(tags)


def _names_of_page(page: Page, structured: Structured) -> set[str]:
    """What is no keyword in letters: the site's name and the headline, which templates put in when there is none."""
    found = [text for name in SITE_NAMES for text in structured.meta.get(name, ())]
    found += [first_text(article.get("publisher"), "name") or "" for article in structured.articles[:1]]
    # Of www.rivertimes.example: rivertimes.
    found += [*host_of(page.url).removeprefix("www.").split(".")[:-1], *page.titles]
    # A short headline is told from a topic by the heading that says the same.
    headings = [
        text for node in page.nodes_of("h1")[:MOST_HEADINGS] if spans(text := page.text(node), LEAST_HEADING)
    ]
    for title in page.titles:
        pieces = list(cuts(title[:LONGEST_TITLE]))
        # The last tail is the site, and what stands before any tail is the headline with or without a section.
        found += [tail for _, tail in pieces[:1]]
        found += [head for head, _ in pieces if spans(head, LEAST_HEADLINE) or head in headings]
    return {letters(name) for name in found if name}


def _are_words_of_title(tags: list[str], page: Page) -> bool:
    """True for lists that a template made by cutting the headline or the address into words."""
    if len(tags) < MANY or any(" " in tag or not tag.islower() for tag in tags):
        return False
    headline = " ".join((*page.titles, urlsplit(page.url).path)).casefold()
    return sum(tag.casefold() in headline for tag in tags) >= TITLE_SHARE * len(tags)


def _sources(structured: Structured) -> Iterator[Found[list[str]]]:
    for names in META_SOURCES:
        contents = next((structured.meta[name] for name in names if name in structured.meta), None)
        if contents:
            yield Found([tag for content in contents for tag in _split(content)], "meta")
    yield Found(_from_json_ld(structured), "jsonld")


def _support(tags: list[str], text: str, folded: str) -> float:
    """Share of the keywords that the page's text uses, a little more for longer lists.

    Capitals are looked up as they are: codes such as "GEN" stand inside words.
    """
    looked_up = tags[:LOOKED_UP]
    used = sum(tag in text if tag.isupper() else tag.lower() in folded for tag in looked_up)
    return used / (len(looked_up) + 1)


def _from_json_ld(structured: Structured) -> list[str]:
    keywords = structured.articles[0].get("keywords") if structured.articles else None
    if not keywords:
        return []
    values = keywords if isinstance(keywords, list) else [keywords]
    texts = [first_text(value, "name", "@value") for value in values]
    return [tag for text in texts if text for tag in _split(text)]


def _split(text: str) -> list[str]:
    parts = SEPARATOR.split(text)
    # Chinese pages separate keywords by spaces, and no Chinese keyword has one inside.
    return text.split() if len(parts) == 1 and _is_han(text) else parts


def _is_han(text: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" or char == " " for char in text)


def _clean(tags: Iterable[str], site: set[str]) -> list[str]:
    found: dict[str, str] = {}
    for tag in tags:
        name = " ".join(tag.split())
        if ":" in name:
            name = KIND.sub("", name)
        name = name.lstrip("#＃").strip(" .:：")
        if not 1 < len(name) <= MAX_CHARS:
            continue
        folded = name.casefold()
        if folded in found or letters(name) in site or LABEL.fullmatch(name) or NO_KEYWORD.fullmatch(name):
            continue
        found[folded] = name
    return list(found.values())[:MAX_TAGS]
