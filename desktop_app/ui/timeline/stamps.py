"""Marks as ready pictures: drawn once, then put down wherever one like it is."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

from desktop_app.ui.timeline.colours import Ink, Inks
from desktop_app.ui.timeline.marks import CAP
from desktop_app.ui.timeline.scene import Spot
from desktop_app.ui.timeline.strokes import DASH_STEP, MOST_VOICES, Drawn, Strokes

WIDEST = 64.0
MOST_KEPT = 2_000
_AROUND, _HALF = 12, 13


class Stamps:
    """Draws marks. A short one is kept as a picture, which costs a tenth of drawing it."""

    def __init__(self, inks: Inks, font: QFont) -> None:
        self._inks = inks
        self._font = font
        self._strokes = Strokes()
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def draw(self, painter: QPainter, spot: Spot, *, is_pale: bool, is_sharp: bool = False) -> None:
        """Draw the mark of a spot; `is_sharp` where lines are wanted, for paper."""
        width = spot.body[1] - spot.body[0]
        if is_sharp or width > WIDEST:
            drawn = drawn_at(spot, *_seen(painter, spot), spot.middle)
            drawn = drawn._replace(on_paper=is_sharp)
            painter.setFont(self._font)
            self._strokes.draw(painter, drawn, self._ink(spot, is_pale=is_pale))
            return
        wide = round(width)
        key = (
            spot.kind, spot.mark, is_pale, wide, spot.is_faint,
            min(spot.voices, MOST_VOICES), spot.is_disputed,
        )  # fmt: skip
        drawn = drawn_at(spot, _AROUND, _AROUND + wide, _HALF)
        ink = self._ink(spot, is_pale=is_pale)
        self.put(
            painter,
            key,
            QRect(
                round(spot.body[0]) - _AROUND,
                round(spot.middle) - _HALF,
                wide + 2 * _AROUND,
                2 * _HALF,
            ),
            lambda on: self._strokes.draw(on, drawn, ink),
        )

    def put(
        self,
        painter: QPainter,
        key: tuple[object, ...],
        box: QRect,
        draw: Callable[[QPainter], None],
    ) -> None:
        """Put down what `draw` draws from the origin into a box; for a `key` only once."""
        scale = painter.device().devicePixelRatioF()
        stamp = self._kept.get((*key, scale))
        if stamp is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            stamp = self._kept[*key, scale] = self._stamp(box.size(), scale, draw)
        painter.drawPixmap(box.topLeft(), stamp)

    def _ink(self, spot: Spot, *, is_pale: bool) -> Ink:
        return self._inks.mark(spot.kind, is_pale=is_pale)

    def _stamp(self, size: QSize, scale: float, draw: Callable[[QPainter], None]) -> QPixmap:
        stamp = QPixmap(size * scale)
        stamp.setDevicePixelRatio(scale)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        draw(painter)
        painter.end()
        return stamp


def _seen(painter: QPainter, spot: Spot) -> tuple[float, float]:
    """Return what is drawn of a long mark: to draw dashes far out of sight takes milliseconds.

    Where an end fades all of it is drawn, as the fading is a share of the whole. Dashes stay where
    they are while one pans.
    """
    left, right = spot.body
    if not painter.hasClipping() or (spot.mark.left_end, spot.mark.right_end) != (CAP, CAP):
        return left, right
    seen = painter.clipBoundingRect()
    beyond = max((seen.left() - WIDEST - left) // DASH_STEP, 0.0) * DASH_STEP
    return left + beyond, max(min(right, seen.right() + WIDEST), left + beyond)


def drawn_at(spot: Spot, left: float, right: float, middle: float) -> Drawn:
    """Return what is drawn of a spot, somewhere else."""
    return Drawn(
        spot.kind,
        spot.mark,
        left,
        right,
        middle,
        spot.voices,
        spot.is_faint,
        spot.is_disputed,
    )
