from __future__ import annotations

import pytest
from told import chinese, english, tell

from newscrawl.extract.page.vicinity import HEAD_LINES, LONGEST_LINE, Vicinity
from newscrawl.extract.people.dateline import find_dateline
from newscrawl.extract.people.find import find_people
from newscrawl.extract.people.source import find_source
from newscrawl.extract.times.find import find_times


def around(html: str) -> Vicinity:
    told = tell(html)
    return Vicinity(told.page, told.title, told.body)


def test_above_between_and_below():
    html = english("<p>By <b>Ann</b> <i>Lee</i></p>", tail="<p>Share</p>").replace("<h1>", "<p>World</p><h1>")
    found = around(html)
    assert [line.text for line in found.above] == ["World"]
    assert [line.text for line in found.head] == ["By\tAnn\tLee"]
    assert [line.plain for line in found.head] == ["By Ann Lee"]
    assert [line.text for line in found.tail] == ["Share"]


def test_entities_do_not_part_a_text():
    assert [line.text for line in around(english("<p>J&ouml;rg M&uuml;ller</p>")).head] == ["Jörg Müller"]


def test_a_byline_behind_the_standfirst_is_part_of_the_head():
    standfirst = (
        "The library keeps its doors open longer from next week on, and on Sundays too, the council says."
    )
    text = f"<p class=t>{standfirst}</p><div>By Ann Lee</div><p class=t>{standfirst} More.</p>"
    assert [line.text for line in around(english(text=text)).head] == ["By Ann Lee"]


def test_a_heading_that_holds_the_line_of_date_and_source():
    html = chinese("<p>点击</p>").replace("</h1>", "<br><span>2025-09-18 19:22 来源：海滨晚报</span></h1>")
    assert [line.text for line in around(html).head] == ["2025-09-18 19:22 来源：海滨晚报", "点击"]


def test_a_heading_of_two_lines_without_a_date_is_all_headline():
    html = chinese("<p>点击</p>").replace("</h1>", "<br><span>读者周末也能来</span></h1>")
    assert [line.text for line in around(html).head] == ["点击"]


def test_a_short_sentence_among_the_first_paragraphs_is_none_of_the_head():
    sentences = ["市图书馆6月1日起延长开放时间。", "读者周末也能来。", "馆长介绍了今后的安排。"]
    html = chinese(text="".join(f"<p class=t>{sentence}</p>" for sentence in sentences))
    assert around(html).head == []
    info = chinese(text=f"<p class=t>2025-09-18 来源：海滨晚报</p><p class=t>{sentences[0]}</p>")
    assert [line.text for line in around(info).head] == ["2025-09-18 来源：海滨晚报"]


def test_without_a_shown_title_the_lines_above_the_text_count():
    html = english("<p>By Ann Lee</p>").replace("h1>", "div>")
    assert [line.text for line in around(html).head] == ["Library stays open longer", "By Ann Lee"]


def test_a_title_far_away_leaves_the_lines_near_the_text():
    far = "".join(f"<p>line {i}</p>" for i in range(3 * HEAD_LINES))
    head = around(english(far)).head
    assert (head[0].text, head[-1].text) == ("line 0", f"line {3 * HEAD_LINES - 1}")
    assert len(head) == 2 * HEAD_LINES


def test_an_empty_page_has_no_lines():
    found = around("")
    assert (found.above, found.head, found.tail) == ([], [], [])


HOSTILE = {
    "labels": chinese("作者：丁一 来源：" * 100_000),
    "elements": english("<span>By Ann</span>" * 50_000),
    "lines": english("<div>2025-09-1 Nov 5</div>" * 50_000),
    "digits": english("1 " * 500_000),
    "brackets": chinese(text="<p class=t>" + "（记者 丁一" * 100_000),
    "times": english("<time datetime=2025-01-01>x</time>" * 20_000),
    "script": chinese(tail="<script>" + 'pubdate:"2025 ' * 50_000 + "</script>"),
    "author": english(meta='<meta name=author content="' + "Ann and " * 100_000 + '">'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_readers_look_at_a_bounded_part_of_anything(name):
    told = tell(HOSTILE[name])
    find_times(told.page, told.structured, told.title, told.body, None, None)
    find_people(told.page, told.structured, told.title, told.body)
    find_source(told.page, told.structured, told.title, told.body)
    find_dateline(told.body, None)
    assert all(len(line.text) <= LONGEST_LINE for line in Vicinity(told.page, told.title, told.body).head)
