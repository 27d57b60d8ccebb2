from PySide6.QtGui import QColor

from tests.ui.pixels import colours_of


def colours(results, row):
    area = results.visualRect(results.model().index(row, 0))
    picture = results.viewport().grab(area).toImage()
    return colours_of(picture)


def test_the_current_hit_has_a_ground_and_the_heads_are_quiet(results, search, theme):
    search("lighthouse")
    assert QColor(theme.tokens.accent_soft).name() in colours(results, 1)
    assert QColor(theme.tokens.accent_soft).name() not in colours(results, 2)
    assert QColor(theme.tokens.quiet).name() in colours(results, 0)
    assert QColor(theme.tokens.text).name() in colours(results, 2)


def test_rows_grow_with_the_text(results, search, theme):
    search("lighthouse")
    before = results.visualRect(results.model().index(1, 0)).height()
    theme.enlarge(5)
    search("lighthouse")
    assert before == 27
    assert results.visualRect(results.model().index(1, 0)).height() == theme.pixels(27)
    assert theme.pixels(27) > 27


def test_words_and_details_do_not_overlap_where_it_is_narrow(results, search, window):
    window.resize(220, 400)
    rows = search("aground")
    row = rows.index("In the sources") + 1
    area = results.visualRect(results.model().index(row, 0))
    picture = results.viewport().grab(area).toImage()
    ground = picture.pixelColor(2, 2)
    empty = [
        all(picture.pixelColor(x, y) == ground for y in range(picture.height()))
        for x in range(12, picture.width() - 12)
    ]
    gaps = "".join("·" if one else "x" for one in empty)
    assert "·" * 8 in gaps.strip("·")
