"""A window of words that is as high as they are, or as the screen has room for: then it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QScrollArea, QVBoxLayout, QWidget

_ABOVE = 60
"""Pixels of the screen's height that are left for the frame of the window."""

_RING = 2
"""Pixels that the ring of focus takes at each side."""


def put_words(words: QLayout, dialog: QDialog) -> None:
    """Show `words` in a dialog, which takes its size from them."""
    page = QWidget()
    page.setLayout(words)
    words.setContentsMargins(24, 20, 24, 20)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(dialog.windowTitle())
    area.setWidget(page)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    bar, frame = area.verticalScrollBar().sizeHint().width(), 2 * (area.frameWidth() + _RING)
    area.setMinimumWidth(page.sizeHint().width() + bar + frame)
    room = dialog.screen().availableSize().height() - _ABOVE
    dialog.resize(area.minimumWidth(), min(page.sizeHint().height() + frame, room))
