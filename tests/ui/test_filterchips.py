"""Each filter that is on is a chip that takes it off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.library.entities import all_entities, find_entity
from desktop_app.library.events import find_event
from desktop_app.session.filters import Filters, Period
from desktop_app.ui import filterchips
from desktop_app.ui.filter_words import MOST_PINS
from desktop_app.ui.filterchips import FilterChip, FilterChips
from desktop_app.ui.statusbar import StatusBar

ALL = Filters(Period("2021-05-05", "2021-05-20"), single_voice=True, known_on="2021-05-20")
Key = Qt.Key

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def bar(workspace, shown):
    bar = StatusBar(workspace)
    shown(bar, 1400, 30)
    return bar


@pytest.fixture
def resized(bar):
    def resize(width):
        bar.window().resize(width, 60)
        bar.resize(width, 60)
        QApplication.sendPostedEvents()
        bar.window().grab()

    return resize


def chips(bar):
    return [one for one in bar.findChildren(FilterChip) if one.isVisible()]


def words(bar):
    return [one.text().removesuffix("  ✕") for one in chips(bar)]


def hidden(bar):
    return bar.findChild(QLabel, "hidden-events")


def test_without_filters_there_are_none(bar):
    assert chips(bar) == []
    assert not hidden(bar).isVisible()


def test_each_filter_is_one_in_words_and_what_they_hide_is_counted(bar, workspace):
    workspace.filters.set_period(ALL.period)
    assert words(bar) == ["5–20 May 2021"]
    workspace.filters.become(ALL)
    assert words(bar) == ["5–20 May 2021", "One voice only", "As known on 20 May 2021"]
    count = 8 - workspace.shown.count()
    assert 0 < count < 8
    assert hidden(bar).text() == f"{count} of 8 events hidden"
    workspace.filters.clear()
    assert chips(bar) == []
    assert not hidden(bar).isVisible()


def test_a_period_of_reports_is_called_so(bar, workspace):
    workspace.filters.set_period(Period("2021-05-05", "2021-05-20", reported=True))
    assert words(bar) == ["Reported 5–20 May 2021"]


def test_what_is_on_before_it_is_made_is_shown(workspace, shown):
    workspace.filters.set_single_voice(True)
    bar = StatusBar(workspace)
    shown(bar, 1200, 30)
    assert words(bar) == ["One voice only"]


REMOVING = [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Delete, Key.Key_Backspace]


@pytest.mark.parametrize("key", REMOVING)
def test_a_key_takes_it_off_and_the_keyboard_goes_to_the_next(bar, workspace, qtbot, key):
    workspace.filters.become(ALL)
    chips(bar)[1].setFocus()
    qtbot.keyClick(chips(bar)[1], key)
    assert workspace.filters.value == ALL._replace(single_voice=False)
    assert chips(bar)[0].hasFocus()
    qtbot.keyClick(chips(bar)[0], key)
    assert workspace.filters.value == Filters(known_on=ALL.known_on)
    assert chips(bar)[0].hasFocus()
    qtbot.keyClick(chips(bar)[0], key)
    assert workspace.filters.value == Filters()


def test_a_click_takes_it_off(bar, workspace, qtbot):
    workspace.filters.become(ALL)
    for _ in range(3):
        qtbot.mouseClick(chips(bar)[-1], Qt.MouseButton.LeftButton)
    assert workspace.filters.value == Filters()


def test_another_key_does_nothing(bar, workspace, qtbot):
    workspace.filters.become(ALL)
    qtbot.keyClick(chips(bar)[0], Key.Key_X)
    assert workspace.filters.value == ALL


def test_they_are_named_for_those_who_listen(bar, workspace):
    workspace.filters.become(ALL)
    assert [one.accessibleName() for one in chips(bar)] == [
        "Remove filter: 5–20 May 2021",
        "Remove filter: One voice only",
        "Remove filter: As known on 20 May 2021",
    ]
    assert "Remove this filter" in chips(bar)[0].toolTip()


def test_a_chip_for_each_entity_and_one_that_asks_for_any_or_all(bar, workspace, qtbot):
    heron, council = (find_entity(workspace.library, one) for one in ("heron", "skerrow-council"))
    workspace.filters.toggle_pin(heron)
    workspace.filters.toggle_pin(council)
    assert words(bar) == ["Heron", "Skerrow Council", "any of them"]
    any_or_all = chips(bar)[-1]
    assert any_or_all.accessibleName() == "Of the entities: any of them"
    any_or_all.setFocus()
    qtbot.keyClick(any_or_all, Key.Key_Delete)
    assert not workspace.filters.value.match_all
    qtbot.keyClick(any_or_all, Key.Key_Return)
    assert workspace.filters.value.match_all
    assert words(bar) == ["Heron", "Skerrow Council", "all of them"]
    assert any_or_all.hasFocus()
    qtbot.mouseClick(chips(bar)[0], Qt.MouseButton.LeftButton)
    assert workspace.filters.value == Filters(entities=(council,), match_all=True)
    assert words(bar) == ["Skerrow Council"]


def test_the_keyboard_stays_on_a_filter_when_another_comes_before_it(bar, workspace):
    workspace.filters.set_single_voice(True)
    chips(bar)[0].setFocus()
    workspace.filters.set_differing(True)
    workspace.filters.set_kinds(["vote"])
    assert words(bar) == ["Votes", "Sources differ", "One voice only"]
    assert chips(bar)[2].hasFocus()


def test_entities_are_told_together_where_there_is_no_room_for_each(bar, workspace, resized):
    entities = all_entities(workspace.library)
    workspace.filters.become(ALL._replace(entities=tuple(one.id for one in entities[:3])))
    resized(1400)
    names = [one.name for one in entities[:3]]
    assert words(bar)[1:4] == names
    chips(bar)[2].setFocus()
    resized(500)
    assert "3 entities" in words(bar)
    together = chips(bar)[words(bar).index("3 entities")]
    assert together.hasFocus()
    assert together.toolTip().count("\n") == 4
    assert all(name in together.toolTip() for name in names)
    resized(1400)
    assert words(bar)[1:4] == names
    assert chips(bar)[1].hasFocus()


def test_there_is_a_chip_for_everything_at_once(bar, workspace):
    entities = all_entities(workspace.library)
    pinned = tuple(one.id for one in entities[:MOST_PINS])
    workspace.filters.become(
        ALL._replace(entities=pinned, sources=(1,), kinds=("vote",), differing=True)
    )
    assert len(words(bar)) == MOST_PINS + 7
    assert words(bar)[-1].endswith("20 May 2021")


@pytest.mark.usefixtures("bar")
def test_how_many_are_hidden_is_announced(workspace, monkeypatch):
    said = []

    class Listener:
        @staticmethod
        def updateAccessibility(event):
            said.append(event.message())

    monkeypatch.setattr(filterchips, "QAccessible", Listener)
    workspace.filters.set_known_on("2021-05-14")
    workspace.filters.clear()
    assert said == ["8 of 8 events hidden", "No filter: 8 events"]


def test_escape_lets_the_filters_be(bar, workspace, qtbot):
    workspace.filters.become(ALL)
    chips(bar)[0].setFocus()
    qtbot.keyClick(chips(bar)[0], Key.Key_Escape)
    assert workspace.filters.value == ALL


FULL = ["5–20 May 2021", "One voice only", "As known on 20 May 2021"]
SHORT = ["5–20 May 2021", "One voice", "Known 20 May 2021"]


def test_with_less_room_they_say_less_before_they_are_cut(bar, workspace, library, resized):
    workspace.selection.show_event(find_event(library, "second-vote"))
    workspace.filters.become(ALL)
    seen = []
    for width in range(1400, 300, -20):
        resized(width)
        chosen = bar.findChild(QToolButton)
        seen.append((words(bar), hidden(bar).text(), chosen.text()))
        right = max(one.geometry().right() for one in (chosen, bar.findChild(FilterChips)))
        assert right < width
    assert seen[0][0] == FULL
    assert "of 8 events hidden" in seen[0][1]
    assert seen[0][2].endswith("lighthouse  ✕")
    brief = [one for one, told, _ in seen if one == FULL and told == "7 hidden"]
    short = [one for one, _, _ in seen if one == SHORT]
    cut = [one for one, told, _ in seen if one not in (FULL, SHORT) and told]
    assert brief
    assert short
    assert cut
    assert cut[0][1] == "One voice", "what needs the least is cut last"
    assert seen[-1][1] == ""
    assert all(one[:3] for one in seen[-1][0])


@pytest.mark.parametrize("steps", [0, 10])
def test_what_was_just_done_is_said_as_a_whole_beside_them(
    bar, workspace, theme, resized, steps, qtbot
):
    theme.enlarge(steps)
    workspace.selection.show_event(find_event(workspace.library, "second-vote"))
    workspace.filters.become(ALL)
    resized(1100)
    workspace.told.emit("Only one source tells this event.")
    told = bar.findChild(QLabel, "told")
    width = told.fontMetrics().horizontalAdvance(told.text())
    qtbot.waitUntil(lambda: told.width() >= width)
    assert bar.minimumSizeHint().width() < 800
    workspace.filters.clear()
    assert not told.isVisible()


def test_they_come_before_the_counts_and_the_hint(bar, workspace, resized):
    workspace.filters.become(ALL)
    resized(620)
    visible = [one.text() for one in bar.findChildren(QLabel) if one.isVisible() and one.text()]
    assert not any("sources ·" in one or "F1" in one for one in visible)
    workspace.filters.clear()
    resized(620)
    assert any("sources ·" in one.text() for one in bar.findChildren(QLabel) if one.isVisible())
