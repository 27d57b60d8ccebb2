import pytest
from PySide6.QtGui import QColor, QFontMetrics

from desktop_app.library.search.hits import Group, Hit
from desktop_app.model.records import Span
from desktop_app.ui.search.delegate import shortened
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


def test_the_words_that_were_sought_have_the_accent(results, search, theme):
    search("lighthouse")
    assert QColor(theme.tokens.accent).name() in colours(results, 2)
    search("ncg")
    row = results.visualRect(results.model().index(1, 0))
    assert results.model().index(1, 0).data() == "Northern Coastguard"
    assert QColor(theme.tokens.accent).name() in colours_of(results.viewport().grab(row).toImage())


def test_a_sign_has_the_colour_of_the_kind(results, search, theme):
    search("skerrow")
    kinds = {"Skerrow Council": "group", "Skerrow Point": "place"}
    for row in range(results.model().rowCount()):
        kind = kinds.get(results.model().index(row, 0).data())
        if kind:
            assert theme.tokens.of_entity_kind(kind) in colours(results, row)
    search("deed")
    assert theme.tokens.of_event_kind("legal") in colours(results, 1)


def test_another_theme_is_taken_at_once(results, search, theme):
    search("lighthouse")
    theme.choose("dark")
    assert QColor(theme.tokens.text).name() in colours(results, 2)
    assert QColor(theme.tokens.accent).name() in colours(results, 2)
    height = results.height()
    theme.enlarge(4)
    assert results.isVisible()
    assert results.height() > height
    results.hide()
    theme.choose("light")
    assert not results.isVisible()


def test_of_what_stands_at_the_right_the_date_is_cut_last(results, search, window):
    window.resize(420, 400)
    search("scrape")
    index = results.model().index(1, 0)
    metrics = QFontMetrics(results.font())
    for width in (400, 160, 40):
        shown = shortened("Ferry aground off Skerrow · 15 May 2021", metrics, width)
        assert metrics.horizontalAdvance(shown) <= width
        assert shown.endswith("15 May 2021") == (width > 100)
    assert shortened("Group", metrics, 400) == "Group"
    alone = metrics.horizontalAdvance("15 May 2021") + 2
    assert shortened("Ferry aground off Skerrow · 15 May 2021", metrics, alone) == "15 May 2021"
    assert index.data().startswith(("“We heard", "…"))


def test_a_long_title_beside_words_of_a_source_is_cut_before_them(results, finding, window):
    window.resize(640, 400)
    words = "… whom the harbour master of the northern ports has described as a lackey of"
    at = words.index("lackey")
    hit = Hit("block", 9, words, (Span(at, at + 6),), "A very long title " * 6, "2021-05-15")
    finding(Group("block", (hit,)))
    row = results.visualRect(results.model().index(1, 0))
    picture = results.viewport().grab(row).toImage()
    empty = [
        all(picture.pixelColor(x, y) == picture.pixelColor(8, 2) for y in range(row.height()))
        for x in range(picture.width())
    ]
    gaps = [x for x in range(40, row.width() - 20) if all(empty[x : x + 10])]
    assert gaps[-1] > row.width() * 0.6


@pytest.mark.parametrize("look", ["light", "dark", "light-contrast", "dark-contrast"])
def test_the_current_row_has_a_bar_at_its_left_edge(results, search, theme, look):
    theme.choose(look)
    search("lighthouse")
    for row, is_current in ((1, True), (2, False)):
        area = results.visualRect(results.model().index(row, 0))
        picture = results.viewport().grab(area).toImage()
        colour = picture.pixelColor(1, area.height() // 2).name()
        assert (colour == QColor(theme.tokens.accent).name()) == is_current
