"""A small portal of invented news, served on loopback: the offline first run and the tests' real web server.

:class:`~newscrawl.demo.server.DemoPortal` serves it, :func:`~newscrawl.demo.truth.tell_truth` says what a
perfect crawl finds in it. Texts, pages and truth come from one generator; nothing here reads a page.
"""
