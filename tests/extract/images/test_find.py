"""The story's pictures: address, caption and place."""

from __future__ import annotations

import pytest

from newscrawl.extract.images.find import find_images
from newscrawl.extract.page import parse_page
from newscrawl.extract.page.story import Body, Title

URL = "https://a.example/news/1.html"


def images_of(inside: str, before: str = ""):
    markup = f"<h1>Title</h1>{before}<div class=text><p>first paragraph</p>{inside}<p>second paragraph</p></div><img src=/end.jpg>"
    page = parse_page(markup.encode(), URL)
    container = page.nodes_of("div")[-1]
    starts = [node.text_start for node in page.nodes_of("p") if container.contains(node)]
    body = Body(["first paragraph", "second paragraph"], [container], starts)
    return find_images(page, Title("Title", page.nodes_of("h1")[0]), body)


def test_a_figure_gives_address_caption_alt_and_place():
    found = images_of(
        '<figure><img src="/a.jpg" alt=" The bridge "><figcaption>On  Thursday</figcaption></figure>'
    )
    assert [(i.url, i.caption, i.alt, i.after_paragraph) for i in found] == [
        ("https://a.example/a.jpg", "On Thursday", "The bridge", 1)
    ]


def test_the_picture_above_the_text_comes_before_the_first_paragraph():
    assert [i.after_paragraph for i in images_of("", before='<div><img src="/top.jpg"></div>')] == [0]


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ('<img src="data:image/gif;base64,R0" data-src="/lazy.jpg">', "https://a.example/lazy.jpg"),
        ('<img src="/s.jpg" srcset="/m.jpg 640w, /l.jpg 1280w">', "https://a.example/l.jpg"),
        ('<img src="/s.jpg" srcset="/one.jpg, /two.jpg 2x">', "https://a.example/two.jpg"),
        ('<img src="../b.jpg">', "https://a.example/b.jpg"),
    ],
)
def test_the_largest_version_is_named(markup, url):
    assert [image.url for image in images_of(markup)] == [url]


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/logo.png">',
        '<img src="/a.jpg" width="24" height="24">',
        '<div class="share"><img src="/wechat.png"></div>',
        '<div class="related"><img src="/other.jpg"></div>',
        '<img src="/hidden.jpg" style="display:none">',
        '<a href="/2.html"><img src="/thumb.jpg"></a><a href="/2.html">Harvest begins on the Lane</a>',
        "<img>",
        '<img src="javascript:void(0)">',
    ],
)
def test_icons_and_teasers_are_no_pictures_of_the_story(markup):
    assert images_of(markup) == []


def test_each_picture_once():
    assert len(images_of('<img src="/a.jpg"><noscript><img src="/a.jpg"></noscript>')) == 1


def test_no_story_no_pictures():
    page = parse_page(b"<img src=/a.jpg>", URL)
    assert find_images(page, None, Body()) == []
