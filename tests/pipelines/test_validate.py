from __future__ import annotations

from datetime import UTC, datetime, timedelta

from newscrawl.items import Article, HttpFacts
from newscrawl.pipelines.validate import LATEST_AHEAD, drop_impossible_times

FETCHED = datetime(2025, 9, 18, 12, 0, tzinfo=UTC)


def article(ahead: timedelta) -> Article:
    return Article(
        id="0" * 32,
        portal="news.example",
        domain="news.example",
        url="http://news.example/a",
        title="标题",
        text="正文",
        http=HttpFacts(200),
        fetched_at=FETCHED,
        published_at=FETCHED + ahead,
        published_raw="raw",
        published_precision="minute",
        modified_at=FETCHED + ahead,
    )


def test_a_time_far_ahead_of_the_fetch_is_forgotten_and_its_text_kept():
    late = article(LATEST_AHEAD + timedelta(seconds=1))
    drop_impossible_times(late)
    assert (late.published_at, late.published_precision, late.modified_at) == (None, None, None)
    assert late.published_raw == "raw"


def test_a_wrong_zone_is_no_reason_to_forget_it():
    near = article(LATEST_AHEAD)
    drop_impossible_times(near)
    assert near.published_at == near.modified_at == FETCHED + LATEST_AHEAD
