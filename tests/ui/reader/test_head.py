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


def sized(head, width):
    """Give the head a width and the lines that it needs in it, as the reader does."""
    head.window().resize(width, 120)
    head.resize(width, head.height())
    head.fold(head.needed)
    head.window().grab()


@pytest.fixture
def narrow(head, ferry):
    """The head where one line has no room for everything."""
    head.show_source(ferry)
    head.show_place(is_active=True, can_close=True)
    sized(head, 380)
    return head


def whole(head):
    """The words that can be read in full, from above and from the left."""
    shown = [*head.findChildren(QLabel), *head.findChildren(QToolButton)]
    shown = [one for one in shown if one.isVisible() and one.text() != "✕"]
    shown.sort(key=lambda one: (one.geometry().center().y() // 8, one.x()))
    return [one.text() for one in shown if one.width() >= one.sizeHint().width()]


def test_a_narrow_pane_has_two_lines(narrow):
    title, date = narrow.findChildren(QLabel)[:2]
    how, close = buttons(narrow)
    assert narrow.needed == 1
    assert whole(narrow) == [
        "Ferry aground off Skerrow",
        "Tidal Post · 15 May 2021",
        "date stated",
    ]
    assert date.geometry().top() > title.geometry().bottom()
    assert abs(how.geometry().center().y() - date.geometry().center().y()) < 4
    assert abs(close.geometry().center().y() - title.geometry().center().y()) < 4
    assert all(one.geometry().right() < 380 for one in (how, close, date))


def test_nothing_moves_when_a_narrow_pane_falls_silent(narrow):
    before = narrow.height()
    narrow.say_silent(is_silent=True)
    sized(narrow, 380)
    assert narrow.height() == before
    assert whole(narrow) == [
        "Ferry aground off Skerrow",
        "Tidal Post · 15 May 2021",
        "date stated",
        "silent on this event",
    ]


@pytest.mark.parametrize("width", [190, 220, 260])
@pytest.mark.parametrize("name", ["ferry", "council"])
def test_in_a_very_narrow_pane_everything_but_the_title_is_read_whole(narrow, request, width, name):
    source = request.getfixturevalue(name)
    narrow.show_source(source)
    narrow.say_silent(is_silent=True)
    narrow.say_unverified(2)
    sized(narrow, width)
    shown = whole(narrow)
    date = "15 May 2021" if name == "ferry" else "within 20–22 May 2021"
    assert any(one.endswith(date) for one in shown)
    assert {"silent on this event", "2 not verified"} <= set(shown)
    assert any(one.endswith(("stated", "inferred")) for one in shown)
    title = narrow.findChildren(QLabel)[0]
    assert source.title in title.toolTip()
    assert title.width() >= min(title.sizeHint().width(), 110)
    tops = [one.geometry() for one in (*narrow.findChildren(QLabel), *buttons(narrow))]
    assert all(one.top() >= 0 and one.bottom() < narrow.height() for one in tops)


def test_where_the_publisher_has_no_room_the_tip_of_the_date_names_it(narrow):
    narrow.say_silent(is_silent=True)
    sized(narrow, 200)
    date = narrow.findChildren(QLabel)[1]
    assert date.text() == "15 May 2021"
    assert "Tidal Post" in date.toolTip()


def test_with_room_again_there_is_one_line(narrow):
    narrow.say_unverified(2)
    sized(narrow, 900)
    assert narrow.needed == 0
    shown = [one for one in narrow.findChildren(QLabel) if one.isVisible()]
    assert len({one.geometry().center().y() for one in (*shown, *buttons(narrow))}) <= 2
    assert max(shown, key=lambda one: one.x()).text() == "2 not verified"


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
