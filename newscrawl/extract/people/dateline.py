"""The agency line that opens a story: 中新网江苏连云港9月18日电 (记者 …), "PARIS, Nov 3 (Reuters) -"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from newscrawl.extract.page.story import Body
from newscrawl.extract.people.agencies import CHINESE_AGENCY, agency_called
from newscrawl.extract.people.chinese_names import is_chinese_name
from newscrawl.extract.times.text import parse_moment
from newscrawl.extract.types import Dateline

# A caption or a kicker may stand before the paragraph that opens the story.
PARAGRAPHS = 4
# Longer than any dateline with its reporters.
REACH = 160

_WHO = r"(?P<who>[\u3400-\u9fffA-Za-z·]{2,24}?)"
# 电脑, 电视 … are other words.
_WIRE = r"(?:专?[电電](?![脑腦影视視话話力子动動网網])|讯|訊|消息)"
WIRE_LETTER = re.compile("[电電讯訊消]")
_PEOPLE = r"(?:\s?[（(][^（）()]{1,60}[)）])?"
# Agency, place, day and 电 (wire), 讯 or 消息 (news), then the reporters in brackets.
CHINESE_WITH_DAY = re.compile(
    rf"[（(【\[]?\s?(?:据|综合)?{_WHO}\s?(?P<day>(?:\d{{4}}年)?(?:\d{{1,2}}月)?\d{{1,2}}日)\s?{_WIRE}[）)】\]]?{_PEOPLE}"
)
# 本报讯 (记者 …): no day. A sign or a space must follow, for 讯 and 电 also begin words.
CHINESE_WITHOUT_DAY = re.compile(rf"[（(【\[]?\s?{_WHO}{_WIRE}(?=[\s（(，,：:）)】\]])[）)】\]]?{_PEOPLE}")
# What an agency that is in no table ends with; the rest is the place.
REPORTER = re.compile(r"(?:特派|特约)?(?:记者|記者)")
HAN = re.compile(r"[\u3400-\u9fff·]+")
AGENCY_END = re.compile(r".{1,10}?(?:通讯社|客户端|日报|晚报|社|网|报|台|新闻|在线|频道|公司)")

# Elsewhere the agency stands in brackets or between slashes, and a dash or a stop ends the line.
AGENCY_MARK = re.compile(
    r"[(/](?P<who>[^()/\d]{2,30}(?:/[^()/\d]{2,20})?)[)/](?P<end>\.?\s{0,2}[-–—:]{1,2}|\.(?=\s))"
)
LATIN_DAY = re.compile(
    r"[,.]?\s(?:[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,10})(?:,?\s\d{4})?[.,]?\s?$"
)
# Lower-case words of place names.
PARTICLES = frozenset("de del la le les el los las of the do da dos di am an der im auf und y et".split())
LONGEST_PLACE = 45
# Without an agency the place is in capitals and a dash follows: BRUSSELS —
CAPITALS = re.compile(r"(?P<place>[^\W\d_]{3,20}(?:[ -][^\W\d_]{2,20}){0,3}(?:,\s[\w. ]{2,20})?)\s[–—]\s")


def find_dateline(body: Body, published_at: datetime | None) -> Dateline | None:
    """The dateline among the first paragraphs, None when there is none.

    A day without a year is the last one before ``published_at``; without that it stays unknown.
    """
    for opening in _openings(body):
        chinese = _chinese(opening)
        if chinese is not None:
            match, agency, place = chinese
            written = match.groupdict().get("day")
            day = _chinese_day(written, published_at) if written else None
            return Dateline(agency, place, day, match[0].strip())
        found = _latin(opening, published_at)
        if found is not None:
            return found
    return None


def find_dateline_text(body: Body) -> str | None:
    """The text of the dateline alone: spares those who want no more the reading of its day."""
    for opening in _openings(body):
        chinese = _chinese(opening)
        if chinese is not None:
            return chinese[0][0].strip()
        found = _latin(opening, None)
        if found is not None:
            return found.text
    return None


def _openings(body: Body) -> Iterator[str]:
    for paragraph in body.paragraphs[:PARAGRAPHS]:
        yield paragraph[:REACH].strip()


def _chinese(opening: str) -> tuple[re.Match[str], str, str | None] | None:
    """The match, the agency and the place."""
    if opening.isascii() or not WIRE_LETTER.search(opening):
        return None
    for form in (CHINESE_WITH_DAY, CHINESE_WITHOUT_DAY) if "日" in opening else (CHINESE_WITHOUT_DAY,):
        match = form.match(opening)
        parts = _agency_and_place(match["who"]) if match else None
        if match is not None and parts is not None:
            return match, *parts
    return None


def _agency_and_place(who: str) -> tuple[str, str | None] | None:
    """中新网江苏连云港 as 中新网 and 江苏连云港; None when no agency begins it."""
    match = CHINESE_AGENCY.match(who) or AGENCY_END.match(who)
    if match is None:
        return None
    known = match[0]
    place = _without_reporter(who[len(known) :].strip())
    return (who, None) if place and not HAN.fullmatch(place) else (known, place or None)


def _without_reporter(place: str) -> str:
    """中央社記者丁小一台北18日電: the reporter's name stands before the place."""
    reporter = REPORTER.match(place)
    if reporter is None:
        return place
    rest = place[reporter.end() :]
    return next((rest[n:] for n in (3, 2, 4) if is_chinese_name(rest[:n]) and len(rest) != n + 1), rest)


def _chinese_day(written: str, published_at: datetime | None) -> date | None:
    if "月" not in written:
        # 18日电: the month is the article's own.
        if published_at is None:
            return None
        written = f"{published_at.month}月{written}"
    return _day(written, published_at)


def _day(written: str, published_at: datetime | None) -> date | None:
    moment = parse_moment(written, zone=UTC, now=published_at)
    return moment.at.date() if moment else None


def _latin(opening: str, published_at: datetime | None) -> Dateline | None:
    # A look for the signs costs a fiftieth of trying the forms.
    mark = AGENCY_MARK.search(opening) if "(" in opening or "/" in opening else None
    agency = _agency(mark["who"]) if mark else None
    if mark is not None and agency is not None:
        before = opening[: mark.start()]
        written = LATIN_DAY.search(before)
        day = _day(written[0], published_at) if written else None
        place = (before[: written.start()] if written and day else before).strip(" ,")
        if _is_place(place) or not place:
            return Dateline(agency, place or None, day, opening[: mark.end()].rstrip(" -–—:"))
        return None
    capitals = CAPITALS.match(opening) if "–" in opening or "—" in opening else None
    if capitals is not None and capitals["place"].partition(",")[0].isupper():
        return Dateline(None, capitals["place"], None, capitals["place"])
    return None


def _agency(written: str) -> str | None:
    """Of several, "dpa/AFP", the first that is known."""
    return next((name for part in re.split(r"[/,]", written) if (name := agency_called(part))), None)


def _is_place(text: str) -> bool:
    """A few capitalised words."""
    words = re.split(r"[\s/-]+", text)
    return len(text) <= LONGEST_PLACE and all(w[:1].isupper() or w in PARTICLES for w in words)
