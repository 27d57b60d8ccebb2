"""How the window is arranged comes back at the next start, also when it was not closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QSplitter,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop_app import paths
from desktop_app.main import build_window
from desktop_app.session.settings import Settings
from tests.conftest import PATIENCE

Key = Qt.Key
ZONES = [(Key.Key_F7, "left-side"), (Key.Key_F8, "card"), (Key.Key_F9, "bottom")]


@pytest.fixture
def started(desktop, small_dossier):
    """Start once more, the window before being left as if the program had been killed."""

    def start(dossier=small_dossier, *, is_wide=True):
        window = build_window(desktop, dossier)
        if is_wide:
            window.resize(1300, 800)
        window.show()
        assert QTest.qWaitForWindowActive(window, PATIENCE)
        return window

    return start


def part(window, name):
    return window.findChild(QWidget, name)


def names(window):
    model = window.findChild(QTableView, "entities").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chip(window, words):
    chips = part(window, "entity-kinds").findChildren(QToolButton)
    return next(one for one in chips if one.text().startswith(words))


@pytest.mark.parametrize(("key", "name"), ZONES)
def test_a_zone_that_was_hidden_stays_hidden_and_comes_back_by_its_key(started, key, name):
    window = started()
    assert part(window, name).isVisible()
    QTest.keyClick(window, key)
    assert not part(window, name).isVisible()
    again = started()
    assert not part(again, name).isVisible()
    others = [other for _key, other in ZONES if other != name]
    assert all(part(again, other).isVisible() for other in others)
    QTest.keyClick(again, key)
    assert part(again, name).isVisible()
    assert part(started(), name).isVisible()


@pytest.mark.parametrize(("key", "name"), [ZONES[0], ZONES[2]])
def test_a_hidden_zone_keeps_its_size(started, key, name):
    window = started(is_wide=False)
    window.resize(780, 700)
    QApplication.sendPostedEvents()
    splitter = part(window, name).parent()
    assert isinstance(splitter, QSplitter)
    place = splitter.indexOf(part(window, name))
    splitter.moveSplitter(300, max(1, place))
    QApplication.sendPostedEvents()
    size = part(window, name).size()
    QTest.keyClick(window, key)
    window.close()
    again = started(is_wide=False)
    assert not part(again, name).isVisible()
    QTest.keyClick(again, key)
    QApplication.sendPostedEvents()
    assert part(again, name).size() == size


def test_the_page_at_the_bottom_comes_back(started):
    window = started()
    assert part(window, "timeline").isVisible()
    window.bottom.show_page(1)
    again = started()
    assert part(again, "table").isVisible()
    assert not part(again, "table").hasFocus()
    again.bottom.show_page(0)
    assert part(started(), "timeline").isVisible()


def test_what_the_entities_are_filtered_by_comes_back(started):
    window = started()
    everybody = names(window)
    chip(window, "Places").click()
    QTest.keyClicks(window.findChild(QLineEdit, "entity-filter"), "point")
    some = names(window)
    assert 0 < len(some) < len(everybody)
    again = started()
    assert names(again) == some
    assert again.findChild(QLineEdit, "entity-filter").text() == "point"
    assert chip(again, "Places").isChecked()
    again.findChild(QLineEdit, "entity-filter").clear()
    chip(again, "All").click()
    assert names(started()) == everybody


def test_how_the_entities_are_sorted_comes_back_whatever_the_dossier(started):
    window = started()
    view = next(one for one in window.findChildren(QMenu) if one.title() == "View")
    sort = next(one.menu() for one in view.actions() if one.text() == "Sort entities")
    next(one for one in sort.actions() if one.text() == "By name").trigger()
    assert names(window)[:2] == ["Harbour Office", "Heron"]
    assert names(started())[:2] == ["Harbour Office", "Heron"]
    assert names(started(paths.reference()))[0] < "B"
    Settings(paths.user_settings()).keep_word("entities/sorting", "by luck")
    assert names(started())[0] == "Skerrow Council"


def test_another_dossier_is_not_filtered_by_it(started):
    QTest.keyClicks(started().findChild(QLineEdit, "entity-filter"), "heron")
    window = started(paths.reference())
    assert window.findChild(QLineEdit, "entity-filter").text() == ""
    assert len(names(window)) > 100
    assert names(started()) == ["Heron"]


def test_a_kind_that_is_not_there_lets_everybody_through(started):
    everybody = names(started())
    settings = Settings(paths.user_settings())
    settings.keep_word("entities/dossier", "5ca1ab1e-0000-4000-8000-000000000001")
    settings.keep_word("entities/kind", "ship")
    settings.keep_word("page", "of a book")
    again = started()
    assert names(again) == everybody
    assert chip(again, "All").isChecked()
    assert part(again, "timeline").isVisible()


def test_sizes_are_written_soon_after_they_change(started, qtbot):
    window, file = started(is_wide=False), paths.user_settings()
    window.resize(790, 690)
    qtbot.waitUntil(lambda: "geometry" in file.read_text("utf-8"))
    bottom, before = part(window, "bottom"), file.read_text("utf-8")
    bottom.parent().setSizes([400, 250])
    bottom.parent().splitterMoved.emit(400, 1)
    qtbot.waitUntil(lambda: file.read_text("utf-8") != before)
    again = started(is_wide=False)
    assert again.size() == window.size()
    assert part(again, "bottom").height() == bottom.height()
