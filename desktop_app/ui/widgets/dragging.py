"""How a source is dragged from one part of the window to another."""

from PySide6.QtCore import QMimeData

from desktop_app.model.records import SourceId

_KIND = "application/x-whence-source"


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
