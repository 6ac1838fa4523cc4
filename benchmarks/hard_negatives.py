"""News written from templates: two of a kind have nearly the same characters and tell different facts."""

from __future__ import annotations

import random

_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭"
_GIVEN = "伟建国卫东志强明德海军晓敏丽华文博雨桐浩然春梅立新永康思远玉平世杰国庆红霞一凡"
_CITIES = (
    "兰溪",
    "海宁",
    "丽水",
    "昆山",
    "都江堰",
    "敦煌",
    "凭祥",
    "满洲里",
    "赤水",
    "石河子",
    "漠河",
    "琼海",
)
_PROVINCES = (
    "浙江",
    "江苏",
    "四川",
    "甘肃",
    "广西",
    "贵州",
    "新疆",
    "海南",
    "黑龙江",
    "湖南",
    "云南",
    "福建",
)
_POSTS = ("副市长", "市委常委", "副局长", "党组成员", "副主任", "总经理", "副秘书长", "调研员")
_WEATHER = ("晴", "多云", "阴", "小雨", "中雨转阴", "雷阵雨", "多云转晴", "小雪")
_FIRMS = ("华晨科技", "金川矿业", "天河药业", "蓝海能源", "星辰通信", "北方重工", "东湖银行", "南岭食品")
_WINDS = ("东北风", "西南风", "偏北风", "东南风", "偏西风")
_TEAMS = ("Harbour United", "North Vale", "Kingsmere", "Ash Park Rovers", "Lowfield Town", "Westbridge")
_NAMES = (
    "Amy Turner",
    "Boris Lund",
    "Clara Weiss",
    "David Okoro",
    "Elena Rossi",
    "Farid Haddad",
    "Grace Lin",
)
_TOWNS = ("Marlow", "Easton", "Port Hale", "Grantham", "Silver Bay", "Oakridge", "Fenwick", "Dunmore")
_SKIES = ("sunny", "mostly cloudy", "rainy", "partly sunny", "foggy", "stormy")


def families(dice: random.Random, size: int) -> dict[str, list[str]]:
    """``size`` texts of each kind; any two of one kind differ in their facts."""
    kinds = {
        "case": _case,
        "expulsion": _expulsion,
        "weather": _weather,
        "shares": _shares,
        "earthquake": _earthquake,
        "appointment": _appointment,
        "accident": _accident,
        "lottery": _lottery,
        "same notice, other name": _one_name,
        "same table, other day": _one_day,
        "match": _match,
        "forecast": _forecast,
        "hearing": _hearing,
        "quarter": _quarter,
        "chair": _chair,
        "typhoon": _typhoon,
        "missing": _missing,
    }
    return {name: list(dict.fromkeys(make(dice) for _ in range(size))) for name, make in kinds.items()}


def _person(dice: random.Random) -> str:
    return dice.choice(_SURNAMES) + "".join(dice.sample(_GIVEN, dice.randint(1, 2)))


def _number(dice: random.Random, low: float, high: float, digits: int = 2) -> str:
    return f"{dice.uniform(low, high):.{digits}f}"


def _case(dice: random.Random) -> str:
    province, city, name = dice.choice(_PROVINCES), dice.choice(_CITIES), _person(dice)
    return (
        f"据{province}省纪委监委{dice.randint(1, 28)}日通报，{city}市{dice.choice(_POSTS)}{name}涉嫌严重违纪违法，"
        f"目前正接受{province}省纪委监委纪律审查和监察调查。{name}简历如下：{name}，{dice.randint(1958, 1975)}年"
        f"{dice.randint(1, 12)}月出生，大学学历，{dice.randint(1980, 1995)}年参加工作，历任多个领导职务。"
    )


def _expulsion(dice: random.Random) -> str:
    province, name = dice.choice(_PROVINCES), _person(dice)
    return (
        f"日前，经{province}省委批准，{province}省纪委监委对{dice.choice(_CITIES)}市原{dice.choice(_POSTS)}{name}"
        f"严重违纪违法问题进行了立案审查调查。经查，{name}丧失理想信念，背弃初心使命，对党不忠诚不老实，"
        "对抗组织审查；"
        "违反中央八项规定精神，违规收受礼品礼金；利用职务上的便利为他人谋取利益，并非法收受巨额财物。"
        f"{name}严重违反党的"
        f"政治纪律、组织纪律和廉洁纪律，构成严重职务违法并涉嫌受贿犯罪，应予严肃处理。经{province}省委批准，"
        f"决定给予{name}"
        f"开除党籍处分，由监委给予其开除公职处分，收缴其违纪违法所得，将其涉嫌犯罪问题移送检察机关依法审查起诉。"
    )


def _weather(dice: random.Random) -> str:
    city = dice.choice(_CITIES)
    days = "".join(
        f"{name}{dice.choice(_WEATHER)}，{dice.choice(_WINDS)}{dice.randint(1, 6)}级，"
        f"最高气温{dice.randint(8, 36)}℃，"
        f"最低气温{dice.randint(-9, 7)}℃。"
        for name in ("今天白天", "今天夜间", "明天白天", "后天全天")
    )
    return f"{city}市气象台今晨发布天气预报：{days}气象专家提醒，早晚温差较大，请注意适时增减衣物，谨防感冒。"


def _shares(dice: random.Random) -> str:
    firm, price = dice.choice(_FIRMS), dice.uniform(3, 90)
    return (
        f"{firm}（{dice.randint(600000, 605000)}）今日收盘报{price:.2f}元，涨跌幅{_number(dice, -9, 9)}%，成交量"
        f"{_number(dice, 3, 90)}万手，成交额{_number(dice, 1, 40)}亿元，换手率{_number(dice, 0.2, 12)}%。"
        "资金流向方面，主力资金"
        f"净流出{_number(dice, 100, 9000)}万元，散户资金净流入{_number(dice, 100, 9000)}万元。该股最近九十天内共有"
        f"{dice.randint(2, 30)}家机构给出评级，买入评级{dice.randint(1, 25)}家，"
        f"过去九十天内机构目标均价为{price * 1.2:.2f}元。"
    )


def _earthquake(dice: random.Random) -> str:
    place = f"{dice.choice(_PROVINCES)}{dice.choice(_CITIES)}"
    return (
        "中国地震台网正式测定："
        f"{dice.randint(1, 12)}月{dice.randint(1, 28)}日{dice.randint(0, 23)}时{dice.randint(0, 59)}分在"
        f"{place}（北纬{_number(dice, 20, 45)}度，"
        f"东经{_number(dice, 80, 125)}度）发生{_number(dice, 3, 6, 1)}级地震，震源深度"
        f"{dice.randint(5, 30)}公里。目前尚未收到人员伤亡和财产损失的报告，当地应急部门已派人前往震中了解情况。"
    )


def _appointment(dice: random.Random) -> str:
    city, new, old = dice.choice(_CITIES), _person(dice), _person(dice)
    return (
        f"{city}市人大常委会公告："
        f"{city}市第{dice.randint(10, 19)}届人民代表大会常务委员会第{dice.randint(2, 40)}次会议决定，"
        f"任命{new}为{city}市人民政府{dice.choice(_POSTS)}；免去{old}的{city}市人民政府{dice.choice(_POSTS)}职务。"
        "会议由常委会主任主持，副市长、监委主任、法院院长、检察院检察长列席会议。"
        f"{new}在会上作了供职发言并向宪法宣誓。"
    )


def _accident(dice: random.Random) -> str:
    city = dice.choice(_CITIES)
    return (
        f"{city}市应急管理局通报：{dice.randint(1, 12)}月{dice.randint(1, 28)}日{dice.randint(0, 23)}时许，"
        f"{city}境内高速公路"
        f"{dice.randint(20, 900)}公里处发生一起多车相撞事故，"
        f"造成{dice.randint(1, 9)}人死亡、{dice.randint(2, 40)}人受伤。"
        f"事故发生后，当地公安、消防、医疗等部门立即赶赴现场处置，伤者已全部送医救治，事故原因正在进一步调查中。"
    )


def _lottery(dice: random.Random) -> str:
    balls = "、".join(f"{ball:02d}" for ball in sorted(dice.sample(range(1, 34), 6)))
    return (
        f"中国福利彩票双色球第{dice.randint(2020001, 2025150)}期开奖结果：红球{balls}，"
        f"蓝球{dice.randint(1, 16):02d}。"
        f"本期一等奖中出{dice.randint(1, 20)}注，单注奖金{dice.randint(5000000, 9999999)}元；"
        f"二等奖中出{dice.randint(60, 300)}注，"
        f"单注奖金{dice.randint(90000, 300000)}元。奖池资金累计金额滚入下期，兑奖期限为自开奖之日起六十个自然日。"
    )


def _one_name(dice: random.Random) -> str:
    return (
        f"市公安局今日发布通告，公开征集犯罪嫌疑人{_person(dice)}的违法犯罪线索。请知情群众积极检举揭发，"
        "公安机关将对举报人"
        "信息严格保密，对提供重要线索的给予奖励；对包庇、窝藏犯罪嫌疑人的，将依法追究刑事责任。"
        "希望在逃人员认清形势，"
        "尽快投案自首，争取宽大处理。举报电话由专案组专人接听，二十四小时有效，来信来访请到市局刑侦支队接待室。"
    )


def _one_day(dice: random.Random) -> str:
    return (
        f"国家卫生部门通报，{dice.randint(1, 12)}月{dice.randint(1, 28)}日零时至二十四时，"
        "全国各地和生产建设兵团报告新增确诊病例"
        f"{dice.randint(2, 99)}例，均为境外输入病例，无新增死亡病例，无新增疑似病例。"
        f"当日新增治愈出院病例{dice.randint(2, 99)}例，"
        f"解除医学观察的密切接触者{dice.randint(100, 999)}人，重症病例与前一日持平。"
        "境外输入现有确诊病例中无重症病例。"
    )


def _match(dice: random.Random) -> str:
    home, away = dice.sample(_TEAMS, 2)
    return (
        f"{home} beat {away} {dice.randint(2, 6)}-{dice.randint(0, 1)} on Saturday in front of "
        f"{dice.randint(2000, 30000):,} "
        f"spectators. {dice.choice(_NAMES)} opened the scoring after {dice.randint(2, 40)} minutes and "
        f"{dice.choice(_NAMES)} added the second {dice.randint(2, 30)} minutes into the second half. The visitors "
        f"finished the game with ten men. {home} are now {dice.randint(2, 9)} points clear of the "
        "relegation places with "
        f"{dice.randint(2, 9)} games left to play, and travel to {dice.choice(_TOWNS)} next weekend."
    )


def _forecast(dice: random.Random) -> str:
    days = " ".join(
        f"{day}: {dice.choice(_SKIES)}, with a high near {dice.randint(40, 95)} and a low around "
        f"{dice.randint(10, 39)}, "
        f"wind {dice.randint(3, 30)} mph."
        for day in ("Today", "Tonight", "Tomorrow", "The day after")
    )
    place = f"{dice.choice(_TOWNS)} and the surrounding area"
    return f"The National Weather Service forecast for {place}. {days} Drivers should take care."


def _hearing(dice: random.Random) -> str:
    name = dice.choice(_NAMES)
    return (
        f"{name}, {dice.randint(19, 80)}, of {dice.choice(_TOWNS)}, appeared before magistrates on Monday "
        "charged with "
        f"driving without due care and attention on {dice.randint(2, 28)} "
        f"{dice.choice(('March', 'June', 'October'))}. "
        f"The defendant pleaded guilty and was fined {dice.randint(80, 900)} pounds, ordered to pay costs of "
        f"{dice.randint(50, 400)} pounds and had {dice.randint(3, 9)} points put on the licence. The court "
        "heard that "
        f"{name.split()[1]} had no previous convictions and had shown genuine remorse."
    )


def _quarter(dice: random.Random) -> str:
    firm = f"{dice.choice(_TOWNS)} {dice.choice(('Holdings', 'Foods', 'Energy', 'Bank'))}"
    return (
        f"{firm} on Thursday reported net income of ${_number(dice, 2, 900, 1)} million in its latest "
        "quarter. The company said it "
        f"had profit of {dice.randint(2, 99)} cents per share. The results topped Wall Street expectations: "
        "the average "
        f"estimate of analysts was for earnings of {dice.randint(2, 99)} cents per share. {firm} posted revenue of "
        f"${_number(dice, 2, 90, 1)} billion in the period, and expects full-year earnings in the range of "
        f"${_number(dice, 1, 4)} to ${_number(dice, 4, 8)} per share. Its shares have risen "
        f"{dice.randint(2, 60)}% this year."
    )


def _chair(dice: random.Random) -> str:
    return (
        f"记者从教育部门获悉，日前，上级批准：{_person(dice)}同志任{dice.choice(_CITIES)}大学校长，其前任因年龄原因"
        "不再担任上述职务。任免决定在全校教师干部大会上宣布，有关部门负责同志出席会议并讲话，要求学校师生把思想和行动"
        "统一到上级决定上来，开创学校事业发展新局面。"
    )


def _typhoon(dice: random.Random) -> str:
    return (
        f"气象台消息，今年第{dice.randint(3, 25)}号台风已于今天{dice.randint(0, 23)}时前后在{dice.choice(_CITIES)}沿海登陆，"
        f"登陆时中心附近最大风力{dice.randint(8, 15)}级，中心最低气压{dice.randint(940, 995)}百帕。预计，台风将以每小时"
        f"{dice.randint(10, 25)}公里左右的速度向西北方向移动，强度逐渐减弱。"
    )


def _missing(dice: random.Random) -> str:
    return (
        f"Police are appealing for witnesses after a local resident, {dice.choice(_NAMES)}, went missing from "
        f"{dice.choice(_TOWNS)} on Sunday afternoon. Officers say they are growing increasingly concerned and ask "
        "anyone with information to call the force without delay. Searches of woodland and open ground nearby were "
        "carried out by volunteers on Monday."
    )
