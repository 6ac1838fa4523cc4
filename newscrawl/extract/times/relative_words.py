"""Words of relative dates in more languages, and those that fit no pattern of number, unit and "ago".

All in lower case, without a final dot. A low line stands for a space inside.
"""

from __future__ import annotations

from types import MappingProxyType

_MINUTE, _HOUR, _DAY, _WEEK, _MONTH, _YEAR = 60, 3600, 86400, 7 * 86400, 30 * 86400, 365 * 86400

# Cases that follow "ago" (Czech před hodinami) stand beside the others.
_UNITS = {
    _MINUTE: """minutami minútami minutė minūtēm minutit minute perccel minuts minuta minut dəqiqə λεπτό минути минута минут
        хвилин хвилини דקות דקה دقیقه منٹ मिनट মিনিট நிமிடங்கள் நிமிடம் నిమిషాల నిమిషం นาที phút წუთის""",
    _HOUR: """hodinami urami stundām tundi tunni oră ore hora hores sat sata sati час часа часова сата сати сат שעות שעה
        ساعت گھنٹے گھنٹہ घंटे घंटा घण्टे ঘণ্টা ঘন্টা மணி_நேரம் గంటల గంట ชั่วโมง ชม giờ tiếng საათის""",
    _DAY: """dny dňami dnevi dienām päeva zile zi dia dies dan dana дни ден дана дан ημέρα ημέρες ימים יום روز دن दिन দিন
        நாட்கள் రోజుల วัน ngày დღის""",
    _WEEK: "týždňami săptămâni setmanes седмици недеље שבועות هفته ہفتے हफ्ते सप्ताह সপ্তাহ สัปดาห์ tuần კვირის εβδομάδες",
    _MONTH: "luni mesos месеца חודשים ماه ماہ महीने মাস เดือน tháng თვის μήνες",
    _YEAR: "ani anys години година שנים سال साल বছর ปี năm წლის χρόνια",
}  # fmt: skip

UNITS = MappingProxyType({word.replace("_", " "): n for n, words in _UNITS.items() for word in words.split()})
"""Unit as written -> its length in seconds."""


def _phrases(words: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words.split())


WORDS_BEFORE = _phrases("לפני πριν_από acum преди пред пре prije pre fa")
"""Words that stand before the number: "acum 3 ore", Catalan "fa 3 hores"."""

WORDS_BEHIND = _phrases("sedan پیش قبل پہلے पहले আগে முன்பு முன் క్రితం ที่แล้ว ที่ผ่านมา ก่อน trước əvvəl წინ")
"""Words that stand behind the unit: "3 timmar sedan", "3 giờ trước"."""

SELF_SAID = _phrases("perce órája napja hete hónapja éve")
"""Hungarian units in a case that says "ago" itself: 3 órája."""

ONES = frozenset("o एक এক một".split())
"""The number one as a word."""

AMOUNTS = MappingProxyType(
    {
        "דקה": (1, _MINUTE), "שעה": (1, _HOUR), "שעתיים": (2, _HOUR), "יום": (1, _DAY), "יומיים": (2, _DAY),
        "שבוע": (1, _WEEK), "שבועיים": (2, _WEEK), "חודש": (1, _MONTH),
        "دقيقة": (1, _MINUTE), "دقيقتين": (2, _MINUTE), "ساعة": (1, _HOUR), "ساعتين": (2, _HOUR), "يوم": (1, _DAY),
        "يومين": (2, _DAY), "أسبوع": (1, _WEEK), "أسبوعين": (2, _WEEK), "شهر": (1, _MONTH), "شهرين": (2, _MONTH),
    }
)  # fmt: skip
"""One word for number and unit, as Hebrew and Arabic have for one and two: how many, and of how many seconds."""

PHRASES = MappingProxyType(
    dict.fromkeys("半小时前 半小時前 半个小时前 半個小時前".split(), (30, _MINUTE))
    | dict.fromkeys("一小时前 一小時前 一个小时前 一個小時前".split(), (1, _HOUR))
    | dict.fromkeys("两小时前 兩小時前 两个小时前 兩個小時前".split(), (2, _HOUR))
)
"""The same with "ago" in it. Longer times in words, 三年前, begin the sentences of headlines."""

DAYS_BACK = MappingProxyType(
    dict.fromkeys(_phrases("hôm_nay היום امروز วันนี้ днес azi astăzi"), 0)
    | dict.fromkeys(_phrases("hôm_qua אתמול دیروز เมื่อวานนี้ เมื่อวาน χτες jučer juče"), 1)
)
"""Name of a day -> how many days before the fetch."""
