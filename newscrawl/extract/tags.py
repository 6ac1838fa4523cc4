"""The keywords that a page gives for its story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newscrawl.extract.json_ld import first_text
from newscrawl.extract.named import containers_named
from newscrawl.extract.page import Node, Page
from newscrawl.extract.structured import Structured

# Surest first: Google's element for news, then what editors fill in, then what the template fills in.
META_SOURCES = (
    ("news_keywords",),
    ("article:tag", "og:article:tag", "article:tags", "parsely-tags", "sailthru.tags", "cxenseparse:tags"),
    ("keywords",),
)

# Between keywords; a comma inside a name ("Doe, Jane") cannot be told apart.
SEPARATOR = re.compile(r"[,;|，；、\n]")

# What stands in keyword lists and is none: sentences, and what a CMS files the story under.
MAX_CHARS = 60
MAX_TAGS = 40
NO_KEYWORD = re.compile(
    r"""[\d\W_]+                            # numbers
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

# "Subject: Justice"; other kinds, such as "Language: English", are no keywords.
KIND = re.compile(r"^(?:subject|category|topic|tag|section)s?:\s?", re.IGNORECASE)

# How many of a source's keywords are looked up in the text, to bound the cost.
LOOKED_UP = 12

# One of these is in each name that TAG_LIST finds.
LIST_WORDS = ("tag", "keyword", "topic", "themen", "stichwort", "biaoqian", "guanjianci")

# Elements that hold the shown tags. The whole name must say so: "tag-heuer" and "hottopics-menu" do not.
TAG_LIST = re.compile(
    r"(?:^|[\s_])(?:(?:article|story|post|entry|news|detail|content|single|page)[-_]{0,2})?"
    r"(?:tags?|keywords?|topics?|themen|stichworte|biaoqian|guanjianci)"
    r"(?:[-_]{0,2}(?:list|links?|items?|wrap(?:per)?|box|container|group|block|section))?(?=$|\s)"
)

# Headings of tag lists.
LABEL = re.compile(
    r"(?:标\s?签|標\s?籤|关\s?键\s?[词字]|關\s?鍵\s?[詞字]|タグ|キーワード|태그"
    r"|related topics|tagged(?: as| in)?|tags?|keywords?|topics?|more on|themen"
    r"|schlag(?:worte|wörter)|stichwort[ea]|temas|etiquetas|mots[- ]clés"
    r"|argomenti|теги|темы|konular|etiketler)\s?[:：]?",
    re.IGNORECASE,
)

# A tag list is short; menus and tag clouds are not.
MAX_SHOWN = 12
MIN_LINK_DENSITY = 0.7
MAX_NODES = 200
MAX_LISTS = 30


def find_tags(page: Page, structured: Structured) -> list[str]:
    """Keywords in the page's order, each once, of the one source that fits the page's own words best.

    Sources are JSON-LD, the meta elements for keywords and the list shown on the page. None is complete
    everywhere, and templates fill them with codes, dates or the words of the headline.
    """
    site = {name.casefold() for name in structured.meta.get("og:site_name", ())}
    found = [_clean(source, site) for source in _sources(page, structured)]
    distinct = list({tuple(map(str.casefold, tags)): tags for tags in found if tags}.values())
    believed = [tags for tags in distinct if not _are_words_of_title(tags, page)]
    if not believed:
        return _clean(_shown(page), site)
    if len(believed) == 1 and len(believed[0]) < MANY:
        return believed[0]
    text = "".join(page.texts)
    folded = text.lower()
    support, tags = max(((_support(tags, text, folded), tags) for tags in believed), key=lambda pair: pair[0])
    return tags if support >= MIN_SUPPORT or len(tags) < MANY else []


def _are_words_of_title(tags: list[str], page: Page) -> bool:
    """True for lists that a template made by cutting the headline or the address into words."""
    if len(tags) < MANY or any(" " in tag or not tag.islower() for tag in tags):
        return False
    headline = " ".join((*page.titles, urlsplit(page.url).path)).casefold()
    return sum(tag.casefold() in headline for tag in tags) >= TITLE_SHARE * len(tags)


def _sources(page: Page, structured: Structured) -> Iterator[list[str]]:
    for names in META_SOURCES:
        contents = next((structured.meta[name] for name in names if name in structured.meta), None)
        if contents:
            yield [tag for content in contents for tag in _split(content)]
    yield _from_json_ld(structured)


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


def _shown(page: Page) -> list[str]:
    """The texts of ``rel=tag`` links, else of the links in the first tag list under the headline.

    Lists above it are the portal's own, such as trending topics.
    """
    marked = [page.text(node) for node in page.nodes_of("a") if node.attributes.get("rel") == "tag"]
    if marked:
        return marked
    headline = next(iter(page.nodes_of("h1")), None)
    if headline is None:
        return []
    named = containers_named(page, LIST_WORDS, headline.index, len(page.nodes))
    lists = (_links_in(page, node) for node in named[:MAX_LISTS] if TAG_LIST.search(node.hint))
    return next((texts for texts in lists if texts), [])


def _links_in(page: Page, node: Node) -> list[str]:
    """The link texts of a tag list, ``[]`` when the element holds more than a label and links."""
    if not 0 < page.length(node) <= MAX_SHOWN * MAX_CHARS or node.end - node.index > MAX_NODES:
        return []
    texts = [page.text(inner) for inner in (node, *page.descendants(node)) if inner.tag == "a"]
    label = LABEL.match(page.text(node))
    others = page.length(node) - page.link_length(node) - (len(label[0]) if label else 0)
    is_list = len(texts) <= MAX_SHOWN and others <= (1 - MIN_LINK_DENSITY) * page.length(node)
    return texts if is_list else []


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
        if folded in found or folded in site or LABEL.fullmatch(name) or NO_KEYWORD.fullmatch(name):
            continue
        found[folded] = name
    return list(found.values())[:MAX_TAGS]
