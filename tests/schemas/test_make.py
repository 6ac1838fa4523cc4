"""The schema says of a record what its class says."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from newscrawl.extract.types import Breadcrumb, Dateline, Image
from newscrawl.items import Article, HttpFacts, RawPointer, SidebarSummary
from newscrawl.records import to_line
from newscrawl.schemas import record_schema

NOW = datetime(2025, 9, 18, 11, 22, 6, tzinfo=UTC)


def bare_article() -> Article:
    return Article(
        id="0" * 32,
        portal="news.example",
        domain="news.example",
        url="https://news.example/1.html",
        title="一",
        text="二",
        http=HttpFacts(status=200),
    )


def full_article() -> Article:
    article = bare_article()
    article.breadcrumbs = [Breadcrumb("首页", "https://news.example/"), Breadcrumb("国内")]
    article.dateline = Dateline("甲社", "某地", date(2025, 9, 18), "甲社某地9月18日电")
    article.published_at = article.first_seen_at = article.fetched_at = NOW
    article.published_precision = "second"
    article.images = [Image("https://news.example/1.jpg", caption="图")]
    article.raw = RawPointer("a.warc.gz", 12)
    article.provenance = {"title": "css"}
    return article


def summary() -> SidebarSummary:
    return SidebarSummary(
        id="1" * 32,
        portal="news.example",
        url="https://news.example/2.html",
        title="二",
        published_on=date(2025, 9, 19),
        published_basis="page",
        found_on_id="0" * 32,
        found_on_url="https://news.example/1.html",
    )


def validator(record: type) -> Draft202012Validator:
    schema = record_schema(record)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("item", [bare_article(), full_article(), summary()], ids=["bare", "full", "summary"])
def test_a_written_record_is_valid_and_has_exactly_the_keys_in_order(item):
    record = json.loads(to_line(item))
    validator(type(item)).validate(record)
    assert list(record) == record_schema(type(item))["required"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", None),
        ("record", "summary"),
        ("schema_version", 99),
        ("published_precision", "hour"),
        ("page_urls", "https://news.example/"),
        ("breadcrumbs", [{"name": "首页"}]),
        ("http", {}),
        ("revision", "1"),
        ("provenance", {"title": 1}),
    ],
)
def test_a_wrong_value_is_refused(key, value):
    record = json.loads(to_line(full_article())) | {key: value}
    assert not validator(Article).is_valid(record)


@pytest.mark.parametrize("key", [field.name for field in fields(Article)])
def test_a_missing_key_is_refused(key):
    record = json.loads(to_line(full_article()))
    del record[key]
    assert not validator(Article).is_valid(record)


def test_a_key_of_a_later_version_is_allowed():
    record = json.loads(to_line(bare_article())) | {"new_key": 1}
    assert validator(Article).is_valid(record)


def test_descriptions_are_the_docstrings_without_markup():
    properties = record_schema(Article)["properties"]
    assert properties["title"]["description"] == "Headline without the site's name."
    assert properties["id"]["description"].startswith("See article_id;")


def test_a_type_that_no_record_may_have_is_refused():
    @dataclass
    class Strange:
        record: str = "strange"
        parts: set[str] | None = None

    with pytest.raises(TypeError, match="has no place in a record"):
        record_schema(Strange)
