from __future__ import annotations

import pytest
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Request
from scrapy.utils.test import get_crawler

from newscrawl.middlewares.address import AddressGuardMiddleware


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://10.1.2.3:8080/x",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:192.168.0.1]/",
        "http://0.0.0.0/",
    ],
)
def test_private_addresses_are_refused(url):
    middleware = AddressGuardMiddleware.from_crawler(get_crawler())
    with pytest.raises(IgnoreRequest, match="not a public address"):
        middleware.process_request(Request(url))


@pytest.mark.parametrize("url", ["http://news.example/", "http://1.1.1.1/", "http://[2606:4700::1111]/"])
def test_names_and_public_addresses_pass(url):
    AddressGuardMiddleware.from_crawler(get_crawler()).process_request(Request(url))


def test_switched_off_for_intranets():
    with pytest.raises(NotConfigured):
        AddressGuardMiddleware.from_crawler(get_crawler(settings_dict={"NEWSCRAWL_ALLOW_PRIVATE": True}))
