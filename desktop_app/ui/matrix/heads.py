"""The heads of the matrix: entities at the left, events above."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.matrix.model import MatrixModel
from desktop_app.ui.matrix.setting import set_lines
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.ground import BAR
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.widgets.shapes import paint_entity
from desktop_app.ui.wording import short_date

_WIDEST, _SHAPE = 220, 9
_MOST_LINES = 3
"""How many lines the title of an event has; the rest of it stands in the tip."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class EntityHead(QHeaderView):
    """A head for each entity: its shape and its name. It stays where the columns are scrolled."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._entities = model
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def fit(self, room: int) -> None:
        """Be as wide as the names are, and at most `room` pixels."""
        metrics = QFontMetrics(self._theme.sans(12.5, bold=True))
        names = [one_line(row.name) for row in self._entities.shown.rows]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        around = self._theme.pixels(_SHAPE + 28)
        self.setFixedWidth(max(1, min(widest + around, self._theme.pixels(_WIDEST), room)))

    def sizeHint(self) -> QSize:
        """Return the width that the heads have."""
        return QSize(self.width(), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the head of one entity."""
        theme, tokens = self._theme, self._theme.tokens
        row = self._entities.shown.rows[logical]
        is_marked = row.entity_id == self._entities.marked.entity
        is_hovered = row.entity_id == self._entities.hovered.entity
        painter.save()
        _paint_ground(painter, rect, theme, is_marked=is_marked, is_hovered=is_hovered)
        size = theme.pixels(_SHAPE)
        centre = QPointF(rect.left() + theme.pixels(14), rect.center().y() + 1)
        colour = tokens.of_entity_kind(row.kind)
        paint_entity(painter, row.kind, colour, centre=centre, size=size)
        area = rect.adjusted(theme.pixels(24), 0, -theme.pixels(8), 0)
        font = theme.sans(12.5, bold=is_marked)
        shown = QFontMetrics(font).elidedText(
            one_line(row.name), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if is_marked else tokens.text))
        painter.drawText(area, _LEFT, shown)
        painter.restore()


class EventHead(QHeaderView):
    """A head for each event: its date, and below it the first lines of its title."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._events = model
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def fit(self, width: int) -> None:
        """Be as high as the most lines that a title needs in columns of `width` pixels."""
        lines = [
            len(set_lines(one.title, self._quiet(), self._room(width), _MOST_LINES))
            for one in self._events.shown.columns
        ]
        strong, quiet = QFontMetrics(self._strong()), QFontMetrics(self._quiet())
        title = max(lines, default=1) * quiet.lineSpacing()
        self.setFixedHeight(strong.height() + title + self._theme.pixels(10))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the head of one event."""
        theme, tokens = self._theme, self._theme.tokens
        column = self._events.shown.columns[logical]
        is_marked = column.event_id == self._events.marked.event
        is_hovered = column.event_id == self._events.hovered.event
        painter.save()
        _paint_ground(painter, rect, theme, is_marked=is_marked, is_hovered=is_hovered)
        room = self._room(rect.width())
        area = rect.adjusted(theme.pixels(8), theme.pixels(4), -theme.pixels(6), 0)
        strong, quiet = QFontMetrics(self._strong()), QFontMetrics(self._quiet())
        painter.setFont(self._strong())
        painter.setPen(QColor(tokens.accent if is_marked else tokens.text))
        date = strong.elidedText(short_date(column.date), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), date)
        area.setTop(area.top() + strong.height())
        painter.setFont(self._quiet())
        painter.setPen(QColor(tokens.text if is_marked else tokens.quiet))
        for line in set_lines(column.title, self._quiet(), room, _MOST_LINES):
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), line)
            area.setTop(area.top() + quiet.lineSpacing())
        painter.restore()

    def _strong(self) -> QFont:
        return self._theme.sans(12, bold=True)

    def _quiet(self) -> QFont:
        return self._theme.sans(11)

    def _room(self, width: int) -> int:
        return width - self._theme.pixels(14)


def _paint_ground(
    painter: QPainter, rect: QRect, theme: Theme, *, is_marked: bool, is_hovered: bool
) -> None:
    """Paint what lies beneath a head: lit where it is in focus or pointed at, with a bar if in focus."""
    tokens = theme.tokens
    painter.fillRect(rect, QColor(tokens.hover if is_marked or is_hovered else tokens.panel))
    painter.setPen(QColor(tokens.rule))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())
    if is_marked:
        painter.fillRect(
            QRect(rect.left(), rect.top(), BAR, rect.height() - 1), QColor(tokens.accent)
        )
