"""The lists at the left can be used at every size of text, in small windows too."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar, QToolButton, QWidget

from desktop_app.library.sources import all_sources
from desktop_app.main import build_window
from desktop_app.ui.theme import STEP

SIZES = [(1100, 700), (1280, 720), (1440, 900), (1920, 1080)]


@pytest.fixture
def window(desktop):
    """The window on the bundled reference, as it is at the first start."""
    window = build_window(desktop)
    window.show()
    QTest.qWaitForWindowActive(window)
    return window


def sized(window, size, scale):
    window.theme.enlarge(round((scale - window.theme.scale) / STEP))
    window.resize(*size)
    for _ in range(3):
        QApplication.sendPostedEvents()
    window.grab()


def whole_rows(view):
    """How many rows can be seen from top to bottom."""
    area = view.viewport().rect()
    rows = (view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount()))
    return sum(area.top() <= row.top() and row.bottom() <= area.bottom() for row in rows)


def turned_to(window, name):
    """Turn to the tab in which a list is, if it is in one."""
    tabs = window.left.findChild(QTabBar)
    if tabs.isVisible():
        words = [tabs.tabText(at) for at in range(tabs.count())]
        tabs.setCurrentIndex(words.index(name) if name in words else words.index("Lists"))
    QApplication.sendPostedEvents()
    window.grab()
    return window.findChild(QAbstractItemView, name.lower())


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_at_least_four_entities_and_two_sources_can_be_read(window, size, scale):
    sized(window, size, scale)
    assert (window.width(), window.height()) == size
    assert whole_rows(turned_to(window, "Entities")) >= 4
    assert whole_rows(turned_to(window, "Sources")) >= 2


def test_at_first_all_sources_can_be_seen_below_eight_entities(window):
    sized(window, (1440, 900), 1.0)
    entities, sources = (
        window.findChild(QAbstractItemView, name) for name in ("entities", "sources")
    )
    assert whole_rows(sources) == 4
    assert whole_rows(entities) >= 8


def test_what_somebody_has_dragged_stays(window, desktop):
    sized(window, (1440, 900), 1.0)
    assert window.left.own_sizes() == QByteArray()
    window.left.lists.moveSplitter(200, 1)
    dragged = window.left.lists.sizes()
    sized(window, (1500, 900), 1.0)
    assert window.left.lists.sizes() == dragged
    window.close()
    again = build_window(desktop)
    again.show()
    QTest.qWaitForWindowActive(again)
    sized(again, (1500, 900), 1.0)
    assert again.left.lists.sizes() == dragged


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_every_kind_can_be_chosen_from_what_is_in_sight(window, size, scale):
    sized(window, size, scale)
    turned_to(window, "Entities")
    kinds = window.findChild(QWidget, "entity-kinds")
    chips = [one for one in kinds.findChildren(QToolButton) if one.isVisible()]
    assert all(kinds.rect().contains(one.geometry()) for one in chips)
    assert len({one.y() for one in chips}) <= 3
    more = kinds.findChild(QToolButton, "more-kinds")
    shown = [one.text() for one in chips if one is not more]
    if more.isVisible():
        shown += [one.text() for one in more.menu().actions() if one.isVisible()]
    assert len(shown) == 8
    assert shown[0].startswith("All ")


def test_a_kind_that_is_chosen_from_the_menu_stands_on_it(window):
    sized(window, (1440, 900), 2.0)
    more = window.findChild(QToolButton, "more-kinds")
    assert more.text() == "More ▾"
    places = next(one for one in more.menu().actions() if one.text().startswith("Places"))
    places.trigger()
    assert more.text().startswith("Places")
    assert more.isChecked()
    assert "Places" in more.accessibleName()
    entities = window.findChild(QAbstractItemView, "entities")
    assert entities.model().rowCount() == int(places.text().split()[-1])
    chosen = [one.text() for one in more.menu().actions() if one.isChecked()]
    assert chosen == [places.text()]


@pytest.mark.parametrize("panes", [1, 3, 4])
@pytest.mark.parametrize("page", [0, 1, 2, 3])
def test_text_twice_as_large_does_not_widen_a_small_window(window, panes, page):
    for source in all_sources(window.workspace.library)[:panes]:
        window.workspace.panes.show_beside(source.id)
    window.bottom.show_page(page)
    sized(window, (1100, 700), 2.0)
    assert (window.width(), window.height()) == (1100, 700)
    least = window.minimumSizeHint()
    assert least.width() <= 1100
    assert least.height() <= 700


def test_the_sides_are_wider_for_larger_text_until_they_are_dragged(window):
    sized(window, (1920, 1080), 1.0)
    before = window.left.width()
    sized(window, (1920, 1080), 1.6)
    assert window.left.width() > before
    sized(window, (1920, 1080), 1.0)
    assert window.left.width() == before
