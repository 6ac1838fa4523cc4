"""The headline: what the page shows above the story, confirmed by what the page says about itself."""

from __future__ import annotations

from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.story import Title
from newscrawl.extract.structured import Structured


def find_title(page: Page, structured: Structured, portal: Portal | None) -> Title | None:
    """The story's headline, None when the page shows none."""
    for node in page.nodes_of("h1"):
        text = page.text(node)
        if text:
            return Title(text, node)
    for text in page.titles:
        return Title(text, None, provenance="meta")
    return None
