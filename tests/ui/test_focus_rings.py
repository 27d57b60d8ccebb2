"""Wherever Tab leads, a ring shows where the keyboard is, in every theme (WCAG 2.4.13)."""

from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from desktop_app.session.filters import Filters, Period
from desktop_app.ui.bottom import PAGES
from desktop_app.ui.theme import SETS

MOST_STOPS = 200


def luminance(rgb: int) -> float:
    channels = [(rgb >> shift & 255) / 255 for shift in (16, 8, 0)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@cache
def can_be_told(one: int, other: int) -> bool:
    """Whether two colours contrast at least 3:1."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05) >= 3


def ringed(widget: QWidget) -> int:
    """How many pixels at a widget show, 3:1 or better, that it has the keyboard."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint())
    area = widget.rect().translated(corner).intersected(window.rect())
    having = window.grab(area).toImage()
    widget.clearFocus()
    without = window.grab(area).toImage()
    return sum(
        can_be_told(having.pixel(x, y), without.pixel(x, y))
        for x in range(having.width())
        for y in range(having.height())
    )


def stops(window: QWidget):
    """The controls to which Tab leads, each once, the keyboard being there."""
    seen = []
    for _ in range(MOST_STOPS):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget in seen:
            return
        seen.append(widget)
        yield widget
        widget.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize("name", SETS)
def test_every_control_that_tab_leads_to_has_a_ring(main_window, name):
    main_window.theme.choose(name)
    main_window.search.setFocus()
    found = {}
    for widget in stops(main_window):
        told = widget.objectName() or widget.accessibleName() or widget.text()
        found[told] = ringed(widget)
    assert {"entities", "sources", "timeline", "card", "reader-text-1"} <= set(found)
    assert len(found) > 20
    assert {told: count for told, count in found.items() if count < 60} == {}


@pytest.mark.parametrize("page", range(len(PAGES)), ids=PAGES)
def test_what_is_not_there_at_first_has_one_too(main_window, page):
    """The tabs of a pane, the field in which words are looked for, the other pages below."""
    panes = main_window.workspace.panes
    for source_id in panes.open.sources:
        panes.place_tab(source_id, 0)
    next(one for one in main_window.actions() if one.text() == "Find in this source").trigger()
    main_window.bottom.show_page(page)
    main_window.search.setFocus()
    found = {}
    for widget in stops(main_window):
        found[widget.objectName() or widget.accessibleName() or widget.text()] = ringed(widget)
    wanted = ["Next passage (N)", "find", "reader-text-1", "reader-tabs-1", PAGES[page]]
    assert [told for told in found if told in wanted] == wanted
    assert {told: count for told, count in found.items() if count < 60} == {}


@pytest.mark.parametrize("name", SETS)
def test_filters_and_the_slider_of_days_have_one_too(main_window, name):
    main_window.theme.choose(name)
    main_window.resize(1600, 900)
    day = "2021-05-20"
    main_window.workspace.filters.become(Filters(Period(day, day), True, day))
    main_window.search.setFocus()
    found = {}
    for widget in stops(main_window):
        found[widget.objectName() or widget.accessibleName() or widget.text()] = ringed(widget)
    wanted = {"known-on", "lanes", "Remove filter: One voice only"}
    assert wanted <= set(found)
    assert {told: count for told, count in found.items() if count < 60} == {}


@pytest.mark.parametrize("name", SETS)
def test_the_tabs_of_a_narrow_window_have_one_too(main_window, name):
    main_window.theme.choose(name)
    main_window.resize(900, 800)
    tabs = main_window.left.findChild(QTabBar)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(tabs) > 60


def test_a_ring_moves_nothing(main_window):
    for widget in stops(main_window):
        size, place = widget.sizeHint(), widget.geometry()
        widget.clearFocus()
        assert (widget.sizeHint(), widget.geometry()) == (size, place), widget
