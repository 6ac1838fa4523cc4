"""Lists of articles: channel pages, feeds and sitemaps."""
