"""What page furniture calls itself: names of elements, and words that lines of furniture begin with."""

from __future__ import annotations

import re

# Elements that hold no story whatever they are called (HTML, section 4: sectioning, forms, interactive).
FURNITURE_TAGS = frozenset("nav aside footer form button menu dialog label input figure figcaption".split())

# Inside class names and ids, at any place: long enough not to be part of another word by chance.
DISTINCT_NAMES = """
    share social comment disqus relat recommend recirc outbrain taboola newsletter subscri signup sign-up paywall
    promo advert sponsor cookie consent breadcrumb sidebar byline tooltip popup modal hidden sr-only screen-reader
    visually copyright disclaim toolbar navig teaser readmore read-more more-on most-read mostread trending
    also-read read-also see-also readalso seealso follow donat feedback rating qrcode qr-code weixin wechat
    carousel slider gallery slideshow caption credit-line player breaking-news lightbox keyword ep-source otitle
    editor-info author-info author-bio authorbio about-author about-the-author affiliate noprint no-print
    storyline continues inline-link inlinelink linkbox link-list linklist topic-list livefyre
""".split()

# Whole words of a class name or id.
WHOLE_NAMES = """
    ad ads adv adsense banner nav menu tag tags tool tools meta foot footer bio vote poll quiz print login
    toc pager pagination paging page-nav source date time dateline author authors published updated timestamp
    editor zebian zrbj fenxiang pinglun xiangguan tuijian badge label kicker rubric skip
""".split()

FURNITURE_NAME = re.compile(
    "|".join(map(re.escape, DISTINCT_NAMES))
    + r"|(?:^|[\s_-])(?:"
    + "|".join(map(re.escape, WHOLE_NAMES))
    + r")(?:$|[\s_-])"
)
"""Matches a :attr:`newscrawl.extract.page.Node.hint` of furniture."""
