"""Bytes and an address in, fields out: no I/O, no clock, no Scrapy."""

from newscrawl.extract.article import extract_article

__all__ = ["extract_article"]
