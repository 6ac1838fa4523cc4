import urllib.error
import urllib.request
from datetime import datetime

import pytest

from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)


class KeepRedirects(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(KeepRedirects, urllib.request.ProxyHandler({}))


def fetch(url, **headers):
    """Status, headers, body."""
    request = urllib.request.Request(
        url, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with OPENER.open(request, timeout=20) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.fixture(scope="module")
def portal():
    with DemoPortal(NOW) as portal:
        yield portal


def test_every_address_of_the_truth_answers(portal):
    truth = portal.truth()
    for url in [*truth.lists, *(page for sheets in truth.pages.values() for page in sheets)]:
        expected = {404} if url in truth.missing else {200, 500}
        assert fetch(url)[0] in expected, url


def test_missing_and_moved(portal):
    truth = portal.truth()
    assert fetch(next(iter(truth.missing)))[0] == 404
    for old, new in truth.redirects.items():
        status, headers, _ = fetch(old)
        assert (status, headers["Location"]) == (301, new)


def test_one_article_fails_once():
    with DemoPortal(NOW) as portal:
        statuses = {url: [fetch(url)[0], fetch(url)[0]] for url in portal.truth().listed}
    assert sorted(statuses.values()).count([500, 200]) == 1
    assert sorted(statuses.values()).count([200, 200]) == len(statuses) - 1


@pytest.mark.parametrize("kind", ["list", "article"])
def test_what_is_known_is_answered_by_304(portal, kind):
    url = portal.channel_urls[0] if kind == "list" else next(iter(portal.truth().pages))
    _, headers, body = fetch(url)
    assert fetch(url, If_None_Match=headers["ETag"])[0] == 304
    assert fetch(url, If_Modified_Since=headers["Last-Modified"])[0] == 304
    assert fetch(url, If_None_Match='"other"')[2] == body
    # RFC 9110, section 13.2.2: the date does not count when a tag was sent.
    assert fetch(url, If_None_Match='"other"', If_Modified_Since=headers["Last-Modified"])[0] == 200


def test_robots_closes_one_folder_and_announces_the_sitemap(portal):
    text = fetch(f"{portal.url}/robots.txt")[2].decode()
    (forbidden,) = portal.truth().forbidden
    assert "Disallow: /neibu/" in text
    assert forbidden.startswith(f"{portal.url}/neibu/")
    assert fetch(f"{portal.url}/news-sitemap.xml")[2].count(b"<loc>") == 20


def test_a_channel_announces_its_feed(portal):
    page = fetch(portal.channel_urls[0])[2].decode()
    assert 'type="application/rss+xml"' in page
    assert fetch(f"{portal.url}/rss/gn.xml")[2].count(b"<item>") == 20


def test_new_stories_come_on_top_and_old_pages_stay():
    with DemoPortal(NOW) as portal:
        article = next(iter(portal.truth().pages))
        article_tag, list_tag = fetch(article)[1]["ETag"], fetch(portal.channel_urls[0])[1]["ETag"]
        posts = portal.publish("gn", 3)
        assert fetch(article, If_None_Match=article_tag)[0] == 304
        status, _, body = fetch(portal.channel_urls[0], If_None_Match=list_tag)
        assert status == 200
        places = [body.index(post.path.encode()) for post in posts]
        assert places == sorted(places, reverse=True)
        assert portal.truth().to_write == 86
        assert all(fetch(portal.url + post.path)[0] == 200 for post in posts)


def test_a_revised_article_has_other_bytes_and_a_later_date():
    with DemoPortal(NOW) as portal:
        path = portal.site.channel("gn").entries[0].path
        before, after = fetch(portal.url + path), None
        portal.revise(path)
        after = fetch(portal.url + path, If_None_Match=before[1]["ETag"])
        assert after[0] == 200
        assert after[1]["Last-Modified"] != before[1]["Last-Modified"]
        assert "（更新）" in after[2].decode()


def test_failures_and_own_answers_can_be_ordered(portal):
    portal.fail("/gn/", status=503, times=2)
    assert [fetch(f"{portal.url}/gn/")[0] for _ in range(3)] == [503, 503, 200]
    portal.serve("/own", b"\x00\x01", "image/png")
    assert fetch(f"{portal.url}/own")[2] == b"\x00\x01"


def test_requests_are_noted(portal):
    count = len(portal.requests)
    fetch(f"{portal.url}/gn/?x=1", If_None_Match='"a"')
    (hit,) = portal.requests[count:]
    assert (hit.path, hit.status, hit.conditional) == ("/gn/?x=1", 404, True)


def test_two_portals_do_not_meet():
    with DemoPortal(NOW) as one, DemoPortal(NOW) as other:
        assert one.url != other.url
        fetch(one.url + "/")
        assert other.requests == []
