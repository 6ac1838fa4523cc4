"""What a channel calls itself: the first part of its page's title."""

from __future__ import annotations

import re

_CJK = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"

# Between a channel's name and its site's: bars and underscores always, hyphens and dashes between spaces or
# between ideographs (国内新闻-某某网); a hyphen inside a word ("Asia-Pacific") parts nothing.
SEPARATOR = re.compile(rf"\s*[_|｜»]\s*|\s+[-–—·:]\s+|(?<={_CJK})[-–—](?={_CJK})")


def channel_name(title: str | None) -> str | None:
    """``国内新闻_某某网`` gives ``国内新闻``; None when there is no title."""
    # White space in runs would take the separators quadratic time.
    parts = (part.strip() for part in SEPARATOR.split(" ".join((title or "").split())))
    return next((part for part in parts if part), None)
