from __future__ import annotations

import pytest

from newscrawl.extract.people.chinese_names import is_chinese_name, split_glued


@pytest.mark.parametrize(
    "name",
    "丁一 王小二 欧阳修远 上官云 司马光 闻人小杰 單于飛 李登科 阿卜杜拉·买买提 约翰·史密斯".split(),
)
def test_names(name):
    assert is_chinese_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "丁",
        "图书馆",
        "的确是",
        "王小二三",
        "Ann Lee",
        "记者",
        "供图",
        "连线",
        "国际",
        "信息科",
        "项目部",
        "文学院",
        "安全处",
    ],
)
def test_other_strings(text):
    assert not is_chinese_name(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("郭超凯许佳雯", ["郭超凯", "许佳雯"]),
        ("丁晓峰欧阳云飞", ["丁晓峰", "欧阳云飞"]),
        # 王小江 and 明明, or 王小 and 江明明: nobody knows.
        ("王小江明明", []),
        ("图书馆开放", []),
        ("丁一", []),
    ],
)
def test_glued_names(text, names):
    assert split_glued(text) == names
