"""Entries that announce articles: cards, their lists and headings, and what is printed in them."""
