"""Keywords of the story, not of the template."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.page import parse_page
from newscrawl.extract.page.story import Body
from newscrawl.extract.structured.read import read_structured
from newscrawl.extract.tags.find import MAX_CHARS, MAX_TAGS, find_tags

URL = "https://news.example/2025/new-bridge-opens-to-heavy-traffic-today.html"
TEXT = "<h1>New bridge opens</h1><p>The bridge in Lanjiang opens. Traffic, ferries and the river port profit.</p>"


def tags(markup: str, text: str = TEXT) -> list[str]:
    page = parse_page((markup + text).encode(), URL)
    return find_tags(page, read_structured(page), Body()).value


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Bridge, traffic ,Lanjiang", ["Bridge", "traffic", "Lanjiang"]),
        ("大桥，通车；澜江、交通", ["大桥", "通车", "澜江", "交通"]),
        ("大桥 通车 澜江", ["大桥", "通车", "澜江"]),
        ("New York bridges", ["New York bridges"]),
        ("#Bridge, bridge, BRIDGE", ["Bridge"]),
        ("Subject: Bridge, Page Type: Article, Language: English", ["Bridge"]),
        (
            "Bridge, 4711, 12e4bb57-0c1d-4f0a-9b7e-aabbccddeeff, news.test, http://x.example/, x",
            ["Bridge"],
        ),
        (f"Bridge, {'x' * (MAX_CHARS + 1)}", ["Bridge"]),
        (", ;", []),
    ],
)
def test_lists_are_split_and_cleaned(content: str, expected: list[str]) -> None:
    assert tags(meta("keywords", content)) == expected


def test_several_elements_make_one_list() -> None:
    markup = '<meta property="article:tag" content="Bridge"><meta property="article:tag" content="Traffic">'
    assert tags(markup) == ["Bridge", "Traffic"]


@pytest.mark.parametrize(
    "keywords", ["Bridge, Traffic", ["Bridge", "Traffic"], [{"name": "Bridge"}, {"name": "Traffic"}]]
)
def test_json_ld(keywords: object) -> None:
    data = json.dumps({"@type": "NewsArticle", "keywords": keywords})
    assert tags(f'<script type="application/ld+json">{data}</script>') == ["Bridge", "Traffic"]


def test_the_source_whose_words_the_text_uses_wins() -> None:
    codes = "".join(
        f'<meta property="article:tag" content="{code}">' for code in ("TRN", "GEN", "INDG08", "ASXPAC")
    )
    assert tags(codes + meta("keywords", "bridge,Lanjiang,ferries")) == ["bridge", "Lanjiang", "ferries"]


def test_codes_alone_are_no_keywords() -> None:
    assert tags(meta("keywords", "TRN,GEN,INDG08,ASXPAC,EZC,BLUX")) == []


def test_the_headline_cut_into_words_is_no_list_of_keywords() -> None:
    cut = meta("keywords", "new,bridge,opens,heavy,traffic,today")
    assert tags(cut) == []
    assert tags(cut + meta("news_keywords", "Lanjiang, ferries")) == ["Lanjiang", "ferries"]


def test_the_sites_name_is_left_out() -> None:
    assert tags(
        '<meta property="og:site_name" content="Lanjiang Post">' + meta("keywords", "bridge,lanjiang post")
    ) == ["bridge"]


@pytest.mark.parametrize(
    "named",
    [
        '<meta name="publisher" content="Lanjiang Post">',
        '<meta name="application-name" content="Lanjiang Post">',
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Lanjiang Post"}}</script>',
    ],
)
def test_so_are_its_publisher_and_the_kind_of_page(named) -> None:
    assert tags(named + meta("keywords", "bridge,Lanjiang Post,NewsArticle")) == ["bridge"]


def test_so_is_its_host() -> None:
    page = parse_page(
        (meta("keywords", "bridge,Lanjiang-Post") + TEXT).encode(), "https://www.lanjiangpost.example/1"
    )
    assert find_tags(page, read_structured(page), Body()).value == ["bridge"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='x'><a rel='tag' href='/t/1'>Bridge</a> and <a rel='tag' href='/t/2'>Traffic</a></div>",
        "<ul class='article-tags'><li>Tags:</li><li><a href='/1'>Bridge</a></li><li><a href='/2'>Traffic</a></li></ul>",
        "<div id='keywords'>标签：<a href='/t/1'>Bridge</a> <a href='/t/2'>Traffic</a></div>",
    ],
)
def test_shown_lists_below_the_headline(markup: str) -> None:
    assert tags("", TEXT + markup) == ["Bridge", "Traffic"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='tags'><a href='/1'>Trending</a> <a href='/2'>Elections</a></div>" + TEXT,
        TEXT.replace("h1", "h2") + "<div class='tags'><a href='/1'>Bridge</a></div>",
        TEXT + "<div class='tag-heuer'><a href='/1'>Watches</a></div>",
        TEXT + "<div class='tags'>" + "".join(f"<a href='/{n}'>cloud {n}</a> " for n in range(30)) + "</div>",
        TEXT
        + "<div class='topics'><a href='/1'>Weather</a> Storms will reach the coast on Monday evening.</div>",
    ],
)
def test_other_lists_are_no_tags(markup: str) -> None:
    assert tags("", markup) == []


def test_there_is_a_limit() -> None:
    assert len(tags(meta("keywords", ",".join(f"bridge {n}" for n in range(99))), "bridge " * 9)) in (
        0,
        MAX_TAGS,
    )


@given(st.text(max_size=100))
def test_any_content_gives_clean_tags(content: str) -> None:
    data = json.dumps({"@type": "Article", "keywords": [content, {"name": content}]})
    for tag in tags(f'<script type="application/ld+json">{data.replace("</", "")}</script>'):
        assert tag == " ".join(tag.split())


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=kw><a href='/t/1'>Bridge</a><a href='/t/2'>Traffic</a></div>",
        "<div class=keywords><span>Filed for readers under:</span><a href='/k/1'>Bridge</a> <a href='/k/2'>Traffic</a></div>",
        "<div class=x><a href='/tag/bridge'>Bridge</a><a href='/tag/traffic/'># Traffic</a></div>",
        "<div>Some text of the story.<br>Теги: <a href='/tags/1'>Bridge</a>, <a href='/tags/2'>Traffic</a></div>",
        "<section><h2>Related topics</h2><ul><li><a href='/topics/1'>Bridge</a></li><li><a href='/topics/2'>Traffic</a></li></ul></section>",
        "<div class=taglist><h5>More about this subject</h5><a href='/s/1'>Bridge</a><a href='/s/2'>Traffic</a></div>",
        "<div class=etiketler><a href='/e/1'>Bridge</a> <a href='/e/2'>Traffic</a></div>",
        "<p>相關字詞﹕<a href='/t/1'>#Bridge</a> <a href='/t/2'>#Traffic</a></p>",
        "<div>Im Fokus: <a href='/thema/bridge'>Bridge</a> | <a href='/thema/traffic'>Traffic</a></div>",
        "<p><a href='/s?id=1'>#Bridge</a><a href='/s?id=2'>#Traffic</a></p>",
        "<article><footer><a href='/e/tags/?tagname=a'>Bridge</a> <a href='/e/tags/?tagname=b'>Traffic</a></footer></article>",
    ],
)
def test_links_to_keywords_are_known_by_address_and_label(markup: str) -> None:
    assert tags("", TEXT + markup) == ["Bridge", "Traffic"]
    assert tags("", TEXT.replace("h1", "h2") + markup) == []


def test_without_a_headline_they_stand_below_the_first_paragraph() -> None:
    row = "<div><a href='/tag/1'>Bridge</a><a href='/tag/2'>Traffic</a></div>"
    page = parse_page(f"<div><a href='/tag/0'>Trending</a></div><p>The bridge opens.</p>{row}".encode(), URL)
    start = page.texts.index("The bridge opens.")
    body = Body(["The bridge opens."], [page.nodes_of("p")[0]], [start])
    assert find_tags(page, read_structured(page), body).value == ["Bridge", "Traffic"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The <a href='/tag/harbour'>harbour</a> is old.</p>",
        "<p>It all began with the ferry of <a href='/tag/harbour'>Harbour</a></p>",
        "<nav><a href='/tag/1'>Elections</a><a href='/tag/2'>Weather</a></nav>",
        "<footer><a href='/tag/1'>Elections</a><a href='/tag/2'>Weather</a></footer>",
        "<div><a href='/topics/1'>Elections</a><a href='/topics/2'>Weather</a></div>",
        "<div>" + "".join(f"<a href='/tag/{n}'>cloud {n}</a> " for n in range(30)) + "</div>",
        "<section><h2>More stories</h2><ul><li><a href='/topics/1'>Bridge</a></li></ul></section>",
        "<div><h2>Topics</h2></div><div><a href='/topics/1'>Bridge</a> <a href='/topics/2'>Traffic</a></div>",
    ],
)
def test_other_links_to_keywords_are_no_tags(markup: str) -> None:
    assert tags("", TEXT + markup) == []


def test_names_of_the_page_are_no_keywords() -> None:
    head = "<title>The new bridge of Lanjiang opens - Lanjiang Post</title>"
    assert tags(head + meta("keywords", "Lanjiang Post")) == []
    assert tags(head + meta("keywords", "The new bridge of Lanjiang opens")) == []
    assert tags("<title>Bridge: it opens - Lanjiang Post</title>" + meta("keywords", "bridge, news")) == [
        "bridge"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=mx--story-tags><a href='/1'>Bridge</a><a href='/2'>Traffic</a></div>",
        "<div class='field field--name-field-tags'><div>Tagi</div><a href='/term/1'>Bridge</a> <a href='/term/2'>Traffic</a></div>",
        "<a rel=tag href='/1'>Bridge</a> <a rel=tag href='/2'>Traffic</a> <a rel=tag href='/3'>Read on<i> about it</i></a>"
        "<h3><a href='/3'>Old ferry sold</a></h3>",
        "<a href='/tag/1'>Bridge</a> <a href='/tag/2'>Traffic</a><p><a rel=tag href='/3'>Read on</a></p>"
        "<a rel=bookmark href='/3'>Old ferry sold</a>",
    ],
)
def test_lists_of_content_systems_without_the_links_of_their_teasers(markup: str) -> None:
    assert tags("", TEXT + markup) == ["Bridge", "Traffic"]


def test_categories_that_a_content_system_marks_as_tags_are_none() -> None:
    listed = "<div class='taxonomy-category x'><a rel=tag href='/c/1'>Local</a></div>"
    addressed = "".join(
        f"<a rel=tag href='/{folder}/local/'>Local {folder}</a>"
        for folder in ("category", "kategorie", "kategori", "categoria", "categor%C3%ADa", "cat%C3%A9gorie")
    )
    marked = "<p><a rel=tag href='/tag/1'>Bridge</a> <a rel=tag href='/tag/categories'>Traffic</a></p>"
    assert tags("", TEXT + listed + addressed + marked) == ["Bridge", "Traffic"]


def test_hot_topics_of_the_day_are_no_tags() -> None:
    assert tags("", TEXT + "<div class=hot-news-tags><a href='/1'>Elections</a></div>") == []


def test_a_short_heading_is_no_keyword_but_a_topic_is() -> None:
    head = "<title>一碗鱼汤面 - 河西社区</title>" + meta("keywords", "一碗鱼汤面")
    assert tags(head, "<h1>一碗鱼汤面</h1>") == []
    assert tags(head, "<h1>河西社区</h1>") == ["一碗鱼汤面"]


def story_tags(head: str, shown: str) -> list[str]:
    story = "The bridge opens and traffic flows."
    markup = f"<h1>New bridge opens</h1><p>{story}</p><div class=tags>{shown}</div>"
    page = parse_page((head + markup).encode(), URL)
    return find_tags(page, read_structured(page), Body([story], [page.nodes_of("p")[0]], [1])).value


def test_keywords_of_the_section_give_way_to_the_list_shown() -> None:
    shown = "<a href='/tag/1'>Bridge</a> <a href='/tag/2'>Traffic</a>"
    assert story_tags(meta("keywords", "latest headlines, port"), shown) == ["Bridge", "Traffic"]
    # A list that shares a keyword is the story's, what the story says is, and so is what an editor fills in.
    assert story_tags(meta("keywords", "port, bridge"), shown) == ["port", "bridge"]
    assert story_tags(meta("keywords", "flows"), shown) == ["flows"]
    assert story_tags(meta("news_keywords", "port"), shown) == ["port"]
    other = "<a href='/tag/1'>Elections</a> <a href='/tag/2'>Weather</a>"
    assert story_tags(meta("keywords", "port, flows"), other) == ["port", "flows"]
