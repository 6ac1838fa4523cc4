"""A whole page in, all fields out, whatever the page is made of."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story_shapes import DISCLAIMER, SHAPES, TEXT, TITLE, frame

from newscrawl.extract import extract_article

URL = "https://www.ningzhou.example/2025/0918/1001.html"
NOW = datetime(2025, 9, 20, 4, 0, tzinfo=UTC)


def read(story: str):
    return extract_article(frame(story).encode(), URL, now=NOW)


@pytest.mark.parametrize("shape", SHAPES)
def test_story_is_read_whole_in_every_shape(shape):
    page = read(SHAPES[shape])
    assert page.title == TITLE
    assert page.paragraphs == TEXT
    assert page.text == "\n".join(TEXT)


@pytest.mark.parametrize("shape", SHAPES)
def test_fields_beside_the_story(shape):
    page = read(SHAPES[shape])
    assert page.published_at is not None
    assert page.published_at.isoformat() == "2025-09-18T19:22:06+08:00"
    assert page.source_name == "宁州通讯社"
    assert page.authors == ["李明远", "周小荷"]
    assert page.disclaimer == DISCLAIMER
    assert page.language == "zh-Hans"


def test_the_seeds_shape_has_its_path_and_its_sidebar():
    page = read(SHAPES["paragraphs in a div"])
    assert [crumb.name for crumb in page.breadcrumbs] == ["首页", "新闻频道", "国内新闻"]
    assert len(page.summaries) == 3
    assert page.problems == []


def test_provenance_names_where_title_and_text_came_from():
    page = read(SHAPES["paragraphs in a div"])
    assert page.provenance["text"] == "generic"
    assert page.provenance["title"] in {"generic", "meta"}


def test_description_is_the_pages_own():
    page = extract_article('<meta name=description content="  两岸  通车 "><p>正文</p>'.encode(), URL)
    assert page.description == "两岸 通车"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "the page is empty"),
        (b"  \n\t ", "the page is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "the bytes are no document"),
        (b"%PDF-1.7\n1 0 obj", "the bytes are no document"),
        (
            b"<frameset><frame src=a.html></frameset>",
            "the page is a frameset: its text stands in other documents",
        ),
        (
            b'<meta http-equiv="refresh" content="0;url=https://a.example/">',
            "the page redirects to https://a.example/",
        ),
        (
            "<title>404 页面不存在</title><p>您要找的页面已经不在了,请返回首页看看其他内容吧。</p>".encode(),
            "the page looks like an error page",
        ),
        (
            "<title>用户登录</title><p>请输入手机号码和验证码登录,未注册的手机号码将自动注册账号。</p>".encode(),
            "the page asks to log in",
        ),
    ],
)
def test_a_page_without_a_story_says_why(body, reason):
    page = extract_article(body, URL, now=NOW)
    assert page.paragraphs == []
    assert page.text is None
    assert reason in page.problems


def test_a_page_of_links_is_no_story():
    links = "".join(
        f'<li><a href="/2025/{i}.html">宁州新闻第{i}条:今天发生了一件事</a></li>' for i in range(60)
    )
    page = extract_article(f"<title>国内新闻</title><ul>{links}</ul><p>欢迎收看</p>".encode(), URL)
    assert page.paragraphs == []
    assert "the page is a list of links" in page.problems


def test_a_list_of_teasers_is_no_story():
    cards = "".join(
        f'<div class="card"><a href="/2025/{i}.html">宁州新闻第{i}条</a>'
        f"<p>这是第{i}条新闻的摘要,说明今天在宁州发生了什么事,以及它为什么值得一读。</p></div>"
        for i in range(12)
    )
    assert extract_article(f"<title>国内新闻</title>{cards}".encode(), URL).paragraphs == []


def test_a_stub_behind_a_paywall_is_marked():
    story = SHAPES["paragraphs in a div"]
    data = (
        '<script type="application/ld+json">'
        '{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}</script>'
    )
    assert "the page says that it is not free to read: the text may be cut" in read(data + story).problems


def test_a_reader_that_fails_costs_its_field_only(monkeypatch):
    def broken(*_):
        raise ValueError("broken on purpose")

    monkeypatch.setattr("newscrawl.extract.article_fields.find_tags", broken)
    page = read(SHAPES["paragraphs in a div"])
    assert page.paragraphs == TEXT
    assert page.problems == ["tags could not be read (ValueError: broken on purpose)"]


@given(st.binary(max_size=400))
def test_any_bytes_give_an_answer(body):
    first, second = extract_article(body, URL, now=NOW), extract_article(body, URL, now=NOW)
    assert first == second
    assert all("could not be read" not in problem for problem in first.problems)


TAGS = st.sampled_from("html body div p h1 a article table td br span li ul aside script img time".split())


@given(st.lists(st.tuples(TAGS, st.booleans(), st.text(max_size=40)), max_size=40))
def test_any_markup_gives_an_answer(pieces):
    markup = "".join(f"<{'/' if closing else ''}{tag}>{text}" for tag, closing, text in pieces)
    page = extract_article(markup.encode("utf-8", "replace"), URL, now=NOW)
    assert all("could not be read" not in problem for problem in page.problems)
    assert all(paragraph.strip() for paragraph in page.paragraphs)


@pytest.mark.parametrize("url", ["", "not an address", "http://[", "https://a.example:99999/", "mailto:a@b"])
def test_any_address_gives_an_answer(url):
    page = extract_article(frame(SHAPES["paragraphs in a div"]).encode(), url, now=NOW)
    assert page.title == TITLE
    assert page.paragraphs == TEXT


@pytest.mark.parametrize(
    "body",
    [
        b"<p>" + b"word " * 400_000,
        b"<" * 200_000,
        b"<div>" * 20_000,
        b"<b>" * 20_000 + b"text",
        b"some text here that is long enough<br>" * 10_000,
        b"<h1>a b c d</h1>" * 10_000,
        b"<title>" + b"a - " * 50_000,
        b"<script>" + b'a="b";' * 50_000 + b"</script><p>text</p>",
        b"\xff\xfe\xfd" * 50_000,
    ],
    ids=[
        "one line",
        "brackets",
        "deep divs",
        "deep b",
        "breaks",
        "headings",
        "separators",
        "script",
        "noise",
    ],
)
def test_hostile_pages_end(body):
    assert extract_article(body, URL, now=NOW).url == URL


LONG_TEXT = "".join(
    f"<p>The ferry of line {i} crosses the river twice a day, and the people of the town know its bell.</p>"
    for i in range(6)
)


@pytest.mark.parametrize(
    ("head", "tail", "field", "origin"),
    [
        ("<meta name=keywords content='ferry, river'>", "", "tags", "meta"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["ferry","river"]}</script>',
            "",
            "tags",
            "jsonld",
        ),
        ("", "<div><a href='/tag/1'>ferry</a><a href='/tag/2'>river</a></div>", "tags", "text"),
        ("", "", "tags", None),
        ("", "", "language", "text"),
        ("<html lang=en>", "", "language", "meta"),
        ("<link rel=canonical href='https://a.example/n/12345.html'>", "", "canonical_url", "meta"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","url":"https://a.example/n/12345.html"}</script>',
            "",
            "canonical_url",
            "jsonld",
        ),
        ("", "", "canonical_url", None),
        ("<meta name=description content='The bell.'>", "", "description", "meta"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","description":"The bell."}</script>',
            "",
            "description",
            "jsonld",
        ),
        ("<link rel=next href='/n/12345_2.html'>", "", "next_page", "meta"),
        ("", "<a href='/n/12345_2.html'>2</a>", "next_page", "text"),
        (
            "<div class=breadcrumb><a href=/>Home</a> &gt; <a href=/n/>News</a></div>",
            "",
            "breadcrumbs",
            "text",
        ),
        (
            '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":'
            '[{"name":"Home","position":1},{"name":"News","position":2}]}</script>',
            "",
            "breadcrumbs",
            "jsonld",
        ),
    ],
)
def test_each_reader_says_where_its_value_came_from(head, tail, field, origin):
    markup = f"{head}<body><h1>The ferry crosses</h1><div>{LONG_TEXT}</div>{tail}"
    page = extract_article(markup.encode(), "https://a.example/n/12345.html")
    assert page.provenance.get(field) == origin
    assert bool(getattr(page, field)) == (origin is not None)


def test_pictures_are_found_by_the_shape_of_the_page():
    picture = "<figure><img src=/ferry.jpg width=640 height=480></figure>"
    markup = f"<body><h1>The ferry crosses</h1><div>{picture}{LONG_TEXT}</div>"
    page = extract_article(markup.encode(), "https://a.example/n/12345.html")
    assert (len(page.images), page.provenance["images"]) == (1, "generic")
