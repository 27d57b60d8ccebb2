"""Painting the marks of a legend as the timeline paints them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from desktop_app.library.chronology import DISPUTED
from desktop_app.ui.timeline import sample_scene
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.legend import LegendEntry
from desktop_app.ui.timeline.marks import DOT, mark_for
from desktop_app.ui.timeline.strokes import Drawn, Strokes

_INSET = 2.0


class LegendMarks:
    """Paints the mark of an entry into a box, in the colours and the font of the timeline."""

    def __init__(self, inks: Inks, font: QFont) -> None:
        self._inks = inks
        self._font = font
        self._strokes = Strokes()

    def paint(self, painter: QPainter, entry: LegendEntry, box: QRectF) -> None:
        """Paint one."""
        painter.setFont(self._font)
        if entry.sign in {"bead", "over"}:
            is_over = entry.sign == "over"
            sample_scene.paint_bead(painter, self._inks, entry.kind, box, is_over=is_over)
        elif entry.sign == "gap":
            sample_scene.paint_gap(painter, self._inks, box)
        elif entry.sign == "period":
            sample_scene.paint_period(painter, self._inks, box)
        else:
            self._mark(painter, entry, box)

    def _mark(self, painter: QPainter, entry: LegendEntry, box: QRectF) -> None:
        mark = mark_for(entry.flags)
        left, right = box.left() + _INSET, box.right() - _INSET
        if mark.form in {"dot", "tray"}:
            middle = box.center().x()
            left, right = middle - DOT / 2, middle + DOT / 2
        drawn = Drawn(
            entry.kind,
            mark,
            left,
            right,
            box.center().y(),
            voices=entry.voices,
            is_faint=entry.sign == "perhaps",
            is_disputed=entry.sign == "disputed" or bool(entry.flags & DISPUTED),
            on_paper=True,
        )
        ink = self._inks.mark(entry.kind, is_pale=entry.sign == "pale")
        self._strokes.draw(painter, drawn, ink)
