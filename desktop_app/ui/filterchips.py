"""The active filters as chips that take them off, and what they hide."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.session.filters import Filters
from desktop_app.session.workspace import Workspace
from desktop_app.ui.filter_words import MOST_PINS, Told, told
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_caption, as_tip
from desktop_app.ui.wording import events_counted

_BETWEEN = 6
_LEAST = 7
"""Letters that a chip keeps at least, however little room there is."""
_MOST = MOST_PINS + 7
"""As many chips can be there at once: of entities, and of each other filter."""
_SIGN = "  ✕"
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterChip(QToolButton):
    """One filter. A click, Enter, Space or Delete takes it off.

    Where it says how others work together, a click, Enter or Space turns that.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "chip")
        self.setMinimumWidth(1)
        self._told: Told | None = None
        self.hide()

    def say(self, told: Told | None) -> None:
        """Stand for a filter, or for none."""
        self._told = told
        self.setVisible(told is not None)
        if told is None:
            return
        words, tip = told.words, self.tr("Remove this filter (Enter or Delete)")
        name = self.tr("Remove filter: {filter}").format(filter=words)
        if told.is_turned:
            name = self.tr("Of the entities: {which}").format(which=words)
            tip = self.tr("Ask for any of them, or for all at once (Enter)")
        self.setAccessibleName(name)
        self.setToolTip(as_tip("\n".join(one for one in (words, told.more, tip) if one)))
        self.show_words()

    def show_words(self, *, is_short: bool = False) -> None:
        """Show the full or the short words."""
        if self._told is not None:
            self._show(self._told.short if is_short else self._told.words)

    def cut(self, width: int) -> None:
        """Show as much of the short words as there is room for in `width` pixels, but a little."""
        if self._told is None:
            return
        self.show_words(is_short=True)
        short, metrics = self._told.short, self.fontMetrics()
        frame = self.sizeHint().width() - metrics.horizontalAdvance(short)
        most = max(width - frame, metrics.averageCharWidth() * _LEAST)
        self._show(metrics.elidedText(short, Qt.TextElideMode.ElideRight, most))

    @property
    def is_cut(self) -> bool:
        """Whether even the short words are not there as a whole."""
        return self.text().removesuffix(_SIGN).endswith("…")

    def _show(self, words: str) -> None:
        is_removed = self._told is not None and not self._told.is_turned
        self.setText(as_caption(words) + _SIGN * is_removed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off by the keys with which things are removed, too."""
        is_turned = self._told is not None and self._told.is_turned
        if event.key() in _ENTER or (event.key() in _REMOVING and not is_turned):
            self.click()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """A chip for each active filter, and behind them how many events they hide."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._all = [FilterChip() for _ in range(_MOST)]
        self._shown: Sequence[Told] = ()
        self._ways: Sequence[Sequence[Told]] = ((),)
        self._hidden = ElidedLabel(look="quiet")
        self._hidden.setObjectName("hidden-events")
        self._told = ("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for at, chip in enumerate(self._all):
            chip.clicked.connect(partial(self._on_clicked, at))
        for widget in (*self._all, self._hidden):
            row.addWidget(widget)
        self._say(workspace.filters.value)
        workspace.filters.changed.connect(self._on_filters_changed)

    def fit(self, most: int) -> int:
        """Say as much as there is room for in `most` pixels; return how many are taken."""
        ways = (way for way in self._ways if self._needed(way) <= most)
        self._turn_to(next(ways, self._ways[-1]))
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
        return any(chip.is_cut for chip in self._all if not chip.isHidden())

    def _width(self, chips: Sequence[FilterChip]) -> int:
        return sum(one.sizeHint().width() for one in (*chips, self._hidden)) + _BETWEEN * len(chips)

    def _needed(self, way: Sequence[Told]) -> int:
        """Return how many pixels chips and the count take where they say the least."""
        chip, metrics = self._all[0], self._all[0].fontMetrics()
        frame = chip.sizeHint().width() - metrics.horizontalAdvance(chip.text()) + _BETWEEN
        words = sum(metrics.horizontalAdvance(one.short + _SIGN) for one in way)
        return (
            words + frame * len(way) + self._hidden.fontMetrics().horizontalAdvance(self._told[1])
        )

    def _turn_to(self, way: Sequence[Told]) -> None:
        """Show these chips; the keyboard stays on the filter that has it."""
        if way == self._shown:
            return
        before = [one.key for one in self._shown]
        held = next((at for at, chip in enumerate(self._all) if chip.hasFocus()), None)
        self._shown = way
        for at, chip in enumerate(self._all):
            chip.say(way[at] if at < len(way) else None)
        if held is not None:
            self._hold_on(before, held)

    def _on_clicked(self, at: int) -> None:
        self._workspace.filters.become(self._shown[at].without)

    def _on_filters_changed(self, new: Filters, _old: Filters) -> None:
        self._say(new)
        words = self._told[0]
        if not words:
            total = events_counted(self._workspace.shown.total)
            words = self.tr("No filter: {events}").format(events=total)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._hidden, words))

    def _hold_on(self, before: Sequence[str], held: int) -> None:
        """Keep the keyboard on the filter that has it, or on the one that was next to it.

        Entities that are told each for itself, or together, are one filter in this.
        """
        now = [one.key for one in self._shown]
        kinds = [key.partition(" ")[0] for key in now]
        for at in sorted(range(len(before)), key=lambda at: abs(at - held)):
            key = before[at]
            kind = key.partition(" ")[0]
            if key in now or (at == held and kind in kinds):
                place = now.index(key) if key in now else kinds.index(kind)
                self._all[place].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _say(self, filters: Filters) -> None:
        """Show the chips of these filters, and tell what they hide."""
        library = self._workspace.library
        self._ways = [told(library, filters, most) for most in (MOST_PINS, 1)]
        self._turn_to(self._ways[0])
        self._told = self._counted() if filters != Filters() else ("", "")
        self._hidden.setText(self._told[0])
        self.setVisible(filters != Filters())

    def _counted(self) -> tuple[str, str]:
        total = self._workspace.shown.total
        hidden = total - self._workspace.shown.count()
        number, events = f"{hidden:,}", events_counted(total)
        full = self.tr("{n} of {events} hidden").format(n=number, events=events)
        return full, self.tr("{n} hidden").format(n=number)
