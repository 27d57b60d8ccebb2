"""How a cell of the grid is painted, and which of its quotations lies where."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop_app.model.comparison import Saying
from desktop_app.ui.compare import terms
from desktop_app.ui.compare.model import CompareModel
from desktop_app.ui.compare.setting import SetCell, SetQuotation, Type, set_cell, set_words
from desktop_app.ui.theme import Theme
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.ground import BAR, paint_ground
from desktop_app.ui.widgets.plain import as_tip

_HIGHEST, _LOWEST = 260, 100
"""How high the quotations of a cell may be, in a high view and in a low one."""
_FAR = 100_000
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints the words of a source in its type, and beneath them, quietly, how they were read.

    What was set once is kept until the words, the width or the type change.
    """

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._cells: dict[tuple[int, int, int], SetCell] = {}
        self._view_height = _FAR
        self.pointed: Saying | None = None
        self.restyle()
        model.modelReset.connect(self._cells.clear)

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._cells.clear()
        self.type = Type(theme.serif(13), theme.sans(11.5), theme.pixels(8), self._highest())

    def suit(self, height: int) -> bool:
        """Let cells be no higher than a view of `height` pixels; return whether that is new."""
        self._view_height = height
        is_new = self._highest() != self.type.highest
        if is_new:
            self.restyle()
        return is_new

    def _highest(self) -> int:
        """Return what the view has room for, above the line that counts what has none."""
        theme = self._theme
        last = QFontMetrics(theme.sans(11.5)).lineSpacing() + 2 * theme.pixels(8) + 2
        room = max(theme.pixels(_LOWEST), self._view_height - last)
        return min(theme.pixels(_HIGHEST), room)

    def cell(self, index: _Index, width: int) -> SetCell:
        """Return a cell as it is set in `width` pixels."""
        key = (index.row(), index.column(), width)
        if key not in self._cells:
            sayings = self._model.sayings(index)
            self._cells[key] = (
                set_cell(sayings, self.type, width, added=terms.added, more=_more)
                if sayings
                else set_words(self._model.silence(index), self.type, width)
            )
        return self._cells[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        tokens = self._theme.tokens
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        paint_ground(painter, option, tokens, hovered=self._model.is_hovered(index))
        for quotation in self.cell(index, option.rect.width()).quotations:
            self._paint_quotation(painter, area, quotation)
        painter.setPen(QColor(tokens.rule))
        painter.drawLine(
            QPointF(area.left(), area.bottom() - 1), area.bottomRight() - QPointF(0, 1)
        )
        painter.drawLine(QPointF(area.right() - 1, area.top()), area.bottomRight() - QPointF(1, 0))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show in a tip what has no room in the cell, or the steps that led to a reading."""
        cell = self.cell(index, option.rect.width())
        if cell.is_cut:
            return super().helpEvent(event, view, option, index)
        saying = cell.at(event.pos().y() - option.rect.top())
        tip = terms.explained(saying) if saying is not None and saying.reasons else ""
        QToolTip.showText(event.globalPos(), as_tip(tip), view)
        return True

    def _paint_quotation(self, painter: QPainter, area: QRectF, quotation: SetQuotation) -> None:
        tokens, padding = self._theme.tokens, self.type.padding
        top = area.top() + quotation.top
        box = QRectF(
            area.left() + 2, top - 3, area.width() - 5, quotation.bottom - quotation.top + 6
        )
        saying = quotation.saying
        is_current = saying is not None and self._model.is_current(saying)
        if is_current:
            paint_current(painter, box, tokens)
        elif saying is not None and saying == self.pointed:
            painter.fillRect(box, QColor(tokens.hover))
        if saying is not None and not saying.verified and not is_current:
            bar = QRectF(box.left(), box.top(), BAR, box.height())
            painter.fillRect(bar, QColor(tokens.violence))
        if quotation.words is not None:
            painter.setPen(QColor(tokens.text))
            quotation.words.draw(painter, area.left() + padding, top)
            top += quotation.words.height
        if quotation.added is not None:
            painter.setPen(QColor(tokens.text if is_current else tokens.quiet))
            quotation.added.draw(painter, area.left() + padding, top)


def paint_current(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Paint what lies beneath the words in focus."""
    painter.fillRect(box, QColor(tokens.tint))
    painter.fillRect(QRectF(box.left(), box.top(), BAR, box.height()), QColor(tokens.edge))


def _more(number: int) -> str:
    return terms.tr("and {n} more").format(n=number)
