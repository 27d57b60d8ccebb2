"""Rows are read in pages, around what is in sight; only the last few are kept."""

from collections.abc import Callable, Iterator, Sequence

from desktop_app.model.records import EventId
from desktop_app.ui.table.rows import ShownRow

SIZE = 128
"""How many rows are read at once."""
_MOST = 16


class Pages:
    """Gives rows by their number; `read` reads those at some places."""

    def __init__(self, read: Callable[[Sequence[int]], list[ShownRow]]) -> None:
        self._read = read
        self._pages: dict[int, list[ShownRow]] = {}

    def row(self, number: int, places: Sequence[int]) -> ShownRow:
        """Return a row of those that stand at `places`."""
        page, within = divmod(number, SIZE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._pages[page] = self._read(places[page * SIZE : (page + 1) * SIZE])
            while len(self._pages) > _MOST:
                del self._pages[next(iter(self._pages))]
        return rows[within]

    def clear(self) -> None:
        """Forget all rows: they have changed places."""
        self._pages.clear()

    def kept(self, event_id: EventId | None) -> Iterator[int]:
        """Give the numbers of the rows of an event, if it has been read."""
        for page, rows in self._pages.items():
            for within, row in enumerate(rows):
                if row.event.id == event_id:
                    yield page * SIZE + within
