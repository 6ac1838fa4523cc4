"""Boxes that ask for something are no text of the story they stand in, and neither are its page's own parts."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.find import find_body
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.title.find import find_title

STORY = [
    f"Paragraph {i} of the story tells of the ferry that crosses the river twice a day in all weathers."
    for i in range(6)
]
ASK = "The most important news of the harbour, every evening at six o'clock in your letter box."


def body_of(markup: str) -> list[str]:
    page = parse_page(markup.encode(), "https://a.example/n/9.html")
    return find_body(page, Structured(), find_title(page, Structured(), None)).paragraphs


def story_with(box: str) -> str:
    text = [f"<p>{line}</p>" for line in STORY]
    return f"<h1>The ferry crosses</h1><section class=body>{''.join([*text[:3], box, *text[3:]])}</section>"


@pytest.mark.parametrize(
    "box",
    [
        "<div class=q><h4>Harbour brief</h4><p>{text}</p><label>E-mail</label><button>Send</button></div>",
        "<div class=q><p>{text}</p><form><input name=mail></form></div>",
        "<div class=q><h3>Support our work!</h3><p>{text}</p><a href=/give>I support</a></div>",
        "<div class=q><h3>Key points, AI-assisted summary</h3><ul><li>{text}</li></ul></div>",
    ],
)
def test_a_box_that_asks_is_no_text(box):
    assert body_of(story_with(box.format(text=ASK))) == STORY


@pytest.mark.parametrize(
    "box",
    [
        "<div class=q><p>{text}</p></div>",
        "<div class=q><h3>The harbour</h3><p>{text}</p></div>",
        "<div class=q><h3>The harbour</h3><p>{text} <a href=/x>Its history</a> is long.</p></div>",
    ],
)
def test_other_boxes_are_text(box):
    assert any(line.startswith(ASK) for line in body_of(story_with(box.format(text=ASK))))


def test_a_standfirst_beside_buttons_is_text():
    head = f"<header><h1>The ferry crosses</h1><p>{ASK}</p><button>Share</button></header>"
    text = "".join(f"<p>{line}</p>" for line in STORY)
    assert body_of(f"<article>{head}<section class=body>{text}</section></article>") == [ASK, *STORY]


def test_a_summary_by_ai_above_the_story_is_no_standfirst():
    box = f"<div class=k><h3>Key points AI-generated summary</h3><ul><li>{ASK}</li></ul></div>"
    text = "".join(f"<p>{line}</p>" for line in STORY)
    assert body_of(f"<h1>The ferry crosses</h1>{box}<section class=body>{text}</section>") == STORY


@pytest.mark.parametrize(
    "aside",
    [
        "<div class=c><h4><a href=/n/1.html>Another story of the day</a></h4><p>A ferry sank in the port town.</p>"
        "<ul><li><a href=/n/2.html>One more story of the day</a></li></ul></div>",
        "<div class=c><p>All content of this site is protected. Powered by Quickpress 3</p></div>",
    ],
)
def test_a_sidebar_of_the_same_class_does_not_stretch_the_story(aside):
    text = "".join(f"<p>{line}</p>" for line in STORY)
    between = "<table><tr><td>10-17</td></tr></table>"
    markup = f"<div><h1>The ferry crosses</h1><div class=c>{text}</div></div><div>{between}{aside}</div>"
    assert body_of(f"<body><div>{markup}</div></body>") == STORY


def test_a_small_part_of_the_story_is_kept():
    first, *rest = [f"<p>{line}</p>" for line in STORY]
    markup = f"<h1>The ferry crosses</h1><div class=c>{''.join(rest)}</div><div class=c>{first}</div>"
    assert body_of(f"<div>{markup}</div>") == [*STORY[1:], STORY[0]]
