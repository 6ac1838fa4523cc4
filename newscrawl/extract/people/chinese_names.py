"""Chinese personal names: which strings can be one, and where one ends and the next begins."""

from __future__ import annotations

import re

# The single surnames of more than 99 % of Han Chinese (Ministry of Public Security, 全国姓名报告), simplified
# and traditional, with those of other peoples that use one character.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常易葛"
    "康施牛安齐伍庞颜倪俞鲁樊庄聂章申岳兰殷翟路耿焦鲍左柳关祁祝欧纪梅盛童苗凌费霍裴宁舒涂成包卜冉管柯阮卓蓝解游"
    "骆翁隋尚房蒲米辛应喻褚应项毕戚屈桂宗单詹柴华丛古车麦植谷饶符艾瞿边郎娄储强卫逄楼奚巫甘尤席窦封晏乔蔺冀迟党"
    "伊敬修阙邸亓佘卞仲苟茅岑闻於寇粟展帅惠矫扈鹿哈禹师刁巩占查谌支荆鄂雍蒙牧匡简戎荀荣薄阳"
    "牟练信仇靳臧练池冷娜计宫闵邢佟代窦景燕滕敖鄢连邝邬全木沙初苑桑辜郁晋上官仝国那沃尧昝缪鞠明由原屠狄商郜芦揭"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇魏呂盧鐘鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯齊龐顏魯莊聶蘭祁歐紀費寧塗欒"
    "藍駱應項單華車麥饒婁儲衛樓喬遲計連鄔"
    "洪赖賴傅季吉甄蔚簡溫闕丘練鄺聞畢鮑閔闞凃"
)

COMPOUND_SURNAMES = frozenset(
    """欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 慕容 皇甫 令狐 尉迟 尉遲 长孙 長孫 宇文 夏侯 东方 東方 端木 南宫 南宮
    呼延 轩辕 軒轅 闻人 公孙 公孫 申屠 单于 單于 第五 澹台 公冶 宗政 濮阳 濮陽 淳于 太叔 仲孙 钟离 鐘離 鲜于 闾丘
    司空 亓官 百里 东郭 西门 西門 羊舌 赫连 万俟 拓跋 独孤 完颜 张简 張簡 范姜 梁丘 左丘""".split()
)

# Words of menus and buttons and places that begin like a surname: 记者连线, 作者 简介, 作者：王小明 国际, 记者 武汉.
# Those that people are called, too, are not among them: 高原, 许可, 向前.
PAGE_WORDS = frozenset(
    """简介 简讯 简报 连线 連線 连载 沙龙 查询 查看 查找 管理 解读 解答 解说 关于 关闭 关注 关爱 支持 支付 支部
    单位 项目 章节 应用 应急 应聘 应知 计划 方法 方案 党建 党务 党政 党史 国际 國際 国内 國內 国防 国企
    国学 国资 高清 高校 高考 高新 高层 高铁 金融 商业 商業 商务 商城 商会 车市 車市 车讯 车型 车险 车友
    车主 车评 游戏 游记 房产 房产网 房企 房价 房贷 房源 房间 全文 全部 全站 全景 全球 全国 全屏 全剧 全书
    信箱 信息 信用 安全 安防 武术 华语 华人 华商 景区 景点 原创 原文 原题 原载 尚無 尚无 毕业 毕业生 祝福
    程序 申请 申报 申购 包装 卫生 卫视 边疆 林业 古籍 史料 史话 周刊 周边 周榜 焦点 焦點 马上到
    向前冲 何时 成员 练习 计算机 时间 修改 修改于 展开 展開
    江苏 江西 甘肃 宁夏 武汉 成都 郑州 苏州 宁波 石家庄 华盛顿""".split()
)

# 信息科, 文学院, 安全处: what begins like a surname and ends like this is an office.
OFFICE_ENDINGS = ("院", "处", "處", "局", "委", "校", "站", "厅", "廳")
# With these a name may end, too, 李登科: they make an office only behind a word of menus, 信息科.
OFFICE_LETTERS = "科部办辦室所组組股"

HAN = "\u3400-\u9fff"
# 阿卜杜拉·买买提: names of other peoples and of foreigners, in parts.
DOTTED = re.compile(rf"[{HAN}]{{1,7}}(?:[·•‧・][{HAN}A-Za-z.]{{1,8}}){{1,4}}")
PLAIN = re.compile(rf"[{HAN}]{{2,4}}")


def is_chinese_name(text: str) -> bool:
    """True for a surname of the table and one or two more characters, and for names in dotted parts."""
    if not PLAIN.fullmatch(text):
        return DOTTED.fullmatch(text) is not None
    given = len(text) - 2 if text[:2] in COMPOUND_SURNAMES else 0
    is_name = 1 <= given <= 2 or (text[0] in SURNAMES and len(text) <= 3)
    return is_name and text not in PAGE_WORDS and not _is_office(text)


def _is_office(text: str) -> bool:
    return len(text) > 2 and (
        text.endswith(OFFICE_ENDINGS) or (text[-1] in OFFICE_LETTERS and text[:-1] in PAGE_WORDS)
    )


def split_glued(text: str) -> list[str]:
    """郭超凯许佳雯 as two names: where there is exactly one way to read the whole as names, else nothing."""
    if not 4 <= len(text) <= 12:
        return []
    ways = _ways(text)
    return ways[0] if len(ways) == 1 else []


def _ways(text: str) -> list[list[str]]:
    """All the ways to cut a string into names, given up at the second."""
    if not text:
        return [[]]
    found: list[list[str]] = []
    for length in (2, 3, 4):
        head = text[:length]
        if len(head) == length and is_chinese_name(head):
            found.extend([head, *rest] for rest in _ways(text[length:]))
    return found
