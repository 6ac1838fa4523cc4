import re
import subprocess
import sys
from datetime import date

import pytest

from newscrawl.dedupe import content_hash, summary_hash
from newscrawl.dedupe.hashes import SHORT_BODY_BYTES

BODY = "图书馆把夜间开放的时间延长到了十一点，读者可以在自习区一直坐到闭馆。" * 8
SHORT = "视频加载中，请稍候。"
ID = "0123456789abcdef0123456789abcdef"

# Pinned for ever: whoever needs to change one of these is making v2.
GOLDEN = {
    ("标题", BODY): "v1:31487da031bdd0d347b9fedd6c6de784",
    ("标题", SHORT): "v1:7c36328d1a83a74f1e0ffe9bb0fbd00a",
    ("A title", "The quick brown fox. " * 40): "v1:fcf23bbd2b0897c8b6395ed013e4a109",
}


def test_form() -> None:
    assert re.fullmatch(r"v1:[0-9a-f]{32}", content_hash("标题", BODY))
    assert re.fullmatch(r"v1:[0-9a-f]{32}", summary_hash(ID, "标题", None, None))


@pytest.mark.parametrize(("fields", "expected"), GOLDEN.items())
def test_golden(fields: tuple[str, str], expected: str) -> None:
    assert content_hash(*fields) == expected


def test_same_in_another_process() -> None:
    code = "from newscrawl.dedupe import content_hash; print(content_hash('A title', 'The quick brown fox. ' * 40))"
    for seed in ("1", "2"):
        run = [sys.executable, "-c", code]
        result = subprocess.run(run, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
        assert result.stdout.strip() == GOLDEN["A title", "The quick brown fox. " * 40]


def test_title_does_not_count_for_a_whole_story() -> None:
    assert content_hash("一个标题", BODY) == content_hash("另一个", BODY, "摘要")


def test_stories_that_differ_in_one_digit_differ() -> None:
    assert content_hash("t", BODY + "共3人。") != content_hash("t", BODY + "共4人。")


@pytest.mark.parametrize("text", [None, "", "（完）", " \n"])
def test_an_empty_body_is_never_a_duplicate(text: str | None) -> None:
    assert content_hash("标题", text, "摘要") == ""


def test_short_bodies_need_the_same_title() -> None:
    assert len(SHORT.encode()) < SHORT_BODY_BYTES
    assert content_hash("甲", SHORT) != content_hash("乙", SHORT)
    assert content_hash("甲 ", SHORT) == content_hash("甲", SHORT)


def test_short_bodies_need_the_same_summary() -> None:
    assert content_hash("早间新闻", SHORT, "周一的内容") != content_hash("早间新闻", SHORT, "周二的内容")


def test_a_description_made_of_the_text_says_nothing() -> None:
    text = "两条步道昨天对市民开放。沿线设有休息点。"
    assert content_hash("t", text, "两条步道昨天对市民开放……") == content_hash("t", text, None)


def test_fields_do_not_run_into_each_other() -> None:
    assert content_hash("ab", "c d") != content_hash("a", "bc d")


def test_lone_surrogates_are_hashed() -> None:
    assert content_hash("\ud800", "a\udfff") != content_hash("\ud801", "a\udfff")


def test_an_entry_is_what_it_announces_and_says() -> None:
    same = summary_hash(ID, "标题", "摘要…", "09-19")
    assert same == summary_hash(ID, " 标题", "摘要...", "09-19")
    assert same != summary_hash(ID[::-1], "标题", "摘要…", "09-19")
    assert same != summary_hash(ID, "标题二", "摘要…", "09-19")
    assert same != summary_hash(ID, "标题", None, "09-19")
    assert same != summary_hash(ID, "标题", "摘要…", "09-20")


def test_an_entry_with_a_relative_date_stays_the_same() -> None:
    day = date(2025, 9, 19)
    assert summary_hash(ID, "t", None, "3小时前", day) == summary_hash(ID, "t", None, "4小时前", day)
    assert summary_hash(ID, "t", None, "09-19", day) == summary_hash(ID, "t", None, "2025-09-19", day)
