"""Where the story stands on a page: what the readers of title and body hand to all the others."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.extract.page import Node


@dataclass(slots=True)
class Title:
    """The headline as read."""

    text: str
    """Clean: no site or section name."""
    node: Node | None = None
    """The element that shows it, None when only metadata has it."""
    subtitle: str | None = None
    provenance: str = "generic"


@dataclass(slots=True)
class Body:
    """The text of the story and where it stands."""

    paragraphs: list[str] = field(default_factory=list)
    """In order; page furniture cut out."""
    containers: list[Node] = field(default_factory=list)
    """The elements that hold it, in document order; several when the text is split over siblings."""
    paragraph_starts: list[int] = field(default_factory=list)
    """For each paragraph, the index in ``Page.texts`` where it begins; empty when it came from script data."""
    cut_lines: list[str] = field(default_factory=list)
    """Lines inside the containers that are not text: editor, source and share lines, disclaimers."""
    disclaimer: str | None = None
    provenance: str = "generic"
