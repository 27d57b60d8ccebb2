"""Going through the days on which what is known changes."""

from bisect import bisect_right
from datetime import date, timedelta
from functools import cached_property

from desktop_app.library.library import Library
from desktop_app.library.publication import (
    Appeared,
    Published,
    publication_days,
    published_by,
    published_on,
)
from desktop_app.session.filters import Filtering


class AsKnown:
    """Sets what is let through to what was known on one of `days`, or to all that is.

    The first of them is the day before anything was published: nothing was known on it.
    """

    def __init__(self, library: Library, filters: Filtering) -> None:
        self._library = library
        self._filters = filters
        self._last = ""

    @cached_property
    def days(self) -> list[str]:
        """The days (ISO), by time; none where no source is dated."""
        days = publication_days(self._library)
        before = [_day_before(day) for day in days[:1] if day != date.min.isoformat()]
        return before + days

    @property
    def place(self) -> int:
        """Which of `days` what is let through was known on; behind the last where all is."""
        day = self._filters.value.known_on
        return max(bisect_right(self.days, day) - 1, 0) if day else len(self.days)

    def published(self) -> Published:
        """Return how many sources were published by the day, or by the last one."""
        return published_by(self._library, self._filters.value.known_on or "9999-12-31")

    def appeared(self) -> list[Appeared]:
        """Return the sources that appeared on the day; none where all is let through."""
        return published_on(self._library, self._filters.value.known_on)

    def turn(self, is_on: bool) -> None:  # noqa: FBT001 - a switch of the menu
        """Let through what was known on the day that was set last, or all that is."""
        now = self._filters.value.known_on
        if is_on and not now and self.days:
            self._filters.set_known_on(self._last or self.days[-1])
        elif now and not is_on:
            self._last = now
            self._filters.set_known_on("")

    def go_to(self, place: int) -> None:
        """Let through what was known on one of the days."""
        self._filters.set_known_on(self.days[place])

    def step(self, step: int) -> bool:
        """Go to the next (1) or the previous (-1) day; return whether there is one."""
        place = self.place + step
        is_there = place in range(len(self.days))
        if is_there:
            self.go_to(place)
        return is_there


def _day_before(iso_day: str) -> str:
    return (date.fromisoformat(iso_day) - timedelta(days=1)).isoformat()
