"""What each figure must reach and what it aims at."""

from __future__ import annotations

GOALS: dict[str, tuple[float, float]] = {
    "fundus.body_f1": (0.968, 0.98),
    "fundus.title": (0.88, 0.93),
    "fundus.title_clean": (0.86, 0.91),
    "fundus.date": (0.985, 0.995),
    "fundus.minute": (0.97, 0.985),
    "fundus.authors": (0.88, 0.93),
    "fundus.article_cost": (5, 3),
    "fundus.sidebar_cost": (0.6, 0.6),
    "zh.body_f1": (0.975, 0.985),
    "zh.title": (0.98, 1),
    "zh.published_day": (0.98, 1),
    "zh.published_minute": (0.97, 0.99),
    "zh.source": (0.95, 0.98),
    "zh.authors_f1": (0.90, 0.95),
    "zh.article_cost": (5, 3),
    "zh.related_f1_micro_strict": (0.90, 0.95),
    "zh.related_wrong_on_pages_without": (0.3, 0),
    "zh.related_summary_ok": (0.95, 0.98),
    "zh.related_date_ok": (0.95, 0.98),
    "zh.channel_f1_micro": (0.97, 0.99),
    "zh.channel_next_page": (0.9, 1),
    "teasers.item_f1": (0.85, 0.92),
    "teasers.url_f1_strict": (0.92, 0.96),
}

LOWER_IS_BETTER = ("_cost", "wrong_on_pages_without")
"""Endings of the figures that must stay below their goal."""
