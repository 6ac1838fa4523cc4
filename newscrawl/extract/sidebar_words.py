"""What headings and names say about a block of links.

In phrases a low line stands for a space; one at the beginning asks for the beginning of a word.
"""

from __future__ import annotations

import re

from newscrawl.extract.remembered import phrases

WANTED_HEADING = phrases(
    """相关, 相關, 推荐, 推薦, 热点, 熱點, 热门, 熱門, 热榜, 热文, 最新, 最热, 排行, 点击榜, 延伸, 猜你喜欢, 感兴趣, 爱看, 为您, 为你,
    头条, 要闻, 精选, 阅读, 閱讀, 新闻, 新聞, 関連, ランキング, 新着, おすすめ, あわせて, 速報, トップニュース, 인기, 관련, 추천, 많이,
    최신, related, recommend, read_next, read_more, read_also, stories_, reads_, trending, popular, latest, top_stories, top_reads,
    top_news, more_from, more_on, more_in, more_stories, more_news, more_like, more_about, more_trending, most_read, most_popular,
    most_viewed, most_shared, most_recent, headlines, you_may, you_might, also_like, also_read, don't_miss, don’t_miss, editor,
    up_next, next_read, readers_read, see_also, recent, in_this_section, in_this_story, what_to_read, check_also, mehr_zum, mehr_aus,
    mehr_von, mehr_zu, weitere, lesen_sie, siehe_auch, auch_interess, empfehl, empfiehlt, meist, aktuell, neuest, neuste, verwandte,
    ähnliche, passend, nächste, topthemen, topnews, top-news, lesetipp, zum_thema, aus_dem_ressort, à_lire, lire_aussi, sur_le_même,
    plus_lu, conseille, dernières, à_la_une, más_leíd, más_vist, más_notic, últimas, relacionad, te_puede, lea_también, recomend,
    leggi_anche, più_letti, correlat, raccomandat, ultime, ultimi, potrebbe, mais_lidas, leia, veja, notícias, lees_ook, meer_over,
    meer_van, meer_nieuws, meest, les_også, mest, siste, læs_også, seneste, läs_också, läs_mer, läs_även, senaste, czytaj, najnowsze,
    polecane, najpopular, zobacz, čtěte, nejčtenější, související, hlavní_zprávy, mohlo, vydali, čítajte, ilgili, son_dakika,
    çok_okunan, öneri, popüler, manşet, читайте, главн, популярн, последни, по_теме, taip_pat, naujaus, skaitom, soma_pia,
    soma_zaidi, zilizo, zaidi"""
)
"""Headings of blocks that announce articles, by their telling words, in the languages that were seen."""

PARTNER_HEADING = phrases(
    """友情链接, 合作媒体, 合作伙伴, 广告, 廣告, 推广, 标签, 標籤, 关于我们, 版权, 下载, 客户端, 游戏, 彩票, 商城, 购物, 招聘, 公开课,
    课程, 房源, 影院, 広告, プレゼント, sponsor, advert, anzeige, paid_, newsletter, _tags, _jobs, stellenmarkt, coupon, _shop, gutschein,
    werbung, publicidad, publicité, patrocin, marketplace"""
)
"""Headings of what is no news at all: links of friends, goods, jobs."""

UNWANTED_HEADING = PARTNER_HEADING + phrases(
    """专题, 專題, 图片, 圖片, 图集, 图库, 高清, 美图, 画报, 视频, 視頻, 影像, 直播, 话题, 博客, 博文, 论坛, 网友评论, 最新评论, 留言,
    上一篇, 下一篇, 导航, 服务, 订阅, 读书, 好书, 图书, 书城, 有声, 小说, 活动, 产品, 热搜, コンテンツ, 連載, 写真, 動画, フォト,
    キーワード, 포토, 영상, promot, partner, podcast, video, watch, photo, gallery, galleries, pictures, visual_stories, web_stories,
    _topics, themen_im, _author, comments, kommentar, _job_, workshop, weiterbildung, karriere, deals, subscribe, follow, _share_, events,
    weather, wetter, horoscope, puzzle, games, quiz, bilder, fotostrecke, mediathek, etiquetas, services, fotogaler, galería, vídeo,
    _fotos"""
)
"""Headings of blocks beside an article that announce something else: pictures, films, tags, services."""

NO_HEADING = re.compile(
    r"""[\W\d_]* (?: 更多 | 一覧 | more | mehr | 全部 | all | alle | load\ more | top | neu | previous | next | prev | \w )? [\W\d_]*
    | .{0,12}(?:责任编辑|責任編輯|责编|编辑|編輯|稿源|来源|來源|作者|记者|纠错)\s?[:：] .*
    | .*\d{1,2}:\d{2}.* | .*\d\s?(?:条|跟贴|评论|comments?|kommentare?).*
    | .*(?:分享|share\ this|teilen)\b.* """,
    re.VERBOSE | re.IGNORECASE,
)
"""Short lines before a list that are no heading of it: numbers, "more", editors, times, comment counts."""

NUMBER_SIGN = re.compile(r"[\d:：]")
"""Some lines that are no heading have one of these;"""

SHARING_LABELS = ("分享", "share", "teilen")
"""others have one of these, or are short."""

_WANTED_NAMES = """
related relation recomm recnews mostread mostviewed mostpopular popular trending latest readmore readnext readalso morenews
morestories moreposts morefrom moreon meistgelesen empfehl weitere similar seealso further youmay maylike alsolike nextarticle
nextread tuijian xiangguan paihang redian rebang zuixin hotnews ranking toplist topnews topstories topreads underarticle leggi
correlat relacionad leido recent aktuell
"""
WANTED_NAMES = tuple(_WANTED_NAMES.split())
"""Parts of class and id names of blocks that announce articles; hyphens and low lines left out."""

UNWANTED_NAME = re.compile(
    r"(?:^|\s)(?:ads?|ad-?(?:list|content|area|box)\w*|sponsored|advertorial|partner|jobs?|shop|marketplace|external)"
    r"(?=$|[\s_-])"
)
"""Class and id names of blocks of goods and partners."""

MEDIA_NAME = re.compile(
    r"video|photo|pics?(?:news|line|list|area|box|wrap|\b|_)|picture|tuji|tupian|gallery|hashtag"
)
"""Class and id names of columns of pictures and films; where cards have pictures they count."""

FRAME_NAME = re.compile(
    r"(?:^|\s)(?!(?:article|story|post|entry|content)[_-])(?:[a-z0-9]{1,12}[_-]{1,2})?"
    r"(?:nav|navi|navbar|navigation|menu|megamenu|submenu|burger|offcanvas|breadcrumbs?|crumbs?|topbar|toolbar|footer|sitemap"
    r"|cookie|consent|login|modal|popup|overlay|drawer|copyright|friendlinks?|flink|youqing|pagination|pager|prevnext|prev)"
    r"(?:[_-]{1,2}\w{1,12}){0,2}(?=\s|$)"
)
"""Class and id names of what stands around every page of a site."""

_FRAME_PARTS = "nav menu burger offcanvas crumb bar footer sitemap cookie consent login modal popup overlay drawer copyright link youqing pag prev"
FRAME_PARTS = tuple(_FRAME_PARTS.split())
"""What :data:`FRAME_NAME` can only be found with."""

_LOOSE_FRAME_PARTS = "foot bottom social shar link tag keyword comment newsletter ticker sponsor"
LOOSE_FRAME_PARTS = tuple(_LOOSE_FRAME_PARTS.split())
"""What :data:`LOOSE_FRAME_NAME` can only be found with."""

LOOSE_FRAME_NAME = re.compile(
    r"(?:^|\s)(?:[a-z0-9]{1,12}[_-]{1,2})?(?:foot|bottom|pagebottom|social|share|\w{0,6}sharing\w{0,6}|links|link-?list|taglist"
    r"|tags?|tag-list|keywords?|comments?|newsletter|ticker|quick-?links?|sponsor(?:ed)?)(?:[_-]{1,2}\w{1,12}){0,2}(?=\s|$)"
)
"""Names of what is mostly furniture too, but may hold announcements: a heading or a telling name decides."""

_MEDIA = """
blog blogs video videos v photo photos photostory photostories photo-story photogallery photoview gallery galleries bilder
bilderserien fotostrecke fotostrecken fotogalerie fotogalerien slide slides slideshow slideshows podcast podcasts audio audios
tu tuku pic pics picture pictures mediathek webstories web-stories visualstories visual-stories
"""
MEDIA_SEGMENTS = frozenset(_MEDIA.split())
"""Labels of hosts and segments of paths of films, pictures, sounds and private pages."""

LEGAL_TEXT = phrases(
    """许可证, 备案, 网安备, icp备, icp证, 管理规定, 自律公约, 举报, 版权所有, 版权声明, 意见反馈, 留言板, 营业执照, 隐私, 用户协议, ©, ℗,
    terms_of, privacy, cookie, imprint, licenc, licens, all_rights, ad_policy, advertis, subscri, datenschutz, newsletter, e-mail, email"""
)
"""Words in links to what the law or the house asks for."""
