"""The page as a table of elements and text runs, and what every reader asks of it."""

from newscrawl.extract.page.build import parse_page
from newscrawl.extract.page.table import (
    BLOCK_TAGS,
    BREAK,
    HEADING_TAGS,
    OPAQUE_TAGS,
    Node,
    Page,
    Script,
    index_of,
)

__all__ = [
    "BLOCK_TAGS",
    "BREAK",
    "HEADING_TAGS",
    "OPAQUE_TAGS",
    "Node",
    "Page",
    "Script",
    "index_of",
    "parse_page",
]
