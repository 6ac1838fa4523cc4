"""Bytes and an address in, fields out: no I/O, no clock, no Scrapy."""
