"""The bars beside the text of a pane lead to the events that are told there."""

from html import escape

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.library.events import event, find_event, kinds_of
from desktop_app.library.sources import find_source
from desktop_app.session.hover import Hovered
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.colours import reader_colours, softened
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.reader.rail import Rail

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(workspace, theme, shown, library) -> ReaderPane:
    """A pane that shows the report on the ferry, with nothing selected."""
    area = ReaderArea(workspace, theme)
    shown(area, 700, 800)
    workspace.selection.show_source(find_source(library, "ferry"))
    return area.findChild(ReaderPane, "reader-1")


@pytest.fixture
def grounding(library):
    return find_event(library, "grounding")


def bar_of(pane, library, theme, event_id):
    """Where a bar of an event is, by its colour, right of the words that tell it."""
    view = pane.view
    colour = QColor(theme.tokens.of_event_kind(kinds_of(library, [event_id])[event_id]))
    words = pane.view.text().index("The ferry Heron")
    y = view.line_rect(words).center().y()
    image = view.viewport().grab().toImage()
    return next(
        QPoint(x, y)
        for x in range(view.line_rect(words).right() + 1, image.width())
        if image.pixelColor(x, y) == colour
    )


def test_a_click_on_a_bar_selects_its_event_and_moves_nothing(
    pane, workspace, library, theme, grounding, qtbot: QtBot
):
    before = pane.view.verticalScrollBar().value()
    point = bar_of(pane, library, theme, grounding)
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=point)
    assert workspace.selection.focus.event == grounding
    assert pane.view.verticalScrollBar().value() == before
    assert "The ferry Heron" in pane.property("highlightedText")


def test_pointing_at_a_bar_lights_its_event_everywhere_and_names_it(
    pane, workspace, library, theme, grounding, qtbot: QtBot
):
    viewport = pane.view.viewport()
    qtbot.mouseMove(viewport, bar_of(pane, library, theme, grounding))
    assert workspace.hover.over == Hovered(event=grounding)
    assert escape(event(library, grounding).title, quote=False) in viewport.toolTip()
    qtbot.mouseMove(viewport, QPoint(3, 400))
    assert workspace.hover.over == Hovered()
    assert viewport.toolTip() == ""


def test_the_marks_along_the_scroll_bar_show_where_the_selected_event_is_told(
    pane, workspace, grounding
):
    rail = pane.findChild(Rail)
    assert rail.chosen_ticks() == []
    workspace.selection.show_event(grounding)
    assert rail.chosen_ticks()
    workspace.selection.clear()
    assert rail.chosen_ticks() == []


def test_the_selected_bars_stand_out_in_another_theme_too(pane, workspace, theme, grounding):
    workspace.selection.show_event(grounding)
    theme.choose("dark")
    image = pane.view.viewport().grab().toImage()
    right = pane.view.line_rect(0).right() + 1
    colours = reader_colours(theme.tokens)
    tint = softened(colours.tint, colours.page)
    assert any(
        image.pixelColor(x, y) == tint
        for x in range(right, image.width())
        for y in range(image.height())
    )
