"""Times as whole seconds since 1970 (UTC), and when a failed URL is tried again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

RETRY_DELAYS = (
    timedelta(minutes=5),  # a restart or a short overload
    timedelta(minutes=30),
    timedelta(hours=3),
    timedelta(hours=12),  # a night's maintenance
    timedelta(days=2),  # a weekend
)
"""Wait after the first, second … failed try; after as many tries and one more the URL has failed."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_seconds(time: datetime) -> int:
    """Whole seconds since 1970, cut and not rounded."""
    return (time - EPOCH) // timedelta(seconds=1)


def from_seconds(seconds: int) -> datetime:
    """The aware time in UTC."""
    return EPOCH + timedelta(seconds=seconds)


def maybe_seconds(time: datetime | None) -> int | None:
    """:func:`to_seconds` that lets None through."""
    return None if time is None else to_seconds(time)


def maybe_time(seconds: int | None) -> datetime | None:
    """:func:`from_seconds` that lets None through."""
    return None if seconds is None else from_seconds(seconds)


def next_try(failed_tries: int, now: datetime) -> datetime | None:
    """When to try again after so many failed tries; None when it was the last."""
    if failed_tries > len(RETRY_DELAYS):
        return None
    return now + RETRY_DELAYS[failed_tries - 1]
