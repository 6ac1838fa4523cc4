"""Gives every item its content hash; the store decides in its transaction what has been seen before."""

from __future__ import annotations

from newscrawl.dedupe import content_hash, summary_hash
from newscrawl.items import CrawledPage


class DedupePipeline:
    """Looking up here and inserting later would let two copies through; so this pipeline only hashes."""

    def process_item(self, item: CrawledPage) -> CrawledPage:
        """Fill ``content_hash``; an entry that stands twice on the page is kept once."""
        article = item.article
        article.content_hash = content_hash(article.title, article.text, article.description)
        seen: set[str] = set()
        summaries = []
        for summary in item.summaries:
            summary.content_hash = summary_hash(
                summary.id, summary.title, summary.summary, summary.published_raw, summary.published_on
            )
            if summary.content_hash not in seen:
                seen.add(summary.content_hash)
                summaries.append(summary)
        item.summaries = summaries
        return item
