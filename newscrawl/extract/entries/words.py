"""Words that tell what a piece of a card's text is."""

from __future__ import annotations

import re

SERVICE_TEXT = re.compile(
    r"""[\W\d_]{0,12} (?:
        (?:top|no\.?|nr\.?|platz|\#)?\s?\d{1,3}\.?
      | [\d.,万k]{1,9}\s?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reads?|views?|shares?|likes?|评论
          |跟贴|评|参与|阅读|回复|次|人|条|件|コメント|bilder|photos?|fotos?|images?|facebookビュー)
      | (?:跟贴|评论|阅读|comments?)\s?[\d,.]{1,9}
      | \d{1,3}\s?(?:min|mins|minutes?|minuten|sek|sec)\.?(?:\s?(?:read|lesezeit|watch))?
      | (?:read|learn|show|see|view|lees|lire|leer|mehr|weiter|más|more|weiterlesen|plus|altro)
          \s?(?:more|now|mehr|lesen|meer|la\ suite|más|full\ story)?
      | (?:详细|详情|全文|查看全文|阅读全文|更多|查看更多|阅读更多|点击查看|点击进入|详细阅读|評論|评论|分享|收藏|置顶|原创
          |图集?|视频|独家|热|荐|新|专题|直播|广告|图文|组图|跟贴)
      | (?:続きを読む|もっと見る|有料記事|有料会員記事|会員限定|会員限定記事|無料|動画|写真)
      | (?:exclusive|live|video|premium|plus\+?|abo|new|neu|update|updated|breaking|watch|listen|gallery|podcast
          |advertisement|anzeige|sponsored|watch\ now)
    ) [\W_]{0,6}""",
    re.VERBOSE,
)
"""Whole pieces, in lower case, that say nothing of the story.

Without regard to case nothing would be passed by its first letter, and most pieces are none of these.
"""

LONGEST_SERVICE_TEXT = 40
"""Characters of the longest piece that can be one of them."""

AUTHOR_TEXT = re.compile(
    r"(?:by|von|par|por|di|av|af|door|autor|text|photo|foto|作者|记者|編輯|编辑|文|来源|來源|source)\s?[:：/ ]\s?\S",
    re.IGNORECASE,
)
"""How a line that names a writer or a source begins."""

CUT_MARK = re.compile(r"(?:\.{2,6}|…{1,3}|\[(?:\.{3}|…)\])$")
"""How a page shows that it cut a text."""

LONGEST_CUT_MARK = 6
"""Characters of the longest of them."""

DETAIL_MARK = re.compile(
    r"\s?(?:[\[【(（]\s?(?:详细|详情|全文|更多|查看全文|阅读全文)\s?[\]】)）]|>>\s?(?:详细|更多)?|详细>>|(?:阅读|查看)全文)\s?[>»]*$"
)
"""A link to the rest that stands behind a teaser."""

LONGEST_DETAIL_MARK = 20
"""Characters at the end of a teaser that are looked at for it."""

KEYWORD_LIST = re.compile(r"[^,，、;|。\s]{1,16}(?:\s?[,、;|]\s?[^,，、;|。\s]{1,16}){3,30}")
"""Keywords one after the other, which are no text."""

LETTER = re.compile(r"[^\W\d_]")
"""What an overline has and a bullet has not."""

SENTENCE_ENDS = tuple('.!?…。！？"”»')
"""How a teaser ends and most headlines do not."""

DATE_LABEL = re.compile(
    r"(?:发布|發佈|更新|发表|發表)?(?:时间|時間|日期|于|於)\s?[:：]?|\b(?:published|updated|posted|on|at|stand|vom|am|um|uhr|le|el"
    r"|il|kl|publié|publicado)\b|[^\w]",
    re.IGNORECASE,
)
"""What may stand beside a date in its line without being text of its own."""
