"""Lists of teasers are no story, however long their summaries are."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.cards import LinksAway, follows_headline, has_headline_beside
from newscrawl.extract.body.find import find_body
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.title.find import find_title

STORY = ["雨水节气前后，山口村的梯田开始蓄水。", "村里的放水员说，今年的水比去年早到了五天。"]
SUMMARIES = [
    "沿着新修的环湖公路走上一圈需要四个小时，骑车只要七十分钟，沿途设有十二处歇脚的凉亭，每处都备有热水。",
    "博物馆把库房里存了三十年的木船搬进大厅，观众可以隔着玻璃看修船师傅怎样一块一块地换下朽坏的船板。",
    "夜市的摊主们约定从下个月起不再使用一次性餐具，顾客自带饭盒可以少付两元钱，首日就有六百人照办。",
]


def card(shape: str, number: int, summary: str) -> str:
    return shape.format(link=f"<a href=/n/{number}.htm>这里有一条别的新闻</a>", summary=summary)


def page_with(shape: str) -> str:
    text = "".join(f"<div>{line}</div>" for line in STORY)
    cards = "".join(card(shape, i, summary) for i, summary in enumerate(SUMMARIES))
    return (
        f"<title>山口村梯田蓄水</title><body><h1>山口村梯田蓄水</h1><div class=aa>{text}</div>"
        f"<div class=bb><div>值得一看</div><div>{cards}</div></div></body>"
    )


def body_of(markup: str) -> list[str]:
    page = parse_page(markup.encode(), "https://a.example/n/9.htm")
    return find_body(page, Structured(), find_title(page, Structured(), None)).paragraphs


@pytest.mark.parametrize(
    "shape",
    [
        "<div class=x><div class=y>{link}</div><div class=z>{summary}</div><div class=t>2小时前</div></div>",
        "<div class=x>{link}<p>{summary}</p></div>",
        "<li><h3>{link}</h3><p>{summary}</p></li>",
        "<section><div><div class=z>{summary}</div></div><div>{link}</div></section>",
        "<table><tr><td>{link}</td></tr><tr><td class=z>{summary}</td></tr></table>",
    ],
)
def test_three_cards_longer_than_the_story_are_no_story(shape):
    assert body_of(page_with(shape)) == STORY


@pytest.mark.parametrize(
    "shape",
    [
        "<div class=x><p>{summary}</p></div>",
        "<div class=x><p>{summary}（详见{link}）</p></div>",
        "<div class=x><p>{summary}</p><a href=/photo>图/林</a></div>",
    ],
)
def test_paragraphs_in_elements_of_their_own_are_a_story(shape):
    found = body_of(page_with(shape))
    assert len(found) == len(STORY) + len(SUMMARIES) or found[-1].startswith(SUMMARIES[-1])


def test_a_link_far_from_the_text_is_no_headline_of_it():
    far = "<a href=/n/1.htm>这里有一条别的新闻</a>" + "很远的字" * 60
    page = parse_page(f"<div>{far}<p>{SUMMARIES[0]}</p></div>".encode(), "https://a.example/")
    assert not has_headline_beside(page, page.nodes_of("p")[0], (), LinksAway(page))


def test_a_link_around_both_neighbours_belongs_to_neither():
    link = "<a href=/n/1.htm>这里有一条别的新闻</a>"
    page = parse_page(f"<div>{link}<p>{STORY[0]}</p><p>{STORY[1]}</p></div>".encode(), "https://a.example/")
    first, second = page.nodes_of("p")
    assert has_headline_beside(page, first, (), LinksAway(page))
    assert not has_headline_beside(page, first, (second,), LinksAway(page))


@pytest.mark.parametrize(
    "shape",
    [
        "<p>{link}</p><p>{summary}</p>",
        "<div>{link}<br>{summary}</div>",
        "<h4>{link}</h4> <div>{summary}</div>",
    ],
)
def test_two_texts_each_behind_a_headline_are_no_story(shape):
    cards = "".join(card(shape, i, summary) for i, summary in enumerate(SUMMARIES[:2]))
    text = "".join(f"<p>{line}</p>" for line in STORY)
    assert body_of(f"<h1>梯田</h1><div class=aa>{text}</div><div class=bb><div>{cards}</div></div>") == STORY


@pytest.mark.parametrize(
    "before",
    [
        "",
        "没有链接的一行字放在前面",
        "<a href=/n/1.htm>短标题</a><br>",
        "<a href=/n/1.htm>这里有一条别的新闻</a>",
        "见<a href=/n/1.htm>这里有一条别的新闻</a><br>",
    ],
)
def test_what_is_no_headline_before_a_text(before):
    page = parse_page(f"<div>{before}{SUMMARIES[0]}</div>".encode(), "https://a.example/")
    assert not follows_headline(page, page.nodes_of("div")[0])


@pytest.mark.parametrize(
    ("href", "posts"),
    [
        ("#post-{i}", 4),
        ("?pin=post-{i}#post-{i}", 4),
        ("https://a.example/n/9.htm#post-{i}", 6),
        ("/n/9.htm#post-{i}", 6),
    ],
)
def test_posts_of_a_live_blog_are_a_story(href, posts):
    """Each has one paragraph and a clock that links to its own place in the page."""
    texts = [f"{SUMMARIES[i % 3]}（第{i}次更新）" for i in range(posts)]
    blog = "".join(
        f"<article class=p id=post-{i}><a href='{href.format(i=i)}'>21.12 GMT, Tuesday</a><p>{text}</p></article>"
        for i, text in enumerate(texts)
    )
    assert body_of(f"<h1>大桥今晚封闭：最新消息</h1><div>{blog}</div>") == texts


@pytest.mark.parametrize(
    "href", ["/n/{i}.htm", "/n/{i}.htm#comments", "https://b.example/n/9.htm#c{i}", "?id={i}"]
)
def test_links_to_other_pages_make_cards(href):
    cards = "".join(
        f"<div class=x><a href='{href.format(i=i)}'>这里有一条别的新闻</a><p>{text}</p></div>"
        for i, text in enumerate(SUMMARIES)
    )
    text = "".join(f"<p>{line}</p>" for line in STORY)
    assert body_of(f"<h1>梯田</h1><div class=aa>{text}</div><div class=bb><div>{cards}</div></div>") == STORY
