"""The marks along the scroll bar: a slim track with ticks for passages, frames for what is found."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.model.records import Span
from desktop_app.ui.reader.colours import ReaderColours
from desktop_app.ui.reader.flow import Flow

WIDTH = 12
TRACK = 8
INSET = 8
TICK = 3
REACH = 4
FRAME = 4
MOST_FRAMES = 400


def rows(shares: Sequence[float], height: int) -> dict[int, int]:
    """Find the pixel rows of the ticks in a track of `height`, each with the first tick there."""
    room = max(0, height - TICK)
    last = range(len(shares) - 1, -1, -1)
    found = {int(shares[tick] * height + 0.5): tick for tick in last}
    result: dict[int, int] = {}
    for row in sorted(found):
        result.setdefault(min(room, row), found[row])
    return result


def nearest(rows: Iterable[int], y: int) -> int | None:
    """Choose the row that is meant by a click at `y`; None where none is near."""
    row = min(rows, key=lambda row: abs(row + TICK // 2 - y), default=None)
    return row if row is not None and abs(row + TICK // 2 - y) <= REACH else None


def paint_track(
    painter: QPainter,
    track: QRect,
    ticks: Iterable[tuple[QRect, QColor]],
    colours: ReaderColours,
) -> None:
    """Paint the track with its ticks."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.rail)
    painter.drawRoundedRect(QRectF(track), TRACK / 2, TRACK / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for tick, colour in ticks:
        painter.fillRect(tick, colour)


class Rail(QWidget):
    """The track. Ticks go by the heights of the text, which are known better and better."""

    place_clicked = Signal(object)
    """`place_clicked(offset)`: the words of a tick are to be read."""

    def __init__(self, colours: ReaderColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._bars: Sequence[tuple[Span, QColor]] = ()
        self._starts: list[int] = []
        self._followed: Flow | None = None
        self._shares: Sequence[float] = ()
        self._rows: dict[int, int] = {}
        self._ticks: list[tuple[QRect, QColor]] = []
        self._chosen: dict[int, int] = {}
        self._chosen_ticks: Sequence[int] = ()
        self._found: Sequence[int] = ()
        self._found_shares: Sequence[float] | None = ()
        self.setAccessibleName(self.tr("Passages in this text"))
        self.setMouseTracking(True)

    def set_colours(self, colours: ReaderColours) -> None:
        """Paint with the theme's colours."""
        self._colours = colours
        self.update()

    def set_bars(self, bars: Sequence[tuple[Span, QColor]]) -> None:
        """Have a tick for each span, in its colour; it is seen once a flow is followed."""
        self._bars = bars
        self._starts = [span.start for span, _colour in bars]
        self._followed = None

    def follow(self, flow: Flow) -> None:
        """Put each tick as far down as its words are in `flow`."""
        if self._followed is not flow:
            self._followed = flow
            self._shares = flow.shares(self._starts)
            self._found_shares = None
            self._place()
        if self._found_shares is None:
            self._found_shares = flow.shares(self._found)
            self.update()

    def set_found(self, offsets: Sequence[int]) -> None:
        """Frame the places where something was found."""
        if offsets != self._found:
            self._found, self._found_shares = offsets, None

    def set_chosen(self, ticks: Collection[int]) -> None:
        """Let these ticks stand out."""
        self._chosen_ticks = sorted(ticks)
        self._place_chosen()

    def _place(self) -> None:
        """Find the rows of all ticks."""
        track = self._track()
        self._rows = rows(self._shares, track.height())
        left, top = track.left() + 2, track.top()
        self._ticks = [
            (QRect(left, top + row, TRACK - 4, TICK), self._bars[tick][1])
            for row, tick in self._rows.items()
        ]
        self._place_chosen()

    def _place_chosen(self) -> None:
        """Find the rows of the chosen ticks, whatever else is in their rows."""
        held = [tick for tick in self._chosen_ticks if tick < len(self._shares)]
        found = rows([self._shares[tick] for tick in held], self._track().height())
        self._chosen = {row: held[at] for row, at in found.items()}
        self.update()

    def ticks(self) -> list[tuple[QRect, QColor]]:
        """List where the ticks are, each with its colour; of two in one row only the first."""
        return self._ticks

    def chosen_ticks(self) -> list[QRect]:
        """List where the ticks are that stand out."""
        top = self._track().top()
        return [QRect(0, top + row - 1, WIDTH, TICK + 2) for row in self._chosen]

    def frames(self) -> list[QRect]:
        """List the frames of what is found; where they would touch, the first stands for all."""
        result: list[QRect] = []
        track = self._track()
        for row in rows(self._found_shares or (), track.height()):
            if not result or track.top() + row > result[-1].bottom() + 2:
                result.append(QRect(1, track.top() + row - 1, WIDTH - 3, FRAME))
        return result

    def _track(self) -> QRect:
        left = (self.width() - TRACK) // 2
        return QRect(left, INSET, TRACK, max(0, self.height() - 2 * INSET))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep each tick at its share of the height."""
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and the ticks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.page)
        paint_track(painter, self._track(), self.ticks(), self._colours)
        for tick in self.chosen_ticks():
            painter.fillRect(tick, self._colours.edge)
        painter.setPen(self._colours.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(self.frames())
        painter.end()

    def _place_at(self, event: QMouseEvent) -> int | None:
        """Return the place that is meant: a chosen tick's before others near it, then a hit's."""
        y = round(event.position().y()) - INSET
        found = rows(self._found_shares or (), self._track().height())
        for ticks, places in (
            (self._chosen, self._starts),
            (found, self._found),
            (self._rows, self._starts),
        ):
            row = nearest(ticks, y)
            if row is not None:
                return places[ticks[row]]
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand where there is a tick to click."""
        on_tick = self._place_at(event) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_tick else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where the words are whose tick is clicked."""
        place = self._place_at(event)
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.place_clicked.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the end of a click, too, from the text."""
        event.accept()
