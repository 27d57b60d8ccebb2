"""A picture of the timeline to give away has its title above it and its sources below it."""

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.library.sources import all_sources
from desktop_app.ui.timeline.caption import Caption
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.legend import LegendEntry
from desktop_app.ui.timeline.sheet import BELOW, MARGIN, Look, Sheet
from tests.ui.pixels import places_of
from tests.ui.timeline.seen import COLOURS

RED, GREEN = QColor("#c0392b"), QColor("#1f7a5c")


class Lanes:
    """A red box in place of a timeline; it leaves the painter as careless as it likes."""

    def __init__(self, title):
        self.title = title

    def size(self):
        return QSizeF(400, 100)

    def paint(self, painter):
        painter.setClipRect(QRectF(0, 0, 400, 100))
        painter.fillRect(QRectF(-50, -50, 500, 500), RED)


@pytest.fixture
def sheet(theme, library):
    """`sheet(title, detail)` is a sheet with a legend and its sources."""
    font = theme.sans(12)

    def make(title="Skerrow", detail="", *, caption=True):
        entries = [LegendEntry("", "vote", 0, "Votes")] if caption else []
        sources = all_sources(library) if caption else []
        look = Look(Inks(COLOURS), font, lambda painter, _entry, box: painter.fillRect(box, GREEN))
        return Sheet(Lanes(title), detail, Caption(entries, sources, 400, font), look)

    return make


def painted(sheet):
    size = sheet.size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    return image


def test_the_title_stands_above_the_timeline_and_the_legend_below(sheet):
    image = painted(sheet())
    red, green = places_of(image, RED), places_of(image, GREEN)
    assert (min(red)[0], max(red)[0]) == (MARGIN, MARGIN + 399)
    rows = [y for _, y in red]
    assert max(rows) - min(rows) == 99
    words = [y for _, y in places_of(image, QColor(COLOURS.text)) if y < min(rows)]
    assert words
    assert min(words) >= MARGIN
    assert max(rows) < min(y for _, y in green)
    assert image.pixelColor(2, image.height() - 2).name() == COLOURS.panel


def test_a_long_title_wraps_and_a_detail_stands_below_it(sheet):
    plain, long, detailed = (
        sheet(),
        sheet("Skerrow and its ferries " * 9),
        sheet(detail="71 events"),
    )
    assert plain.size().height() < detailed.size().height() < long.size().height()
    assert plain.size().width() == long.size().width() == 400 + 2 * MARGIN
    assert detailed.title == "Skerrow"


def test_without_words_it_is_the_timeline_with_a_margin(sheet):
    bare = sheet("", caption=False)
    assert bare.size() == QSizeF(400 + 2 * MARGIN, 100 + 2 * MARGIN)
    assert painted(bare).pixelColor(int(MARGIN) + 1, int(MARGIN) + 1) == RED
    assert sheet("", "71 events", caption=False).size().height() > 100 + 2 * MARGIN + BELOW
