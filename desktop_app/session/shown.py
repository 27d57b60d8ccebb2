"""Which events are let through, and how many: found out once, however many panels ask."""

from functools import cached_property

from desktop_app.library.letting import shown_events
from desktop_app.library.library import Library
from desktop_app.model.filters import Filters
from desktop_app.session.filters import Filtering


class Shown:
    """The events that the filters of a workspace let through."""

    def __init__(self, library: Library, filters: Filtering) -> None:
        self._library = library
        self._filters = filters
        self._found: tuple[Filters, bytes] | None = None

    @cached_property
    def total(self) -> int:
        """How many events there are."""
        return self._library.counts().events

    def count(self) -> int:
        """Return how many events are let through now."""
        asked = self._filters.value
        return self.total if asked == Filters() else self.mask().count(1)

    def mask(self) -> bytes:
        """Return 1 for each event that is let through now, else 0, by when they happened."""
        asked = self._filters.value
        if self._found is None or self._found[0] != asked:
            self._found = asked, shown_events(self._library, asked)
        return self._found[1]
