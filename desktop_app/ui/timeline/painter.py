"""Painting a composed scene."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.lettering import Lettering
from desktop_app.ui.timeline.marks import DOT
from desktop_app.ui.timeline.scene import Scene, Spot, View
from desktop_app.ui.timeline.strokes import Strokes
from desktop_app.ui.timeline.ticks import Tick, TickWords, major_ticks, minor_ticks

INSET = 14.0
TICK_GAP = 5.0


class Attention(NamedTuple):
    """Which events stand out: the selected one and the one hovered."""

    selected: int | None = None
    hovered: int | None = None


class Edges(NamedTuple):
    """The words at both ends of the axis: how many events lie beyond, and what the tray is."""

    earlier: str
    later: str
    tray: str


class ScenePainter:
    """Paints the parts of the timeline from back to front."""

    def __init__(self, inks: Inks, lettering: Lettering, words: TickWords) -> None:
        self._inks = inks
        self._lettering = lettering
        self._words = words
        self._strokes = Strokes()

    def paint_ground(self, painter: QPainter, view: View) -> None:
        """Paint grid lines, lines between lanes, and the axis line."""
        track, inks = view.frame.track, self._inks
        height, base = round(view.frame.room), round(track.top)
        for band in view.stack.bands[1:]:
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

    def paint_axis(self, painter: QPainter, view: View, edges: Edges) -> tuple[Box, Box]:
        """Write the axis; give the places of the words at its two ends."""
        track, middle = view.frame.track, view.frame.axis / 2
        earlier = Box(INSET, 0, INSET + self._lettering.width(edges.earlier), track.top)
        right = track.right - INSET
        later = Box(right - self._lettering.width(edges.later), 0, right, track.top)
        painter.setPen(self._inks.accent)
        self._write(painter, earlier, edges.earlier)
        self._write(painter, later, edges.later)
        painter.setPen(self._inks.quiet)
        if view.frame.tray:
            at = QPointF(view.frame.names + TICK_GAP, middle)
            self._lettering.draw(painter, at, edges.tray, view.frame.tray - TICK_GAP)
        limit = later.left - INSET if edges.later else track.right
        for tick, x in self._labelled(major_ticks(view.scale, self._words), view, limit):
            at = QPointF(x, middle)
            self._lettering.draw(painter, at, tick.label, self._lettering.width(tick.label))
        return earlier, later

    def paint_lanes(self, painter: QPainter, view: View, overflow: float) -> None:
        """Write the lanes' names at their first rows, and show how far they are scrolled."""
        track, room = view.frame.track, view.frame.room
        painter.setClipRect(QRectF(0, track.top + 1, view.frame.width, room - 1))
        if overflow > 0:
            length = room * room / (room + overflow)
            top = track.top + view.scroll * room / (room + overflow)
            painter.fillRect(QRectF(view.frame.width - 5, top, 3, length), self._inks.quiet)
        painter.setPen(self._inks.quiet)
        for band in view.stack.bands:
            at = QPointF(INSET, track.top - view.scroll + band.middles[0])
            self._lettering.draw(painter, at, band.lane.title, view.frame.names - INSET - 4)

    def paint_scene(
        self, painter: QPainter, view: View, scene: Scene, attention: Attention
    ) -> None:
        """Paint the marks, then their labels, and the tray of the undated beside them."""
        for spot in scene.tray:
            self._paint_mark(painter, spot, attention)
        track = view.frame.track
        painter.setClipRect(QRectF(track.left, track.top, track.width, view.frame.room))
        for spot in scene.spots:
            self._paint_mark(painter, spot, attention)
        for spot in scene.spots:
            self._paint_label(painter, spot, scene, attention)

    def _paint_mark(self, painter: QPainter, spot: Spot, attention: Attention) -> None:
        key = spot.seat.item.key
        if key == attention.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inks.halo)
            _surround(painter, spot, 5)
        if key == attention.selected:
            painter.setPen(QPen(self._inks.ring, 2.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _surround(painter, spot, 2.2)
        is_pale = spot.is_pale and key != attention.hovered
        ink = self._inks.mark(spot.seat.item.kind, is_pale=is_pale)
        self._strokes.draw(painter, spot, ink)

    def _paint_label(
        self, painter: QPainter, spot: Spot, scene: Scene, attention: Attention
    ) -> None:
        key = spot.seat.item.key
        label = scene.labels.get(key)
        if label is None:
            return
        is_pale = spot.is_pale and key != attention.hovered
        painter.setPen(self._inks.pale_text if is_pale else self._inks.text)
        bold = key == attention.selected
        at = QPointF(label.box.left, (label.box.top + label.box.bottom) / 2)
        self._lettering.draw(painter, at, spot.seat.item.title, label.box.width, bold=bold)

    def _labelled(
        self, ticks: Sequence[Tick], view: View, limit: float
    ) -> list[tuple[Tick, float]]:
        left = view.frame.track.left
        placed: list[tuple[Tick, float]] = []
        for tick in reversed(ticks):
            x = max(left + view.scale.x(tick.day), left) + TICK_GAP
            if x + self._lettering.width(tick.label) < limit:
                placed.append((tick, x))
                limit = x - 2 * TICK_GAP
        return placed

    def _write(self, painter: QPainter, box: Box, text: str) -> None:
        if text:
            at = QPointF(box.left, (box.top + box.bottom) / 2)
            self._lettering.draw(painter, at, text, box.width)


def paint_focus(painter: QPainter, colour: QColor, width: float, height: float) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1, 1, width - 2, height - 2), 6, 6)


def _surround(painter: QPainter, spot: Spot, by: float) -> None:
    left, right = spot.body
    if right - left <= DOT:
        painter.drawEllipse(QPointF((left + right) / 2, spot.middle), DOT / 2 + by, DOT / 2 + by)
        return
    height = DOT + 2 * by
    box = QRectF(left - by, spot.middle - height / 2, right - left + 2 * by, height)
    painter.drawRoundedRect(box, 5, 5)
