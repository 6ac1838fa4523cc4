"""Links inside the story that a label announces, and those that are words of it."""

import pytest
from sidebar_pages import entries_of, page_with

from newscrawl.extract.entries.labels import split_label

HEADLINE = "Ferry company orders two electric boats"
LINK = f'<a href="/2025/09/17/100311.html">{HEADLINE}</a>'
ABOVE = "<p>The river works took two years, and on Thursday the water came back into the old bed at last.</p>"
BELOW = (
    "<p>People from all quarters stood on the banks, and many had brought their children along to see it.</p>"
)


def found(inside, *, above=ABOVE):
    story = f'<h1 id="headline">River is back</h1><div id="story">{above}{inside}{BELOW}{BELOW}</div>'
    return [(e.title, e.kicker, e.block) for e in entries_of(page_with("", story=story))]


@pytest.mark.parametrize(
    "inside",
    [
        f"<p><strong>Read also:</strong> {LINK}</p>",
        f"<p><em>Related: {LINK}</em></p>",
        f"<p>[ Voir aussi : {LINK} ]</p>",
        f"<p>【相关阅读】{LINK}</p>",
        f"<p>延伸閱讀：{LINK}</p>",
        f"<table><tr><td>Baca juga: {LINK}</td></tr></table>",
        f"<blockquote><p>Czytaj także: {LINK}.</p></blockquote>",
        f"<p>{LINK.replace(HEADLINE, '<span>See also</span> <span>' + HEADLINE + '</span>')}</p>",
        f"<div class='box'><div class='x-related-y'><p class='t'>{LINK}</p></div></div>",
        f"<blockquote class='wp-embedded-content'>{LINK}</blockquote>",
    ],
)
def test_a_label_in_the_line_of_a_link(inside):
    assert found(inside) == [(HEADLINE, None, None)]


@pytest.mark.parametrize(
    "inside",
    [
        f"<p>As the paper wrote, {LINK}, and the town follows.</p>",
        f"<p>The latest news from the river: {LINK}, and the town follows with one of its own.</p>",
        f"<p>All that is said about the recent floods of the year: {LINK}</p>",
        f"<p>{LINK}</p>",
        f"<p>Read more of it.</p><p>{LINK}</p>",
        f"<p>Anna Beispiel: {LINK}</p>",
        f"<p>{LINK.replace(HEADLINE, '<b>Related stories of the town</b>')}</p>",
    ],
)
def test_a_link_without_a_label_is_a_reference(inside):
    assert found(inside) == []


def test_a_labelled_headline_may_be_short_in_chinese():
    short = LINK.replace(HEADLINE, "港口明天重新开放")
    assert found(f"<p>延伸阅读：{short}</p>") == [("港口明天重新开放", None, None)]
    assert found(f"<p>Read also: {LINK.replace(HEADLINE, 'Middle East crisis')}</p>") == []


def test_the_lines_below_a_label_are_announced_by_it():
    second = LINK.replace("311", "312").replace("Ferry", "Tram")
    lines = f"<p>相关报道：</p><p>{LINK}</p><p>{second}</p>"
    expected = [(HEADLINE, None, "相关报道："), (HEADLINE.replace("Ferry", "Tram"), None, "相关报道：")]
    assert found(lines) == expected
    # A link far above makes the three a block of references, of which each is judged alone.
    far = f"<p>As was said on Monday: {LINK.replace('311', '300')}</p>{ABOVE}{ABOVE}{ABOVE}"
    assert [title for title, _, _ in found(lines, above=far)] == [title for title, _, _ in expected]


def test_text_above_a_label_is_none_of_the_announced_story():
    post = f"<div class='post'><time>17:35</time>{BELOW}<p><b>Read more: {LINK}</b></p></div>"
    story = f'<h1 id="headline">River is back</h1><div id="story">{ABOVE}{post}{BELOW}</div>'
    [entry] = entries_of(page_with("", story=story))
    assert (entry.title, entry.summary, entry.published_raw) == (HEADLINE, None, None)


def test_a_story_ends_with_two_links_of_its_own_portal():
    items = "".join(f'<li><a href="/2025/09/1{n}/10031{n}.html">{HEADLINE} again</a></li>' for n in range(2))
    assert len(found(f"<ul>{items}</ul>")) == 2
    assert found(f"<ul>{items.replace('/2025/09/1', '/a/some-words-that-are-many-')}</ul>") == []


def test_a_label_inside_the_link_becomes_the_overline():
    assert found(f"<p>{LINK.replace(HEADLINE, '● READ ALSO: ' + HEADLINE)}</p>") == [
        (HEADLINE, "READ ALSO", None)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("同場加映：小學生種菜 收成送長者", ("同場加映", "小學生種菜 收成送長者")),
        ("【延伸閱讀】橋樑週末重新開放", ("延伸閱讀", "橋樑週末重新開放")),
        ("Lesen Sie auch: Der Hafen öffnet", ("Lesen Sie auch", "Der Hafen öffnet")),
        ("بیشتر بخوانید: پل دوباره باز شد", ("بیشتر بخوانید", "پل دوباره باز شد")),
        ("Read more about the harbour", None),
        ("Recent study: fish return to the river", None),
        ("Unrelated: two floods in a week", None),
        ("新闻发布会：港口明年开工", None),
        ("最新：港口明年开工", None),
        ("Related:", None),
    ],
)
def test_split_label(text, parts):
    assert split_label(text) == parts
