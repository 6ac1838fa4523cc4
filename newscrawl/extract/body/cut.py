"""From the lines of the story's elements to its paragraphs: bylines, credits, calls and copies cut out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newscrawl.extract.body.byline import cut_closing_byline
from newscrawl.extract.body.info import is_info_line
from newscrawl.extract.body.lines import Line
from newscrawl.extract.body.phrases import (
    ABSTRACT,
    BYLINE,
    CLOSING_LINE,
    CLOSING_STARTS,
    DATE,
    DATE_START,
    END_BRACKETS,
    END_MARK,
    LONGEST_END_MARK,
    LONGEST_LABEL,
    LONGEST_PHRASE,
    MAY_END,
    NOTICE_LINE,
    NOTICE_STARTS,
    SENTENCE_END,
    SHOWN_MARKUP,
    is_furniture_line,
)
from newscrawl.extract.body.tags import cut_closing_tags
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.text.columns import spans
from newscrawl.extract.text.headlines import letters

# Shorter lines may well stand twice in a story: "Yes.", a sub-heading.
LEAST_COPY = 30
# The first line of this width that ends like a sentence ends the head of the story. In columns.
LEAST_SENTENCE = 60
# Characters before the headline, in one line with it.
LONGEST_OVERLINE = 60
DATELINE_SIGNS = frozenset("电電")
# Columns of a line that can be the name of a box beside a story that only a script would show.
LONGEST_BOX_NAME = 24
# A standfirst or two may stand above the line of date and source.
HEAD_PARAGRAPHS = 3


def fill_body(body: Body, lines: Iterable[tuple[Line, bool]], title: Title | None) -> None:
    """Put text into ``body.paragraphs`` and what is cut out into ``body.cut_lines``."""
    seen: set[str] = set()
    in_head = True
    lines = list(lines)
    end = story_end(lines)
    headline, shown = (title.text, title.node) if title is not None else (None, None)
    title_start, title_end = (shown.index, shown.end) if shown is not None else (0, 0)
    for i, (line, is_text) in enumerate(lines):
        if not is_text or title_start <= line.owner.index < title_end:
            continue
        if headline is not None and _repeats(line.text, headline, body.paragraphs):
            continue
        may_be_info = len(body.paragraphs) < HEAD_PARAGRAPHS
        if is_cut(line.text, in_head) or (may_be_info and is_info_line(line.text)):
            body.cut_lines.append(line.text)
            continue
        if i >= end:
            continue
        if in_head and spans(line.text, LEAST_SENTENCE) and SENTENCE_END.search(line.text[-5:]):
            in_head = False
        text = without_end_mark(line.text)
        if not text or (len(text) >= LEAST_COPY and text in seen):
            continue
        seen.add(text)
        body.paragraphs.append(text)
        body.paragraph_starts.append(line.start)
    if begins_with_copy(body.paragraphs):
        del body.paragraphs[0], body.paragraph_starts[0]
    cut_closing_tags(body)
    cut_closing_byline(body)
    if len(body.paragraphs) == 1 and _is_label(body.paragraphs[0]):
        body.cut_lines.append(body.paragraphs.pop())
        body.paragraph_starts.clear()


def _repeats(text: str, headline: str, paragraphs: Sequence[str]) -> bool:
    """True for the headline again; above the first paragraph an overline may stand before it in the same line."""
    if paragraphs or len(text) == len(headline):
        return text == headline
    if not len(headline) < len(text) <= len(headline) + LONGEST_OVERLINE:
        return False
    # An agency's dateline may stand before it, too: 通讯社北州4月24日电 题：…, and is text.
    return letters(text).endswith(letters(headline)) and DATELINE_SIGNS.isdisjoint(text[: -len(headline)])


def _is_label(text: str) -> bool:
    """True for a few words that are no sentence: with nothing else they are the name of a box, and no story."""
    return not spans(text, LONGEST_BOX_NAME) and SENTENCE_END.search(text[-5:]) is None


def begins_with_copy(paragraphs: Sequence[str]) -> bool:
    """True when the first paragraph is an abstract made by cutting the second."""
    if len(paragraphs) < 2:
        return False
    first = ABSTRACT.sub("", "".join(paragraphs[0].split())).rstrip(".…。")
    return len(first) >= LEAST_COPY and "".join(paragraphs[1].split()).startswith(first)


def story_end(lines: Sequence[tuple[Line, bool]]) -> int:
    """Index of the first line behind the story: behind its closing mark or the line of its editor.

    Either closes only what is most of the text: an editor's line may stand above it, and a digest has a mark
    behind every piece.
    """
    whole = sum([len(line.text) for line, is_text in lines if is_text])
    before = 0
    for i, (line, is_text) in enumerate(lines):
        if is_text:
            before += len(line.text)
            if 2 * before > whole and _closes(line.text):
                return i + 1
    return len(lines)


def _closes(text: str) -> bool:
    if text[:1] in CLOSING_STARTS and CLOSING_LINE.match(text):
        return True
    return text[-1:] in MAY_END and without_end_mark(text) != text


def without_end_mark(text: str) -> str:
    """The paragraph without the mark that closes an agency's story."""
    # Lines are stripped, but for what was shown as nothing behind a space.
    if text[-1:] not in MAY_END or not text.rstrip().endswith(END_BRACKETS):
        return text
    match = END_MARK.search(text, max(0, len(text) - LONGEST_END_MARK))
    return text[: match.start()] if match else text


def is_cut(text: str, in_head: bool) -> bool:
    """True for lines that say who made the page, where it is from and what else to click."""
    if text[-1:] == ">" and SHOWN_MARKUP.match(text):
        return True
    if not NOTICE_STARTS.isdisjoint(text[:4]) and NOTICE_LINE.match(text):
        return True
    if len(text) >= LONGEST_PHRASE:
        return False
    if is_furniture_line(text):
        return not spans(text, LONGEST_PHRASE)
    if not in_head or spans(text, LONGEST_LABEL):
        return False
    return BYLINE.match(text) is not None or (_has_date(text) and not SENTENCE_END.search(text[-5:]))


def _has_date(text: str) -> bool:
    start = DATE_START.search(text)
    return start is not None and DATE.search(text, start.start()) is not None
