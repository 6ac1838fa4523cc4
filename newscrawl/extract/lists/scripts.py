"""What list pages keep in scripts: numbers of pagers whose links are not in the HTML, and whole lists as XML."""

from __future__ import annotations

import re

from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.page import Page
from newscrawl.extract.text.remembered import has_part

# createPageHTML(20, 0, "index", "html"): pages, this page from 0, name, ending (templates of TRS WCM).
CALL = re.compile(
    r"""create_?page(?:html|nav)?\w{0,12}\(\s*['"]?(\d{1,4})['"]?\s*,\s*['"]?(\d{1,4})['"]?\s*,\s*['"]([\w./-]{1,60})['"]"""
    r"""\s*,\s*['"](\w{2,5})['"]""",
    re.IGNORECASE,
)

# var countPage = 20; var currentPage = 0; … "index_" + (currentPage + 1) + ".html"
COUNT = re.compile(r"\b(?:countPage|pageCount|totalPages?)\s{0,4}=\s{0,4}['\"]?(\d{1,4})\b", re.IGNORECASE)
CURRENT = re.compile(r"\b(?:currentPage|curPage|pageIndex)\s{0,4}=\s{0,4}['\"]?(\d{1,4})\b", re.IGNORECASE)
FILE = re.compile(r"""['"]([\w./-]{1,60})_['"]\s*\+[^;\n]{1,60}\+\s*['"]\.?(s?html?)['"]""", re.IGNORECASE)

# <script type="text/xml"> … <record><![CDATA[<li><a href=…>…</li>]]></record> … (jpage lists of Hanweb's JCMS).
XML_SCRIPT = re.compile(rb"<script\b[^<>]{0,200}\btext/xml\b[^<>]{0,200}>", re.IGNORECASE)
SCRIPT_END = b"</script"
XML_MARK = b"text/xml"
RECORD = re.compile(rb"<record>\s{0,20}<!\[CDATA\[", re.IGNORECASE)
RECORD_END = b"]]>"

MOST_PAGES = 100
"""So many numbered pages are named at most."""

LONGEST_SCRIPT = 50_000
"""Characters; pagers are short, longer scripts are programs."""


def pages_of_script(page: Page, base: str) -> tuple[list[str], str | None]:
    """The numbered pages that a script of the page counts, and the one after this."""
    for script in page.scripts:
        if len(script.text) > LONGEST_SCRIPT:
            continue
        lowered = script.text.lower()
        call = CALL.search(script.text) if has_part(lowered, ("createpage", "create_page")) else None
        if call is not None:
            return _numbered(base, int(call[1]), int(call[2]), call[3], call[4])
        if not has_part(lowered, ("countpage", "pagecount", "totalpage")):
            continue
        count, current, file = (
            COUNT.search(script.text),
            CURRENT.search(script.text),
            FILE.search(script.text),
        )
        if count and current and file:
            return _numbered(base, int(count[1]), int(current[1]), file[1], file[2])
    return [], None


def unfold_records(markup: bytes) -> bytes:
    """The page with the lists that its scripts would show put where they would show them."""
    if XML_MARK not in markup:
        return markup
    first, *behind = XML_SCRIPT.split(markup)
    parts = [first]
    for each in behind:
        script, end, rest = each.partition(SCRIPT_END)
        records = [record.partition(RECORD_END)[0] for record in RECORD.split(script)[1:]]
        # The end of the script is left standing: a stray end tag means nothing.
        parts += (b"<div>", b"\n".join(records), b"</div>", end, rest)
    return b"".join(parts)


def _numbered(base: str, count: int, current: int, name: str, ending: str) -> tuple[list[str], str | None]:
    """The first page has no number; the second is number 1."""
    numbers = range(1, min(count, MOST_PAGES))
    urls = [url for number in numbers if (url := absolute_url(base, f"{name}_{number}.{ending}"))]
    following = absolute_url(base, f"{name}_{current + 1}.{ending}") if current + 1 < count else None
    return urls, following
