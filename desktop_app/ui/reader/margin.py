"""The bars in the margin beside the text: one for each passage, as high as its lines."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from desktop_app.model.records import Span
from desktop_app.ui.reader.colours import ReaderColours, softened
from desktop_app.ui.reader.laid import LaidPiece
from desktop_app.ui.reader.packing import long_lanes, packed
from desktop_app.ui.reader.spans import Ranges

SPACE = 9
WIDTH = 3
STEP = 6
INSET = 2
MORE = 1
HALO = 2
MOST = 6
KEPT = 64


class Bar(NamedTuple):
    """Where a bar stands; `position` is the one it had in what `Margin` was given."""

    position: int
    box: QRect


def lanes_in(room: int) -> int:
    """Say how many lanes fit into a margin of `room` pixels."""
    return min(MOST, max(1, (room - SPACE) // STEP))


def width_of(lanes: int) -> int:
    """Say how wide a margin of so many lanes is."""
    return SPACE + lanes * STEP


class Margin:
    """The bars of one text, whose paragraphs begin at `starts`.

    Places are those of a paragraph whose column is `column` pixels wide. `chosen` and `hovered`
    are the positions of bars that stand out.
    """

    def __init__(
        self, bars: Sequence[tuple[Span, QColor]] = (), starts: Sequence[int] = ()
    ) -> None:
        held = [at for at, (span, _colour) in enumerate(bars) if span.start < span.end]
        held.sort(key=[(span.start, -span.end) for span, _colour in bars].__getitem__)
        self._positions = held
        self._spans = [bars[at][0] for at in held]
        self._colours = [colour for _span, colour in bars]
        self._places = Ranges(self._spans)
        self._starts = starts
        self._room = (0, 0)
        self._placed: dict[LaidPiece, list[Bar]] = {}
        self._long: dict[int, int] = {}
        self.chosen: frozenset[int] = frozenset()
        self.hovered: frozenset[int] = frozenset()

    def bars(self, laid: LaidPiece, column: int, depth: int) -> list[Bar]:
        """List the bars beside a paragraph, in `depth` lanes, from the top down."""
        if (column, depth) != self._room:
            self._long = long_lanes(self._spans, self._starts, depth)
        if (column, depth) != self._room or len(self._placed) > KEPT:
            self._room = (column, depth)
            self._placed = {}
        if laid not in self._placed:
            self._placed[laid] = self._pack(laid, column, depth)
        return self._placed[laid]

    def _pack(self, laid: LaidPiece, column: int, depth: int) -> list[Bar]:
        found = list(self._beside(laid))
        given = {
            number: self._long[at] for number, (at, _rows) in enumerate(found) if at in self._long
        }
        lanes = packed([rows for _at, rows in found], given, depth)
        return [
            Bar(
                self._positions[at],
                QRect(column + SPACE + lane * STEP, rows.start, WIDTH, rows.end - rows.start),
            )
            for (at, rows), lane in zip(found, lanes, strict=True)
        ]

    def _beside(self, laid: LaidPiece) -> Iterator[tuple[int, Span]]:
        """Find what stands in a paragraph, and beside which rows of pixels."""
        start, end = laid.piece.start, laid.piece.end
        for at in self._places.bounds(start, end):
            boxes = laid.boxes(self._spans[at]) if self._spans[at].end > start else ()
            if boxes:
                yield at, Span(boxes[0].top(), boxes[-1].bottom() + 1)

    def paint(
        self, painter: QPainter, colours: ReaderColours, bars: Sequence[Bar], at: QPoint
    ) -> None:
        """Paint `bars`, counted from `at`; what stands out is wider, on a ground of its own."""
        chosen = [bar for bar in bars if bar.position in self.chosen]
        hovered = [bar for bar in bars if bar.position in self.hovered]
        for bar in bars:
            self._paint(painter, bar, at, 0)
        for lit, ground in ((hovered, colours.selection), (chosen, colours.tint)):
            soft = softened(ground, colours.page)
            for bar in lit:
                painter.fillRect(bar.box.adjusted(-HALO, 0, HALO, 0).translated(at), soft)
                self._paint(painter, bar, at, MORE)

    def _paint(self, painter: QPainter, bar: Bar, at: QPoint, more: int) -> None:
        box = bar.box.adjusted(-more, INSET, more, -INSET).translated(at)
        painter.fillRect(box, self._colours[bar.position])


def bar_at(bars: Sequence[Bar], point: QPoint) -> int | None:
    """Find the bar that is meant at `point`; of several the shortest, which the others leave free."""
    slack = (STEP - WIDTH) // 2
    found = [bar for bar in bars if bar.box.adjusted(-slack, 0, slack, 0).contains(point)]
    best = min(found, key=lambda bar: bar.box.height(), default=None)
    return None if best is None else best.position
