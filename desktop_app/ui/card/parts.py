"""The pieces of which cards are made."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.card.beside import BesideButton
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.plain import as_caption, as_tip

_WIDEST = 264
_INDENT = 12


class Chip(NamedTuple):
    """A small button: its words, its tool tip, what it does, and what it does with Ctrl, if that."""

    text: str
    tip: str
    act: Callable[[], None]
    beside: Callable[[], None] | None = None


class Press(NamedTuple):
    """A framed button: its object's name, its words, its tool tip, and what it does."""

    name: str
    text: str
    tip: str
    act: Callable[[], None]
    can_press: bool = True


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
        metrics, margins = self.fontMetrics(), self.contentsMargins()
        height = metrics.height() + margins.top() + margins.bottom()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, height)


def label(text: str, look: str = "") -> QLabel:
    """Return plain words in one of the style sheet's looks; they can be selected and copied."""
    made = head(text, look)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def head(text: str, look: str) -> QLabel:
    """Return plain words that wrap and stand above others: quick to make, not to be copied."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    made.setProperty("look", look)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setMinimumSize(1, 1)
    return made


def section(title: str) -> QLabel:
    """Return the head of a section, in spaced capitals; screen readers get it as written."""
    made = head(title.upper(), "section")
    made.setAccessibleName(title)
    font = made.font()
    font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.8)
    made.setFont(font)
    made.setContentsMargins(0, 8, 0, 0)
    return made


def kind_line(text: str, colour: str) -> QLabel:
    """Return what kind of thing the card is about, in the colour of that kind."""
    made = head(text.upper(), "kind")
    made.setAccessibleName(text)
    palette = made.palette()
    palette.setColor(palette.ColorRole.WindowText, QColor(colour))
    made.setPalette(palette)
    return made


def chips(entries: Iterable[Chip]) -> QWidget:
    """Return a row of small buttons that wraps."""
    row = QWidget()
    flow = FlowLayout(row)
    for entry in entries:
        flow.addWidget(_button(row, entry, "chip"))
    return row


def folded_chips(entries: Sequence[Chip], most: int) -> QWidget:
    """Return a row of small buttons; behind `most` of them one that unfolds the others."""
    if len(entries) <= most + 1:
        return chips(entries)
    row = QWidget()
    flow = FlowLayout(row)

    def unfold() -> None:
        made = [_button(row, entry, "chip") for entry in entries[most:]]
        for one in made:
            flow.addWidget(one)
            one.show()
        made[0].setFocus()
        more.hide()
        more.deleteLater()

    tip = QCoreApplication.translate("Parts", "Show {n} more").format(n=f"{len(entries) - most:,}")
    more = _button(row, Chip(f"+{len(entries) - most}", tip, unfold), "chip")
    more.setAccessibleName(tip)
    for entry in entries[:most]:
        flow.addWidget(_button(row, entry, "chip"))
    flow.addWidget(more)
    return row


def sentence(pieces: Iterable[str | Chip]) -> QWidget:
    """Return quiet words between names that lead somewhere."""
    row = QWidget()
    flow = FlowLayout(row, spacing=0)
    flow.setContentsMargins(_INDENT, 0, 0, 0)
    for piece in pieces:
        if isinstance(piece, str):
            line = _Line(piece, "quiet")
            line.setContentsMargins(0, 2, 0, 2)
            flow.addWidget(line)
        else:
            flow.addWidget(_button(row, piece, "link"))
    return row


def buttons(entries: Iterable[Press], *others: QWidget) -> QWidget:
    """Return a row of framed buttons; one that cannot be pressed says why in its tip.

    `others` are buttons made elsewhere that stand behind them.
    """
    row = QWidget()
    flow = FlowLayout(row)
    for entry in entries:
        made = _button(row, Chip(entry.text, entry.tip, entry.act), "card")
        made.setObjectName(entry.name)
        made.setEnabled(entry.can_press)
        flow.addWidget(made)
    for other in others:
        flow.addWidget(other)
    return row


def comparing(act: Callable[[], None], hindrance: str) -> Press:
    """Return the button that compares, or says by `hindrance` why there is nothing to compare."""
    tip = QCoreApplication.translate(
        "Parts", "Set what each source says side by side, the differences first (Ctrl+D)"
    )
    name = QCoreApplication.translate("Parts", "Compare")
    return Press("compare-sources", name, hindrance or tip, act, can_press=not hindrance)


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


def _button(row: QWidget, entry: Chip, look: str) -> QToolButton:
    made = QToolButton() if entry.beside is None else BesideButton()
    if isinstance(made, BesideButton):
        made.opened.connect(entry.beside)
    shown = row.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, _WIDEST)
    made.setText(as_caption(shown))
    made.setToolTip(as_tip(entry.tip if shown == entry.text else f"{entry.text}\n{entry.tip}"))
    made.setAccessibleName(entry.text)
    made.setProperty("look", look)
    made.setMinimumWidth(1)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(entry.act)
    return made
