"""Where a source that is dragged over the panes would go, and how that is shown."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme

_EDGE = 0.25
"""The share of a pane's width at either side that counts as its edge."""


class Drop(NamedTuple):
    """Into a pane of its own before the `at`-th, or as a tab of the `at`-th; `area` says where."""

    at: int
    own: bool
    area: QRect


def drop_at(panes: Sequence[QRect], x: int, *, full: bool) -> Drop:
    """Find where a source goes that is dropped at `x`: to an edge of a pane, or into it.

    There must be at least one pane. `full`: no pane can be added, so that every place is a tab's.
    """
    index = next((at for at, pane in enumerate(panes) if x <= pane.right()), len(panes) - 1)
    pane = panes[index]
    edge = round(_EDGE * pane.width())
    half = pane.width() // 2
    if not full and x < pane.left() + edge:
        return Drop(
            index, own=True, area=QRect(pane.topLeft(), pane.size()).adjusted(0, 0, -half, 0)
        )
    if not full and x > pane.right() - edge:
        return Drop(index + 1, own=True, area=pane.adjusted(half, 0, 0, 0))
    return Drop(index, own=False, area=pane)


class DropMark(QWidget):
    """A pale area with a frame over the place where the source would go."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, area: QRect) -> None:
        """Show the place."""
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the area and its frame."""
        painter = QPainter(self)
        pale = QColor(self._theme.tokens.accent)
        pale.setAlphaF(0.15)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        painter.setBrush(pale)
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
