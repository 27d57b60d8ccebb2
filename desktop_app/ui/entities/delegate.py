"""How a row of the entity list is painted: shape, name, alias, when it appears, a number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.entities.model import (
    ALIAS_ROLE,
    HOVERED_ROLE,
    KIND_ROLE,
    LEFT_OUT_ROLE,
    NUMBER_ROLE,
    PINNED_ROLE,
    PRESENCE_ROLE,
    TAKES_PART_ROLE,
)
from desktop_app.ui.entities.strip import HEIGHT, WIDTH, paint_funnel, paint_presence
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.ground import is_selected, paint_bar, paint_ground
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.widgets.shapes import paint_entity

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NARROW = 200
"""In pixels, before text is enlarged: in a row that is no wider, names need all the room."""


class EntityDelegate(QStyledItemDelegate):
    """Paints an entity on one line. The sign to pin it stands in the margin, where it costs no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widest = ""
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._plain, self._strong = theme.sans(), theme.sans(bold=True)
        self._quiet = theme.sans(11.5)
        self.height = theme.pixels(27)
        self._margin, self._padding = theme.pixels(20), theme.pixels(12)
        self._gap = theme.pixels(8)
        self.make_room_for(self._widest)

    def make_room_for(self, widest: str) -> None:
        """Keep room at the right for a number, so that what stands before it is a column, too."""
        self._widest = widest
        self._number = QFontMetrics(self._quiet).horizontalAdvance(widest)

    def is_on_funnel(self, row: QRect, x: int) -> bool:
        """Whether a place in a row is on the sign to pin it."""
        return x < row.left() + self._margin

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
        hovered = bool(index.data(HOVERED_ROLE))
        paint_ground(painter, option, tokens, hovered=hovered)
        if index.data(TAKES_PART_ROLE):
            paint_bar(painter, row, tokens.accent)
        is_near = bool(option.state & (QStyle.StateFlag.State_HasFocus)) or hovered
        self._paint_pin(painter, row, index, is_near=is_near)
        kind = index.data(KIND_ROLE)
        centre = QPointF(row.left() + self._margin + self._gap / 2, row.center().y() + 0.5)
        size = self._theme.pixels(9)
        paint_entity(painter, kind, tokens.of_entity_kind(kind), centre=centre, size=size)
        words = row.adjusted(self._margin + 2 * self._gap, 0, -self._padding, 0)
        self._paint_number(painter, words, index.data(NUMBER_ROLE))
        words.setRight(words.right() - self._number - self._gap)
        words.setRight(self._paint_presence(painter, words, row, option, index))
        words.setLeft(self._paint_name(painter, words, option, index))
        self._paint_alias(painter, words, index.data(ALIAS_ROLE))

    def _paint_pin(
        self,
        painter: QPainter,
        row: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        is_near: bool,
    ) -> None:
        """Paint the sign of what is pinned; where it could be, only at the row that one is on."""
        is_pinned = bool(index.data(PINNED_ROLE))
        if is_pinned or is_near:
            tokens = self._theme.tokens
            paint_funnel(
                painter,
                QPointF(row.left() + self._margin / 2 + 1.5, row.center().y() + 1),
                self._theme.pixels(9),
                colour=tokens.accent if is_pinned else tokens.quiet,
                is_filled=is_pinned,
            )

    def _paint_number(self, painter: QPainter, area: QRect, number: str) -> None:
        if number:
            painter.setFont(self._quiet)
            painter.setPen(QColor(self._theme.tokens.quiet))
            painter.drawText(area, _RIGHT, number)

    def _paint_presence(
        self,
        painter: QPainter,
        area: QRect,
        row: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Paint when it appears where the name leaves room; return the right edge of what is left."""
        left = area.right() - WIDTH
        if area.left() + self._wanted(option, index) > left - self._gap or self._is_narrow(row):
            return area.right()
        presence = index.data(PRESENCE_ROLE)
        if presence is not None:
            if presence.first is None:
                return area.right()
            tokens = self._theme.tokens
            paint_presence(
                painter,
                QPointF(left, row.center().y() - HEIGHT // 2),
                presence,
                colour=tokens.of_entity_kind(index.data(KIND_ROLE)),
                ground=tokens.rule,
            )
        return left - self._gap

    def _is_narrow(self, row: QRect) -> bool:
        return row.width() <= self._theme.pixels(_NARROW)

    def _wanted(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """Return how wide the words are."""
        font, alias = self._font(option, index), index.data(ALIAS_ROLE)
        name = QFontMetrics(font).horizontalAdvance(one_line(index.data()))
        return name + (
            self._gap + QFontMetrics(self._quiet).horizontalAdvance(one_line(alias)) if alias else 0
        )

    def _font(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QFont:
        is_strong = is_selected(option) or index.data(TAKES_PART_ROLE)
        return self._strong if is_strong else self._plain

    def _paint_name(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Paint the name; return where it ends."""
        tokens = self._theme.tokens
        font = self._font(option, index)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(one_line(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        colour = tokens.quiet if index.data(LEFT_OUT_ROLE) else tokens.text
        painter.setPen(QColor(tokens.accent if is_selected(option) else colour))
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
