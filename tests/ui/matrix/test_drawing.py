"""Who signed what as a picture."""

from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from desktop_app.library.matrix import Column, Matrix, Named, read_matrix
from desktop_app.model.filters import Filters, Period
from desktop_app.ui.matrix import around as around_module
from desktop_app.ui.matrix.around import Around, around
from desktop_app.ui.matrix.drawing import MatrixDrawing
from desktop_app.ui.picture import png, svg
from desktop_app.ui.tokens import LIGHT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def made(reference, theme):
    """`made(parts)` is the picture of a matrix of the reference."""
    assert theme

    def make(parts):
        shown = read_matrix(reference, parts)
        return MatrixDrawing(shown, around(reference, shown, parts, Filters()))

    return make


def words(drawing):
    """The words of a drawing, as they stand in the SVG that is made of it."""
    found = ElementTree.fromstring(bytes(svg(drawing).data()))  # noqa: S314
    return [one.text for one in found.iter(f"{SVG}text")]


def test_it_holds_title_names_events_legend_and_sources(made):
    found = words(made("signatories"))
    for one in (
        "Who signed what",
        "Lima Group and Venezuela · Signatories · 3 events · 14 entities",
        "Saint Lucia",
        "4 Jan 2019",
        "not in a partial list",
        "sources differ",
        "Sources",
        "Thirteen nations on Maduro’s term, 4 or 5 January 2019 (date inferred)",
    ):
        assert one in found, one


def test_the_whole_matrix_is_there_and_not_only_what_is_in_view(made):
    picture = made("anyone")
    found = words(picture)
    assert {"Carmen Meléndez", "Saint Lucia", "United Nations"} <= set(found)
    assert picture.size().width() > 4000


@pytest.mark.parametrize("parts", ["signatories", "anyone"])
def test_signs_are_painted_on_white_whatever_the_theme(made, theme, parts):
    theme.choose("dark")
    image = QImage.fromData(png(made(parts)), "PNG")
    across, down = range(0, 1200, 3), range(300, 900, 3)
    colours = {image.pixelColor(x, y).name() for x in across for y in down}
    assert {LIGHT.page, LIGHT.accent} <= colours


def test_words_that_look_like_markup_or_hold_controls_are_words():
    name = "<script>&\x01\x7f\nfour"
    shown = Matrix((Column(1, name, "legal", ""),), (Named(1, name, "law"),), {1: {}})
    drawing = MatrixDrawing(shown, Around(name, name, [name]))
    assert sum("<script>&␁␡ four" in one for one in words(drawing)) >= 3
    assert drawing.title == "<script>&␁␡ four"


def test_it_says_what_was_let_through(reference):
    filters = Filters(Period("2019-01-01", "2019-01-31"), single_voice=True, known_on="2019-02-01")
    shown = read_matrix(reference, "signatories", filters)
    assert around(reference, shown, "signatories", filters).about.endswith(
        "as known on Fri 1 Feb 2019 · Tue 1 Jan 2019 to Thu 31 Jan 2019 · told by one voice only"
    )
    more = Filters(kinds=("statement",), differing=True)
    assert around(reference, shown, "signatories", more).about.endswith(
        "only events of these kinds: Statements · only where sources differ, or seem to"
    )


def test_of_very_many_sources_the_others_are_counted(reference, monkeypatch):
    monkeypatch.setattr(around_module, "_MOST_SOURCES", 1)
    shown = read_matrix(reference, "signatories")
    sources = around(reference, shown, "signatories", Filters()).sources
    assert sources[-1] == "and 3 more sources"
    assert len(sources) == 3
