"""Words on one line, some of which are marked."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from desktop_app.model.records import Span

_LEADS = (24, 10, 0)
"""So many characters before the first mark are shown where there is no room for more."""
_LONG_WORD = 30
_ONE_LINE = QTextOption()
_ONE_LINE.setWrapMode(QTextOption.WrapMode.NoWrap)


class Ink(NamedTuple):
    """How words are written: the marked ones in `strong` and in `accent`."""

    font: QFont
    strong: QFont
    colour: str
    accent: str


class Marked(NamedTuple):
    """Words with marks, which count in code points."""

    words: str
    marks: Sequence[Span] = ()

    def width(self, ink: Ink) -> int:
        """Return how many pixels all of them take."""
        return QFontMetrics(ink.font).horizontalAdvance(self.words) + self._more(ink)

    def fitted(self, ink: Ink, width: int) -> "Marked":
        """Cut them to `width` pixels, at the front, too, where else the first mark would be cut."""
        shown = self.cut(ink, width)
        for lead in _LEADS:
            if shown.words == self.words or shown.has_whole(self.marks):
                return shown
            shown = self._from(self._start(lead)).cut(ink, width)
        return shown

    def has_whole(self, marks: Sequence[Span]) -> bool:
        """Return whether the first of `marks`, those before the words were cut, is in sight."""
        if not marks:
            return True
        of_mark = marks[0].end - marks[0].start
        return any(one.end - one.start == of_mark for one in self.marks[:1])

    def paint(self, painter: QPainter, area: QRect, ink: Ink) -> int:
        """Paint as much as there is room for in `area`, from the left; return where it ends."""
        shown = self.fitted(ink, area.width())
        width = shown.width(ink)
        layout = QTextLayout(shown.words, ink.font)
        layout.setFormats([_format(shown.words, mark, ink) for mark in shown.marks])
        layout.setTextOption(_ONE_LINE)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        painter.setPen(QColor(ink.colour))
        top = area.top() + (area.height() - line.height()) / 2
        layout.draw(painter, QPointF(area.left(), top))
        return area.left() + width

    def _more(self, ink: Ink) -> int:
        """Return how many more pixels the marked words take than they would without marks."""
        plain, strong = QFontMetrics(ink.font), QFontMetrics(ink.strong)
        marked = [self.words[mark.start : mark.end] for mark in self.marks]
        return sum(
            strong.horizontalAdvance(one) - plain.horizontalAdvance(one) + 1 for one in marked
        )

    def cut(self, ink: Ink, width: int) -> "Marked":
        """Cut them to `width` pixels at the end."""
        if self.width(ink) <= width:
            return self
        room = max(0, width - self._more(ink))
        elided = QFontMetrics(ink.font).elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        kept = max(0, len(elided) - 1)
        marks = [Span(one.start, min(one.end, kept)) for one in self.marks if one.start < kept]
        return Marked(elided, marks)

    def _start(self, lead: int) -> int:
        """Return where a word begins that stands `lead` characters before the first mark.

        Without a lead, and in one long word, that is not where a word begins.
        """
        at = max(0, self.marks[0].start - lead)
        word = self.words.rfind(" ", 0, at) + 1
        return word if lead and at - word <= _LONG_WORD else at

    def _from(self, start: int) -> "Marked":
        """Leave out what stands before `start`; an ellipsis stands for it."""
        if not start:
            return self
        moved = [Span(one.start - start + 1, one.end - start + 1) for one in self.marks]
        return Marked(f"…{self.words[start:]}", moved)


def _format(words: str, mark: Span, ink: Ink) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFont(ink.strong)
    look.setForeground(QColor(ink.accent))
    found = QTextLayout.FormatRange()
    found.start = _units(words[: mark.start])
    found.length = _units(words[mark.start : mark.end])
    found.format = look
    return found


def _units(words: str) -> int:
    """Return how many UTF-16 units words take up, which is how Qt counts."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
