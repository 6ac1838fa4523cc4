"""Bylines as a reader sees them beside the title, in languages that write words apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newscrawl.extract.page import Node, Page
from newscrawl.extract.page.story import Body
from newscrawl.extract.page.vicinity import PIECE_EDGE, Line, Vicinity, lines_between, nodes_within
from newscrawl.extract.people.names import COLON_LABELS, PARTICLES, PREFIX, WORD_AND_COLON, split_people
from newscrawl.extract.times.shown import MODIFIED_LABEL, PUBLISHED_LABEL

# By Ann Lee and Bob Ray | 5 Nov 2025: names end where a date or another part begins.
BYLINE_END = re.compile(
    r"\d|(?i:\b(?:photos?|pictures|fotos?|bild(?:er)?|images?)\s?:)|\||·|•|\t(?=[^\t]{0,30}\d)|\s[-–—]\s"
)
# Submitted by Ann Lee on Fri, 11/20/2026: what leads from the name to the figures of a date. Le, el, op and den stand
# inside names, too (Omar el Fassi, Jan van den Berg): these only before a short or an uncapitalised name of a day.
DATE_LEAD = re.compile(
    r"\s(?:(?:on|am|em|il|w|в|dnia|dne)\s(?:[^\W\d_]{2,12}[.,]{0,2}\s?){0,2}"
    r"|(?:le|el|op|den)\s(?:(?:[a-zà-ÿ]{2,12}[.,]{0,2}|[^\W\d_]{2,3}\.?,)\s?){0,2}"
    r"|(?:пн|вт|ср|чт|пт|сб|вс|нд),?\s)$"
)
# Ann Lee, Political Correspondent: on a line of its own.
WRITERS_ROLE = re.compile(
    r"(?i:correspondent|reporter|staff writer|columnist|journaliste?|redakteur(?:in)?|korrespondent(?:in)?|corresponsal"
    r"|periodista|giornalista|inviat[oa]|redactora?|rédact(?:eur|rice)|dziennikar(?:z|ka))$"
)
# 홍길동 기자: name and "reporter".
KOREAN_REPORTER = re.compile(r"(?<![가-힣])([가-힣]{2,4})\s?(?:기자|특파원)(?![가-힣])")
# रवि शर्मा द्वारा: "by" behind the name, with nothing but a participle and a date behind it; else it is a sentence.
HINDI_BY = re.compile(
    r"(?P<name>[^\W\d_][^\d|·•,।]{2,40}?)\s{1,2}द्वारा\s{0,2}(?:लिखित|प्रकाशित|संपादित)?\s{0,2}(?=$|[|·•,-]|\d)"
)
LONGEST_BYLINE = 140
MOST_PIECES = 8

# What elements of authors are called; words of class and id.
AUTHOR_HINT = re.compile(
    r"(?<![a-z])(?:authors?|byline|by-line|autor(?:en|es|e)?|auteurs?|writer|reporter|redakteur|forfatter)(?![a-z])"
)
AUTHOR_LINK = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|auteurs?|journalists?|people|profile|by|staff|reporter|redaktion|autori?|firmas|toimittaja)/"
)
# What is called so, too, and names somebody else: who took a picture, who said a sentence.
OTHERS_HINT = re.compile(r"image|photo|foto|picture|quote|caption|zitat|avatar")
LONGEST_NAME_ELEMENT = 120
# Lines between two authors' elements; further apart they belong to different stories.
FARTHEST_NAMES = 4
# Further below the text other stories have bylines of their own.
LINES_BELOW = 3
DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}|\b\d{1,2}:\d{2}\b"
    r"|\b\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s\d{4}\b|\b[^\W\d_]{3,12}\.?\s\d{1,2},\s\d{4}\b"
)
# Words that some surnames begin with count as no word of their own: Ann Van Der Berg.
SHORTEST_NAME, LONGEST_FULL_NAME = 2, 3
LONGEST_SIGNATURE = 40
LONGEST_WITH_ROLE = 70
CAPTION_TAGS = ("figure", "figcaption")


def shown_authors(page: Page, around: Vicinity) -> list[str]:
    """The people of the first byline between title and text, above the title, or directly below the text."""
    head, above = around.head, around.above[::-1]
    for lines in (head, above, around.tail[:LINES_BELOW]):
        names = next((names for line in lines if (names := _byline(line))), [])
        if names:
            return (_korean_reporters(lines) if _is_hangul(names[0]) else []) or names
    for lines in (head, around.above, around.tail[:LINES_BELOW]):
        names = _marked(page, lines)
        if names:
            return names
    return []


def _is_hangul(name: str) -> bool:
    return "가" <= name[0] <= "힣"


def _korean_reporters(lines: list[Line]) -> list[str]:
    """All of a story's reporters: Korean pages give each a short line, and longer ones name who took a picture."""
    short = [line for line in lines if len(line.text) <= LONGEST_SIGNATURE]
    names = (name for line in short for name in _byline(line))
    return list(dict.fromkeys(name for name in names if _is_hangul(name)))


def unmarked_authors(around: Vicinity, body: Body) -> list[str]:
    """Names without any word or mark that says so: beside the date, with a role, or as the last paragraph."""
    return _beside_date(around.head) or _with_role(around.head) or _signature(body)


def _beside_date(lines: list[Line]) -> list[str]:
    """Ann Lee | 05.04.2025, or a line with nothing but a name directly above the date's."""
    above: list[str] = []
    for line in lines:
        dated = _time_start(line.text)
        if dated is not None:
            # Ann Lee / Berlin / 5 November 2025: a place may stand between.
            has_place = bool(above) and " " not in above[-1]
            for text in (line.text[:dated], *above[-1:], *(above[-2:-1] if has_place else ())):
                names = [] if _is_time_label(text) else split_people(text)
                if names and all(map(_is_full, names)):
                    return names
        above.append(line.text)
    return []


def _time_start(text: str) -> int | None:
    """Where the line's first time or its label begins, None for a line without either."""
    dated = DATE.search(text)
    if dated is None and len(text) > LONGEST_BYLINE:
        return None
    label = PUBLISHED_LABEL.search(text.lower())
    starts = [match.start() for match in (dated, label) if match]
    return min(starts) if starts else None


def _is_full(name: str) -> bool:
    words = [word for word in name.split() if word.lower() not in PARTICLES]
    return SHORTEST_NAME <= len(words) <= LONGEST_FULL_NAME


def _is_time_label(text: str) -> bool:
    """True for what announces a time, Giriş Tarihi: or نشر في, and for what is too long for a name beside it."""
    lowered = text[: LONGEST_SIGNATURE + 1].lower()
    return (
        len(text) > LONGEST_SIGNATURE
        or lowered.rstrip().endswith(":")
        or bool(PUBLISHED_LABEL.search(lowered) or MODIFIED_LABEL.search(lowered))
    )


def _with_role(lines: list[Line]) -> list[str]:
    """Ann Lee, Political Correspondent."""
    for line in lines:
        if len(line.text) <= LONGEST_WITH_ROLE and WRITERS_ROLE.search(line.text):
            names = [name for name in split_people(line.text) if 2 <= len(name.split()) <= 3]
            if names:
                return names
    return []


def _signature(body: Body) -> list[str]:
    """A name that closes the story as a paragraph of its own."""
    last = body.paragraphs[-1] if len(body.paragraphs) > 1 else ""
    names = split_people(last) if len(last) <= LONGEST_SIGNATURE else []
    return [name for name in names if 2 <= len(name.split()) <= 4]


def _byline(line: Line) -> list[str]:
    text = line.text[:LONGEST_BYLINE]
    if "기자" in text or "특파원" in text:
        korean = KOREAN_REPORTER.findall(text)
        if korean:
            return korean
    hindi = HINDI_BY.match(text) if "द्वारा" in text else None
    if hindi and (names := split_people(hindi["name"])):
        return names
    for start in _byline_starts(text):
        end = BYLINE_END.search(text, start)
        written = text[start : end.start() if end else None]
        names = split_people(DATE_LEAD.sub("", written) if end else written)
        # After "Von" or "Di" a single word is the beginning of a sentence.
        names = [name for name in names if " " in name]
        if names:
            return names
    return []


def _byline_starts(text: str) -> Iterator[int]:
    """Where names begin: behind a writer's label at the beginning of the line or of a piece, or with a colon."""
    edges = [0]
    if "|" in text or "·" in text or "•" in text:
        edges += [edge.end() for edge in PIECE_EDGE.finditer(text)]
    prefixes = (PREFIX.match(text, edge) for edge in edges[:MOST_PIECES])
    yield from (prefix.end() for prefix in prefixes if prefix)
    for word in WORD_AND_COLON.finditer(text) if ":" in text else ():
        if word[1].lower() in COLON_LABELS:
            yield word.end()


def _marked(page: Page, lines: list[Line]) -> list[str]:
    """Names in elements that are called author or link to one's page."""
    names: list[str] = []
    if not lines:
        return names
    starts = [line.start for line in lines]
    last = 0
    nodes = (node for node in nodes_within(page, lines[0].start, lines[-1].end) if _is_author(node))
    named = [(node, found) for node in nodes if (found := _names_in(page, node))]
    # An element around links holds what else stands beside them, too.
    links = [(node, found) for node, found in named if node.tag == "a"]
    for node, found in links or named:
        place = bisect_right(starts, node.text_start)
        if names and place - last > FARTHEST_NAMES:
            break
        names = list(dict.fromkeys([*names, *found]))
        last = place
    return names


def _names_in(page: Page, node: Node) -> list[str]:
    """The people whom an author's element names. A link is one name, in however many pieces."""
    if not 0 < page.length(node) <= LONGEST_NAME_ELEMENT:
        return []
    texts = [line.text for line in lines_between(page, node.text_start, node.text_end)]
    if node.tag == "a":
        texts = [_once(text.split()) for text in texts]
    # Ann Lee | Berlin | 05.11.2025: behind the name stands where and when.
    texts = [text.partition("|")[0] if "|" in text and DATE.search(text) else text for text in texts]
    return [name for text in texts for name in split_people(text) if " " in name]


def _once(words: list[str]) -> str:
    """The words of a link, which may say them a second time for another width of screen."""
    half = len(words) // 2
    return " ".join(words[:half] if words[:half] == words[half:] else words)


def _is_author(node: Node) -> bool:
    if node.tag == "a":
        is_called = is_author_link(node)
    else:
        is_called = bool(node.hint and AUTHOR_HINT.search(node.hint) and not OTHERS_HINT.search(node.hint))
    # Last, for it walks up to the root.
    return is_called and not any(above.tag in CAPTION_TAGS for above in node.ancestors())


def is_author_link(node: Node) -> bool:
    """True for a link to the page of an author."""
    return node.get("rel") == "author" or bool(AUTHOR_LINK.search(node.get("href") or ""))
