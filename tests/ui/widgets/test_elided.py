import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextDocument

from desktop_app.ui.widgets.elided import ElidedLabel, PartedLabel
from tests.ui.pixels import colours_of

pytestmark = pytest.mark.usefixtures("theme")
LONG = "The council of Skerrow votes for a new lighthouse at Skerrow Point"


@pytest.fixture
def label(shown):
    """Makes a label of a width in pixels, shown."""

    def make(words, width, look=""):
        made = ElidedLabel(words, look)
        shown(made, width, 24)
        return made

    return make


def tip(of):
    document = QTextDocument()
    document.setHtml(of.toolTip())
    return document.toPlainText()


def test_words_that_have_no_room_end_in_an_ellipsis(label):
    cut = label(LONG, 120)
    shorter = cut.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, 120)
    assert shorter.endswith("…")
    assert cut.grab().toImage() == label(shorter, 120).grab().toImage()
    assert cut.text() == LONG


def test_cut_or_not_the_tip_has_them_whole(label):
    made = label(LONG, 120)
    assert tip(made) == LONG
    made.setText("<b>short</b> & sweet")
    assert tip(made) == "<b>short</b> & sweet"
    assert made.text() == "<b>short</b> & sweet"


def test_where_there_is_room_all_is_painted(label):
    wide = label(LONG, 900)
    assert wide.grab().toImage() != label(LONG[:-1] + "…", 900).grab().toImage()


def test_html_and_ampersands_are_painted_as_letters(label):
    assert label("<b>A</b>", 200).grab().toImage() != label("A", 200).grab().toImage()
    assert label("A &B", 200).grab().toImage() != label("A B", 200).grab().toImage()


def test_it_can_become_narrow_and_would_like_to_be_wide(label):
    made = label(LONG, 300)
    assert made.minimumSizeHint().width() < 100
    assert made.sizeHint().width() > 300
    assert label("Hi", 300).minimumSizeHint().width() <= label("Hi", 300).sizeHint().width()


def test_it_takes_the_colour_it_is_given(label):
    made = label("WWWWW", 200)
    palette = made.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#00ff00"))
    made.setPalette(palette)
    assert "#00ff00" in colours_of(made.grab().toImage())


def test_words_of_which_a_few_letters_were_left_are_left_out():
    label = ElidedLabel("Tidal Post")
    whole = label.fontMetrics().horizontalAdvance("Tidal Post") + 2
    seen = [label.shown(width) for width in range(whole, 0, -1)]
    assert seen[0] == "Tidal Post"
    assert seen[-1] == ""
    assert all(len(one) > 5 for one in seen if one)


def test_parts_are_left_out_as_a_whole_from_the_right():
    label = PartedLabel("2013 – 2019 · read-only reference")
    whole = label.fontMetrics().horizontalAdvance(label.text())
    seen = list(dict.fromkeys(label.shown(width) for width in range(whole, 0, -1)))
    assert seen[:2] == ["2013 – 2019 · read-only reference", "2013 – 2019"]
    assert seen[-1] == ""
    assert "reference" in label.toolTip()
