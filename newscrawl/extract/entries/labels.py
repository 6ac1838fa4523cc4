"""Labels that stand in one line with the link that they announce: "Read also: The harbour opens again".

Inside a story most links are words of its sentences. One that shares its line with nothing but such a label, or stands
alone in the line below it, is none.
"""

from __future__ import annotations

import re

from newscrawl.extract.entries.cards import Card
from newscrawl.extract.entries.headings import is_wanted
from newscrawl.extract.entries.words import LETTER
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.page.vicinity import line_end
from newscrawl.extract.text.remembered import phrases
from newscrawl.extract.text.width import width

WIDEST_LABEL = 32
"""Columns of a label."""

LONGEST_LABEL_LINE = 12
"""Text runs before a link among which its label is looked for."""

FARTHEST_LABEL = 5
"""Lines above a link in which its label is looked for; those between are links, too."""

MOST_BEHIND = 3
"""Characters of a closing bracket or a full stop behind the link; with more its line is a sentence."""

LABEL_SIGNS = tuple(":：】]］〕」|｜►▶»›>→")
"""How a label ends that text follows in the same line."""

SENTENCE_SIGNS = tuple(".。!！;；,，、…")
"""How a line ends that is no label of the next one."""

READ_ALSO = phrases(
    # Chinese, Japanese, Korean
    """延伸阅读, 延伸閱讀, 相关阅读, 相關閱讀, 相关新闻, 相關新聞, 相关报道, 相關報道, 相關報導, 相关文章, 相關文章,
    相关链接, 相關連結, 推荐阅读, 推薦閱讀, 更多新闻, 更多新聞, 更多文章, 看更多, 同场加映, 同場加映, 関連記事,
    あわせて読, こちらも, 관련기사, 관련_기사, 함께_보면, 함께_볼, """
    # English, German, Dutch, the Nordic languages
    """read also, also read, read more, read next, read this, see also, check also, related, recommended, must read,
    don't miss, don’t miss, you may also like, lesen sie auch, lies auch, mehr zum thema, mehr dazu, zum thema,
    siehe auch, auch interessant, lesetipp, lees ook, lees meer, les også, læs også, läs också, läs mer, läs även,
    lue myös, lue lisää, """
    # Romance languages
    """à lire, lire aussi, lire également, voir aussi, lea también, lee también, leer también, lea más, leer más,
    te puede interesar, le puede interesar, leggi anche, leia também, leia mais, veja também, saiba mais,
    citește și, citeşte şi, citește mai, citiți și, """
    # Slavic languages, Greek, Hungarian, Baltic languages, Turkish
    """czytaj, zobacz też, zobacz także, čtěte, přečtěte, čítajte, pročitajte, preberite tudi, читайте, читать также,
    смотрите также, прочетете, διαβάστε, olvassa el, olvasd el, taip pat skaitykite, lasi arī, lasiet arī, loe ka,
    ilgili haber, ayrıca oku, """
    # Arabic, Persian, Hebrew, Hindi, Bengali, Thai
    """اقرأ, إقرأ, بیشتر بخوانید, קראו גם, यह भी पढ, ये भी पढ, আরও পড, আরো পড, อ่านเพิ่ม, """
    # Vietnamese, Indonesian, Malay, Swahili
    """xem thêm, đọc thêm, baca juga, lihat juga, soma pia"""
)
"""How labels begin that are printed before headlines, even inside their links; no headline begins so."""

LABEL_SIGN = re.compile(f"[{re.escape(''.join(LABEL_SIGNS))}]")
"""Without one of these among its first characters a text begins with no label: a look that costs little."""

LONGEST_LABEL = 36
"""Characters from the beginning of a text to the sign behind its label."""

LABELLED = re.compile(
    rf"[\W_]{{0,4}}(?P<word>[^\W_][^:：|｜】\]］»›]{{1,28}}?)\s?[{re.escape(''.join(LABEL_SIGNS))}]+\s{{0,2}}(?=\S)"
)
"""A text that begins with a label; group ``word`` is the label without the signs before it."""


def split_label(text: str) -> tuple[str, str] | None:
    """The label and the headline of a link that shows both, None for most."""
    found = LABELLED.match(text)
    if found is None or READ_ALSO.pattern.match(found["word"].lower()) is None:
        return None
    return found["word"].strip(), text[found.end() :]


def is_labelled(page: Page, card: Card) -> bool:
    """True when the card's link has its line for itself, but for a label: before it, in it, or in the line above."""
    start = _line_start(page, card.widest.node)
    if start is None or not _ends_line(page, card.widest.node):
        return False
    return _has_label(page, card, start) or _stands_below_label(page, start)


def begin_at_label(page: Page, card: Card) -> None:
    """Make the card its line where there is text before that: what stands above a label belongs to something else."""
    node = card.widest.node
    if len(card.anchors) > 1 or page.chars[node.text_start] - page.chars[card.start] <= WIDEST_LABEL:
        return
    start = _line_start(page, node)
    if start is None or not _has_label(page, card, start):
        return
    while node.parent is not None and page.chars[node.parent.text_start] >= page.chars[start]:
        if node.index == card.first.index:
            return
        node = node.parent
    card.first = card.last = node


def _line_start(page: Page, node: Node) -> int | None:
    """Where the link's line begins, None when there is more than a label before the link, or another link."""
    texts, stop = page.texts, node.text_start
    start = stop
    while start > 0 and texts[start - 1] != BREAK:
        start -= 1
        if stop - start > LONGEST_LABEL_LINE:
            return None
    return start if page.link_chars[start] == page.link_chars[stop] else None


def _has_label(page: Page, card: Card, start: int) -> bool:
    """True when the link's line, which begins there, or its own text begins with a label."""
    before = " ".join("".join(page.texts[start : card.widest.node.text_start]).split())
    if LETTER.search(before) is None:
        return split_label(card.headline) is not None or _begins_with_label(page, card.widest.node)
    return before.endswith(LABEL_SIGNS) and width(before) <= WIDEST_LABEL and is_wanted(before)


def _begins_with_label(page: Page, node: Node) -> bool:
    """True when the link's first words stand in an element of their own and are a label, with or without a sign."""
    for position in range(node.text_start, min(node.text_end, node.text_start + LONGEST_LABEL_LINE)):
        words = page.texts[position].strip()
        if words:
            # Alone they are the headline.
            if page.owners[position] == node.index or words == page.text(node):
                return False
            return width(words) <= WIDEST_LABEL and READ_ALSO.pattern.match(words.lower()) is not None
    return False


def _ends_line(page: Page, node: Node) -> bool:
    """True when next to nothing stands behind the link in its line."""
    end = node.text_end
    stop = line_end(page.texts, end, min(len(page.texts), end + LONGEST_LABEL_LINE))
    return page.chars[stop] - page.chars[end] <= MOST_BEHIND


def _stands_below_label(page: Page, start: int) -> bool:
    """True when the line above is a label; lines between that are links are announced by it, too.

    ``start`` is where the link's own line begins.
    """
    texts, chars, linked = page.texts, page.chars, page.link_chars
    position = start - 1
    for _ in range(FARTHEST_LABEL):
        while position >= 0 and (texts[position] == BREAK or texts[position].isspace()):
            position -= 1
        stop = position + 1
        while position >= 0 and texts[position] != BREAK:
            position -= 1
        loose = chars[stop] - chars[position + 1] - (linked[stop] - linked[position + 1])
        if loose > MOST_BEHIND:
            break
    else:
        return False
    line = " ".join("".join(texts[position + 1 : stop]).split())
    if linked[stop] != linked[position + 1] or line.endswith(SENTENCE_SIGNS):
        return False
    return line != "" and width(line) <= WIDEST_LABEL and is_wanted(line)
