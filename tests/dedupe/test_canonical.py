import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.dedupe import canonical_text, canonical_title
from newscrawl.dedupe.canonical import plain_text
from newscrawl.dedupe.characters import squeeze, unify

STORY = "两条新修的步道昨天对市民开放，全长12公里。\n沿线设有5处休息点。"
CANONICAL = "两条新修的步道昨天对市民开放,全长12公里。沿线设有5处休息点。"
ENGLISH = "Two new paths opened to walkers on Monday.\nThey are 12 miles long."


@pytest.mark.parametrize(
    "variant",
    [
        STORY.replace("，", ","),
        STORY.replace("12", "１２"),
        STORY.replace("12公里", " 12 公里"),
        STORY.replace("\n", ""),
        "\u3000\u3000" + STORY.replace("\n", "\n\n\u3000\u3000"),
        STORY.replace("步道", "步\u200b道\ufeff"),
        STORY.replace("步道", "步\u00ad道\u202e"),
        "\ufeff" + STORY + "\r\n",
    ],
)
def test_house_style_makes_no_difference(variant: str) -> None:
    assert canonical_text(variant) == CANONICAL


@pytest.mark.parametrize(
    "opening",
    [
        "某某社云州9月18日电 ",
        "某某社云州9月18日电 （记者 张三 李四）",
        "某某网9月18日电(记者张三)",
        "据某某社云州2025年9月18日电",
        "某某广播网云州9月18日消息 ",
        "某某社云州9月18日电 题：",
        "本报讯（记者 张三）",
        "本站讯（通讯员 张三 李四）",
        "某某视网消息：",
        "【某某时报记者 张三】",
        "（某某社记者张三云州18日电）",
        "记者张三 云州报道：",
        "据某某社电，",
        "责任编辑：张三\n",
        "原标题：一个别的标题\n",
        "某某日报记者 张三 文/图\n",
        "某某社云州9月18日电 某某日报记者 张三\n",
    ],
)
def test_chinese_openings_are_cut(opening: str) -> None:
    assert canonical_text(opening + STORY) == CANONICAL


@pytest.mark.parametrize(
    "ending",
    [
        "（完）",
        "(完)",
        "\n【完】",
        "\n责任编辑：张三",
        "（责任编辑：张三）",
        "\n【责任编辑:张三】",
        "\n来源：某某晚报",
        "（记者 张三）",
        "(张三 李四)",
        "文/本报记者 张三",
        "（某某综合报道）",
        "（完）\n编辑：张三\n审核：李四",
    ],
)
def test_chinese_endings_are_cut(ending: str) -> None:
    assert canonical_text(STORY + ending) == CANONICAL


@pytest.mark.parametrize(
    "opening",
    [
        "LINTON, Nov 3 (Agency) - ",
        "LINTON, Md. (XY) — ",
        "Linton (abc) - ",
        "(XYZ) — ",
        "LINTON — ",
        "NEW LINTON: ",
        "By Jane Q. Doe\n",
    ],
)
def test_latin_openings_are_cut(opening: str) -> None:
    assert canonical_text(opening + ENGLISH) == canonical_text(ENGLISH)


@pytest.mark.parametrize(
    "ending",
    [
        "\n###",
        "\n(END)",
        "\n(Reporting by J. Doe; editing by A. N. Other)",
        " Reporting by Jane Doe",
        "\nSource: The Agency",
        " (abc)",
    ],
)
def test_latin_endings_are_cut(ending: str) -> None:
    assert canonical_text(ENGLISH + ending) == canonical_text(ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "记者从市政府获悉，两条步道已经开放。",
        "COVID-19 cases rose again on Monday.",
        "他说：“明天见。”（笑）他走了。",
        "来源于山间的溪水流过村庄。",
        "By noon the square was full of people.",
    ],
)
def test_sentences_are_no_furniture(text: str) -> None:
    assert canonical_text(text) == squeeze(unify(text)).casefold()


def test_marks_and_case_are_unified() -> None:
    assert canonical_text("“He” said — wait……") == canonical_text('"HE" said - wait...')
    assert canonical_text("「他」说——等等") == canonical_text("“他”说—等等")


def test_words_stay_apart() -> None:
    assert canonical_text("over seas trade") != canonical_text("overseas trade")
    assert canonical_text("한국 사람") != canonical_text("한국사람")
    assert canonical_text("A heading\nThe text") == "a heading the text"


@pytest.mark.parametrize("text", [None, "", " \n\u3000", "。。。", "（完）", "某某社云州9月18日电", "\u200b"])
def test_nothing_said_is_empty(text: str | None) -> None:
    assert canonical_text(text) == ""


def test_case_is_kept_for_comparing() -> None:
    assert plain_text("The Mayor  spoke.") == "The Mayor spoke."


def test_titles_lose_nothing() -> None:
    assert canonical_title("（完）Ａ 标题 ") == "(完)a标题"
    assert canonical_title(None) == ""


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
def test_any_string_has_a_canonical_form(text: str) -> None:
    assert "\n" not in canonical_text(text)
    assert "\n" not in canonical_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "记者" * 2_000_000,
        "(" * 4_000_000,
        "by " + "a" * 4_000_000,
        " " * 4_000_000,
        "1月" * 2_000_000,
        "\n" * 2_000_000,
    ],
    ids=["writers", "brackets", "word", "blanks", "days", "breaks"],
)
def test_hostile_texts_cost_no_more_than_their_length(text: str) -> None:
    start = time.process_time()
    canonical_text(text)
    assert time.process_time() - start < 10


def test_a_long_word_in_a_byline_is_no_riddle() -> None:
    start = time.process_time()
    canonical_text("by " + "a" * 150 + "!\nText.")
    canonical_text("Text.\n(" + "a" * 150 + "!")
    assert time.process_time() - start < 1
