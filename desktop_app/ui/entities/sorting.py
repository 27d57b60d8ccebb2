"""The button that says how the entities are sorted, with a menu to sort them otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.library.roster import SORTINGS, Sorting


class SortingButton(QToolButton):
    """Chooses by what is sorted. Its menu can stand elsewhere, too."""

    sorting_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entity-sorting")
        self.setProperty("look", "link")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Choose by what the entities are sorted"))
        self._short = {
            "events": self.tr("Events"),
            "name": self.tr("Name"),
            "mentions": self.tr("Mentions"),
            "date": self.tr("Date"),
        }
        names = {
            "events": self.tr("By number of events"),
            "name": self.tr("By name"),
            "mentions": self.tr("By number of mentions"),
            "date": self.tr("By first date"),
        }
        menu = QMenu(self.tr("Sort entities"), self)
        group = QActionGroup(self)
        self._actions: dict[Sorting, QAction] = {}
        for sorting in SORTINGS:
            action = menu.addAction(names[sorting])
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, chosen=sorting: self._on_chosen(chosen))
            group.addAction(action)
            self._actions[sorting] = action
        self.setMenu(menu)
        self.show_sorting("events")

    def show_sorting(self, sorting: Sorting) -> None:
        """Say by what is sorted."""
        self._actions[sorting].setChecked(True)
        self.setText(f"{self._short[sorting]} ▾")
        name = self._actions[sorting].text()
        self.setAccessibleName(self.tr("Sort entities: {sorting}").format(sorting=name))

    def _on_chosen(self, sorting: Sorting) -> None:
        self.show_sorting(sorting)
        self.sorting_chosen.emit(sorting)
