"""What is tinted, underlined and barred, seen as pixels."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from desktop_app.model.hits import Hits
from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.spans import SpanIndex
from desktop_app.ui.reader.textview import TextView
from tests.ui.pixels import colours_of


@pytest.fixture
def seen(reading):
    """Tell the colour of a pixel of the viewport."""

    def seen(x, y):
        image = reading.viewport().grab().toImage()
        return image.pixelColor(x, y)

    return seen


def tinted(view, offsets, colour):
    """Find which of `offsets` have `colour` behind them: in a row that no letter reaches."""
    image = view.viewport().grab().toImage()
    boxes = {offset: view.character_rect(offset) for offset in offsets}
    return {
        offset
        for offset, box in boxes.items()
        if image.rect().contains(box)
        and all(image.pixelColor(x, box.top() + 1) == colour for x in (box.left(), box.right()))
    }


def letters(view, span):
    """The offsets of `span` at which a letter stands; a line may end at a space."""
    text = view.text()
    return {at for at in range(span.start, span.end) if not text[at].isspace()}


def pixels(view, colour):
    """Where in the viewport `colour` is."""
    image = view.viewport().grab().toImage()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == colour
    ]


def test_exactly_the_highlighted_words_are_tinted(reading, colours, span_of):
    words = span_of("ferry left the island before the lighthouse keeper had signed")
    reading.set_highlight([words])
    around = letters(reading, Span(0, 300))
    assert tinted(reading, around, colours.tint) == letters(reading, words)


def test_no_tint_lies_outside_the_lines_of_the_words(reading, colours, span_of):
    words = span_of(
        "ferry left the island before the lighthouse keeper had signed the letter. \n\n2"
    )
    reading.set_highlight([words])
    lines = [reading.line_rect(at) for at in range(words.start, words.end)]
    found = pixels(reading, colours.tint)
    assert found
    assert all(any(line.contains(x, y) for line in lines) for x, y in found)


def test_highlighted_words_are_told_in_text_order_each_stretch_on_a_line(reading, span_of):
    reading.set_highlight(
        [
            span_of("2. On"),
            span_of("1. On"),
            span_of("On Tuesday the"),
            span_of("Tuesday the ferry"),
        ]
    )
    assert reading.highlighted_text() == "1. On Tuesday the ferry\n2. On"


def test_highlighted_words_keep_what_qt_would_change(view):
    text = "the\u00a0treaty\u2028of\u00a0Lima"
    view.set_text(text, [Block(0, len(text), "body", 1)])
    view.set_highlight([Span(0, len(text))])
    assert view.highlighted_text() == text


def test_another_highlight_takes_the_place_of_the_one_before(reading, colours, span_of):
    reading.set_highlight([span_of("1. On")], span_of("1. On"))
    reading.set_highlight([span_of("Tuesday")])
    assert reading.highlighted_text() == "Tuesday"
    assert tinted(reading, letters(reading, span_of("1. On")), colours.tint) == set()
    reading.set_highlight([])
    assert pixels(reading, colours.tint) == []
    assert pixels(reading, colours.edge) == []


def test_the_current_passage_has_a_bar_beside_its_lines_and_no_other_line_has(
    reading, colours, long_text, span_of
):
    third = long_text.index("3. ")
    current = Span(third, long_text.index("4. ") - 2)
    reading.set_highlight([span_of("1. On"), current], current)
    reading.scroll_to(third)
    left = reading.line_rect(third).left()
    rows = {y for x, y in pixels(reading, colours.edge) if x < left}
    top, bottom = reading.line_rect(third).top(), reading.line_rect(current.end - 1).bottom()
    assert bottom - top > 40
    assert rows == set(range(top + 1, bottom + 1))


def test_passages_that_overlap_are_underlined_at_different_heights(reading, colours, span_of):
    outer, inner = span_of("Tuesday the ferry left"), span_of("the ferry")
    reading.set_marks([outer, inner], SpanIndex())
    box = reading.character_rect(inner.start)
    other = reading.character_rect(outer.start)
    found = pixels(reading, colours.underline)
    assert len([y for x, y in found if x == box.left() + 1]) == 2
    assert len([y for x, y in found if x == other.left() + 1]) == 1


def test_mentions_are_dotted(reading, colours, span_of):
    mention = span_of("ferry")
    reading.set_marks([], SpanIndex([mention]))
    found = pixels(reading, colours.mention)
    width = reading.character_rect(mention.end - 1).right() - found[0][0] + 1
    assert len({y for _x, y in found}) == 1
    assert 0.3 * width < len(found) < 0.5 * width


@pytest.mark.parametrize("size", [15.5, 31])
def test_the_dots_under_a_name_stay_apart_from_the_lines_under_a_passage(
    reading, colours, span_of, size
):
    reading.set_font(reading.font().family(), size)
    mention = span_of("ferry")
    reading.set_marks([mention, mention, mention], SpanIndex([mention]))
    dots = {y for _x, y in pixels(reading, colours.mention)}
    lines = {y for _x, y in pixels(reading, colours.underline)}
    assert max(dots) + 2 < min(lines)
    letters_end = reading.line_rect(mention.start).top() + 0.72 * reading.line_rect(0).height()
    assert letters_end < min(dots)
    rows = sorted(lines)
    stacked = [rows[0], *(y for before, y in pairwise(rows) if y > before + 1)]
    assert len(stacked) == 3


def test_lines_grow_with_the_text(reading, colours, span_of):
    words = span_of("ferry")
    reading.set_marks([words], SpanIndex())
    thin = len({y for _x, y in pixels(reading, colours.underline)})
    reading.set_font(reading.font().family(), 31)
    assert len({y for _x, y in pixels(reading, colours.underline)}) == 2 * thin == 2


def test_the_mentions_of_a_chosen_entity_have_a_tint_of_their_own(reading, colours, span_of):
    chosen, passage = span_of("ferry"), span_of("Tuesday")
    reading.set_highlight([passage])
    reading.set_emphasis([chosen])
    around = letters(reading, Span(0, 60))
    assert tinted(reading, around, colours.emphasis) == letters(reading, chosen)
    assert tinted(reading, around, colours.tint) == letters(reading, passage)
    assert pixels(reading, colours.accent)
    assert reading.highlighted_text() == "Tuesday"


def test_words_that_a_search_has_led_to_are_framed_and_not_filled(reading, colours, span_of):
    reading.set_emphasis([span_of("ferry")], is_sought=True)
    assert tinted(reading, letters(reading, Span(0, 60)), colours.emphasis) == set()
    assert pixels(reading, colours.accent)
    reading.set_emphasis([span_of("ferry")])
    assert tinted(reading, letters(reading, Span(0, 60)), colours.emphasis) != set()


def test_a_passage_keeps_its_tint_where_the_chosen_entity_is_named_in_it(reading, colours, span_of):
    passage = span_of("Tuesday the ferry left")
    reading.set_highlight([passage])
    reading.set_emphasis([span_of("ferry")])
    assert tinted(reading, letters(reading, Span(0, 60)), colours.tint) == letters(reading, passage)


def test_captions_are_quieter_than_the_text(view, colours):
    view.set_text("HHHHH\nHHHHH", [Block(0, 5, "body", 1), Block(6, 11, "caption", 2)])
    rows = {colours.quiet.name(): [], colours.text.name(): []}
    for name, found in rows.items():
        found.extend(y for _x, y in pixels(view, QColor(name)))
    assert rows[colours.text.name()]
    assert rows[colours.quiet.name()]
    assert max(rows[colours.text.name()]) < min(rows[colours.quiet.name()])


def test_the_same_marks_are_there_after_a_change_of_size(reading, colours, span_of):
    words = span_of("keeper had signed")
    reading.set_highlight([words])
    reading.resize(300, 350)
    around = letters(reading, Span(0, 200))
    assert tinted(reading, around, colours.tint) == letters(reading, words)


def test_until_a_theme_says_more_the_colours_are_those_of_the_system(qtbot):
    view = TextView()
    qtbot.addWidget(view)
    view.set_text("A ferry.", [Block(0, 8, "body", 1)])
    assert view.viewport().grab().toImage().pixelColor(2, 2) == view.palette().base().color()


@pytest.mark.parametrize("mark", ["tint", "selection"])
def test_a_caption_that_is_marked_is_as_strong_as_the_text(view, colours, mark):
    """Quiet words on a tint would be hard to read in the dark."""

    def inks():
        return colours_of(view.viewport().grab().toImage())

    view.set_text("HHHHH", [Block(0, 5, "caption", 1)])
    assert colours.text.name() not in inks()
    if mark == "tint":
        view.set_highlight([Span(1, 3)])
    else:
        view.select_all()
    assert colours.quiet.name() not in inks()
    assert colours.text.name() in inks()


def crossed(view, colours, span):
    """How many pixels of a frame one crosses from the left of the words to the right of them."""
    first, last = view.character_rect(span.start), view.character_rect(span.end - 1)
    image = view.viewport().grab().toImage()
    row = [image.pixelColor(x, first.top() + 4) for x in range(first.left() - 3, last.right() + 4)]
    return row.count(colours.accent)


def test_what_is_found_is_framed_and_never_filled(reading, colours, span_of):
    hits = [span_of("Tuesday"), span_of("ferry"), span_of("the island")]
    reading.set_found(Hits(hits), hits[1])
    assert [crossed(reading, colours, hit) for hit in hits] == [2, 4, 2]
    assert crossed(reading, colours, span_of("left")) == 0
    reading.set_found(Hits())
    assert pixels(reading, colours.accent) == []


def test_a_hit_over_two_lines_has_a_frame_on_each(reading, colours, long_text):
    hit = Span(0, len(long_text.split("\n")[0]))
    lines = {reading.line_rect(at).top() for at in range(hit.start, hit.end)}
    reading.set_found(Hits([hit]))
    rows = [y for _x, y in pixels(reading, colours.accent)]
    level = [y for y in set(rows) if rows.count(y) > 60]
    assert len(lines) > 1
    assert len(level) == 2 * len(lines)


def test_a_tint_is_seen_within_a_frame(reading, colours, span_of):
    hit = span_of("ferry")
    reading.set_highlight([span_of("Tuesday the ferry left")])
    reading.set_found(Hits([hit]))
    box = reading.character_rect(hit.start)
    image = reading.viewport().grab().toImage()
    assert image.pixelColor(box.left() + 1, box.top() + 2) == colours.tint
    assert crossed(reading, colours, hit) == 2


def test_ten_thousand_passages_on_one_sentence_are_three_lines(reading, colours, span_of):
    line = span_of("Tuesday the ferry left the island")
    spans = [Span(line.start + at % 7, line.end - at % 11) for at in range(10_000)]
    reading.set_marks(spans, SpanIndex(spans))
    drawn = reading.marks.underlines(line.start, line.end)
    assert sorted({lane for _span, lane in drawn}) == [0, 1, 2]
    assert len(drawn) == 3
    assert len({y for _x, y in pixels(reading, colours.underline)}) == 3
    assert len({y for _x, y in pixels(reading, colours.mention)}) == 1
