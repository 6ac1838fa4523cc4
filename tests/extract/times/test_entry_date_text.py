"""Where a shown date begins and ends in a short text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.times.entry_date_text import find_shown_date, join_date


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("时间:09-19", "09-19"),
        ("时间：09-19", "09-19"),
        ("发布时间：2025-09-18 19:22:06", "2025-09-18 19:22:06"),
        ("(07/13 08:41)", "07/13 08:41"),
        ("2024年11月08日 17:05:11", "2024年11月08日 17:05:11"),
        ("1月13日", "1月13日"),
        ("城南网 2025/09/18", "2025/09/18"),
        ("2025-09-18T19:22:06+08:00", "2025-09-18T19:22:06+08:00"),
        ("3小时前", "3小时前"),
        ("今天 02:41", "今天 02:41"),
        ("vor 28 Minuten", "vor 28 Minuten"),
        ("Heute, 12:34 Uhr", "Heute, 12:34 Uhr"),
        ("včera 18:15", "včera 18:15"),
        ("Prieš 24 min.", "Prieš 24 min."),
        ("20 Novembre 2024", "20 Novembre 2024"),
        ("December 23, 2024", "December 23, 2024"),
        ("23. 12. 2024 13:31", "23. 12. 2024 13:31"),
        ("7:24 AM UTC", "7:24 AM UTC"),
        ("Kotimaa 18.9. 6:00", "18.9. 6:00"),
        ("18.09 10:05", "18.09 10:05"),
        ("18 سبتمبر، 2025", "18 سبتمبر، 2025"),
        ("18 तमाशे, 22 सितंबर 2025", "22 सितंबर 2025"),
        ("১৮ সেপ্টেম্বর ২০২৫", "১৮ সেপ্টেম্বর ২০২৫"),
        ("18 मई 2025", "18 मई 2025"),
        ("18 ก.ย. 2568", "18 ก.ย. 2568"),
        ("۲۷ شهریور ۱۴۰۴", "۲۷ شهریور ۱۴۰۴"),
        ("۱۴۰۴/۰۶/۲۷", "۱۴۰۴/۰۶/۲۷"),
        ("18 Tháng 9, 2025", "18 Tháng 9, 2025"),
        ("18 تشرين الثاني", "18 تشرين الثاني"),
        ("18/9/2568 16:20", "18/9/2568 16:20"),
        ("21:52", "21:52"),
    ],
)
def test_dates_are_cut_out_as_shown(text, raw):
    assert find_shown_date(text).raw == raw


@pytest.mark.parametrize(
    "text", ["", "没有日期的一行", "5 new features", "2-1", "No. 12", "x" * 500 + " 2025-09-18"]
)
def test_other_texts_have_none(text):
    assert find_shown_date(text) is None


def test_a_time_of_day_alone_says_so():
    assert not find_shown_date("21:52").has_day
    assert find_shown_date("09-19 21:52").has_day


@given(st.text(max_size=100))
def test_any_text_is_survived(text):
    shown = find_shown_date(text)
    assert shown is None or 0 <= shown.start <= shown.end <= len(text)


@pytest.mark.parametrize(
    ("day", "month", "joined"),
    [
        ("14", "2023-04", "2023-04-14"),
        ("05", "2023/4", "2023/4/05"),
        ("5日", "2023.04", "2023.04.5"),
        ("14", "2023年4月", "2023年4月14日"),
        ("14日", "2023年4", "2023年4月14日"),
        ("14", "4月", "4月14日"),
        ("32", "2023-04", None),
        ("14", "2023-13", None),
        ("14", "4", None),
        ("14", "2023", None),
        ("14", "12345-04", None),
        ("", "2023-04", None),
    ],
)
def test_a_day_beside_its_month(day, month, joined):
    assert join_date(day, month) == joined
    assert join_date(month, day) == joined
