"""``scrapy schema``, as a user calls it."""

from __future__ import annotations

from argparse import ArgumentParser

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newscrawl.commands import schema
from newscrawl.commands.schema import Command
from newscrawl.schemas import schema_files, stale_files


def run(*arguments: str) -> int:
    command, parser = Command(), ArgumentParser()
    command.settings = Settings()
    command.add_options(parser)
    options, rest = parser.parse_known_args(arguments)
    command.run(rest, options)
    return command.exitcode


@pytest.fixture
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(schema, "stale_files", lambda: stale_files(tmp_path))
    monkeypatch.setattr(schema, "schema_files", lambda: schema_files(tmp_path))
    return tmp_path


def test_check_names_stale_files_and_writes_nothing(empty_folder, capsys):
    assert run("--check") == 1
    assert "article.schema.json: differs" in capsys.readouterr().err
    assert list(empty_folder.iterdir()) == []


def test_writes_what_is_missing_and_then_nothing(empty_folder, capsys):
    assert run() == 0
    assert sorted(path.name for path in empty_folder.iterdir()) == [
        "article.schema.json",
        "summary.schema.json",
    ]
    capsys.readouterr()
    assert run() == 0
    assert capsys.readouterr().out == ""
    assert run("--check") == 0


def test_takes_no_other_arguments():
    with pytest.raises(UsageError):
        run("article")
