"""The heads of the grid: the sources above, the properties at the left."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.compare import terms
from desktop_app.ui.compare.model import CompareModel
from desktop_app.ui.compare.setting import SetRun
from desktop_app.ui.theme import Theme
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.ground import BAR
from desktop_app.ui.widgets.plain import one_line

_WIDE, _WIDEST_SCALE = 204, 1.5
_MOST_LINES = 4
"""How many lines each piece of a head has; the rest of it stands in the tip."""

QUIET, PLAIN, ALARMING = range(3)


def paint_verdict(painter: QPainter, head: QRect, tokens: Tokens, *, is_conflict: bool) -> None:
    """Paint the bar of a property on which the sources differ, at the left edge of its head."""
    bar = QRect(head.left() + 1, head.top() + 3, BAR, head.height() - 7)
    painter.fillRect(bar, QColor(tokens.violence if is_conflict else tokens.edge))


class SourceHead(QHeaderView):
    """A head for each source: its title, and below it who issued it and when."""

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sources = model
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._strong, self._quiet = theme.sans(12.5, bold=True), theme.sans(11)
        self._padding = theme.pixels(8)
        self.setFixedHeight(
            QFontMetrics(self._strong).height()
            + QFontMetrics(self._quiet).height()
            + theme.pixels(10)
        )

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the head of one source."""
        tokens = self._theme.tokens
        source = self._sources.source(logical)
        painter.save()
        painter.fillRect(rect, QColor(tokens.panel))
        painter.setPen(QColor(tokens.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(self._padding, self._theme.pixels(4), -self._padding, 0)
        for words, font, colour in (
            (source.title, self._strong, tokens.text),
            (terms.source_line(source), self._quiet, tokens.quiet),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(one_line(words), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), shown)
            area.setTop(area.top() + metrics.height())
        painter.restore()


class PropertyHead(QHeaderView):
    """A head for each property; where sources differ on it, with a bar, the verdict and the topic."""

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows = model
        self._theme = theme
        self._set: dict[int, list[tuple[SetRun, int]]] = {}
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        model.modelReset.connect(self._set.clear)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        theme = self._theme
        self._set.clear()
        self._strong, self._quiet = theme.sans(12.5, bold=True), theme.sans(11)
        self._plain, self._alarming = theme.sans(12), theme.sans(12, bold=True)
        self._padding = theme.pixels(8)
        self.setFixedWidth(round(_WIDE * min(theme.scale, _WIDEST_SCALE)))

    def height_of(self, logical: int) -> int:
        """Return the height in pixels that the words of one head need."""
        runs = self._runs(logical)
        return round(sum(run.height for run, _ in runs)) + 2 * self._padding

    def sizeHint(self) -> QSize:
        """Return the width that the heads have."""
        return QSize(self.width(), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the head of one property."""
        tokens = self._theme.tokens
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(tokens.panel))
        verdict = self._rows.row(logical).verdict
        if verdict:
            paint_verdict(painter, rect, tokens, is_conflict=verdict == "conflict")
        y = float(rect.top() + self._padding)
        inks = {QUIET: tokens.quiet, PLAIN: tokens.text, ALARMING: tokens.violence}
        for run, ink in self._runs(logical):
            painter.setPen(QColor(inks[ink]))
            run.draw(painter, rect.left() + self._padding + 2 * BAR, y)
            y += run.height
        painter.setPen(QColor(tokens.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _runs(self, logical: int) -> list[tuple[SetRun, int]]:
        """Return the words of one head, set, each with its ink."""
        if logical not in self._set:
            row = self._rows.row(logical)
            room = self.width() - 2 * self._padding - 2 * BAR
            is_conflict = row.verdict == "conflict"
            words = [
                (terms.row_name(row), self._strong, PLAIN),
                (
                    terms.row_verdict(row),
                    self._alarming if is_conflict else self._plain,
                    ALARMING if is_conflict else PLAIN,
                ),
                (terms.row_details(row), self._quiet, QUIET),
                *((topic, self._quiet, QUIET) for topic in terms.row_topics(row)),
            ]
            self._set[logical] = [
                (SetRun(told, font, room, _MOST_LINES), ink) for told, font, ink in words if told
            ]
        return self._set[logical]
