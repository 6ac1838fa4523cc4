"""The state of a crawl: frontier, hashes and outbox."""

from newscrawl.store.protocol import (
    ChannelState,
    Discovery,
    FrontierRow,
    Outcome,
    PageOutcome,
    Store,
    StoreError,
    StoreLocked,
    UrlState,
)

__all__ = [
    "ChannelState",
    "Discovery",
    "FrontierRow",
    "Outcome",
    "PageOutcome",
    "Store",
    "StoreError",
    "StoreLocked",
    "UrlState",
]
