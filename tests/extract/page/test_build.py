"""The table of a page: ranges, texts, links, what is shown and what is not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.page import BREAK, parse_page
from newscrawl.extract.page import build as page_module


def page_of(markup: str):
    return parse_page(markup.encode("utf-8", "replace"), "https://a.example/")


def test_elements_are_listed_in_document_order_with_their_ranges():
    page = page_of("<div><p>one <b>two</b></p><p>three</p></div>")
    assert [node.tag for node in page.nodes] == ["html", "body", "div", "p", "b", "p"]
    div, first, second = page.nodes[2], page.nodes[3], page.nodes[5]
    assert page.children(div) == [first, second]
    assert page.descendants(first) == [page.nodes[4]]
    assert page.text(first) == "one two"
    assert page.text(div) == "one two three"
    assert [node.tag for node in page.nodes[4].ancestors()] == ["p", "div", "body", "html"]
    assert div.contains(second)
    assert not first.contains(second)


def test_lines_end_at_blocks_and_breaks():
    page = page_of("<div>a<br>b<p>c <i>d</i></p>e</div>")
    assert page.lines(page.nodes[0]) == ["a", "b", "c d", "e"]
    assert all(run == BREAK or BREAK not in run for run in page.texts)


def test_white_space_between_words_is_kept_and_at_line_edges_left_out():
    page = page_of("<div>\n <p>\n a\n b </p>\n</div><a>x</a> <a>y</a>")
    assert page.text(page.nodes_of("p")[0]) == "a b"
    assert page.text(page.nodes_of("body")[0]) == "a b x y"


def test_character_references_do_not_part_a_run_of_text():
    page = page_of(
        "<p>caf&eacute; &amp; th&#233; &#9749;<b>d&#233;j&agrave;</b>&eacute;t&eacute;</p><p>&#26032;&#38395;</p>"
    )
    assert [run for run in page.texts if run != BREAK] == ["café & thé ☕", "déjà", "été", "新闻"]
    assert page.text(page.nodes_of("b")[0]) == "déjà"
    assert page.length(page.nodes_of("p")[0]) == len("café & thé ☕déjàété")


def test_runs_of_references_are_joined_up_to_a_length_and_lose_nothing():
    page = page_of(f"<p>{'&#26032;' * 5000}</p>")
    runs = [run for run in page.texts if run != BREAK]
    assert "".join(runs) == "新" * 5000
    assert max(map(len, runs)) == page_module.LONGEST_JOINED


def test_links_are_measured_apart():
    page = page_of("<p>four<a href=x>five5<b>six</b></a></p>")
    paragraph = page.nodes_of("p")[0]
    assert page.length(paragraph) == 12
    assert page.link_length(paragraph) == 8
    assert page.link_density(paragraph) == 8 / 12
    assert page.link_density(page_of("<p></p>").nodes_of("p")[0]) == 0.0


def test_scripts_titles_and_styles_are_no_text():
    page = page_of(
        "<title> A  title </title><style>p{}</style><script type=x>var a</script><script src=b></script>"
        "<template><p>hidden</p></template><svg><title>icon</title><text>t</text></svg><p>shown</p>"
    )
    assert page.titles == ["A title"]
    assert [(script.attributes, script.text) for script in page.scripts] == [({"type": "x"}, "var a")]
    assert page.text(page.nodes[0]) == "shown"


def test_a_declarative_shadow_root_is_shown():
    page = page_of("<div><template shadowrootmode=open><p>text</p></template></div>")
    assert page.text(page.nodes[0]) == "text"


def test_hint_is_class_and_id_in_lower_case():
    node = page_of('<p class="Lead  Big" id="P1">x</p>').nodes_of("p")[0]
    assert node.hint == "lead  big p1"
    assert node.get("id") == "P1"
    assert node.get("lang") is None


def test_several_tags_come_in_document_order():
    page = page_of("<h2>a</h2><h1>b</h1><h2>c</h2>")
    assert [node.tag for node in page.nodes_of("h1", "h2")] == ["h2", "h1", "h2"]
    assert page.nodes_of("h5") == []


def test_nothing_gives_an_empty_page():
    page = page_of(" <!-- nothing --> ")
    assert page.nodes == []
    assert page.chars == [0]
    assert page.tree is None


@given(st.text(alphabet="<>/abp =\"'!-&;x\n ", max_size=200))
def test_ranges_nest_whatever_the_markup(markup):
    page = page_of(markup)
    assert len(page.chars) == len(page.link_chars) == len(page.texts) + 1
    assert len(page.owners) == len(page.texts)
    for node in page.nodes:
        assert node.index < node.end <= len(page.nodes)
        assert node.text_start <= node.text_end <= len(page.texts)
        if node.parent is not None:
            assert node.parent.index < node.index
            assert node.end <= node.parent.end
            assert node.parent.text_start <= node.text_start
            assert node.text_end <= node.parent.text_end
    assert all(page.link_length(node) <= page.length(node) for node in page.nodes)
    assert sorted(n.index for nodes in page.by_tag.values() for n in nodes) == [n.index for n in page.nodes]


def table(page):
    elements = [(n.tag, dict(n.attributes), n.index, n.end, n.text_start, n.text_end) for n in page.nodes]
    depths = [len(list(node.ancestors())) for node in page.nodes]
    return elements, depths, page.texts, page.owners, page.chars, page.link_chars, page.titles, page.scripts


WHOLE = (
    "<html><head><title>t</title></head><body><p class='a'>one <a href='/b'>two</a></p>three</body></html>"
)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "<",
        "<!-- never closed",
        "<script>never closed",
        "<svg><path>never closed",
        "<div>" * 300,
        "</p></div></html>",
        "<meta charset=gb2312><p>文</p>",
        "<?xml version='1.0' encoding='utf-16'?><p>x",
        "<frameset><frame src=x>",
        "a\x00b",
    ],
)
def test_a_page_is_the_same_whatever_was_parsed_before(before):
    expected = table(page_of(WHOLE))
    page_of(before)
    assert table(page_of(WHOLE)) == expected


def test_a_page_is_the_same_after_one_whose_parsing_was_broken_off(monkeypatch):
    expected = table(page_of(WHOLE))
    with monkeypatch.context() as patched:
        patched.setattr(page_module, "Script", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            page_of("<div><b>left open<script>1</script>")
    assert table(page_of(WHOLE)) == expected


def test_threads_parse_side_by_side():
    markups = [f"<title>{n}</title>" + f"<p id={n}>{n}" * (50 + n) for n in range(40)]
    expected = [table(page_of(markup)) for markup in markups]
    with ThreadPoolExecutor(8) as threads:
        assert [table(page) for page in threads.map(page_of, markups * 5)] == expected * 5
