"""The bar above a source's text in which one finds words in it."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop_app.model.folding import fold
from desktop_app.ui.reader.find_field import FindField
from desktop_app.ui.reader.seeker import Seeker
from desktop_app.ui.reader.textview import TextView
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_tip

_NARROW = 44
"""Below this many letters of width, the bar has no room but for the field and the count."""

_FIELD = 10
"""So many letters wide is the field at least."""


class FindBar(QWidget):
    """Finds as one types, counts, and goes from hit to hit.

    Closed with Esc on a hit, it leaves the view there, with the words selected. It keeps the words
    for the next time, and finds them anew when another text is shown.
    """

    closed = Signal(object)
    """`closed(hit)`: the hit to which one has come, or None."""

    def __init__(self, view: TextView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._seeker = Seeker(view, self)
        self.setObjectName("find-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = FindField()
        self._count = ElidedLabel(look="quiet")
        self._count.setObjectName("find-count")
        self._previous = _button("↑", self.tr("Previous hit (Shift+F3)"))
        self._next = _button("↓", self.tr("Next hit (F3)"))
        self._close = _button("✕", self.tr("Close (Esc)"))
        self._escape = QShortcut(QKeySequence("Esc"), parent)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()
        self.field.textEdited.connect(self._seeker.seek)
        self.field.step_requested.connect(self.step)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_up)
        self._escape.activated.connect(self.close_up)
        self._seeker.changed.connect(self._show_count)
        view.text_changed.connect(self._on_text_changed)
        self.hide()

    @property
    def words(self) -> str:
        """What is to be found."""
        return self.field.text()

    def start(self, words: str, place: int | None = None) -> None:
        """Find `words` from `place` on, else from where one reads; others can be written over."""
        if self.isHidden() or words != self.words:
            self._open(words, place, 1)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_on(self, words: str, step: int) -> None:
        """Go to the next hit (1) or the one before (-1); the keyboard stays where it is."""
        if not self.isHidden():
            self.step(step)
            return
        chosen = self._view.selected_span()
        is_at_hit = chosen.start < chosen.end and self._seeker.is_seen(chosen)
        self._open(words, chosen.start + (step > 0) if is_at_hit else None, step)

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1) of what is written."""
        self._seeker.step(step)

    def close_up(self) -> None:
        """Close the bar: the words to which one has come are selected, the keyboard is there."""
        hit = self._seeker.current
        self._escape.setEnabled(False)
        self.hide()
        self._seeker.stop()
        if hit is not None:
            self._view.select(hit)
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.closed.emit(hit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out where there is little room what can be done without."""
        super().resizeEvent(event)
        self._previous.setHidden(self._is_narrow)
        self._next.setHidden(self._is_narrow)
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * _FIELD)
        self._show_count()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self.fontMetrics().averageCharWidth() * _NARROW

    def _open(self, words: str, place: int | None, step: int) -> None:
        self.field.setText(words)
        self._escape.setEnabled(True)
        self.show()
        self._seeker.seek(self.words, place, step)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(4)
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        row.addWidget(self._count)
        for button in (self._previous, self._next, self._close):
            row.addWidget(button)
        before = self._view.previousInFocusChain() or self._view
        stops = (before, self.field, self._previous, self._next, self._close, self._view)
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _show_count(self) -> None:
        counted = said = self._counted()
        if self._seeker.wrapped:
            is_forward = self._seeker.wrapped > 0
            end = self.tr("from the start again") if is_forward else self.tr("from the end again")
            said = f"{counted} · {end}"
        self._count.setText(counted if self._is_narrow else said)
        self._count.setToolTip(as_tip(said))
        self.field.setAccessibleDescription(said)

    def _counted(self) -> str:
        seeker = self._seeker
        if not fold(self.words):
            return ""
        if seeker.is_done and not seeker.count:
            return self.tr("none") if self._is_narrow else self.tr("nothing found")
        words = self.tr("{n} of {count}") if seeker.number else self.tr("{count} found")
        counted = words.format(n=f"{seeker.number:,}", count=f"{seeker.count:,}")
        return counted if seeker.is_done else f"{counted}…"

    def _on_text_changed(self) -> None:
        if not self.isHidden():
            self._seeker.seek_anew(self.words)


def _button(sign: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(tip)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
