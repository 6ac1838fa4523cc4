"""One piece of invented news, before any page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))
"""The portal's time zone."""

END_MARK = "(完)"
"""Closes a wire story on the page; no part of the text."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture printed after the story's first paragraph."""

    path: str
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, in words; the same story can stand under several addresses."""

    title: str
    paragraphs: tuple[str, ...]
    """The text without dateline and closing mark."""
    published: datetime
    """In :data:`CHINA`, whole seconds."""
    province: str
    city: str
    agency: str
    reporters: tuple[str, ...]
    editor: str
    source: str
    tags: tuple[str, ...] = ()
    subtitle: str | None = None
    picture: Picture | None = None
    modified: datetime | None = None

    @property
    def dateline_place(self) -> str:
        """Province and city as a dateline runs them together: 东州澜江."""
        return self.province + self.city

    @property
    def dateline(self) -> str:
        """江海网东州澜江9月18日电 (记者 …)."""
        day = f"{self.published.month}月{self.published.day}日"
        reporters = f" (记者 {' '.join(self.reporters)})" if self.reporters else ""
        return f"{self.agency}{self.dateline_place}{day}电{reporters}"

    @property
    def description(self) -> str:
        """The first sentence."""
        return self.paragraphs[0].split("。")[0] + "。"


# Half to full width: what a reprint's typesetting does to digits and Latin letters.
FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)}


def reprint(
    story: Story, published: datetime, *, editor: str, source: str, full_width_digits: bool = False
) -> Story:
    """The story as another desk prints it: same words, other time, editor and perhaps typography."""
    paragraphs = story.paragraphs
    if full_width_digits:
        paragraphs = tuple(text.translate(FULL_WIDTH) for text in paragraphs)
    return replace(story, paragraphs=paragraphs, published=published, editor=editor, source=source)


def abridged(story: Story, keep: float) -> Story:
    """The story with its last paragraphs cut, about ``keep`` of its characters left."""
    budget = keep * sum(map(len, story.paragraphs))
    kept: list[str] = []
    for paragraph in story.paragraphs:
        if kept and sum(map(len, kept)) + len(paragraph) > budget:
            break
        kept.append(paragraph)
    return replace(story, paragraphs=tuple(kept))


def with_paragraph(story: Story, paragraph: str) -> Story:
    """The story with one more paragraph before its last."""
    return replace(story, paragraphs=(*story.paragraphs[:-1], paragraph, story.paragraphs[-1]))


def reworded(story: Story, synonyms: Mapping[str, str]) -> Story:
    """The story lightly edited: some words swapped, every name and number kept."""
    paragraphs = []
    for text in story.paragraphs:
        for word, other in synonyms.items():
            text = text.replace(word, other)
        paragraphs.append(text)
    return replace(story, paragraphs=tuple(paragraphs))
