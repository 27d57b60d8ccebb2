"""One mark of the timeline by itself, to show what it means."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.library.chronology import APPROXIMATE, INFERRED, SHAPES, UNCERTAIN
from desktop_app.model.dates import Shape
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.marks import DOT, mark_for
from desktop_app.ui.timeline.panel import timeline_colours
from desktop_app.ui.timeline.strokes import Drawn, Strokes
from desktop_app.ui.tokens import Tokens


class Sample(NamedTuple):
    """An event of a kind, and what is known of its date."""

    kind: str
    shape: Shape
    approximate: bool = False
    uncertain: bool = False
    inferred: bool = False
    voices: int = 0
    faint: bool = False
    disputed: bool = False


def paint_mark(
    painter: QPainter, shown: Sample, tokens: Tokens, area: QRectF, *, is_pale: bool = False
) -> None:
    """Paint the mark of an event into `area`: a dot in the middle, else from edge to edge."""
    mark = mark_for(
        SHAPES.index(shown.shape)
        | APPROXIMATE * shown.approximate
        | UNCERTAIN * shown.uncertain
        | INFERRED * shown.inferred
    )
    left, right = area.left(), area.right()
    if mark.form == "dot":
        left, right = area.center().x() - DOT / 2, area.center().x() + DOT / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = Inks(timeline_colours(tokens)).mark(shown.kind, is_pale=is_pale)
    drawn = Drawn(
        shown.kind,
        mark,
        left,
        right,
        area.center().y(),
        shown.voices,
        shown.faint,
        shown.disputed,
    )
    Strokes().draw(painter, drawn, ink)
