"""Painting what lies behind the marks: the axis, its grid, lanes, periods and gaps."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen, QPixmap

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.lettering import Lettering
from desktop_app.ui.timeline.scene import Shade
from desktop_app.ui.timeline.ticks import Tick, TickWords, major_ticks, minor_ticks

INSET = 14.0
TICK_GAP = 5.0
NARROWEST_GAP, HATCHED, TILE = 3, 24, 8
"""Pixels that a gap has at least to be shaded, and to be hatched; and those of a tile of it."""


class Edges(NamedTuple):
    """The words at both ends of the axis: how many events lie beyond, and what the tray is."""

    earlier: str
    later: str
    tray: str


class GroundPainter:
    """Paints the ground from back to front."""

    def __init__(self, inks: Inks, lettering: Lettering, words: TickWords) -> None:
        self._inks = inks
        self._lettering = lettering
        self._words = words
        self._hatching = _hatching(inks.gap)

    def paint_gaps(self, painter: QPainter, view: View, gaps: Sequence[Shade]) -> None:
        """Shade stretches in which nothing was reported; narrow ones are only tinted."""
        track, scale = view.frame.track, view.scale
        top, height = round(track.top), round(track.bottom - track.top)
        is_screen = painter.paintEngine().type() == QPaintEngine.Type.Raster
        for gap in gaps:
            if gap.after <= scale.start or gap.first >= scale.end:
                continue
            left = round(max(view.x(gap.first), track.left))
            width = round(min(view.x(gap.after), track.right)) - left
            if width < NARROWEST_GAP:
                continue
            area = QRect(left, top, width, height)
            if width < HATCHED:
                painter.fillRect(area, self._inks.strip)
            elif is_screen:
                painter.drawTiledPixmap(area, self._hatching, QPoint(left % TILE, top % TILE))
            else:
                painter.fillRect(area, QBrush(self._inks.gap, Qt.BrushStyle.BDiagPattern))

    def paint_period(self, painter: QPainter, view: View, period: Shade, *, is_held: bool) -> None:
        """Tint a period, from the axis down; while it `is_held`, say which one it is."""
        track = view.frame.track
        left, right = max(view.x(period.first), track.left), min(view.x(period.after), track.right)
        if right <= left:
            return
        painter.fillRect(QRectF(left, 0, right - left, view.frame.height), self._inks.window)
        painter.setPen(QPen(self._inks.accent, 1))
        for x in {left, right - 1}:
            painter.drawLine(QPointF(x, 0), QPointF(x, track.bottom))
        if is_held:
            width = self._lettering.width(period.words)
            x = min(max((left + right - width) / 2, track.left + 4), track.right - width - 4)
            plate = QRectF(x - 4, 0, width + 8, track.top)
            painter.fillRect(plate, self._inks.window)
            painter.setPen(self._inks.text)
            self._lettering.draw(painter, QPointF(x, track.top / 2), period.words, width)

    def paint_grid(self, painter: QPainter, view: View) -> None:
        """Paint grid lines, lines between lanes, and the axis line."""
        track, inks = view.frame.track, self._inks
        height, base = round(view.frame.room), round(track.top)
        for band in view.stack.within(view.scroll, view.scroll + view.frame.room):
            y = round(track.top - view.scroll + band.top)
            if track.top < y < track.bottom:
                painter.fillRect(0, y, round(view.frame.width), 1, inks.pale_rule)
        for tick in major_ticks(view.scale, self._words):
            x = round(track.left + view.scale.x(tick.day))
            if x > track.left:
                painter.fillRect(x, base, 1, height, inks.rule)
        for tick in minor_ticks(view.scale):
            x = round(track.left + view.scale.x(tick.day))
            if x > track.left:
                painter.fillRect(x, base - 4, 1, 4, inks.rule)
        painter.fillRect(0, base, round(view.frame.width), 1, inks.rule)
        for x in {round(view.frame.names), round(track.left)}:
            painter.fillRect(x, base, 1, height, inks.rule)

    def paint_axis(
        self, painter: QPainter, view: View, edges: Edges, kept: Box | None
    ) -> tuple[Box, Box]:
        """Write the axis, but nothing where it is `kept`; give the places of the words at its ends."""
        track, middle = view.frame.track, view.frame.axis / 2
        earlier = Box(INSET, 0, INSET + self._lettering.width(edges.earlier), track.top)
        right = track.right - INSET
        later = Box(right - self._lettering.width(edges.later), 0, right, track.top)
        painter.setPen(self._inks.accent)
        self._write(painter, earlier, edges.earlier)
        self._write(painter, later, edges.later)
        painter.setPen(self._inks.quiet)
        left = max(view.frame.names, earlier.right) + TICK_GAP
        if view.frame.tray and left < track.left:
            self._lettering.draw(painter, QPointF(left, middle), edges.tray, track.left - left)
        limit = later.left - INSET if edges.later else track.right
        for tick, x in self._labelled(view, earlier.right, limit):
            right = x + self._lettering.width(tick.label)
            if kept is not None and x < kept.right + INSET and right > kept.left - INSET:
                continue
            at = QPointF(x, middle)
            self._lettering.draw(painter, at, tick.label, self._lettering.width(tick.label))
        return earlier, later

    def paint_lanes(
        self, painter: QPainter, view: View, overflow: float, taken: Mapping[int, float]
    ) -> None:
        """Write the lanes' names at their first rows, and show how far they are scrolled.

        `taken` are pixels that are kept for what is counted beside the names of some lanes.
        """
        track, room = view.frame.track, view.frame.room
        painter.setClipRect(QRectF(0, track.top + 1, view.frame.width, room - 1))
        if overflow > 0:
            length = max(room * room / (room + overflow), 16.0)
            top = track.top + view.scroll * (room - length) / overflow
            painter.fillRect(QRectF(view.frame.width - 5, top, 3, length), self._inks.quiet)
        painter.setPen(self._inks.quiet)
        for band in view.stack.within(view.scroll, view.scroll + room):
            at = QPointF(INSET, track.top - view.scroll + band.middle(0))
            self._lettering.draw(
                painter,
                at,
                band.lane.title,
                view.frame.names - INSET - 6 - taken.get(band.number, 0.0),
            )

    def _labelled(self, view: View, first: float, limit: float) -> list[tuple[Tick, float]]:
        """Return the ticks that can be named between two places, and where."""
        left = view.frame.track.left
        placed: list[tuple[Tick, float]] = []
        for tick in reversed(major_ticks(view.scale, self._words)):
            x = max(left + view.scale.x(tick.day), left) + TICK_GAP
            if x > first and x + self._lettering.width(tick.label) < limit:
                placed.append((tick, x))
                limit = x - 2 * TICK_GAP
        return placed

    def _write(self, painter: QPainter, box: Box, text: str) -> None:
        if text:
            at = QPointF(box.left, (box.top + box.bottom) / 2)
            self._lettering.draw(painter, at, text, box.width)


def _hatching(colour: QColor) -> QPixmap:
    """Return a tile of hatching, which is put down much faster than Qt's own pattern."""
    tile = QPixmap(TILE, TILE)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setPen(QPen(colour, 1))
    painter.drawLine(0, TILE - 1, TILE - 1, 0)
    painter.end()
    return tile


def paint_focus(painter: QPainter, colour: QColor, width: float, height: float) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1, 1, width - 2, height - 2), 6, 6)
