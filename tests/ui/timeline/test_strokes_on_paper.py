"""Marks whose ends nobody knows do not end sharply in SVG either."""

import re

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.library.chronology import APPROXIMATE, SHAPES
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.marks import mark_for
from desktop_app.ui.timeline.strokes import Drawn, Strokes
from tests.ui.timeline.seen import COLOURS


@pytest.fixture
def svg(qapp):
    """`svg(shape, length, clip)` is a mark with vague ends as SVG."""
    del qapp

    def draw(shape, length, clip=None):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(300, 40))
        painter = QPainter(generator)
        if clip is not None:
            painter.setClipRect(clip)
        mark = mark_for(SHAPES.index(shape) | APPROXIMATE)
        drawn = Drawn("statement", mark, 0.0, length, 20.0, on_paper=True)
        Strokes().draw(painter, drawn, Inks(COLOURS).mark("statement", is_pale=False))
        painter.end()
        return buffer.data().data().decode()

    return draw


@pytest.mark.parametrize("shape", ["day", "interval", "within"])
def test_nothing_lets_others_through_and_no_pen_fades(svg, shape):
    written = svg(shape, 120.0)
    assert set(re.findall(r'stop-opacity="([^"]*)"', written)) <= {"1"}
    assert "linearGradient" in written
    assert 'stroke="#000000"' not in re.sub(
        r'<g fill="none" stroke="#000000"[^>]*>\s*</g>', "", written
    )


def test_dashes_are_drawn_as_far_as_the_picture_reaches(svg):
    whole = svg("within", 10_000.0).count("<rect")
    seen = svg("within", 10_000.0, QRectF(100, 0, 200, 40)).count("<rect")
    assert whole > 1000
    assert 20 < seen < 40
