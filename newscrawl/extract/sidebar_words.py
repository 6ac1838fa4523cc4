"""What headings and names say about a block of links."""

from __future__ import annotations

import re

WANTED_HEADING = re.compile(
    r"""相关|相關|推荐|推薦|热点|熱點|热门|熱門|热榜|热文|最新|最热|排行|点击榜|延伸阅读|延伸閱讀|猜你喜欢|感兴趣|爱看|为您|为你|编辑|头条|要闻|精选|阅读|閱讀|新闻
      |関連|ランキング|新着|おすすめ|あわせて|注目|速報|トップニュース|인기|관련|추천|많이|최신
      |related|recommend|read\ (?:next|more|also)|more\ (?:from|on|in|stories|news|like)|most\ (?:read|popular|viewed|shared)|trending|popular|latest|top\ (?:stories|reads|news)
      |headlines|you\ may|you\ might|also\ (?:like|read)|don['’]t\ miss|editor|up\ next|next\ read|see\ also|recent|in\ this\ (?:section|story)|what\ to\ read
      |mehr\ (?:zum|aus|von|zu)|weitere|lesen\ sie|auch\ interess|empfehl|empfiehlt|meist|aktuell|neueste|verwandte|ähnliche|passend|nächste|topthemen|top-?news|lesetipp
      |à\ lire|lire\ aussi|sur\ le\ même|plus\ lus?|conseille|dernières|à\ la\ une|más\ (?:leíd|vist|notic)|últimas|relacionad|te\ puede|lea\ también|recomend
      |leggi\ anche|più\ letti|correlat|raccomandat|ultim[ei]|potrebbe|mais\ lidas|leia|veja|notícias
      |lees\ ook|meer\ (?:over|van|nieuws)|meest|les\ også|mest\ lest|siste|læs\ også|seneste|läs\ (?:också|mer|även)|senaste|mest
      |czytaj|najnowsze|polecane|najpopular|zobacz|čtěte|nejčtenější|související|hlavní\ zprávy|mohlo|vydali|čítajte
      |ilgili|son\ dakika|çok\ okunan|öneri|popüler|manşet|читайте|главн|популярн|последни|по\ теме|taip\ pat|naujaus|skaitom|soma\ (?:pia|zaidi)|zilizo|zaidi""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of blocks that announce articles."""

UNWANTED_HEADING = re.compile(
    r"""友情链接|合作媒体|合作伙伴|广告|廣告|推广|标签|標籤|专题|專題|图片|圖片|图集|图库|高清|美图|视频|視頻|影像|直播|博客|论坛|作者|评论|留言|上一篇|下一篇|导航|服务
      |关于我们|版权|下载|客户端|订阅|读书|书架|游戏|彩票|商城|购物|招聘|活动|\bpr\b|写真|動画|フォト|キーワード|広告|포토|영상|동영상
      |sponsor|advert|anzeige|promot|partner|paid\ |newsletter|podcast|video|watch|photo|gallery|galleries|pictures|tags?\b|topics?\b|themen\ im|authors?\b|comments?\b|kommentar
      |jobs|coupon|deals|shop|subscribe|follow|share|events|weather|wetter|horoscope|puzzle|games|quiz|bilder|fotostrecke|mediathek|gutschein|werbung|publicidad|patrocin|etiquetas
      |publicité|services|newsletters|fotogaler|galería|vídeo|fotos""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of blocks that announce something else: partners, tags, pictures, services."""

FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|megamenu|submenu|burger|offcanvas|off-canvas|breadcrumbs?|crumbs?|topbar|toolbar|footer|foot|fotter|sitemap"
    r"|cookie|consent|social|share|sharing|login|modal|popup|overlay|drawer|copyright|friendlinks?|friend-link|flink|links?-list|youqing|sponsor(?:ed)?|advert\w*"
    r"|taglist|tags|tag-list|keywords?|comments?|pagination|pager|page-nav|prev|prevnext|newsletter|ticker|quick-?links?)(?=$|[\s_-])"
)
"""Class and id names of what stands around every page of a site."""

WANTED_NAME = re.compile(
    r"related|recommend|recomm|most-?(?:read|viewed|popular)|popular|trending|latest|read-?(?:more|next|also)|more-?(?:news|stories|from|on)|meistgelesen"
    r"|empfehl|weitere|similar|see-?also|further|you-?may|may-?like|also-?like|next-?(?:article|read)|tuijian|xiangguan|paihang|redian|rebang|zuixin|hotnews|hot-?news"
    r"|ranking|toplist|top-?(?:news|stories|reads)|teaser|under-?article|leggi|correlat|relacionad|leido|associ|recent|newslist|list-?news|aktuell|ticker-?list"
)
"""Class and id names of blocks that announce articles."""
