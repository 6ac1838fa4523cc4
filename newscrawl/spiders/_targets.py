"""Which channels a run walks, and to which portal an address belongs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tldextract import TLDExtract

from newscrawl.extract.links.urls import absolute_url, host_of, normalise_url
from newscrawl.extract.portal import Channel, Portal

DISCOVERABLE = frozenset(("feeds", "sitemaps"))
"""Ways into a portal that a channel page or robots.txt may announce."""


class ArgumentError(ValueError):
    """A spider argument that cannot be used; the text says which and what was expected."""


@dataclass(frozen=True, slots=True)
class Target:
    """One channel to walk."""

    portal: Portal
    channel: Channel

    def at(self, url: str, label: str | None) -> Target:
        """The channel of that name by another address: its feed, its sitemap."""
        return Target(self.portal, Channel(url, label))


class Hosts:
    """Tells portals apart by host: the declared ones first, then by registrable domain.

    An undeclared portal is named after its channel's host, and everything below the domain that its owner
    registered belongs to it: sites spread their articles over sub-domains. Domains are those of the Public
    Suffix List as shipped with tldextract (nothing is fetched), its private part too: two blogs of one hosting
    service are two portals.
    """

    def __init__(self, portals: Mapping[str, Portal]) -> None:
        self._portals = portals
        self._by_host = {host: portal for portal in portals.values() for host in portal.hosts}
        self._extract = TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
        # Asked for every link; a page's links lead to few hosts.
        self.domain = lru_cache(maxsize=1024)(self._domain)
        """The registrable domain of a host; the host itself when it has none (addresses, localhost)."""

    def declared(self, url: str) -> Portal | None:
        """The declared portal that an address belongs to; of two, the one that names the longer host."""
        host = host_of(url)
        while host and host not in self._by_host:
            host = host.partition(".")[2]
        return self._by_host.get(host)

    def portal_for(self, url: str) -> Portal:
        """The declared portal of an address, else a new one whose key is the host."""
        host = host_of(url)
        return self.declared(url) or Portal(key=host, hosts=(host,))

    def belongs(self, url: str, portal: Portal) -> bool:
        """True when the address is part of the portal, and not of one declared for a part of its hosts."""
        owner = self.declared(url)
        if owner is not None or portal.key in self._portals:
            return owner is not None and owner.key == portal.key
        host = host_of(url)
        return any(self.domain(host) == self.domain(own) for own in portal.hosts)

    def key_of(self, url: str, portal: Portal) -> str:
        """The portal key that the address's article has, seen from a page of ``portal``."""
        return portal.key if self.belongs(url, portal) else self.portal_for(url).key

    def _domain(self, host: str) -> str:
        return self._extract(host).top_domain_under_public_suffix or host


def channel_targets(urls: str | None, hosts: Hosts) -> list[Target]:
    """Targets of ``-a url=…[,…]``; raises ArgumentError."""
    targets = []
    for part in dict.fromkeys(split_list(urls)):
        address = absolute_url("", part)
        if address is None:
            raise ArgumentError(f"-a url={part}: expected an address that begins with http:// or https://")
        targets.append(Target(hosts.portal_for(address), _declared_channel(hosts, address)))
    if not targets:
        raise ArgumentError("-a url=… is missing: which channel page is to be walked?")
    return targets


def _declared_channel(hosts: Hosts, url: str) -> Channel:
    portal = hosts.declared(url)
    channels = portal.channels if portal else ()
    asked = normalise_url(url)
    return next((channel for channel in channels if normalise_url(channel.url) == asked), Channel(url))


def split_list(value: str | None) -> list[str]:
    """The parts of a comma-separated argument, white space and empty parts dropped.

    A comma inside an address does not split it: a part must begin a new address where the first one did.
    """
    parts: list[str] = []
    for part in (value or "").split(","):
        if parts and "://" in parts[0] and "://" not in part:
            parts[-1] += "," + part
        elif part.strip():
            parts.append(part)
    return [part.strip() for part in parts]


def since_argument(value: str | None) -> date | None:
    """``-a since=YYYY-MM-DD``; raises ArgumentError."""
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ArgumentError(f"-a since={value}: expected a day as YYYY-MM-DD") from None


def discover_argument(value: str | None) -> frozenset[str]:
    """``-a discover=feeds,sitemaps``; raises ArgumentError."""
    kinds = frozenset(split_list(value))
    if not kinds <= DISCOVERABLE:
        raise ArgumentError(f"-a discover={value}: expected {' or '.join(sorted(DISCOVERABLE))}, or both")
    return kinds


def pages_argument(value: str | None, default: int) -> int:
    """``-a max_pages=N``; raises ArgumentError."""
    if not value:
        return default
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise ArgumentError(f"-a max_pages={value}: expected a whole number from 1")
    return int(value)
