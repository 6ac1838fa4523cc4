from __future__ import annotations

import pytest
from told import chinese, english, tell

from newscrawl.extract.people.source import Source, find_source


def source(html: str) -> Source | None:
    told = tell(html)
    return find_source(told.page, told.structured, told.title, told.body)


def name(html: str) -> str | None:
    found = source(html)
    return found.name if found else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("来源：海滨晚报", "海滨晚报"),
        ("来源:海滨晚报　作者:丁一", "海滨晚报"),
        ("来源：海滨晚报 2025-09-18 19:22", "海滨晚报"),
        ("2025-09-18 19:22 来源：海滨晚报 责任编辑：丁一", "海滨晚报"),
        ("稿源：海滨网 编辑：丁一", "海滨网"),
        ("文章来源： 海滨网", "海滨网"),
        ("信息来源：海滨研究院、山城研究院等 字号：大", "海滨研究院、山城研究院等"),
        ("出处：海滨日报 | 点击：12", "海滨日报"),
        ("來源：海濱時報", "海濱時報"),
        ("来 源：海滨日报", "海滨日报"),
        ("来源：[ <a href=/s>海滨晚报</a> ]", "海滨晚报"),
        ("来源：<a href=/s>海滨晚报</a><span>丁一</span>", "海滨晚报"),
        ("来源：<a href=/s>海滨晚报</a>(山城)", "海滨晚报(山城)"),
        ("来源：<b>Harbour Times</b>", "Harbour Times"),
        ("<p>来源：</p><p>海滨晚报</p>", "海滨晚报"),
        ("<p>来源：</p><p>作者：丁一</p>", None),
        ("来源： 作者：丁一", None),
        ("来源：${source}", None),
        ("<span>来源</span><span>海滨晚报</span>", "海滨晚报"),
        ("<span>2025-09-18</span><span class=source>海滨</span>", "海滨"),
        ("<span>2025-09-18 19:22</span><span>海滨晚报</span>", "海滨晚报"),
        ("<span>2025-09-18 19:22</span><span>丁一</span>", None),
        ("<span>2025-09-18 19:22</span><span>朗读新闻</span>", None),
        ("来源丨海滨晚报客户端", "海滨晚报客户端"),
        ("2025-09-18 | 来源 海滨日报", "海滨日报"),
        ("2025-09-18 · 来自：海滨日报", "海滨日报"),
        ("水的来源很多", None),
        ("来源：海滨社“海滨视点”微博", "海滨社"),
        ("来源：“海滨视点”", "海滨视点"),
        ("来源：海滨晚报（记者 丁一） 2025-09-18", "海滨晚报"),
        ("<span>海滨日报</span><span>2025-09-18 19:22</span>", "海滨日报"),
        ("<span>海滨融媒</span><span>2025-09-18 19:22</span>", "海滨融媒"),
        ("<span>社会新闻</span><span>2025-09-18 19:22</span>", None),
        ("<span>互联网</span><span>2025-09-18 19:22</span>", None),
        ("<span>权威发布</span><span>2025-09-18 19:22</span>", None),
        ("<li>海滨网</li><li>记者 丁一</li><li>2025-09-18 19:22</li>", "海滨网"),
        ("<li>海滨网</li><li>首页</li><li>要闻</li><li>2025-09-18 19:22</li>", None),
        ("<span>海滨网</span><span>2025-09-18 19:22</span><span>山城日报</span>", "山城日报"),
        ("2025-09-18 19:22 海滨融媒体中心", "海滨融媒体中心"),
        ("9月18日 19:22 来自海滨日报", "海滨日报"),
        ("2025-09-18 19:22 发布于海滨日报官方账号", "海滨日报"),
        ("2025-09-18 19:22 来自湖北", None),
        ("<span>2025-09-18 19:22</span><i>·</i><span>海滨新闻</span>", "海滨新闻"),
        ("<span>原创</span><span><a id=js_name> 海滨发布 </a></span>", "海滨发布"),
        ("<span>原创</span><span><a id=js_names>海滨发布</a></span>", None),
        ("2小时前 海滨日报", "海滨日报"),
        ("来源：海滨发布 2025-09-18 19:22", "海滨发布"),
        ("来源：海滨日报发布时间：2025-09-18", "海滨日报"),
        ("来源：海滨日报发布者：丁一", "海滨日报"),
        ("<span>2025-09-18 19:22</span>来源于 <a href=/>海知网</a>", "海知网"),
        ("来源：海滨网-《海滨日报》 2025-09-18", "海滨网-《海滨日报》"),
        ("来源：《海滨日报》 2025-09-18", "海滨日报"),
        ("来源：海滨日报（海外版） 2025-09-18", "海滨日报（海外版）"),
        ("来源：微信公众号“海滨发布” 2025-09-18", "海滨发布"),
        ("图片来源：海滨图库", None),
        ("数据来源：海滨统计", None),
        ("海濱報／ 記者王小明／台北即時報導", "海濱報"),
        ("海滨日报全媒体记者 丁一", "海滨日报"),
        ("本报记者 丁一", None),
    ],
)
def test_beside_the_title(head, expected):
    assert name(chinese(head)) == expected


def test_its_link():
    assert source(chinese("来源：<a href=/s/>海滨晚报</a>")) == Source(
        "海滨晚报", "https://news.example/s/", "text"
    )


def test_below_the_text_and_in_lines_cut_out_of_it():
    assert name(chinese(tail="<p>本文来源：海滨晚报 责任编辑：丁一</p>")) == "海滨晚报"
    told = tell(chinese())
    told.body.cut_lines.append("信息来源： 海滨日报")
    assert find_source(told.page, told.structured, told.title, told.body) == Source("海滨日报", None, "text")


def test_a_last_line_that_is_the_source():
    lines = ["The library stays open longer from next week on.", "Source: Harbour Times"]
    text = "".join(f"<p class=t>{line}</p>" for line in lines)
    assert name(english(text=text)) == "Harbour Times"
    story = f"<p class=t>{lines[0] * 3}</p>" * 4
    assert name(english(text=f"{story}<p class=t>{lines[1]}</p>{story}")) is None


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ("本文来自微信公众号“海滨观察”（ID：hbgc），作者：海风，编辑：王二", "海滨观察"),
        ("本文来自微信公众号：海滨观察 (ID：hbgc)，作者：海风，题图来自：海滨图库", "海滨观察"),
    ],
)
def test_the_paragraph_that_says_where_the_story_was_taken_from(taken, expected):
    opening = "市图书馆从下周起延长开放时间，读者可以在晚上借阅图书，周末也不休息。"
    for paragraphs in ([taken, opening, opening], [opening, opening, taken]):
        assert name(chinese(text="".join(f"<p class=t>{text}</p>" for text in paragraphs))) == expected


@pytest.mark.parametrize(
    "opening", ["海滨社山城9月18日电（记者 丁一）", "（海濱社記者王小明台北18日電）", "本报讯（记者 丁一）"]
)
def test_the_agency_of_the_dateline_is_no_source(opening):
    text = f"<p class=t>{opening}市图书馆从下周起延长开放时间，读者可以在晚上借阅图书。</p>" * 2
    assert name(chinese(text=text)) is None


def test_what_the_site_calls_itself_beside_the_time():
    head = "<span>第一海滨</span><span>2025-09-18 19:22:10</span><span>听新闻</span>"
    assert name(chinese(head, meta="<meta property=og:site_name content=第一海滨>")) == "第一海滨"
    assert name(chinese(head)) is None


def test_where_the_story_ends():
    text = "<p class=t>市图书馆从下周起延长开放时间。</p><p class=t>周末也不休息。（来源：海滨晚报）</p>"
    assert name(chinese(text=text)) == "海滨晚报"


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ("<meta name=source content=海滨晚报>", "海滨晚报"),
        ("<meta name=source content='来源：海滨网-文化频道 原创稿'>", "海滨网-文化频道"),
        ("<meta name=mediaid content=海滨晚报>", "海滨晚报"),
        ("<meta name=source content='https://news.example'>", None),
    ],
)
def test_meta(meta, expected):
    found = source(chinese(meta=meta))
    assert (found.name if found else None) == expected
    assert found is None or found.provenance == "meta"


def test_what_is_shown_beats_meta():
    assert name(chinese("来源：海滨晚报", meta="<meta name=source content=山城晚报>")) == "海滨晚报"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Source: Harbour Times", "Harbour Times"),
        ("Quelle: Hafenbote/dpa", "Hafenbote/dpa"),
        ("<figure><img src=x><figcaption>Quelle: dpa</figcaption></figure>", None),
        ("By Ann Lee", None),
        (
            "<span>20.11.2025 - 14:35 | Updated 15:10</span><span>Kaynak: Harbour Times</span>",
            "Harbour Times",
        ),
        ("<span>20.11.2025</span> | Fuente: Harbour Times", "Harbour Times"),
        ("<span>14:35</span><span>Джерело: Harbour Times</span><span>1.204 views</span>", "Harbour Times"),
        ("<p>المصدر: Harbour Times</p>", "Harbour Times"),
        ("<span>20.11.2025</span><span>Open Source: a guide</span>", None),
        ("<span>The harbour at dawn</span><span>Source: Harbour Times</span>", None),
        ("Open source: a guide", None),
    ],
)
def test_other_languages_need_the_word(head, expected):
    assert name(english(head)) == expected
