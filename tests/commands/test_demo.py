import io
import subprocess
import sys

from newscrawl.commands.demo import output_folder
from newscrawl.demo.check import read_output
from newscrawl.demo.guide import plain_console
from newscrawl.demo.tour import crawl_environment


def run_demo(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "demo", *arguments],
        env=crawl_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )


def test_the_demo_shows_the_promise(tmp_path):
    folder = tmp_path / "kept"
    process = run_demo("--keep", str(folder))
    said = process.stdout
    assert process.returncode == 0, said
    assert process.stderr == ""
    assert "Second crawl: 0 new articles" in said
    assert " fields equal" in said
    assert "same text: " in said
    assert "one article" in said
    assert "one sidebar summary" in said
    # Nothing that only a terminal understands.
    assert "\x1b" not in said
    for path in folder.rglob("*.jsonl"):
        assert str(path) in said
    assert len(read_output(folder).articles) > 80


def test_an_output_that_takes_ascii_only_is_no_error(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    plain_console().print("国内新闻 ×")
    stream.flush()
    assert stream.buffer.getvalue() == b"???? ?\n"


def test_a_folder_with_something_in_it_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("")
    process = run_demo("--keep", str(tmp_path))
    assert process.returncode == 1
    assert process.stdout == ""
    assert process.stderr == f"newscrawl: --keep {tmp_path}: the folder is not empty\n"


def test_without_keep_a_new_folder_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    one, other = output_folder(None), output_folder(None)
    assert one != other
    assert one.parent == tmp_path
    assert list(one.iterdir()) == []
