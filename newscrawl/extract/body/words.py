"""What page furniture calls itself in tags, class names and ids.

Names are compared word by word: "related-links__item" has the words related, links and item. A stem such as
"relat" would also hit "relative".
"""

from __future__ import annotations

import re
from collections.abc import Mapping


def words(text: str) -> frozenset[str]:
    """A word list as data: words apart by white space."""
    return frozenset(text.split())


# Elements that hold no story (HTML, sections 4.3, 4.10, 4.11).
FURNITURE_TAGS = words("nav aside footer form fieldset button menu dialog label input figure figcaption")

# Never part of a story: what has one of these is furniture unless nearly the whole page is inside.
STRONG_NAMES = words(
    """nav footer comments comment disqus livefyre cookie cookies consent onetrust gdpr cmp related
    recommended recommendations recommendation recommend recirc outbrain taboola newsletter newsletters encrypted
    mostread trending breadcrumb breadcrumbs navigation navbar xiangguan tuijian pinglun copyright modal
    popup share sharing social sns disclaimer"""
)

# Furniture as a rule; but names of this kind also stand on wrappers of whole stories.
WEAK_NAMES = words(
    """ad ads adv advert advertisement advertising advertorial adsense banner promo promoted promotion
    sponsor sponsored partner affiliate signup subscribe subscription subscriptions subscriber paywall
    register login sidebar menu tag tags tagged topics keyword keywords toolbar tool tools utility
    utilities meta metadata byline dateline author authors bio profile published updated timestamp date
    time source editor credit credits caption captions legend gallery slideshow slider slides carousel
    swiper lightbox player video videos audio podcast tooltip hidden noprint offscreen visuallyhidden
    accessibility teaser teasers readmore more seealso alsoread follow donate donation donations
    feedback rating ratings vote poll quiz qrcode weixin wechat weibo facebook twitter whatsapp
    pagination pager paging toc skip badge kicker rubric print factbox infobox fact facts infographic
    timeline expandable collapsible popular latest bookmark featured correction corrections otitle zebian zrbj
    fenxiang ewm erweima sr"""
)

# Of these, what a link to a topic is called, whether it stands in a list of tags or in a sentence.
TOPIC_NAMES = words("tag tags tagged topic topics keyword keywords")

# The same as the beginning of a word: relatedBroadcast, newsletterBox, imgCaption.
STRONG_STEMS = (
    "related",
    "recommend",
    "newsletter",
    "cookie",
    "copyright",
    "disclaim",
    "sharebar",
    "socialmedia",
)
WEAK_STEMS = (
    "caption",
    "advert",
    "printbox",
    "teaser",
    "promo",
    "subscri",
    "swiper",
)
STEMS = STRONG_STEMS + WEAK_STEMS
NAMES = STRONG_NAMES | WEAK_NAMES

# Some words mean it only together.
PAIRS = re.compile(
    r"most[\s_-]?(?:read|viewed|popular|shared|commented)|read[\s_-]?(?:also|more|next|on)|also[\s_-]?read"
    r"|see[\s_-]?also|more[\s_-]?(?:on|from|stories|news)|sign[\s_-]?up|sign[\s_-]?in|screen[\s_-]?reader"
    r"|visually[\s_-]?hidden|about[\s_-]?(?:the[\s_-]?)?author|call[\s_-]?to[\s_-]?action|ep[\s_-]source"
    r"|you[\s_-]?may[\s_-]?(?:also[\s_-]?)?like|back[\s_-]?to[\s_-]?top|fact[\s_-]?box|info[\s_-]?box|link[\s_-]?box"
)

# One word in a class begins with one of these where the pattern above can match.
PAIR_STARTS = tuple(
    "most read also see more sign screen visually about call ep you back fact info link".split()
)

# Most words are ruled out by their first three letters.
STARTS = frozenset(start[:3] for start in STEMS + PAIR_STARTS)

# On a paragraph itself these say who may read it, not what it is.
NOT_ON_PARAGRAPHS = words("paywall subscriber subscription subscriptions")

# Nor do these on any element; what it holds is the story, or encrypted and called so.
READERS = re.compile(r"(?:non-?)?subscribers?-(?:only|preview|premium|content)")

WORD = re.compile(r"[^\W\d_]+")
# What is no lower case letter of ASCII becomes a space.
LATIN_WORDS = bytes(code if ord("a") <= code <= ord("z") else ord(" ") for code in range(256))

# Topics that WordPress puts on every post (developer.wordpress.org, post_class).
TOPIC_CLASSES = ("tag-", "category-")
SHOWN_AGAIN = re.compile(r":(?:block|flex|inline|grid|table|contents)")
"""Matches a responsive class that shows again what ``hidden`` hides: "hidden md:block"."""

NO_NAMES: frozenset[str] = frozenset()


def tells_readers(attributes: Mapping[str, str]) -> bool:
    """True for an element whose classes say who may read what is in it, and nothing else."""
    names = attributes.get("class", "").lower().split()
    return bool(names) and all(map(READERS.fullmatch, names))


def may_name(hint: str) -> bool:
    """False when none of the classes (lower case) is a name of furniture: seen at once for all of them."""
    for word in _words_in(hint):  # noqa: SIM110 - a generator takes as long as all the rest
        if word in NAMES or word[:3] in STARTS:
            return True
    return False


def names_in(hint: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """The names of furniture in an element's ``class`` and ``id`` (lower case).

    ``known`` remembers what each class means; the same few stand on all elements of a page.
    """
    found = NO_NAMES
    for token in hint.split():
        names = known.get(token)
        if names is None:
            names = known[token] = names_of(token)
        if names:
            found = found | names
    if "hidden" in found and SHOWN_AGAIN.search(hint):
        return found - {"hidden"}
    return found


def names_of(token: str) -> frozenset[str]:
    """The names of furniture in one class or id."""
    # "md:block", "print:hidden" and "w-[10px]" say when and how something is shown, not what it is.
    if ":" in token or "[" in token or token.startswith(TOPIC_CLASSES):
        return NO_NAMES
    found: set[str] = set()
    for word in _words_in(token):
        if word in NAMES:
            found.add(word)
        if word[:3] in STARTS:
            if word not in NAMES and word.startswith(STEMS):
                found.update([stem for stem in STEMS if word.startswith(stem)])
            if word.startswith(PAIR_STARTS):
                found.update(PAIRS.findall(token))
    return frozenset(found) if found and not READERS.fullmatch(token) else NO_NAMES


def _words_in(text: str) -> list[str]:
    # Nearly all classes are ASCII, where a table takes a fifth of the pattern's time.
    return text.encode().translate(LATIN_WORDS).decode().split() if text.isascii() else WORD.findall(text)
