"""A crawl of an imaginary site that is stopped at every instant, and a reader who notices everything.

Shared by the tests of the store (a small round of each) and by ``scripts/crash-sweep`` (ten times as many).
"""
