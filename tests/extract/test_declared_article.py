"""What a portal declares wins over what is read generically."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from newscrawl.extract import extract_article
from newscrawl.extract.portal import ArticleRules, Portal

MARKUP = """<title>Bridge opens - River Times</title><h1>Bridge opens</h1><h2 class=real>Second bridge opens</h2>
<div class=when>18.09.2025 19:22</div><div class=changed>nonsense</div><span class=who>Ann Reed</span><span class=who>Bo Lund</span>
<div class=from>Lane Press</div><ul class=crumbs><li><a href=/w/>World</a></li></ul><a class=on href=/part/two>Go on</a>
<div class=story><p>The bridge over the Lane was opened on Thursday after four years of work.</p>
<p class=drop>This sentence is not wanted by the people who declared the portal, so out it goes.</p></div>
<div class=other><p>Harvest began on the lower Lane, where twelve villages share forty machines this year.</p>
<p>Prices fell on all markets of the county, which nobody had expected before the first of October.</p></div>"""

RULES = ArticleRules(
    title=".real",
    published_at=".when",
    modified_at=".changed",
    authors=".who",
    source_name=".from",
    body=".story",
    breadcrumbs=".crumbs a",
    next_page=".on",
    remove=(".drop",),
)
PORTAL = Portal("river", timezone="Europe/Oslo", article=RULES)


def read(portal: Portal):
    return extract_article(
        MARKUP.encode(), "https://a.example/1.html", portal=portal, now=datetime(2025, 9, 20, tzinfo=UTC)
    )


def test_every_declared_field_wins_and_says_so():
    page = read(PORTAL)
    assert page.title == "Second bridge opens"
    assert page.paragraphs == ["The bridge over the Lane was opened on Thursday after four years of work."]
    assert page.published_at is not None
    assert page.published_at.isoformat() == "2025-09-18T19:22:00+02:00"
    assert page.published_raw == "18.09.2025 19:22"
    assert page.published_precision == "minute"
    assert page.authors == ["Ann Reed", "Bo Lund"]
    assert page.source_name == "Lane Press"
    assert [(crumb.name, crumb.url) for crumb in page.breadcrumbs] == [("World", "https://a.example/w/")]
    assert page.next_page == "https://a.example/part/two"
    declared = ("title", "text", "published_at", "authors", "source_name", "breadcrumbs", "next_page")
    assert {name: page.provenance[name] for name in declared} == dict.fromkeys(declared, "css")


def test_a_declared_time_that_is_none_is_told():
    assert "modified_at: the declared selector found no time in 'nonsense'" in read(PORTAL).problems


def test_a_selector_that_finds_nothing_leaves_the_generic_field():
    rules = ArticleRules(title=".gone", body=".gone", authors=".gone", published_at=".gone")
    page = read(replace(PORTAL, article=rules))
    assert page.title == "Bridge opens"
    assert page.paragraphs
    assert page.published_at is not None
    assert page.provenance["title"] != "css"


def test_a_wrong_selector_costs_its_fields_only():
    page = read(replace(PORTAL, article=ArticleRules(authors="p[", body=".story")))
    assert page.paragraphs
    assert any(problem.startswith("declared fields could not be read") for problem in page.problems)
