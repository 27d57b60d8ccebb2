"""Whatever a dossier's titles, names and quotations contain is only words, everywhere in the window.

Nothing of it is read as HTML, as a key's mark or as a picture to fetch.
"""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QColor, QHelpEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QTabBar,
    QToolButton,
    QToolTip,
    QWidget,
)

from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import all_entities
from desktop_app.library.events import all_events
from desktop_app.library.sources import all_sources
from desktop_app.main import build_window
from desktop_app.ui.bottom import PAGES
from desktop_app.ui.timeline.panel import TimelinePanel
from desktop_app.ui.widgets.elided import ElidedLabel
from tests.conftest import PATIENCE
from tests.ui.pixels import colours_of

TIP = Qt.ItemDataRole.ToolTipRole
MOST_COLUMNS = 12
LURE = QColor("#ff00fe")
CHANGES = (
    "dossier set title = ? || coalesce(title, '')",
    "source set title = ? || coalesce(title, '')",
    "source set publisher = ? || coalesce(publisher, '')",
    "source set author = ? || coalesce(author, '')",
    "entity set name = ? || coalesce(name, '')",
    "entity set description = ? || coalesce(description, '')",
    "alias set text = ? || coalesce(text, '')",
    "event set title = ? || coalesce(title, '')",
    "event set summary = ? || coalesce(summary, '')",
    "passage set quote = ? || coalesce(quote, '')",
    "reason set text = ? || coalesce(text, '')",
    "difference set topic = ? || coalesce(topic, '')",
    "difference set note = ? || coalesce(note, '')",
)


@pytest.fixture
def words(tmp_path, qapp):
    """Words that would show a picture, were they read as HTML, and that hold much else."""
    del qapp
    picture = QPixmap(40, 40)
    picture.fill(LURE)
    assert picture.save(str(tmp_path / "lure.png"))
    image = f"<img src='file://{tmp_path}/lure.png'>"
    return f"A&B {image}<b>bold</b> &lt; \x00\x01\x1b 😀👩\u200d👧 e\u0301\u0302 \ufffc\u2028\n\u202ecba"


@pytest.fixture
def hostile(desktop, dossier_copy, words):
    """The main window on a dossier all of whose words are these."""
    with closing(sqlite3.connect(dossier_copy)) as connection:
        for change in CHANGES:
            connection.execute(f"update {change}", [words])
        renew(connection)
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.resize(790, 790)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    return window


def places(window):
    """Go through what can be selected, all sorts of it."""
    workspace = window.workspace
    for event in all_events(workspace.library):
        workspace.open_event(event.id)
        yield
    for entity in all_entities(workspace.library):
        workspace.selection.clear()
        workspace.selection.show_entity(entity.id)
        yield
    for source in all_sources(workspace.library):
        workspace.selection.clear()
        workspace.selection.show_source(source.id)
        yield
    for source in all_sources(workspace.library):
        workspace.panes.place_tab(source.id, 0)
    assert window.findChild(QTabBar, "reader-tabs-1").count() == 2
    for page in range(len(PAGES)):
        window.bottom.show_page(page)
        yield


def tips(window):
    """Every tool tip, those of rows and marks included."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QTabBar):
            yield from (widget.tabToolTip(index) for index in range(widget.count()))
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            for row in range(model.rowCount()):
                cells = [model.index(row, column) for column in range(MOST_COLUMNS)]
                yield from (cell.data(TIP) or "" for cell in cells if cell.isValid())
    for action in window.findChildren(QAction):
        if action.text() != action.toolTip():
            yield action.toolTip()


def shows_lure(widget):
    return LURE.name() in colours_of(widget.grab().toImage())


def test_the_lure_would_be_seen(qtbot, words):
    label = QLabel(words)
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    assert shows_lure(label)


def test_no_label_is_rich_by_accident(hostile):
    seen = 0
    for _ in places(hostile):
        for label in hostile.findChildren(QLabel):
            if "<img" in label.text().lower():
                assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
                seen += 1
    assert seen > 50


def test_no_button_or_menu_takes_the_words_for_a_key(hostile):
    seen = 0
    for _ in places(hostile):
        captions = [one.text() for one in hostile.findChildren(QAbstractButton)]
        captions += [one.text() for one in hostile.findChildren(QAction)]
        for tabs in hostile.findChildren(QTabBar):
            captions += [tabs.tabText(index) for index in range(tabs.count())]
        for caption in captions:
            assert "A&B" not in caption, caption
            seen += "A&&B" in caption
    assert seen > 50


def test_no_tool_tip_is_made_of_anything_but_the_words(hostile, qtbot):
    found = set()
    for _ in places(hostile):
        found |= {tip for tip in tips(hostile) if "img" in tip}
    assert len(found) > 20
    label = QLabel()
    qtbot.addWidget(label)
    for tip in found:
        assert "<img" not in tip.lower()
        assert "<b>bold" not in tip
    label.setText("\n".join(found))
    assert not shows_lure(label)


def test_the_tips_of_the_timeline_are_made_of_the_words_too(hostile):
    timeline = hostile.findChild(TimelinePanel)
    shown = set()
    for place in range(timeline.plot.chronology.size):
        at = timeline.rect_of(place).center()
        QApplication.sendEvent(
            timeline, QHelpEvent(QEvent.Type.ToolTip, at, timeline.mapToGlobal(at))
        )
        shown.add(QToolTip.text())
        tip = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
        assert not shows_lure(tip)
    assert sum("&lt;img" in tip for tip in shown) > 3


def test_nothing_is_fetched_for_any_of_it(hostile):
    for count, _ in enumerate(places(hostile)):
        if count % 4 == 0:
            assert not shows_lure(hostile)


def test_what_is_typed_is_not_read_as_html_either(hostile, words):
    for field in (hostile.search, hostile.findChild(QWidget, "entity-filter")):
        field.setFocus()
        field.setText(f"{words} not to be found")
        QApplication.processEvents()
        assert not shows_lure(hostile)
        for label in hostile.findChildren(QLabel):
            if "<img" in label.text() and label.isVisible():
                assert label.textFormat() == Qt.TextFormat.PlainText


def test_what_is_found_is_not_read_as_html_either(hostile):
    results = hostile.findChild(QAbstractItemView, "search-results")
    for query in ("skerrow", "heron"):
        hostile.search.setText(query)
        assert results.isVisible()
        assert results.model().rowCount() > 2
        assert not shows_lure(hostile)
        found = [results.model().index(row, 0) for row in range(results.model().rowCount())]
        assert "<img" not in "".join(index.data(TIP) or "" for index in found).lower()
        assert "&lt;img" in "".join(index.data(TIP) or "" for index in found)


def test_a_sentence_about_a_file_is_only_words(hostile, words):
    hostile.say(f"There is no file “{words}”.")
    assert not shows_lure(hostile)


def test_a_line_of_words_stays_one_line(hostile):
    lines = hostile.findChildren(ElidedLabel)
    assert sum("<img" in label.text() for label in lines) > 2
    for button in (*lines, *hostile.findChildren(QToolButton)):
        assert len(button.text().splitlines()) < 2, button.text()
    for name in ("top-bar", "pane-header", "status-bar"):
        assert hostile.findChild(QWidget, name).height() < 80, name


def test_what_stands_behind_the_words_is_not_turned_by_them(hostile):
    """An override of direction holds to the end of the words in which it stands, not beyond."""
    hostile.resize(1400, 790)
    head = hostile.findChild(QWidget, "pane-header")
    dates = [one.text() for one in head.findChildren(QLabel) if "202" in one.text()]
    assert dates
    assert all("\u2069 · " in date for date in dates)
    chip = hostile.findChild(QWidget, "status-bar").findChild(QToolButton)
    assert chip.text().endswith("\u2069  ✕")
    assert hostile.windowTitle().endswith("\u2069")
