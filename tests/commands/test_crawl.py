"""What ``scrapy crawl`` refuses before anything is fetched, and the exit code it ends with."""

from __future__ import annotations

from argparse import Namespace
from types import SimpleNamespace

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newscrawl import settings as project_settings
from newscrawl.commands.crawl import Command
from newscrawl.spiders.channel import ChannelSpider
from newscrawl.spiders.news import NewsSpider
from newscrawl.verdict import EXIT_CODE_STAT

SPIDERS = {"channel": ChannelSpider, "news": NewsSpider}
URL = {"url": "http://news.example/gn/"}


class Process:
    """Stands for Scrapy's crawler process: nothing is crawled, the run ends with an exit code."""

    def __init__(self, settings: dict[str, object], code: int | None) -> None:
        self.settings = Settings()
        self.settings.setmodule(project_settings)
        self.settings.update(settings, priority="cmdline")
        self.code = code
        self.bootstrap_failed = False
        self.spider_loader = SimpleNamespace(list=lambda: ["news", "channel"])
        self.crawled: list[dict[str, str]] = []

    def create_crawler(self, name: str) -> SimpleNamespace:
        stats = {} if self.code is None else {EXIT_CODE_STAT: self.code}
        stats = SimpleNamespace(get_value=stats.get)
        return SimpleNamespace(settings=self.settings, spidercls=SPIDERS[name], stats=stats, _stats=stats)

    def crawl(self, crawler: object, **arguments: str) -> None:
        self.crawled.append(arguments)

    def start(self) -> None:
        pass


def crawl(spider="channel", arguments=URL, *, code: int | None = 0, **settings):
    """Exit code of the command, and the arguments of the crawls that it began."""
    command, process = Command(), Process(settings, code)
    command.crawler_process = process  # type: ignore[assignment]
    command._create_crawler = process.create_crawler  # type: ignore[method-assign, assignment]
    command.run([spider], Namespace(spargs=arguments))
    return command.exitcode, process.crawled


@pytest.mark.parametrize("code", [0, 1, 65, 74, 75])
def test_the_verdict_is_the_exit_code(code):
    assert crawl(code=code) == (code, [URL])


def test_a_run_without_verdict_is_an_error():
    assert crawl(code=None)[0] == 1


@pytest.mark.parametrize(("spider", "arguments", "says"), [
    ("chanel", URL, "no spider is called chanel; there are: channel, news"),
    ("channel", {}, "-a url=… is missing"),
    ("channel", {"url": "news.example"}, "begins with http"),
    ("channel", URL | {"max_page": "2"}, "did you mean max_pages?"),
    ("channel", URL | {"max_pages": "0"}, "max_pages=0"),
    ("channel", URL | {"since": "yesterday"}, "since=yesterday"),
    ("channel", URL | {"discover": "links"}, "discover=links"),
    ("news", {"portal": "nosuch"}, "expected a declared portal"),
])  # fmt: skip
def test_wrong_arguments_are_refused_on_one_line(capsys, spider, arguments, says):
    assert crawl(spider, arguments) == (1, [])
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("newscrawl: ")
    assert says in line


@pytest.mark.parametrize(("name", "value"), [
    ("JOBDIR", "jobs"),
    ("NEWSCRAWL_STORE", "postgresql://db/news"),
    ("NEWSCRAWL_REVISIT", "1 hour"),
    ("NEWSCRAWL_NEAR", "on"),
    ("NEWSCRAWL_NEAR_WINDOW", "a month"),
    ("NEWSCRAWL_MAX_PAGES", "0"),
    ("NEWSCRAWL_MAX_PAGES", "2.5"),
    ("NEWSCRAWL_FOLLOW_SIDEBAR", "yes"),
    ("NEWSCRAWL_MAX_RUNTIME", "-1"),
    ("NEWSCRAWL_MAX_RUNTIME", "inf"),
    ("NEWSCRAWL_STALL_TIMEOUT", "nan"),
])  # fmt: skip
def test_wrong_settings_are_refused_on_one_line(capsys, name, value):
    assert crawl(**{name: value}) == (1, [])
    (line,) = capsys.readouterr().err.splitlines()
    assert name in line


def test_exactly_one_spider_is_run():
    with pytest.raises(UsageError, match="exactly one"):
        Command().run(["news", "channel"], Namespace(spargs={}))
