"""Words of relative dates: "3小时前", "vor 2 Stunden", "hace 3 horas", "2 hours ago", "gestern, 18:15".

All in lower case, without a final dot. Units are matched as whole words except in scripts without spaces.
"""

from __future__ import annotations

from types import MappingProxyType

_MINUTE, _HOUR, _DAY, _WEEK, _MONTH, _YEAR = 60, 3600, 86400, 7 * 86400, 30 * 86400, 365 * 86400

_UNITS = {
    1: """s sec secs second seconds sekunde sekunden sek seconde secondes segundo segundos secondo secondi sekund sekunder sekundy
        sekundę saniye секунд секунды секунду 秒 秒钟 秒鐘 초 sekundę sekundžių sekuntia másodperce detik""",
    _MINUTE: """m min mins minute minutes minuten minuto minutos minuti minut minuter minutter minuty minutu minuta minutę dakika dk
        минут минуты минуту мин 分 分钟 分鐘 분 minučių minutes minuuttia perce perc menit λεπτά دقائق دقيقة dakika minutter""",
    _HOUR: """h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren timme timmar time timer godz godzin
        godzinę godziny hodin hodiny hodinu hod saat sa час часа часов годин години 小时 小時 个小时 個小時 时间 時間 시간 val
        valandą valandas valandų tuntia órája óra jam ώρες ώρα ساعات ساعة""",
    _DAY: """d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager dzień dni den dny dnů
        dní gün день дня дней днів 天 日 日間 일 dieną dienas dienų päivää napja nap hari μέρες ημέρες أيام يوم""",
    _WEEK: """w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uke uker uge
        uger tydzień tygodnie tygodni týden týdny týdnů hafta неделю недели недель 周 週 星期 个星期 週間 주 savaitę savaites
        viikkoa hete minggu""",
    _MONTH: """month months monat monate monaten mois mes meses mese mesi mês maand maanden månad månader måned måneder miesiąc
        miesiące miesięcy měsíc měsíce měsíců ay месяц месяца месяцев 月 个月 個月 か月 ヶ月 カ月 개월 mėnesį mėnesius mėn kuukautta
        hónapja bulan""",
    _YEAR: """y yr yrs year years jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren år rok lata lat roky
        roků let yıl год года лет 年 년 metus metų vuotta éve tahun""",
}  # fmt: skip

SECONDS_OF_UNIT = MappingProxyType(
    {word: seconds for seconds, words in _UNITS.items() for word in words.split()}
)
"""Unit as written -> its length in seconds; months count 30 days, years 365."""


def _phrases(words: str) -> list[str]:
    """Words separated by spaces; a low line stands for a space inside."""
    return [word.replace("_", " ") for word in words.split()]


AGO_BEFORE = frozenset(_phrases("vor il_y_a hace há prieš för for pred před πριν منذ قبل przed pirms"))
"""Words that stand before the number: "vor 2 Stunden", "il y a 3 heures"."""

AGO_BEHIND = frozenset(
    _phrases(
        "ago 前 之前 以前 fa atrás atras sidan siden temu geleden önce назад тому 전 yang_lalu lalu tagasi sitten prije earlier"
    )
)
"""Words that stand behind the unit: "2 hours ago", "3小时前"."""

_DAYS = {
    0: """今天 今日 today heute hoy aujourd'hui aujourd’hui oggi hoje dnes dzisiaj dziś i_dag idag vandaag bugün сегодня
        сьогодні 오늘 šiandien tänään täna σήμερα اليوم leo hari_ini""",
    1: """昨天 昨日 yesterday gestern ayer hier ieri ontem včera wczoraj i_går igår gisteren dün вчера вчора 어제 vakar
        eilen eile χθες أمس jana tegnap kemarin""",
    2: "前天 一昨日 vorgestern anteayer avant-hier przedwczoraj позавчера 그제 그저께",
}

DAY_WORDS = MappingProxyType({word: days for days, words in _DAYS.items() for word in _phrases(words)})
"""Name of a day -> how many days before the fetch."""

NOW_WORDS = frozenset(
    _phrases(
        """刚刚 刚才 剛剛 剛才 たった今 방금 just_now gerade_eben soeben à_l'instant ahora_mismo adesso właśnie_teraz
        právě_teď az_önce şimdi только_что nyss akkurat_nå nettopp zojuist a_moment_ago moments_ago"""
    )
)
"""Words that mean the minute of the fetch."""
