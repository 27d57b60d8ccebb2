"""How a naming is painted: the words before it, the name, the words after it, on one line."""

from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.library.concordance import Naming
from desktop_app.ui.card.namings import MARKED_ROLE, ROW_ROLE, Head, Row
from desktop_app.ui.card.namings_wrapped import height, wrapped
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.ground import paint_bar, paint_ring

_PLACED = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)
_COLUMN = 0.4
"""Where the names begin, as a share of the width."""
_NARROW = 20
"""Below this width, in sizes of the type, there is no room for a column."""
_LEFT_EDGE, _RIGHT_EDGE = 6, 4


class Piece(NamedTuple):
    """Words in one font and colour."""

    words: str
    font: QFont
    colour: str


class NamingsDelegate(QStyledItemDelegate):
    """Paints a row of a concordance: the names stand one below the other, in one column.

    Each of the three parts is painted by itself, so that no mark of direction in one reaches
    the others. In a narrow list there is no column: a naming then takes up a few lines.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._serif, self._strong = theme.serif(12.5), theme.serif(12.5, bold=True)
        self._small, self._title = theme.sans(12), theme.sans(12, bold=True)
        self._height = QFontMetrics(self._serif).height() + theme.pixels(3)
        self._room = theme.pixels(8)
        self._is_narrow = False
        self._words_width = 0
        self._layouts: dict[Naming, QTextLayout] = {}

    def fit(self, width: int) -> None:
        """Paint for a list of `width` pixels."""
        self._is_narrow = width < _NARROW * self._serif.pixelSize()
        self._words_width = width - _LEFT_EDGE - _RIGHT_EDGE
        self._layouts.clear()

    def height_of(self, row: Row) -> int:
        """Return the height of a row in pixels; heads have room above them."""
        if isinstance(row, Head):
            return self._room + self._height * (1 + self._is_narrow)
        if self._is_narrow and isinstance(row, Naming):
            return height(self._wrapped(row)) + self._room
        return self._height

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row; its width is that of the list."""
        return QSize(self._theme.pixels(60), self.height_of(index.data(ROW_ROLE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        area: QRect = option.rect
        tokens, row = self._theme.tokens, index.data(ROW_ROLE)
        is_marked = index.data(MARKED_ROLE)
        if isinstance(row, Head):
            area = area.adjusted(0, self._room, 0, 0)
        if is_marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.accent_soft if is_marked else tokens.hover))
        if is_marked:
            paint_bar(painter, area, tokens.accent)
        words = area.adjusted(_LEFT_EDGE, 0, -_RIGHT_EDGE, 0)
        if isinstance(row, Naming) and self._is_narrow:
            painter.setPen(QColor(tokens.text))
            top = words.top() + self._room // 2
            self._wrapped(row).draw(painter, QPointF(words.left(), top))
        elif isinstance(row, Naming):
            self._paint_naming(painter, words, row)
        elif isinstance(row, Head):
            self._paint_head(painter, words, row)
        else:
            shown = Piece(str(index.data()), self._small, tokens.accent)
            _paint(painter, words, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, area, tokens)

    def _wrapped(self, naming: Naming) -> QTextLayout:
        if naming not in self._layouts:
            self._layouts[naming] = wrapped(
                naming, self._serif, self._strong, self._theme.tokens.accent, self._words_width
            )
        return self._layouts[naming]

    def _paint_head(self, painter: QPainter, area: QRect, head: Head) -> None:
        """Paint title, date and count: beside each other, or one below the other."""
        quiet = self._theme.tokens.quiet
        title, detail = QRect(area), QRect(area)
        if self._is_narrow:
            title.setHeight(self._height)
            detail.setTop(title.bottom() + 1)
        else:
            needed = QFontMetrics(self._small).horizontalAdvance(head.detail)
            title.setWidth(max(0, area.width() - needed - self._room))
            detail.setLeft(area.right() - needed)
        _paint(painter, detail, Piece(head.detail, self._small, quiet))
        _paint(painter, title, Piece(head.title, self._title, quiet))

    def _paint_naming(self, painter: QPainter, area: QRect, naming: Naming) -> None:
        """Paint the name in its column; what is read before it stands where reading begins."""
        tokens = self._theme.tokens
        words = " ".join(naming.words.split())
        needed = QFontMetrics(self._strong).horizontalAdvance(words) + 1
        place = area.left() + round(area.width() * _COLUMN)
        place = max(area.left(), min(place, area.right() - needed))
        left, right = QRect(area), QRect(area)
        left.setRight(place - 1)
        right.setLeft(place)
        painter.save()
        is_turned = _reads_leftwards(f"{words}{naming.after}{naming.before}")
        if is_turned:
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        right.setLeft(_paint(painter, right, Piece(words, self._strong, tokens.accent)))
        before, after = (right, left) if is_turned else (left, right)
        for side, told in ((before, naming.before), (after, naming.after)):
            shown = self._nearest(told, side.width(), is_before=side is before)
            if side is left:
                side.setLeft(side.right() - QFontMetrics(self._serif).horizontalAdvance(shown))
            _paint(painter, side, Piece(shown, self._serif, tokens.text))
        painter.restore()

    def _nearest(self, words: str, width: int, *, is_before: bool) -> str:
        """Return as much as there is room for of the words that are nearest to the name."""
        metrics = QFontMetrics(self._serif)
        if metrics.horizontalAdvance(words) > width < metrics.horizontalAdvance("…"):
            return ""
        mode = Qt.TextElideMode.ElideLeft if is_before else Qt.TextElideMode.ElideRight
        return metrics.elidedText(words, mode, width)


def _reads_leftwards(words: str) -> bool:
    """Whether the first letter that has a direction is read from right to left."""
    directions = (bidirectional(one) for one in words)
    return next((one in {"R", "AL"} for one in directions if one in {"L", "R", "AL"}), False)


def _paint(painter: QPainter, area: QRect, piece: Piece) -> int:
    """Paint as much as there is room for, from the left; return where it ends."""
    metrics = QFontMetrics(piece.font)
    shown = metrics.elidedText(piece.words, Qt.TextElideMode.ElideRight, max(0, area.width()))
    width = metrics.horizontalAdvance(shown)
    painter.setFont(piece.font)
    painter.setPen(QColor(piece.colour))
    painter.drawText(QRect(area.left(), area.top(), width, area.height()), _PLACED, shown)
    return area.left() + width
