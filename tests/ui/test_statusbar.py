"""How much there is, and what is selected."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.session.workspace import Workspace
from desktop_app.ui.statusbar import StatusBar

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def bar(workspace, shown):
    bar = StatusBar(workspace)
    shown(bar, 1200, 30)
    return bar


@pytest.fixture
def chip(bar):
    return bar.findChild(QToolButton)


def test_it_counts(bar):
    said = [label.text() for label in bar.findChildren(QLabel)]
    assert "2 sources · 8 events · 9 entities" in said


def test_it_says_what_to_try(bar):
    assert any("Ctrl+K" in label.text() for label in bar.findChildren(QLabel))


def test_with_nothing_selected_there_is_nothing_to_let_go(chip):
    assert not chip.isVisible()


def test_it_names_the_event_the_entity_or_both(chip, workspace, library):
    workspace.selection.show_entity(find_entity(library, "skerrow-council"))
    assert chip.isVisible()
    assert chip.accessibleName() == "Showing: Skerrow Council"
    workspace.selection.show_event(find_event(library, "second-vote"))
    both = "Showing: Skerrow Council · The council votes for the lighthouse"
    assert chip.accessibleName() == both
    assert chip.text() == f"{both}  ✕"
    workspace.selection.show_event(find_event(library, "grounding"))
    assert chip.accessibleName() == "Showing: The Heron runs aground"


def test_a_click_lets_go(chip, workspace, library, qtbot):
    workspace.selection.show_event(find_event(library, "grounding"))
    source = workspace.selection.focus.source
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert workspace.selection.focus == (None, None, source, None, None)
    assert not chip.isVisible()


def test_a_source_alone_is_not_said(chip, workspace, library):
    workspace.selection.show_source(find_source(library, "ferry"))
    assert not chip.isVisible()


def test_what_is_selected_before_it_is_made_is_said(workspace, library, shown):
    workspace.selection.show_event(find_event(library, "grounding"))
    bar = StatusBar(workspace)
    shown(bar, 1200, 30)
    assert bar.findChild(QToolButton).isVisible()


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("Salt & <b>bread</b>", "Showing: Salt && <b>bread</b>  ✕"),
        ("A very long title " * 40, "Showing: A very long title"),
    ],
)
def test_a_strange_title_is_only_words_and_does_not_widen_the_window(
    dossier_copy, shown, title, start
):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update event set title = ? where slug = 'grounding'", [title])
        connection.commit()
    with Library.open(dossier_copy) as library:
        workspace = Workspace(library)
        bar = StatusBar(workspace)
        shown(bar, 1200, 30)
        workspace.selection.show_event(find_event(library, "grounding"))
        chip = bar.findChild(QToolButton)
    assert chip.accessibleName() == f"Showing: {title}"
    assert chip.text().startswith(start)
    assert "<b>" not in chip.toolTip()
    assert bar.minimumSizeHint().width() < 800


def test_what_was_just_done_stands_in_the_place_of_the_hint(bar, workspace, library):
    def shown_words():
        return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()][1:]

    (hint,) = shown_words()
    workspace.told.emit("Copied: <b>salt</b>")
    assert shown_words() == ["Copied: <b>salt</b>"]
    workspace.selection.show_event(find_event(library, "grounding"))
    assert shown_words() == [hint]


@pytest.mark.parametrize("width", [1400, 900, 640, 420])
def test_what_to_try_is_said_as_a_whole_or_not_at_all(bar, workspace, library, width):
    workspace.selection.show_event(find_event(library, "second-vote"))
    bar.window().resize(width, 30)
    bar.resize(width, 30)
    bar.window().grab()
    hints = [one for one in bar.findChildren(QLabel) if "F1" in one.toolTip()]
    assert [one.width() >= one.fontMetrics().horizontalAdvance(one.text()) for one in hints] == [
        True
    ]
    assert "Try this" in hints[0].toolTip()


def test_larger_text_widens_nothing_and_the_chip_is_cut(bar, chip, workspace, library, theme):
    theme.enlarge(10)
    workspace.selection.show_event(find_event(library, "second-vote"))
    bar.window().resize(800, 60)
    bar.resize(800, 60)
    bar.window().grab()
    assert bar.minimumSizeHint().width() < 500
    assert chip.width() < 440
    assert chip.text().endswith("…  ✕")


@pytest.mark.parametrize("scale", [0, 10])
@pytest.mark.parametrize("width", [1400, 1000, 640])
def test_what_was_just_done_is_said_as_a_whole(bar, workspace, library, theme, scale, width):
    if scale and width < 1000:
        width = 840
    theme.enlarge(scale)
    workspace.selection.show_event(find_event(library, "second-vote"))
    bar.window().resize(width, 60)
    bar.resize(width, 60)
    workspace.told.emit("There is no room for more than four panes.")
    QApplication.sendPostedEvents()
    told = bar.findChild(QLabel, "told")
    assert told.width() >= told.fontMetrics().horizontalAdvance(told.text())
    workspace.panes.show(find_source(library, "ferry"))
    workspace.selection.clear()
    QApplication.sendPostedEvents()
    assert "2 sources · 8 events · 9 entities" in [
        one.text() for one in bar.findChildren(QLabel) if one.isVisible()
    ]
