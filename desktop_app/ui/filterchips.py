"""The active filters as chips that take them off, and what they hide."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.session.filters import Filters, Period
from desktop_app.session.workspace import Workspace
from desktop_app.ui.menu import Act
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_caption, as_tip
from desktop_app.ui.wording import events_counted, period_named, short_period

_BETWEEN = 6
_LEAST = 7
"""Letters that a chip keeps at least, however little room there is."""
_SIGN, _CUT = "  ✕", "…  ✕"
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterChip(QToolButton):
    """One filter. A click, Enter, Space or Delete takes it off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "chip")
        self.setMinimumWidth(1)
        self._words = self._short = ""
        self.hide()

    def say(self, words: str, short: str) -> None:
        """Stand for a filter, in full and in short words; for none where there are no words."""
        self._words, self._short = words, short
        self.setVisible(bool(words))
        self.setAccessibleName(self.tr("Remove filter: {filter}").format(filter=words))
        self.setToolTip(as_tip(words + "\n" + self.tr("Remove this filter (Enter or Delete)")))
        self.show_words()

    def show_words(self, *, is_short: bool = False) -> None:
        """Show the full or the short words."""
        self._show(self._short if is_short else self._words)

    def cut(self, width: int) -> None:
        """Show as much of the short words as there is room for in `width` pixels, but a little."""
        self.show_words(is_short=True)
        metrics = self.fontMetrics()
        frame = self.sizeHint().width() - metrics.horizontalAdvance(self._short)
        most = max(width - frame, metrics.averageCharWidth() * _LEAST)
        self._show(metrics.elidedText(self._short, Qt.TextElideMode.ElideRight, most))

    def _show(self, words: str) -> None:
        self.setText(as_caption(words) + _SIGN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off by the keys with which things are removed, too."""
        if event.key() in _REMOVING:
            self.click()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """A chip for each active filter, and behind them how many events they hide."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        filters = workspace.filters
        self._period = self._chip(lambda: filters.set_period(None))
        self._voice = self._chip(lambda: filters.set_single_voice(False))
        self._known = self._chip(lambda: filters.set_known_on(""))
        self._all = (self._period, self._voice, self._known)
        self._hidden = ElidedLabel(look="quiet")
        self._hidden.setObjectName("hidden-events")
        self._told = ("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for widget in (*self._all, self._hidden):
            row.addWidget(widget)
        self._say(filters.value)
        filters.changed.connect(self._on_filters_changed)

    def fit(self, most: int) -> int:
        """Say as much as there is room for in `most` pixels; return how many are taken."""
        chips = [chip for chip in self._all if not chip.isHidden()]
        for is_briefly_told, is_short in ((False, False), (True, False), (True, True)):
            self._hidden.setText(self._told[is_briefly_told])
            for chip in chips:
                chip.show_words(is_short=is_short)
            if self._width(chips) <= most:
                break
        else:
            self._cut(chips, most - self._hidden.sizeHint().width() - _BETWEEN * len(chips))
            if self._width(chips) > most:
                self._hidden.setText("")
        self._hidden.setToolTip(as_tip(self._told[0]))
        return self._width(chips)

    def _cut(self, chips: Sequence[FilterChip], room: int) -> None:
        """Share `room` pixels out: what needs the least says all, what needs more is cut alike."""
        for left, chip in enumerate(sorted(chips, key=lambda chip: chip.sizeHint().width())):
            chip.cut(room // (len(chips) - left))
            room -= chip.sizeHint().width()

    @property
    def is_cut(self) -> bool:
        """Whether even the short words are not there as a whole."""
        return any(chip.text().endswith(_CUT) for chip in self._all if not chip.isHidden())

    def _width(self, chips: Sequence[FilterChip]) -> int:
        return sum(one.sizeHint().width() for one in (*chips, self._hidden)) + _BETWEEN * len(chips)

    def _chip(self, remove: Act) -> FilterChip:
        chip = FilterChip()
        chip.clicked.connect(remove)
        return chip

    def _on_filters_changed(self, new: Filters, _old: Filters) -> None:
        held = next((at for at, chip in enumerate(self._all) if chip.hasFocus()), None)
        self._say(new)
        if held is not None:
            self._hold_on(held)
        words = self._told[0]
        if not words:
            total = events_counted(self._workspace.shown.total)
            words = self.tr("No filter: {events}").format(events=total)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._hidden, words))

    def _hold_on(self, held: int) -> None:
        """Keep the keyboard where a chip is gone that had it, with the one that is next to it."""
        for at in sorted(range(len(self._all)), key=lambda at: abs(at - held)):
            if not self._all[at].isHidden():
                self._all[at].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _say(self, filters: Filters) -> None:
        """Show the chips of these filters, and tell what they hide."""
        period, day = filters.period, filters.known_on
        self._period.say(*(self._named(period) if period else ("", "")))
        voice = self.tr("One voice only"), self.tr("One voice")
        self._voice.say(*(voice if filters.single_voice else ("", "")))
        known = self.tr("As known on {day}"), self.tr("Known {day}")
        self._known.say(
            known[0].format(day=period_named(day, day)) if day else "",
            known[1].format(day=short_period(day, day)) if day else "",
        )
        self._told = self._counted() if filters != Filters() else ("", "")
        self._hidden.setText(self._told[0])
        self.setVisible(filters != Filters())

    def _named(self, period: Period) -> tuple[str, str]:
        """Name a period in full and in short."""
        full, short = (name(period.first, period.last) for name in (period_named, short_period))
        if not period.reported:
            return full, short
        words = self.tr("Reported {period}")
        return words.format(period=full), words.format(period=short)

    def _counted(self) -> tuple[str, str]:
        total = self._workspace.shown.total
        hidden = total - self._workspace.shown.count()
        number, events = f"{hidden:,}", events_counted(total)
        full = self.tr("{n} of {events} hidden").format(n=number, events=events)
        return full, self.tr("{n} hidden").format(n=number)
