"""What the sidebar adds to the cost of an article page."""

from __future__ import annotations

import time
from collections.abc import Sequence
from statistics import median

import lxml.html

from benchmarks.suites import Sample
from newscrawl.extract.body.find import find_body
from newscrawl.extract.charset.decode import decode
from newscrawl.extract.page import parse_page
from newscrawl.extract.sidebar.find import find_summaries
from newscrawl.extract.structured.read import read_structured
from newscrawl.extract.title.find import find_title


def sidebar_share(samples: Sequence[Sample], passes: int = 3) -> float:
    """Median over pages of the CPU time of ``find_summaries`` over that of one ``lxml.html`` parse."""

    ratios = []
    for sample in samples:
        page = parse_page(decode(sample.markup, sample.content_type).markup, sample.url)
        structured = read_structured(page)
        title = find_title(page, structured, None)
        body = find_body(page, structured, title)
        parse, added = [], []
        for _ in range(passes):
            start = time.process_time()
            lxml.html.fromstring(sample.markup)
            middle = time.process_time()
            find_summaries(page, title, body, None, None, None)
            added.append(time.process_time() - middle)
            parse.append(middle - start)
        ratios.append(min(added) / min(parse))
    return median(ratios)
