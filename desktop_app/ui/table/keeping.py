"""Keeping over the end of the program which columns are shown, and how rows are sorted."""

from PySide6.QtCore import Qt

from desktop_app.session.settings import Settings
from desktop_app.ui.table.columns import COLUMNS, read_layout, written
from desktop_app.ui.table.view import EventsView

_LAYOUT, _SORTED = "table/columns", "table/sorted"
_ORDERS = {"up": Qt.SortOrder.AscendingOrder, "down": Qt.SortOrder.DescendingOrder}


def keep(view: EventsView, settings: Settings) -> None:
    """Take up what was kept, and keep what changes from then on."""
    head = view.horizontalHeader()
    if kept := settings.word(_LAYOUT):
        view.set_layout(read_layout(kept))
    name, _, way = settings.word(_SORTED).partition(" ")
    for column, one in enumerate(COLUMNS):
        if one.name == name and way in _ORDERS:
            view.sortByColumn(column, _ORDERS[way])

    def keep_sorting(column: int, order: Qt.SortOrder) -> None:
        way = next(way for way, one in _ORDERS.items() if one == order)
        settings.keep_word(_SORTED, f"{COLUMNS[column].name} {way}")

    view.layout_changed.connect(lambda: settings.keep_word(_LAYOUT, written(view.columns_layout())))
    head.sortIndicatorChanged.connect(keep_sorting)
