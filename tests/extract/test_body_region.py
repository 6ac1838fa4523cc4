"""From the family of the story to the elements that hold it."""

from __future__ import annotations

from newscrawl.extract.body import find_body
from newscrawl.extract.body_region import with_sentences
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured import Structured
from newscrawl.extract.title import find_title

LINES = [
    "岩口镇的老码头上，十九艘渔船依次靠岸，渔民们把当天的收获搬上传送带。",
    "镇长介绍，新建的冷库可以存放两百吨水产，运往省城只要三个小时。",
    "渔民盼着明年春天能用上自动分拣线，那时女儿也要回镇上工作。",
]


def cell(text: str, size: int = 12) -> str:
    return f"<tr><td class=s{size}>{text}</td></tr>"


def table_page() -> str:
    others = "".join(
        cell(f"·<a href=/n/{i}.htm>{title}</a> (03-0{i})")
        for i, title in enumerate(["石桥修好", "镇上办起书屋", "今年第一批茶叶上市了"], 1)
    )
    text = "<br><br>".join(LINES) + "<div align=right>（责任编辑：贺小满）</div>"
    return (
        "<title>岩口镇老码头迎来新冷库</title><body><table><tr><td width=500><table>"
        + cell("<b>岩口镇老码头迎来新冷库</b>")
        + cell("2024年03月09日08:15&nbsp;来源：岩口广播站新闻部")
        + cell(text, 14)
        + "</table></td><td><table>"
        + others
        + "</table></td></tr></table><table>"
        + cell("版权属于岩口广播站的全体听众")
        + "</table></body>"
    )


def test_labels_in_cells_of_the_same_shape_do_not_stretch_the_story_over_the_sidebar():
    page = parse_page(table_page().encode(), "https://a.example/n/9.htm")
    body = find_body(page, Structured(), find_title(page, Structured(), None))
    assert body.paragraphs == LINES
    assert [page.text(node)[:4] for node in body.containers] == [LINES[0][:4]]


def test_hosts_without_any_sentence_are_all_kept():
    page = parse_page(b"<div>Monday</div><div>Tuesday</div>", "https://a.example/")
    hosts = page.nodes_of("div")
    assert with_sentences(page, hosts) == hosts


def test_a_short_sentence_is_one():
    page = parse_page(b"<div>Monday</div><div>It rained.</div>", "https://a.example/")
    hosts = page.nodes_of("div")
    assert with_sentences(page, hosts) == hosts[1:]
