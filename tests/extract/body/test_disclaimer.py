"""The disclaimer is found by its label and told from a link to one."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.disclaimer import find_disclaimer
from newscrawl.extract.page import parse_page

TEXT = "本网转载的文字与图片仅供参考,请读者自行核实,如有侵权请及时与我们联系。"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<div>免责声明:{TEXT}</div>", f"免责声明:{TEXT}"),
        (f"<div><h4>免责声明</h4><p>{TEXT}</p></div>", f"免责声明 {TEXT}"),
        (f"<div><strong>【免责声明】</strong>{TEXT}</div>", f"【免责声明】{TEXT}"),
        (
            "<p>Disclaimer: all views are those of the author alone.</p>",
            "Disclaimer: all views are those of the author alone.",
        ),
        ("<a href=/x>免责声明</a> <a href=/y>联系我们</a>", None),
        ("<p>该公司此前曾发布免责声明。</p>", None),
        ("<p>正文</p>", None),
        ("", None),
    ],
)
def test_disclaimer(markup, expected):
    assert find_disclaimer(parse_page(markup.encode(), "")) == expected
