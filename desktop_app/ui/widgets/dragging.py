"""How a source is dragged from one part of the window to another."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

from desktop_app.model.records import SourceId

_KIND = "application/x-whence-source"
_going_on: list[QDrag] = []
"""The drag that has not come to its end, if there is one."""


def carrying(source_id: SourceId) -> QMimeData:
    """Return what a drag of a source carries."""
    carried = QMimeData()
    carried.setData(_KIND, str(source_id).encode())
    return carried


def carried_source(carried: QMimeData) -> SourceId | None:
    """Return the source that a drag carries, if it does."""
    if not carried.hasFormat(_KIND):
        return None
    digits = bytes(carried.data(_KIND).data())
    return SourceId(int(digits)) if digits.isdigit() else None


def drag(made: Callable[[], QDrag]) -> None:
    """Make a drag and see it to its end, unless one is going on: Qt knows but one at a time.

    Who is quick presses and pulls again before Qt has answered that the first has been dropped.
    """
    if _going_on:
        return
    _going_on.append(made())
    try:
        _going_on[0].exec(Qt.DropAction.CopyAction)
    finally:
        _going_on.clear()
