"""What is made right after the first paint: lists, card, table, menu, status and integrity."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from desktop_app import paths
from desktop_app.library.verify import verify
from desktop_app.ui.card.panel import CardPanel
from desktop_app.ui.commands import Commands
from desktop_app.ui.entities.panel import EntitiesPanel
from desktop_app.ui.reader.accessible import install as install_reader
from desktop_app.ui.search.popup import ResultsPopup
from desktop_app.ui.sources.panel import SourcesPanel
from desktop_app.ui.statusbar import StatusBar
from desktop_app.ui.table.panel import TablePanel
from desktop_app.ui.timeline.accessible import install as install_timeline

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow, OpenFile


def complete(window: "MainWindow", open_file: "OpenFile") -> None:
    """Put the remaining panels into `window`. Raises `DossierError` where the file is damaged."""
    workspace, theme = window.workspace, window.theme
    install_reader()
    install_timeline()
    window.left.fill(EntitiesPanel(workspace, theme), SourcesPanel(workspace, theme))
    window.add_status(StatusBar(workspace))
    window.bottom.add_table(TablePanel(workspace, theme))
    window.right.take_in(CardPanel(workspace, theme))
    ResultsPopup(workspace, theme, window.search, window)
    window.search.setClearButtonEnabled(True)
    Commands(window, open_file)
    workspace.selection.changed.connect(window.left.show_card)
    window.top_bar.details_requested.connect(window.say)
    window.setWindowIcon(QIcon(str(paths.resources() / "icons" / "whence.svg")))
    window.readers.focus_active()
    window.top_bar.show_integrity(verify(workspace.library))
