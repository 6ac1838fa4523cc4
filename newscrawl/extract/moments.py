"""The times of an article: when it was published, when it was changed."""

from __future__ import annotations

from newscrawl.extract.moment_text import Moment, parse_moment

__all__ = ["Moment", "parse_moment"]
