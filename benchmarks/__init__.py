"""Measurements: how well pages are read (``quality.py``) and how fast a crawl is (``crawl.py``)."""
