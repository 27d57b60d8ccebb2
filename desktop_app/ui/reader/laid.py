"""A paragraph that is broken into lines: where its code points are, and what is at a point."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt, QTextBoundaryFinder
from PySide6.QtGui import QTextLayout, QTextLine

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.offsets import Offsets

Edges = list[tuple[float, float]]


class LaidPiece:
    """One piece of a text. Offsets are the stored text's; pixels count from its top left corner.

    Its lines never change, so what a span takes up is measured once: each painting asks again for
    every underline in sight.
    """

    __slots__ = (
        "_boxes",
        "_ends",
        "_is_reordered",
        "_offsets",
        "_tops",
        "_words",
        "height",
        "layout",
        "piece",
    )

    def __init__(
        self,
        piece: Block,
        words: str,
        layout: QTextLayout,
        tops: list[int],
        gap: int,
        *,
        is_reordered: bool,
    ) -> None:
        self.piece = piece
        self.layout = layout
        self.height = tops[-1] + gap
        self._words = words
        self._offsets = Offsets(words)
        self._tops = tops
        self._is_reordered = is_reordered
        self._boxes: dict[Span, list[QRect]] = {}
        self._ends: Sequence[tuple[int, int, float, float]] = ()

    @property
    def tops(self) -> Sequence[int]:
        """Where each line begins, and last where all end."""
        return self._tops

    def line_heights(self) -> list[int]:
        """List how high each line is."""
        return [bottom - top for top, bottom in pairwise(self._tops)]

    @property
    def bottom(self) -> int:
        """Where the last line ends and the gap begins."""
        return self._tops[-1]

    def _unit(self, offset: int) -> int:
        held = min(max(offset, self.piece.start), self.piece.end)
        return self._offsets.unit(held - self.piece.start)

    def _offset(self, unit: int) -> int:
        return self.piece.start + self._offsets.point(unit)

    def _line_of(self, unit: int) -> int:
        """Find the line that holds `unit`; the last one where the text ends."""
        line = self.layout.lineForTextPosition(unit)
        return line.lineNumber() if line.isValid() else self.layout.lineCount() - 1

    def _line_at(self, y: int) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), self.layout.lineCount() - 1)

    def line_box(self, offset: int) -> QRect:
        """Find the line that holds `offset`, as wide as its words."""
        return self._box(self._line_of(self._unit(offset)))

    def _box(self, line: int) -> QRect:
        natural = self.layout.lineAt(line).naturalTextRect()
        top, bottom = self._tops[line], self._tops[line + 1]
        return QRect(round(natural.x()), top, round(natural.width()), bottom - top)

    def line_start(self, y: int) -> int:
        """Find the first code point of the line at `y`."""
        return self._offset(self.layout.lineAt(self._line_at(y)).textStart())

    def boxes(self, span: Span) -> list[QRect]:
        """List what the words of `span` take up, line by line; not to be changed."""
        if span not in self._boxes:
            self._boxes[span] = self._measured(span)
        return self._boxes[span]

    def _measured(self, span: Span) -> list[QRect]:
        start, end = self._whole(self._unit(span.start), self._unit(span.end))
        if start >= end:
            return []
        result = []
        for number in range(self._line_of(start), self._line_of(end - 1) + 1):
            top, height = self._tops[number], self._tops[number + 1] - self._tops[number]
            for left, right in self._edges(number, start, end):
                x = round(left)
                if round(right) > x:
                    result.append(QRect(x, top, round(right) - x, height))
        return result

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """Widen to whole characters: what is written as one sign is not torn apart."""
        last = len(self.layout.text())
        while start > 0 and not self.layout.isValidCursorPosition(start):
            start -= 1
        while end < last and not self.layout.isValidCursorPosition(end):
            end += 1
        return start, end

    def _edges(self, number: int, start: int, end: int) -> Edges:
        """Find left and right of the units `[start, end)` in a line, without the space at its end.

        Most lines that a passage has are its own from end to end: those need no measuring.
        """
        first, last, natural_left, natural_right = self._line_ends()[number]
        if start <= first and end >= last:
            return [(natural_left, natural_right)]
        line, start, end = self.layout.lineAt(number), max(start, first), min(end, last)
        found = [(x_of(line, start), x_of(line, end))]
        if self._is_reordered:
            found = joined([edges(line, unit) for unit in range(start, end)])
        return [(max(left, natural_left), min(right, natural_right)) for left, right in found]

    def _line_ends(self) -> Sequence[tuple[int, int, float, float]]:
        """List of each line its first unit and the one behind its last, its left and right."""
        if not self._ends:
            lines = [self.layout.lineAt(number) for number in range(self.layout.lineCount())]
            self._ends = [
                (
                    line.textStart(),
                    line.textStart() + line.textLength(),
                    line.naturalTextRect().left(),
                    line.naturalTextRect().right(),
                )
                for line in lines
            ]
        return self._ends

    def contains(self, point: QPoint) -> bool:
        """Say whether `point` lies on words."""
        return self._box(self._line_at(point.y())).contains(point)

    def character_at(self, point: QPoint) -> int:
        """Find the character at `point`, or the one nearest to it in that line."""
        between = QTextLine.CursorPosition.CursorOnCharacter
        unit = self.layout.lineAt(self._line_at(point.y())).xToCursor(point.x(), between)
        return min(self._offset(unit), max(self.piece.start, self.piece.end - 1))

    def place_at(self, point: QPoint) -> int:
        """Find the place between two characters that is nearest to `point`."""
        return self._offset(self.layout.lineAt(self._line_at(point.y())).xToCursor(point.x()))

    @property
    def runs_right_to_left(self) -> bool:
        """Whether the paragraph's writing runs from right to left."""
        return self.layout.textOption().alignment() == Qt.AlignmentFlag.AlignRight

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self.layout.lineCount()

    def line_number(self, offset: int) -> int:
        """Count the line in which a caret before `offset` stands."""
        return self._line_of(self._unit(offset))

    def line_places(self, offset: int) -> Span:
        """Find the first and the last place of the line at `offset`, as a caret has them."""
        number = self.line_number(offset)
        line = self.layout.lineAt(number)
        end = line.textStart() + line.textLength()
        if number + 1 < self.lines:
            end = self.layout.previousCursorPosition(end)
        return Span(self._offset(line.textStart()), self._offset(end))

    def place_in_line(self, number: int, x: float) -> int:
        """Find the place between two characters of a line that is nearest to `x`."""
        return self._offset(self.layout.lineAt(number).xToCursor(x))

    def place_beside(self, offset: int, *, is_forward: bool, by_word: bool) -> int:
        """Find the next place for a caret, or the one before; at an end that end."""
        mode = (
            QTextLayout.CursorMode.SkipWords if by_word else QTextLayout.CursorMode.SkipCharacters
        )
        unit = self._unit(offset)
        if is_forward:
            return self._offset(self.layout.nextCursorPosition(unit, mode))
        return self._offset(self.layout.previousCursorPosition(unit, mode))

    def place_box(self, offset: int) -> QRect:
        """Find where a caret before `offset` stands: a pixel wide, a line high."""
        unit = self._unit(offset)
        box = self._box(self._line_of(unit))
        x = round(x_of(self.layout.lineAt(self._line_of(unit)), unit))
        return QRect(x, box.top(), 1, box.height())

    def word_at(self, offset: int) -> Span:
        """Find the word that holds the character at `offset`, as its script has it."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self._words)
        unit = self._unit(offset)
        finder.setPosition(self._unit(offset + 1))
        start = finder.toPreviousBoundary()
        finder.setPosition(unit)
        end = finder.toNextBoundary()
        return Span(self._offset(max(start, 0)), self._offset(end) if end > 0 else self.piece.end)


def x_of(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Return where `unit` stands; PySide gives a pair of it and the position it is for."""
    pair = cast("tuple[float, int]", line.cursorToX(unit, edge))
    return pair[0]


def edges(line: QTextLine, unit: int) -> tuple[float, float]:
    """Find left and right of what stands at `unit`, whichever way it runs."""
    leading = x_of(line, unit, QTextLine.Edge.Leading)
    trailing = x_of(line, unit, QTextLine.Edge.Trailing)
    return min(leading, trailing), max(leading, trailing)


def joined(parts: Edges) -> Edges:
    """Order `parts` from left to right, those that touch made one."""
    parts = sorted(parts)
    gaps = [at for at, (one, other) in enumerate(pairwise(parts), 1) if other[0] > one[1] + 0.5]
    bounds = [0, *gaps, len(parts)]
    return [
        (parts[first][0], max(right for _left, right in parts[first:last]))
        for first, last in pairwise(bounds)
    ]
