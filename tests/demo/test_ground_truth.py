"""Every page of the demo portal, read and held against the generator's truth, field by field."""

from datetime import datetime

import pytest

from newscrawl.demo.builder import SiteBuilder
from newscrawl.demo.compare import Comparison, article_facts, summary_facts
from newscrawl.demo.layouts import LAYOUTS
from newscrawl.demo.routes import answers
from newscrawl.demo.story import CHINA
from newscrawl.demo.truth import tell_truth
from newscrawl.extract import extract_article, extract_channel

BASE = "http://127.0.0.1:8000"

DAYS = {
    "plain": datetime(2025, 9, 18, 20, 0, 0, tzinfo=CHINA),
    # Months of two digits in addresses: /2025/11-23/.
    "november": datetime(2025, 11, 23, 20, 0, 0, tzinfo=CHINA),
    "new year": datetime(2026, 1, 2, 9, 30, 0, tzinfo=CHINA),
    "leap day": datetime(2028, 3, 1, 12, 0, 0, tzinfo=CHINA),
}

# More would only hide the first.
DIFFERENCES_SHOWN = 20


class Pages:
    """One portal with its truth and its answers."""

    def __init__(self, now):
        self.now = now
        self.site = SiteBuilder(now).build()
        self.truth = tell_truth(self.site, BASE, now)
        self._table = answers(self.site, BASE)

    def body(self, url):
        return self._table[url.removeprefix(BASE)].body

    def article(self, url):
        """The story as read: all its pages as one, and where each page says the next one is."""
        read = [
            extract_article(self.body(page), page, content_type="text/html", now=self.now)
            for page in self.truth.pages[url]
        ]
        first = read[0]
        first.paragraphs = [paragraph for page in read for paragraph in page.paragraphs]
        return first, [page.next_page for page in read]


@pytest.fixture(scope="module", params=DAYS)
def pages(request):
    return Pages(DAYS[request.param])


def assert_equal(comparison):
    print(comparison)
    shown = "\n".join(line[:600] for line in comparison.differences[:DIFFERENCES_SHOWN])
    assert not comparison.differences, f"{comparison}; the first that differ:\n{shown}"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_articles(pages, layout):
    comparison = Comparison()
    for url, expected in pages.truth.articles.items():
        if pages.site.posts[url.removeprefix(BASE)].layout.name == layout:
            found, following = pages.article(url)
            comparison.add(url, article_facts(expected), article_facts(found))
            comparison.check(f"{url} next pages", [*pages.truth.pages[url][1:], None], following)
    assert comparison.compared > 200
    assert_equal(comparison)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_summaries(pages, layout):
    comparison = Comparison()
    for url, expected in pages.truth.articles.items():
        if pages.site.posts[url.removeprefix(BASE)].layout.name == layout:
            found = {entry.url: entry for entry in pages.article(url)[0].summaries}
            announced = [entry.url for entry in expected.summaries]
            comparison.check(f"{url} announces", announced, list(found))
            for entry in expected.summaries:
                if entry.url in found:
                    facts = summary_facts(found[entry.url])
                    comparison.add(f"{entry.url} on {url}", summary_facts(entry), facts)
    assert comparison.compared > 1000
    assert_equal(comparison)


@pytest.mark.parametrize("channel", ["gn", "sh", "cj"])
def test_lists(pages, channel):
    comparison = Comparison()
    paths = pages.site.channel(channel)
    for number in range(1, paths.page_count + 1):
        url = BASE + paths.page_path(number)
        expected = pages.truth.lists[url]
        found = extract_channel(pages.body(url), url, content_type="text/html", now=pages.now)
        comparison.check(f"{url} next page", expected.next_page, found.next_page)
        comparison.check(f"{url} feeds", expected.feeds, found.feeds)
        comparison.check(f"{url} links", [e.url for e in expected.articles], [e.url for e in found.articles])
        for entry, read in zip(expected.articles, found.articles, strict=False):
            for name in ("title", "summary", "published_raw", "published_on"):
                comparison.check(f"{entry.url} on {url} {name}", getattr(entry, name), getattr(read, name))
    assert comparison.compared > 100
    assert_equal(comparison)
