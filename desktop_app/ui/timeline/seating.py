"""Seating marks and beads in the rows of a lane, so that none hides another."""

from collections.abc import Sequence
from typing import NamedTuple

GAP = 3.0
SLACK = 2.0
NOWHERE = float("-inf")


class Want(NamedTuple):
    """A stretch of pixels that wants a row; `label` is how much more it would like at its right.

    What is `short` may lie upon a long one where nothing else is free. `row` is where it lay
    before, if it did: it stays there if it can.
    """

    left: float
    right: float
    label: float = 0.0
    short: bool = True
    row: int | None = None


class _Row:
    """How far a row is taken: by marks, by short ones among them, and by their labels."""

    __slots__ = ("labels", "marks", "short")

    def __init__(self) -> None:
        self.marks = self.short = self.labels = NOWHERE

    def take(self, want: Want) -> None:
        self.marks = max(self.marks, want.right)
        self.labels = max(self.marks, want.right + want.label)
        if want.short:
            self.short = max(self.short, want.right)


def seated(wants: Sequence[Want], rows: int) -> list[int | None]:
    """Give each want, in order of their left ends, its row; None where all are taken.

    That is the one where it lay before, or the first row where nothing lies in the way, not even a label; else that where no mark
    does and least of a label is lost; else, for a short one, that where it lies upon a long mark.
    """
    taken = [_Row() for _ in range(rows)]
    found: list[int | None] = []
    for want in wants:
        row = _row(taken, want)
        if row is not None:
            taken[row].take(want)
        found.append(row)
    return found


def _row(taken: Sequence[_Row], want: Want) -> int | None:
    left = want.left
    if want.row is not None:
        before = taken[want.row]
        if (before.short if want.short else before.marks) - SLACK <= left:
            return want.row
    for number, row in enumerate(taken):
        if row.labels + GAP <= left:
            return number
    free = [number for number, row in enumerate(taken) if row.marks - SLACK <= left]
    if not free and want.short:
        free = [number for number, row in enumerate(taken) if row.short - SLACK <= left]
    return min(free, key=lambda number: (taken[number].labels, number), default=None)
