"""``scrapy portals``, as a user calls it."""

from __future__ import annotations

from argparse import Namespace

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newscrawl.commands.portals import Command

GOOD = 'name = "甲"\nhosts = ["a.example"]\n[[channels]]\nurl = "https://a.example/"\n'


@pytest.fixture
def run(tmp_path):
    def called(*arguments: str) -> int:
        command = Command()
        command.settings = Settings({"NEWSCRAWL_PORTALS_DIR": str(tmp_path)})
        command.run(list(arguments), Namespace())
        return command.exitcode

    return called


def test_lists_what_is_declared(run, tmp_path, capsys):
    (tmp_path / "a.toml").write_text(GOOD)
    assert run() == 0
    assert "a (甲): a.example; 1 channel\n" in capsys.readouterr().out


def test_says_so_when_nothing_is_declared(run, capsys):
    assert run() == 0
    assert "NEWSCRAWL_PORTALS_DIR" in capsys.readouterr().out


def test_goes_through_all_files_though_one_is_wrong(run, tmp_path, capsys):
    (tmp_path / "a.toml").write_text("hosts = 1")
    (tmp_path / "b.toml").write_text(GOOD)
    assert run() == 1
    shown = capsys.readouterr()
    assert "b (甲)" in shown.out
    assert f"{tmp_path / 'a.toml'}: hosts: expected a list of host names, found 1" in shown.err


def test_finds_two_portals_of_one_host(run, tmp_path, capsys):
    (tmp_path / "a.toml").write_text(GOOD)
    (tmp_path / "b.toml").write_text(GOOD)
    assert run() == 1
    assert "also of a" in capsys.readouterr().err


def test_checks_files_that_are_not_installed_yet(run, tmp_path, capsys):
    draft = tmp_path / "drafts"
    draft.mkdir()
    (draft / "a.toml").write_text(GOOD)
    assert run("check", str(draft / "a.toml")) == 0
    assert run("check", str(draft / "a.toml"), str(draft / "none.toml")) == 1
    assert "none.toml: expected a readable file" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("check",), ("list",), ("a.toml",)])
def test_other_arguments_are_a_mistake(run, arguments):
    with pytest.raises(UsageError):
        run(*arguments)
