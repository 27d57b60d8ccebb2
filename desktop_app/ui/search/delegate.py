"""Paints what a search found: the words, and what they are at the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.search.results import DETAIL_ROLE, HIT_ROLE
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import one_line

Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """One line for each hit; the heads of groups in quiet capitals."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row in pixels."""
        return QSize(100, self._theme.pixels(27))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        tokens = self._theme.tokens
        area = option.rect.adjusted(12, 0, -12, 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        hit = index.data(HIT_ROLE)
        if hit is None:
            painter.setFont(self._theme.sans(11, bold=True))
            painter.setPen(QColor(tokens.quiet))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words.upper())
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        detail = one_line(str(index.data(DETAIL_ROLE)))
        quiet = self._theme.sans(11)
        painter.setFont(quiet)
        painter.setPen(QColor(tokens.quiet))
        metrics = QFontMetrics(quiet)
        detail = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, area.width() // 2)
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(area, right, detail)
        font = self._theme.serif(13) if hit.noun == "block" else self._theme.sans()
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        room = area.width() - metrics.horizontalAdvance(detail) - 12
        shown = QFontMetrics(font).elidedText(
            " ".join(words.split()), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
