"""What lies beneath the words of a row: selected, pointed at, marked, in focus."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.ui.tokens import Tokens

BAR = 3
"""The width, in pixels, of the bar that marks a row at its left edge."""


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Say whether the row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, *, hovered: bool
) -> None:
    """Paint a row's ground, and a ring around the row that the keyboard is on."""
    if is_selected(option):
        painter.fillRect(option.rect, QColor(tokens.accent_soft))
    elif hovered:
        painter.fillRect(option.rect, QColor(tokens.hover))
    if option.state & QStyle.StateFlag.State_HasFocus:
        paint_ring(painter, option.rect, tokens)


def paint_bar(painter: QPainter, row: QRect, colour: str) -> None:
    """Mark a row with a bar at its left edge."""
    painter.fillRect(QRect(row.left(), row.top() + 3, BAR, row.height() - 6), QColor(colour))


def paint_ring(painter: QPainter, area: QRect, tokens: Tokens) -> None:
    """Paint the ring of the keyboard's focus just inside `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
    painter.restore()
