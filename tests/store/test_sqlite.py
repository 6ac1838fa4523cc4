"""What the store promises to spiders and pipelines."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from store_desk import PORTAL, found, id_of, page, url_of

from newscrawl.store import ChannelState, StoreError, StoreLocked, UrlState
from newscrawl.store.disk import Disk

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


def test_stored_gives_young_articles_of_the_portals_oldest_first(desk):
    store = desk.open()
    store.discover(PORTAL, found("old"), desk.now - timedelta(days=2))
    store.discover(PORTAL, found("late", "copy", "todo"), desk.now)
    store.discover(PORTAL, found("early"), desk.now - timedelta(hours=1))
    store.commit([page("old"), page("late"), page("early"), page("copy", content=int.from_bytes(b"late"))])
    since = desk.now - timedelta(days=1)
    assert [row.id for row in store.stored([PORTAL], since)] == [id_of("early"), id_of("late")]
    assert [row.url for row in store.stored([PORTAL], since)] == [url_of("early"), url_of("late")]
    assert list(store.stored(["other.example"], since)) == []


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
