"""The pages that are printed: what stands on which, and how it looks."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.marks import Marks, stacked
from desktop_app.ui.reader.painting import BAR_SPACE
from desktop_app.ui.reader.printed import Paper, Printed
from desktop_app.ui.reader.printing import FOOT, Printing
from desktop_app.ui.reader.spans import SpanIndex
from desktop_app.ui.reader.typesetting import Typesetter
from desktop_app.ui.theme import SERIF
from desktop_app.ui.tokens import LIGHT

pytestmark = pytest.mark.usefixtures("theme")
SIZE = QSize(960, 1400)


def paper_of(text, blocks, marks=None, *, legend=None):
    title = Printed("title", "A title", [Block(0, 7, "subhead", 1)])
    texts = [title, Printed("text", text, blocks, marks or Marks())]
    if legend:
        texts.append(Printed("legend", legend, [Block(0, len(legend), "body", 1)]))
    return Paper("A title", "a-title", "A dossier", tuple(texts))


@pytest.fixture
def printing(long_text, blocks_of):
    return Printing(paper_of(long_text, blocks_of(long_text), legend="What it means."), SIZE)


def words(part):
    """The words of the lines of a part, as they are stored."""
    printed, laid, _ = part.what
    lines = [laid.layout.lineAt(number) for number in range(part.first, part.last)]
    start = laid.piece.start + lines[0].textStart()
    return printed.text[start : laid.piece.start + lines[-1].textStart() + lines[-1].textLength()]


def painted(printing, sheet):
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    printing.paint(painter, sheet)
    painter.end()
    return image


def colours(image, area):
    area = area.intersected(image.rect())
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def test_every_word_stands_on_some_page_once(printing, long_text):
    sheets = list(printing.sheets())
    assert [sheet.number for sheet in sheets] == list(range(1, len(sheets) + 1))
    assert len(sheets) > 3
    parts = [part for sheet in sheets for part in sheet.parts if part.what.printed.look == "text"]
    assert "".join(map(words, parts)) == long_text.replace("\n\n", "")


def test_no_line_reaches_into_the_foot_and_two_lines_stay_together(printing):
    for sheet in printing.sheets():
        for part in sheet.parts:
            tops = part.what.laid.tops
            height = tops[part.last] - tops[part.first]
            assert part.y + height <= SIZE.height() - FOOT
            count = len(tops) - 1
            if count > 1:
                assert part.last - part.first > 1


def test_what_it_means_comes_last(printing):
    *_, last = printing.sheets()
    assert words(last.parts[-1]) == "What it means."


def test_the_column_is_of_a_comfortable_measure_in_the_middle(printing):
    assert 60 <= printing.column / printing._types["text"].measure * 70 <= 70
    assert abs(printing.left * 2 + printing.column - SIZE.width()) <= 1
    assert Printing(printing._paper, QSize(200, 300)).column == 200 - 48


def test_a_long_source_is_set_page_by_page(blocks_of):
    text = "\n".join(f"{number}. The ferry left the island." * 4 for number in range(50_000))
    blocks = blocks_of(text)
    first = next(Printing(paper_of(text, blocks), SIZE).sheets())
    assert words(first.parts[1]).startswith("0. The ferry")


def test_a_line_of_megabytes_is_cut_into_pages_too():
    text = "x" * 200_000
    sheets = list(Printing(paper_of(text, [Block(0, len(text), "body", 1)]), SIZE).sheets())
    assert len(sheets) > 50
    assert sum(len(words(part)) for sheet in sheets for part in sheet.parts) == 200_007


def test_marks_are_painted_in_light_whatever_the_theme(theme, long_text, blocks_of, span_of):
    theme.choose("dark")
    told, other, name = (span_of(f"{number}. On Tuesday") for number in (2, 3, 4))
    index = SpanIndex([told, other])
    marks = Marks(
        passages=index,
        lanes=stacked(index),
        mentions=SpanIndex([name]),
        highlight=SpanIndex([told]),
        current=told,
        emphasis=SpanIndex([span_of("5. On Tuesday")]),
    )
    printing = Printing(paper_of(long_text, blocks_of(long_text), marks), SIZE)
    sheet = next(printing.sheets())
    image = painted(printing, sheet)

    def look(number, margin=0):
        part = sheet.parts[number]
        left = printing.left - margin
        return colours(image, QRect(left, part.y, margin or 120, part.what.laid.tops[1]))

    assert image.pixelColor(2, 2) == QColor(LIGHT.page)
    assert {LIGHT.tint, LIGHT.edge} <= look(2)
    assert LIGHT.edge in look(2, BAR_SPACE)
    assert LIGHT.underline in look(3)
    assert LIGHT.tint not in look(3)
    assert look(3, BAR_SPACE) == {LIGHT.page}
    assert LIGHT.mention in look(4)
    assert {LIGHT.accent, LIGHT.accent_soft} <= look(5)


def test_words_of_the_selection_have_a_bar_each_and_the_one_in_focus_a_thicker_one(
    long_text, blocks_of, span_of
):
    both = [span_of("2. On Tuesday"), span_of("4. On Tuesday")]
    marks = Marks(highlight=SpanIndex(both), current=both[0])
    printing = Printing(paper_of(long_text, blocks_of(long_text), marks), SIZE)
    sheet = next(printing.sheets())
    image = painted(printing, sheet)

    def width(number):
        y = sheet.parts[number].y + 10
        row = [image.pixelColor(x, y).name() for x in range(printing.left)]
        return row.count(LIGHT.edge)

    assert (width(1), width(2), width(4)) == (0, 3, 1)


def test_of_a_paragraph_on_two_pages_each_has_its_own_lines_alone():
    text = "word " * 1500
    start = text.index("word", 1200)
    marks = Marks(highlight=SpanIndex([Span(start, 1500 * 5)]))
    printing = Printing(paper_of(text, [Block(0, len(text), "body", 1)], marks), SIZE)
    first, second, *_ = printing.sheets()
    for sheet in (first, second):
        image = painted(printing, sheet)
        bottom = sheet.parts[-1]
        height = bottom.what.laid.tops[bottom.last] - bottom.what.laid.tops[bottom.first]
        below = QRect(0, bottom.y + height, SIZE.width(), 4)
        assert colours(image, below) == {LIGHT.page}
    assert words(first.parts[-1]) + words(second.parts[0]) in text


def test_the_foot_has_the_number_and_where_it_is_from(printing):
    first, second, *_ = printing.sheets()
    feet = [
        painted(printing, sheet).copy(0, SIZE.height() - FOOT, SIZE.width(), FOOT)
        for sheet in (first, second)
    ]
    ink = [colours(foot, foot.rect()) for foot in feet]
    assert all(LIGHT.page in one and len(one) > 2 for one in ink)
    middle = SIZE.width() // 2
    assert feet[0].copy(0, 0, middle, FOOT) == feet[1].copy(0, 0, middle, FOOT)
    assert feet[0] != feet[1]


def test_hostile_text_is_only_text(blocks_of):
    lines = [
        "<b>bold</b> & <img src='http://example.org/x.png'>",
        "a\0b\x1b[31mred\x07",
        "\u202eoverride\u202c and \u2067isolate\u2069",
        "שלום עולם and العربية",
        "🌊🏴‍☠️👩‍👩‍👧 e" + "\u0301" * 40,
        "no-break\u00a0space, line\u2028separator, carriage\r",
    ]
    text = "\n".join(lines * 60)
    blocks = blocks_of(text)
    marks = Marks(highlight=SpanIndex([Span(0, len(text))]), current=Span(0, len(text)))
    printing = Printing(paper_of(text, blocks, marks), SIZE)
    sheets = list(printing.sheets())
    parts = [part for sheet in sheets for part in sheet.parts if part.what.printed.look == "text"]
    covered = [(part.what.laid.piece.start, part.first, part.last) for part in parts]
    lines_of = {part.what.laid.piece.start: len(part.what.laid.tops) - 1 for part in parts}
    assert list(lines_of) == [block.start for block in blocks]
    assert sum(last - first for _, first, last in covered) == sum(lines_of.values())
    for sheet in sheets:
        painted(printing, sheet)


def test_letters_stand_each_for_itself_so_that_words_are_found_in_a_pdf(theme):
    del theme
    words = "officials flawed"
    for for_paper, fewer in ((True, False), (False, True)):
        typesetter = Typesetter(SERIF, 21, 96, for_paper=for_paper)
        laid = typesetter.set(words, [Block(0, len(words), "body", 1)], 0, 500)
        count = sum(len(run.glyphIndexes()) for run in laid.layout.glyphRuns())
        assert (count < len(words)) is fewer
