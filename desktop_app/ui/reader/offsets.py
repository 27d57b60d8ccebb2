"""The one conversion between code points, in which we count, and UTF-16 units, in which Qt does."""

from bisect import bisect_left

LAST_OF_ONE_UNIT = "\uffff"


class Offsets:
    """Positions in one text, both ways. Only what lies beyond U+FFFF takes two units."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points: tuple[int, ...] = ()
        if not text.isascii() and max(text) > LAST_OF_ONE_UNIT:
            self._points = tuple(
                point for point, char in enumerate(text) if char > LAST_OF_ONE_UNIT
            )
        self._units = tuple(point + before for before, point in enumerate(self._points))

    def unit(self, point: int) -> int:
        """Say where the code point at `point` begins, in UTF-16 units."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """Find the code point that holds `unit`, or begins at it."""
        return unit - bisect_left(self._units, unit)
