"""How a cell of the table is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.table.columns import KIND, TITLE
from desktop_app.ui.table.model import (
    HOVERED_ROLE,
    INFERRED_ROLE,
    KIND_ROLE,
    PALE_ROLE,
    PERHAPS_ROLE,
)
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.glyphs import paint_event
from desktop_app.ui.widgets.ground import is_selected, paint_ground
from desktop_app.ui.widgets.plain import one_line

_PALE = 0.45


class EventDelegate(QStyledItemDelegate):
    """Paints a cell: a kind with its glyph, an inferred date underlined with dashes.

    What was only perhaps told by the day that one looks back to is in italics.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._plain, self._strong = theme.sans(12.5), theme.sans(12.5, bold=True)
        self._padding = theme.pixels(8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        tokens = self._theme.tokens
        paint_ground(painter, option, tokens, hovered=index.data(HOVERED_ROLE))
        if index.data() is None:
            return
        area = option.rect.adjusted(self._padding, 0, -self._padding, 0)
        if index.column() == KIND:
            area.setLeft(self._paint_kind(painter, area, index.data(KIND_ROLE)))
        is_title = index.column() == TITLE
        leads = is_title and is_selected(option)
        font = QFont(self._strong if leads else self._plain)
        font.setItalic(bool(index.data(PERHAPS_ROLE)))
        metrics = QFontMetrics(font)
        words = metrics.elidedText(
            one_line(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        colour = tokens.accent if leads else tokens.text if is_title else tokens.quiet
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.setOpacity(_PALE if index.data(PALE_ROLE) else 1.0)
        painter.drawText(area, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), words)
        if index.data(INFERRED_ROLE):
            line = area.center().y() + metrics.ascent() // 2 + 3
            right = area.left() + metrics.horizontalAdvance(words)
            painter.setPen(QPen(QColor(tokens.quiet), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPoint(area.left(), line), QPoint(right, line))
        painter.setOpacity(1.0)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room that all words of a cell take."""
        words = one_line(index.data() or "")
        width = QFontMetrics(self._strong).horizontalAdvance(words) + 2 * self._padding + 2
        if index.column() == KIND:
            width += self._theme.pixels(9) + self._padding
        return QSize(width, option.rect.height())

    def _paint_kind(self, painter: QPainter, area: QRect, kind: str) -> int:
        """Paint the glyph of a kind as on the timeline; return where the words begin."""
        size = self._theme.pixels(9)
        colour = self._theme.tokens.of_event_kind(kind)
        centre = QPointF(area.left() + size / 2, area.center().y() + 1)
        paint_event(painter, kind, colour, centre=centre, size=size)
        return area.left() + size + self._padding
