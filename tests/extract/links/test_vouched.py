"""Short addresses that a card shows to be those of stories."""

import pytest

from newscrawl.extract.links.anchors import read_anchors
from newscrawl.extract.page import parse_page

URL = "https://news.example/harbour-opens-again/"
TITLE = "The old ferry is sold at last"
DAY = "<time>12 May</time>"
LINK = f"<a href='/ferry-sold/'>{TITLE}</a>"


def keys_of(markup):
    page = parse_page(f"<body><main><p>x</p></main>{markup}</body>".encode(), URL)
    return [anchor.key for anchor in read_anchors(page, URL)]


@pytest.mark.parametrize(
    "markup",
    [
        f"<article><h3>{LINK}</h3>{DAY}</article>",
        f"<article><a href='/ferry-sold/'><div><h3>{TITLE}</h3><p>For scrap.</p>{DAY}</div></a></article>",
    ],
)
def test_the_headline_of_a_dated_article_vouches_for_its_address(markup):
    assert keys_of(markup) == ["news.example/ferry-sold"]


@pytest.mark.parametrize(
    "markup",
    [
        f"<article><h3>{LINK}</h3></article>{DAY}",
        f"<article>{DAY}</article><h3>{LINK}</h3>",
        f"<article><h3>Sold</h3>{LINK}{DAY}</article>",
        f"<article><h3>{LINK}</h3>{DAY}{'<p>A long story.</p>' * 60}</article>",
        f"<article><h3>{LINK.replace('ferry-sold', 'ferries')}</h3>{DAY}</article>",
        f"<article><h3>{LINK.replace('/ferry-sold', '/author/ann-lee')}</h3>{DAY}</article>",
        f"<article><h3>{LINK.replace('ferry-sold/', 'ferry-map.jpg')}</h3>{DAY}</article>",
    ],
)
def test_nothing_else_vouches(markup):
    assert keys_of(markup) == []
