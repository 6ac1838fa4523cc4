"""Why a block announces no articles."""

import pytest

from newscrawl.extract.entries.cards import find_cards, group_cards
from newscrawl.extract.links.anchors import read_anchors
from newscrawl.extract.page import parse_page
from newscrawl.extract.sidebar.blocks import find_blocks
from newscrawl.extract.sidebar.evidence import objection
from newscrawl.extract.sidebar.surroundings import Surroundings

URL = "https://news.example/2025/100000.html"
HEADS = [
    "The harbour opens again after the winter",
    "Budget stands after a night of talks",
    "Early frost reaches the valleys now",
]


def items(heads=HEADS, href="/2025/{n}000.html", extra=""):
    return "".join(
        f'<li>{extra}<a href="{href.format(n=n)}">{head}</a></li>' for n, head in enumerate(heads, start=1)
    )


def why(markup, title="News"):
    page = parse_page(f"<title>{title}</title><body><main><h1>x</h1></main>{markup}</body>".encode(), URL)
    anchors = read_anchors(page, URL)
    around = Surroundings.of(page, [], [], anchors)
    blocks = find_blocks(page, group_cards(find_cards(anchors, around.outer)), around.outer)
    return [objection(block.heading, block.cards, around) for block in blocks]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (f"<h3>Related</h3><ul>{items()}</ul>", None),
        (f"<h3>What else is new</h3><ul>{items()}</ul>", None),
        (f"<ul>{items()}</ul>", "weak"),
        (f"<h3>Zzz</h3><ul>{items([head[:26] for head in HEADS])}</ul>", None),
        (f"<h3>Zzz</h3><ul>{items(HEADS[:2])}</ul>", None),
        (f"<h3>Zzz</h3><ul>{items(HEADS[:2], extra='<i>02.</i>')}</ul>", None),
        (f"<h3>Zzz</h3><ul>{items(HEADS[:2], extra='<i>in our shop</i>')}</ul>", "weak"),
        (f"<h3>Zzz</h3><ul>{items([head[:26] for head in HEADS], href='/b/{n}-goods-of-2025')}</ul>", "weak"),
        (f"<h3>Zzz</h3><ul>{items([head[:20] for head in HEADS])}</ul>", "weak"),
        (f"<ul class='related'>{items()}</ul>", None),
        (f"<ul>{items(extra='<img src=x>')}</ul>", None),
        (f"<h3>Podcasts</h3><ul>{items()}</ul>", "unwanted heading"),
        (f"<div class='menu'><ul>{items()}</ul></div>", "frame"),
        (f"<div class='menu'><h3>Most read</h3><ul>{items()}</ul></div>", None),
        (f"<div class='footer'><h3>Most read</h3><ul>{items()}</ul></div>", "frame"),
        (f"<h3>Most read</h3><ul>{items([head[:14] for head in HEADS])}</ul>", "short"),
        (f"<h3>Most read</h3><ul>{items([head[:18] for head in HEADS])}</ul>", "short"),
        (f"<h3>Most read</h3><ul>{items(HEADS[:1])}</ul>", "single"),
        (f"<h3>New here</h3><ul>{items(href='/videos/{n}000.html')}</ul>", "media or goods"),
        (f"<h3>Most read</h3><ul class='ads'>{items()}</ul>", "media or goods"),
        (f"<h3>New here</h3><ul>{items(extra='<p>Podcast</p>')}</ul>", "unwanted kicker"),
    ],
)
def test_reasons(markup, reason):
    assert why(markup) == [reason]


def test_blocks_of_other_publishers_need_a_word_or_pictures():
    own = f"<h3>Most read</h3><ul>{items()}{items(href='/2025/{n}900.html')}</ul>"
    foreign = f"<h3>What else is new</h3><ul>{items(href='https://b.example/2025/{n}000.html')}</ul>"
    assert why(f"{own}{foreign}") == [None, "foreign"]


def test_a_day_beside_each_picture_shows_headlines_and_no_captions():
    heads = ["港口明天重新对外开放", "老街改造保留木制门面", "本地苹果今年卖到海外"]
    for heading in ("热门文章", "港口"):
        for day, reason in (("", "captions"), ("<i>9月17日</i>", None)):
            listed = items(heads, "/2025/{n}00001.html", "<img src=x>").replace("</li>", f"{day}</li>")
            assert why(f"<h3>{heading}</h3><ul>{listed}</ul>", title="港口") == [reason]


def test_a_list_of_posts_that_is_called_a_gallery():
    listed = f"<ul>{items(extra='<img src=x>')}</ul>"
    assert why(f"<h3>Zzz</h3><div class='gallery'>{listed}</div>") == ["media or goods"]
    assert why(f"<h3>Zzz</h3><div class='pro-gallery'>{listed}</div>") == [None]


def test_news_in_brief_with_their_times_are_no_frame():
    for name, time, reason in (
        ("ticker", "<i>9:41</i> ", None),
        ("ticker", "<i>3.12.</i> ", None),
        ("ticker", "", "frame"),
        ("ticker", "<i>+ 12</i> ", "frame"),
        ("comments", "<i>9:41</i> ", "frame"),
    ):
        listed = f"<h3>Zzz</h3><ul>{items(extra=time)}</ul>"
        assert why(f"<div class='{name}'>{listed}</div>") == [reason]


def test_an_advertisement_beside_a_block_is_none_of_it():
    advertised = '<a href="/site/cheap-servers-for-everybody.html">Cheap servers for everybody who asks</a>'
    for name, number in (("box", 4), ("box ad", 3)):
        page = parse_page(
            f"<title>x</title><div><div><h3>Most read</h3><ul>{items()}</ul></div>"
            f"<div class='{name}'>{advertised}</div></div>".encode(),
            URL,
        )
        (block,) = find_blocks(page, group_cards(find_cards(read_anchors(page, URL), set())), set())
        assert len(block.cards) == number


def test_frames_of_the_page_hold_no_blocks():
    listed = f"<h3>Most read</h3><ul>{items()}</ul>"
    assert why(f"<nav>{listed}</nav><header>{listed}</header><footer>{listed}</footer>") == []
    assert why(f"<article><footer>{listed}</footer></article>") == [None]


@pytest.mark.parametrize(
    ("heading", "href", "day", "reason"),
    [
        ("热门文章", "/2025/{n}00000.html", "", None),
        ("其他", "/2025/{n}00000.html", "", None),
        ("热门文章", "/c/{n}00000", "", "short"),
        ("热门文章", "/c/{n}00000", "<i>09-17</i>", None),
        ("热门文章", "/c/{n}00000", "<i>1733</i>", "short"),
        ("其他", "/c/{n}00000", "<i>09-17</i>", "weak"),
    ],
)
def test_short_chinese_headlines_need_addresses_or_days_of_stories(heading, href, day, reason):
    heads = ["港口明天重开放", "老街改造保门面", "苹果今年卖海外"]
    listed = "".join(
        f'<li><a href="{href.format(n=n)}">{head}</a>{day}</li>' for n, head in enumerate(heads, start=1)
    )
    assert why(f"<h3>{heading}</h3><ul>{listed}</ul>", title="港口") == [reason]
