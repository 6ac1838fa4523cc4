"""newscrawl: channels, articles and the sidebar summaries beside them, every one once, as JSONL."""

__version__ = "0.1.0"
