import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.entities.model import ALIAS_ROLE, TAKES_PART_ROLE
from desktop_app.ui.entities.panel import EntitiesPanel
from desktop_app.ui.widgets.rows import ID_ROLE
from tests.ui.entities.seen import current
from tests.ui.listed import index_of, names


@pytest.fixture
def field(panel):
    return panel.findChild(QLineEdit, "entity-filter")


def chip(panel, words):
    return next(one for one in panel.findChildren(QToolButton) if one.text() == words)


def reason(panel):
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]


def test_the_list_names_everybody_the_most_told_first(rows):
    assert names(rows)[0] == "Skerrow Council"
    assert len(names(rows)) == 9


def test_typing_keeps_what_has_the_words_in_its_name_whatever_case_and_accents(rows, field, qtbot):
    qtbot.keyClicks(field, "SOLB")
    assert names(rows) == ["Inga Sólberg"]
    field.setText("sóLBérg")
    assert names(rows) == ["Inga Sólberg"]


def test_several_words_find_what_has_words_that_begin_so_in_any_order(rows, field):
    field.setText("cou sk")
    assert names(rows) == ["Skerrow Council"]
    field.setText("rrow cou")
    assert names(rows) == ["Skerrow Council"]
    field.setText("uncil sk")
    assert names(rows) == []


def test_signs_and_possessives_do_not_matter(rows, field):
    for words in ("Brandt’s", "olav brandts"):
        field.setText(words)
        assert names(rows) == ["Olav Brandt"]
    field.setText("olav brandtss")
    assert names(rows) == []
    field.setText("…")
    assert len(names(rows)) == 9


def test_an_alias_finds_its_entity_and_stands_beside_the_name(rows, field):
    field.setText("ncg")
    index = index_of(rows, "Northern Coastguard")
    assert names(rows) == ["Northern Coastguard"]
    assert index.data(ALIAS_ROLE) == "NCG"
    field.setText("north")
    assert index_of(rows, "Northern Coastguard").data(ALIAS_ROLE) == ""


def test_the_alias_is_painted_where_there_is_room(panel, rows, field):
    field.setText("ncg")
    with_alias = rows.viewport().grab().toImage()
    field.setText("northern")
    assert rows.viewport().grab().toImage() != with_alias
    panel.resize(110, 600)
    without = rows.viewport().grab().toImage()
    field.setText("ncg")
    assert rows.viewport().grab().toImage() == without


def test_with_nothing_found_the_panel_says_which_words_are_in_no_name(panel, rows, field):
    field.setText("xyz ")
    assert names(rows) == []
    assert "No name or alias contains “xyz”." in reason(panel)
    assert not rows.isVisible()
    field.clear()
    assert rows.isVisible()
    assert len(names(rows)) == 9


def test_each_kind_that_occurs_has_a_chip_with_its_number(panel):
    chips = panel.findChildren(QToolButton)
    words = [one.text() for one in chips if one.isCheckable() and one.isVisible()]
    assert words == ["All 9", "People 2", "Groups 2", "Places 2", "Offices 1", "Other 2"]


@pytest.mark.parametrize("steps", [-2, -1, 0, 5, 10])
def test_chips_are_round_at_every_size_of_text(panel, theme, steps):
    if steps:
        theme.enlarge(steps)
    QApplication.processEvents()
    all_of_them = next(one for one in panel.findChildren(QToolButton) if one.isChecked())
    picture = all_of_them.grab().toImage()
    right, bottom = picture.width() - 1, picture.height() - 1
    accent = QColor(theme.tokens.accent)
    corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    assert [one for one in corners if picture.pixelColor(*one) == accent] == []
    assert picture.pixelColor(right // 2, 0) == accent


def test_a_chip_lets_through_one_kind_and_says_so_where_nothing_is_left(panel, rows, field, qtbot):
    qtbot.mouseClick(chip(panel, "People 2"), Qt.MouseButton.LeftButton)
    assert sorted(names(rows)) == ["Inga Sólberg", "Olav Brandt"]
    field.setText("skerrow")
    assert "Among People, no name or alias contains “skerrow”." in reason(panel)
    qtbot.mouseClick(chip(panel, "All 9"), Qt.MouseButton.LeftButton)
    assert len(names(rows)) == 3


def test_choosing_a_row_asks_for_the_entity(rows, workspace, library):
    rows.setCurrentIndex(index_of(rows, "Olav Brandt"))
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")


def test_a_click_and_the_arrow_keys_choose(rows, workspace, qtbot):
    place = rows.visualRect(rows.model().index(1, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.selection.focus.entity == rows.model().index(1, 0).data(ID_ROLE)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert workspace.selection.focus.entity == rows.model().index(2, 0).data(ID_ROLE)


def test_typing_in_the_list_goes_to_a_name(rows, workspace, library, qtbot):
    rows.setFocus()
    qtbot.keyClicks(rows, "ola")
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")


def test_coming_into_the_list_with_tab_chooses_nothing(field, rows, workspace, qtbot):
    field.setFocus()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert workspace.selection.focus == Focus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert workspace.selection.focus.entity == rows.model().index(0, 0).data(ID_ROLE)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_and_enter_lead_from_the_filter_to_the_first_found(
    field, rows, workspace, library, qtbot, key
):
    field.setText("brandt")
    qtbot.keyClick(field, key)
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")
    assert rows.hasFocus()


def test_down_from_the_filter_stays_with_what_is_chosen(field, rows, workspace, qtbot):
    rows.setCurrentIndex(rows.model().index(3, 0))
    chosen = workspace.selection.focus
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert workspace.selection.focus == chosen


def test_down_from_the_filter_does_nothing_where_nothing_is_found(field, workspace, qtbot):
    field.setFocus()
    field.setText("xyz")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert workspace.selection.focus == Focus()
    assert field.hasFocus()


def test_escape_empties_the_filter_then_leads_to_the_text(panel, field, qtbot):
    heard = []
    escape = QShortcut(Qt.Key.Key_Escape, panel)
    escape.activated.connect(lambda: heard.append(True))
    field.setFocus()
    field.setText("oban")
    QTest.keyClick(panel.window().windowHandle(), Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(panel.text_requested) as asked:
        QTest.keyClick(panel.window().windowHandle(), Qt.Key.Key_Escape)
    assert asked.args == [True]
    assert heard == []


def test_the_filter_can_be_asked_for(panel, field):
    field.setText("oban")
    panel.focus_filter()
    assert field.hasFocus()
    assert field.selectedText() == "oban"


def test_the_row_follows_the_focus_and_goes_back_with_it(rows, workspace, library):
    selection = workspace.selection
    selection.show_entity(find_entity(library, "heron"))
    assert current(rows) == "Heron"
    selection.show_entity(find_entity(library, "skerrow"))
    assert current(rows) == "Skerrow"
    selection.back()
    assert current(rows) == "Heron"
    assert selection.can_go_forward


def test_following_an_event_keeps_the_event_in_focus(rows, workspace, library):
    heron, grounding = find_entity(library, "heron"), find_event(library, "grounding")
    workspace.selection.show_entity(heron)
    workspace.selection.show_event(grounding)
    assert (workspace.selection.focus.entity, workspace.selection.focus.event) == (heron, grounding)
    assert current(rows) == "Heron"
    workspace.selection.show_event(find_event(library, "deed"))
    assert current(rows) is None


def test_a_click_on_the_chosen_row_leaves_the_event_for_the_entity(rows, workspace, library, qtbot):
    workspace.selection.show_entity(find_entity(library, "heron"))
    workspace.selection.show_event(find_event(library, "grounding"))
    place = rows.visualRect(index_of(rows, "Heron")).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.selection.focus.event is None
    assert workspace.selection.focus.entity == find_entity(library, "heron")


def test_the_focus_is_shown_again_when_the_filter_lets_it_through(rows, field, workspace, library):
    workspace.selection.show_entity(find_entity(library, "heron"))
    field.setText("brandt")
    assert current(rows) is None
    assert workspace.selection.focus.entity == find_entity(library, "heron")
    field.clear()
    assert current(rows) == "Heron"


def test_typing_shows_the_first_found_and_not_the_chosen_one(panel, rows, field):
    panel.resize(240, 230)
    panel.window().grab()
    last = rows.model().index(rows.model().rowCount() - 1, 0)
    name = last.data()
    rows.setCurrentIndex(last)
    assert rows.verticalScrollBar().value() > 0
    field.setText("o")
    assert name in names(rows)
    assert rows.verticalScrollBar().value() == 0


def test_the_participants_of_the_event_in_focus_are_marked(rows, workspace, library, theme):
    workspace.selection.show_event(find_event(library, "deed"))
    marked = [name for name in names(rows) if index_of(rows, name).data(TAKES_PART_ROLE)]
    assert sorted(marked) == ["Inga Sólberg", "Olav Brandt"]
    area = rows.visualRect(index_of(rows, "Olav Brandt"))
    picture = rows.viewport().grab().toImage()
    assert picture.pixelColor(1, area.center().y()) == QColor(theme.tokens.accent)
    workspace.selection.show_entity(find_entity(library, "heron"))
    assert not any(index_of(rows, name).data(TAKES_PART_ROLE) for name in names(rows))


def test_the_pointer_on_a_row_is_told_to_everybody(rows, workspace, library, qtbot):
    area = rows.visualRect(index_of(rows, "Olav Brandt"))
    qtbot.mouseMove(rows.viewport(), area.center())
    assert workspace.hover.over == Hovered(entity=find_entity(library, "olav-brandt"))
    qtbot.mouseMove(rows.viewport(), QPoint(40, rows.viewport().height() - 2))
    assert workspace.hover.over == Hovered()


def test_when_the_pointer_leaves_nothing_is_hovered(rows, workspace, qtbot):
    qtbot.mouseMove(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
    assert workspace.hover.over != Hovered()
    QApplication.sendEvent(rows, QEvent(QEvent.Type.Leave))
    assert workspace.hover.over == Hovered()


def test_what_is_hovered_elsewhere_is_tinted_here_and_nothing_moves(
    rows, workspace, library, theme
):
    workspace.hover.enter(Hovered(entity=find_entity(library, "olav-brandt")))
    area = rows.visualRect(index_of(rows, "Olav Brandt"))
    picture = rows.viewport().grab().toImage()
    assert picture.pixelColor(area.right() - 4, area.top() + 3) == QColor(theme.tokens.hover)
    assert current(rows) is None
    assert workspace.selection.focus == Focus()


def test_larger_text_makes_higher_rows(rows, theme):
    before = rows.visualRect(rows.model().index(0, 0)).height()
    theme.enlarge(5)
    rows.grab()
    assert rows.visualRect(rows.model().index(0, 0)).height() > before


def test_light_and_dark_differ(rows, theme):
    light = rows.grab().toImage()
    theme.choose("dark")
    assert rows.grab().toImage() != light


def test_a_dossier_without_entities_says_so(empty_dossier, theme, shown, qapp):
    with Library.open(empty_dossier) as library:
        panel = EntitiesPanel(Workspace(library, qapp), theme)
        shown(panel)
        assert "This dossier names nobody and nothing yet." in reason(panel)
        assert panel.findChild(QTableView, "entities").model().rowCount(QModelIndex()) == 0


def test_everything_has_a_name_for_screen_readers(panel):
    for kind in (QTableView, QLineEdit):
        assert all(one.accessibleName() for one in panel.findChildren(kind))
    assert chip(panel, "People 2").accessibleName() == "People, 2"
