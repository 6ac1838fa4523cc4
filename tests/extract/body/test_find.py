"""What is text of the story and what is not."""

from __future__ import annotations

import pytest
from story_shapes import PLAIN, TEXT, TITLE, frame

from newscrawl.extract.body.find import find_body, read_body
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured, read_structured
from newscrawl.extract.title.find import find_title

SENTENCES = [
    "The bridge over the Lane was opened on Thursday after four years of work by twelve hundred people.",
    "Engineers had to wait for low water every winter before they could go on with the piers.",
    "Farmers on both banks expect to reach the market in the county town on the same day.",
    "The old ferry keeps two of its lines, so that people without a car can still cross the river.",
]
LINE = "The council will publish the results of the load tests."


def story(inside: str = "", before: str = "", after: str = "", around: str = "") -> str:
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[:2])
    rest = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[2:])
    return (
        f"<title>Bridge opens - River Times</title><body><h1>Bridge opens</h1>{before}"
        f'<div class="text">{paragraphs}{inside}{rest}</div>{after}{around}</body>'
    )


def body_of(markup: str):
    page = parse_page(markup.encode(), "https://a.example/1.html")
    structured = read_structured(page)
    return find_body(page, structured, find_title(page, structured, None))


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="share-bar">Share this story with all your friends on every network</div>',
        '<div class="newsletterBox"><p>Get the best of the week in your inbox every Friday morning.</p></div>',
        "<aside><p>The ferry has carried four million people since it was founded in 1901.</p></aside>",
        '<div class="related-stories"><p>Harvest begins on the lower Lane, and prices fall everywhere.</p></div>',
        "<nav><ul><li>Home</li><li>World</li></ul></nav>",
        '<p><a href="/2.html">Harvest begins on the lower Lane</a></p>',
        "<p>Read more: Harvest begins on the lower Lane</p>",
        "<p>Lesen Sie auch: Die Ernte an der Lane beginnt</p>",
        "<p>À lire aussi : la récolte commence</p>",
        "<p>Читайте также: начался сбор урожая</p>",
        "<p>相关阅读:下游开始秋收</p>",
        "<p>【関連】収穫が始まる</p>",
        "<p>ADVERTISEMENT</p>",
        '<p style="display: none">This paragraph is for machines only and readers never see it.</p>',
        "<p hidden>This paragraph is for machines only and readers never see it.</p>",
        '<figure><img src="a.jpg"><figcaption>The bridge on Thursday</figcaption></figure>',
        "<p>© River Times 2025</p>",
        f"<p>{SENTENCES[0]}</p>",
        "<p>Bridge opens</p>",
    ],
)
def test_furniture_inside_the_story_is_left_out(furniture):
    assert body_of(story(inside=furniture)).paragraphs == SENTENCES


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Low water</h2>",
        "<blockquote><p>We never lost a day that we could have worked, said the chief engineer.</p></blockquote>",
        "<ul><li>3260 metres long</li></ul>",
        "<p>Yes.</p>",
        f'<p class="paywall">{LINE}</p>',
        f'<p>{LINE} <a href="/x">More about it</a></p>',
        f'<p class="hidden md:block">{LINE}</p>',
        '<div class="pic"><img src="a.jpg"><span>The bridge on Thursday</span></div>',
    ],
)
def test_text_inside_the_story_is_kept(text):
    assert len(body_of(story(inside=text)).paragraphs) == len(SENTENCES) + 1


def test_bylines_and_dates_above_the_first_sentence_are_cut_and_kept_apart():
    body = body_of(
        story().replace('class="text">', 'class="text"><p>By Ann Reed</p><p>18/09/2025, 19:22</p>')
    )
    assert body.paragraphs == SENTENCES
    assert body.cut_lines == ["By Ann Reed", "18/09/2025, 19:22"]


def test_editor_lines_are_cut_and_kept_apart():
    body = body_of(frame(PLAIN.replace("</div></div>", "<p>(责任编辑:王小明)</p></div></div>")))
    assert body.paragraphs == TEXT
    assert body.cut_lines == ["(责任编辑:王小明)"]


def test_the_headline_again_is_no_text_even_behind_an_overline():
    again = 'class="text"><h2><b>Four years of work</b> Bridge opens</h2><p>Bridge opens</p>'
    assert body_of(story().replace('class="text">', again)).paragraphs == SENTENCES


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Legújabb hírek", 0), ("大桥今天上午正式通车了。", 1), ("Ma megnyílt az új híd a Lane folyón", 1)],
)
def test_a_few_words_that_are_no_sentence_are_no_story(text, kept):
    markup = f'<title>Bridge opens</title><h1>Bridge opens</h1><div class="tab">{text}</div>'
    assert len(body_of(markup).paragraphs) == kept


def test_a_lead_between_headline_and_text_belongs_to_it():
    lead = "After four years and many winters of low water the Lane has its second bridge at last."
    assert body_of(story(before=f'<div class="lead">{lead}</div>')).paragraphs == [lead, *SENTENCES]


def test_a_long_box_is_not_the_story():
    box = "".join(
        f"<p>Chapter {i}: what the charter of the bridge says about the duty of the keeper.</p>"
        for i in range(9)
    )
    assert body_of(story(inside=f'<div class="factbox">{box}</div>')).paragraphs == SENTENCES


def test_comments_longer_than_the_story_are_no_story():
    comments = "".join(
        f'<div class="comment"><p>I have crossed this river for {i} years and I shall miss the ferry, believe me.</p></div>'
        for i in range(20)
    )
    assert body_of(story(after=f'<section id="comments">{comments}</section>')).paragraphs == SENTENCES


def test_further_stories_below_are_left_out():
    second = "".join(
        f"<p>Harvest day {i} on the lower Lane brought more than anybody expected.</p>" for i in range(12)
    )
    page = story().replace("<h1>", "<article><h1>").replace("</body>", "</article>")
    page += f'<article><h1>Harvest</h1><div class="text">{second}</div></article>'
    assert body_of(page).paragraphs == SENTENCES


def test_a_name_that_covers_the_story_is_not_believed():
    assert body_of(story().replace('class="text"', 'class="paywall sidebar"')).paragraphs == SENTENCES


def test_a_story_shorter_than_its_disclaimer():
    short = "澜江大桥18日通车,首日有三万人步行过桥。"
    note = "免责声明:" + "本网转载的文字与图片仅供参考,请读者自行核实,如有侵权请与我们联系。" * 4
    body = body_of(
        f"<title>{TITLE}</title><h1>{TITLE}</h1><div class=con><p>{short}</p></div><div class=disclaimer>{note}</div>"
    )
    assert body.paragraphs == [short]


@pytest.mark.parametrize("mark", ["(完)", "（完）", " (End)", "(END)"])
def test_the_closing_mark_is_no_text(mark):
    assert body_of(story().replace(SENTENCES[-1], SENTENCES[-1] + mark)).paragraphs == SENTENCES
    assert body_of(story().replace(SENTENCES[-1], f"{SENTENCES[-1]}</p><p>{mark}")).paragraphs == SENTENCES


def test_paragraph_starts_point_into_the_page():
    page = parse_page(frame(PLAIN).encode(), "https://a.example/")
    body = find_body(page, Structured(), None)
    assert len(body.paragraph_starts) == len(body.paragraphs)
    assert body.paragraph_starts == sorted(body.paragraph_starts)
    assert all(
        page.texts[start].strip()[:4] in body.paragraphs[i] for i, start in enumerate(body.paragraph_starts)
    )


def test_declared_elements_are_read_without_their_furniture():
    page = parse_page(story(inside="<p>ADVERTISEMENT</p>").encode(), "https://a.example/")
    body = read_body(page, [page.nodes_of("div")[0]], None)
    assert body.paragraphs == SENTENCES
    assert body.provenance == "css"


def test_text_is_composed_and_without_invisible_characters():
    markup = story().replace("bridge", "bri\u00addge\u200b cafe\u0301", 1)
    assert "bridge café" in body_of(markup).paragraphs[0]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('The new <a class="tag" href="/t/1">County Council</a> will meet on the bridge next Friday.', True),
        (
            '<a class="s_tag" href="/t/1">County Council</a> members will meet on the bridge next Friday.',
            True,
        ),
        (
            'Tags: <a class="tag" href="/t/1">County Council</a>, <a class="tag" href="/t/2">Bridges</a>',
            False,
        ),
        ('<a class="keyword" href="/t/1">County Council</a>', False),
        ('The new <a class="newsletter" href="/n">County Council</a> will meet on the bridge.', False),
    ],
)
def test_a_link_to_a_topic_is_a_word_of_its_sentence(line, kept):
    text = "\n".join(body_of(story(f"<p>{line}</p>")).paragraphs)
    assert ("County Council" in text) is kept


@pytest.mark.parametrize(
    "name", ["subscriber-only", "non-subscriber-content", "Subscriber-Preview subscriber-only"]
)
def test_who_may_read_a_part_of_the_story_does_not_part_it(name):
    inside = f'<div class="{name}"><p>“Well.”</p><div class="ads">Sale</div><p>{LINE}</p></div>'
    whole = [*SENTENCES[:2], "“Well.”", LINE, *SENTENCES[2:]]
    assert body_of(story(inside)).paragraphs == whole
    wrapped = story().replace('<div class="text">', f'<div class="text"><div class="{name}">', 1)
    assert body_of(wrapped.replace(f"<p>{SENTENCES[2]}", f"</div><p>{SENTENCES[2]}")).paragraphs == SENTENCES


@pytest.mark.parametrize(
    "name", ["encrypted-content", "subscriber-only encrypted-content", "subscriber-only-message"]
)
def test_what_readers_cannot_read_is_no_text(name):
    assert body_of(story(f'<div class="{name}"><p>{LINE[::-1]}</p></div>')).paragraphs == SENTENCES


def test_a_line_of_keywords_at_the_end_is_cut_and_kept_apart():
    text = "<br>".join([*SENTENCES, "Tags: <a href=/t/1>bridge</a>, <a href=/t/2>ferry</a>"])
    body = body_of(f"<h1>Bridge opens</h1><div class=text>{text}</div>")
    assert body.paragraphs == SENTENCES
