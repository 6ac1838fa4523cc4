"""The time of publication in a page's scripts: publishTime: "2025-09-18 19:22:06", for pages that show it by script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newscrawl.extract.page import Page
from newscrawl.extract.times.structured import Evidence, ReadText

# Names that content management systems give it, with the value behind a colon or an equals sign.
PUBLISHED = re.compile(
    r"""(?<![a-z])(?:date_?published|published_?(?:at|date|time|on)|publish_?(?:at|date|time)|pub_?(?:date|time)|ptime
    |first_?published(?:_?(?:at|date|time))?|create[d]?_?(?:at|date|time)|post_?(?:date|time)|article_?(?:date|time))
    \\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(\d[^"'\\,;}<\n]{7,39})""",
    re.VERBOSE | re.IGNORECASE,
)
# Characters read of all scripts together: state data of applications runs into megabytes.
READ_AT_MOST = 400_000
MOST_VALUES = 20
# A script with more different days is a list of other stories.
MOST_DAYS = 1


def script_evidence(page: Page, read: ReadText) -> list[Evidence]:
    """The times that scripts call the publication's, [] when they are of different days."""
    values = islice(_values(page), MOST_VALUES)
    found = [Evidence(moment, "script") for text in values if (moment := read(text))]
    days = {evidence.moment.at.date() for evidence in found}
    return found if len(days) <= MOST_DAYS else []


def _values(page: Page) -> Iterator[str]:
    left = READ_AT_MOST
    for script in page.scripts:
        for match in PUBLISHED.finditer(script.text, 0, left):
            yield match[1]
        left -= min(left, len(script.text))
