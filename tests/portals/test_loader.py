"""A portal file is read whole or refused with all that is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newscrawl.extract.portal import Channel
from newscrawl.portals import PortalError, load_portal
from newscrawl.portals.catalog import PACKAGE_DIR

HEAD = 'hosts = ["news.example"]\n'
CHANNEL = '[[channels]]\nurl = "https://news.example/china/"\n'


@pytest.fixture
def write(tmp_path: Path):
    def written(text: str | bytes, name: str = "mine.toml") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


def problem_of(path: Path) -> str:
    """The one problem of a file, without the file's name."""
    with pytest.raises(PortalError) as caught:
        load_portal(path)
    assert len(caught.value.problems) == 1, str(caught.value)
    return str(caught.value).removeprefix(f"{path}: ")


def test_six_lines_are_a_portal(write):
    portal = load_portal(write(HEAD + CHANNEL))
    assert portal.key == "mine"
    assert portal.hosts == ("news.example",)
    assert portal.channels == (Channel("https://news.example/china/"),)
    assert portal.article.title is None
    assert portal.timezone is None


def test_every_key_reaches_the_portal():
    portal = load_portal(PACKAGE_DIR / "examples" / "every_key.toml")
    for part in (portal, portal.article, portal.sidebar, portal.channel, *portal.channels):
        empty = [name for name in part.__dataclass_fields__ if not getattr(part, name)]
        assert empty == [], type(part).__name__


def test_a_byte_order_mark_and_windows_line_ends_are_read(write):
    text = "\ufeff" + (HEAD + CHANNEL).replace("\n", "\r\n")
    assert load_portal(write(text)).hosts == ("news.example",)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ('languag = "zh"', "languag: expected one of the keys"),
        ('languag = "zh"', "did you mean 'language'?"),
        ('title = "h1"', "title: expected one of the keys"),
        ('title = "h1"', "did you mean 'article.title'?"),
        ('timezone = "Asia/Shangai"', "timezone: expected an IANA time zone"),
        ('timezone = "Asia/Shangai"', "did you mean 'Asia/Shanghai'?"),
        ('timezone = "America"', "timezone: expected an IANA time zone"),
        ('timezone = "../../etc/passwd"', "timezone: expected an IANA time zone"),
        ('language = "中文"', "language: expected a BCP 47 language tag"),
        ("name = 3", "name: expected a text, found 3"),
        ('name = " "', "name: expected a text, found ' '"),
        ('article = "h1"', "article: expected a table, found 'h1'"),
    ],
)
def test_a_wrong_fact_is_named(write, top, expected):
    assert expected in problem_of(write(f"{top}\n{HEAD}{CHANNEL}"))


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ('[article]\nbody = "div["', "article.body: expected a CSS selector, found 'div['"),
        ('[article]\nbody = "div:foo"', "article.body: expected a CSS selector"),
        ('[article]\nbody = "//div["', "article.body: expected an XPath expression, found '//div['"),
        ('[article]\nbody = "//x:div"', "(Undefined namespace prefix)"),
        ('[article]\nbody = "/count(//a)"', "article.body: expected an XPath expression"),
        ('[article]\nbody = "./a = 1"', "it selects no elements, attributes or texts"),
        ('[article]\ntittle = "h1"', "article.tittle: expected one of the keys title,"),
        ('[article]\ntittle = "h1"', "did you mean 'article.title'?"),
        ('[article]\nentry = "li"', "did you mean 'sidebar.entry'?"),
        ('[article]\nremove = ".ad"', "article.remove: expected a list of selectors, found '.ad'"),
        ('[article]\nremove = ["p", "p["]', "article.remove: expected a CSS selector, found 'p['"),
        ('[article]\ntimezone = "Asia/Tokyo"', "did you mean 'timezone'?"),
        ('[sidebar]\nnext_page = "a"', "did you mean 'article.next_page'?"),
        ('[channel]\narticle_url = "("', "channel.article_url: expected a regular expression, found '('"),
        ('[channel]\nxyzzy = "("', "channel.xyzzy: expected one of the keys"),
    ],
)
def test_a_wrong_rule_is_named(write, rules, expected):
    assert expected in problem_of(write(f"{HEAD}{CHANNEL}{rules}\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, "channels: expected one or more tables [[channels]], found nothing"),
        (CHANNEL, "hosts: expected a list of host names, found nothing"),
        (f'{HEAD}[channels]\nurl = "https://news.example/"\n', "channels: expected one or more tables"),
        (f"channels = []\n{HEAD}", "channels: expected one or more tables [[channels]], found []"),
        (f"hosts = []\n{CHANNEL}", "hosts: expected a list of host names, found []"),
        (f"hosts = [7]\n{CHANNEL}", "hosts: expected a text, found 7"),
        (f'hosts = ["https://news.example"]\n{CHANNEL}', "hosts: expected a host name in lower case"),
        (f'hosts = ["*.news.example"]\n{CHANNEL}', "hosts: expected a host name in lower case"),
        (f'{HEAD}[[channels]]\nlabel = "x"\n', "channels[0].url: expected an absolute http(s) address"),
        (
            f'{HEAD}{CHANNEL}[[channels]]\nurl = "ftp://news.example/"\n',
            "channels[1].url: expected an absolute",
        ),
        (f'{HEAD}[[channels]]\nurl = "/china/"\n', "channels[0].url: expected an absolute http(s) address"),
        (
            f'{HEAD}[[channels]]\nurl = "https://other.example/"\n',
            "expected an address on news.example (hosts)",
        ),
        ("hosts = [", "expected TOML, found "),
        ("a = " + "[" * 5000, "expected TOML, found "),
        (b'name = "\xb9\xfa\xc4\xda"', "expected UTF-8, found "),
    ],
)
def test_a_wrong_file_is_named(write, text, expected):
    assert expected in problem_of(write(text))


def test_all_mistakes_come_at_once_each_on_its_line(write):
    path = write(f'timezone = "Nowhere"\nlanguag = "zh"\n{HEAD}{CHANNEL}[article]\nbody = "p["\n')
    with pytest.raises(PortalError) as caught:
        load_portal(path)
    lines = str(caught.value).splitlines()
    assert [line.removeprefix(f"{path}: ").split(":")[0] for line in lines] == [
        "timezone",
        "languag",
        "article.body",
    ]


def test_a_long_value_is_not_quoted_whole(write):
    assert len(problem_of(write(f'timezone = "{"x" * 10_000}"\n{HEAD}{CHANNEL}'))) < 200


@pytest.mark.parametrize("name", ["My Portal.toml", "..toml", "a.b.toml", "新闻.toml"])
def test_the_file_name_is_a_plain_key(write, name):
    assert "a file name of lower-case letters" in problem_of(write(HEAD + CHANNEL, name))


def test_a_missing_file_is_named(tmp_path):
    assert problem_of(tmp_path / "none.toml") == "expected a readable file, found No such file or directory"
