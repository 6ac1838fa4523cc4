"""A page of 2004: tables for everything, the text between ``<br>``, GB2312 declared."""

from __future__ import annotations

from newscrawl.demo.pages.sheet import Sheet, link, navigation

PAGE = """<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{title} - 澜江在线</title>
</head>
<body topmargin=0 bgcolor=#FFFFFF>
<table width=760 border=0 cellspacing=0 cellpadding=0 align=center>
<tr><td height=60><img src="/img/logo.gif" width=180 height=50 alt="澜江在线"></td></tr>
<tr><td bgcolor=#003366>{navigation}</td></tr>
</table>
<table width=760 border=0 cellpadding=4 align=center>
<tr><td class=f12>您现在的位置：{trail} &gt; 正文</td></tr>
</table>
<table width=760 border=0 align=center>
<tr>
<td width=560 valign=top>
<table width=100% cellpadding=6>
<tr><td align=center class=title><font size=5><b>{title}</b></font></td></tr>
<tr><td align=center class=f12>{time}&nbsp;&nbsp;来源：
<a href="{source_url}" target=_blank>{source}</a></td></tr>
<tr><td class=f14 id=zoom>
{body}
<br><br>
<div align=right>（责任编辑：{editor}）</div>
</td></tr>
{pager}<tr><td align=center class=f12>【<a href="javascript:window.print()">打印本页</a>】
【<a href="javascript:window.close()">关闭窗口</a>】</td></tr>
</table>
</td>
<td width=200 valign=top>
<table width=100% border=1 cellpadding=3>
<tr><td bgcolor=#CCDDEE><b>{heading}</b></td></tr>
{entries}
</table>
</td>
</tr>
</table>
<table width=760 align=center>
<tr><td align=center class=f12>{about} | {contact}<br>Copyright 澜江在线</td></tr>
</table>
</body>
</html>
"""

PAGER = "<tr><td align=center>{links}</td></tr>\n"

ENTRY = '<tr><td class=f12>·<a href="{href}">{title}</a> ({date})</td></tr>'


def source_url(name: str) -> str:
    """Where the name of a source links: an address that no crawl follows."""
    return f"http://source-{len(name)}.example/"


def render(sheet: Sheet) -> str:
    """The page."""
    post = sheet.post
    (block,) = sheet.blocks()
    return PAGE.format(
        title=sheet.title,
        navigation=navigation(),
        trail=sheet.trail(" &gt; "),
        time=sheet.time,
        source=post.story.source,
        source_url=source_url(post.story.source),
        body="<br><br>\n".join(f"　　{text}" for text in sheet.paragraphs),
        editor=post.story.editor,
        pager=PAGER.format(links=_pager(sheet)) if post.sheets > 1 else "",
        heading=block.plan.heading,
        entries="\n".join(
            ENTRY.format(href=teaser.href, title=teaser.title, date=teaser.date_text)
            for teaser in sheet.teasers(block)
        ),
        about=link("/about/", "关于我们"),
        contact=link("/contact/", "联系方式"),
    )


def _pager(sheet: Sheet) -> str:
    post, number = sheet.post, sheet.number
    pages = [
        f"[{page}]" if page == number else f'<a href="{post.sheet_path(page)}">[{page}]</a>'
        for page in range(1, post.sheets + 1)
    ]
    if number > 1:
        pages.insert(0, link(post.sheet_path(number - 1), "上一页"))
    if number < post.sheets:
        pages.append(link(post.sheet_path(number + 1), "下一页"))
    return " ".join(pages)
