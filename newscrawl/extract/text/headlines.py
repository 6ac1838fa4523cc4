"""Headlines as strings: told apart from the names of site and section that are glued to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newscrawl.extract.text.width import width

# What stands between a headline and the name of a site or section. A hyphen counts only with a space beside
# it or after an ideograph: "e-mail" is one word.
SEPARATOR = re.compile(
    r"\s*[|｜¦_»›•]+\s*|\s+[-–—―－~·:：/]+\s+|\s*(?:--|——|—|－)+\s*|\s+[-–]\s*|\s*[-–]\s+|(?<=[^\x00-\u2fff])[-–：](?=\D)"
)

# A tail that names a site or a channel, in the words that Chinese portals end with.
SITE_TAIL = re.compile(
    r".{0,12}(?:网|網|新闻|新聞|频道|頻道|日报|日報|晚报|晚報|在线|在線|中心|正文|要闻|资讯|資訊|门户|客户端|首页|财经|官方网站|官网|网站)"
    r".{0,4}"
)
# An office, a school or a firm as the whole title: sites of counties put their owner's name on every page. What
# says that somebody does something is a headline that ends with such a name.
OFFICE = re.compile(
    r"(?:欢迎您?(?:访问|光临|来到|进入)[:：]?)?"
    r"(?!.{0,18}(?:[到赴被向将获]|召开|走访|调研|考察|莅临|视察|检查|慰问|举行|开展|推进|加强|印发|参观|一行|成立|走进|致敬|收购|约谈))"
    r"[\u3400-\u9fff]{2,18}(?:局|委|委员会|厅|办|办公室|政府|法院|检察院|医院|学校|中学|小学|大学|学院|党校|公司|集团"
    r"|协会|学会|研究院|研究所|图书馆|博物馆|文化馆)(?:(?:官方|政务|门户)?网站?)?"
)
# Every such name ends with one of these, before what stands apart or a word for its site.
OFFICE_END = re.compile(r"[局委会厅办室府院校学司团馆所](?:[网官政门]|[^\u3400-\u9fff]|$)")
LETTERS = re.compile(r"[^\W_]+")
# 潮風市 in 橋が開通［潮風市］：日報, behind the headline: a topic or a place that the page shows elsewhere.
TOPIC_BEHIND = re.compile(r"\s?(?:［[^［］]{1,20}］|\[[^\[\]]{1,20}\]|【[^【】]{1,20}】)(?![^\W_])")

# Longer ones hold a whole story, or are made to cost time.
LONGEST_TITLE = 500

# Shorter ones are a topic before the headline. In letters.
LEAST_HEAD = 4
# Longer tails are a second half of the headline.
LONGEST_NAME = 40
# Between headline and site, parted like the site, stands a section: "| World |". In columns.
LONGEST_SECTION = 16


def letters(text: str) -> str:
    """Letters and digits in lower case: what two writings of a headline have in common."""
    text = text.casefold()
    # Most names and lines of Chinese have nothing else, and a look is cheaper than a pattern.
    return text if text.isalnum() else "".join(LETTERS.findall(text))


def cuts(title: str) -> Iterator[tuple[str, str]]:
    """(head, tail) at each separator, the last separator first."""
    for match in reversed(list(SEPARATOR.finditer(title))):
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        if head and tail:
            yield head, tail


def pieces_of(title: str) -> set[str]:
    """The headline in letters, whole and cut at each separator: what stands before it and what behind."""
    return {letters(title), *(letters(part) for cut in cuts(title) for part in cut)}


def heads_of(title: str, names: set[str]) -> set[str]:
    """What stands before each separator, in letters, unless it is a site's name."""
    heads = {letters(head) for head, _ in cuts(title) if not names_site(head, names)}
    return {head for head in heads if len(head) >= LEAST_HEAD}


def is_wide(text: str) -> bool:
    """True for headlines in Chinese, Japanese or Korean: a quarter of the characters or more take two columns."""
    return 4 * width(text) >= 5 * len(text)


def is_site_alone(title: str, names: set[str]) -> bool:
    """True when the whole title is nothing but a site's name, as far as its words tell."""
    if is_office_alone(title):
        return True
    if SEPARATOR.search(title):
        return False
    return letters(title) in names or SITE_TAIL.fullmatch(title) is not None


def is_office_alone(title: str) -> bool:
    """True when the whole title is an office's name, with no more behind it than a section: 河西县水利局-工作动态."""
    if OFFICE_END.search(title) is None:
        return False
    first, *behind = (part for part in SEPARATOR.split(title) if part)
    return OFFICE.fullmatch(first) is not None and all(width(part) <= LONGEST_SECTION for part in behind)


def without_topic(title: str, shown: Iterable[str]) -> str:
    """The heading of the page, given as shown, where ``title`` is that and a topic in square brackets behind it."""
    if title.isascii() and "[" not in title:
        return title
    for heading in shown:
        if title.startswith(heading) and TOPIC_BEHIND.match(title, len(heading)):
            return heading
    return title


def without_site(title: str, names: set[str], shown: Iterable[str]) -> str:
    """The headline without the names of site and section around it.

    ``names`` are the site's, in letters; ``shown`` are headlines that the page shows, in letters: what is
    shown as it stands is the whole headline.
    """
    shown_whole = set(shown)
    if shown_whole and letters(title) in shown_whole:
        return title
    whole, separator = title, ""
    for match in reversed(list(SEPARATOR.finditer(whole))):
        tail = title[match.end() :].strip()
        is_section = match[0] == separator and width(tail) <= LONGEST_SECTION
        if not (is_section or names_site(tail, names)) or not match.start():
            break
        title, separator = title[: match.start()].strip(), match[0]
    if not shown_whole:
        return title
    found = list(cuts(title))
    # Some publishers in Latin script keep their name behind the headline; in Chinese it is never part of it.
    pieces = [head for head, _ in found] if title != whole or is_wide(title) else []
    pieces += [tail for _, tail in found]
    return next((piece for piece in pieces if letters(piece) in shown_whole), title)


def names_site(tail: str, known: set[str]) -> bool:
    """True when the tail of a headline is the name of a site or one of its sections."""
    plain = letters(tail)
    if not plain:
        return False
    if len(tail) > LONGEST_NAME:
        # Its motto, where the site calls itself by name and motto.
        return any(name.endswith(plain) for name in known)
    if any(plain in name or (len(name) > 2 and name in plain) for name in known):
        return True
    return SITE_TAIL.fullmatch(tail) is not None


def holds(long: str, short: str) -> bool:
    """True when the first headline says the second and more."""
    return letters(short) in letters(long) != letters(short)


def agree(first: str, second: str) -> bool:
    """True when two headlines (in letters) are writings of one: one holds the other, or most of it."""
    if not first or not second:
        return False
    if first == second:
        return len(first) > 3
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if short in long:
        return len(short) > 3
    pairs = {short[i : i + 2] for i in range(len(short) - 1)}
    common = sum(long[i : i + 2] in pairs for i in range(len(long) - 1))
    return common >= 0.6 * len(pairs)
