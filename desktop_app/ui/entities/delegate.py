"""How a row of the entity list is painted: shape, name, alias, number of events."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.entities.model import (
    ALIAS_ROLE,
    EVENTS_ROLE,
    HOVERED_ROLE,
    KIND_ROLE,
    TAKES_PART_ROLE,
)
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.ground import is_selected, paint_bar, paint_ground
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.widgets.shapes import paint_entity

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class EntityDelegate(QStyledItemDelegate):
    """Paints an entity on one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._plain, self._strong = theme.sans(), theme.sans(bold=True)
        self._quiet = theme.sans(11.5)
        self.height = theme.pixels(27)
        self._padding, self._gap = theme.pixels(14), theme.pixels(8)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the same height for every row."""
        return QSize(self._theme.pixels(120), self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        row: QRect = option.rect
        tokens = self._theme.tokens
        paint_ground(painter, option, tokens, hovered=index.data(HOVERED_ROLE))
        if index.data(TAKES_PART_ROLE):
            paint_bar(painter, row, tokens.accent)
        kind = index.data(KIND_ROLE)
        centre = QPointF(row.left() + self._padding + self._gap / 2, row.center().y() + 0.5)
        size = self._theme.pixels(9)
        paint_entity(painter, kind, tokens.of_entity_kind(kind), centre=centre, size=size)
        words = row.adjusted(self._padding + 2 * self._gap, 0, -self._padding, 0)
        words.setRight(self._paint_number(painter, words, index.data(EVENTS_ROLE)))
        words.setLeft(self._paint_name(painter, words, option, index))
        self._paint_alias(painter, words, index.data(ALIAS_ROLE))

    def _paint_number(self, painter: QPainter, area: QRect, number: int) -> int:
        """Paint the number of events; return what is left for the words, as their right edge."""
        if not number:
            return area.right()
        painter.setFont(self._quiet)
        painter.setPen(QColor(self._theme.tokens.quiet))
        painter.drawText(area, _RIGHT, str(number))
        width = QFontMetrics(self._quiet).horizontalAdvance(str(number))
        return area.right() - width - self._gap

    def _paint_name(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Paint the name; return where it ends."""
        tokens = self._theme.tokens
        selected = is_selected(option)
        font = self._strong if selected or index.data(TAKES_PART_ROLE) else self._plain
        metrics = QFontMetrics(font)
        name = metrics.elidedText(one_line(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if selected else tokens.text))
        painter.drawText(area, _LEFT, name)
        return area.left() + metrics.horizontalAdvance(name)

    def _paint_alias(self, painter: QPainter, area: QRect, alias: str) -> None:
        area.setLeft(area.left() + self._gap)
        if not alias or area.width() < 3 * self._gap:
            return
        metrics = QFontMetrics(self._quiet)
        painter.setFont(self._quiet)
        painter.setPen(QColor(self._theme.tokens.quiet))
        painter.drawText(
            area,
            _LEFT,
            metrics.elidedText(one_line(alias), Qt.TextElideMode.ElideRight, area.width()),
        )
