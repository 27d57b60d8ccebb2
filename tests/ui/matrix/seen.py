"""Short ways of finding one's way in the matrix."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QTableView, QWidget

LEFT = Qt.MouseButton.LeftButton
DOWN, ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


def names(grid: QTableView) -> list[str]:
    model = grid.model()
    return [model.headerData(row, DOWN) for row in range(model.rowCount())]


def events(grid: QTableView) -> list[str]:
    model = grid.model()
    return [model.headerData(column, ACROSS) for column in range(model.columnCount())]


def at(grid: QTableView, name: str, event: str) -> QModelIndex:
    """The cell of an entity and of the first event whose head begins so."""
    column = next(place for place, head in enumerate(events(grid)) if head.startswith(event))
    return grid.model().index(names(grid).index(name), column)


def click(qtbot, grid: QTableView, index: QModelIndex) -> None:
    grid.scrollTo(index)
    qtbot.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(index).center())


def said(panel: QWidget) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
