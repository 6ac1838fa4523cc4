"""A resolver that refuses names which lead to this machine or its private network.

A page on the web can link ``http://intranet/`` or a name whose DNS answer is 127.0.0.1 (DNS rebinding). The
check is made on the address that the connection will use, so there is no second look-up to fool.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import Any, Self

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError


def is_global_address(address: str) -> bool:
    """True for an IP address that is reachable over the public Internet (IANA special-purpose registries)."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return (mapped or ip).is_global and not ip.is_multicast


class GuardedResolver(CachingThreadedResolver):
    """Scrapy's caching resolver, with every answer checked unless ``NEWSCRAWL_ALLOW_PRIVATE``."""

    allow_private = False

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> Self:
        """``crawler`` is the crawler process: only its settings are used."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allow_private = crawler.settings.getbool("NEWSCRAWL_ALLOW_PRIVATE")
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """Resolve; fails with DNSLookupError for an address that is not global."""
        answer = super().getHostByName(name, timeout)
        return answer if self.allow_private else answer.addCallback(_refuse_private, name)


def _refuse_private(address: str, name: str) -> str:
    if is_global_address(address):
        return address
    raise DNSLookupError(
        f"{name} is {address}, which is not a public address; -s NEWSCRAWL_ALLOW_PRIVATE=True allows it"
    )
