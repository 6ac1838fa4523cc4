from __future__ import annotations

from datetime import date

import pytest

from newscrawl.extract.times.url import find_url_day


@pytest.mark.parametrize(
    "path",
    [
        "/2025/09-18/1.html",
        "/2025-09/18/content_1.htm",
        "/20250918/1.html",
        "/2025/0918/1.html",
        "/202509/t20250918_77.html",
        "/2025/09/18/title-of-story",
        "/2025/9/18/story",
        "/news/2025/sep/18/story",
        "/2025/POLITICS/09/18/story/index.html",
        "/2025/middle_east/9/18/story.html",
        "/a/202509/18/WS1.html",
        "/story-18-09-2025.html",
        "/gj/2025/09-18/9993949.shtml",
        "/c/2025-09-18/doc-1.shtml",
    ],
)
def test_days(path):
    found = find_url_day(f"https://news.example{path}")
    assert found is not None
    assert found[0] == date(2025, 9, 18)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/story/9993949",
        "/2025/13/45/",
        "/20251345",
        "/a/1234567890123",
        "/2025/09/",
        "/news?d=2025-09-18",
        "/7.2.9",
    ],
)
def test_no_days(path):
    assert find_url_day(f"https://news.example{path}") is None


def test_no_address():
    assert find_url_day("http://[") is None
