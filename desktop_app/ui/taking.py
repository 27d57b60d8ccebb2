"""What the menu offers to take with one, and to come back by: quotations and links."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.model.links import last_link
from desktop_app.ui.copying import clipboard_text, copy_link, copy_quotation
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.window import MainWindow


class Taking(QObject):
    """Adds its actions to the menu of a window, and to the menus of its texts."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def add_links(self, maker: MenuMaker) -> None:
        """Add what is done with links."""
        maker.separate()
        maker.add(tr("Open the link on the clipboard"), ["Ctrl+Shift+O"], self._open_link)
        maker.add(tr("Copy a link to what is selected"), ["Ctrl+Shift+U"], self._copy_link)

    def add_copies(self, maker: MenuMaker) -> None:
        """Add what is done with words."""
        maker.separate()
        name = tr("Copy quotation with citation and link")
        quote: QAction = maker.add(name, ["Ctrl+Shift+C"], self._copy_quotation)
        self._window.readers.text_actions.append(quote)

    def _open_link(self) -> None:
        link = last_link(clipboard_text())
        if link:
            self._window.link_given.emit(link)
        else:
            self._window.say(self.tr("There is no whence:// link on the clipboard."))

    def _copy_link(self) -> None:
        self._say(copy_link(self._window.workspace))

    def _copy_quotation(self) -> None:
        self._say(copy_quotation(self._window.workspace, self._window.readers.selected()))

    def _say(self, wrong: str) -> None:
        if wrong:
            self._window.say(wrong)
