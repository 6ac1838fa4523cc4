"""The fields of an article that a portal declares, put over the generic ones."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.links.anchors import base_address
from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.overrides import DeclaredFields
from newscrawl.extract.portal import ArticleRules, Portal
from newscrawl.extract.times.find import parse_moment
from newscrawl.extract.times.home_zone import find_home_zone
from newscrawl.extract.types import ArticlePage, Breadcrumb

LISTS = ("authors", "editors", "tags")
TEXTS = ("subtitle", "source_name", "disclaimer")


def apply_declared(
    result: ArticlePage, declared: DeclaredFields, portal: Portal, now: datetime | None
) -> None:
    """Overwrite every field whose selector finds something; ``provenance`` says "css" for it.

    A declared time that cannot be read leaves the generic one and a line in ``problems``.
    """
    rules = portal.article
    for name in TEXTS:
        text = declared.text(getattr(rules, name))
        if text:
            setattr(result, name, text)
            result.provenance[name] = "css"
    for name in LISTS:
        texts = declared.texts(getattr(rules, name))
        if texts:
            setattr(result, name, list(dict.fromkeys(texts)))
            result.provenance[name] = "css"
    _apply_links(result, declared, rules)
    for name in ("published", "modified"):
        _apply_time(result, declared, portal, now, name)


def _apply_links(result: ArticlePage, declared: DeclaredFields, rules: ArticleRules) -> None:
    base = base_address(declared.page)
    steps = declared.nodes(rules.breadcrumbs)
    if steps:
        page = declared.page
        result.breadcrumbs = [
            Breadcrumb(text, absolute_url(base, step.get("href")))
            for step in steps
            if (text := page.text(step))
        ]
        result.provenance["breadcrumbs"] = "css"
    hrefs = [node.get("href") for node in declared.nodes(rules.next_page)] or declared.texts(rules.next_page)
    url = next((url for href in hrefs if (url := absolute_url(base, href))), None)
    if rules.next_page:
        result.next_page = url
        result.provenance["next_page"] = "css"


def _apply_time(
    result: ArticlePage, declared: DeclaredFields, portal: Portal, now: datetime | None, name: str
) -> None:
    text = declared.text(getattr(portal.article, f"{name}_at"))
    if text is None:
        return
    home = find_home_zone(declared.page, result.text or "", portal)
    moment = parse_moment(text, zone=home.zone, now=now)
    if moment is None:
        result.problems.append(f"{name}_at: the declared selector found no time in {text[:60]!r}")
        return
    setattr(result, f"{name}_at", moment.at)
    setattr(result, f"{name}_raw", text)
    result.provenance[f"{name}_at"] = "css"
    if name == "published":
        result.published_precision = moment.precision
