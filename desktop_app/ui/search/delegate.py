"""Paints what a search found: sign, words and marks, and what they are at the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.search.marked import Ink, Marked
from desktop_app.ui.search.results import HEAD_ROLE, HIT_ROLE, LINE_ROLE
from desktop_app.ui.search.rows import Line
from desktop_app.ui.search.words import BETWEEN
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.glyphs import paint_event
from desktop_app.ui.widgets.ground import is_selected, paint_bar, paint_ground
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.widgets.shapes import paint_entity

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_MOST_DETAIL = 0.45
_MOST_BESIDE_QUOTED = 0.33
"""How much of a row what stands at its right may take, beside names and beside words of a source."""
_LEAST_LETTERS = 12
"""Of what stands behind the words less than this is not shown."""


class ResultDelegate(QStyledItemDelegate):
    """One line for each hit; the heads of groups in quiet capitals."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's colours, fonts and sizes anew."""
        theme, tokens = self._theme, self._theme.tokens
        text, quiet, accent = tokens.text, tokens.quiet, tokens.accent
        self._plain = Ink(theme.sans(), theme.sans(bold=True), text, accent)
        self._quoted = Ink(theme.serif(13), theme.serif(13, bold=True), text, accent)
        self._quiet = Ink(theme.sans(11.5), theme.sans(11.5, bold=True), quiet, accent)
        self._heading = Ink(theme.sans(11, bold=True), theme.sans(11, bold=True), quiet, quiet)
        self._small = theme.sans(11)
        self._padding, self._sign = theme.pixels(12), theme.pixels(18)
        self._gap, self._height = theme.pixels(8), theme.pixels(27)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row in pixels; its width is that of the list."""
        return QSize(100, self._height)

    @property
    def height(self) -> int:
        """The height of every row in pixels."""
        return self._height

    def width_of(self, line: Line) -> int:
        """Return how many pixels a row takes that shows everything."""
        words = Marked(line.words, line.marks).width(self._ink(line))
        also = Marked(line.also, line.also_marks).width(self._quiet) if line.also else 0
        detail = QFontMetrics(self._small).horizontalAdvance(line.detail)
        gaps = self._gap * (bool(line.also) + 2 * bool(line.detail))
        return 2 * self._padding + self._sign + words + also + detail + gaps

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line = index.data(LINE_ROLE)
        area = option.rect.adjusted(self._padding, 0, -self._padding, 0)
        if index.data(HEAD_ROLE):
            heading = Marked(line.words.upper())
            area.setLeft(heading.paint(painter, area, self._heading) + self._gap)
            Marked(line.also).paint(painter, area, self._quiet)
            return
        if index.data(HIT_ROLE) is None:
            Marked(line.words).paint(painter, area, self._quiet)
            return
        is_pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_ground(painter, option, self._theme.tokens, hovered=is_pointed)
        if is_selected(option):
            paint_bar(painter, option.rect, self._theme.tokens.accent)
        self._paint_sign(painter, area, line)
        area.setLeft(area.left() + self._sign)
        area.setRight(self._paint_detail(painter, area, line))
        shown = Marked(line.words, line.marks)
        area.setLeft(shown.paint(painter, area, self._ink(line)) + self._gap)
        letter = QFontMetrics(self._quiet.font).averageCharWidth()
        if area.width() > _LEAST_LETTERS * letter:
            Marked(line.also, line.also_marks).paint(painter, area, self._quiet)

    def _ink(self, line: Line) -> Ink:
        return {"quoted": self._quoted, "quiet": self._quiet}.get(line.look, self._plain)

    def _paint_sign(self, painter: QPainter, area: QRect, line: Line) -> None:
        tokens, size = self._theme.tokens, self._theme.pixels(9)
        centre = QPointF(area.left() + size / 2, area.center().y() + 0.5)
        if line.sign == "entity":
            colour = tokens.of_entity_kind(line.kind)
            paint_entity(painter, line.kind, colour, centre=centre, size=size)
        elif line.sign == "event":
            colour = tokens.of_event_kind(line.kind)
            paint_event(painter, line.kind, colour, centre=centre, size=size)
        elif line.sign == "on":
            painter.setFont(self._plain.strong)
            painter.setPen(QColor(tokens.accent))
            place = QRect(area.left() - size // 2, area.top(), 2 * size, area.height())
            painter.drawText(place, _CENTRE, "✓")

    def _paint_detail(self, painter: QPainter, area: QRect, line: Line) -> int:
        """Paint what it is at the right; return where the words must end."""
        if not line.detail:
            return area.right()
        metrics = QFontMetrics(self._small)
        shown = shortened(one_line(line.detail), metrics, self._room_for_detail(area, line))
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.tokens.quiet))
        painter.drawText(area, _RIGHT, shown)
        return area.right() - metrics.horizontalAdvance(shown) - 2 * self._gap

    def _room_for_detail(self, area: QRect, line: Line) -> int:
        """Return its share of a row; beside words of a source that are few, all they leave."""
        if line.look != "quoted":
            return round(area.width() * _MOST_DETAIL)
        words = Marked(line.words, line.marks).width(self._quoted)
        return max(round(area.width() * _MOST_BESIDE_QUOTED), area.width() - words - 2 * self._gap)


def shortened(detail: str, metrics: QFontMetrics, width: int) -> str:
    """Cut what stands before the date, which is the last of several parts; then leave it out."""
    if metrics.horizontalAdvance(detail) <= width:
        return detail
    about, between, date = detail.rpartition(BETWEEN)
    room = width - metrics.horizontalAdvance(between + date)
    if about and room >= metrics.horizontalAdvance("…") * _LEAST_LETTERS:
        return metrics.elidedText(about, Qt.TextElideMode.ElideRight, room) + between + date
    return metrics.elidedText(date, Qt.TextElideMode.ElideRight, width)
