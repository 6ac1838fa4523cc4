from __future__ import annotations

import pytest
from told import chinese, english, published, times

from newscrawl.extract.portal import Portal
from newscrawl.extract.times.find import Times


def ld(**properties: str) -> str:
    fields = ",".join(f'"{key}":"{value}"' for key, value in properties.items())
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{fields}}}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


# --- What is stated ---------------------------------------------------------------------------------------


def test_json_ld_comes_first_then_meta():
    html = english(
        meta=meta("article:published_time", "2025-09-18T10:05:00Z") + ld(datePublished="2025-09-18T10:00:00Z")
    )
    found = times(html)
    assert (found.published_raw, found.provenance["published_at"]) == ("2025-09-18T10:00:00Z", "jsonld")
    assert found.published_precision == "second"
    found = times(english(meta=meta("article:published_time", "2025-09-18T10:05:00Z")))
    assert (found.published_raw, found.provenance["published_at"]) == ("2025-09-18T10:05:00Z", "meta")


def test_a_stated_day_loses_to_a_shown_time_of_that_day():
    found = times(chinese("2025-09-18 19:22", meta=meta("publishdate", "2025-09-18")))
    assert found.published_at is not None
    assert (found.published_at.isoformat(), found.published_precision) == (
        "2025-09-18T19:22:00+08:00",
        "minute",
    )
    assert found.provenance["published_at"] == "text"


@pytest.mark.parametrize("midnight", ["2025-09-18T00:00:00", "2025-09-18", "2025-09-18 00:00:00"])
def test_midnight_is_a_day(midnight):
    found = times(chinese(meta=meta("pubdate", midnight)))
    assert found.published_at is not None
    assert (found.published_at.isoformat(), found.published_precision) == ("2025-09-18T00:00:00+08:00", "day")


def test_a_time_of_the_fetch_loses_to_an_earlier_day():
    html = chinese("2025-09-18 19:22", meta=ld(datePublished="2025-11-20T11:59:30Z"))
    assert published(html) == "2025-09-18T19:22:00+08:00"
    fresh = chinese("2025-11-20 19:59", meta=ld(datePublished="2025-11-20T19:59:30+08:00"))
    assert published(fresh) == "2025-11-20T19:59:30+08:00"


def test_a_time_far_ahead_of_the_fetch_is_none():
    html = chinese("2025-09-18 19:22", meta=ld(datePublished="2026-09-18T11:59:30Z"))
    assert published(html) == "2025-09-18T19:22:00+08:00"


def test_shown_and_address_together_beat_what_is_stated():
    html = chinese("2019-09-18 19:22", meta=meta("article:published_time", "2025-01-05T10:00:00+08:00"))
    assert published(html, "https://news.example/7.html") == "2025-01-05T10:00:00+08:00"
    assert published(html, "https://news.example/2019/09-18/7.html") == "2019-09-18T19:22:00+08:00"


def test_a_day_of_old_beside_the_title_is_one_that_the_story_tells_of():
    html = chinese("该法于1995年8月14日签署")
    assert (published(html, "https://news.example/2025/law/09/18/7.html") or "").startswith("2025-09-18")


def test_the_address_alone_gives_a_day():
    found = times(chinese(), "https://news.example/202509/t20250918_7.html")
    assert found.published_at is not None
    assert (found.published_at.date().isoformat(), found.published_precision) == ("2025-09-18", "day")
    assert found.provenance["published_at"] == "url"


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('var page = {title: "x", publishTime: "2025-09-18 19:22:06"};', "2025-09-18T19:22:06+08:00"),
        ("var pubDate = '2025-09-18 19:22';", "2025-09-18T19:22:00+08:00"),
        ('{"list":[{"ptime":"2025-09-18 19:22"},{"ptime":"2025-09-17 19:22"}]}', None),
        ("x=1", None),
    ],
)
def test_scripts_are_read_where_nothing_else_tells(script, expected):
    assert published(chinese(tail=f"<script>{script}</script>")) == expected
    assert (
        published(chinese("2025-09-01 08:00", tail=f"<script>{script}</script>"))
        == "2025-09-01T08:00:00+08:00"
    )


@pytest.mark.parametrize(
    ("head", "expected", "precision"),
    [
        ("<p>3小时前</p>", "2025-11-20T00:00:00+08:00", "day"),
        ("<p>5分钟前</p>", "2025-11-20T19:55:00+08:00", "minute"),
        ("<p>昨天 18:15</p>", "2025-11-19T18:15:00+08:00", "minute"),
        ("<p>48小时前</p>", "2025-11-18T00:00:00+08:00", "day"),
    ],
)
def test_a_distance_counts_from_the_fetch(head, expected, precision):
    found = times(chinese(head))
    assert found.published_at is not None
    assert (found.published_at.isoformat(), found.published_precision) == (expected, precision)
    assert times(chinese(head), now=None) == Times()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<p>Publicerad 09.15</p>", "2025-11-20T09:15"),
        ("<p>Published 22:31</p>", "2025-11-19T22:31"),
        ("<p>Stand: 09:03 Uhr | Lesedauer: 4 Minuten</p>", "2025-11-20T09:03"),
        ("<p>Updated 9.15 p.m.</p>", "2025-11-19T21:15"),
    ],
)
def test_a_labelled_clock_alone_is_the_last_time_it_showed_that(head, expected):
    html, url = english(head, lang="en"), "https://news.example.co.uk/a"
    found = times(html, url)
    assert found.published_at is not None
    assert found.published_at.isoformat().startswith(expected)
    assert found.published_precision == "minute"
    assert times(html, url, now=None) == Times()


@pytest.mark.parametrize("head", ["<p>22:31</p>", "<p>Video 02:57</p>", "<p>4 posts, 22:31</p>"])
def test_a_clock_without_its_label_is_no_time(head):
    assert times(english(head)) == Times()


def test_a_distance_on_a_line_of_other_things():
    head = "<p>Harbour, Top Stories, People and Places | Published: 5 hours ago | Written by Ann Lee</p>"
    assert times(english(head, lang="en"), "https://news.example.co.uk/a").published_raw == "5 hours ago"


def test_a_section_called_today_is_no_time():
    assert times(english("<p>Today</p><p>News now</p>")) == Times()


# --- Zones ------------------------------------------------------------------------------------------------


def test_local_time_marked_as_utc_is_given_away_by_what_is_shown():
    html = chinese("2025-09-18 19:22", meta=ld(datePublished="2025-09-18T19:22:06Z"))
    assert published(html) == "2025-09-18T19:22:06+08:00"


def test_local_time_marked_as_utc_is_given_away_by_the_future():
    html = chinese(meta=ld(datePublished="2025-11-20T19:59:30Z"))
    assert published(html) == "2025-11-20T19:59:30+08:00"


def test_utc_that_is_shown_as_such_stays():
    html = english("18 Sep 2025, 19:22", meta=ld(datePublished="2025-09-18T19:22:06Z"), lang="de")
    assert published(html) == "2025-09-18T19:22:06+00:00"


def test_the_same_clock_with_an_offset_beats_utc():
    html = english(
        meta=ld(datePublished="2025-09-18T10:00:00Z")
        + meta("article:published_time", "2025-09-18T10:00:00-04:00")
    )
    assert published(html) == "2025-09-18T10:00:00-04:00"


@pytest.mark.parametrize(
    ("url", "portal", "basis", "expected"),
    [
        (
            "https://news.example/1",
            Portal("x", timezone="Asia/Urumqi"),
            "portal",
            "2025-09-18T19:22:00+06:00",
        ),
        (
            "https://news.example/1",
            Portal("x", timezone="Nowhere/Land"),
            "language",
            "2025-09-18T19:22:00+08:00",
        ),
        ("https://news.example.jp/1", None, "domain", "2025-09-18T19:22:00+09:00"),
        ("https://news.example/1", None, "language", "2025-09-18T19:22:00+08:00"),
    ],
)
def test_the_zone_of_a_time_without_one(url, portal, basis, expected):
    found = times(chinese("2025-09-18 19:22"), url, portal=portal)
    assert found.published_at is not None
    assert (found.published_at.isoformat(), found.provenance["zone"]) == (expected, basis)


def test_a_zone_written_anywhere_on_the_page_counts():
    html = english("18 Sep 2025, 10:00", meta=ld(dateModified="2025-09-19T10:00:00+05:30"))
    found = times(html)
    assert found.published_at is not None
    assert (found.published_at.isoformat(), found.provenance["zone"]) == ("2025-09-18T10:00:00+05:30", "page")


@pytest.mark.parametrize(
    ("shown", "stated", "expected"),
    [
        ("18 Sep 2025, 5:04 AM MST", "2025-09-18T05:04:31", "2025-09-18T05:04:31-07:00"),
        ("18 Sep 2025, 5:04 AM MST", "2025-09-18T12:04:31", "2025-09-18T12:04:31+00:00"),
        ("18 Sep 2025, 10:04 UTC", "2025-09-18T10:04:31", "2025-09-18T10:04:31+00:00"),
        # Neither the one nor the other: the page's own zone by its language.
        ("18 Sep 2025, 5:09 AM MST", "2025-09-18T12:04:31", "2025-09-18T12:04:31+01:00"),
        ("18 Sep 2025, 5:04 AM", "2025-09-18T12:04:31", "2025-09-18T12:04:31+01:00"),
    ],
)
def test_a_time_without_a_zone_has_the_one_in_which_it_is_the_shown_time(shown, stated, expected):
    html = english(f"<p>{shown}</p>", meta=meta("article:published_time", stated))
    assert published(html) == expected


# --- The last change --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("modified", "kept"),
    [
        ("2025-09-19T10:00:00Z", True),
        ("2025-09-18T10:00:00Z", False),
        ("2025-09-17T10:00:00Z", False),
        ("2025-11-20T11:59:00Z", False),
        ("2026-09-19T10:00:00Z", False),
    ],
)
def test_the_last_change_lies_between_publication_and_fetch(modified, kept):
    html = english(meta=ld(datePublished="2025-09-18T10:00:00Z", dateModified=modified))
    found = times(html)
    assert (found.modified_at is not None, "modified_at" in found.provenance) == (kept, kept)


def test_nothing_gives_nothing():
    assert times("") == Times()
    assert times(english(), now=None) == Times()


def test_a_day_without_its_year_is_less_than_a_date_in_the_address():
    url = "https://news.example/2025-09/18/content_1.html"
    assert published(chinese("<p>9月17日</p>"), url)[:10] == "2025-09-18"
    assert published(chinese("<p>9月17日 23:50</p>"), url)[:16] == "2025-09-17T23:50"
