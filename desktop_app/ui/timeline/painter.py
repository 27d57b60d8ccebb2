"""Painting a composed scene: marks, beads and labels."""

from itertools import pairwise
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.layout import bead_words
from desktop_app.ui.timeline.lettering import Lettering
from desktop_app.ui.timeline.marks import DOT
from desktop_app.ui.timeline.scene import BeadSpot, Note, Scene, Spot, Written
from desktop_app.ui.timeline.stamps import Stamps


class Attention(NamedTuple):
    """Which events stand out: the selected one and the one hovered, and the beads they are in."""

    selected: int | None = None
    hovered: int | None = None
    selected_place: int | None = None
    hovered_bead: BeadSpot | None = None

    @property
    def events(self) -> set[int]:
        """The events that stand out."""
        return {one for one in (self.selected, self.hovered) if one is not None}


class ScenePainter:
    """Paints what lies in the lanes, from back to front."""

    def __init__(self, inks: Inks, lettering: Lettering, font: QFont) -> None:
        self._inks = inks
        self._lettering = lettering
        self._stamps = Stamps(inks, font)
        self._is_sharp = False

    def paint(
        self,
        painter: QPainter,
        view: View,
        scene: Scene,
        attention: Attention,
        *,
        is_sharp: bool = False,
    ) -> None:
        """Paint the tray of the undated, then marks, beads and labels; `is_sharp` for paper."""
        self._is_sharp = is_sharp
        ringed = scene.bead_of(attention.selected_place)
        for spot in scene.tray:
            self._mark(painter, spot, attention)
        for bead in scene.tray_beads:
            self._bead(painter, bead, attention, is_ringed=bead is ringed)
        for bead in scene.over:
            self._bead(painter, bead, attention, is_ringed=bead is ringed, sign="+")
        track = view.frame.track
        painter.setClipRect(QRectF(track.left, track.top + 1, track.width, view.frame.room - 1))
        self._connect(painter, scene, attention)
        meant = attention.events
        above = [one for one in scene.spots if one.event in meant and one.is_short]
        for spot in (one for one in scene.spots if one.event not in meant or not one.is_short):
            self._mark(painter, spot, attention)
        for bead in scene.beads:
            self._bead(painter, bead, attention, is_ringed=bead is ringed)
        for spot in above:
            self._mark(painter, spot, attention)
        self._words(painter, scene, track.top)

    def _words(self, painter: QPainter, scene: Scene, top: float) -> None:
        for note in scene.notes:
            self._note(painter, note)
        callout = scene.callout(top)
        for label in scene.labels:
            if label is not callout:
                self._label(painter, label)
        if callout is not None:
            self._callout(painter, callout)

    def _mark(self, painter: QPainter, spot: Spot, attention: Attention) -> None:
        is_hovered = spot.event == attention.hovered
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inks.halo)
            _surround(painter, spot, 5)
        if spot.event == attention.selected:
            painter.setPen(QPen(self._inks.ring, 2.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _surround(painter, spot, 2.2)
        is_pale = spot.is_pale and not is_hovered and spot.event != attention.selected
        self._stamps.draw(painter, spot, is_pale=is_pale, is_sharp=self._is_sharp)

    def _bead(
        self,
        painter: QPainter,
        bead: BeadSpot,
        attention: Attention,
        *,
        is_ringed: bool,
        sign: str = "",
    ) -> None:
        box = QRectF(bead.box.left, bead.box.top, bead.box.width, bead.box.bottom - bead.box.top)
        words = sign + bead_words(bead.crowd.size, bead.crowd.bright)
        half = box.height() / 2
        if is_ringed:
            painter.setPen(QPen(self._inks.ring, 2.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), half + 2, half + 2)
        hovered = attention.hovered_bead
        is_hovered = hovered is not None and hovered.box == bead.box
        if self._is_sharp or is_hovered:
            self._pill(painter, box, bead, is_hovered=is_hovered)
        else:
            size = QSize(ceil(box.width()) + 2, ceil(box.height()) + 2)
            box.moveTo(round(box.left()), round(box.top()))
            place = QPoint(int(box.left()) - 1, int(box.top()) - 1)
            key = (bead.kind, bead.is_pale, round(box.width(), 1), size.height())
            inner = QRectF(1, 1, box.width(), box.height())
            self._stamps.put(
                painter,
                key,
                QRect(place, size),
                lambda on: self._pill(on, inner, bead, is_hovered=False),
            )
        painter.setPen(self._inks.pale_text if bead.is_pale else self._inks.text)
        left = box.left() + (box.width() - self._lettering.width(words)) / 2
        self._lettering.draw(painter, QPointF(left, box.center().y()), words, box.width())

    def _pill(self, painter: QPainter, box: QRectF, bead: BeadSpot, *, is_hovered: bool) -> None:
        half = box.height() / 2
        painter.setPen(QPen(self._inks.mark(bead.kind, is_pale=bead.is_pale).line, 1.3))
        painter.setBrush(self._inks.halo if is_hovered else self._inks.bead(bead.kind))
        painter.drawRoundedRect(box, half, half)

    def _label(self, painter: QPainter, label: Written) -> None:
        if label.leader is not None:
            painter.setPen(QPen(self._inks.ring, 1.0))
            painter.drawLine(QLineF(*label.leader))
        painter.setPen(self._inks.pale_text if label.is_pale else self._inks.text)
        at = QPointF(label.box.left, label.box.middle)
        self._lettering.draw(painter, at, label.title, label.box.width, bold=label.is_chosen)

    def _callout(self, painter: QPainter, label: Written) -> None:
        """Write a label on the axis, on a plate of its own, with a line down to its mark."""
        box = label.box
        painter.setClipping(False)
        painter.setPen(QPen(self._inks.ring, 1.0))
        if label.leader is not None:
            painter.drawLine(QLineF(*label.leader))
        painter.setBrush(self._inks.panel)
        height = box.bottom - box.top + 8
        painter.drawRoundedRect(QRectF(box.left - 7, box.top - 4, box.width + 14, height), 6, 6)
        painter.setPen(self._inks.text)
        at = QPointF(box.left, box.middle)
        self._lettering.draw(painter, at, label.title, box.width, bold=True)

    def _note(self, painter: QPainter, note: Note) -> None:
        """Write words on a plate, which keeps the shading off them."""
        box = note.box
        plate = QRectF(box.left - 4, box.top - 2, box.width + 8, box.bottom - box.top + 4)
        painter.fillRect(plate, self._inks.panel)
        painter.setPen(self._inks.quiet)
        self._lettering.draw(painter, QPointF(box.left, box.middle), note.words, box.width)

    def _connect(self, painter: QPainter, scene: Scene, attention: Attention) -> None:
        """Join the marks of one event in several lanes, where they differ or are looked at."""
        meant = attention.events
        lanes: dict[int, list[Spot]] = {}
        for spot in scene.spots:
            if spot.is_disputed or spot.event in meant:
                lanes.setdefault(spot.event, []).append(spot)
        for event, spots in lanes.items():
            painter.setPen(QPen(self._inks.ring if event in meant else self._inks.quiet, 1.0))
            for one, other in pairwise(sorted(spots, key=lambda spot: spot.middle)):
                start = QPointF(sum(one.body) / 2, one.middle)
                painter.drawLine(QLineF(start, QPointF(sum(other.body) / 2, other.middle)))


def _surround(painter: QPainter, spot: Spot, by: float) -> None:
    left, right = spot.body
    if right - left <= DOT:
        painter.drawEllipse(QPointF((left + right) / 2, spot.middle), DOT / 2 + by, DOT / 2 + by)
        return
    height = DOT + 2 * by
    box = QRectF(left - by, spot.middle - height / 2, right - left + 2 * by, height)
    painter.drawRoundedRect(box, 5, 5)
