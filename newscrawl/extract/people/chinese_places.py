"""Chinese names of places that begin the name of an office or stand behind a reporter's name."""

from __future__ import annotations

import re

_PROVINCES = """北京 上海 天津 重庆 重慶 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南
    湖北 湖南 广东 广西 海南 四川 贵州 云南 陕西 甘肃 青海 宁夏 新疆 西藏 内蒙古 香港 澳门 澳門 台湾
    臺灣""".split()

_CITIES = """广州 深圳 武汉 成都 西安 杭州 南京 长沙 郑州 济南 合肥 福州 昆明 贵阳 南宁 南昌 太原 兰州
    石家庄 哈尔滨 长春 沈阳 大连 青岛 厦门 宁波 苏州 海口 三亚 呼和浩特 乌鲁木齐 拉萨 西宁 银川 台北
    马鞍山 连云港 秦皇岛 张家口 新北 桃園 台中 台南 高雄""".split()

_ABROAD = """华盛顿 華盛頓 纽约 紐約 东京 東京 首尔 首爾 伦敦 倫敦 巴黎 柏林 莫斯科 日内瓦 日內瓦
    布鲁塞尔 布魯塞爾 温哥华 黎巴嫩 安哥拉 联合国 聯合國""".split()

_COUNTRY = "中国 中國 中共 中央 国家 國家 全国 全國 清华 复旦".split()

BEGINNING = re.compile("|".join(sorted(_PROVINCES + _CITIES + _ABROAD + _COUNTRY, key=len, reverse=True)))
"""Matches where a place's or a national office's name begins."""
