"""What a run finds in the output folder, and what it makes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from store_desk import PORTAL, page

from newscrawl.store import StoreError
from newscrawl.store.disk import Disk


class NoWriting(Disk):
    """Once it fails: commits to the database, then cannot write the line."""

    fails = False

    def write(self, descriptor, data, offset):
        if self.fails:
            raise OSError(5, "Input/output error")
        return super().write(descriptor, data, offset)


@pytest.fixture
def file(desk):
    return desk.folder / PORTAL / "articles-2026-03-01.jsonl"


def leave_pending(desk, name="b"):
    """A run that committed an article and could not write its line."""
    disk = NoWriting()
    store = desk.open(disk=disk)
    disk.fails = True
    with pytest.raises(StoreError, match="the disk reports a fault"):
        store.commit([page(name)])
    store.close()


def test_a_line_that_was_committed_and_not_written_is_written_by_the_next_run(desk, file):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    before = file.read_bytes()
    leave_pending(desk)
    assert file.read_bytes() == before
    desk.open()
    assert file.read_bytes().startswith(before)
    assert [line[-2:] for line in desk.lines("articles")] == [b"}\n", b"}\n"]


def test_the_first_line_of_a_file_that_was_never_made_is_written(desk, file):
    leave_pending(desk)
    assert file.read_bytes() == b""
    file.unlink()
    desk.open()
    assert len(desk.lines("articles")) == 1


def test_what_is_there_of_a_line_stays_and_the_rest_is_added(desk, file):
    leave_pending(desk)
    desk.open().close()
    whole = file.read_bytes()
    file.unlink()
    desk.opened.clear()
    leave_pending(desk, "c")
    file.write_bytes(whole[:50])
    desk.open()
    assert file.read_bytes().count(b"\n") == 1


@pytest.mark.parametrize("tail", [b"\0" * 3000, b'{"half', b"x\ny\n"])
def test_a_strange_tail_is_cut_off_and_kept_aside(desk, file, caplog, tail):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    before = file.read_bytes()
    with file.open("ab") as output:
        output.write(tail)
    desk.open()
    assert file.read_bytes() == before
    (kept,) = (desk.folder / "state" / "cut").iterdir()
    assert kept.read_bytes() == tail
    assert str(file) in caplog.text and str(kept) in caplog.text


def test_a_shorter_file_is_refused_and_named_until_it_is_back(desk, file):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    before = file.read_bytes()
    file.write_bytes(before[:-1])
    with pytest.raises(
        StoreError, match=rf"{file}: has {len(before) - 1} bytes where {len(before)} were on disk"
    ):
        desk.open()
    assert file.read_bytes() == before[:-1]
    file.write_bytes(before)
    desk.open()


def test_a_file_that_its_reader_took_away_begins_anew(desk, file):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    file.rename(file.with_suffix(".taken"))
    desk.open().commit([page("b")])
    assert len(desk.lines("articles")) == 1


def test_a_missing_file_with_lines_on_their_way_is_refused(desk, file):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    leave_pending(desk)
    file.unlink()
    with pytest.raises(StoreError, match=rf"{file}: is gone where \d+ were on disk; put it back"):
        desk.open()


def test_files_of_past_weeks_are_their_readers(desk, file):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    file.write_bytes(b"short")
    desk.now += timedelta(days=8)
    desk.open()
    assert file.read_bytes() == b"short"


def test_lines_of_a_lost_state_are_appended_to_what_is_there(desk, file):
    file.parent.mkdir(parents=True)
    file.write_bytes(b'{"record":"article"}\n')
    desk.open().commit([page("a")])
    assert file.read_bytes().startswith(b'{"record":"article"}\n{"record":')


def test_a_torn_line_of_a_lost_state_is_refused(desk, file):
    file.parent.mkdir(parents=True)
    file.write_bytes(b'{"record":"art')
    with pytest.raises(StoreError, match="its last line has no end"):
        desk.open().commit([page("a")])


def test_another_writer_is_noticed_before_anything_is_overwritten(desk, file):
    store = desk.open()
    store.commit([page("a")])
    with file.open("ab") as output:
        output.write(b"other\n")
    before = file.read_bytes()
    with pytest.raises(StoreError, match="let no other program write to it"):
        store.commit([page("b")])
    assert file.read_bytes() == before


def test_a_file_taken_away_while_the_run_goes_on_is_not_begun_anew(desk, file):
    store = desk.open()
    store.commit([page("a")])
    file.rename(file.with_suffix(".taken"))
    with pytest.raises(StoreError, match="put it back"):
        store.commit([page("b")])
    assert not file.exists()
