"""What headings and names say about a block of links."""

from __future__ import annotations

import re

WANTED_HEADING = re.compile(
    r"""相关|相關|推荐|推薦|热点|熱點|热门|熱門|热榜|热文|最新|最热|排行|点击榜|延伸|猜你喜欢|感兴趣|爱看|为您|为你|头条|要闻|精选|阅读|閱讀|新闻|新聞
    |関連|ランキング|新着|おすすめ|あわせて|速報|トップニュース|인기|관련|추천|많이|최신
    |related|recommend|read\ (?:next|more|also)|(?:stories|reads)\ |trending|popular|latest|top\ (?:stories|reads|news)
    |more\ (?:from|on|in|stories|news|like|about|trending)|most\ (?:read|popular|viewed|shared|recent)|headlines
    |you\ (?:may|might)|also\ (?:like|read)|don['’]t\ miss|editor|up\ next|next\ read|readers\ read|see\ also|recent
    |in\ this\ (?:section|story)|what\ to\ read|check\ also
    |mehr\ (?:zum|aus|von|zu)|weitere|lesen\ sie|siehe\ auch|auch\ interess|empfehl|empfiehlt|meist|aktuell
    |neu?este|verwandte|ähnliche|passend|nächste|topthemen|top-?news|lesetipp|zum\ thema|aus\ dem\ ressort
    |à\ lire|lire\ aussi|sur\ le\ même|plus\ lus?|conseille|dernières|à\ la\ une
    |más\ (?:leíd|vist|notic)|últimas|relacionad|te\ puede|lea\ también|recomend
    |leggi\ anche|più\ letti|correlat|raccomandat|ultim[ei]|potrebbe|mais\ lidas|leia|veja|notícias
    |lees\ ook|meer\ (?:over|van|nieuws)|meest|les\ også|mest|siste|læs\ også|seneste|läs\ (?:också|mer|även)|senaste
    |czytaj|najnowsze|polecane|najpopular|zobacz|čtěte|nejčtenější|související|hlavní\ zprávy|mohlo|vydali|čítajte
    |ilgili|son\ dakika|çok\ okunan|öneri|popüler|manşet|читайте|главн|популярн|последни|по\ теме
    |taip\ pat|naujaus|skaitom|soma\ (?:pia|zaidi)|zilizo|zaidi""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of blocks that announce articles, by their telling words, in the languages that were seen."""

UNWANTED_HEADING = re.compile(
    r"""友情链接|合作媒体|合作伙伴|广告|廣告|推广|标签|標籤|专题|專題|图片|圖片|图集|图库|高清|美图|画报|视频|視頻|影像|直播|话题|博客|博文|论坛
    |网友评论|最新评论|留言|上一篇|下一篇|导航|服务|关于我们|版权|下载|客户端|订阅|读书|好书|图书|书城|有声|小说|游戏|彩票|商城|购物|招聘
    |活动|公开课|课程|房源|影院|产品|热搜|プレゼント|コンテンツ|連載|写真|動画|フォト|キーワード|広告|포토|영상
    |sponsor|advert|anzeige|promot|partner|paid\ |newsletter|podcast|video|watch|photo|galler(?:y|ies)|pictures|(?:visual|web)\ stories
    |tags?\b|topics?\b|themen\ im|authors?\b|comments?\b|kommentar|jobs?\b|stellenmarkt|workshop|weiterbildung|karriere
    |coupon|deals|shop|subscribe|follow|share\b|events|weather|wetter|horoscope|puzzle|games|quiz|bilder|fotostrecke|mediathek
    |gutschein|werbung|publicidad|patrocin|etiquetas|publicité|services|fotogaler|galería|vídeo|fotos""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of blocks that announce something else: partners, tags, pictures, services."""

NO_HEADING = re.compile(
    r"""[\W\d_]* (?: 更多 | 一覧 | more | mehr | 全部 | all | alle | load\ more | top | neu | \w )? [\W\d_]*
    | .{0,12}(?:责任编辑|責任編輯|责编|编辑|編輯|稿源|来源|來源|作者|记者|纠错)\s?[:：] .*
    | .*\d{1,2}:\d{2}.* | .*\d\s?(?:条|跟贴|评论|comments?|kommentare?).*
    | .*(?:分享|share\ this|teilen)\b.* """,
    re.VERBOSE | re.IGNORECASE,
)
"""Short lines before a list that are no heading of it: numbers, "more", editors, times, comment counts."""

WANTED_NAME = re.compile(
    r"relat(?:ed|ion)|recomm|recnews|most-?(?:read|viewed|popular)|popular|trending|latest|read-?(?:more|next|also)"
    r"|more-?(?:news|stories|posts|from|on)|meistgelesen|empfehl|weitere|similar|see-?also|further|you-?may|may-?like"
    r"|also-?like|next-?(?:article|read)|tuijian|xiangguan|paihang|redian|rebang|zuixin|hot-?news|ranking|toplist"
    r"|top-?(?:news|stories|reads)|under-?article|leggi|correlat|relacionad|leido|recent|aktuell"
)
"""Class and id names of blocks that announce articles."""

UNWANTED_NAME = re.compile(
    r"(?:^|\s)(?:ads?|ad-?(?:list|content|area|box)\w*|sponsored|advertorial|partner|jobs?|shop|marketplace|external)(?=$|[\s_-])"
)
"""Class and id names of blocks of goods and partners."""

MEDIA_NAME = re.compile(
    r"video|photo|pics?(?:news|line|list|area|box|wrap|\b|_)|picture|tuji|tupian|gallery|hashtag"
)
"""Class and id names of columns of pictures and films; where all cards have pictures they count."""

FRAME_NAME = re.compile(
    r"(?:^|\s)(?!(?:article|story|post|entry|content)[_-])(?:[a-z0-9]{1,12}[_-]{1,2})?(?:nav|navi|navbar|navigation|menu|megamenu|submenu|burger|offcanvas|breadcrumbs?|crumbs?|topbar|toolbar"
    r"|footer|sitemap|cookie|consent|login|modal|popup|overlay|drawer|copyright|friendlinks?|flink|youqing|pagination|pager|prevnext|prev)"
    r"(?:[_-]{1,2}\w{1,12}){0,2}(?=\s|$)"
)
"""Class and id names of what stands around every page of a site."""

LOOSE_FRAME_NAME = re.compile(
    r"(?:^|\s)(?:[a-z0-9]{1,12}[_-]{1,2})?(?:foot|bottom|pagebottom|social|share|\w{0,6}sharing\w{0,6}|links|link-?list|taglist|tags?|tag-list|keywords?"
    r"|comments?|newsletter|ticker|quick-?links?|sponsor(?:ed)?)(?:[_-]{1,2}\w{1,12}){0,2}(?=\s|$)"
)
"""Names of what is mostly furniture too, but may hold announcements: a heading or a telling name decides."""

MEDIA_ADDRESS = re.compile(
    r"(?:^|[./])(?:blogs?|videos?|v|photos?|photo-?(?:story|stories|gallery|view)|galler(?:y|ies)|bilder|fotostrecken?|fotogalerien?|slides?|slideshows?"
    r"|podcasts?|audios?|tu|tuku|pic|pics|pictures|photoview|mediathek|web-?stories|visual-?stories)(?:[./]|$)"
)
"""Hosts and path segments of films, pictures and sounds."""

LEGAL_TEXT = re.compile(
    r"许可证|备案|[网綱]安备|ICP|管理规定|自律公约|举报|版权所有|版权声明|意见反馈|留言板|营业执照|隐私|用户协议|関連法|©|℗"
    r"|terms of|privacy|cookie|imprint|licen[cs]|all rights|ad policy|advertis|subscri|datenschutz|newsletter|e-?mail",
    re.IGNORECASE,
)
"""Texts of links to what the law or the house asks for."""

PARTNER_HEADING = re.compile(
    r"友情链接|合作媒体|合作伙伴|广告|廣告|推广|标签|標籤|关于我们|版权|下载|客户端|游戏|彩票|商城|购物|招聘|公开课|课程|房源|影院"
    r"|sponsor|advert|anzeige|paid |newsletter|tags?\b|jobs?\b|stellenmarkt|coupon|shop|gutschein|werbung|publicidad",
    re.IGNORECASE,
)
"""Headings of what is no news on a list page: links of friends, goods, jobs."""
