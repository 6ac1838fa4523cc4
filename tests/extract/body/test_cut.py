"""Lines of furniture are told by how they begin, and by where they stand."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.cut import begins_with_copy, is_cut, without_end_mark


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑:王小明",
        "【责任编辑：王小明】",
        "(原标题:大桥通车)",
        "来源：宁州通讯社",
        "（综合整理自宁州通讯社、云港晚报等）",
        "转载请注明出处",
        "关注我们,看更多新闻",
        "Read more: the harvest",
        "Sign up for our newsletter",
        "Editing by Ann Reed",
        "Foto: Bo Lund",
        "Quelle: dpa",
        "Lire aussi : la récolte",
        "Lea también: la cosecha",
        "関連記事 収穫が始まる",
        "延伸閱讀：豐收的季節",
        "請繼續往下閱讀...",
        "点击下方名片关注我们",
        "返回河口网，查看更多",
        "天天有獎 天天看新聞 點我下載APP",
        "风险提示：以上内容不构成投资建议。",
        "记者：王某 赵某某",
        "Contact the reporters at desk@river.example",
        "Читайте також: врожай почався",
        "Підписуйтесь на наш канал",
        "Διαβάστε επίσης: η συγκομιδή",
        "Ακολουθήστε το Ποτάμι στο Google News και μάθετε πρώτοι τα νέα.",
        "Olvassa el ezt is",
        "اقرأ أيضا: موسم الحصاد",
        "Baca juga: musim panen",
        "Źródło: PAR",
        "المصدر : وكالة النهر",
        '<img src="//count.example/?page=4" width="1" height="1" alt="">',
        "</div>",
        "Published: 15:56 BST, 27 April 2024 | Updated: 15:57 BST, 27 April 2024",
        "Last updated 1 hour ago • 4 minute read",
        "Publié il y a 3 heures, mis à jour à 09h42",
        "Temps de Lecture 4 min.",
        "This advertisement has not loaded yet, but your article continues below.",
        "分享让更多人看到",
        "一审：丁小二审：王大三审：李中",
        "（供稿：农学院编辑：丁小校对：王大）",
        "（编辑　丁小）",
        "报道·摄影：丁小",
        "本报记者 丁小 王大 摄影报道",
        "举报",
        "编辑｜丁小 校对｜王大",
        "文字｜丁小 攝影｜王大 責任編輯｜李中",
        "《海滨日报》（2026年11月17日 02版）",
        "“特别声明：以上作品内容为本平台用户上传，不代表本网观点。" * 9,
        "เรื่องที่เกี่ยวข้อง",
        "© 2025 River Times, all rights reserved " * 20,
    ],
)
def test_cut_anywhere(line):
    assert is_cut(line, in_head=False)


@pytest.mark.parametrize(
    "line", ["By Ann Reed", "Von Bo Lund", "2025-09-18 19:22 宁州通讯社", "18.09.2025, 19:22 Uhr"]
)
def test_cut_only_above_the_first_sentence(line):
    assert is_cut(line, in_head=True)
    assert not is_cut(line, in_head=False)


@pytest.mark.parametrize(
    "line",
    [
        "来源地证书由海关签发,企业可以在网上申请。",
        "编辑部的灯亮到深夜,三名编辑核对了所有数字。",
        "Reading more than one paper is a habit here.",
        "Signs of the old ferry are everywhere.",
        "Advertisements paid for the first bridge, " + "and nobody minded at all, " * 12,
        "The bridge opened on 18/09/2025.",
        "大桥通车。",
        "记者：您怎么看这座桥？",
        "Contacts between the two banks of the river never ceased.",
        "Bronze was cast here: the bell of 1904.",
    ],
)
def test_text_is_kept(line):
    assert not is_cut(line, in_head=False)
    assert not is_cut(line, in_head=True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("通车了。（完）", "通车了。"),
        ("It opened. (End) ", "It opened."),
        ("完", "完"),
        ("见图（完整版）", "见图（完整版）"),
    ],
)
def test_the_closing_mark(line, expected):
    assert without_end_mark(line) == expected


@pytest.mark.parametrize(
    "text", ["READ MORE: x", "İLGİNİZİ ÇEKEBİLİR", "[PR] x", "京ICP备123号", "Zu unserem Newsletter"]
)
def test_phrases_are_known_in_any_case(text):
    assert is_cut(text, in_head=False)


LONG = "清晨的渡口起了雾，摆渡的船工照例在六点钟解开缆绳，把第一批学生送到对岸去上学。"


@pytest.mark.parametrize(
    "abstract", ["{}", "摘要：{}...", "摘要: {} ...", "【内容提要】{}……", "核心提示：{}"]
)
def test_an_abstract_cut_from_the_first_paragraph(abstract):
    assert begins_with_copy([abstract.format(LONG[:35]), LONG])


@pytest.mark.parametrize(
    "paragraphs", [[], [LONG], [LONG[:12], LONG], [LONG[1:36], LONG], ["摘要：" + LONG, "船到了。"]]
)
def test_no_abstract(paragraphs):
    assert not begins_with_copy(paragraphs)
