"""What to say where a file that was not read from end to end holds what cannot have been written."""

import sys
from array import array

from desktop_app.library.library import Library
from desktop_app.model.errors import DateError, DossierDamaged, WhenceError

ODD = (WhenceError, TypeError, ValueError, LookupError, ArithmeticError)
"""What can be raised where values are other ones than they must be."""
MISPLACED = "something in it is not where it belongs"


def damage(library: Library, error: BaseException) -> WhenceError | None:
    """Return what to say of an error that was met while a dossier was read; None: it is our bug.

    A small dossier was checked before, so that odd values in it cannot be the reason.
    """
    if isinstance(error, DateError):
        return DossierDamaged(file=library.file, detail=str(error).rstrip("."))
    if isinstance(error, WhenceError):
        return error
    if isinstance(error, ODD) and library.is_large:
        return DossierDamaged(file=library.file, detail=MISPLACED)
    return None


def are_below(values: "array[int]", limit: int) -> bool:
    """Return whether all of these numbers of 32 bits are at least 0, and less than `limit`.

    Of a million that are sorted this takes a few milliseconds: of most a byte says so already.
    """
    if sys.byteorder == "big" or limit > 1 << 24:  # pragma: no cover - no such machine or dossier
        return min(values, default=0) >= 0 and max(values, default=-1) < limit
    data, edge = values.tobytes(), limit >> 16
    if data[3::4].count(0) != len(values):
        return False
    thirds = data[2::4]
    less = thirds.translate(None, bytes(range(edge, 256)))
    rest = values[len(less) :] if thirds.startswith(less) else values
    return max(rest, default=-1) < limit
