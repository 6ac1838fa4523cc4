"""Why a page holds no story: said in ``problems``, one short sentence each."""

from __future__ import annotations

import re

from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.text.columns import span_together

# Less text than this beside one of these titles is an error page that answers 200. In columns.
SHORT_PAGE = 400

LONGEST_TITLE = 1000

ERROR_TITLE = re.compile(
    r"\b(?:404|403|500|502|503)\b|(?:page|article|site)\s(?:not\sfound|unavailable)|not\sfound|access\sdenied|forbidden|error\spage"
    r"|just\sa\smoment|are\syou\s(?:a\s)?(?:human|robot)|attention\srequired|verify(?:ing)?\syou|captcha|nicht\sgefunden|introuvable"
    r"|no\sencontrada|non\strovata|не\sнайдена|見つかりません|찾을\s수\s없|页面不存在|頁面不存在|找不到|已删除|已被删除|已下线|出错了|访问受限|安全验证|系统提示",
    re.IGNORECASE,
)
LOGIN_TITLE = re.compile(
    r"^\W*(?:log\s?in|sign\s?in|login|anmelden|einloggen|connexion|iniciar\ssesión|accedi|ログイン|로그인|登录|登陆|登入|用户登录)\b|需要登录|请先登录",
    re.IGNORECASE,
)
REFRESH = re.compile(r"^\s*\d{1,3}(?:\.\d{1,3})?\s*[;,]\s*(?:url\s*=\s*)?['\"]?\s*(\S[^'\"]*)", re.IGNORECASE)

# Less than this on a page that is half links, and that does not call itself an article, is no story. In columns.
LEAST_STORY = 120
LIST_LINKS = 0.5


def page_problems(page: Page, structured: Structured, body: Body) -> list[str]:
    """What is wrong with the page as an article."""
    if not page.nodes:
        return ["the page is empty"]
    problems = []
    if page.by_tag.get("frameset"):
        problems.append("the page is a frameset: its text stands in other documents")
    target = _refresh_target(page)
    if target and not body.paragraphs:
        problems.append(f"the page redirects to {target[:200]}")
    if not body.paragraphs:
        problems.append("no running text was found")
    elif _is_cut_off(structured):
        problems.append("the page says that it is not free to read: the text may be cut")
    return problems


def no_story(page: Page, structured: Structured, body: Body) -> str | None:
    """Why the text that was found is no story, None when it may be one."""
    # No text takes fewer columns than it has characters.
    if sum(map(len, body.paragraphs)) >= SHORT_PAGE or span_together(body.paragraphs, SHORT_PAGE):
        return None
    title = " ".join(page.titles)[:LONGEST_TITLE]
    if ERROR_TITLE.search(title):
        return "the page looks like an error page"
    if LOGIN_TITLE.search(title):
        return "the page asks to log in"
    is_short = not span_together(body.paragraphs, LEAST_STORY)
    if is_short and _is_half_links(page) and not _says_article(structured):
        return "the page is a list of links"
    return None


def _is_half_links(page: Page) -> bool:
    return bool(page.nodes) and page.link_density(page.nodes[0]) >= LIST_LINKS


def _says_article(structured: Structured) -> bool:
    kind = structured.first_meta("og:type") or ""
    return bool(structured.articles) or kind == "article" or "article:published_time" in structured.meta


def _refresh_target(page: Page) -> str | None:
    for node in page.nodes_of("meta"):
        if "http-equiv" in node.attributes and node.attributes["http-equiv"].lower() == "refresh":
            match = REFRESH.match(node.get("content") or "")
            if match:
                return match[1].strip()
    return None


def _is_cut_off(structured: Structured) -> bool:
    """schema.org/isAccessibleForFree (Google, "Subscription and paywalled content")."""
    return any(str(item.get("isAccessibleForFree")).lower() == "false" for item in structured.articles)
