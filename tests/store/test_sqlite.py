"""What the store promises to spiders and pipelines."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from store_desk import PORTAL, found, id_of, page, url_of

from newscrawl.items import HttpFacts
from newscrawl.store import ChannelState, Outcome, StoreError, StoreLocked, UrlState
from newscrawl.store.disk import Disk


def records(desk, kind="articles"):
    return [json.loads(line) for line in desk.lines(kind)]


# --- Frontier -------------------------------------------------------------------------------------------


def test_discover_gives_every_link_its_row_in_the_order_asked(desk):
    store = desk.open()
    first = store.discover(PORTAL, found("b", "a"), desk.now)
    assert [row.id for row in first] == [id_of("b"), id_of("a")]
    assert all(row.is_new and row.state is UrlState.TODO and row.channel == "home" for row in first)
    again = store.discover(PORTAL, found("a", "c", "c"), desk.now + timedelta(days=1))
    assert [row.is_new for row in again] == [False, True, False]
    assert again[0].first_seen_at == desk.now


def test_discoveries_survive_without_close(desk, tmp_path):
    desk.open().discover(PORTAL, found("a"), desk.now)
    copy = sqlite3.connect(f"file:{desk.folder}/state/crawl.sqlite3?mode=ro", uri=True)
    assert copy.execute("SELECT count(*) FROM waiting").fetchone() == (1,)
    copy.close()


def test_due_gives_what_earlier_runs_left_in_the_order_of_discovery(desk):
    store = desk.open()
    store.discover(PORTAL, found("c", "a"), desk.now)
    store.discover("other.example", found("o"), desk.now)
    store.close()
    store = desk.open()
    store.discover(PORTAL, found("new"), desk.now)
    assert [row.id for row in store.due([PORTAL], desk.now)] == [id_of("c"), id_of("a")]


def test_due_may_be_read_while_rows_are_settled(desk, monkeypatch):
    monkeypatch.setattr("newscrawl.store.waiting.DUE_AT_ONCE", 2)
    names = [f"n{number}" for number in range(7)]
    desk.open().discover(PORTAL, found(*names), desk.now)
    desk.opened[0].close()
    store, seen = desk.open(), []
    for row in store.due([PORTAL], desk.now):
        seen.append(row.url)
        store.settle(row.id, UrlState.DROPPED, "no article", desk.now)
    assert seen == [url_of(name) for name in names]


def test_a_failed_url_is_tried_again_later_and_later_and_then_given_up(desk):
    store = desk.open()
    store.discover(PORTAL, found("a"), desk.now)
    waits = []
    while (row := store.fail(id_of("a"), "status 503", desk.now)).state is UrlState.TODO:
        waits.append(row.next_try_at - desk.now)
    assert waits == sorted(waits) and waits[0] == timedelta(minutes=5) and len(waits) == 5
    assert (row.state, row.reason, row.attempts) == (UrlState.FAILED, "status 503", 6)
    assert store.row(id_of("a")).reason == "status 503"


def test_a_failed_url_is_not_due_before_its_time(desk):
    store = desk.open()
    store.discover(PORTAL, found("a"), desk.now)
    store.fail(id_of("a"), "status 503", desk.now)
    store.close()
    store = desk.open()
    assert list(store.due([PORTAL], desk.now + timedelta(minutes=4))) == []
    assert len(list(store.due([PORTAL], desk.now + timedelta(minutes=5)))) == 1


def test_a_next_try_set_by_a_clock_that_was_ahead_does_not_bind(desk):
    store = desk.open()
    store.discover(PORTAL, found("a"), desk.now)
    store.fail(id_of("a"), "status 503", desk.now + timedelta(days=4000))
    store.close()
    assert len(list(desk.open().due([PORTAL], desk.now))) == 1


def test_settle_ends_a_url_but_never_a_stored_article(desk):
    store = desk.open()
    store.discover(PORTAL, found("a", "b"), desk.now)
    store.commit([page("b")])
    for name in ("a", "b"):
        store.settle(id_of(name), UrlState.FORBIDDEN, "robots.txt", desk.now)
    assert store.row(id_of("a")).state is UrlState.FORBIDDEN
    assert store.row(id_of("b")).state is UrlState.STORED
    assert store.counts() == dict.fromkeys(UrlState, 0) | {UrlState.FORBIDDEN: 1, UrlState.STORED: 1}


def test_an_unknown_id_is_an_error_that_leaves_the_store_usable(desk):
    store = desk.open()
    with pytest.raises(KeyError):
        store.fail(id_of("a"), "reason", desk.now)
    assert store.row(id_of("a")) is None


def test_hostile_text_is_stored(desk):
    store = desk.open()
    (discovery,) = found("a")
    strange = type(discovery)(discovery.id, "https://a.example/\ud800\x00", "频道\udfff")
    (row,) = store.discover("\ud800", [strange], desk.now)
    store.fail(row.id, "\udc80", desk.now)
    store.complete_walk("https://\ud800", '"\udfff"', None, desk.now)
    assert store.row(row.id).url == "https://a.example/?\x00"
    assert store.channel("https://\ud800").etag == '"?"'


# --- Outcomes -------------------------------------------------------------------------------------------


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

        def label(self, article):
            asked.append((article.id, self.connection.in_transaction))
            return "cluster"

    store = desk.open(near=Labels)
    store.commit([page("a", content=1), page("b", content=1)])
    assert asked == [(id_of("a"), True)]
    assert records(desk)[0]["cluster_id"] == "cluster"


# --- Files, runs, channels ------------------------------------------------------------------------------


def test_lines_go_to_the_file_of_the_day_in_utc(desk):
    store = desk.open()
    desk.now = datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC)
    store.commit([page("a")])
    desk.now = datetime.fromisoformat("2026-03-02T08:00:01+08:00")
    store.commit([page("b")])
    names = sorted(path.name for path in (desk.folder / PORTAL).iterdir())
    assert names == ["articles-2026-03-01.jsonl", "articles-2026-03-02.jsonl"]


def test_runs_are_counted_whatever_the_clock_does(desk):
    numbers = []
    for days in (0, -400, 9):
        desk.now += timedelta(days=days)
        store = desk.open()
        numbers.append(store.run_number)
        store.close()
    assert numbers == [1, 2, 3]


def test_a_channel_remembers_its_last_completed_walk(desk):
    store = desk.open()
    assert store.channel(url_of("list")) == ChannelState(0)
    store.complete_walk(url_of("list"), '"e"', "Sun, 01 Mar 2026 00:00:00 GMT", desk.now)
    store.close()
    known = desk.open().channel(url_of("list"))
    assert known == ChannelState(1, '"e"', "Sun, 01 Mar 2026 00:00:00 GMT")


def test_rows_know_the_run_that_discovered_them(desk):
    desk.open().discover(PORTAL, found("a"), desk.now)
    desk.opened[0].commit([page("a")])
    desk.opened[0].close()
    store = desk.open()
    rows = store.discover(PORTAL, found("a", "b"), desk.now)
    assert [row.seen_run for row in rows] == [1, 2]


def test_a_second_run_is_told_since_when_the_first_runs(desk):
    desk.open()
    with pytest.raises(StoreLocked) as caught:
        desk.open()
    assert caught.value.since == "2026-03-01T12:00:00+00:00"
    desk.opened[0].close()
    desk.open()


# --- Failures -------------------------------------------------------------------------------------------


class FullDisk(Disk):
    def free(self, folder):
        return 1000


def test_a_nearly_full_disk_stops_the_run_before_anything_is_begun(desk):
    store = desk.open(disk=FullDisk())
    store.discover(PORTAL, found("a"), desk.now)
    with pytest.raises(StoreError, match="free some space"):
        store.commit([page("a")])
    store.close()
    assert desk.lines("articles") == []
    assert desk.open().row(id_of("a")).state is UrlState.TODO


class HalfDisk(Disk):
    """Is full after 1,500 bytes of a file."""

    def write(self, descriptor, data, offset):
        room = 1500 - offset
        if room <= 0:
            raise OSError(28, "No space left on device")
        return super().write(descriptor, bytes(data)[:room], offset)


def test_a_full_disk_leaves_no_torn_line_even_before_the_next_run(desk):
    store = desk.open(disk=HalfDisk())
    with pytest.raises(StoreError, match=r"articles-2026-03-01\.jsonl: No space left on device; free some"):
        store.commit([page("a"), page("b"), page("c")])
    torn = desk.lines("articles")
    assert 0 < len(torn) < 3
    assert all(line.endswith(b"}\n") for line in torn)
    with pytest.raises(StoreError, match="has failed before"):
        store.row(id_of("a"))
    store.close()
    desk.open()
    assert desk.lines("articles")[: len(torn)] == torn
    assert len(desk.lines("articles")) == 3


def test_an_output_folder_that_is_a_file_is_named(desk):
    desk.folder.parent.mkdir(exist_ok=True)
    desk.folder.write_text("")
    with pytest.raises(StoreError, match=rf"{desk.folder}.*a file stands where a folder is needed"):
        desk.open()


def test_no_database_is_said_so(desk):
    desk.open().close()
    (desk.folder / "state" / "crawl.sqlite3").write_bytes(b"something else " * 1000)
    with pytest.raises(StoreError, match="restore the state folder from a backup"):
        desk.open()


def test_close_may_be_called_twice(desk):
    store = desk.open()
    store.close()
    store.close()


def test_a_validator_lost_is_forgotten(desk):
    store = desk.open()
    store.commit([page("a")])
    store.commit([page("a", http=HttpFacts(200))])
    assert store.row(id_of("a")).etag is None
