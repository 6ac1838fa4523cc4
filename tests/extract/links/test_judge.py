"""Words of services in addresses, and when they are only the names of columns and newspapers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.links.judge import address_shape, may_be_article
from newscrawl.extract.links.words import (
    FILE_EXTENSIONS,
    LASTING_SEGMENTS,
    PAGE_EXTENSIONS,
    SERVED_SEGMENTS,
    SERVICE_SEGMENTS,
)

DAYS = st.dates(min_value=date(1999, 1, 1), max_value=date(2039, 1, 1))
FORMS = ("%Y/%m/%d", "%Y/%m%d", "%Y-%m/%d", "%Y%m/%d", "%Y%m%d", "%Y-%m-%d", "%Y/%m", "%Y%m")


@given(
    word=st.sampled_from(sorted(SERVICE_SEGMENTS - LASTING_SEGMENTS)), day=DAYS, form=st.sampled_from(FORMS)
)
def test_in_a_dated_folder_a_service_word_is_the_name_of_a_column(word, day, form):
    assert may_be_article(f"news.example/{word}/{day.strftime(form)}/c1001-18012320.html")
    assert may_be_article(f"{word}.news.example/n1/{day.strftime(form)}/c1001-18012320.html")


@given(word=st.sampled_from(sorted(LASTING_SEGMENTS)), day=DAYS, form=st.sampled_from(FORMS))
def test_people_and_searches_stay_what_they_are(word, day, form):
    assert not may_be_article(f"news.example/{word}/{day.strftime(form)}/c1001-18012320.html")
    assert not may_be_article(f"{word}.news.example/{day.strftime(form)}/c1001-18012320.html")


@given(word=st.sampled_from(sorted(SERVICE_SEGMENTS)), number=st.integers(10**5, 10**9))
def test_a_number_alone_excuses_apps_and_sharing_only(word, number):
    assert may_be_article(f"news.example/{word}/news/{number}.html") is (word in SERVED_SEGMENTS)


@given(word=st.sampled_from(sorted(SERVICE_SEGMENTS)), number=st.integers(10**5, 10**14))
def test_the_number_of_a_shared_story_may_stand_in_the_query(word, number):
    assert may_be_article(f"m.news.example/{word}/article?id={number}&type=0") is (word in SERVED_SEGMENTS)


@pytest.mark.parametrize(
    "key",
    [
        "news.example/share/article?id=12",
        "news.example/share/article?url=news.example/93820749382074",
        "news.example/share?id=93820749382074",
        "news.example/tag/2024/05",
        "news.example/tag/2024/05/12",
        "news.example/category/2024/05/search",
        "news.example/topic/20240",
        "news.example/345",
        "news.example/news/3",
        "news.example/news/page/12",
        "news.example/forum/345",
        "news.example/people/jane-example-of-the-harbour",
        "people.news.example/harbour-opens-after-long-storm",
        "share.news.example/harbour-opens-after-long-storm",
    ],
)
def test_archives_lists_and_services(key):
    assert not may_be_article(key)


@pytest.mark.parametrize(
    "key",
    [
        "people.example/harbour-opens-after-long-storm",
        "people.com.cn/n1/c1001-18012320.html",
        "news.example/sections/2024/5/harbour",
        "app.news.example/detail/4567890",
        "news.example/news/345",
        "news.example/local/harbour/88",
    ],
)
def test_stories_of_sites_with_odd_names_and_small_numbers(key):
    assert may_be_article(key)


@pytest.mark.parametrize(
    ("key", "shape"),
    [
        ("www.news.example/2025/09/18/100000.html", "news.example/0/0/0/0.html"),
        ("town.news.example/harbour/2025/09/18/7.html", "news.example/0/0/0/0.html"),
        ("news.example/harbour-opens-77123.php", "news.example/a-0.php"),
        ("news.example/harbour-opens-after-storm", "news.example/a."),
        ("news.example/the-4-boats-of-2025-come-home-77123.html", "news.example/a-0.html"),
        ("news.example/towns", None),
        ("news.example/about-us", None),
        ("news.example/town/Show.aspx?cid=4&id=12345", "news.example/Show.aspx?cid=0&id=0"),
        ("news.example/index.php?view=list&id=7", None),
        ("news.example/index.php?view=list&id=77", "news.example/index.php?view=list&id=0"),
        ("news.example/search.php?q=harbour", None),
        ("news.example", None),
    ],
)
def test_shapes(key, shape):
    assert address_shape(key) == shape


def test_shapes_of_hostile_addresses_cost_linear_time():
    for part in ("-", "a-", "a_-", "1a"):
        assert address_shape(f"news.example/2025/{part * 200_000}") is not None


@pytest.mark.parametrize(
    "name", ["index", "default", "list", "more", "main", "home", "node", "Index_2", "LIST-03"]
)
def test_files_that_stand_for_a_list_are_no_stories(name):
    assert not may_be_article(f"news.example/2024/{name}.html")


def test_an_ending_is_that_of_a_page_or_of_a_file():
    assert PAGE_EXTENSIONS.isdisjoint(FILE_EXTENSIONS)
    assert not [word for word in SERVICE_SEGMENTS if "." in word]
