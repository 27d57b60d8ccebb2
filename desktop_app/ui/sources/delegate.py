"""How a row of the sources list is painted: the title, and a quiet line below it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.sources.model import (
    DATE_ROLE,
    EVENTS_ROLE,
    INFERRED_ROLE,
    OPEN_ROLE,
    PUBLISHER_ROLE,
)
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.elided import elided
from desktop_app.ui.widgets.ground import is_selected, paint_bar, paint_ground
from desktop_app.ui.widgets.plain import isolated, one_line

_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_BETWEEN = " · "


class SourceDelegate(QStyledItemDelegate):
    """Paints a source on two lines; a date that was inferred is underlined with dashes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._plain, self._strong = theme.sans(), theme.sans(bold=True)
        self._quiet = theme.sans(11)
        self.height = theme.pixels(44)
        self._padding, self._top = theme.pixels(14), theme.pixels(5)

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
        hovered = bool(option.state & option.state.State_MouseOver)
        paint_ground(painter, option, tokens, hovered=hovered)
        opened = index.data(OPEN_ROLE)
        if opened:
            paint_bar(painter, row, tokens.accent if opened == "reading" else tokens.underline)
        area = row.adjusted(self._padding, self._top, -self._padding, 0)
        selected = is_selected(option)
        font = self._strong if selected else self._plain
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if selected else tokens.text))
        title = metrics.elidedText(
            one_line(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, _TOP, title)
        area.setTop(area.top() + metrics.lineSpacing() + 1)
        self._paint_detail(painter, area, index)

    def _paint_detail(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint publisher, date and number of events, as far as there is room."""
        date, events = index.data(DATE_ROLE), index.data(EVENTS_ROLE)
        metrics = QFontMetrics(self._quiet)
        painter.setFont(self._quiet)
        painter.setPen(QColor(self._theme.tokens.quiet))
        before, after = detail(
            (index.data(PUBLISHER_ROLE) or "", date, events), metrics, area.width()
        )
        painter.drawText(area, _TOP, before + after)
        if index.data(INFERRED_ROLE):
            left = area.left() + metrics.horizontalAdvance(before)
            right = min(left + metrics.horizontalAdvance(date), area.right())
            line = area.top() + metrics.ascent() + 2
            painter.setPen(QPen(QColor(self._theme.tokens.quiet), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPoint(left, line), QPoint(right, line))


def detail(parts: tuple[str, str, str], metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return what of publisher, date and number of events fits into `width` pixels.

    The publisher is cut first, then left out; then the number; the date is cut only alone. What
    stands before the date and what begins with it are returned apart.
    """
    publisher, date, events = parts
    after = f"{date}{_BETWEEN}{events}"
    room = width - metrics.horizontalAdvance(after)
    if room < 0:
        return "", metrics.elidedText(date, Qt.TextElideMode.ElideRight, width)
    shown = elided(one_line(publisher), metrics, room - metrics.horizontalAdvance(_BETWEEN))
    return (isolated(shown) + _BETWEEN if shown else ""), after
