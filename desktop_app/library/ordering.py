"""All events in the order of a column of the table, as places in their chronology.

The compiler writes these orders into the dossier (see `derived`), because to sort a million events
takes seconds, and to read how they were sorted a few milliseconds.
"""

from array import array
from typing import Literal, get_args

from desktop_app.library.chronology import read_numbers
from desktop_app.library.damage import MISPLACED, are_below
from desktop_app.library.library import Library
from desktop_app.model.errors import DossierDamaged

Ordered = Literal[
    "title", "kind", "place", "who", "sources", "status",
    "known", "voices", "differences", "reported", "summary",
]  # fmt: skip
ORDERED: tuple[Ordered, ...] = get_args(Ordered)
"""What events can be sorted by. By date they stand in the chronology itself."""


def read_order(library: Library, column: Ordered, *, descending: bool = False) -> "array[int]":
    """Return the places in the chronology of when events happened, sorted by a column.

    Words are sorted without case and accents, numbers by size, differences the worst first. What is
    empty comes last either way, and what is alike stays in order of time.
    """
    rows = library.rows(
        'select positions from ordering where "column" = ? and descending = ?',
        [column, int(descending)],
    )
    order = read_numbers(library, "i", rows[0][0] if rows else b"")
    if not are_below(order, len(order)):
        raise DossierDamaged(file=library.file, detail=MISPLACED)
    return order
