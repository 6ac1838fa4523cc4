"""The checked-in schema files say what the classes say."""

from __future__ import annotations

from newscrawl.schemas import schema_files, stale_files
from newscrawl.schemas.files import PACKAGE_DIR


def test_the_files_are_up_to_date():
    assert stale_files() == [], "run: scrapy schema"
    assert set(PACKAGE_DIR.glob("*.json")) == set(schema_files())


def test_a_changed_or_missing_file_is_stale(tmp_path):
    article, summary = schema_files(tmp_path)
    assert stale_files(tmp_path) == [article, summary]
    for path, text in schema_files(tmp_path).items():
        path.write_text(text, encoding="utf-8")
    assert stale_files(tmp_path) == []
    article.write_text("{}", encoding="utf-8")
    assert stale_files(tmp_path) == [article]
