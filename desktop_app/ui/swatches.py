"""The marks of which `signs` tells, each painted by the code that paints it in its place."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.model.claims import Standing
from desktop_app.model.hits import Hits
from desktop_app.model.records import Span
from desktop_app.ui.compare.delegate import paint_current
from desktop_app.ui.compare.heads import paint_verdict
from desktop_app.ui.matrix.marks import paint_signs, width_of_signs
from desktop_app.ui.reader.marks import Marks
from desktop_app.ui.reader.sample import paint_ticks, paint_words
from desktop_app.ui.reader.spans import SpanIndex
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.panel import timeline_colours
from desktop_app.ui.timeline.sample import Sample, paint_mark
from desktop_app.ui.timeline.sample_scene import paint_bead
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.glyphs import paint_event
from desktop_app.ui.widgets.shapes import paint_entity

_WIDTH, _HEIGHT = 92, 24
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
Draw = Callable[[QPainter, Theme], None]
"""Paints into `_WIDTH` times `_HEIGHT` pixels, before text is enlarged."""


class Swatch(QWidget):
    """One mark, in the colours of the theme."""

    def __init__(self, theme: Theme, name: str, draw: Draw, parent: QWidget | None = None) -> None:
        """`name` is what screen readers are given."""
        super().__init__(parent)
        self._theme = theme
        self._draw = draw
        self.setAccessibleName(name)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        self._draw(painter, self._theme)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.pixels(_WIDTH), self._theme.pixels(_HEIGHT))
        self.update()


def on_timeline(*shown: Sample, is_pale: bool = False) -> Draw:
    """Return what paints marks of the timeline beside each other."""

    def draw(painter: QPainter, theme: Theme) -> None:
        painter.scale(theme.scale, theme.scale)
        painter.setFont(theme.sans(13 / theme.scale))
        step = (_WIDTH - 16) / len(shown)
        for number, one in enumerate(shown):
            area = QRectF(4 + number * step, 0, step, _HEIGHT)
            if len(shown) > 1:
                area.setWidth(20)
            paint_mark(painter, one, theme.tokens, area, is_pale=is_pale)

    return draw


def dots(*kinds: str) -> Draw:
    """Return what paints events of which the day is known."""
    return on_timeline(*(Sample(kind, "day") for kind in kinds))


def bead(kind: str, *, is_over: bool = False) -> Draw:
    """Return what paints a bead of the timeline with its number."""

    def paint(painter: QPainter, inks: Inks, area: QRectF) -> None:
        paint_bead(painter, inks, kind, QRectF(0, 0, 40, area.height()), is_over=is_over)

    return around_events(paint)


def around_events(paint: Callable[[QPainter, Inks, QRectF], None]) -> Draw:
    """Return what paints something of the timeline that is no mark of an event."""

    def draw(painter: QPainter, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale, theme.scale)
        painter.setFont(theme.sans(13 / theme.scale))
        paint(painter, Inks(timeline_colours(theme.tokens)), QRectF(0, 0, _WIDTH, _HEIGHT))

    return draw


def in_text(words: str, marks: Marks, bars: Callable[[Tokens], list[str]] | None = None) -> Draw:
    """Return what paints words with their marks, on a page."""

    def draw(painter: QPainter, theme: Theme) -> None:
        _page(painter, theme)
        colours = [QColor(one) for one in bars(theme.tokens)] if bars else []
        paint_words(painter, theme, words, marks, bars=colours)

    return draw


def ticks(painter: QPainter, theme: Theme) -> None:
    """Paint ticks in the track beside a text."""
    _page(painter, theme)
    kinds = (theme.tokens.statement, theme.tokens.vote, theme.tokens.statement)
    paint_ticks(painter, theme, [QColor(one) for one in kinds], theme.pixels(_HEIGHT))


def verdicts(painter: QPainter, theme: Theme) -> None:
    """Paint the bars of a conflict and of what only seems to be one."""
    half = theme.pixels(_WIDTH / 2)
    for number, is_conflict in enumerate((True, False)):
        head = QRect(number * half, 0, half, theme.pixels(_HEIGHT))
        paint_verdict(painter, head, theme.tokens, is_conflict=is_conflict)


def words_in_focus(painter: QPainter, theme: Theme) -> None:
    """Paint words of the comparison as those in focus."""
    box = QRectF(0, 2, theme.pixels(_WIDTH), theme.pixels(_HEIGHT) - 4)
    paint_current(painter, box, theme.tokens)
    _write(painter, theme, _tr("on Friday"), theme.tokens.text)


def quiet_words(painter: QPainter, theme: Theme) -> None:
    """Paint words of the comparison on how others were read."""
    _write(painter, theme, _tr("read as …"), theme.tokens.quiet)


def dashed(painter: QPainter, theme: Theme) -> None:
    """Paint the frame around how the date of a source is known."""
    words = _tr("inferred")
    painter.setFont(theme.sans(11))
    pen = QPen(QColor(theme.tokens.quiet), 1, Qt.PenStyle.DotLine)
    width = painter.fontMetrics().horizontalAdvance(words) + 12
    box = QRectF(0.5, 3.5, width, theme.pixels(_HEIGHT) - 7)
    painter.setPen(pen)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(theme.tokens.quiet))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def standings(*shown: Standing, is_sure: bool = True) -> Draw:
    """Return what paints the signs of a cell of who signed what."""

    def draw(painter: QPainter, theme: Theme) -> None:
        size = theme.pixels(12)
        left = theme.pixels(8) + width_of_signs(len(shown), size) / 2
        centre = QPointF(left, theme.pixels(_HEIGHT) / 2)
        painter.setFont(theme.sans(12.5, bold=True))
        paint_signs(painter, shown, theme.tokens, centre=centre, size=size, is_sure=is_sure)

    return draw


def entity(kind: str) -> Draw:
    """Return what paints the shape of a kind of entity."""

    def draw(painter: QPainter, theme: Theme) -> None:
        centre = QPointF(theme.pixels(14), theme.pixels(_HEIGHT) / 2)
        colour = theme.tokens.of_entity_kind(kind)
        paint_entity(painter, kind, colour, centre=centre, size=theme.pixels(10))

    return draw


def event(kind: str) -> Draw:
    """Return what paints the glyph of a kind of event."""

    def draw(painter: QPainter, theme: Theme) -> None:
        centre = QPointF(theme.pixels(14), theme.pixels(_HEIGHT) / 2)
        colour = theme.tokens.of_event_kind(kind)
        paint_event(painter, kind, colour, centre=centre, size=theme.pixels(11))

    return draw


def marked(words: str, name: str) -> Marks:
    """Return the marks of a text all of whose words are marked as `name` says."""
    span = Span(0, len(words))
    spans = SpanIndex([span])
    first, second = Span(0, words.find(" ")), Span(words.find(" ") + 1, len(words))
    return {
        "chosen": Marks(highlight=spans, current=span),
        "other": Marks(passages=spans, lanes=(0,)),
        "name": Marks(mentions=spans),
        "entity": Marks(mentions=spans, emphasis=spans),
        "found": Marks(found=Hits([first, second]), current_found=second),
    }[name]


def _page(painter: QPainter, theme: Theme) -> None:
    area = QRect(0, 0, theme.pixels(_WIDTH), theme.pixels(_HEIGHT))
    painter.fillRect(area, QColor(theme.tokens.page))


def _write(painter: QPainter, theme: Theme, words: str, colour: str) -> None:
    area = QRect(0, 0, theme.pixels(_WIDTH), theme.pixels(_HEIGHT)).adjusted(10, 0, 0, 0)
    painter.setFont(theme.serif(12.5) if colour == theme.tokens.text else theme.sans(11.5))
    painter.setPen(QColor(colour))
    painter.drawText(area, _LEFT, words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Signs", text)
