"""What a person sees in a list, and does in the menu of its rows."""

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu


def names(rows):
    return [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]


def index_of(rows, name):
    return rows.model().index(names(rows).index(name), 0)


def middle(rows, name):
    return rows.visualRect(index_of(rows, name)).center()


def menu_at(rows, place, reason=QContextMenuEvent.Reason.Mouse):
    """Ask for the context menu and return it, if one opens."""
    QApplication.sendEvent(
        rows.viewport(), QContextMenuEvent(reason, place, rows.viewport().mapToGlobal(place))
    )
    menus = [one for one in rows.findChildren(QMenu) if one.isVisible()]
    return menus[0] if menus else None


def choose(menu, words):
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
