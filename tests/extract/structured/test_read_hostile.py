"""Pages made to be expensive cost the readers of facts no more than a few times their parsing."""

from __future__ import annotations

import time

import pytest

from newscrawl.extract.language.find import find_language
from newscrawl.extract.navigation.breadcrumbs import find_breadcrumbs
from newscrawl.extract.navigation.canonical import find_canonical
from newscrawl.extract.page import parse_page
from newscrawl.extract.page.story import Body
from newscrawl.extract.structured.read import read_structured
from newscrawl.extract.tags.find import find_tags

SIZE = 400_000
UNITS = {
    "links and arrows": "<a href=/a>x</a> > ",
    "headings": "<a href=/a>x</a> > <h1>t</h1>",
    "empty trails": "<div class=breadcrumb><i></i>",
    "tag lists": "<div class=tags><a>x</a>",
    "microdata": "<div itemprop=author itemscope>",
    "articles": "<p itemscope itemtype=http://schema.org/Article><b itemprop=name>x</b>",
    "meta": '<meta name=keywords content="a,b,c"><meta property=og:url content=/x>',
    "canonicals": "<link rel=canonical href=/x>",
    "titles": "<title>t</title>",
    "json": '<script type="application/ld+json">{"@type":"Article","url":"/x","keywords":"k"}</script>',
    "words": "the of and ",
    "entities": '<meta name=description content="&amp;amp;&amp;amp;&amp;amp;">',
}


@pytest.mark.parametrize("kind", UNITS)
def test_it_is_read_in_a_few_parse_times(kind: str) -> None:
    markup = (UNITS[kind] * (SIZE // len(UNITS[kind]))).encode()
    started = time.process_time()
    page = parse_page(markup, "https://news.example/1.html")
    parsed = time.process_time()
    structured = read_structured(page)
    find_canonical(page, structured)
    find_breadcrumbs(page, structured, "t")
    find_tags(page, structured, Body())
    find_language(page, structured, None, None)
    assert time.process_time() - parsed < 3 * (parsed - started) + 0.2
