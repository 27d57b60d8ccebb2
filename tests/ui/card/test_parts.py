import pytest
from PySide6.QtCore import QRect, Qt
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


def test_many_chips_are_folded_behind_one_that_tells_how_many(shown, qtbot):
    entries = [parts.Chip(f"<b>{n}</b> & Co", "", lambda: None) for n in range(9)]
    row = parts.folded_chips(entries, 3)
    shown(row, 400, 200)
    row.window().activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    names = [one.accessibleName() for one in row.findChildren(QToolButton)]
    assert names == ["<b>0</b> & Co", "<b>1</b> & Co", "<b>2</b> & Co", "Show 6 more"]
    more = row.findChildren(QToolButton)[-1]
    assert more.text() == "+6"
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    left = [one for one in row.findChildren(QToolButton) if one.isVisible()]
    assert [one.accessibleName() for one in left] == [f"<b>{n}</b> & Co" for n in range(9)]
    assert left[3].hasFocus()


def test_one_more_than_is_shown_is_shown_too(shown):
    row = parts.folded_chips([parts.Chip(str(n), "", lambda: None) for n in range(4)], 3)
    shown(row, 400, 200)
    assert [one.text() for one in row.findChildren(QToolButton)] == ["0", "1", "2", "3"]


def test_names_in_a_sentence_lead_somewhere_and_stand_on_its_line(shown):
    pressed = []
    row = parts.sentence(["as told by", parts.Chip("R&D <b>", "", lambda: pressed.append(1))])
    shown(row, 300, 60)
    (words,), (name,) = row.findChildren(QLabel), row.findChildren(QToolButton)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert abs(words.geometry().center().y() - name.geometry().center().y()) <= 2
    assert words.geometry().right() < name.geometry().left()
    name.click()
    assert pressed == [1]


def test_heads_are_capitals_to_the_eye_and_words_to_the_ear(qtbot):
    for made in (parts.section("Who · 2"), parts.kind_line("Vote · Planned", "#ff0000")):
        qtbot.addWidget(made)
        assert made.text().isupper()
        assert made.accessibleName() in ("Who · 2", "Vote · Planned")
