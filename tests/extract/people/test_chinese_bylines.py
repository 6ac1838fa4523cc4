from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.page.story import Body
from newscrawl.extract.people.chinese_bylines import (
    LABEL_BEGINNING,
    WRITER,
    authors_alone,
    authors_at_end,
    authors_in_dateline,
    authors_on_line,
    editors_on_line,
    may_name_authors,
)
from newscrawl.extract.people.chinese_name_lists import read_names
from newscrawl.extract.people.dateline import find_dateline, find_dateline_text

PIECES = [
    "作者",
    "记者",
    "責任編輯",
    "编辑",
    "：",
    "/",
    "（",
    "）",
    " ",
    "\t",
    "丁一",
    "王小二",
    "图",
    "文",
    "9月18日",
    "电",
    "Ann Lee",
    "。",
]
LINES = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(st.one_of(st.text(max_size=200), LINES))
def test_any_line_gives_names_or_nothing(line):
    for read in (authors_on_line, authors_alone, authors_in_dateline, authors_at_end):
        assert all(name.strip() for name in read(line))
    assert all(label and name for label, name in editors_on_line(line))


@given(st.one_of(st.text(max_size=300), LINES))
def test_any_paragraph_gives_a_dateline_or_none(text):
    found = find_dateline(Body(paragraphs=[text]), None)
    assert found is None or (found.text in text and (found.agency or found.place))
    assert find_dateline_text(Body(paragraphs=[text])) == (found.text if found else None)


@given(LINES, LINES)
def test_names_stand_on_lines_that_may_name_somebody(line, other):
    names = authors_on_line(line)
    assert not names or may_name_authors(f"{other}\n{line}")
    # The reader of the page passes over what does not hold the names that it has.
    for read in (authors_on_line, authors_alone, authors_in_dateline, authors_at_end):
        assert all(name in line for name in read(line))


WRITERS = """作者 撰文 撰稿 撰稿人 执笔 執筆 主笔 采写 编译 編譯 翻译 译者 口述 整理 评论员 实习生 记者 記者 通讯员
    通訊員 文 文字"""


@pytest.mark.parametrize("label", WRITERS.split())
def test_every_writers_label_begins_as_is_looked_for(label):
    assert bool(LABEL_BEGINNING.match(label)) == bool(WRITER.match(label))


@pytest.mark.parametrize(
    ("text", "names", "is_whole"),
    [
        ("丁一 王小二", ["丁一", "王小二"], True),
        ("丁一、王小二&欧阳修远", ["丁一", "王小二", "欧阳修远"], True),
        ("丁一 摄", ["丁一"], False),
        ("丁一 北京报道", ["丁一"], True),
        ("丁一 图书馆开放", ["丁一"], False),
        ("丁一 丁一", ["丁一"], True),
        ("罗　艺　方　远", ["罗艺", "方远"], True),
        ("罗 艺 方 远 丁 一", ["罗艺", "方远", "丁一"], True),
        ("好 艺 方 远", [], False),
        ("", [], True),
    ],
)
def test_lists_of_names(text, names, is_whole):
    found = read_names(text, pen_names=False)
    assert (found.names, found.is_whole) == (names, is_whole)


MENU = """文明实践 文史天地 文武学校 文房四宝 文章列表 文章导航 文字解读 整理房间 整理方法 口述历史 翻译公司
    编译应用 主笔简介 作者专栏 作者简介 作者宗旨 记者站 记者调查 记者连线 小记者 小记者沙龙
    通讯员之家 通讯员管理 实习生应聘 译者简介 供稿关于"""


@pytest.mark.parametrize("entry", MENU.split())
def test_an_entry_of_a_menu_that_begins_like_a_label_names_nobody(entry):
    for line in (entry, f"首页\t{entry}\t关于", f"首页 {entry} 国际"):
        assert authors_on_line(line) == []


@pytest.mark.parametrize(
    "line", ["文 丁晓一", "文/图 丁晓一", "文：丁晓一", "文字 丁晓一", "记者丁晓一", "编译 丁晓一"]
)
def test_a_label_apart_from_the_name_and_a_title_glued_to_it_name_somebody(line):
    assert authors_on_line(line) == ["丁晓一"]


BUTTONS = """發佈留言 尚無留言 发表评论 暂无评论 发表回复 未分类 置顶 已更新 修改于 展开 Facebook 地方 社会 时政要闻 國際 国际
    评论85条 评论(85) 点赞12 热度12 转发3 参与评论 订阅 下载 武汉"""


@pytest.mark.parametrize("button", BUTTONS.split())
@pytest.mark.parametrize("edge", [" ", "\t", "\u3000", " | "])
def test_a_button_or_a_column_behind_a_name_is_nobody(button, edge):
    assert authors_on_line(f"作者：丁晓一{edge}{button}") == ["丁晓一"]
    assert authors_on_line(f"作者：海风姐{edge}{button}") == ["海风姐"]
    assert editors_on_line(f"编辑：丁晓一{edge}{button}") == [("编辑", "丁晓一")]


def test_pen_names_in_a_row_are_told_by_their_sign_or_their_brackets():
    assert authors_on_line("作者：海风姐、小飞刀") == ["海风姐", "小飞刀"]
    assert authors_on_line("作者：海风姐 丁晓一") == ["海风姐", "丁晓一"]
    assert authors_at_end("大桥今日通车。（记者 丁晓一 青木）") == ["丁晓一", "青木"]
