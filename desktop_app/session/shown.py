"""How many events are let through: counted once, however many panels ask."""

from functools import cached_property

from desktop_app.library.letting import shown_count
from desktop_app.library.library import Library
from desktop_app.model.filters import Filters
from desktop_app.session.filters import Filtering


class Shown:
    """The count of events that the filters of a workspace let through."""

    def __init__(self, library: Library, filters: Filtering) -> None:
        self._library = library
        self._filters = filters
        self._counted: tuple[Filters, int] | None = None

    @cached_property
    def total(self) -> int:
        """How many events there are."""
        return self._library.counts().events

    def count(self) -> int:
        """Return how many events are let through now."""
        asked = self._filters.value
        if asked == Filters():
            return self.total
        if self._counted is None or self._counted[0] != asked:
            self._counted = asked, shown_count(self._library, asked)
        return self._counted[1]
