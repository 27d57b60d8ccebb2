import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.library.sources import find_source, source
from desktop_app.ui.reader.head import PaneHead


@pytest.fixture
def head(theme, shown):
    head = PaneHead(theme, 2)
    shown(head, 700, 40)
    return head


@pytest.fixture
def ferry(library):
    return source(library, find_source(library, "ferry"))


@pytest.fixture
def council(library):
    return source(library, find_source(library, "council"))


def words(head):
    return [one.text() for one in head.findChildren(QLabel) if one.isVisibleTo(head)]


def buttons(head):
    return [one for one in head.findChildren(QToolButton) if one.isVisibleTo(head)]


def test_title_publisher_date_and_how_it_is_known(head, ferry):
    head.show_source(ferry)
    assert words(head) == ["Ferry aground off Skerrow", "Tidal Post · 15 May 2021"]
    assert buttons(head)[0].text() == "date stated"
    assert buttons(head)[0].accessibleName() == "date stated: show how"
    assert "Saturday 15 May 2021" in head.findChildren(QLabel)[1].toolTip()


def test_an_inferred_date_says_so(head, council):
    head.show_source(council)
    assert buttons(head)[0].text() == "date inferred"
    assert words(head)[1] == "within 20–22 May 2021"


def test_without_a_publisher_the_agency_is_named(head, ferry):
    head.show_source(ferry._replace(publisher="", agency="NCG"))
    assert words(head)[1] == "NCG · 15 May 2021"


def test_only_what_is_inferred_has_a_dashed_frame(head, ferry, council):
    looks = []
    for shown in (ferry, council, ferry):
        head.show_source(shown)
        looks.append(buttons(head)[0].property("look"))
    assert looks == ["lined", "dashed", "lined"]


def test_a_source_without_publisher_and_date(head, ferry):
    head.show_source(ferry._replace(publisher="", published=""))
    assert words(head)[1] == "undated"
    assert buttons(head)[0].text() == "date not known"


def test_names_are_no_html(head, ferry):
    head.show_source(ferry._replace(title="<b>A & B</b>", publisher="<i>C</i>"))
    title, about = head.findChildren(QLabel)[:2]
    assert (title.text(), about.text()) == ("<b>A & B</b>", "<i>C</i> · 15 May 2021")
    assert {title.textFormat(), about.textFormat()} == {Qt.TextFormat.PlainText}
    assert "<b>A" not in title.toolTip()


def test_in_a_narrow_pane_the_date_is_the_button(head, ferry):
    head.show_source(ferry)
    head.window().resize(300, 40)
    head.resize(300, 40)
    head.window().grab()
    assert words(head) == ["Ferry aground off Skerrow"]
    assert buttons(head)[0].text() == "15 May 2021"
    assert all(one.geometry().right() < 300 for one in buttons(head))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_the_button_asks_for_the_source_itself(head, ferry, qtbot, key):
    head.show_source(ferry)
    with qtbot.waitSignal(head.source_requested):
        buttons(head)[0].click()
    with qtbot.waitSignal(head.source_requested):
        qtbot.keyClick(buttons(head)[0], key)


def test_the_other_button_asks_for_the_pane_to_be_closed(head, ferry, qtbot):
    head.show_source(ferry)
    head.show_place(is_active=True, can_close=True)
    with qtbot.waitSignal(head.close_requested):
        buttons(head)[1].click()
    head.show_place(is_active=False, can_close=False)
    assert len(buttons(head)) == 1


def test_silence_is_said_and_taken_back(head, ferry):
    head.show_source(ferry)
    head.say_silent(is_silent=True)
    assert words(head)[-1] == "silent on this event"
    head.say_silent(is_silent=False)
    assert "silent on this event" not in words(head)


@pytest.mark.parametrize(
    ("count", "said"), [(1, ["1 passage not verified"]), (3, ["3 not verified"]), (0, [])]
)
def test_how_many_passages_do_not_verify(head, ferry, count, said):
    head.show_source(ferry)
    head.say_unverified(count)
    assert [one for one in words(head) if "verified" in one] == said
