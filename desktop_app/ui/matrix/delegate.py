"""How a cell of the matrix is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.ui.matrix.marks import paint_signs
from desktop_app.ui.matrix.model import MatrixModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.ground import paint_ground

SIGN = 12
"""How large a sign is, in pixels before text is enlarged."""


class SignDelegate(QStyledItemDelegate):
    """Paints the signs in the middle of a cell, on a ground that leads to its heads.

    Where the keyboard is elsewhere, dots are around the cell of which the words stand beside.
    """

    def __init__(self, model: MatrixModel, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        tokens, rect = self._theme.tokens, option.rect
        lit = self._model.is_marked(index) or self._model.is_hovered(index)
        paint_ground(painter, option, tokens, hovered=lit)
        painter.setPen(QColor(tokens.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if index == self._view.currentIndex() and not self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.quiet), 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))
        painter.setFont(self._theme.sans(12.5, bold=True))
        cell = self._model.cell(index)
        paint_signs(
            painter,
            cell.standings,
            tokens,
            centre=QRectF(rect).center(),
            size=self._theme.pixels(SIGN),
            is_sure=cell.is_sure,
        )
