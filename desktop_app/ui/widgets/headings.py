"""Heads of sections."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def section_head(title: str, parent: QWidget | None = None) -> QLabel:
    """Return a head in small spaced capitals; screen readers are given the title as written."""
    head = QLabel(title.upper(), parent)
    head.setTextFormat(Qt.TextFormat.PlainText)
    head.setAccessibleName(title)
    head.setProperty("look", "section")
    font = head.font()
    font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.8)
    head.setFont(font)
    return head


def quiet_words(parent: QWidget | None = None) -> QLabel:
    """Return a label for the words that say why there is nothing to see."""
    words = QLabel(parent)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    words.setProperty("look", "quiet")
    return words
