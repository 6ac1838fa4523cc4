"""A portal's key is a folder name, whatever a host calls itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_desk import page

from newscrawl.store.names import file_of, folder_of


@pytest.mark.parametrize(
    ("portal", "folder"),
    [
        ("news.example.com", "news.example.com"),
        ("127.0.0.1:8080", "127.0.0.1%3A8080"),
        ("", "%"),
        (".", "%2E"),
        ("..", "%2E."),
        ("../../etc", "%2E.%2F..%2Fetc"),
        (".hidden", "%2Ehidden"),
        ("state", "%73tate"),
        ("reports", "%72eports"),
        ("a\0b\n", "a%00b%0A"),
        ("新闻", "%E6%96%B0%E9%97%BB"),
    ],
)
def test_a_key_gives_a_harmless_folder(portal, folder):
    assert folder_of(portal) == folder


@given(st.text(st.characters(), max_size=400))
def test_any_key_gives_one_visible_name_that_file_systems_take(portal):
    folder = folder_of(portal)
    assert 0 < len(folder) <= 150
    assert folder.isascii() and not folder.startswith(".") and "/" not in folder
    assert folder not in ("state", "reports")


@given(st.text(max_size=300), st.text(max_size=300))
def test_different_keys_give_different_folders(one, other):
    assert (folder_of(one) == folder_of(other)) == (one == other)


def test_each_kind_of_record_has_a_file_a_day():
    crawled = page("a", beside=("b",))
    day = date(2026, 3, 1)
    assert file_of(crawled.article, day) == "a.example/articles-2026-03-01.jsonl"
    assert file_of(crawled.summaries[0], day) == "a.example/summaries-2026-03-01.jsonl"
