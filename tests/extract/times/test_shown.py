"""Times that a reader sees beside the title."""

from __future__ import annotations

import pytest
from told import chinese, english, published, times


@pytest.mark.parametrize(
    "head",
    [
        "<span>2025-09-18 19:22:06</span><span>来源:<a href=/x>某某晚报</a></span>",
        "<p>发布时间：2025年09月18日 19:22:06 来源：某某晚报</p>",
        "<table><tr><td>2025年9月18日19:22:06　某某网　浏览：23</td></tr></table>",
        "<time datetime='2025-09-18T19:22:06'>9月18日</time>",
        "<ul><li>责任编辑：丁一</li><li>时间：2025/9/18 19:22:06</li></ul>",
    ],
)
def test_the_time_beside_the_title(head):
    found = times(chinese(head))
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2025-09-18T19:22:06+08:00"
    assert found.provenance == {"published_at": "text", "zone": "language"}


def test_a_header_clock_and_other_stories_do_not_count():
    clock = "<div>今天是2025年11月20日 星期四 10:15</div>"
    tail = "<ul><li><a href=/2>另一条新闻</a> 2025-11-19 08:00</li></ul><div>版权所有 2001-2025</div>"
    html = chinese("2025-09-18 19:22", tail=tail).replace("<body>", f"<body>{clock}")
    assert published(html) == "2025-09-18T19:22:00+08:00"
    assert published(chinese("", tail=tail)) is None


def test_a_time_above_the_title_counts_when_none_stands_below():
    html = chinese("").replace("<h1>", "<div>2025-09-18 19:22</div><h1>")
    assert published(html) == "2025-09-18T19:22:00+08:00"


def test_a_time_below_the_text_needs_a_label():
    assert published(chinese(tail="<p>发布时间：2025-09-18 19:22</p>")) == "2025-09-18T19:22:00+08:00"


def test_below_the_text_a_time_beside_its_change_needs_no_label():
    found = times(english(tail="<p>5 January 2025 (modified 6 January 2025 | 15:24)</p>", lang="en"))
    assert found.published_at is not None
    assert found.modified_at is not None
    assert found.published_at.date().isoformat() == "2025-01-05"
    assert found.modified_at.date().isoformat() == "2025-01-06"
    assert published(english(tail="<p>5 January 2025</p><p>Another story</p>")) is None


def test_the_day_until_which_something_is_available_is_not_the_storys():
    head = "<p>02:57 Min.. Verfügbar bis 06.05.2026.</p><p>Stand: 22.04.2025, 06:00 Uhr</p>"
    assert (published(english(head, lang="de")) or "").startswith("2025-04-22T06:00:00")


def test_a_copyright_sign_behind_a_name_is_no_label_of_the_time_below():
    assert (
        published(chinese("<div>海滨观察©</div><div>2025-09-18 19:22</div>")) == "2025-09-18T19:22:00+08:00"
    )
    assert published(chinese("<div>©</div><div>2025-09-18</div>")) is None


def test_a_byline_behind_the_standfirst():
    text = (
        "<p class=t>The council wants to keep the doors of all five branches open in the evening.</p>"
        "<div>By Ann Lee</div><div>18 September 2025, 7.22pm</div>"
        "<p class=t>The library will stay open in the evening from next week, the council said today.</p>"
    )
    assert published(english(text=text, lang="en")) == "2025-09-18T19:22:00-04:00"
    assert published(english(text=text), "https://news.example.co.uk/a") == "2025-09-18T19:22:00+01:00"


@pytest.mark.parametrize(
    ("head", "day", "changed"),
    [
        ("18 Sep 2025, 10:00 | Updated: 19 Sep 2025, 11:30", "2025-09-18", "2025-09-19"),
        (
            "<p>Updated</p><p>19 Sep 2025, 11:30</p><p>Published</p><p>18 Sep 2025, 10:00</p>",
            "2025-09-18",
            "2025-09-19",
        ),
        ("<p>更新时间：2025-09-19 11:30</p><p>2025-09-18 10:00</p>", "2025-09-18", "2025-09-19"),
        ("<p>更新时间：2025-09-19 11:30</p>", "2025-09-19", None),
        ("18 Sep 2025 Updated 12:44", "2025-09-18", None),
    ],
)
def test_updated_is_not_published(head, day, changed):
    found = times(english(head))
    assert found.published_at is not None
    assert found.published_at.date().isoformat() == day
    assert (found.modified_at.date().isoformat() if found.modified_at else None) == changed


def test_a_sentence_with_a_date_comes_after_the_storys_own():
    head = "<p>Listen to our programme about all of this on the radio on 1 May 2025, 18:05</p><p>18 Sep 2025, 10:00</p>"
    assert published(english(head), "https://news.example.de/") == "2025-09-18T10:00:00+02:00"


def test_a_yearless_time_takes_the_year_of_the_address():
    html = chinese("09-18 19:22")
    assert published(html, "https://news.example/2019/09/18/77.html") == "2019-09-18T19:22:00+08:00"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<div>18 septembre 2025</div><div>19:22</div>", "2025-09-18T19:22"),
        ("<time>Sept 18, 2025</time><p>at 7:22 p.m.</p>", "2025-09-18T19:22"),
        ("<div>18 septembre 2025</div><div>19:22 Tennis</div>", "2025-09-18T00:00"),
        ("<div>18 septembre 2025</div><div>Sport</div><div>19:22</div>", "2025-09-18T00:00"),
    ],
)
def test_the_time_of_day_in_the_next_element(head, expected):
    assert published(english(head))[:16] == expected


@pytest.mark.parametrize(
    "head",
    [
        "18.09.2025, 08:15 Uhr (aktualisiert 10:30 Uhr)",
        "Publié le 18.09.2025 à 08h15, mis à jour à 10h30",
        "18 settembre 2025 - 08:15 (Agg. 10:30)",
        "18 september 2025 om 08:15 • Aangepast om 10:30",
        "18.09.2025 08:15 | aktualizacja: 10:30",
        "<p>18.09.2025 08:15</p><p>Updated 10:30</p>",
        "نشر في 18/09/2025 الساعة 08:15، آخر تحديث 10:30",
    ],
)
def test_a_change_told_by_its_time_of_day_alone(head):
    found = times(english(head))
    assert (found.published_at.strftime("%d %H:%M"), found.modified_at.strftime("%d %H:%M")) == (
        "18 08:15",
        "18 10:30",
    )
    assert found.modified_raw in head


@pytest.mark.parametrize("head", ["18.09.2025 08:15 | 10:30", "18.09.2025 (aktualisiert 10:30)"])
def test_no_change_without_its_label_or_without_a_time_to_compare(head):
    assert times(english(head)).modified_at is None


@pytest.mark.parametrize(
    ("beside", "changed"),
    [
        ("<span>Aggiornato il 19/09/2025 alle 10:14</span>", "19 10:14"),
        ("<span>Updated 11:30</span><time datetime='2025-09-19T10:14'>19 Sep</time>", None),
        ("<span>Foto del 19/09/2025 alle 10:14</span>", None),
    ],
)
def test_one_of_two_times_in_an_element(beside, changed):
    found = times(english(f"<div><time datetime='2025-09-18T08:15'>18 Sep 2025, 08:15</time>{beside}</div>"))
    assert found.published_at.strftime("%d %H:%M") == "18 08:15"
    if changed:
        assert found.modified_at.strftime("%d %H:%M") == changed
    elif "Foto" in beside:
        assert found.modified_at is None
