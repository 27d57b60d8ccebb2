"""The head of a reader pane: which source this is, when it was published, how that is known."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop_app.model.dates import parse
from desktop_app.model.records import Source
from desktop_app.model.wording import in_words, short_words
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_tip, isolated

_NARROW = 380
"""Below this width, in pixels before text is enlarged, the head has room for little."""


class PaneHead(QWidget):
    """Title, publisher and date of a source; what the pane has to say of the selection."""

    source_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ("", "")
        self.setObjectName("pane-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ElidedLabel(look="strong")
        self._date = ElidedLabel(look="quiet")
        self._how = QToolButton()
        self._how.setProperty("look", "dashed")
        self._how.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._silent = _remark(self.tr("silent on this event"))
        self._unverified = _remark()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close pane {n}").format(n=number))
        self._close.setToolTip(self.tr("Close this pane"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._how.setToolTip(
            as_tip(self.tr("How the date of this source is known, and what it tells"))
        )
        self._lay_out()
        self._how.clicked.connect(self.source_requested)
        self._close.clicked.connect(self.close_requested)

    def show_source(self, source: Source) -> None:
        """Say which source is shown, and in two words how its date is known."""
        how_dated = self.tr("date stated") if source.published else self.tr("date not known")
        if source.inferred:
            how_dated = self.tr("date inferred")
        self._frame("dashed" if source.inferred else "lined")
        self._title.setText(source.title)
        date = parse(source.published)
        parts = [isolated(source.issuer), short_words(date)]
        self._date.setText(" · ".join(part for part in parts if part))
        self._date.setToolTip(as_tip(in_words(date)))
        self._words = (short_words(date), how_dated)
        self._fit()
        self._how.setAccessibleName(self.tr("{how}: show how").format(how=how_dated))

    def _frame(self, look: str) -> None:
        """Frame how the date is known; dashes are for what is inferred."""
        if self._how.property("look") != look:
            self._how.setProperty("look", look)
            if self._how.isVisible():
                self._how.style().unpolish(self._how)
                self._how.style().polish(self._how)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def say_silent(self, *, is_silent: bool) -> None:
        """Say whether the source has nothing on the event in focus."""
        self._silent.setVisible(is_silent)
        self._fit()

    def say_unverified(self, count: int) -> None:
        """Say how many passages do not stand in the source as the dossier has them, if any."""
        words = self.tr("1 passage not verified") if count == 1 else self.tr("{n} not verified")
        self._unverified.setText(words.format(n=count))
        self._unverified.setVisible(count > 0)

    def show_place(self, *, is_active: bool, can_close: bool) -> None:
        """Mark the pane that is read, and let it be closed while there are others."""
        role = QPalette.ColorRole.Link if is_active else QPalette.ColorRole.WindowText
        self._title.setForegroundRole(role)
        self._close.setVisible(can_close)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        for widget in (self._title, self._date, self._how):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._unverified)
        row.addWidget(self._silent)
        row.addWidget(self._close)
        for widget in (self._date, self._how):
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        """Show the date and how it is known; in a narrow pane the date alone, as the button."""
        is_narrow = self.width() < self._theme.pixels(_NARROW)
        date, how_dated = self._words
        self._date.setHidden(is_narrow or not self._silent.isHidden())
        self._how.setText(date if is_narrow else how_dated)


def _remark(words: str = "") -> QLabel:
    """Return a label for what is said of a source only now and then."""
    remark = QLabel(words)
    remark.setProperty("look", "quiet")
    remark.hide()
    return remark
