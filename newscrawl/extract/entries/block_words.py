"""What headings and names say about a block of links.

In phrases a low line stands for a space; one at the beginning asks for the beginning of a word.
"""

from __future__ import annotations

import re

from newscrawl.extract.text.remembered import phrases

PARTNER_HEADING = phrases(
    """友情链接, 合作媒体, 合作伙伴, 广告, 廣告, 推广, 标签, 標籤, 关于我们, 版权, 下载, 客户端, 游戏, 彩票, 商城, 购物, 招聘, 公开课,
    课程, 房源, 影院, 広告, プレゼント, sponsor, advert, anzeige, paid_, newsletter, _tags, _jobs, stellenmarkt, coupon, _shop, gutschein,
    werbung, publicidad, publicité, patrocin, marketplace, партнер, партнёр, реклам"""
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

GOODS_KICKER = phrases(
    """advertor, sponsored, sponsoris, sponsorizz, sponsorowan, gesponsert, gesponsord, paid_content, paid_post, branded_content,
    partner_content, publireport, publirreport, patrocinad, annonsør, annonce, weiterbildung, e-learning, webinar, stellenmarkt, gutschein,
    gewinnspiel, 廣告"""
)
"""Overlines of single cards that announce no article among others that do: what somebody paid for, courses, prizes."""

_MORE = r"""[\W\d_]*
    (?: 更多 | 一覧 | more | mehr | 全部 | all | alle | load\ more | top | neu | previous | next | prev | \w
      | share | tweet | compartir | partager | condividi | compartilhar | facebook | linkedin | \d+\s?(?:of|de|von|sur)\s?\d+ )?
    [\W\d_]*"""

NO_LABEL = re.compile(_MORE, re.VERBOSE | re.IGNORECASE)
"""Signs, numbers and "more", which are no heading of a list."""

NO_HEADING = re.compile(
    rf"""{_MORE} | .{{0,12}}(?:责任编辑|責任編輯|责编|编辑|編輯|稿源|来源|來源|作者|记者|纠错)\s?[:：] .*
    | .*\d{{1,2}}:\d{{2}}.* | .*\d\s?(?:条|跟贴|评论|comments?|kommentare?).*
    | .*(?:分享|share\ this|teilen)\b.* """,
    re.VERBOSE | re.IGNORECASE,
)
"""Short lines before a list that are no heading of it: numbers, "more", editors, times, comment counts."""

NUMBER_SIGN = re.compile(r"[\d:：]")
"""Some lines that are no heading have one of these;"""

ASCII_NUMBER_SIGN = re.compile(r"[0-9:]")
"""the same for ASCII, in which figures are found in half the time;"""

SHARING_LABELS = ("分享", "share", "teilen")
"""others have one of these; the rest is short and :data:`NO_LABEL`."""

_WANTED_NAMES = """
related relation recomm recnews mostread mostviewed mostpopular popular trending latest readmore readnext readalso alsoread wpembedded morenews
morestories moreposts morefrom moreon meistgelesen empfehl weitere similar seealso further youmay maylike alsolike nextarticle
nextread tuijian xiangguan paihang redian rebang zuixin hotnews ranking toplist topnews topstories topreads underarticle leggi
correlat relacionad leido recent aktuell
"""
WANTED_NAMES = tuple(_WANTED_NAMES.split())
"""Parts of class and id names of blocks that announce articles; hyphens and low lines left out."""

UNWANTED_NAME = re.compile(
    r"(?<!\S)(?:ads?|ad-?(?:list|content|area|box)\w*|sponsored|advertorial|partner|jobs?|shop|marketplace|external)"
    r"(?=$|[\s_-])"
)
"""Class and id names of blocks of goods and partners."""

MEDIA_NAME = re.compile(
    r"video|photo|pics?(?:news|line|list|area|box|wrap|\b|_)|picture|tuji|tupian|gallery|hashtag"
)
"""Class and id names of columns of pictures and films; where cards have pictures they count."""

POST_LIST_NAME = "pro-gallery"
"""What the builder Wix calls its lists of posts, whatever they show."""

FRAME_NAME = re.compile(
    r"(?<!\S)(?!(?:article|story|post|entry|content)[_-])(?:[a-z0-9]{1,12}[_-]{1,2})?"
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
    r"(?<!\S)(?:[a-z0-9]{1,12}[_-]{1,2})?(?:foot|bottom|pagebottom|social|share|\w{0,6}sharing\w{0,6}|links|link-?list|taglist"
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
