import pytest
from near_stories import ENGLISH, NOTICES, OTHER, STORY, body

from newscrawl.dedupe.canonical import plain_text
from newscrawl.dedupe.relation import CutText, relate

FILLERS = [chr(0x4E00 + 53 * n) * 3 + chr(0x5F00 + 29 * n) * 7 + "。" for n in range(120)]
ADVERT = "点击下载本台客户端，第一时间看到更多精彩内容，新用户赠送会员三十天。"


def kind_of(first: str, second: str) -> str | None:
    one, other = CutText.of(plain_text(first)), CutText.of(plain_text(second))
    relation, turned = relate(one, other), relate(other, one)
    assert relation == turned
    return relation.kind if relation else None


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (body(STORY), body([ADVERT, *STORY]), "reprint"),
        (body(STORY), body(STORY[::-1]), "reprint"),
        (body(STORY), "某某社云州9月18日电 " + body(STORY) + "（完）", "reprint"),
        (body(STORY), body(STORY[:2]), "excerpt"),
        (body(ENGLISH), body(ENGLISH[:2]), "excerpt"),
        (body(STORY + FILLERS), body(STORY[:1]), "excerpt"),
        (body([*FILLERS, *STORY]), body(STORY[:2]), "item"),
        (NOTICES[0], NOTICES[1], "update"),
        (body(STORY), body(OTHER), None),
        (body(STORY), "", None),
        (body(STORY), STORY[0][:10], None),
        (body(STORY[:1] + OTHER), body(STORY[:1] + FILLERS[:60]), None),
    ],
)
def test_kinds(first: str, second: str, kind: str | None) -> None:
    assert kind_of(first, second) == kind
