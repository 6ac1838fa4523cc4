"""News made from a form: forecasts and recalls, near in characters and different in fact."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from newscrawl.demo.wording import Filler


def forecast_slots(rng: random.Random, form: Mapping[str, Any]) -> dict[str, str]:
    """Three days of weather: ``sky``, ``low``, ``high``, then the same with 2 and 3."""
    slots = {"wind": rng.choice(form["wind"])}
    for day, sky in zip(("", "2", "3"), rng.sample(form["sky"], 3), strict=True):
        low = rng.randint(8, 16)
        slots |= {f"sky{day}": sky, f"low{day}": str(low), f"high{day}": str(low + rng.randint(5, 11))}
    return slots


def recall_slots(rng: random.Random, form: Mapping[str, Any], which: int) -> dict[str, str]:
    """The ``which``-th company, its product and what is wrong with it."""
    slots = {slot: form[slot][which] for slot in ("company", "item", "fault")}
    phone = f"400-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}"
    return {**slots, "count": str(rng.randint(700, 9800)), "phone": phone}


def fill_form(rng: random.Random, form: Mapping[str, Any], slots: Mapping[str, str]) -> tuple[str, list[str]]:
    """Title and paragraphs."""
    filler = Filler(rng, slots, people=iter(()))
    return filler.fill(form["title"]), [filler.fill(text) for text in form["paragraphs"]]
