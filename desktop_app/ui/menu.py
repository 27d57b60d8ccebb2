"""The menu: everything that can be done, each with its key."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Act = Callable[[], object]


class MenuMaker:
    """Adds actions of a window to its menu; their keys work in the whole window."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self.menu = QMenu(owner)
        self.menu.setObjectName("menu")
        self._into = self.menu

    def submenu(self, name: str) -> QMenu:
        """Begin another submenu, into which what follows goes."""
        self._into = self.menu.addMenu(name)
        return self._into

    def add(
        self, name: str, keys: Sequence[str], act: Act, *, within: Sequence[QWidget] = ()
    ) -> QAction:
        """Add an action that does `act`, by any of `keys`; these work only `within` widgets."""
        action = self._action(name, keys, within)
        if within:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def add_switch(
        self, name: str, keys: Sequence[str], act: Callable[[bool], object], *, is_on: bool
    ) -> QAction:
        """Add an action that is on or off, and tells `act` which."""
        action = self._action(name, keys)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.toggled.connect(act)
        return action

    @contextmanager
    def inner(self, name: str) -> Iterator[QMenu]:
        """Put what is added meanwhile into a menu within the submenu."""
        outer, self._into = self._into, self._into.addMenu(name)
        yield self._into
        self._into = outer

    def add_choice(
        self,
        title: str,
        choices: Sequence[tuple[str, str]],
        chosen: str,
        act: Callable[[str], object],
    ) -> None:
        """Add a menu of several `(value, name)` to choose one from; `act` is told the value."""
        group = QActionGroup(self._owner)
        with self.inner(title):
            for value, name in choices:
                action = self._action(name, ())
                action.setCheckable(True)
                action.setChecked(value == chosen)
                action.triggered.connect(lambda _checked=False, value=value: act(value))
                group.addAction(action)

    def take_in(self, action: QAction) -> None:
        """Add an action that was made elsewhere."""
        self._owner.addAction(action)
        self._into.addAction(action)

    def separate(self) -> None:
        """Draw a line."""
        self._into.addSeparator()

    def _action(self, name: str, keys: Sequence[str], within: Sequence[QWidget] = ()) -> QAction:
        action = QAction(name, self._owner)
        action.setShortcuts([QKeySequence(key) for key in keys])
        for widget in within or (self._owner,):
            widget.addAction(action)
        self._into.addAction(action)
        return action


def tr(text: str) -> str:
    """Translate a name in the menu."""
    return QCoreApplication.translate("Menu", text)
