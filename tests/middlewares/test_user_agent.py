from __future__ import annotations

import pytest
from scrapy.http import Request
from scrapy.utils.test import get_crawler

from newscrawl.middlewares.user_agent import UserAgentMiddleware


@pytest.mark.parametrize(
    ("contact", "expected"),
    [("", b"newscrawl/0.1"), ("https://example.org/bot", b"newscrawl/0.1 (+https://example.org/bot)")],
)
def test_says_who_and_whom_to_reach(contact, expected):
    settings = {"NEWSCRAWL_CONTACT": contact, "USER_AGENT": "newscrawl/0.1"}
    middleware = UserAgentMiddleware.from_crawler(get_crawler(settings_dict=settings))
    request = Request("http://news.example/")
    middleware.process_request(request)
    assert request.headers[b"User-Agent"] == expected


def test_leaves_one_that_the_request_brings():
    request = Request("http://news.example/", headers={"User-Agent": "other"})
    UserAgentMiddleware("newscrawl").process_request(request)
    assert request.headers[b"User-Agent"] == b"other"
