"""The head of a reader pane: which source this is, when it was published, how that is known."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.model.dates import parse
from desktop_app.model.records import Source
from desktop_app.model.wording import in_words, short_words
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_tip, isolated

_HEIGHTS = (40, 62)
"""The height of one line and of two, in pixels before text is enlarged: the same in all panes."""
_TITLE = 260
"""Pixels, before text is enlarged, of a title that one line must have room for."""

_AROUND, _BETWEEN = 32, 56
"""Pixels beside and between what stands in the second line, and in one line of all."""


class PaneHead(QWidget):
    """Title, publisher and date of a source; what the pane has to say of the selection.

    In a narrow pane they take two lines. Whether they do is the reader's to say, so that all texts
    begin at one height: where one head needs two lines, all have them.
    """

    source_requested = Signal()
    close_requested = Signal()
    width_changed = Signal()
    """There is more or less room for what stands here."""

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
        self._is_folded = False
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close pane {n}").format(n=number))
        self._close.setToolTip(self.tr("Close this pane"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._how.setToolTip(
            as_tip(self.tr("How the date of this source is known, and what it tells"))
        )
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
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
        self.width_changed.emit()
        self._how.setAccessibleName(self.tr("{how}: show how").format(how=how_dated))

    def _frame(self, look: str) -> None:
        """Frame how the date is known; dashes are for what is inferred."""
        if self._how.property("look") != look:
            self._how.setProperty("look", look)
            if self._how.isVisible():
                self._how.style().unpolish(self._how)
                self._how.style().polish(self._how)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
            self.width_changed.emit()

    @property
    def needs_two_lines(self) -> bool:
        """Whether one line has no room for the title and the date."""
        title = min(self._title.sizeHint().width(), self._theme.pixels(_TITLE))
        beside = (self._date, self._how, self._close)
        return self.width() < title + sum(one.sizeHint().width() for one in beside) + _BETWEEN

    def fold(self, is_folded: bool) -> None:
        """Take two lines, or one."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            beside = (self._date, self._how, self._unverified, self._silent)
            if is_folded:
                for widget in beside:
                    self._second.insertWidget(self._second.count() - 1, widget)
            else:
                for at, one in zip((1, 2, 4, 5), beside, strict=True):
                    self._first.insertWidget(at, one)
            self._on_theme_changed()

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
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 6, 8, 6)
        self._lines.setSpacing(0)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for line in (self._first, self._second):
            line.setSpacing(8)
            self._lines.addLayout(line)
        self._lines.setStretch(0, 1)
        for widget in (self._title, self._date, self._how):
            self._first.addWidget(widget)
        self._first.addStretch(1)
        for widget in (self._unverified, self._silent, self._close):
            self._first.addWidget(widget)
        self._second.addStretch(1)
        self._how.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.pixels(_HEIGHTS[self._is_folded]))
        self._lines.setStretch(1, int(self._is_folded))
        self._fit()
        self.width_changed.emit()

    def _fit(self) -> None:
        """Show the date and how it is known, as far as there is room beside a remark."""
        is_silent = not self._silent.isHidden()
        date, how_dated = self._words
        self._date.setHidden(is_silent)
        self._how.setText(date if self._is_folded and is_silent else how_dated)
        beside = self._silent if is_silent else self._date
        least = beside.sizeHint().width() if is_silent else beside.minimumSizeHint().width()
        room = self.width() - least - self._how.sizeHint().width() - _AROUND
        self._how.setHidden(self._is_folded and room < 0)


def _remark(words: str = "") -> ElidedLabel:
    """Return a label for what is said of a source only now and then."""
    remark = ElidedLabel(words, look="quiet")
    remark.hide()
    return remark
