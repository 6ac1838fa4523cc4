"""The path above the title, however it is marked up."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.navigation import words
from newscrawl.extract.navigation.breadcrumbs import find_breadcrumbs
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import read_structured
from newscrawl.extract.types import Breadcrumb

URL = "https://www.news.example/gn/2025/09-18/1001.html"
TITLE = "澜江大桥今天正式通车"
FILLER = f"<h1>{TITLE}</h1><div><p>{'这是一段正文。' * 40}</p></div>"

HOME = '<a href="/">首页</a>'
NEWS = '<a href="/news/">新闻频道</a>'
CHINA = '<a href="/gn/">国内新闻</a>'
WANTED = ["首页", "新闻频道", "国内新闻"]


def trail(markup: str, title: str | None = TITLE, filler: str = FILLER, url: str = URL) -> list[Breadcrumb]:
    page = parse_page((markup + filler).encode(), url)
    return find_breadcrumbs(page, read_structured(page), title).value


def names(markup: str, title: str | None = TITLE, filler: str = FILLER) -> list[str]:
    return [step.name for step in trail(markup, title, filler)]


def json_ld(*steps: dict[str, object]) -> str:
    data = {"@type": "BreadcrumbList", "itemListElement": steps}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "markup",
    [
        f"<div>您的位置：{HOME} » {NEWS} » {CHINA} » 正文</div>",
        f"<div>当前位置: {HOME}｜{NEWS}｜{CHINA}</div>",
        f"<td>您现在的位置是：{HOME}&nbsp;&gt;&nbsp;{NEWS} &gt; {CHINA} &gt;&gt; 内容</td>",
        f"<div><span>{HOME}</span> → <span>{NEWS}</span> → <span>{CHINA}</span></div>",
        f"<ul class='breadcrumb'><li>{HOME}</li><li>{NEWS}</li><li>{CHINA}</li><li>{TITLE}</li></ul>",
        f"<nav class='Crumbs'><h2>面包屑</h2>{HOME} / {NEWS} / {CHINA} / <span>{TITLE[:8]}...</span></nav>",
        f"<div class='news-path'>{HOME}<i></i>{NEWS}<i></i>{CHINA}</div>",
        f"<div class='wrap'>{HOME} &gt; {NEWS} &gt; {CHINA} &gt; <a href='{URL}'>本页</a></div>",
        f"<div class='crumb'>国内新闻 &gt; 当前位置：{HOME} &gt; {NEWS} &gt; {CHINA}</div>",
        f"<div>{HOME} › {NEWS} › 国内新闻 › 正文</div>",
        "<div>首页  »  新闻频道  »  国内新闻</div>",
        f"<div aria-label='Breadcrumb'><ol><li>{HOME}</li><li>{NEWS}</li><li>{CHINA}</li></ol></div>",
        f"<nav aria-label='面包屑'>{HOME}{NEWS}{CHINA}</nav>",
        f"<div class='flex gap-1' data-testid='article-breadcrumbs'>{HOME}{NEWS}{CHINA}</div>",
        f"<div class='bread'><ol><li>{HOME}</li><li>{NEWS}</li><li>{CHINA}</li></ol></div>",
        f"<ol class='topicpath'><li>{HOME}</li><li>{NEWS}</li><li>{CHINA}</li></ol>",
        f"<p><a href='/'>首页 &gt;</a> <a href='/news/'>新闻频道 &gt;</a> {CHINA} &gt; 正文</p>",
    ],
)
def test_shown_trails(markup: str) -> None:
    assert names(markup) == WANTED


def test_steps_have_absolute_addresses_or_none() -> None:
    steps = trail(
        f"<div>您的位置：{HOME} &gt; <a href='//gn.news.example/'>国内</a> &gt; 要闻 &gt; 正文</div>"
    )
    assert steps == [
        Breadcrumb("首页", "https://www.news.example/"),
        Breadcrumb("国内", "https://gn.news.example/"),
        Breadcrumb("要闻", None),
    ]


@pytest.mark.parametrize("address", ["/", "https://www.news.example", "//news.example/"])
def test_a_first_step_called_like_the_site_is_home_by_its_address(address: str) -> None:
    assert names(f"<td><a href='{address}'>古城在线</a> &gt; {NEWS} &gt; {CHINA}</td>")[0] == "古城在线"


@pytest.mark.parametrize("address", ["/", "/gucheng/"])
def test_a_single_link_and_links_from_elsewhere_are_no_trail(address: str) -> None:
    more = f"<a href='/gj/'>国际</a> &gt; {CHINA}" if address != "/" else ""
    assert names(f"<td><a href='{address}'>古城在线</a> &gt; {more}</td>") == []


def test_a_single_step_before_the_word_for_text() -> None:
    assert names("<div><a href='/sh/'>上海</a> • <a href='#'>正文</a></div>") == ["上海"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div><a href='/more/'>更多</a> &gt;</div>",
        "<div>更多 &gt;&gt;</div><p>今年 &gt; 去年</p>",
        "<div class='page'><a href='?p=1'>1</a> &gt; <a href='?p=2'>2</a> &gt; <a href='?p=3'>3</a></div>",
        "<div class='footer'><a href='/about'>关于我们</a> | <a href='/ad'>广告</a></div>",
        f"<div class='position-fixed'>{HOME}{NEWS}</div>",
        f"<div class='breadcrumb'>{''.join(f'<a href=/{n}/>频道{n}</a>' for n in range(9))}</div>",
        f"<div class='breadcrumb'><p>{'很长的说明文字。' * 80}</p></div>",
        "<div class='breadcrumb'></div>",
        f"<nav aria-label='Main'>{HOME}{NEWS}{CHINA}</nav>",
        f"<nav aria-label='位置信息以及其他'>{HOME}{NEWS}{CHINA}</nav>",
    ],
)
def test_what_is_no_trail(markup: str) -> None:
    assert names(markup) == []


def test_links_of_the_text_are_no_trail() -> None:
    text = "<p>他说<a href='/1.html'>报道</a>与<a href='/2.html'>评论</a>不同。</p>" * 20
    assert names("", filler=f"<h1>{TITLE}</h1>{text}<p>{HOME} &gt; {NEWS}</p>") == []


def test_english_labels_and_headlines() -> None:
    title = "New bridge opens to traffic after five years"
    markup = (
        "<nav class='breadcrumbs'><h3>You are here:</h3><ol><li><a href='/'>Home</a></li><li><a href='/world'>World</a>"
        "</li><li aria-current='page'>New bridge opens to traffic after…</li></ol></nav>"
    )
    assert names(markup, title, f"<h1>{title}</h1>") == ["Home", "World"]


def test_a_channel_named_like_a_word_of_the_title_stays() -> None:
    assert names(f"<div>您的位置：{HOME} &gt; <a href='/qiao/'>大桥</a></div>") == ["首页", "大桥"]


def test_json_ld_where_nothing_is_shown() -> None:
    markup = json_ld(
        {"position": "2", "item": {"@id": "/gn/", "name": "国内新闻"}},
        {"position": 1, "name": "首页", "item": "https://www.news.example/"},
        {"position": 3, "name": TITLE, "item": URL},
        {"position": "x", "name": {}},
        {"position": 10**400, "name": ""},
    )
    assert trail(markup) == [
        Breadcrumb("首页", "https://www.news.example/"),
        Breadcrumb("国内新闻", "https://www.news.example/gn/"),
    ]


def test_shown_wins_unless_it_is_a_single_step() -> None:
    declared = json_ld({"name": "Start"}, {"name": "Welt"})
    assert names(declared + f"<div class='breadcrumb'>{HOME} {NEWS}</div>") == ["首页", "新闻频道"]
    assert names(declared + f"<div class='breadcrumb'>{NEWS}</div>") == ["Start", "Welt"]
    assert names(f"<div class='breadcrumb'>{NEWS}</div>") == ["新闻频道"]


@pytest.mark.parametrize("elements", [None, 5, "x", [None, 5], {"name": "首页"}, [{"name": 5, "item": []}]])
def test_odd_lists_do_no_harm(elements: object) -> None:
    data = json.dumps({"@type": "BreadcrumbList", "itemListElement": elements})
    assert len(names(f'<script type="application/ld+json">{data}</script>')) <= 1


@given(
    st.lists(
        st.sampled_from(
            ["<a href='/'>首页</a>", " &gt; ", "<div class=crumb>", "</div>", "位置：", "正文", "<li>", TITLE]
        )
    )
)
def test_any_order_of_parts_gives_short_names(parts: list[str]) -> None:
    for step in trail("".join(parts)):
        assert 0 < len(step.name) <= 40


@pytest.mark.parametrize(
    "label",
    [
        "您的位置：", "你现在的位置:", "现在位置", "當前位置：", "当前位置 ", "所在位置：", "的位置：", "目前位置", "位置：",
        "现位置", "面包屑", "現在地：", "You are here: ", "Breadcrumbs", "Sie sind hier: ", "Pfad: ", "Navigationspfad",
        "Brotkrümel", "Vous êtes ici : ", "Fil d’Ariane", "Estás en: ", "Usted está aquí:", "Ruta de navegación",
        "Você está aqui: ", "Ti trovi qui: ", "Sei in: ", "Je bent hier: ", "Kruimelpad", "Drobečková navigace",
        "Jesteś tutaj: ", "ВЫ ЗДЕСЬ: ", "Buradasınız: ",
    ],
)  # fmt: skip
def test_labels_are_known_in_any_language(label: str) -> None:
    assert words.LABEL.fullmatch(label)


@pytest.mark.parametrize(
    "name",
    [
        "首页", "新闻首页", "首頁", "主页", "トップ", "ホーム", "홈", "Home", "Homepage", "Start", "Startseite", "Startsida",
        "Startside", "Accueil", "Inicio", "Portada", "INÍCIO", "Etusivu", "Forside", "Forsiden", "Hem", "Strona główna",
        "Domů", "DOMŮ", "Úvod", "Главная", "Anasayfa", "Ana Sayfa", "À la une", "Beranda", "Trang chủ",
    ],
)  # fmt: skip
def test_the_quick_looks_let_each_name_of_a_home_page_pass(name: str) -> None:
    assert words.HOME.fullmatch(name)
    assert name[-1].lower() in words.HOME_ENDS
    assert any(word in name.lower() for word in words.HOME_WORDS)


@pytest.mark.parametrize(
    "name",
    [
        "正文", "查看正文", "内容", "內容", "新闻内容页", "内文", "內文", "详情", "詳情", "详细", "全文", "本文", "文章",
        "記事", "본문", "Article", "ARTIKEL", "Aktueller Artikel", "Current page", "Current article", "Detail", "Details",
    ],
)  # fmt: skip
def test_the_quick_look_lets_each_last_word_pass(name: str) -> None:
    assert words.LAST.fullmatch(name)
    assert name[-1].lower() in words.LAST_ENDS


def test_a_trail_without_links_must_name_a_home_page() -> None:
    assert names("<p>首页 &gt; 新闻频道 &gt; 国内新闻</p>") == WANTED
    assert names("<p>新闻频道 &gt; 国内新闻</p>") == []
