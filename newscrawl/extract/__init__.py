"""Bytes and an address in, fields out: no I/O, no clock, no Scrapy."""

from newscrawl.extract.article import extract_article
from newscrawl.extract.lists.channel import extract_channel

__all__ = ["extract_article", "extract_channel"]
