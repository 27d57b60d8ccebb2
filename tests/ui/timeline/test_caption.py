"""What is printed under a picture of the timeline."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from desktop_app.library.sources import all_sources
from desktop_app.ui.timeline.caption import MOST_SOURCES, SWATCH, Caption, source_lines
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.legend import LegendEntry
from tests.ui.pixels import colours_of
from tests.ui.timeline.seen import COLOURS

ENTRIES = [
    LegendEntry(sign, "vote", 0, words)
    for sign, words in [
        ("", "Votes"),
        ("day", "an exact day"),
        ("within", "some day within: no day is known"),
        ("open", "before, after, or open at that end"),
        ("inferred", "inferred"),
    ]
]


@pytest.fixture
def font(theme) -> QFont:
    return theme.sans(12)


def painted(caption, width, entries=None):
    image = QImage(round(width), round(caption.height) + 1, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    seen = [] if entries is None else entries
    caption.paint(painter, Inks(COLOURS), lambda _painter, entry, box: seen.append((entry, box)))
    painter.end()
    return image


def test_each_mark_stands_before_its_words(font):
    caption, seen = Caption(ENTRIES, [], 900, font), []
    painted(caption, 900, seen)
    assert [entry for entry, _ in seen] == ENTRIES
    by_words = {line.words: line.box for line in caption.lines}
    for entry, box in seen:
        words = by_words[entry.words]
        assert box.right() < words.left()
        assert box.width() == SWATCH
        assert abs(box.center().y() - words.center().y()) < 2


@pytest.mark.parametrize(("width", "columns"), [(160, 1), (320, 1), (600, 2), (2000, 5)])
def test_they_stand_in_as_many_columns_as_have_room(font, width, columns):
    caption = Caption(ENTRIES, [], width, font)
    entries = [line for line in caption.lines if line.entry]
    assert len({line.box.left() for line in entries}) == columns
    metrics = QFontMetricsF(font)
    for line in entries:
        assert line.box.right() <= max(width, 160)
        assert line.box.bottom() <= caption.height
        if width > 160:
            assert line.box.height() < 1.5 * metrics.height()
    boxes = [line.box for line in caption.lines]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def test_sources_are_named_whole_in_lines_that_wrap(font, library):
    sources = all_sources(library)
    wide, narrow = (Caption([], sources, width, font) for width in (900, 120))
    assert [line.words for line in wide.lines] == ["Sources", *source_lines(sources)]
    assert narrow.height > 1.5 * wide.height
    assert [line.words for line in narrow.lines] == [line.words for line in wide.lines]
    assert "#1f2328" in colours_of(painted(wide, 900))


def test_a_source_is_named_with_its_title_publisher_and_date(library):
    lines = source_lines(all_sources(library))
    assert "Skerrow votes, between 20 and 22 May 2021 (date inferred)" in lines
    assert any(line.endswith("Tidal Post, Saturday 15 May 2021") for line in lines)


def test_of_very_many_sources_the_first_are_named_and_the_others_counted(library):
    lines = source_lines(all_sources(library) * MOST_SOURCES)
    assert len(lines) == MOST_SOURCES + 1
    more = len(all_sources(library)) * MOST_SOURCES - MOST_SOURCES
    assert lines[-1] == f"and {more} more"


def test_both_stand_below_one_another(font, library):
    sources = all_sources(library)
    caption = Caption(ENTRIES, sources, 900, font)
    heads = [line for line in caption.lines if line.is_head]
    assert [line.words for line in heads] == ["What the marks mean", "Sources"]
    assert all(line.box.bottom() <= heads[1].box.top() for line in caption.lines if line.entry)


def test_where_there_is_nothing_to_say_nothing_is_said(font):
    caption = Caption([], [], 900, font)
    assert (caption.lines, caption.height) == ([], 0)
