"""The links of a page that may lead to articles, told from those that never do by their address alone.

An address is judged once, with linear patterns and without resolving it: a page has hundreds of links and
few of them end up in a record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscrawl.extract.page import Node, Page
from newscrawl.extract.urls import TRACKING_PARAMETER, absolute_url

# Path segments that name a list, a person or a service, in the languages whose portals were read.
SERVICE_SEGMENTS = frozenset(
    ["tag", "tags", "topic", "topics", "topico", "topicos", "thema", "themen", "theme", "themes", "keyword", "keywords", "etiqueta", "etiquetas", "stichwort", "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "people", "person", "redaktion", "profile", "profiles", "user", "users", "account", "member", "members", "category", "categories", "categoria", "categorie", "kategorie", "kategorien", "kategori", "rubrik", "rubric", "section", "sections", "columnist", "columnists", "yazarlar", "space", "search", "suche", "buscar", "login", "signin", "sign-in", "register", "registrieren", "subscribe", "subscription", "subscriptions", "abo", "abos", "suscripcion", "newsletter", "newsletters", "about", "about-us", "aboutus", "contact", "contact-us", "contactus", "kontakt", "impressum", "privacy", "privacy-policy", "datenschutz", "agb", "terms", "cookies", "help", "hilfe", "faq", "job", "jobs", "advertise", "advertising", "werbung", "mediadaten", "rss", "feed", "feeds", "sitemap", "app", "apps", "shop", "store", "cart", "horoscope", "horoscopes", "crossword", "crosswords", "puzzle", "puzzles", "game", "games", "coupon", "coupons", "gutschein", "gutscheine", "gutscheincode", "wp-login.php", "wp-admin", "share"]
)

# Last segments that stand for a list although they have a file's name.
LIST_FILE = re.compile(r"(?:index|default|list|more|main|home|node)[_-]?\d{0,6}$", re.IGNORECASE)

PAGE_EXTENSIONS = frozenset(["html", "htm", "shtml", "shtm", "php", "asp", "aspx", "jsp", "pdf"])
"""Endings of addresses that name one document."""

FILE_EXTENSIONS = frozenset(
    ["apk", "zip", "rar", "exe", "doc", "docx", "xls", "xlsx", "jpg", "jpeg", "png", "gif", "webp", "mp3", "mp4", "m3u8", "xml", "css", "js", "ico", "svg"]
)
"""Endings of addresses that lead to no page."""

# A year, a date or a serial number.
LONG_NUMBER = re.compile(r"\d{4}")

# Ids such as 7kQcQG2peWU: letters and digits mixed.
OPAQUE_ID = re.compile(r"(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[\w-]{8,}$")

# ?id=12, ?newsid=12, ?p=12
STORY_PARAMETER = re.compile(r"(?:^|&)(?:\w{0,12}id|p|a|aid|article|news)=\w{2,}", re.IGNORECASE)

SLUG_LENGTH = 17
"""Last segments this long are words of a headline: names of sections are shorter."""

# Hosts on which readers share and follow; never an article of the portal.
SHARE_HOSTS = frozenset(
    ["facebook.com", "twitter.com", "x.com", "instagram.com", "whatsapp.com", "telegram.me", "t.me", "linkedin.com", "pinterest.com", "reddit.com", "youtube.com", "youtu.be", "tiktok.com", "weibo.com", "threads.net", "bsky.app", "flipboard.com", "xing.com", "vk.com", "line.me", "google.com", "google.de", "apple.com", "doubleclick.net", "outbrain.com", "taboola.com", "beian.gov.cn", "miit.gov.cn"]
)


@dataclass(slots=True, eq=False)
class Anchor:
    """A link that may lead to an article."""

    node: Node
    href: str
    """The attribute as written."""
    key: str
    """Host, path and query without tracking: links with one key lead to one page."""


def base_address(page: Page) -> str:
    """The address that relative links resolve against: ``<base href>`` when there is one."""
    for node in page.nodes_of("base"):
        declared = absolute_url(page.url, node.get("href"))
        if declared:
            return declared
    return page.url


def link_key(href: str, base: str) -> str | None:
    """What two links to the same page have in common, ``None`` when ``href`` leads to no page.

    Scheme, "www.", fragment, tracking parameters and a final slash are dropped. A relative address is resolved.
    """
    href = href.strip()
    if not href.startswith(("http://", "https://")):
        resolved = absolute_url(base, href)
        if resolved is None:
            return None
        href = resolved
    rest = href.partition("#")[0].partition("//")[2]
    if "?" in rest:
        rest, _, query = rest.partition("?")
        kept = [p for p in query.split("&") if p and not TRACKING_PARAMETER.fullmatch(p.partition("=")[0])]
        rest = rest.rstrip("/") + ("?" + "&".join(kept) if kept else "")
    else:
        rest = rest.rstrip("/")
    return rest.removeprefix("www.")


def may_be_article(key: str) -> bool:
    """True when an address has a trace of a single story and none of a list, a person or a service."""
    address, _, query = key.partition("?")
    host, _, path = address.partition("/")
    segments = path.lower().split("/")
    last = segments[-1]
    if not SERVICE_SEGMENTS.isdisjoint(segments) or site_of(host) in SHARE_HOSTS:
        return False
    name, dot, extension = last.rpartition(".")
    if dot and extension in FILE_EXTENSIONS:
        return False
    if dot and extension in PAGE_EXTENSIONS:
        if LIST_FILE.match(name):
            return LONG_NUMBER.search(query) is not None
        return len(name) > 1 or LONG_NUMBER.search(path) is not None
    return (
        len(last) >= SLUG_LENGTH
        or last.count("-") + last.count("_") > 1
        or LONG_NUMBER.search(path) is not None
        or OPAQUE_ID.match(last) is not None
        or (query != "" and STORY_PARAMETER.search(query) is not None)
    )


def read_anchors(page: Page, base: str) -> list[Anchor]:
    """The page's links that may lead to other articles, in document order."""
    own = link_key(page.url, page.url)
    verdicts: dict[str, str | None] = {}
    anchors = []
    for node in page.by_tag.get("a", ()):
        href = node.attributes.get("href")
        if not href or href[0] == "#":
            continue
        if href not in verdicts:
            key = link_key(href, base)
            verdicts[href] = key if key and key != own and may_be_article(key) else None
        key = verdicts[href]
        if key is not None:
            anchors.append(Anchor(node, href, key))
    return anchors


def site_of(host: str) -> str:
    """The last two labels of a host, three under country second levels: one publisher's hosts share it."""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3 else 2
    return ".".join(labels[-keep:])
