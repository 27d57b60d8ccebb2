"""The whole matrix as something to make a picture of: light, with legend, title and sources.

Loaded only when somebody asks for one.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop_app.library.matrix import Column, Matrix
from desktop_app.ui.matrix.around import Around
from desktop_app.ui.matrix.legend import Type, legend_width, paint_legend
from desktop_app.ui.matrix.marks import paint_signs
from desktop_app.ui.matrix.setting import set_lines
from desktop_app.ui.theme import SANS
from desktop_app.ui.tokens import LIGHT
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.widgets.shapes import paint_entity
from desktop_app.ui.wording import short_date

_MARGIN, _ROW, _SIGN, _GAP = 28, 23, 12, 18
_WIDE, _NARROW, _TALL = 142, 40, 250
"""The width of a column, and where there are many, with their heads upright; these are as high."""
_MOST_WIDE = 14
_NAMES, _MOST_WORDS = 260, 1200
_CONTROLS = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class MatrixDrawing:
    """Lays a matrix out and paints it on whatever it is given."""

    def __init__(self, shown: Matrix, around: Around) -> None:
        self._shown = shown
        self._around = around
        self._plain, self._strong = _font(12.5), _font(12.5, bold=True)
        self._title, self._quiet = _font(17, bold=True), _font(11)
        self._is_upright = len(shown.columns) > _MOST_WIDE
        self._pitch = _NARROW if self._is_upright else _WIDE
        metrics = QFontMetrics(self._plain)
        widest = max((metrics.horizontalAdvance(_plain(one.name)) for one in shown.rows), default=0)
        self._names = min(widest, _NAMES) + 36
        self._heads = _TALL if self._is_upright else self._head_height()

    @property
    def title(self) -> str:
        """What it shows, and of which dossier."""
        return _plain(self._around.title)

    def size(self) -> QSizeF:
        """Return the size in pixels."""
        grid = self._names + self._pitch * len(self._shown.columns)
        legend = round(legend_width(self._legend()))
        lines = len(self._around.sources) + 1
        height = self._top() + self._heads + _ROW * len(self._shown.rows)
        height += 3 * _GAP + lines * self._line()
        quiet = QFontMetrics(self._quiet)
        words = (self._around.about, *self._around.sources)
        longest = max(quiet.horizontalAdvance(_plain(one)) + 2 for one in words)
        return QSizeF(max(grid, legend, min(longest, _MOST_WORDS)) + 2 * _MARGIN, height + _MARGIN)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        size = self.size()
        painter.fillRect(QRectF(QPointF(), size), QColor(LIGHT.page))
        room = size.width() - 2 * _MARGIN
        y = float(_MARGIN)
        for words, font, ink in (
            (self._around.title, self._title, LIGHT.text),
            (self._around.about, self._quiet, LIGHT.quiet),
        ):
            y = self._write(painter, words, font, ink, QPointF(_MARGIN, y), room)
        y = self._top()
        for place, column in enumerate(self._shown.columns):
            left = _MARGIN + self._names + place * self._pitch
            self._paint_head(painter, column, QRectF(left, y, self._pitch, self._heads))
        y += self._heads
        for place in range(len(self._shown.rows)):
            self._paint_row(painter, place, y + place * _ROW)
        y += len(self._shown.rows) * _ROW + _GAP
        paint_legend(painter, LIGHT, self._legend(), QPointF(_MARGIN, y), room)
        y += _GAP
        for words in self._around.sources:
            y = self._write(painter, words, self._quiet, LIGHT.quiet, QPointF(_MARGIN, y), room)

    def _paint_head(self, painter: QPainter, column: Column, area: QRectF) -> None:
        painter.save()
        room = area.width() - 10
        if self._is_upright:
            painter.translate(area.left(), area.bottom())
            painter.rotate(-90)
            area, room = QRectF(0, 4, area.height(), area.width()), area.height() - 10
        place = area.topLeft() + QPointF(6, 2)
        date = short_date(column.date)
        y = self._write(painter, date, self._strong, LIGHT.text, place, room)
        lines = 1 if self._is_upright else 4
        for line in set_lines(_plain(column.title), self._quiet, int(room), lines):
            here = QPointF(place.x(), y)
            y = self._write(painter, line, self._quiet, LIGHT.quiet, here, room)
        painter.restore()

    def _paint_row(self, painter: QPainter, number: int, top: float) -> None:
        row = self._shown.rows[number]
        middle = top + _ROW / 2
        right = _MARGIN + self._names + self._pitch * len(self._shown.columns)
        painter.setPen(QColor(LIGHT.rule))
        painter.drawLine(QPointF(_MARGIN, top), QPointF(right, top))
        colour = LIGHT.of_entity_kind(row.kind)
        paint_entity(painter, row.kind, colour, centre=QPointF(_MARGIN + 8, middle), size=9)
        words = QFontMetrics(self._plain).elidedText(
            _plain(row.name), Qt.TextElideMode.ElideRight, self._names - 26
        )
        painter.setFont(self._plain)
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(QRectF(_MARGIN + 20, top, self._names - 20, _ROW), _LEFT, words)
        for place, column in enumerate(self._shown.columns):
            cell = self._shown.cell(row.entity_id, column.event_id)
            x = _MARGIN + self._names + (place + 0.5) * self._pitch
            painter.setFont(self._strong)
            paint_signs(
                painter,
                cell.standings,
                LIGHT,
                centre=QPointF(x, middle),
                size=_SIGN,
                is_sure=cell.is_sure,
            )

    def _write(
        self, painter: QPainter, words: str, font: QFont, ink: str, place: QPointF, room: float
    ) -> float:
        """Write a line from `place` on; return where the next one begins."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = metrics.elidedText(_plain(words), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(place + QPointF(0, metrics.ascent()), shown)
        return place.y() + metrics.lineSpacing()

    def _head_height(self) -> int:
        lines = [
            len(set_lines(_plain(one.title), self._quiet, self._pitch - 10, 4))
            for one in self._shown.columns
        ]
        return QFontMetrics(self._strong).lineSpacing() + max(lines, default=1) * self._line() + 10

    def _legend(self) -> Type:
        return Type(_font(11.5), 10)

    def _top(self) -> int:
        """Return where the heads begin."""
        return _MARGIN + QFontMetrics(self._title).lineSpacing() + self._line() + _GAP

    def _line(self) -> int:
        return QFontMetrics(self._quiet).lineSpacing()


def _plain(words: str) -> str:
    """Return words on one line without control characters, which no SVG may hold."""
    return one_line(words).translate(_CONTROLS)


def _font(pixels: float, *, bold: bool = False) -> QFont:
    font = QFont(SANS)
    font.setPixelSize(round(pixels))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
