"""The marks of a legend are painted as the timeline paints them, and none like another."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.library.chronology import APPROXIMATE, DISPUTED, SHAPES
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.legend import LegendEntry
from desktop_app.ui.timeline.legend_marks import LegendMarks
from desktop_app.ui.timeline.meanings import OF_PICTURES
from desktop_app.ui.timeline.panel import timeline_colours
from desktop_app.ui.tokens import DARK, LIGHT
from tests.ui.pixels import colours_of, places_of

DAY = SHAPES.index("day")


@pytest.fixture
def painted(theme):
    """`painted(entry)` is its mark on the ground of the timeline."""

    def paint(entry, tokens=LIGHT):
        inks = Inks(timeline_colours(tokens))
        image = QImage(34, 24, QImage.Format.Format_RGB32)
        image.fill(inks.panel)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        LegendMarks(inks, theme.sans(12)).paint(painter, entry, QRectF(0, 2, 34, 20))
        painter.end()
        return image

    return paint


def entry(sign, flags=DAY, voices=0, kind="vote"):
    return LegendEntry(sign, kind, flags, "", voices)


ENTRIES = [
    *(entry(sign) for sign in ("", *OF_PICTURES)),
    *(entry("", SHAPES.index(shape)) for shape in SHAPES if shape not in {"day", "open"}),
    entry("about", DAY | APPROXIMATE),
    entry("voices", voices=2),
    entry("disputed", DAY | DISPUTED),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_each_is_painted_within_its_box_and_none_like_another(painted, tokens):
    seen = {}
    for one in ENTRIES:
        image = painted(one, tokens)
        ground = QColor(tokens.panel)
        marked = image.width() * image.height() - len(places_of(image, ground))
        assert marked > 10, one
        pixels = bytes(image.constBits())
        assert pixels not in seen, (one, seen[pixels])
        seen[pixels] = one


def test_a_mark_has_the_colour_of_its_kind(painted):
    assert LIGHT.of_event_kind("vote") in colours_of(painted(entry("")))
    assert LIGHT.of_event_kind("vote") not in colours_of(painted(entry("pale")))
    assert LIGHT.of_event_kind("toll") in colours_of(painted(entry("", kind="toll")))


def test_what_fades_on_paper_becomes_the_ground_and_never_lets_it_through(painted):
    """In SVG and PDF what lets others through, or a pen that fades, would end sharply."""
    image = painted(entry("about", DAY | APPROXIMATE))
    middle = [image.pixelColor(x, 12) for x in range(2, 32)]
    ground = QColor(LIGHT.panel)
    assert abs(middle[0].lightness() - ground.lightness()) < 12
    assert middle[15].lightness() < ground.lightness() - 20
