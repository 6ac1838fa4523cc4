"""The people of Japanese pages."""

from __future__ import annotations

import pytest
from told import english, tell

from newscrawl.extract.people.find import find_people

OPENING = "　廃線となった終着駅の駅舎が、住民の手で食堂に生まれ変わった。運営するのは地元の主婦らで、町の人たちが昼に集まる。"


def authors(closing: str, head: str = "") -> list[str]:
    text = "".join(f"<p class=t>{paragraph}</p>" for paragraph in (OPENING, OPENING + "町も喜ぶ。", closing))
    told = tell(english(head, text=text))
    return find_people(told.page, told.structured, told.title, told.body).authors


@pytest.mark.parametrize(
    "closing",
    [
        "（高梨亮）",
        OPENING + "（高梨亮）",
        "（文化部・高梨亮）",
        "（高梨亮記者）",
        "高梨亮記者",
        "記者 高梨亮",
        "文・高梨亮",
    ],
)
def test_the_reporter_closes_the_story(closing):
    assert authors(closing) == ["高梨亮"]


@pytest.mark.parametrize("line", ["高梨亮記者", "記者：高梨亮", "2025年9月18日 | 文・高梨亮"])
def test_the_reporter_beside_the_title(line):
    assert authors(OPENING, f"<p>{line}</p>") == ["高梨亮"]


@pytest.mark.parametrize(
    "closing",
    [
        "（敬称略）",
        "（社会部）",
        "（東京都）",
        "（共同通信）",
        "町長は「客が増えた（高梨亮）",
        "食堂の店主（高梨亮）",
        "記者が店を訪ねた。",
    ],
)
def test_nobody_signs(closing):
    assert authors(closing) == []
