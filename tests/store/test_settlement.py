"""What becomes of a fetched page: written, revised, unchanged, or a copy; and of its sidebar."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from store_desk import PORTAL, found, id_of, page, url_of

from newscrawl.items import HttpFacts
from newscrawl.store import Outcome, UrlState


def records(desk, kind="articles"):
    return [json.loads(line) for line in desk.lines(kind)]


def test_a_new_article_is_written_once_with_what_the_store_knows(desk):
    store = desk.open()
    store.discover(PORTAL, found("a"), desk.now)
    seen_at, desk.now = desk.now, desk.now + timedelta(hours=1)
    (outcome,) = store.commit([page("a", beside=("b", "c"))])
    assert (outcome.outcome, outcome.summaries_written, outcome.summaries_known) == (Outcome.WRITTEN, 2, 0)
    (record,) = records(desk)
    assert record["first_seen_at"] == seen_at.isoformat().replace("+00:00", "Z")
    assert (record["revision"], record["previous_hash"], record["changed"]) == (1, None, [])
    assert record["run_id"] == "run-1"
    row = store.row(id_of("a"))
    assert (row.state, row.revision, row.content_hash) == (UrlState.STORED, 1, record["content_hash"])
    assert (row.etag, row.checked_at, row.url) == ('"1"', desk.now, url_of("a"))


def test_the_same_again_is_unchanged_in_the_same_batch_and_in_a_later_run(desk):
    store = desk.open()
    assert [one.outcome for one in store.commit([page("a"), page("a")])] == ["written", "unchanged"]
    store.close()
    assert [one.outcome for one in desk.open().commit([page("a")])] == ["unchanged"]
    assert len(desk.lines("articles")) == 1


@pytest.mark.parametrize(
    ("facts", "changed"),
    [
        ({"content": 9}, ["text"]),
        ({"title": "Another"}, ["title"]),
        ({"published_at": datetime(2026, 3, 2, tzinfo=UTC)}, ["published_at"]),
        ({"title": "Another", "content": 9}, ["title", "text"]),
    ],
)
def test_a_change_is_a_revision_that_names_it(desk, facts, changed):
    store = desk.open()
    store.commit([page("a", content=1, published_at=datetime(2026, 3, 1, tzinfo=UTC))])
    again = {"content": 1, "published_at": datetime(2026, 3, 1, tzinfo=UTC)} | facts
    assert store.commit([page("a", **again)])[0].outcome is Outcome.REVISED
    first, second = records(desk)
    assert (second["revision"], second["previous_hash"]) == (2, first["content_hash"])
    assert second["changed"] == changed
    assert second["first_seen_at"] == first["first_seen_at"]


def test_a_copy_is_a_duplicate_of_the_first_and_never_written(desk):
    store = desk.open()
    outcomes = store.commit([page("a", content=1), page("b", content=1)])
    assert [one.outcome for one in outcomes] == ["written", "duplicate"]
    assert outcomes[1].duplicate_of == id_of("a")
    row = store.row(id_of("b"))
    assert (row.state, row.duplicate_of, row.revision) == (UrlState.DUPLICATE, id_of("a"), 0)
    assert len(desk.lines("articles")) == 1


def test_a_copy_of_an_earlier_revision_is_a_duplicate(desk):
    store = desk.open()
    store.commit([page("a", content=1)])
    store.commit([page("a", content=2)])
    assert store.commit([page("b", content=1)])[0].duplicate_of == id_of("a")


def test_a_later_version_is_a_revision_even_when_another_article_says_the_same(desk):
    store = desk.open()
    store.commit([page("a", content=1), page("b", content=2)])
    assert store.commit([page("a", content=2)])[0].outcome is Outcome.REVISED


def test_a_duplicate_that_gets_content_of_its_own_is_written_as_revision_one(desk):
    store = desk.open()
    store.commit([page("a", content=1), page("b", content=1)])
    assert store.commit([page("b", content=2)])[0].outcome is Outcome.WRITTEN
    assert [record["revision"] for record in records(desk)] == [1, 1]
    assert store.row(id_of("b")).duplicate_of is None


def test_articles_without_text_are_no_duplicates_of_each_other(desk):
    outcomes = desk.open().commit([page("a", content_hash=""), page("b", content_hash="")])
    assert [one.outcome for one in outcomes] == ["written", "written"]


def test_an_article_that_lost_its_text_is_not_revised(desk):
    store = desk.open()
    store.commit([page("a")])
    assert store.commit([page("a", content_hash="", text="")])[0].outcome is Outcome.UNCHANGED


def test_a_redirect_settles_both_addresses(desk):
    store = desk.open()
    store.discover(PORTAL, found("old"), desk.now)
    store.commit([page("new", requested="old")])
    old, new = store.row(id_of("old")), store.row(id_of("new"))
    assert (old.state, old.duplicate_of) == (UrlState.DUPLICATE, id_of("new"))
    assert (new.state, new.first_seen_at) == (UrlState.STORED, old.first_seen_at)
    assert store.counts()[UrlState.TODO] == 0


def test_a_redirect_to_a_copy_names_the_original(desk):
    store = desk.open()
    store.commit([page("a", content=1)])
    assert store.commit([page("b", content=1, requested="old")])[0].duplicate_of == id_of("a")
    assert store.row(id_of("old")).duplicate_of == id_of("a")


def test_a_stored_article_whose_address_now_leads_elsewhere_stays(desk):
    store = desk.open()
    store.commit([page("a")])
    store.commit([page("b", requested="a")])
    assert store.row(id_of("a")).state is UrlState.STORED


def test_a_summary_is_written_once_and_its_sightings_are_counted(desk):
    store = desk.open()
    first = store.commit([page("a", content=1, beside=("x", "y")), page("b", content=2, beside=("y",))])
    assert [(one.summaries_written, one.summaries_known) for one in first] == [(2, 0), (0, 1)]
    copy = store.commit([page("c", content=1, beside=("y", "z"))])
    assert (copy[0].outcome, copy[0].summaries_written) == (Outcome.DUPLICATE, 1)
    store.close()
    assert [record["title"] for record in records(desk, "summaries")] == ["x", "y", "z"]
    assert records(desk, "summaries")[1]["found_on_id"] == id_of("a")
    database = sqlite3.connect(desk.folder / "state" / "crawl.sqlite3")
    assert database.execute("SELECT sightings FROM summary ORDER BY key").fetchall() == [(1,), (3,), (1,)]
    database.close()


def test_checked_keeps_the_time_of_a_304(desk):
    store = desk.open()
    store.commit([page("a")])
    later = desk.now + timedelta(days=1)
    store.checked(id_of("a"), later)
    row = store.row(id_of("a"))
    assert (row.checked_at, row.etag, row.revision) == (later, '"1"', 1)


def test_old_articles_keep_their_identity_and_lose_what_only_a_check_needs(desk):
    store = desk.open()
    store.commit([page("a", content=1)])
    store.close()
    desk.now += timedelta(days=31)
    store = desk.open()
    row = store.row(id_of("a"))
    assert (row.url, row.etag, row.title_digest, row.revision) == ("", None, None, 1)
    assert store.discover(PORTAL, found("a"), desk.now)[0].url == url_of("a")
    assert store.commit([page("a", content=1, title="Another")])[0].outcome is Outcome.UNCHANGED
    assert store.commit([page("a", content=2)])[0].outcome is Outcome.REVISED


def test_near_labels_are_asked_inside_the_transaction_for_what_is_written(desk):
    asked = []

    class Labels:
        def __init__(self, connection):
            self.connection = connection

        def original(self, article):
            return id_of("a") if article.title == "Reprint" else None

        def label(self, article):
            asked.append((article.id, self.connection.in_transaction))
            return "cluster"

    store = desk.open(near=Labels)
    store.commit([page("a", content=1), page("b", content=1)])
    assert asked == [(id_of("a"), True)]
    assert records(desk)[0]["cluster_id"] == "cluster"
    (reprint,) = store.commit([page("c", title="Reprint")])
    assert (reprint.outcome, reprint.duplicate_of) == (Outcome.DUPLICATE, id_of("a"))
    assert len(records(desk)) == 1


def test_a_validator_lost_is_forgotten(desk):
    store = desk.open()
    store.commit([page("a")])
    store.commit([page("a", http=HttpFacts(200))])
    assert store.row(id_of("a")).etag is None
