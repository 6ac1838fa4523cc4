"""Stories that stand in script data only."""

from __future__ import annotations

import json

import pytest
from story_shapes import TEXT, TITLE

from newscrawl.extract import extract_article
from newscrawl.extract.body.embedded import embedded_values, find_embedded, written_lines
from newscrawl.extract.page import Script, parse_page

MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
SHELL = f"<title>{TITLE}</title><div id=app></div>"


def script(text: str, kind: str = "") -> str:
    return f"<script{f' type={kind!r}' if kind else ''}>{text}</script>"


STATES = {
    "next data": script(
        json.dumps({"props": {"article": {"title": TITLE, "body": MARKUP}}}), "application/json"
    ),
    "initial state": script(
        "window.__INITIAL_STATE__ = " + json.dumps({"detail": {"content": MARKUP}}) + ";start()"
    ),
    "quoted state": script(
        "var state = JSON.parse(" + json.dumps(json.dumps({"content": "\n".join(TEXT)})) + ");"
    ),
    "content elements": script(
        "Fusion.globalContent="
        + json.dumps({"content_elements": [{"type": "text", "content": paragraph} for paragraph in TEXT]})
    ),
    "blocks of texts": script(
        json.dumps({"blocks": [{"type": "p", "text": p} for p in TEXT]}), "application/json"
    ),
}


@pytest.mark.parametrize("state", STATES)
def test_the_story_is_read_from_state(state):
    page = extract_article((SHELL + STATES[state]).encode(), "https://a.example/1.html")
    assert page.paragraphs == TEXT
    assert page.provenance["text"] == "script"


def test_of_several_stories_the_one_under_the_headline_is_taken():
    other = {"title": "另一条新闻", "body": MARKUP.replace("大桥", "水库") * 2}
    page = parse_page(
        (SHELL + script(json.dumps([other, {"title": TITLE, "body": MARKUP}]), "application/json")).encode(),
        "",
    )
    assert find_embedded(page, TITLE) == TEXT


def test_article_body_of_json_ld_stands_in_for_a_missing_text():
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(TEXT)})
    page = extract_article((SHELL + script(data, "application/ld+json")).encode(), "https://a.example/1.html")
    assert page.paragraphs == TEXT
    assert page.provenance["text"] == "jsonld"


@pytest.mark.parametrize(
    "text",
    [
        "a = {",
        'a = {"b": }',
        "a = [1, 2",
        "=" * 5000,
        'a="' + "x" * 5000,
        'a = JSON.parse("{")',
        "[" * 100_000,
    ],
)
def test_broken_data_gives_nothing(text):
    assert list(embedded_values([Script({"type": "application/json"}, text)])) == []
    page = parse_page(f"<p>x</p>{script(text)}".encode(), "")
    assert find_embedded(page, None) == []


@pytest.mark.parametrize(
    "written",
    [
        "".join(f"<p>{line}</p><hr />" for line in TEXT),
        "\n".join(TEXT),
        "".join(f"{{p}}{line}{{/p}}" for line in TEXT),
        "{br}".join(f"{line}" for line in TEXT),
    ],
)
def test_text_in_data_is_read_however_it_marks_paragraphs(written):
    assert written_lines(written) == TEXT


def test_encoded_data_is_no_text():
    page = parse_page((SHELL + script(json.dumps({"body": "QUJD" * 500}), "application/json")).encode(), "")
    assert find_embedded(page, None) == []
