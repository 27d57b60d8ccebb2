"""What is made right after the first paint: lists, card, pages, menu, status and integrity."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from desktop_app import paths
from desktop_app.library.verify import verify
from desktop_app.session.checking import Checking
from desktop_app.ui.astray import Astray
from desktop_app.ui.card.panel import CardPanel
from desktop_app.ui.commands import Commands
from desktop_app.ui.compare.panel import ComparePanel
from desktop_app.ui.entities.panel import EntitiesPanel
from desktop_app.ui.exporting import MatrixExport
from desktop_app.ui.keeping import Keeping
from desktop_app.ui.matrix.panel import MatrixPanel
from desktop_app.ui.reader.accessible import install as install_reader
from desktop_app.ui.reader.bar import ReadingBar
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.reader.touching import Touching
from desktop_app.ui.room import Room
from desktop_app.ui.round import Part, Round
from desktop_app.ui.search.panel import SearchPanel
from desktop_app.ui.sources.panel import SourcesPanel
from desktop_app.ui.statusbar import StatusBar
from desktop_app.ui.table.panel import TablePanel
from desktop_app.ui.timeline.accessible import install as install_timeline
from desktop_app.ui.timeline.finishing import finish

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow, OpenFile


def complete(window: "MainWindow", open_file: "OpenFile") -> None:
    """Put the remaining panels into `window`. Raises `DossierError` where the file is damaged."""
    workspace, theme = window.workspace, window.theme
    _complete_readers(window)
    entities, sources = _complete_lists(window)
    status = _complete_status(window)
    comparison, matrix = _complete_bottom(window)
    card = CardPanel(workspace, theme)
    window.right.take_in(card)
    search = _complete_search(window)
    Keeping(window, entities)
    Astray(window)
    parts = (
        Part(entities, entities.first_place, "entities"),
        Part(sources, sources.first_place, "sources"),
        Part(window.readers, window.text),
        Part(card, card.first_place, "card"),
        Part(window.bottom, window.bottom.page),
        Part(window.search, lambda: window.search),
    )
    letters = (window.readers, card, window.bottom.timeline, comparison, matrix)
    commands = Commands(window, open_file, Round(parts, window.left, window), letters)
    search.take_menu(commands.menu)
    card.compare_requested.connect(comparison.show_selection)
    card.compare_requested.connect(commands.compare.trigger)
    commands.offer_in_view(entities.sorting.menu())
    workspace.selection.changed.connect(window.left.show_card)
    window.top_bar.details_requested.connect(window.say)
    window.setWindowIcon(QIcon(str(paths.resources() / "icons" / "whence.svg")))

    def order_tabs() -> None:
        panes = sorted(window.readers.findChildren(ReaderPane), key=ReaderPane.objectName)
        bars = window.readers.findChildren(ReadingBar)
        _order_tabs([window.top_bar, entities, sources, *bars, *panes, window.bottom, status])

    order_tabs()
    window.readers.pane_added.connect(order_tabs)
    window.readers.focus_active()
    _complete_integrity(window)


def _complete_readers(window: "MainWindow") -> None:
    """Let texts and timeline be read aloud, and say below a text what selected words touch."""
    install_reader()
    install_timeline()
    finish(window.bottom.chronicle, window.workspace, window.theme)
    Touching(window.workspace, window.theme, window.readers, window)


def _complete_status(window: "MainWindow") -> StatusBar:
    """Put the status bar in; what it says of an act is over when words are selected."""
    status = StatusBar(window.workspace)
    window.readers.words_selected.connect(status.forget)
    window.add_status(status)
    return status


def _complete_search(window: "MainWindow") -> SearchPanel:
    """Let the search field show what it finds."""
    panel = SearchPanel(window.workspace, window.theme, window.settings, window.search, window)
    panel.link_given.connect(window.link_given)
    panel.text_requested.connect(window.read_on)
    window.closed.connect(panel.searching.end)
    window.search.setClearButtonEnabled(True)
    return panel


def _complete_lists(window: "MainWindow") -> tuple[EntitiesPanel, SourcesPanel]:
    """Put the lists at the left, where they share the height anew when text grows; return them."""
    entities = EntitiesPanel(window.workspace, window.theme)
    sources = SourcesPanel(window.workspace, window.theme)
    window.left.fill(entities, sources)
    entities.text_requested.connect(window.read_on)
    window.theme.changed.connect(window.left.fit)
    return entities, sources


def _complete_integrity(window: "MainWindow") -> None:
    """Say whether the passages match; of a large dossier when a process of its own has looked."""
    library, bar = window.workspace.library, window.top_bar
    if library.path is None or not library.is_large:
        bar.show_integrity(verify(library))
        return
    checking = Checking(library.path, window)
    checking.progressed.connect(bar.show_progress)
    checking.verified.connect(bar.show_integrity)
    checking.failed.connect(bar.show_damage)
    checking.failed.connect(window.say)
    window.closed.connect(checking.end)
    checking.start()


def _complete_bottom(window: "MainWindow") -> tuple[ComparePanel, MatrixPanel]:
    """Put table, matrix and comparison below the texts; return the latter two."""
    table = TablePanel(window.workspace, window.theme)
    table.keep(window.settings)
    window.bottom.add_table(table, table.columns)
    matrix = MatrixPanel(window.workspace, window.theme, window.settings)
    matrix.summary_changed.connect(window.bottom.say_how_much_is_signed)
    window.bottom.add_matrix(matrix)
    if not window.workspace.library.is_large:
        matrix.matrix()  # it is there before it is seen: scripts and screen readers find it
    window.bottom.export_actions += MatrixExport(window, matrix).actions_of_exports
    matrix.bar.export.menu().addActions(window.bottom.export_actions)
    comparison = ComparePanel(window.workspace, window.theme)
    comparison.summary_changed.connect(window.bottom.say_what_is_compared)
    window.bottom.add_comparison(comparison, comparison.choice)
    Room(window.bottom, window.floors, window.theme, window.settings)
    return comparison, matrix


def _order_tabs(zones: Sequence[QWidget]) -> None:
    """Let Tab go from zone to zone as they are read; the card, ever made anew, comes last."""
    stops = [
        widget
        for zone in zones
        for widget in (zone, *zone.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _leads_inwards(widget)
    ]
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _leads_inwards(widget: QWidget) -> bool:
    """Whether a widget hands the keyboard on to one in it: where it stands, Tab stops there too."""
    inner = widget.focusProxy()
    return inner is not None and widget.isAncestorOf(inner)
