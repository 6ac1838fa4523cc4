"""Refuses addresses written as numbers that are not public; names are the resolver's business."""

from __future__ import annotations

import ipaddress
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Request
from scrapy.utils.httpobj import urlparse_cached

from newscrawl.resolver import is_global_address


class AddressGuardMiddleware:
    """Runs for redirects too, which pass through the middlewares as new requests."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Not configured where private addresses are allowed."""
        if crawler.settings.getbool("NEWSCRAWL_ALLOW_PRIVATE"):
            raise NotConfigured
        return cls()

    def process_request(self, request: Request) -> None:
        """Raise IgnoreRequest for a literal address that is not global, such as ``http://10.0.0.1/``."""
        host = urlparse_cached(request).hostname or ""
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return
        if not is_global_address(host):
            raise IgnoreRequest(f"{host} is not a public address; -s NEWSCRAWL_ALLOW_PRIVATE=True allows it")
