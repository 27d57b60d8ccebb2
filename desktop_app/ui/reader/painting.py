"""Paints one paragraph with its marks: fills under the words, lines under them, frames, a bar beside."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.model.records import Span
from desktop_app.ui.reader.colours import ReaderColours
from desktop_app.ui.reader.laid import LaidPiece
from desktop_app.ui.reader.marks import Marks
from desktop_app.ui.reader.spans import merged

BAR = 3
BAR_SPACE = 12
EDGE = 2
THICK = 2
LANE_STEP = 2
THIN = 1 / 25
"""How thick an underline is, as a share of the height of a line, but at least a pixel."""
MENTION_RISE = 0.18
"""How far a dotted line is above the lower end of a line: between the words and underlines."""
DOTS = (1, 2)


class Paint(NamedTuple):
    """With what all paragraphs of one view are painted."""

    painter: QPainter
    colours: ReaderColours
    marks: Marks
    selection: Span

    def piece(self, laid: LaidPiece, at: QPoint, lines: range | None = None) -> None:
        """Paint `laid` with its top left corner at `at`; only the words of `lines`, if given."""
        start, end = laid.piece.start, laid.piece.end
        marks = self.marks
        highlight = marks.highlight.touching(start, end)
        emphasis = marks.emphasis.touching(start, end)
        self._fill(laid, at, marks.hovered.touching(start, end), self.colours.hover)
        named = () if marks.is_sought else emphasis
        self._fill(laid, at, named, self.colours.emphasis)
        self._fill(laid, at, highlight, self.colours.tint)
        if self.selection.start < self.selection.end:
            self._fill(laid, at, [self.selection], self.colours.selection)
        is_marked = bool(highlight) or self._is_selected(start, end)
        self._words(laid, at, lines, is_marked=is_marked)
        self._dot(laid, at, merged(marks.mentions.touching(start, end)))
        for span, lane in marks.underlines(start, end):
            self._underline(laid, at, span, lane)
        for span in highlight:
            self._edge(laid, at, span, self.colours.edge)
        for span in named:
            self._edge(laid, at, span, self.colours.accent)
        self._bar(laid, at)
        for span in emphasis if marks.is_sought else ():
            self._frame(laid, at, span, THICK)
        for hit in marks.found.touching(start, end):
            self._frame(laid, at, hit, THICK if hit == marks.current_found else 1)

    def _is_selected(self, start: int, end: int) -> bool:
        selection = self.selection
        return max(selection.start, start) < min(selection.end, end)

    def _words(self, laid: LaidPiece, at: QPoint, lines: range | None, *, is_marked: bool) -> None:
        """Write the words; quiet ones as strongly as the rest while some of them are marked."""
        is_strong = is_marked or laid.piece.kind in {"body", "subhead"}
        self.painter.setPen(self.colours.text if is_strong else self.colours.quiet)
        if lines is None:
            laid.layout.draw(self.painter, QPointF(at))
            return
        for number in lines:
            laid.layout.lineAt(number).draw(self.painter, QPointF(at))

    def _fill(self, laid: LaidPiece, at: QPoint, spans: Iterable[Span], colour: QColor) -> None:
        for span in spans:
            for box in laid.boxes(span):
                self.painter.fillRect(inner(box).translated(at), colour)

    def _dot(self, laid: LaidPiece, at: QPoint, spans: Iterable[Span]) -> None:
        """Draw dots closely under names, so far apart that no underline is taken for them."""
        pen = QPen(self.colours.mention, 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(DOTS)
        for span in spans:
            for box in laid.boxes(span):
                pen.setWidth(thin(box))
                self.painter.setPen(pen)
                y = at.y() + box.bottom() - round(MENTION_RISE * box.height())
                self.painter.drawLine(at.x() + box.left(), y, at.x() + box.right(), y)

    def _underline(self, laid: LaidPiece, at: QPoint, span: Span, lane: int) -> None:
        for box in laid.boxes(span):
            height = thin(box)
            top = box.bottom() - height + lane * LANE_STEP * height
            line = QRect(box.left(), top, box.width(), height)
            self.painter.fillRect(line.translated(at), self.colours.underline)

    def _edge(self, laid: LaidPiece, at: QPoint, span: Span, colour: QColor) -> None:
        for box in laid.boxes(span):
            whole = inner(box).translated(at)
            whole.setTop(whole.bottom() - EDGE * thin(box) + 1)
            self.painter.fillRect(whole, colour)

    def _frame(self, laid: LaidPiece, at: QPoint, hit: Span, width: int) -> None:
        """Draw a line around the words; a thick one grows inwards from where a thin one is."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.colours.accent, 1))
        for box in laid.boxes(hit):
            whole = box.adjusted(-2, 1, 1, -2).translated(at)
            for inset in range(width):
                self.painter.drawRect(whole.adjusted(inset, inset, -inset, -inset))

    def _bar(self, laid: LaidPiece, at: QPoint) -> None:
        """Paint the bar at the left margin beside the lines of the current passage."""
        current = self.marks.current
        boxes = laid.boxes(current) if current else []
        if boxes:
            top, bottom = inner(boxes[0]).top(), inner(boxes[-1]).bottom()
            bar = QRect(at.x() - BAR_SPACE, at.y() + top, BAR, bottom - top + 1)
            self.painter.fillRect(bar, self.colours.edge)


def inner(box: QRect) -> QRect:
    """Leave out the one row that parts a filled line from the line above."""
    return box.adjusted(0, 1, 0, 0)


def paint_ring(painter: QPainter, area: QRect, colour: QColor) -> None:
    """Paint the ring of the keyboard's focus just inside `area`."""
    pen = QPen(colour, 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def thin(box: QRect) -> int:
    """Say how thick a line under the words of `box` is: it grows with the text."""
    return max(1, round(THIN * box.height()))
