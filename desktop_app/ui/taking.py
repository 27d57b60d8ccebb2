"""What the menu offers to take with one, and to come back by: quotations, links and paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.model.links import last_link
from desktop_app.ui.copying import clipboard_text, copy_link, copy_quotation
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.reader.printed import Paper, paper
from desktop_app.ui.window import MainWindow


class Taking(QObject):
    """Adds its actions to the menu of a window, and to the menus of its texts."""

    timeline_requested = Signal()
    """The timeline is to be printed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._not_written = ""

    def add_links(self, maker: MenuMaker) -> None:
        """Add what is done with links."""
        maker.separate()
        maker.add(tr("Open the link on the clipboard"), ["Ctrl+Shift+O"], self._open_link)
        maker.add(tr("Copy a link to what is selected"), ["Ctrl+Shift+U"], self._copy_link)

    def add_copies(self, maker: MenuMaker) -> None:
        """Add what is done with words."""
        maker.separate()
        name = tr("Copy quotation with citation and link")
        quote = maker.add(name, ["Ctrl+Shift+C"], self._copy_quotation)
        quote.setIconText(tr("Copy quotation"))
        self._window.readers.text_actions.append(quote)
        maker.separate()
        maker.add(tr("Print…"), ["Ctrl+P"], self._print)
        maker.add(tr("Export as PDF…"), [], self._export)

    def _open_link(self) -> None:
        link = last_link(clipboard_text())
        if link:
            self._window.link_given.emit(link)
        else:
            self._tell(self.tr("There is no whence:// link on the clipboard."))

    def _copy_link(self) -> None:
        self._tell(copy_link(self._window.workspace, self._window.readers.selected()))

    def _copy_quotation(self) -> None:
        self._tell(copy_quotation(self._window.workspace, self._window.readers.selected()))

    def _paper(self) -> Paper | None:
        """Return what is to be printed: the source that is read, as it is marked now."""
        shown = self._window.readers.marks()
        if shown is None:
            self._tell(self.tr("No source is open that could be printed."))
            return None
        workspace = self._window.workspace
        return paper(workspace.library, *shown, workspace.selection.focus)

    def _print(self) -> None:
        """Print the timeline where the keyboard is there, else the source that is read."""
        if self._window.bottom.timeline.hasFocus():
            self.timeline_requested.emit()
            return
        made = self._paper()
        if made is not None:
            from desktop_app.ui.printout import Preview, print_on  # noqa: PLC0415 - slow to load

            Preview(made.title, partial(print_on, paper=made), self._window).show()

    def _export(self) -> None:
        made = self._paper()
        if made is None:
            return
        settings = self._window.settings
        proposed = str(settings.folder / f"{made.name}.pdf")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export as PDF"), proposed, self.tr("PDF (*.pdf)")
        )
        if name:
            settings.folder = Path(name).parent
            self._write(made, Path(name))

    def _write(self, made: Paper, path: Path) -> None:
        from desktop_app.ui.printout import PdfExport  # noqa: PLC0415 - slow to load

        export = PdfExport(made, path, self._window)
        export.finished.connect(partial(self._on_written, path.name))
        export.failed.connect(partial(self._on_not_written, path.name))
        self._tell(self.tr("Writing {file} …").format(file=path.name))
        export.start()

    def _on_written(self, file: str, pages: int) -> None:
        one, many = self.tr("Written: {file}, 1 page"), self.tr("Written: {file}, {n} pages")
        self._tell((one if pages == 1 else many).format(file=file, n=pages))
        self._window.take_back(self._not_written)

    def _on_not_written(self, file: str, why: str) -> None:
        self._tell(self.tr("Not written: {file}").format(file=file))
        words = self.tr("“{file}” cannot be written ({why}).")
        self._not_written = words.format(file=file, why=why)
        self._window.say(self._not_written)

    def _tell(self, sentence: str) -> None:
        """Say in the status bar what was done, or why nothing was; the notice is for files."""
        if sentence:
            self._window.workspace.told.emit(sentence)
