"""Texts written for the tests of near-duplicates."""

STORY = [
    "云州市图书馆从下周起延长夜间开放时间，自习区将一直开到晚上十一点。",
    "馆方表示，这一安排回应了附近三所学校师生多年来的请求，试行期为半年。",
    "为了保证安全，保安人员的班次做了调整，出口处增设了照明，末班公交车的发车时间也相应推后。",
    "一名经常来此备考的读者说，过去九点就得离开，往往只好转到快餐店继续看书。",
    "图书馆同时开通了座位预约服务，连续三次预约而未到的读者将被暂停预约一周。",
]

OTHER = [
    "清溪镇的果农今年第一次把桃子卖到了海外，首批八吨货物已经装船启运。",
    "镇里去年建起了冷库和分拣线，果子从采摘到入库不超过四个小时。",
    "种了二十年桃树的老农说，过去最怕的是雨天，一场雨下来，烂在地里的比卖出去的还多。",
    "农业技术员每周到园子里来一次，教大家怎样控制用药，每一箱果子都可以查到出自哪一棵树。",
]

ENGLISH = [
    "The town library will stay open until eleven at night from next week, the council decided on Monday.",
    "Students from three nearby schools had asked for longer hours for many years, the head librarian said.",
    "Two more guards will be on duty and the last bus will leave half an hour later than it does now.",
    "A reader who studies there for her exams said she used to move to a burger bar when the doors closed.",
    "Seats can be booked from today, and anyone who fails to turn up three times must wait for a week.",
]

NOTICE = (
    "据{province}省纪委监委通报，{city}市副市长{name}涉嫌严重违纪违法，目前正接受{province}省纪委监委纪律审查和监察调查。"
    "{name}，{year}年出生，大学学历，曾任乡镇党委书记、县长等职务，{since}年起担任现职。"
)

NOTICES = [
    NOTICE.format(province="甲东", city="云州", name="张大同", year=1966, since=2018),
    NOTICE.format(province="乙南", city="清溪", name="李木生", year=1971, since=2020),
    NOTICE.format(province="甲东", city="松江", name="王立", year=1969, since=2017),
]


def body(paragraphs: list[str]) -> str:
    return "\n".join(paragraphs)
