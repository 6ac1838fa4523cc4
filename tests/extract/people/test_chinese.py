"""The people of Chinese pages."""

from __future__ import annotations

import pytest
from told import chinese, tell

from newscrawl.extract.people.find import People, find_people


def people(html: str) -> People:
    told = tell(html)
    return find_people(told.page, told.structured, told.title, told.body)


def authors(html: str) -> list[str]:
    return people(html).authors


def t(*paragraphs: str) -> str:
    return "".join(f"<p class=t>{paragraph}</p>" for paragraph in paragraphs)


OPENING = "市图书馆从下周起延长开放时间，读者可以在晚上借阅图书，周末也不休息，馆长这样介绍今后的安排和打算。"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("来源：海滨晚报 作者：丁一 王二", ["丁一", "王二"]),
        ("<span>来源：海滨晚报</span><span>作者：</span><span>丁一</span><span>点击：7</span>", ["丁一"]),
        ("作者：郭超凯许佳雯", ["郭超凯", "许佳雯"]),
        ("作者： 记者丁晓一", ["丁晓一"]),
        ("记者：丁晓一/编译", ["丁晓一"]),
        ("文/丁晓一 王二", ["丁晓一", "王二"]),
        ("执笔/海风姐、胡一刀&李小飞刀", ["海风姐", "胡一刀", "李小飞刀"]),
        ("海滨晚报记者 丁晓一 通讯员 王二", ["丁晓一", "王二"]),
        ("作者：阿卜杜拉·买买提", ["阿卜杜拉·买买提"]),
        ("作者：Vincent", ["Vincent"]),
        ("2004年7月16日08:19 [ 丁晓一 ] 来源：[海滨晚报]", ["丁晓一"]),
        ("作者：宣传科", ["宣传科"]),
        ("文/图 丁晓一", ["丁晓一"]),
        ("撰文 | 丁晓一 编辑 | 王二", ["丁晓一"]),
        ("■本报记者 丁晓一 北京报道", ["丁晓一"]),
        ("〔記者王小明／台北報導〕", ["王小明"]),
        ("記者王小明綜合報導", ["王小明"]),
        ("新华社记者 丁晓一 摄", []),
        ("作者：本报记者 丁晓一 通讯员 王二", ["丁晓一", "王二"]),
        ("2025/09/18 19:22 | 记者 丁晓一 | 海滨日报", ["丁晓一"]),
        ("文｜丁晓一 编辑｜王二", ["丁晓一"]),
        ("作者：佚名", []),
        ("作者：${记者姓名} 责任编辑：丁一", []),
        ("作者： 来源：海滨晚报", []),
        ("作者：海滨晚报", []),
        ("联系记者", []),
        ("作者：丁晓一 信息来源：海滨晚报", ["丁晓一"]),
        ("<span>原作者: 阿海</span><span>|</span><span>来自: 海滨网</span>", ["阿海"]),
        ("<span>作者：丁晓一</span><span>发表时间：2025-09-18 19:22</span>", ["丁晓一"]),
        ("作者：丁晓一 栏目：海滨 录入：王小二", ["丁晓一"]),
        ("作者：丁晓一编辑：王小二", ["丁晓一"]),
        ("本报记者 丁晓一 刘 宁", ["丁晓一", "刘宁"]),
        ("作者：丁晓一 新 风", ["丁晓一"]),
        ("作者：丁　一", ["丁一"]),
        ("记者：丁晓一　通讯员：王二 李小三", ["丁晓一", "王二", "李小三"]),
        ("作者：丁晓一 点击：12 编译：王二", ["丁晓一"]),
        ("聯合海濱報／ 記者<a href=/r/1>王小明</a>／台北即時報導", ["王小明"]),
        ("海滨日报记者 丁晓一 2025-09-18 19:22", ["丁晓一"]),
        ("来源：海滨日报（记者 丁晓一） 2025-09-18 19:22", ["丁晓一"]),
        ("<a href=/author/tudou>土豆观察</a> 2025-09-18", ["土豆观察"]),
        ("<a href=/author/tudou>海滨日报</a> 2025-09-18", []),
        ("<a href=/tag/tudou>土豆观察</a> 2025-09-18", []),
        (
            "<a href=/user/77.html><img src=/a.png></a><a href=/user/77.html>土豆观察</a> 2025-09-18",
            ["土豆观察"],
        ),
        ("<a href=//author.a.example/home?uk=7><p>土豆观察</p></a><div>2025-09-18 19:22</div>", ["土豆观察"]),
        ("<a href=/user/77.html>海滨日报</a> <a href=/user/77.html>主页</a> 2025-09-18", []),
        ("<a href=/user/login>登录</a> 2025-09-18", []),
        ("<p>2025-09-18</p><a href=/user/77.html>土豆观察</a>", []),
        ("来源：海滨晚报", []),
        ("作者：<a href=/a/1>海风</a> ▪ <a href=/a/2>王小二</a> 责编：<a>丁一</a>", ["海风", "王小二"]),
        ("作者：丁晓一 · 王二 · 财经", ["丁晓一", "王二"]),
        ("作者：农学院 丁晓一 时间：2025-09-18", ["丁晓一"]),
        ("作者：李登科 王二", ["李登科", "王二"]),
        ("记者 丁晓一 乌云其木格", ["丁晓一", "乌云其木格"]),
        ("报道 · 摄影：丁晓一", ["丁晓一"]),
        ("採訪：王小明", ["王小明"]),
        ("相关报道：丁晓一", []),
        ("作者：□ 海滨日报记者 丁晓一 □ 海滨日报通讯员 王 二", ["丁晓一", "王二"]),
        ("2025-09-18 19:22　来源：海滨网　文/图：海风 王二　点击：7", ["海风", "王二"]),
        ("采写、摄影：丁晓一", ["丁晓一"]),
        ("作者：海滨編輯室", []),
        ("图文｜丁晓一 王二", ["丁晓一", "王二"]),
        ("記者王小明、丁一／連線報導", ["王小明", "丁一"]),
        ("【记者丁晓一/海滨报导】", ["丁晓一"]),
        ("海滨日报记者丁晓一 王二 发自北京 2025-09-18", ["丁晓一", "王二"]),
        ("海滨报记者 丁晓一 编辑 王二 校对 李三", ["丁晓一"]),
        ("<span>作者</span><span>丁晓一</span><span>2025-09-18</span>", ["丁晓一"]),
        ("<span>作者</span><span>简介</span><span>2025-09-18</span>", []),
        ("<span>海滨日报</span><span>丁晓一</span><span>2025-09-18 19:22</span>", ["丁晓一"]),
        ("<span>2025-09-18 19:22</span><span>丁晓一</span>", ["丁晓一"]),
        ("<span>2025-09-18 19:22</span><span>商讯</span>", []),
        ("<span>丁晓一</span><span>分享</span><span>2025-09-18 19:22</span>", []),
        ("<span>海滨早报 /</span> <a href=/b/1>丁晓一</a> 报道", ["丁晓一"]),
        ("王小明 綜合報導", ["王小明"]),
        ("海滨早报 综合报道", []),
        ("<p>丁晓一 王二</p><p>2025-09-18 19:22</p>", ["丁晓一", "王二"]),
        ("<p>丁晓一</p><p>2025-09-18 19:22</p>", ["丁晓一"]),
        ("<p>商讯</p><p>2025-09-18 19:22</p>", []),
        ("<p>高新区</p><p>2025-09-18 19:22</p>", []),
        ("<p>毕业季</p><p>2025-09-18 19:22</p>", []),
        ("<p>马鞍山</p><p>2025-09-18 19:22</p>", []),
        ("<p><a href=/t/1>丁晓一</a> <a href=/t/2>古城</a></p><p>2025-09-18 19:22</p>", []),
        ("<a href=/channel/7>江南春</a><span>2025-09-18 19:22</span>", []),
        ("<p><a href=/author/7>丁晓一</a></p><p>2025-09-18 19:22</p>", ["丁晓一"]),
        ("<p>丁晓一</p><p>分享</p>", []),
    ],
)
def test_beside_the_title(head, expected):
    assert authors(chinese(head)) == expected


def test_a_declared_pen_name_counts_where_the_page_shows_it():
    declared = "<meta name=author content=量子海风>"
    assert authors(chinese("<span>量子海风</span><span>2025-09-18</span>", meta=declared)) == ["量子海风"]
    assert authors(chinese("<span>2025-09-18</span>", meta=declared)) == []


@pytest.mark.parametrize(
    "bracket", ["〔記者王小明／台北報導〕", "【記者王小明／台北報導】", "（记者 王小明）"]
)
def test_the_reporter_in_brackets_before_the_first_words(bracket):
    assert authors(chinese(text=t(bracket + OPENING, OPENING))) == ["王小明"]
    assert authors(chinese(text=t(OPENING[:20] + bracket + OPENING, OPENING))) == []


def test_the_medium_in_brackets_of_its_own_before_the_reporter():
    assert authors(chinese(text=t(f"【海滨网】（记者 丁晓一 见习记者 王二）{OPENING}", OPENING))) == [
        "丁晓一",
        "王二",
    ]


def test_where_the_story_was_taken_from():
    taken = "本文来自微信公众号“海滨观察”（ID：hbgc），作者：海风，编辑：王二，海滨网经授权发布。"
    for text in (t(taken, OPENING, OPENING), t(OPENING, OPENING, taken)):
        found = people(chinese(text=text))
        assert (found.authors, found.editors) == (["海风"], ["王二"])


def test_the_reporter_in_brackets_below_the_text():
    assert authors(chinese(tail="<p>（记者 丁晓一）</p>")) == ["丁晓一"]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("责编 丁晓一", ["丁晓一"]),
        ("责任编辑 丁晓一 王二", ["丁晓一", "王二"]),
        ("（责任编辑 丁晓一）", ["丁晓一"]),
        ("（编辑　丁晓一）", ["丁晓一"]),
        ("值班编辑 丁晓一", ["丁晓一"]),
        ("编辑 丁晓一 校对 王二", ["丁晓一"]),
        ("编辑 删除 校对 提交", []),
        ("编辑 丁晓一", []),
        ("责任编辑：李 明", ["李明"]),
        ("编辑 删除", []),
        ("责任编辑 丁晓一说明年还要延长", []),
        ("编辑：丁晓一 一审：王二", ["丁晓一"]),
    ],
)
def test_editors_without_a_colon_only_alone(tail, expected):
    assert people(chinese(tail=f"<p>{tail}</p>")).editors == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (t("中新网江苏连云港9月18日电 (记者 郭超凯 许佳雯)" + OPENING), ["郭超凯", "许佳雯"]),
        (t("新华社广州9月19日电(记者胡拿云)" + OPENING), ["胡拿云"]),
        (t("人民网北京9月19日电 (温璐、高清扬)" + OPENING), ["温璐", "高清扬"]),
        (t("本报讯（记者 丁晓一 通讯员 王二）" + OPENING), ["丁晓一", "王二"]),
        (t("■ 丁一", OPENING, OPENING), ["丁一"]),
        (t("丁晓一", OPENING, OPENING), ["丁晓一"]),
        (t("丁一", OPENING, OPENING), []),
        (t("N海报记者 丁晓一 实习生 王二 文/图", OPENING, OPENING), ["丁晓一", "王二"]),
        (t("文字｜王小明　攝影｜丁二　責任編輯｜王二", OPENING, OPENING), ["王小明"]),
        (t("作者：海风 校对：王二", OPENING, OPENING), ["海风"]),
        (t("海滨网山城频道 记者 丁晓一 王二", OPENING), ["丁晓一", "王二"]),
        (t("（中央社記者王小明台北18日電）" + OPENING), ["王小明"]),
        (t(OPENING, "周末也不休息。（记者 丁晓一 青木）"), ["丁晓一", "青木"]),
        (t(OPENING, "周末也不休息。（丁晓一编译）"), ["丁晓一"]),
        (t(OPENING, OPENING + "文/本报记者丁晓一"), ["丁晓一"]),
        (t(OPENING, "作者：丁晓一 王二"), ["丁晓一", "王二"]),
        (t(OPENING, OPENING + "（完）"), []),
        (t(OPENING, "记者从市图书馆获悉，周末也不休息。"), []),
        (t("记者：您好，今后怎么安排？", OPENING), []),
    ],
)
def test_in_the_text(text, expected):
    assert authors(chinese(text=text)) == expected


def test_below_the_text():
    assert authors(chinese(tail="<p>(作者：丁晓一北京大学经济学院教授)</p><p>编辑：王二</p>")) == ["丁晓一"]


def test_the_source_is_no_author():
    found = people(chinese("来源：中国新闻网", t("中新网江苏连云港9月18日电 (记者 郭超凯 许佳雯)" + OPENING)))
    assert found.authors == ["郭超凯", "许佳雯"]
    assert authors(chinese("来源：海风 作者：海风")) == []


def test_an_editor_called_author_gives_way_to_the_author():
    html = chinese("作者：王二 责任编辑：王二", tail="<p>（作者：丁晓一）</p>")
    assert (authors(html), people(html).editors) == (["丁晓一"], ["王二"])
    assert authors(chinese("作者：王二 责任编辑：王二")) == ["王二"]


@pytest.mark.parametrize("content", ["海滨网", "丁晓一", "104363", "admin"])
def test_meta_is_read_last_and_only_for_people(content):
    meta = f"<meta name=author content={content}>"
    expected = ["丁晓一"] if content == "丁晓一" else []
    assert authors(chinese(meta=meta)) == expected
    assert authors(chinese("作者：王小二", meta=meta)) == ["王小二"]
    assert authors(chinese(meta=meta, tail="<p>责任编辑：丁晓一</p>")) == []


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("<p>责任编辑：丁晓一</p>", ["丁晓一"]),
        ("<p>(责编：丁晓一、王二)</p>", ["丁晓一", "王二"]),
        ("<p>【编辑:丁晓一】</p>", ["丁晓一"]),
        ("<p>责任编辑：丁晓一_NN2531</p>", ["丁晓一"]),
        ("<p>[责任编辑：丁晓一 PN054]</p>", ["丁晓一"]),
        ("<p>编辑：王二 责任编辑：丁晓一</p>", ["丁晓一", "王二"]),
        ("<p>摄影/李四 编辑/丁晓一</p>", ["丁晓一"]),
        ("<p>责编：Ann Lee</p>", ["Ann Lee"]),
        ("<p>责任编辑：NF055</p>", []),
        ("<p>编辑：</p><p>纠错：</p>", []),
    ],
)
def test_editors(tail, expected):
    assert people(chinese(tail=tail)).editors == expected


def test_editors_among_the_lines_cut_out_of_the_text():
    told = tell(chinese())
    told.body.cut_lines.append("（责任编辑：丁晓一）")
    found = find_people(told.page, told.structured, told.title, told.body)
    assert (found.editors, found.provenance) == (["丁晓一"], {"editors": "text"})
