"""The line that names a list."""

import pytest

from newscrawl.extract.entries.cards import find_cards
from newscrawl.extract.entries.cards_heading import find_heading
from newscrawl.extract.links.anchors import read_anchors
from newscrawl.extract.page import parse_page

URL = "https://news.example/"
LIST = '<ul><li><a href="/2025/1000.html">A headline of some length</a></li></ul>'


def heading_of(before):
    page = parse_page(f"<body>{before}{LIST}</body>".encode(), URL)
    outer = {node.index for node in page.nodes if node.tag in ("html", "body")}
    return find_heading(page, find_cards(read_anchors(page, URL), outer)[0], 0)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("<h2>Read next</h2>", "Read next"),
        ("<div>Read next</div>", "Read next"),
        ("<h2>Read next</h2><a href='/x'>more</a>", "Read next"),
        ("<h2>Read <b>next</b></h2><p>1</p>", "Read next"),
        ("<h2>Read next</h2><div>Today</div>", "Read next"),
        ("<h2>Reader comments</h2><div>Most read</div>", "Most read"),
        ("<h4><a href='#'>Related</a><a href='#'>More from the author</a></h4>", "Related"),
        ("<h4><a href='#'>Related</a> and more</h4>", "Related and more"),
        ("<h2>Reader comments</h2><div>Be polite</div>", "Reader comments"),
        ("<p>责任编辑：李明</p>", None),
        ("<p>2025-09-18 19:22</p>", None),
        ("<p>12 comments</p>", None),
        ("<p>1 of 12</p>", None),
        ("<p>Share</p>", None),
        ("<h3>Read next</h3><p>Compartir</p>", "Read next"),
        (f"<p>{'A long paragraph of the story. ' * 5}</p>", None),
        ("", None),
    ],
)
def test_headings(before, expected):
    assert heading_of(before) == expected
