"""How often sidebar entries were seen."""

from __future__ import annotations

from store_desk import page

from newscrawl.store.sightings import most_seen


def test_entries_seen_most_often(desk):
    store = desk.open()
    pages = [page("a", beside=("x", "y")), page("b", beside=("x",)), page("c", beside=("x", "y"))]
    store.commit(pages)
    hash_of = {summary.title: summary.content_hash for one in pages for summary in one.summaries}
    assert most_seen(desk.folder, 5) == {hash_of["x"]: 3, hash_of["y"]: 2}
    assert most_seen(desk.folder, 1) == {hash_of["x"]: 3}


def test_no_state_yet(tmp_path):
    assert most_seen(tmp_path, 5) == {}
