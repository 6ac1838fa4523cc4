"""Sidebars of small pages, each with one trait of real ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sidebar_pages import STORY, entries_of, page_with

from newscrawl.extract.portal import EntryRules, Portal

TITLES = [
    "新建的图书馆本周六起向公众开放",
    "城北两条公交线路明天起调整站点",
    "山村小学迎来第一批志愿教师到校",
    "秋季运动会报名人数创下历年新高",
    "老街改造保留百年店铺的木制门面",
    "气象台预计周末将有一次明显降温",
    "渔港开捕后首批海鲜已经运抵市场",
    "博物馆展出三百件古代陶瓷器精品",
    "农民合作社的苹果今年卖到了海外",
    "高速铁路新线路进入最后联调阶段",
]
SUMMARIES = [
    f"这是第{n}条消息的摘要，讲述了事情的经过和有关部门的回应，记者在现场看到许多市民" for n in range(10)
]


def seed_shape() -> str:
    items = "".join(
        f'<li><a href="/2025/09/19/{200000 + n}.html">{title}</a><p>{summary}{"..." if n % 2 else "。"}</p>'
        f"<span>时间:09-{19 - n // 6}</span></li>"
        for n, (title, summary) in enumerate(zip(TITLES, SUMMARIES, strict=True))
    )
    return f"<ul><li>相关阅读</li>{items}</ul>"


@pytest.fixture(scope="module")
def seed():
    return entries_of(page_with(seed_shape()))


def test_seed_shape_titles_and_addresses(seed):
    assert [entry.title for entry in seed] == TITLES
    assert [entry.url for entry in seed] == [
        f"https://news.example/2025/09/19/{200000 + n}.html" for n in range(10)
    ]


def test_seed_shape_summaries_say_where_they_are_cut(seed):
    assert [entry.summary for entry in seed] == [
        s + ("..." if n % 2 else "。") for n, s in enumerate(SUMMARIES)
    ]
    assert [entry.summary_truncated for entry in seed] == [bool(n % 2) for n in range(10)]


def test_seed_shape_dates_without_a_year(seed):
    assert [entry.published_raw for entry in seed] == ["09-19"] * 6 + ["09-18"] * 4
    assert seed[0].published_on == date(2025, 9, 19)
    assert (seed[0].published_basis, seed[0].published_precision) == ("url", "day")


def test_seed_shape_block_and_positions(seed):
    assert {entry.block for entry in seed} == {"相关阅读"}
    assert [entry.position for entry in seed] == list(range(10))


def test_the_page_gives_the_year_where_addresses_do_not():
    items = "".join(
        f'<li><a href="/a/{n}00001.html">{TITLES[n]}</a><span>时间:09-19</span></li>' for n in range(4)
    )
    entries = entries_of(page_with(f"<h3>相关阅读</h3><ul>{items}</ul>"))
    assert {(e.published_on, e.published_basis, e.published_ambiguous) for e in entries} == {
        (date(2025, 9, 19), "page", False)
    }


def test_several_links_of_one_card_are_one_entry():
    card = """<div class="card"><a href="/2025/{n}.html"><img src="/p/{n}.jpg"></a>
      <h3><a href="/2025/{n}.html">{title}</a></h3>
      <a href="/2025/{n}.html">{summary}比标题长得多的一段文字。</a><a href="/2025/{n}.html">详细</a></div>"""
    cards = "".join(card.format(n=1000 + n, title=TITLES[n], summary=SUMMARIES[n]) for n in range(3))
    entries = entries_of(page_with(f"<h2>推荐阅读</h2><div>{cards}</div>"))
    assert [e.title for e in entries] == TITLES[:3]
    assert entries[0].summary == f"{SUMMARIES[0]}比标题长得多的一段文字。"
    assert entries[0].image_url == "https://news.example/p/1000.jpg"


def test_glued_parts_are_told_apart_by_what_is_alike_in_all_cards():
    card = (
        '<li><a href="/world/story-of-the-day-{n}000"><span class="x1">{kicker}</span><span class="x2">{title}</span>'
        '<span class="x3">Von Anna Beispiel</span><time datetime="2025-09-1{n}T08:00:00+02:00">vor {n} Stunden</time>'
        '<span class="x4">{n}2 Kommentare</span></a></li>'
    )
    rows = [
        ("Hafen", "Neue Kräne heben doppelt so viele Kisten wie die alten"),
        ("Stadtrat", "Der Haushalt steht nach einer langen Nacht endlich fest"),
        ("Wetter", "Ein früher Herbst bringt den ersten Frost in die Täler"),
    ]
    cards = "".join(card.format(n=n + 1, kicker=k, title=t) for n, (k, t) in enumerate(rows))
    entries = entries_of(page_with(f"<h2>Mehr zum Thema</h2><ul>{cards}</ul>"))
    assert [(e.kicker, e.title) for e in entries] == rows
    assert [e.published_raw for e in entries] == ["vor 1 Stunden", "vor 2 Stunden", "vor 3 Stunden"]
    assert [e.published_on.day for e in entries] == [11, 12, 13]
    assert {e.summary for e in entries} == {None}


def test_a_cut_title_is_made_whole_by_its_attribute():
    items = "".join(
        f'<li><a href="/2025/{n}000.html" title="{title}，市民表示欢迎">{title}，市民...</a></li>'
        for n, title in enumerate(TITLES[:4])
    )
    entries = entries_of(page_with(f"<h3>热点新闻</h3><ul>{items}</ul>"))
    assert [e.title for e in entries] == [f"{title}，市民表示欢迎" for title in TITLES[:4]]


def test_one_address_in_several_blocks_is_one_entry_the_richest():
    poor = "".join(f'<li><a href="/2025/{n}000.html?utm_source=top">{TITLES[n]}</a></li>' for n in range(3))
    rich = "".join(
        f'<li><a href="/2025/{n}000.html">{TITLES[n]}</a><p>{SUMMARIES[n]}。</p></li>' for n in range(2)
    )
    entries = entries_of(page_with(f"<h3>排行</h3><ul>{poor}</ul><h3>相关新闻</h3><ul>{rich}</ul>"))
    assert [e.title for e in entries] == TITLES[:3]
    assert [e.summary is not None for e in entries] == [True, True, False]


def test_rank_numbers_and_more_links_are_no_titles():
    items = "".join(
        f'<li><em>{n + 1}</em><a href="/2025/{n}000.html">{TITLES[n]}</a><a href="/2025/{n}000.html">[详细]</a></li>'
        for n in range(4)
    )
    entries = entries_of(page_with(f"<h3>点击排行</h3><ul>{items}</ul>"))
    assert [(e.title, e.summary) for e in entries] == [(title, None) for title in TITLES[:4]]


@pytest.mark.parametrize(
    "heading",
    ["友情链接", "视频推荐", "图片新闻", "标签", "Sponsored stories", "Jobs", "Meistgesehene Videos"],
)
def test_unwanted_headings(heading):
    items = "".join(f'<li><a href="/2025/{n}000.html">{title}</a></li>' for n, title in enumerate(TITLES))
    assert entries_of(page_with(f"<h3>{heading}</h3><ul>{items}</ul>")) == []


@pytest.mark.parametrize(
    "mark", ["Advertorial", "Contenu sponsorisé", "Annonsørinnhold", "E-Learning", "廣告"]
)
def test_a_card_that_somebody_paid_for_is_left_out(mark):
    card = '<li><a href="/2025/{n}000.html"><span class="topic">{kicker}</span><h4>{title}</h4></a></li>'
    kickers = ["Hafen", mark, "Wetter"]
    items = "".join(card.format(n=n, kicker=k, title=TITLES[n]) for n, k in enumerate(kickers))
    entries = entries_of(page_with(f"<h3>相关新闻</h3><ul>{items}</ul>"))
    assert [e.kicker for e in entries] == ["Hafen", "Wetter"]


@pytest.mark.parametrize(
    "name", ["nav-list", "site-footer", "mega-menu", "tag-list", "friendlinks", "breadcrumb"]
)
def test_frames_of_the_page(name):
    items = "".join(f'<li><a href="/2025/{n}000.html">{title}</a></li>' for n, title in enumerate(TITLES))
    assert entries_of(page_with(f'<div class="{name}"><ul>{items}</ul></div>')) == []


@pytest.mark.parametrize("tag", ["nav", "footer", "header"])
def test_frames_by_their_element(tag):
    items = "".join(f'<li><a href="/2025/{n}000.html">{title}</a></li>' for n, title in enumerate(TITLES))
    assert entries_of(page_with(f"<{tag}><h3>新闻推荐</h3><ul>{items}</ul></{tag}>")) == []


def test_the_footer_of_an_article_is_no_frame():
    cards = "".join(
        f'<div class="card"><img src="/{n}.jpg"><a href="/2025/{n}000.html">{TITLES[n]}</a></div>'
        for n in range(3)
    )
    story = f"<article>{STORY}<footer><h3>继续阅读</h3>{cards}</footer></article>"
    assert [e.title for e in entries_of(page_with("", story=story))] == TITLES[:3]


def test_links_in_sentences_of_the_story_announce_nothing():
    story = STORY.replace(
        "<p>工程负责人",
        '<p>此前的报道<a href="/2025/7000.html">城南河道治理工程去年三月正式开工</a>曾经介绍过工程的规模。</p><p>工程负责人',
    )
    assert entries_of(page_with("", story=story)) == []


def test_a_list_inside_the_story_under_its_own_heading_counts():
    items = "".join(f'<li><a href="/2025/{n}000.html">{TITLES[n]}</a></li>' for n in range(3))
    story = STORY.replace("</p></div>", f"</p><div><h4>延伸阅读</h4><ul>{items}</ul></div></div>")
    entries = entries_of(page_with("", story=story))
    assert [e.title for e in entries] == TITLES[:3]
    assert entries[0].block == "延伸阅读"


@pytest.mark.parametrize("link", ['<a href="{}">{}</a>', '<a href="{}"><h4>{}</h4></a>'])
@pytest.mark.parametrize(
    ("beside", "found"), [("", 2), ("<i>本栏目由城南网的三位值班编辑共同整理并审核</i>", 0)]
)
def test_a_box_of_links_inside_the_story(link, beside, found):
    links = "\n".join(link.format(f"/2025/09/18/{n}000.html", TITLES[n]) for n in range(2))
    story = STORY.replace("<p>工程负责人", f"<div><b>相关新闻</b>{links}{beside}</div><p>工程负责人")
    entries = entries_of(page_with("", story=story))
    assert [e.title for e in entries] == TITLES[:found]
    assert {e.block for e in entries} <= {"相关新闻"}


def test_the_page_itself_is_no_entry_under_any_name():
    items = "".join(
        f'<li><a href="{href}">{title}</a></li>'
        for href, title in [
            ("/2025/09/18/100000.html?from=side", "河道治理工程今日完工通水"),
            ("http://news.example/2025/09/18/100000.html#top", "河道治理工程今日完工通水"),
            ("/2025/2000.html", TITLES[0]),
            ("/2025/3000.html", TITLES[1]),
        ]
    )
    entries = entries_of(page_with(f"<h3>最新新闻</h3><ul>{items}</ul>"))
    assert [e.title for e in entries] == TITLES[:2]


def test_sections_keywords_and_authors_are_no_entries():
    links = """<li><a href="/world/europe-and-the-continent">Europe and the whole continent</a></li>
    <li><a href="/world/europe-and-the-continent/harbour-opens-after-the-storm-12345">Harbour opens after the long storm</a></li>
    <li><a href="/world/europe-and-the-continent/farmers-bring-in-the-last-hay-12346">Farmers bring in the last of the hay</a></li>
    <li><a href="/author/jane-of-the-long-name">Jane of the long and winding name</a></li>
    <li><a href="/tag/storms-of-this-year-and-last">Storms of this year and of the last</a></li>"""
    entries = entries_of(page_with(f"<h3>Related stories</h3><ul>{links}</ul>"))
    assert [e.title for e in entries] == [
        "Harbour opens after the long storm",
        "Farmers bring in the last of the hay",
    ]


def test_hidden_panels_are_left_out():
    def panel(style: str, first: int) -> str:
        items = "".join(
            f'<li><a href="/2025/{n}000.html">{TITLES[n]}</a></li>' for n in range(first, first + 3)
        )
        return f'<div style="{style}"><ul>{items}</ul></div>'

    entries = entries_of(page_with(f"<h3>热点推荐</h3>{panel('', 0)}{panel('display: none', 3)}"))
    assert [e.title for e in entries] == TITLES[:3]


def test_a_page_without_sidebar_gives_nothing():
    assert entries_of(page_with("")) == []
    assert entries_of("") == []
    assert entries_of("<html></html>") == []


def test_declared_entries_replace_the_generic_rules():
    cards = "".join(
        f'<div class="t" data-n="{n}"><b>栏目</b><a href="/x/{n}">短题{n}</a><i>第{n}日</i><u>简介{n}</u></div>'
        for n in range(3)
    )
    rules = EntryRules(entry="div.t", title="a::text", summary="u", date="./i/text()")
    entries = entries_of(page_with(cards), portal=Portal("news", sidebar=rules))
    assert [(e.title, e.url, e.summary, e.published_raw) for e in entries] == [
        (f"短题{n}", f"https://news.example/x/{n}", f"简介{n}", f"第{n}日") for n in range(3)
    ]


def test_a_declared_part_leaves_the_rest_generic():
    portal = Portal("news", sidebar=EntryRules(summary="span::text"))
    entries = entries_of(page_with(seed_shape()), portal=portal)
    assert [e.title for e in entries] == TITLES
    assert entries[0].summary == "时间:09-19"


@given(st.text(alphabet='<>/ab li ul"=#href时相关', max_size=200))
def test_any_markup_gives_a_list(markup):
    assert isinstance(entries_of(markup), list)


def test_many_links_cost_linear_time():
    items = "".join(f'<li><a href="/2025/{n}.html">{TITLES[n % 10]}{n}</a></li>' for n in range(1000, 6000))
    assert len(entries_of(page_with(f"<h3>最新新闻</h3><ul>{items}</ul>"))) == 5000


def test_one_long_line_is_no_trouble():
    assert entries_of("<a href='/2025/1000.html'>" + "很长的文字" * 200_000) == []


def test_deep_nesting_is_no_trouble():
    deep = "<div>" * 3000 + seed_shape() + "</div>" * 3000
    assert len(entries_of(page_with(deep))) == 10
    inside = (
        "<li>" + "<span>" * 3000 + f'<a href="/2025/1000.html">{TITLES[0]}</a>' + "</span>" * 3000 + "</li>"
    )
    assert isinstance(entries_of(page_with(f"<h3>相关阅读</h3><ul>{inside * 3}</ul>")), list)


def test_thousands_of_links_on_one_line_of_the_story_cost_linear_time():
    links = " ".join(f'<a href="/2025/{n}.html">{TITLES[n % 10]}</a>' for n in range(1000, 6000))
    assert isinstance(
        entries_of(page_with("", story=STORY.replace("</p></div>", f" {links}</p></div>"))), list
    )
