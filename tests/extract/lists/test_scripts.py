"""Pagers that a script draws."""

import pytest

from newscrawl.extract.lists.scripts import pages_of_script, unfold_records
from newscrawl.extract.page import parse_page

BASE = "https://news.example/china/"


def read(script):
    return pages_of_script(parse_page(f"<script>{script}</script>".encode(), BASE), BASE)


def test_a_call_with_count_current_name_and_ending():
    numbered, following = read('createPageHTML(4, 1, "index", "shtml");')
    assert numbered == [f"{BASE}index_{n}.shtml" for n in (1, 2, 3)]
    assert following == f"{BASE}index_2.shtml"


def test_the_last_page_has_none_behind_it():
    assert read('createPageHTML(4, 3, "index", "html")')[1] is None


def test_variables_and_a_pattern():
    script = 'var countPage = 3;\nvar currentPage = 0;\nhref = "list_" + (currentPage + 1) + ".html";'
    assert read(script) == ([f"{BASE}list_1.html", f"{BASE}list_2.html"], f"{BASE}list_1.html")


def test_a_huge_count_is_bounded():
    assert len(read('createPageHTML(9999, 0, "index", "html")')[0]) == 99


@pytest.mark.parametrize("script", ["", "var countPage = 3;", "createPageHTML(x, y)", "var a = 1;" * 20_000])
def test_other_scripts(script):
    assert read(script) == ([], None)


RECORDS = """<h3>News</h3><div id="list"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/proxy.jsp?page=1">x</a>]]>
</nextgroup><recordset><record><![CDATA[<li><a href="/art/2024/5/9/art_1_2.html">One</a></li>]]></record>
<record>
<![CDATA[<li><a href="/art/2024/5/9/art_1_3.html">Two</a></li>]]></record></recordset></datastore></script></div><p>end</p>"""


def test_lists_in_scripts_stand_where_they_would_be_shown():
    page = parse_page(unfold_records(RECORDS.encode()), BASE)
    assert [page.text(node) for node in page.nodes_of("a")] == ["One", "Two"]
    assert page.text(page.nodes[0]) == "News One Two end"


@pytest.mark.parametrize("markup", ["", "<p>text/xml</p>", "<script>var a = 1;</script>"])
def test_pages_without_such_lists_stay_as_they_are(markup):
    assert unfold_records(markup.encode()) == markup.encode()


@pytest.mark.parametrize(
    "part", ["<script type=text/xml>", "<script ", "<record><![CDATA[", "text/xml ", "<record>"]
)
def test_broken_lists_cost_linear_time(part):
    for head in ("", "<script type='text/xml'>"):
        assert isinstance(unfold_records((head + part * 100_000).encode()), bytes)
