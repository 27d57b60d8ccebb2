"""The bar of the matrix: whose part is shown, in which order, what is taken with one, the signs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app.library.matrix import ORDERS, PARTS
from desktop_app.session.settings import Settings
from desktop_app.ui.matrix import terms
from desktop_app.ui.matrix.legend import Legend
from desktop_app.ui.theme import Theme


class Choice(QToolButton):
    """A menu to choose one of several from; the button says which is chosen."""

    chosen = Signal()

    def __init__(self, values: Sequence[str], name: Callable[[str], str], about: str) -> None:
        super().__init__()
        self._name = name
        self._about = about
        self.value = ""
        self.setProperty("look", "segment")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(self), QActionGroup(self)
        self._actions = {value: QAction(name(value), group) for value in values}
        for action in self._actions.values():
            action.setCheckable(True)
        menu.addActions(group.actions())
        self.setMenu(menu)
        group.triggered.connect(self._on_triggered)
        self.take(values[0])

    def take(self, value: str) -> None:
        """Be at a value, without telling anybody; one that is unknown changes nothing."""
        if value in self._actions:
            self.value = value
            self._actions[value].setChecked(True)
            self.setText(f"{self._name(value)} ▾")
            self.setAccessibleName(f"{self._about}: {self._name(value)}")

    def _on_triggered(self, action: QAction) -> None:
        self.take(next(value for value, one in self._actions.items() if one is action))
        self.chosen.emit()


class MatrixBar(QWidget):
    """What is chosen here is kept for the next start; the signs go below where there is no room."""

    parts_chosen = Signal()
    order_chosen = Signal()

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        tr = self.tr
        self.parts = Choice(list(PARTS), terms.parts_name, tr("Who is shown"))
        self.rows = Choice(
            ORDERS, lambda one: terms.order_name(one, of_rows=True), tr("Order of rows")
        )
        self.columns = Choice(
            ORDERS, lambda one: terms.order_name(one, of_rows=False), tr("Order of columns")
        )
        self.export = QToolButton()
        self.export.setText(tr("Export") + " ▾")
        self.export.setAccessibleName(tr("Export"))
        self.export.setProperty("look", "segment")
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(QMenu(self.export))
        self.legend = Legend(theme)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.parts, self.rows, self.columns, self.export):
            row.addWidget(button)
        row.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(8, 0, 12, 4)
        self._line.addWidget(self._buttons)
        self._line.addWidget(self.legend, 1)
        for name, choice in self._choices().items():
            choice.take(settings.word(f"matrix/{name}"))
            choice.chosen.connect(self._keep)
        self.parts.chosen.connect(self.parts_chosen)
        self.rows.chosen.connect(self.order_chosen)
        self.columns.chosen.connect(self.order_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the signs where there is room for them."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Put the signs beside the buttons if all of them have room there, else below."""
        needed = self._buttons.sizeHint().width() + self.legend.sizeHint().width() + 40
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(beside if needed <= self.width() else below)
        self.legend.updateGeometry()
        self.legend.update()

    def _choices(self) -> dict[str, Choice]:
        return {"parts": self.parts, "rows": self.rows, "columns": self.columns}

    def _keep(self) -> None:
        for name, choice in self._choices().items():
            self._settings.keep_word(f"matrix/{name}", choice.value)
