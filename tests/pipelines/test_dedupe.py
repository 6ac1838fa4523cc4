from __future__ import annotations

from newscrawl.dedupe import content_hash
from newscrawl.items import Article, CrawledPage, HttpFacts, SidebarSummary, article_id
from newscrawl.pipelines.dedupe import DedupePipeline

URL = "http://news.example/a.html"
ID = article_id("news.example", URL)


def summary(path: str, title: str = "乙地的桥梁已经通车", position: int = 0) -> SidebarSummary:
    url = f"http://news.example/{path}"
    return SidebarSummary(
        id=article_id("news.example", url),
        portal="news.example",
        url=url,
        title=title,
        position=position,
        found_on_id=ID,
        found_on_url=URL,
    )


def page(*summaries: SidebarSummary) -> CrawledPage:
    article = Article(
        id=ID,
        portal="news.example",
        domain="news.example",
        url=URL,
        title="甲地的渡口停航",
        text="渡口自周一起停航三天。",
        http=HttpFacts(200),
    )
    return CrawledPage(article=article, summaries=list(summaries), requested_id=ID, requested_url=URL)


def test_every_record_gets_its_hash():
    item = DedupePipeline().process_item(page(summary("b.html"), summary("c.html")))
    assert item.article.content_hash == content_hash("甲地的渡口停航", "渡口自周一起停航三天。", None)
    hashes = [entry.content_hash for entry in item.summaries]
    assert len(set(hashes)) == 2
    assert all(value.startswith("v1:") for value in hashes)


def test_an_entry_that_stands_twice_is_kept_once_where_it_stands_first():
    item = DedupePipeline().process_item(
        page(summary("b.html"), summary("c.html", position=1), summary("b.html", position=2))
    )
    assert [entry.position for entry in item.summaries] == [0, 1]


def test_another_wording_of_an_entry_is_another_summary():
    item = DedupePipeline().process_item(page(summary("b.html"), summary("b.html", "乙地大桥通车首日")))
    assert len(item.summaries) == 2
