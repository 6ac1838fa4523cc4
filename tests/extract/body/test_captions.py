"""Lines beside pictures, in markup that does not call them captions."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.find import find_body
from newscrawl.extract.images.find import find_images
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.title.find import find_title

TITLE = "南坡果园开园"
PARAGRAPHS = [
    "南坡果园二十日开园，头一天就来了三百多位客人，停车场从早到晚没有空过。",
    "果农说，今年的苹果比往年早熟一周，甜度也更高，订单已经排到下个月中旬。",
    "村里打算明年把果园之间的小路修通，再开两家可以住人的小店，让客人留下来过夜。",
]
CAPTION = "客人在果园里采摘苹果"


def read(picture: str, tag: str = "div"):
    first, *rest = (f"<{tag}>{text}</{tag}>" for text in PARAGRAPHS)
    markup = f"<title>{TITLE}</title><h1>{TITLE}</h1><div class=aa>{first}{picture}{''.join(rest)}</div>"
    page = parse_page(markup.encode(), "https://a.example/1.html")
    title = find_title(page, Structured(), None)
    body = find_body(page, Structured(), title)
    return body, find_images(page, title, body)


@pytest.mark.parametrize("tag", ["div", "p"])
@pytest.mark.parametrize(
    "picture",
    [
        f"<div class=c><img src=/a.png><div class=d>{CAPTION}</div></div>",
        f"<div class=c><a href=/a.png><img src=/a.png></a><span>{CAPTION}</span></div>",
        f"<table><tr><td><img src=/a.png></td></tr><tr><td>{CAPTION}</td></tr></table>",
    ],
)
def test_a_line_alone_with_a_picture_is_its_caption(picture, tag):
    _, images = read(picture, tag)
    assert [(image.caption, image.after_paragraph) for image in images] == [(CAPTION, 1)]


@pytest.mark.parametrize("tag", ["div", "p"])
def test_a_caption_that_nothing_marks_is_also_text(tag):
    body, _ = read(f"<div class=c><img src=/a.png><div class=d>{CAPTION}</div></div>", tag)
    assert body.paragraphs == [PARAGRAPHS[0], CAPTION, *PARAGRAPHS[1:]]


@pytest.mark.parametrize(
    "label",
    ["直播", "2 Min", "01002000113871356000", "来源：南坡通讯社图片部", "2025-03-20 南坡通讯社摄影部"],
)
def test_a_label_on_a_picture_is_no_caption(label):
    body, images = read(f"<div class=c><img src=/a.png><div class=d>{label}</div></div>")
    assert [image.caption for image in images] == [None]
    assert body.paragraphs == PARAGRAPHS


def test_a_line_beside_two_pictures_is_the_caption_of_neither():
    _, images = read(f"<div class=c><img src=/a.png><img src=/b.png><div class=d>{CAPTION}</div></div>")
    assert [image.caption for image in images] == [None, None]


def test_a_paragraph_that_begins_with_a_picture_is_no_caption():
    body, images = read(f"<p><img src=/a.png>{PARAGRAPHS[0]}</p>", "p")
    assert [image.caption for image in images] == [None]
    assert PARAGRAPHS[0] in body.paragraphs
