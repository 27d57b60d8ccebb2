"""The menu of filters: what is let through, and everything again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.session.filters import Filters
from desktop_app.ui.filter_choices import FilterChoices
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.saved_menu import SavedMenu
from desktop_app.ui.window import MainWindow

_UNDATED = QT_TRANSLATE_NOOP("Menu", "No source says when it was published.")


class FilterMenu(QObject):
    """Fills the menu, and says in it which filters are on."""

    def __init__(self, window: MainWindow, maker: MenuMaker, letters: Sequence[QWidget]) -> None:
        """`letters` are the parts of the window in which single letters are keys."""
        super().__init__(window)
        self._workspace = window.workspace
        self._as_known = window.workspace.as_known
        filters = window.workspace.filters
        menu = maker.submenu(tr("Filter"))
        FilterChoices(window.workspace, maker, letters, self)
        self._voice = maker.add_switch(
            tr("Only events told by one voice"),
            ["Ctrl+Shift+V"],
            filters.set_single_voice,
            is_on=False,
        )
        maker.separate()
        self.known = maker.add_switch(
            tr("As known on a day"), ["Ctrl+Shift+K"], self._turn, is_on=False
        )
        self.known.setIconText(tr("As known on"))
        self._days: list[QAction] = [
            maker.add(tr("As known on an earlier day"), ["Ctrl+,"], partial(self._step, -1)),
            maker.add(tr("As known on a later day"), ["Ctrl+."], partial(self._step, 1)),
        ]
        maker.separate()
        SavedMenu(window, maker, menu, self)
        maker.separate()
        self._clear = maker.add(tr("Clear all filters"), ["Ctrl+Shift+X"], filters.clear)
        filters.changed.connect(self._on_filters_changed)
        self._on_filters_changed(filters.value)

    @property
    def of_known(self) -> list[QAction]:
        """What chooses the day on which something was known."""
        return [self.known, *self._days]

    def _turn(self, is_on: bool) -> None:
        """Ask for what was known on a day, which no day is where no source is dated."""
        self._as_known.turn(is_on)
        if is_on and not self._as_known.days:
            self.known.setChecked(False)
            self._workspace.told.emit(tr(str(_UNDATED)))

    def _step(self, step: int) -> None:
        """Go on by a day, or say why not: a key that does nothing would seem dead."""
        if self._as_known.step(step):
            return
        words = tr("Nothing was published before.")
        if step > 0:
            words = tr("Nothing was published after.")
        self._workspace.told.emit(words if self._as_known.days else tr(str(_UNDATED)))

    def _on_filters_changed(self, new: Filters) -> None:
        self._voice.setChecked(new.single_voice)
        self.known.setChecked(bool(new.known_on))
        self._clear.setEnabled(new != Filters())
