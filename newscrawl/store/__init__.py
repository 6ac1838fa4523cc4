"""The state of a crawl: frontier, hashes and outbox."""

from newscrawl.store.protocol import (
    Discovery,
    FrontierRow,
    Outcome,
    PageOutcome,
    Store,
    StoreError,
    StoreLocked,
    UrlState,
    Validators,
)

__all__ = [
    "Discovery",
    "FrontierRow",
    "Outcome",
    "PageOutcome",
    "Store",
    "StoreError",
    "StoreLocked",
    "UrlState",
    "Validators",
]
