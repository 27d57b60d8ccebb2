"""The part of the menu of filters that saves them with a name, and brings back what was saved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop_app import paths
from desktop_app.model.errors import WhenceError
from desktop_app.session.filters import Filters
from desktop_app.session.saved_filters import SavedFilters
from desktop_app.ui.filter_words import told
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.saving_bar import SavingBar
from desktop_app.ui.widgets.plain import as_caption, quoted
from desktop_app.ui.window import MainWindow

_LONGEST = 60
"""Letters that a name may have which is proposed."""


class SavedMenu(QObject):
    """Lists what was saved each time the menu is opened: another window may have saved more."""

    def __init__(self, window: MainWindow, maker: MenuMaker, menu: QMenu, parent: QObject) -> None:
        """`menu` is the one that it is a part of."""
        super().__init__(parent)
        self._window = window
        self._workspace = window.workspace
        self._saved = SavedFilters(paths.saved_filters(), window.workspace.library)
        self._bar = SavingBar()
        window.add_above_status(self._bar)
        maker.add(tr("Save these filters…"), ["Ctrl+S"], self._ask)
        with maker.inner(tr("Saved filters")) as self._all:
            pass
        with maker.inner(tr("Forget saved filters")) as self._forgetting:
            pass
        menu.aboutToShow.connect(self._list)
        self._bar.named.connect(self._save)
        self._bar.left.connect(lambda: window.read_on(by_key=True))
        self._list()

    def _list(self) -> None:
        """Fill the menus with what was saved."""
        for menu in (self._all, self._forgetting):
            for action in menu.actions():  # one of them may be what is being done
                menu.removeAction(action)
                action.deleteLater()
        try:
            names = self._saved.names()
        except WhenceError as error:
            self._all.addAction(tr("Why they cannot be read"), partial(self._say, str(error)))
            names = []
        for name in names:
            self._all.addAction(as_caption(name), partial(self._try, self._apply, name))
            self._forgetting.addAction(as_caption(name), partial(self._try, self._forget, name))
        gone = self._saved.last_gone
        if gone:
            words = tr("Bring back {name}").format(name=quoted(gone))
            self._forgetting.addSeparator()
            self._forgetting.addAction(as_caption(words), partial(self._try, self._bring_back))
        for menu in (self._all, self._forgetting):
            menu.menuAction().setEnabled(bool(menu.actions()))

    def _ask(self) -> None:
        filters = self._workspace.filters.value
        if filters == Filters():
            self._tell(tr("No filter is on that could be saved."))
            return
        words = [one.words for one in told(self._workspace.library, filters) if not one.is_turned]
        while len(words) > 1 and sum(map(len, words)) > _LONGEST:
            words.pop()
        self._bar.ask(", ".join(words))

    def _save(self, name: str) -> None:
        self._try(self._save_as, name)

    def _save_as(self, name: str) -> None:
        is_replaced = self._saved.save(name, self._workspace.filters.value)
        words = tr("Saved as {name}; the menu Filter has it.")
        if is_replaced:
            words = tr("Saved as {name}, in the place of what was saved so before.")
        self._tell(words.format(name=quoted(name)))

    def _apply(self, name: str) -> None:
        found = self._saved.find(name)
        self._workspace.filters.become(found.filters)
        words = tr("{name} is on.")
        if found.lost:
            words = tr("{name} is on, without what this dossier does not have any more ({n}).")
        self._tell(words.format(name=quoted(name), n=found.lost))

    def _forget(self, name: str) -> None:
        self._saved.forget(name)
        words = tr("{name} is forgotten; the menu can bring it back.")
        self._tell(words.format(name=quoted(name)))

    def _bring_back(self) -> None:
        name = self._saved.bring_back()
        self._tell(tr("{name} is saved again.").format(name=quoted(name)))

    def _try(self, act: Callable[..., None], *what: str) -> None:
        """Do something with the file, or say why it cannot be done."""
        try:
            act(*what)
        except WhenceError as error:
            self._say(str(error))
        self._list()

    def _say(self, sentence: str) -> None:
        self._window.say(sentence)

    def _tell(self, sentence: str) -> None:
        self._workspace.told.emit(sentence)
