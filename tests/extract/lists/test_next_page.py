"""Where a list goes on."""

import pytest

from newscrawl.extract.lists.next_page import find_list_pages
from newscrawl.extract.page import parse_page

URL = "https://news.example/china/index.html"


def pages(body, url=URL):
    return find_list_pages(parse_page(body.encode(), url), url)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="index_2.html">下一页</a>', "https://news.example/china/index_2.html"),
        ('<a href="index_2.html">下一页 &gt;</a>', "https://news.example/china/index_2.html"),
        ('<a href="/page/2/">Older posts</a>', "https://news.example/page/2/"),
        (
            '<a href="?page=2" rel="next">weiter zur Übersicht der Woche</a>',
            "https://news.example/china/index.html?page=2",
        ),
        ('<link rel="next" href="/china/2">', "https://news.example/china/2"),
        ('<div class="pagination"><a href="?p=2">›</a></div>', "https://news.example/china/index.html?p=2"),
        (
            '<a href="?p=2"><img alt=""></a><a href="?page=2" title="Next page"></a>',
            "https://news.example/china/index.html?page=2",
        ),
        ('<a href="?page=2">Load more</a>', "https://news.example/china/index.html?page=2"),
        ('<div data-next-url="/api/list?page=2">加载更多</div>', "https://news.example/api/list?page=2"),
        (
            '<script>createPageHTML(20, 0, "index", "html");</script>',
            "https://news.example/china/index_1.html",
        ),
        ('<a href="index.html">下一页</a>', None),
        ('<a href="javascript:go(2)">下一页</a>', None),
        ('<p><a href="/x">›</a></p>', None),
        ('<a href="/2025/1000.html">Next week the harbour opens again</a>', None),
        ("", None),
    ],
)
def test_next_page(body, expected):
    assert pages(body).next_page == expected


def test_numbers_lead_on_where_no_word_does():
    body = '<div class="page"><span>1</span><a href="index_2.html">2</a><a href="index_3.html">3</a></div>'
    found = pages(body)
    assert found.next_page == "https://news.example/china/index_2.html"
    assert found.numbered == [f"https://news.example/china/index_{n}.html" for n in (2, 3)]


def test_the_own_number_stands_in_the_address_or_is_the_gap():
    links = "".join(f'<a href="?page={n}">{n}</a>' for n in (1, 2, 4, 5))
    assert pages(f'<div class="pager">{links}</div>', f"{URL}?page=3").next_page == f"{URL}?page=4"
    assert pages(f'<div class="pager">{links}</div>').next_page == f"{URL}?page=4"


def test_numbers_without_a_name_need_company():
    row = "".join(f'<li><a href="?page={n}">{n}</a></li>' for n in (2, 3, 4))
    assert pages(f"<ul>{row}</ul>").next_page == f"{URL}?page=2"
    assert pages('<ul><li><a href="?page=2">2</a></li></ul>').next_page is None


def test_a_calendar_is_no_pager():
    days = "".join(f'<td><a href="/archive/2025/09/{n:02}/">{n}</a></td>' for n in range(1, 31))
    assert pages(f"<table><tr>{days}</tr></table>").numbered == []


def test_brackets_and_words_around_numbers():
    body = '<div class="fenye"><a href="a_2.html">[2]</a><a href="a_3.html">第3页</a></div>'
    assert pages(body).numbered == [
        "https://news.example/china/a_2.html",
        "https://news.example/china/a_3.html",
    ]


WORDS = """След.|Следующая страница|Наступна сторінка|Следваща|Sljedeća|Επόμενη|Következő|Următoarea|Trang sau|Berikutnya|بعدی|الصفحة التالية
    |หน้าถัดไป|अगला|পরবর্তী|Järgmine|Nākamā"""


@pytest.mark.parametrize("word", [word.strip() for word in WORDS.split("|")])
def test_words_of_many_languages(word):
    assert pages(f'<a href="?s=2">{word} »</a>').next_page == f"{URL}?s=2"


def test_words_that_mean_read_on_count_in_pagers_only():
    assert pages('<p><a href="?s=2">Далі</a></p>').next_page is None
    assert pages('<p class="pages"><a href="?s=2">Далі</a></p>').next_page == f"{URL}?s=2"


@pytest.mark.parametrize(
    "row",
    [
        '<b>1</b>&nbsp;<a href="?x=2">2</a>&nbsp;<a href="?x=3">Zzz</a>',
        '<ul><li><span>1</span></li><li><a href="?x=2">2</a></li><li><a href="?x=9">Zzz</a></li></ul>',
        '[1] | <a href="?x=2">[2]</a>',
    ],
)
def test_the_number_of_this_page_is_no_link(row):
    assert pages(f"<div>{row}</div>").next_page == f"{URL}?x=2"


@pytest.mark.parametrize(
    "row",
    [
        '<b>1</b><a href="/note.html">2</a>',
        '<b>1</b><a href="/archive/2025/09/02/">2</a>',
        '<b>1</b> of <a href="?x=2">2</a>',
        '<b>3</b> <a href="?x=2">2</a>',
        '<a href="/china/index.html">1</a> <a href="?x=2">2</a>',
        f'<b>1</b>{"<br>x" * 20}<a href="?x=2">2</a>',
    ],
)
def test_other_numbers_side_by_side(row):
    assert pages(f"<div>{row}</div>").next_page is None
