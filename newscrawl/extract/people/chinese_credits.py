"""The paragraph that says where a Chinese story was taken from: 本文来自微信公众号“海滨”，作者：丁一，编辑：王二."""

from __future__ import annotations

import re

from newscrawl.extract.page.story import Body

CREDITS = re.compile(r"\W{0,2}(?:本文|文章|原文)(?:来自|转自|转载自|选自|摘自|首发于|来源|经授权|由|系)")
CLOSING_PARAGRAPHS = 2


def credit_paragraphs(body: Body) -> list[str]:
    """Such paragraphs where the story opens or closes."""
    ends = [*body.paragraphs[:1], *body.paragraphs[1:][-CLOSING_PARAGRAPHS:]]
    return [paragraph for paragraph in ends if CREDITS.match(paragraph)]
