"""New, changed, the same, or a copy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from store_desk import page

from newscrawl.store import FrontierRow, Outcome, UrlState
from newscrawl.store.packing import title_digest
from newscrawl.store.verdict import changes, judge

TIME = datetime(2026, 3, 1, 12, 30, 15, tzinfo=UTC)


def stored(article, **facts):
    known = {
        "state": UrlState.STORED,
        "content_hash": article.content_hash,
        "title_digest": title_digest(article.title),
        "published_at": article.published_at,
        "revision": 1,
    }
    return FrontierRow(article.id, article.portal, article.url, None, first_seen_at=TIME, **(known | facts))


@pytest.mark.parametrize(
    ("known", "new", "precision", "differs"),
    [
        (TIME, TIME, "second", False),
        (TIME, TIME + timedelta(milliseconds=400), "second", False),
        (TIME, TIME + timedelta(seconds=1), "second", True),
        (TIME, TIME.replace(second=0), "minute", False),
        (TIME, TIME + timedelta(minutes=1), "minute", True),
        (TIME, TIME.replace(hour=0, minute=0, second=0), "day", False),
        (TIME, TIME + timedelta(days=1), "day", True),
        (TIME, None, None, False),
        (None, TIME, "second", True),
    ],
)
def test_times_are_compared_as_exactly_as_the_page_states_them(known, new, precision, differs):
    article = page("a", published_at=new, published_precision=precision).article
    assert changes(article, stored(article, published_at=known)) == (["published_at"] if differs else [])


def test_clicks_and_disclaimers_are_no_change():
    article = page("a", disclaimer="new", tags=["new"]).article
    assert judge(article, stored(article), None).outcome is Outcome.UNCHANGED


@pytest.mark.parametrize("state", [UrlState.TODO, UrlState.FAILED, UrlState.FORBIDDEN, UrlState.DROPPED])
def test_only_a_stored_article_is_revised(state):
    article = page("a").article
    row = stored(article, state=state, content_hash=None, title_digest=None, revision=0)
    assert judge(article, row, None).outcome is Outcome.WRITTEN
    assert judge(article, row, "other").duplicate_of == "other"


def test_an_article_is_no_copy_of_itself():
    article = page("a").article
    assert judge(article, None, article.id).outcome is Outcome.WRITTEN


def test_what_the_store_has_let_go_of_is_no_change():
    article = page("a", published_at=TIME).article
    assert changes(article, stored(article, title_digest=None, published_at=None)) == []
