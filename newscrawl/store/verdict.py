"""Whether a fetched article is new, changed, the same, or a copy of another: no I/O, no state."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from newscrawl.extract.types import Precision
from newscrawl.items import Article
from newscrawl.store.packing import title_digest
from newscrawl.store.protocol import FrontierRow, Outcome, UrlState

SLACK: dict[Precision | None, timedelta] = {
    "second": timedelta(seconds=1),  # the store keeps whole seconds
    "minute": timedelta(minutes=1),
    "day": timedelta(days=1),  # a page that now shows the day alone has not changed its time
    None: timedelta(seconds=1),
}
"""Times nearer to each other than this are the same, by the precision with which the page states them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an article is to the store."""

    outcome: Outcome
    duplicate_of: str | None = None
    """Id of the first article with this content."""
    changed: list[str] = field(default_factory=list)
    """For a revision: which of title, text and published_at."""


def judge(article: Article, row: FrontierRow | None, owner: str | None) -> Verdict:
    """Decide.

    ``row``: what is known of ``article.id``. ``owner``: id of the first article with this content, None when
    the content is new or empty. A later version of a stored article is a revision whatever its content,
    and an article that was never written is no revision.
    """
    if row is not None and row.state is UrlState.STORED:
        changed = changes(article, row)
        return Verdict(Outcome.REVISED if changed else Outcome.UNCHANGED, changed=changed)
    if owner is not None and owner != article.id:
        return Verdict(Outcome.DUPLICATE, duplicate_of=owner)
    return Verdict(Outcome.WRITTEN)


def changes(article: Article, row: FrontierRow) -> list[str]:
    """Which of title, text and published_at differ from the stored article.

    What the page no longer states is no change, nor is what the store has let go of.
    """
    changed = []
    if row.title_digest is not None and title_digest(article.title) != row.title_digest:
        changed.append("title")
    if article.content_hash and article.content_hash != row.content_hash:
        changed.append("text")
    if row.title_digest is not None and _time_differs(article, row.published_at):
        changed.append("published_at")
    return changed


def _time_differs(article: Article, known: datetime | None) -> bool:
    if article.published_at is None:
        return False
    if known is None:
        return True
    return abs(article.published_at - known) >= SLACK[article.published_precision]
