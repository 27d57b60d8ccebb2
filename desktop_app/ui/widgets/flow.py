"""A layout that sets widgets side by side and goes on in the next line, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_LINES = 3


class FlowLayout(QLayout):
    """Lines of widgets; how high it is follows from how wide it is."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item behind the last one."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; None where there is none, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away; None where there is none, as Qt asks."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the items need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels of all lines at `width` pixels."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, area: QRect) -> None:
        """Set the items into their lines."""
        super().setGeometry(area)
        self._place(area, moves=True)

    def sizeHint(self) -> QSize:
        """Return the least size: what is wider goes into fewer lines."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the width of the largest item, and the height of the first three lines."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        lines = _LINES * (size.height() + self.spacing()) - self.spacing()
        width = self.geometry().width()
        if width > 0:
            size.setHeight(max(size.height(), min(lines, self.heightForWidth(width))))
        return size.grownBy(self.contentsMargins())

    def _place(self, area: QRect, *, moves: bool) -> int:
        """Go through the lines, setting items if it `moves`; return the height in pixels."""
        inner = area.marginsRemoved(self.contentsMargins())
        x, y, line = inner.x(), inner.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _fitting(item, max(inner.width(), 1))
            if x > inner.x() and x + size.width() > inner.x() + inner.width():
                x, y, line = inner.x(), y + line + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - area.y() + self.contentsMargins().bottom()


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """Return the size of an item in a line of `width` pixels: what wraps grows in height."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
