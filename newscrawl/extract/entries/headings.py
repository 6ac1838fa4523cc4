"""Headings of blocks that announce articles, by their telling words, language by language.

In phrases a low line stands for a space; one at the beginning asks for the beginning of a word. Words are cut to the
stem that stands in all forms ("most read", "the most read of the day"), and none is so short that a name has it.
"""

from __future__ import annotations

import re

from newscrawl.extract.entries.block_words import UNWANTED_HEADING
from newscrawl.extract.text.remembered import has_phrase, phrases

WANTED_HEADING = phrases(
    # Chinese, Japanese, Korean
    """相关, 相關, 推荐, 推薦, 热点, 熱點, 热门, 熱門, 热榜, 熱榜, 热文, 熱文, 最新, 最热, 最熱, 排行, 点击榜,
    延伸, 猜你喜欢, 猜你喜歡, 感兴趣, 感興趣, 有兴趣, 有興趣, 爱看, 愛看, 都在看, 也在看, 大家也看, 看更多, 为您,
    为你, 為您, 為你, 头条, 頭條, 要闻, 要聞, 精选, 精選, 阅读, 閱讀, 新闻, 新聞, 人气, 人氣, 即時, 同场加映,
    同場加映, 其他文章, 其它文章, 更多文章, 标题导航, 標題導航, 本版导读, 関連, ランキング, 新着, おすすめ,
    あわせて, 合わせて読, こちらも, 読まれて, 人気, 注目, 速報, トップニュース, 인기, 관련, 추천, 많이, 최신,
    주요뉴스, 주요_뉴스, 주요기사, 함께_볼, 함께_보면, 이_시각, 실시간, 다른_기사, """
    # English
    """related, recommend, read_next, read_more, read_also, stories_, reads_, trending, popular, latest,
    top_stories, top_reads, top_news, more_from, more_on, more_in, more_stories, more_news, more_like, more_about,
    more_trending, most_read, most_popular, most_viewed, most_shared, most_recent, headlines, you_may, you_might,
    also_like, also_read, _also_in_, don't_miss, don’t_miss, editor, up_next, next_read, readers_read, see_also,
    recent, in_this_section, in_this_story, what_to_read, check_also, keep_reading, other_news, are_reading,
    more_articles, """
    # German, Dutch, the Nordic languages
    """mehr_aus, mehr_von, mehr_zu, mehr_artikel, mehr_nachrichten, mehr_news, weitere, lesen_sie, siehe_auch,
    auch_interess, empfehl, empfiehlt, _meist, aktuell, neuest, neuste, verwandte, ähnliche, passend, nächste,
    topthemen, topnews, top-news, newsticker, lesetipp, zum_thema, aus_dem_ressort, lees_ook, meer_over, meer_van,
    meer_uit, meer_nieuws, meest, gerelateerd, net_binnen, les_også, _mest, _siste, relatert, læs_også, seneste,
    relaterede, läs_också, läs_mer, läs_även, senaste, _mer_om, relaterade, luetuim, lue_myös, lue_lisää,
    uusimmat, """
    # French, Spanish, Catalan, Portuguese, Italian, Romanian
    """à_lire, lire_aussi, sur_le_même, même_rubrique, même_sujet, plus_lu, conseille, dernières, à_la_une,
    ne_pas_manquer, fil_info, voir_aussi, más_leíd, más_vist, más_notic, más_sobre, más_informaci, últimas,
    lo_último, otras_notic, relacionad, te_puede, le_puede, puede_interesar, lea_también, recomend, sigue_leyendo,
    més_lleg, leggi_anche, più_letti, correlat, raccomandat, _ultime, _ultimi, potrebbe, primo_piano, altre_notiz,
    altri_articol, non_perdere, mais_lidas, _leia, _veja, saiba_mais, notícias, em_destaque, articole_similare,
    cele_mai_citite, citește_și, citeşte_şi, citește_mai, recomandat, """
    # Slavic languages
    """czytaj, czytane, najnowsze, polecane, najpopular, zobacz, powiązane, podobne, čtěte, nejčtenější,
    související, hlavní_zprávy, nejnovější, podobné, další_články, ďalšie_články, mohlo, vydali, čítajte,
    najčítanej, súvisiac, najčita, najnovij, povezan, vezane_v, vijesti, pročitajte, sorodn, preberite,
    najbolj_bran, читайте, читаем, читают, главн, популярн, последни, по_теме, лента_нов, похожие, другие_новост,
    смотрите_также, рекоменд, стрічка_нов, схожі, за_темою, останні, свързани, най-чет, най-нов, прочетете,
    още_от, препоръч, повезан, најчитан, најнов, """
    # Greek, Hungarian, Baltic languages, Turkish
    """σχετικ, δημοφιλ, διαβάστε, διαβαστε, διαβασμ, τελευταί, τελευται, ροή_ειδ, ροη_ειδ, kapcsolódó, legolvas,
    legfriss, friss_hír, ajánl, érdekelhet, olvassa_el, olvasd_el, népszerű, taip_pat, naujaus, skaitom, lasi_arī,
    lasiet_arī, saistīt, jaunāk, loe_ka, loe_veel, seotud, loetum, ilgili, ilginizi, _benzer, son_dakika,
    çok_okunan, öneri, popüler, manşet, diğer_haber, """
    # Arabic, Persian, Urdu, Hebrew
    """اقرأ, إقرأ, ذات_صلة, الأكثر, آخر_الأخبار, أخبار_أخرى, قد_يعجبك, قد_يهمك, مقترح, مرتبط, پربازدید, پربیننده,
    آخرین, پیشنهاد, بیشتر_بخوانید, متعلقہ, تازہ_ترین, כתבות, הנקראות, הנצפות, יעניין, עוד_ב, קראו_גם, מומלצ, """
    # Hindi, Bengali, Thai; a letter with a dot below is written as one character or as two
    """संबंधित, सम्बंधित, ताजा, ताज़ा, ताज\u095bा, यह_भी, ये_भी, और_पढ, और_प\u095d, अन्य_खबर, बड़ी_खबर,
    ब\u095cी_खबर, ट्रेंडिंग, আরও_পড, আরো_পড, আরও_প\u09dc, আরো_প\u09dc, আরও_খবর, সর্বাধিক, সর্বশেষ, পঠিত,
    সম্পর্কিত, เกี่ยวข้อง, ยอดนิยม, ล่าสุด, อ่านเพิ่ม, แนะนำ, """
    # Vietnamese, Indonesian, Malay, Swahili
    """liên_quan, cùng_chuyên_mục, đọc_nhiều, xem_nhiều, xem_thêm, đọc_thêm, _tin_mới, mới_nhất, mới_-_nóng,
    _tin_nóng, _tin_khác, có_thể_bạn, nổi_bật, terkait, terpopuler, baca_juga, lihat_juga, terkini, terbaru,
    rekomendasi, berkaitan, soma_pia, soma_zaidi, zilizo, zaidi"""
)
"""Headings of blocks that announce articles."""

SURELY_WANTED = phrases("标题导航, 標題導航, related_articles, related_stories, related_news, related_posts")
"""Headings that mean articles although a part of them names something else.

The headlines of a newspaper's page are its 导航; "Related articles" and "More from author" are two tabs glued together.
"""

HEADING_PART = re.compile(r"[/|｜]")
"""Between the parts of a heading that names several lists: related stories / more of this author."""


def is_wanted(heading: str) -> bool:
    """True when the heading says that articles are announced below."""
    return has_phrase(heading, WANTED_HEADING)


def is_unwanted(heading: str) -> bool:
    """True when it names something else and no part of it names articles alone."""
    if not has_phrase(heading, UNWANTED_HEADING):
        return False
    return not has_phrase(heading, SURELY_WANTED) and not any(
        has_phrase(part, WANTED_HEADING) and not has_phrase(part, UNWANTED_HEADING)
        for part in HEADING_PART.split(heading)
    )
