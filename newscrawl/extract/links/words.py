"""What addresses say about themselves: segments, endings and hosts that never belong to a story."""

from __future__ import annotations

import re

_SERVICE = """
tag tags topic topics topico topicos thema themen theme themes emne sekce keyword keywords etiqueta etiquetas stichwort
author authors autor autoren autores auteur auteurs people person redaktion profile profiles account member members
category categories categoria categorie kategorie kategorien kategori rubrik rubric section sections columnist
columnists yazarlar space search suche buscar login signin sign-in register registrieren subscribe subscription
subscriptions abo abos suscripcion newsletter newsletters about about-us aboutus contact contact-us contactus kontakt
impressum privacy privacy-policy datenschutz agb terms cookies help hilfe faq job jobs advertise advertising
advertorial advertorials sponsored anzeige anzeigen werbung mediadaten rss feed feeds sitemap app apps shop store cart
horoscope horoscopes crossword crosswords puzzle puzzles game games coupon coupons gutschein gutscheine gutscheincode
wp-login wp-admin share comment jump redirect leserbrief
"""
SERVICE_SEGMENTS = frozenset(_SERVICE.split())
"""Path segments that name a list, a person or a service, in the languages whose portals were read."""

_LASTING = """
author authors autor autoren autores auteur auteurs redaktion profile profiles account member members columnist
columnists yazarlar space search suche buscar login signin sign-in register registrieren comment jump redirect
wp-login wp-admin rss feed feeds
"""
LASTING_SEGMENTS = frozenset(_LASTING.split())
"""Those of them that no date makes a story's: people's pages count their days, too, and comments stand under stories."""

COUNTED_LISTS = frozenset(
    "page paged seite list lists channel channels node col column cat c forum forums board bbs issue archive".split()
)
"""Folders whose numbers are those of lists."""

SERVED_SEGMENTS = frozenset(["app", "apps", "game", "games", "share"])
"""Those that a number makes a story's: what newspapers' own apps show and share. Topics and goods have numbers, too."""

DATED_FOLDER = re.compile(
    r"/(?:19|20)\d\d(?:[-/_](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])(?:[-/_]?(?:0[1-9]|[12]\d|3[01])|[-/_][1-9])?/"
)
"""/2024/05/, /2024-05/12/, /202405/, /2024/0512/, /20240512/: stories are kept by their days, services are not."""

SHORTEST_DATED_NAME = 4
"""Characters of what stands in such a folder; shorter segments are days of an archive."""

SERVED_PARAMETER = re.compile(r"(?:^|&)(?:\w{0,12}id|p|a|aid|article|news)=\d{5}", re.IGNORECASE)
"""?id=93820749 where a newspaper's app shares a story; addresses that are handed on have numbers, too."""

SERIAL_NUMBER = re.compile(r"\d{5}")
"""What counts stories."""

LIST_FILE = re.compile(r"(?:index|default|list|more|main|home|node)[_-]?\d{0,6}$", re.IGNORECASE)
"""Names of files that stand for a list."""

LIST_FILE_INITIALS = "dhilmn"
"""How these begin, in lower case; most names of stories begin with a figure or another letter."""

SCRIPT_EXTENSIONS = frozenset(["php", "asp", "aspx", "jsp", "jspx", "do", "action", "cfm"])
"""Endings of programs: which story they show mostly stands in the query."""

PAGE_EXTENSIONS = SCRIPT_EXTENSIONS | {"html", "htm", "shtml", "shtm", "pdf"}
"""Endings of addresses that name one document."""

_FILES = "apk zip rar exe doc docx xls xlsx jpg jpeg png gif webp mp3 mp4 m3u8 xml css js ico svg"
FILE_EXTENSIONS = frozenset(_FILES.split())
"""Endings of addresses that lead to no page."""

OTHER_SCHEME = re.compile(r"(?!https?:)[a-z]{2,12}:", re.IGNORECASE)
"""javascript:, mailto:, tel: … lead to no page (RFC 3986, section 3.1)."""

PLAIN_ADDRESS = re.compile(
    r"https?://[a-z0-9][a-z0-9.-]{0,250}(?::[1-9]\d{0,3})?(?:[/?#][!-~]*)?", re.IGNORECASE
)
"""Absolute addresses that browsers take as they stand."""

PLAIN_ORIGIN = re.compile(
    r"[hH][tT]{2}[pP][sS]?://[a-zA-Z0-9][a-zA-Z0-9.-]{0,250}(?::[1-9][0-9]{0,3})?(?=[/?#]|\Z)"
)
"""How they begin; for ASCII, where both cases written out are found in half the time."""

LONG_NUMBER = re.compile(r"\d\d\d\d")
"""A year, a date or a serial number. Written out it is found in half the time: what begins with one figure is looked for."""

OPAQUE_ID = re.compile(r"(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[\w-]{8,}$")
"""Ids such as 7kQcQG2peWU: letters and digits mixed."""

STORY_PARAMETER = re.compile(r"(?:^|&)(?:\w{0,12}id|p|a|aid|article|news)=\w{2,}", re.IGNORECASE)
"""?id=12, ?newsid=12, ?p=12"""

_SHARE = """
facebook.com twitter.com x.com instagram.com whatsapp.com telegram.me t.me linkedin.com pinterest.com reddit.com
youtube.com youtu.be tiktok.com weibo.com threads.net bsky.app flipboard.com xing.com vk.com line.me google.com google.de
apple.com doubleclick.net outbrain.com taboola.com beian.gov.cn miit.gov.cn
"""
SHARE_SITES = frozenset(_SHARE.split())
"""Sites on which readers share and follow; never the portal's own articles."""
