"""The pieces of which cards are made."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.plain import as_caption, as_tip

_WIDEST = 264


class Chip(NamedTuple):
    """A small button: its words, its tool tip, and what it does."""

    text: str
    tip: str
    act: Callable[[], None]


class _Line(QLabel):
    """Plain words on one line where there is room for them; where there is none, they wrap."""

    def __init__(self, text: str, look: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setProperty("look", look)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


def label(text: str, look: str = "", *, wraps: bool = True) -> QLabel:
    """Return plain words in one of the style sheet's looks; they can be selected and copied."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setWordWrap(wraps)
    if look:
        made.setProperty("look", look)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        made.setMinimumSize(1, 1)
    return made


def section(title: str) -> QLabel:
    """Return the head of a section, in spaced capitals; screen readers get it as written."""
    made = label(title.upper(), "section")
    made.setAccessibleName(title)
    font = made.font()
    font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.8)
    made.setFont(font)
    made.setContentsMargins(0, 8, 0, 0)
    return made


def kind_line(text: str, colour: str) -> QLabel:
    """Return what kind of thing the card is about, in the colour of that kind."""
    made = label(f"●  {text.upper()}", "section")
    made.setAccessibleName(text)
    made.setStyleSheet(f"color: {colour};")
    return made


def chips(entries: Iterable[Chip]) -> QWidget:
    """Return a row of small buttons that wraps."""
    row = QWidget()
    flow = FlowLayout(row)
    for entry in entries:
        chip = QToolButton()
        shown = row.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, _WIDEST)
        chip.setText(as_caption(shown))
        chip.setToolTip(as_tip(entry.tip if shown == entry.text else f"{entry.text}\n{entry.tip}"))
        chip.setAccessibleName(entry.text)
        chip.setProperty("look", "chip")
        chip.setMinimumWidth(1)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(entry.act)
        flow.addWidget(chip)
    return row


def box(widgets: Iterable[QWidget]) -> QFrame:
    """Return a soft box around `widgets`."""
    frame = QFrame()
    frame.setProperty("look", "box")
    column = QVBoxLayout(frame)
    column.setContentsMargins(8, 6, 8, 6)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return frame


def dated(words: str, edtf: str) -> QWidget:
    """Return a date in words and in EDTF: beside each other, or one below the other."""
    row = QWidget()
    flow = FlowLayout(row, spacing=8)
    for made in (_Line(words[:1].upper() + words[1:], "strong"), _Line(edtf, "edtf")):
        flow.addWidget(made)
    return row
