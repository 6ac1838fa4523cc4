"""Times that a reader sees beside the title of a story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from newscrawl.extract.page import Node, Page
from newscrawl.extract.page.vicinity import Line, Vicinity
from newscrawl.extract.times.clock import find_clock
from newscrawl.extract.times.structured import ReadText
from newscrawl.extract.times.text import Moment

# A line with a date is short: "2025-09-18 19:22 来源：… 作者：…". A longer one is a sentence or a teaser.
LONGEST_LINE = 160
# Times on one line: published, updated; more is a list.
MOST_ON_LINE = 3

# So many lines without a time after one with a time of day, and no other of the story's own follows.
MOST_QUIET = 5

# Words directly before a time that make it the time of the last change.
MODIFIED_LABEL = re.compile(
    r"""updat | modif | revis | last\schanged | edited | corrected | aktualisi | geändert | zuletzt
    | mis\sà\sjour | mise\sà\sjour | màj | maj\b | actualiz | atualiz | aggiorn | modifi | bijgewerkt | gewijzigd
    | aangepast | \bagg\b\.? | ažur | ажур | обнов | به[\s\u200c]?روز | अपडेट | আপডেট | อัปเดต | อัพเดต
    | oppdater | uppdater | opdater | muokattu | päivitetty | aktualiz | zmodyfik | обновл | изменен | оновлен
    | güncell | frissít | actualizat | ενημ | תעודכן | עודכן | تحديث | cập\snhật | diperbarui
    | \bakt\b\.? | \bstand\b
    | 更新 | 修改 | 最終 | 수정 | 업데이트""",
    re.VERBOSE,
)
# Words directly before a time that make it something else altogether.
OTHER_LABEL = re.compile(
    r"expir|(?:valid|available)\s(?:un)?til|verfügbar\sbis|disponib(?:le\sjusqu|le\shasta|ile\sfino)|born|deadline|今天是|现在是|現在是|当前时间|today\sis|copyright|©|截至|截止|有效期|出版日期"
)
# Below the text only a time that says what it is counts; there a teaser may follow at once.
PUBLISHED_LABEL = re.compile(
    r"publi|posted|released|veröffentlicht|erschienen|erstellt|pubbl|opublik|zveřejn|gepubliceerd|опубликован"
    r"|发布|發佈|发表|發表|日期|时间|時間|公開|配信|登録|입력|등록|게시|نشر"
)

NUMBER = re.compile(r"[\d〇一二三四五六七八九]")
# No time is without a digit but those in ideographs, and they name the year.
TIME_SIGN = re.compile(r"[\d年]")

LONGEST_CLOCK_LINE, LONGEST_CHANGE = 20, 40
"""A line of a time of day alone, and one that only says at what time of the same day the story was changed."""

CLOCK_REACH = 16
"""How far behind its label a time of day stands."""

MOST_BESIDE_CLOCK = 6
"""Other characters on a line of a time of day alone: its label, its zone."""

LABEL_REACH = 30
"""How much text before a time can be its label, in characters; behind more of it stands a sentence with a date."""

# How much other text a line may hold where its date has no time of day: more is a sentence with a date in it.
MOST_BESIDE_DAY = 60

# Attributes that scripts keep a time in, on any element.
OTHER_ATTRIBUTES = ("data-datetime", "data-timestamp", "data-published", "data-date", "data-time")
# The element for times, and those that scripts turn into "2 hours ago".
TIME_TAGS = ("time", "relative-time", "time-ago", "amp-timeago")


@dataclass(slots=True)
class Shown:
    """The times beside the title, in the order of likelihood."""

    published: list[Moment] = field(default_factory=list)
    modified: list[Moment] = field(default_factory=list)


def find_shown(page: Page, around: Vicinity, read: ReadText) -> Shown:
    """Times in the lines between title and text, then directly above the title, then labelled ones below."""
    shown = Shown()
    doubtful: list[Moment] = []
    elements = [node for node in page.nodes_of(*TIME_TAGS) if node.get("datetime")]
    for lines, is_tail in _parts(around):
        bare: Moment | None = None
        for label, moment in _labelled_times(page, elements, lines, read):
            # 02:57 min, available until 5 June: the words may stand within what reads as one time.
            if OTHER_LABEL.search(label) or OTHER_LABEL.search(moment.raw.lower()):
                continue
            is_change = MODIFIED_LABEL.search(label) is not None
            if is_tail and not PUBLISHED_LABEL.search(label):
                # 5 January 2025 (modified 6 January 2025): beside its change a time says what it is, too.
                if is_change and bare is not None and bare.at <= moment.at:
                    shown.published.append(bare)
                    shown.modified.append(moment)
                bare = moment if not label else None
                continue
            if is_change:
                shown.modified.append(moment)
            else:
                (doubtful if len(label) >= LABEL_REACH else shown.published).append(moment)
        if shown.published:
            break
    shown.published.extend(doubtful or ([] if shown.published else _kept_for_scripts(page, around, read)))
    return shown


def _labelled_times(
    page: Page, elements: list[Node], lines: list[Line], read: ReadText
) -> Iterator[tuple[str, Moment]]:
    """Each time on the lines with the words before it in lower case, up to where other things follow."""
    before: Line | None = None
    last: Moment | None = None
    quiet, has_clock = 0, False
    for line, following in zip_longest(lines, lines[1:]):
        quiet += 1
        # Most lines are without any.
        if elements or TIME_SIGN.search(line.text):
            for label, found in _times_on(page, elements, line, read):
                moment = _with_clock_below(found, following, read)
                yield (label or _label_before(before)).lower(), moment
                last, quiet, has_clock = moment, 0, has_clock or moment.precision != "day"
            if quiet and last and len(line.text) <= LONGEST_CHANGE:
                yield from _changed_on(last, line.text)
        if has_clock and quiet > MOST_QUIET:
            return
        before = line


def _with_clock_below(moment: Moment, following: Line | None, read: ReadText) -> Moment:
    """The day with its time of day where that is a line of its own: <time>22 May 2023</time><time>12:18</time>."""
    if moment.precision != "day" or following is None or len(following.text) > LONGEST_CLOCK_LINE:
        return moment
    text = following.text.lower()
    clock = find_clock(text, 0, len(text))
    # um 12:18 Uhr: little else stands beside it.
    if clock is None or len(text) - (clock.end - clock.start) > MOST_BESIDE_CLOCK:
        return moment
    joined = read(f"{moment.raw} {following.text}")
    return joined if joined and joined.at.date() == moment.at.date() else moment


def _changed_on(moment: Moment, text: str) -> Iterator[tuple[str, Moment]]:
    """The time of a change on the same day, told without it: (aktualisiert 10:30 Uhr)."""
    lowered = text.lower()
    label = MODIFIED_LABEL.search(lowered) if TIME_SIGN.search(text) and moment.precision != "day" else None
    clock = find_clock(lowered, label.end(), label.end() + CLOCK_REACH) if label else None
    if label and clock and clock.hour < 24:
        at = moment.at.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0)
        yield (
            lowered[label.start() : clock.start],
            replace(moment, at=at, raw=text[clock.start : clock.end], precision="minute"),
        )


def _label_before(line: Line | None) -> str:
    """A label of its own line belongs to the next; one with a number on it has had its time."""
    if line is None or NUMBER.search(line.text):
        return ""
    # 海滨观察© names whose the account is, and says nothing of the time below it.
    label = line.plain.rstrip("©® ") or line.plain
    return label if len(label) <= LABEL_REACH else ""


def _parts(around: Vicinity) -> Iterator[tuple[list[Line], bool]]:
    """The lines nearest to the title first, and whether they stand below the text."""
    yield around.head, False
    yield around.above[::-1], False
    yield around.tail, True


def _times_on(page: Page, elements: list[Node], line: Line, read: ReadText) -> Iterator[tuple[str, Moment]]:
    """Each time on the line with the words directly before it."""
    nodes = [node for node in elements if line.start <= node.text_start < line.end] if elements else []
    if nodes:
        for node in nodes:
            moment = _read_node(page, node, read)
            if moment:
                yield _label_of(page, line, node), moment
        # <time>12 March, 8:30</time><span>Updated 12 March, 10:14</span>: the other time has no element.
        for label, moment in _times_in(_outside(page, nodes, line), read):
            lowered = label.lower()
            if MODIFIED_LABEL.search(lowered) or PUBLISHED_LABEL.search(lowered):
                yield label, moment
        return
    yield from _times_in(line.text, read)


def _outside(page: Page, nodes: list[Node], line: Line) -> str:
    """The text of a line without that of the elements."""
    within = {run for node in nodes for run in range(node.text_start, min(node.text_end, line.end))}
    return " ".join(
        " ".join([page.texts[run] for run in range(line.start, line.end) if run not in within]).split()
    )


def _times_in(text: str, read: ReadText) -> Iterator[tuple[str, Moment]]:
    """Each time in a short text with the words directly before it."""
    if len(text) > LONGEST_LINE:
        return
    start, last = 0, None
    for _ in range(MOST_ON_LINE):
        rest = text[start:]
        if not TIME_SIGN.search(rest):
            return
        moment = read(rest)
        if moment is None:
            yield from _changed_on(last, rest) if last else ()
            return
        if moment.precision == "day" and len(text) - len(moment.raw) > MOST_BESIDE_DAY:
            return
        last = moment
        yield text[start : start + moment.start].strip()[-LABEL_REACH:], moment
        start += moment.end


def _read_node(page: Page, node: Node, read: ReadText) -> Moment | None:
    """The time of an element: as shown, unless its attribute is more exact."""
    exact = read(node.get("datetime") or "")
    if exact is not None and exact.precision != "day":
        return exact
    shown = read(page.text(node)) if page.length(node) <= LONGEST_LINE else None
    if exact is None or shown is None:
        return exact or shown
    return shown if shown.precision != "day" else exact


def _kept_for_scripts(page: Page, around: Vicinity, read: ReadText) -> list[Moment]:
    """Times in other attributes of the elements between title and text."""
    owners = dict.fromkeys(page.owners[run] for line in around.head for run in range(line.start, line.end))
    values = [page.nodes[index].get(name) for index in owners for name in OTHER_ATTRIBUTES]
    return [moment for value in values if value and (moment := read(value))]


def _label_of(page: Page, line: Line, node: Node) -> str:
    """The words before the element, or in it: <time>25/04/2026 Actualizado a las 15:10h.</time>."""
    inside = page.text(node)
    if MODIFIED_LABEL.search(inside.lower()):
        return inside[:LABEL_REACH]
    return " ".join("".join(page.texts[line.start : node.text_start]).split())[-LABEL_REACH:]
