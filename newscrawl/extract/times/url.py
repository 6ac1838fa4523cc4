"""The day in an article's address: /2025/09-18/, /20250918/, /2025/sep/18/, /2025/world/09/18/, t20250918_77.html."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from newscrawl.extract.times.months import MONTHS

# Every form has one; most addresses without a day have none.
YEAR = re.compile(r"[12][09]\d\d")
DAY_FORMS = (
    # A compact day, also with the year's folder before it: t20250918_, /20250918/, /2025/0918/.
    re.compile(r"(?<!\d)(?P<y>20[0-4]\d|19[89]\d)/?(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<y>20[0-4]\d|19[89]\d)[-/_.]?(?P<m>0?[1-9]|1[0-2])[-/_.](?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<y>20[0-4]\d|19[89]\d)/(?P<name>[a-z]{3,9})/(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"),
    # A section between: /2010/politics/08/13/.
    re.compile(
        r"/(?P<y>20[0-4]\d|19[89]\d)/[a-z_-]{2,30}/(?P<m>0?[1-9]|1[0-2])/(?P<d>0?[1-9]|[12]\d|3[01])/"
    ),
    re.compile(r"(?<!\d)(?P<d>0[1-9]|[12]\d|3[01])[-/.](?P<m>0[1-9]|1[0-2])[-/.](?P<y>20[0-4]\d)(?!\d)"),
)


def find_url_day(url: str) -> tuple[date, str] | None:
    """The day that the path names and the text it was read from; None when it names none."""
    try:
        path = urlsplit(url).path.lower()
    except ValueError:
        return None
    if not YEAR.search(path):
        return None
    for form in DAY_FORMS:
        for match in form.finditer(path):
            parts = match.groupdict()
            month = MONTHS.get(parts["name"]) if parts.get("name") else int(parts["m"])
            if month is None:
                continue
            try:
                return date(int(parts["y"]), month, int(parts["d"])), match[0]
            except ValueError:
                continue
    return None
