"""The markup of the demo's pages: one module a page kind, text in, HTML out."""

from __future__ import annotations

from collections.abc import Callable

from newscrawl.demo.pages import divs, jsonld, seed, semantic, table
from newscrawl.demo.pages.sheet import Sheet

ARTICLE_PAGES: dict[str, Callable[[Sheet], str]] = {
    "seed": seed.render,
    "table": table.render,
    "divs": divs.render,
    "semantic": semantic.render,
    "jsonld": jsonld.render,
}
"""Layout name -> what prints it."""
