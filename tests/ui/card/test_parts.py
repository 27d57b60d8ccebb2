import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.ui.card import parts

pytestmark = pytest.mark.usefixtures("theme")
LONG = "The Permanent Assembly of the Council of Skerrow & the Outer Skerries, in recess"


def test_a_date_stands_beside_its_edtf_where_there_is_room(shown):
    row = parts.dated("some day in June 2021", "2021-06")
    shown(row, 300, 60)
    words, edtf = row.findChildren(QLabel)
    assert words.text() == "Some day in June 2021"
    assert words.geometry().top() == edtf.geometry().top()
    assert words.geometry().right() < edtf.geometry().left()


def test_where_there_is_none_a_date_wraps_and_its_edtf_goes_below(shown):
    row = parts.dated("between 30 December 2018 and 4 January 2019", "[2018-12-30..2019-01-04]")
    height = row.layout().heightForWidth(200)
    shown(row, 200, height)
    words, edtf = row.findChildren(QLabel)
    assert edtf.geometry().top() > words.geometry().bottom()
    assert words.height() >= words.heightForWidth(words.width())
    assert QRect(0, 0, 200, height).contains(words.geometry().united(edtf.geometry()))


def test_chips_wrap_and_a_long_name_is_cut_with_the_whole_in_the_tip(shown):
    pressed = []
    row = parts.chips(
        [
            parts.Chip("Heron", "", lambda: pressed.append("heron")),
            parts.Chip(LONG, "“The council”", lambda: pressed.append("council")),
        ]
    )
    shown(row, 250, 80)
    short, long = row.findChildren(QToolButton)
    assert long.geometry().top() > short.geometry().bottom()
    assert long.geometry().right() <= 250
    assert long.text().endswith("…")
    assert long.accessibleName() == LONG
    assert "Outer Skerries, in recess" in long.toolTip()
    assert "“The council”" in long.toolTip()
    assert short.toolTip() == ""
    assert long.shortcut().isEmpty()
    long.click()
    assert pressed == ["council"]


@pytest.mark.parametrize("width", [60, 120])
def test_chips_become_as_narrow_as_the_card(shown, width):
    row = parts.chips([parts.Chip(LONG, "", lambda: None)])
    shown(row, width, 40)
    assert row.findChild(QToolButton).geometry().right() < width
    assert row.minimumSizeHint().width() <= width


def test_heads_are_capitals_to_the_eye_and_words_to_the_ear(qtbot):
    for made in (parts.section("Who · 2"), parts.kind_line("Vote · Planned", "#ff0000")):
        qtbot.addWidget(made)
        assert made.text().isupper()
        assert made.accessibleName() in ("Who · 2", "Vote · Planned")
