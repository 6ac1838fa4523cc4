"""Pages that end the process which reads them."""

from __future__ import annotations

import pytest
from store_desk import Desk, id_of

from newscrawl.store.disk import Disk
from newscrawl.store.reading_mark import FILE, MOST_DEATHS, MOST_SUSPECTS, ReadingMark

PAGE, OTHER = id_of("page"), id_of("other")


def die_reading(folder, page_id: str) -> None:
    """A run that ends within the page: the mark stays as a killed process leaves it."""
    mark = ReadingMark(Disk(), folder)
    mark.begin(page_id)
    mark.close()


def deadly(folder, page_id: str) -> bool:
    mark = ReadingMark(Disk(), folder)
    try:
        return mark.is_deadly(page_id)
    finally:
        mark.close()


def test_a_page_is_deadly_after_as_many_deaths_and_not_before(tmp_path):
    for _ in range(MOST_DEATHS - 1):
        die_reading(tmp_path, PAGE)
    assert not deadly(tmp_path, PAGE)
    die_reading(tmp_path, PAGE)
    assert deadly(tmp_path, PAGE)
    assert not deadly(tmp_path, OTHER)


def test_runs_that_die_elsewhere_count_no_death(tmp_path):
    for _ in range(MOST_DEATHS):
        mark = ReadingMark(Disk(), tmp_path)
        mark.begin(PAGE)
        mark.end(PAGE)
        mark.close()
    assert not deadly(tmp_path, PAGE)


def test_two_deadly_pages_are_both_found(tmp_path):
    for _ in range(MOST_DEATHS):
        die_reading(tmp_path, PAGE)
        die_reading(tmp_path, OTHER)
    assert deadly(tmp_path, PAGE)
    assert deadly(tmp_path, OTHER)


def test_a_page_that_is_survived_is_no_suspect_any_more(tmp_path):
    for _ in range(MOST_DEATHS - 1):
        die_reading(tmp_path, PAGE)
    mark = ReadingMark(Disk(), tmp_path)
    mark.begin(PAGE)
    mark.end(PAGE)
    mark.close()
    die_reading(tmp_path, PAGE)
    assert not deadly(tmp_path, PAGE)


@pytest.mark.parametrize("content", [b"", b"\0" * 60, b"\xff" * 40, f"{PAGE}x\n{OTHER} 9x\nabc".encode()])
def test_what_cannot_be_read_is_no_suspect(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    assert not deadly(tmp_path, OTHER)
    assert (tmp_path / FILE).read_bytes().startswith(b" " * 32 + b"\n")


def test_the_file_stays_small(tmp_path):
    for number in range(MOST_SUSPECTS + 20):
        die_reading(tmp_path, f"{number:032x}")
    lines = (tmp_path / FILE).read_text().splitlines()
    assert len(lines) == MOST_SUSPECTS + 1
    assert lines[1] == f"{MOST_SUSPECTS + 18:032x} 1"


def test_the_store_marks_what_is_being_read(desk: Desk):
    store = desk.open()
    path = desk.folder / "state" / FILE
    with store.reading(PAGE):
        assert path.read_text().startswith(PAGE)
    assert PAGE not in path.read_text()
    with pytest.raises(ZeroDivisionError), store.reading(PAGE):
        raise ZeroDivisionError
    assert PAGE not in path.read_text()
    assert not store.is_deadly(PAGE)
