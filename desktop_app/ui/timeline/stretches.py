"""Stretches of time in words, no more exactly than one sees them."""

from datetime import date
from math import floor

from desktop_app.model.english import ENGLISH_SHORT
from desktop_app.model.periods import Unit, span
from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, FIRST_DAY

IN_YEARS, IN_MONTHS = 20 * 365, 62
"""From how many days on a stretch is told in years, or else in months."""


def stretch_in_words(start: float, end: float, unit: Unit | None = None) -> str:
    """Say from when to when a stretch lasts, between two day numbers; in days, months or years."""
    first, last = (_iso(day) for day in (start, max(end - 1, start)))
    length = end - start
    seen: Unit = "year" if length > IN_YEARS else "month" if length > IN_MONTHS else "day"
    return span(first, last, unit or seen, ENGLISH_SHORT)


def _iso(day: float) -> str:
    return date.fromordinal(floor(min(max(day, FIRST_DAY), AFTER_LAST_DAY - 1))).isoformat()
