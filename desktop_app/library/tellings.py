"""How many of the events that are let through each source tells."""

from collections import Counter
from collections.abc import Iterator
from itertools import compress

from desktop_app.library.chronology import ordinal, read_column, read_ids, view_name
from desktop_app.library.letting import both
from desktop_app.library.library import Library
from desktop_app.library.wanted import blank_marks

AT_ONCE = 50_000
"""So many events or reports are looked at in a few milliseconds."""
_VIEW = view_name("happened", by_report=True)


def counting_told(
    library: Library, mask: bytes, known_on: str = "", at_once: int = AT_ONCE
) -> Iterator[Counter[int]]:
    """Give how many events with a 1 in `mask` each source tells, by its id, some after others.

    `mask` has a byte for each event by when it happened. On an ISO day that is `known_on` those
    sources alone tell that had perhaps appeared. About `at_once` are looked at a time.
    """
    ids, marks = read_ids(library, "happened"), blank_marks(library)
    for start in range(0, len(ids), at_once):
        part = slice(start, start + at_once)
        for one in compress(ids[part], mask[part]):
            marks[one] = 1
        yield Counter()
    told, sources = read_column(library, _VIEW, "ids"), read_column(library, _VIEW, "sources")
    appeared = read_column(library, _VIEW, "possibly") if known_on else None
    yield Counter()
    for start in range(0, len(told), at_once):
        part = slice(start, start + at_once)
        passing = bytes(map(marks.__getitem__, told[part]))
        if appeared is not None:
            passing = both(passing, bytes(map(ordinal(known_on).__ge__, appeared[part])))
        yield Counter(compress(sources[part], passing))
