"""The truth is told by data; here it is held against the printed pages, in the crudest way that needs no reader."""

import html
import re
from datetime import datetime, timedelta

import pytest

from newscrawl.demo.builder import SiteBuilder
from newscrawl.demo.routes import CODECS, answers
from newscrawl.demo.story import CHINA
from newscrawl.demo.truth import tell_truth

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)
BASE = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def site():
    return SiteBuilder(NOW).build()


@pytest.fixture(scope="module")
def truth(site):
    return tell_truth(site, BASE, NOW)


@pytest.fixture(scope="module")
def pages(site, truth):
    """Address of a story -> the text of all its pages, tags taken out."""
    table = answers(site, BASE)
    found = {}
    for url, sheets in truth.pages.items():
        post = site.posts[url.removeprefix(BASE)]
        bodies = [
            table[sheet.removeprefix(BASE)].body for sheet in sheets if sheet.removeprefix(BASE) in table
        ]
        markup = "".join(body.decode(CODECS[post.layout.charset]) for body in bodies)
        found[url] = html.unescape(re.sub(r"<(?!script)[^>]+>", "", markup))
    return found


def test_every_paragraph_title_and_name_is_printed(truth, pages):
    for url, article in truth.articles.items():
        said = [article.title, article.published_raw, article.source_name, *article.paragraphs]
        said += [article.disclaimer, article.subtitle, *article.authors, *article.editors]
        missing = [text for text in said if text and text not in pages[url]]
        # The machine-readable time of <time> stands in an attribute.
        assert [text for text in missing if text != article.published_raw] == [], url


def test_every_sidebar_entry_is_printed(truth, pages):
    for url, article in truth.articles.items():
        for entry in article.summaries:
            for text in (entry.title, entry.summary, entry.published_raw, entry.block):
                assert text is None or text in pages[url], (url, text)


def test_entries_announce_other_articles_that_exist(truth):
    for url, article in truth.articles.items():
        announced = [entry.url for entry in article.summaries]
        assert len(announced) >= 6
        assert len(set(announced)) == len(announced)
        assert url not in announced
        assert set(announced) <= truth.articles.keys()


def test_some_articles_stand_in_sidebars_only(truth):
    announced = {entry.url for article in truth.articles.values() for entry in article.summaries}
    unlisted = truth.articles.keys() - truth.discovered - set(truth.redirects.values())
    assert len(unlisted) == 3
    assert unlisted <= announced


def test_yearless_dates_mean_the_year_of_the_page(truth):
    yearless = [
        (article, entry)
        for article in truth.articles.values()
        for entry in article.summaries
        if entry.published_raw and re.fullmatch(r"\d\d-\d\d", entry.published_raw)
    ]
    assert len(yearless) > 200
    for article, entry in yearless:
        assert entry.published_on.strftime("%m-%d") == entry.published_raw
        assert abs(entry.published_on - article.published_at.date()) < timedelta(days=30)


def test_relative_dates_count_from_the_fetch(site):
    later = tell_truth(site, BASE, NOW + timedelta(days=3))
    entries = [
        (entry, moved)
        for url, article in tell_truth(site, BASE, NOW).articles.items()
        for entry, moved in zip(article.summaries, later.articles[url].summaries, strict=True)
        if entry.published_basis == "fetch"
    ]
    assert len(entries) > 50
    assert all(moved.published_on - entry.published_on == timedelta(days=3) for entry, moved in entries)


def test_outcomes_add_up(truth):
    assert len(truth.discovered) == 91
    assert truth.to_write == 83
    assert len(truth.missing) == len(truth.forbidden) == 1
    copies = sum(len(group) - 1 for group in truth.same_story)
    aliases = sum(new in truth.discovered for new in truth.redirects.values())
    assert truth.to_write + copies + aliases + len(truth.missing) + len(truth.forbidden) == len(
        truth.discovered
    )


def test_groups_hold_one_text_and_pairs_two(truth):
    def text(url):
        return "".join(truth.articles[url].paragraphs)

    for group in truth.same_story:
        assert len(group) >= 2
    for pair in truth.near_copies:
        one, other = (text(url) for url in pair)
        assert one != other
