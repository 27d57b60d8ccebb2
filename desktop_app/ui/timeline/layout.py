"""Where everything of a lane lies on a page of time: each mark and each bead with its row.

A page is wider than what is in sight and stands still while one pans, so that nothing jumps.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from desktop_app.model.numbers import counted
from desktop_app.ui.timeline.levels import Crowd, Over, Part, Stretch, crowd, level
from desktop_app.ui.timeline.marks import DOT, QUESTION, Mark, body, mark_for
from desktop_app.ui.timeline.plot import Plot
from desktop_app.ui.timeline.seating import Want, seated

SHORT = 40.0
LABELLED = 96.0
"""A lane that has so many pixels of row for each of its marks makes room for their labels."""
MOST_LABEL = 190.0
_ROUNDS = 4
MOST_LETTERS = 5

Widths = Callable[[Sequence[int]], Sequence[float]]
"""Gives the pixels that the labels of the events at some places need."""


class Seat(NamedTuple):
    """A mark: its place in the chronology, and where it is, in pixels from the page's first day."""

    place: int
    mark: Mark
    left: float
    right: float
    row: int

    @property
    def end(self) -> float:
        """The right end with its "?"."""
        return self.right + QUESTION * self.mark.questioned

    @property
    def is_short(self) -> bool:
        """Whether it may lie upon a long one, and become one of a crowd."""
        return self.right - self.left <= SHORT


class Bead(NamedTuple):
    """A crowd as one mark with a number; `start` is the day at which its bin begins."""

    crowd: Crowd
    left: float
    right: float
    row: int
    start: int = 0


Lying = TypeVar("Lying", Seat, Bead)


class Layout(NamedTuple):
    """What of a lane lies on a page, from left to right.

    `over` are long marks for which there is no row: they are only counted, at the lane's name.
    """

    seats: tuple[Seat, ...]
    beads: tuple[Bead, ...]
    over: Over


NOTHING = Layout((), (), Over(array("i"), (), ()))


class Page(NamedTuple):
    """A stretch of time with the places at the borders of its bins, the same for all lanes."""

    stretch: Stretch
    borders: Sequence[int]
    letter: float

    def x(self, day: float) -> float:
        """Pixels from the page's first day."""
        return (day - self.stretch.first) * self.stretch.per_day

    @property
    def width(self) -> float:
        """Pixels of the whole."""
        return self.x(self.stretch.after)


def bead_words(size: int, bright: int) -> str:
    """Write how many events a bead stands for; where only some stand out, how many of them do.

    Both are written where there is room: 7/19.
    """
    if bright in (0, size):
        return counted(size)
    both = f"{counted(bright)}/{counted(size)}"
    return both if len(both) <= MOST_LETTERS else counted(bright)


def bead_width(words: str, letter: float) -> float:
    """How many pixels a bead has whose digits are `letter` wide."""
    return max(2.2 * letter, letter * (len(words) + 1.2))


def laid_out(
    plot: Plot, lane: int, page: Page, rows: int, widths: Widths, before: Layout = NOTHING
) -> Layout:
    """Lay out one lane in so many rows, as far as possible as `before` on the page beside.

    What finds no row makes a crowd with what lies in the last row of its bin, which gives its
    place to the bead; then all are seated anew.
    """
    places, crowds, over = level(plot, lane, page.stretch, page.borders, rows)
    over += set(before.over.places).intersection(places)
    single = _still_single(page, places, crowds, before)
    marks = [seat for seat in _marked(plot, page, places) if seat.place in single]
    is_roomy = len(marks) * LABELLED <= rows * page.width
    labels = widths([seat.place for seat in marks]) if is_roomy else [0.0] * len(marks)
    label = {seat.place: min(width, MOST_LABEL) for seat, width in zip(marks, labels, strict=True)}
    packing = _Packing(plot, page, rows, marks, crowds)
    packing.keep(before)
    rounds = 0
    while not packing.is_settled(label) and rounds < _ROUNDS:
        packing.make_way()
        rounds += 1
    return packing.layout(over)


def _still_single(
    page: Page, places: Iterable[int], crowds: dict[int, Crowd], before: Layout
) -> set[int]:
    """Leave crowds as they were; return the places that are in none, and had a row."""
    single = set(places).difference(before.over.places)
    starts = set(page.stretch.borders[:-1]).difference(crowds)
    for bead in before.beads:
        if bead.start in starts:
            together = [place for part in bead.crowd.parts for place in part.places]
            if single.issuperset(together):
                crowds[bead.start] = bead.crowd
                single.difference_update(together)
    return single


class _Packing:
    """Marks and crowds of a lane while rows are found for them."""

    def __init__(
        self, plot: Plot, page: Page, rows: int, marks: list[Seat], crowds: dict[int, Crowd]
    ) -> None:
        self._plot = plot
        self._page = page
        self._rows = rows
        self._marks = marks
        self._crowds = crowds
        self._over: set[int] = set()
        self._stuck: set[int] = set()
        self._placed: list[tuple[Seat | Bead, int | None]] = []
        self._before: dict[tuple[bool, int], int] = {}

    def keep(self, before: Layout) -> None:
        """Let all stay in the rows where they were."""
        lay: list[Seat | Bead] = [*before.seats, *before.beads]
        self._before = {self._name(one): one.row for one in lay}

    def _name(self, one: Seat | Bead) -> tuple[bool, int]:
        """Return by what a mark, or the bead of a bin, is known on another page."""
        return (False, one.place) if isinstance(one, Seat) else (True, one.start)

    def is_settled(self, label: Mapping[int, float]) -> bool:
        """Seat all; say whether everything that can make way has a row."""
        beads = [_bead(self._page, start, one) for start, one in self._crowds.items()]
        lying: list[Seat | Bead] = [*self._marks, *beads]
        lying.sort(key=_left)
        found = seated([self._want(one, label) for one in lying], self._rows)
        self._placed = list(zip(lying, found, strict=True))
        return all(
            row is not None or (isinstance(one, Seat) and one.place in self._stuck)
            for one, row in self._placed
        )

    def _want(self, one: Seat | Bead, label: Mapping[int, float]) -> Want:
        return _want(one, label)._replace(row=self._before.get(self._name(one)))

    def make_way(self) -> None:
        """Take out what found no row: long marks for good, short ones into the bead of their bin.

        One that is alone in its bin goes into the bead of the bin before, where it was in the way.
        """
        self._over |= {
            seat.place for seat, row in self._seats() if row is None and not seat.is_short
        }
        full = {one.start for one, row in self._placed if row is None and isinstance(one, Bead)}
        short: dict[int, list[tuple[Seat, int | None]]] = {}
        for seat, row in self._seats():
            if seat.is_short:
                short.setdefault(self._bin(seat.place), []).append((seat, row))
        joining: dict[int, list[Seat]] = {}
        for start, seats in sorted(short.items()):
            if start in full:
                joining[start] = [seat for seat, _ in seats]
            elif any(row is None for _, row in seats):
                last = [seat for seat, row in seats if row in {None, self._rows - 1}]
                is_alone = len(last) == 1 and start not in self._crowds
                target = start - self._page.stretch.bin if is_alone else start
                beside = [seat for seat, row in short.get(target, ()) if row == self._rows - 1]
                joining.setdefault(target, beside if is_alone else []).extend(last)
        gone = self._over.union(seat.place for seats in joining.values() for seat in seats)
        self._marks = [seat for seat, _ in self._seats() if seat.place not in gone]
        for start, joined in joining.items():
            self._join(start, joined)

    def layout(self, over: Iterable[int]) -> Layout:
        """Return what has come of it, with others over; what has no row lies in the middle one."""
        middle = (self._rows - 1) // 2
        placed = self._placed
        if not self._marks:
            placed = [(one, middle) for one, _ in placed]
        return Layout(
            tuple(_in_row(one, row, middle) for one, row in placed if isinstance(one, Seat)),
            tuple(_in_row(one, row, middle) for one, row in placed if isinstance(one, Bead)),
            Over.of(self._plot, (*over, *self._over)),
        )

    def _bin(self, place: int) -> int:
        return _bin(self._plot, self._page, place)

    def _seats(self) -> list[tuple[Seat, int | None]]:
        return [(one, row) for one, row in self._placed if isinstance(one, Seat)]

    def _join(self, start: int, seats: Sequence[Seat]) -> None:
        """Make a crowd of a bin, or a larger one; one that would be alone in it is stuck."""
        old = self._crowds.get(start)
        if old is None and len(seats) == 1:
            self._marks.append(seats[0])
            self._stuck.add(seats[0].place)
        else:
            places = sorted(seat.place for seat in seats)
            parts = (
                *(old.parts if old else ()),
                Part(array("i", places), 0, len(places)),
            )
            bright = sum(not self._plot.is_pale(place) for place in places)
            bright += old.bright if old else 0
            size = sum(part.end - part.start for part in parts)
            self._crowds[start] = crowd(self._plot, parts, size, bright)


def _in_row(one: Lying, row: int | None, otherwise: int) -> Lying:
    return one._replace(row=otherwise if row is None else row)


def _left(one: Seat | Bead) -> tuple[float, int]:
    return one.left, one.place if isinstance(one, Seat) else -1


def _marked(plot: Plot, page: Page, places: Iterable[int]) -> list[Seat]:
    """Give the marks of some places; those of one day are spread over it in their order."""
    chronology = plot.chronology
    marks = []
    for place in places:
        mark = mark_for(chronology.flags[place])
        first, last = plot.reach(place)
        left, right = body(mark, page.x(first), page.x(last + 1))
        marks.append(Seat(place, mark, left, right, 0))
    if page.stretch.per_day > 2 * DOT:
        marks = _spread(plot, page, marks)
    return marks


def _spread(plot: Plot, page: Page, marks: Sequence[Seat]) -> list[Seat]:
    """Let the dots of one day stand side by side within the day, in one order in all lanes."""
    chronology = plot.chronology
    found: list[Seat] = []
    dots = [seat for seat in marks if seat.mark.form == "dot"]
    for day, group in groupby(dots, key=lambda seat: chronology.days[seat.place]):
        ranks = plot.ranks_on(day)
        step = page.stretch.per_day / (len(ranks) + 1)
        for seat in group:
            number = ranks[chronology.ids[seat.place]] + 1
            left = page.x(day) + number * step - DOT / 2
            found.append(seat._replace(left=left, right=left + DOT))
    others = [seat for seat in marks if seat.mark.form != "dot"]
    return sorted([*found, *others], key=lambda seat: seat.place)


def _bead(page: Page, start: int, one: Crowd) -> Bead:
    width = bead_width(bead_words(one.size, one.bright), page.letter)
    days = page.stretch.bin
    middle = page.x(min(max((one.first + one.last + 1) / 2, start), start + days))
    left = min(max(middle - width / 2, page.x(start)), page.x(start + days) - width)
    return Bead(one, left, left + width, 0, start)


def _want(one: Seat | Bead, label: Mapping[int, float]) -> Want:
    if isinstance(one, Bead):
        return Want(one.left, one.right)
    width, beside = one.right - one.left, label[one.place]
    if one.mark.form == "bar" and width > beside + 2 * QUESTION:
        beside = 0.0
    return Want(one.left, one.end, beside, one.is_short)


def _bin(plot: Plot, page: Page, place: int) -> int:
    """Return the start of the bin in which an event begins, or the page does after it."""
    days = page.stretch.bin
    return max(plot.chronology.days[place], page.stretch.first) // days * days
