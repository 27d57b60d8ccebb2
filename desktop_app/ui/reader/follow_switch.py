"""The switch of how the other panes follow: three buttons, or where there is no room a menu."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.session.following import MODES, Following, Mode


class FollowSwitch(QWidget):
    """Shows the mode, and asks for another one."""

    def __init__(self, following: Following, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = following
        self.setObjectName("following")
        self.setAccessibleName(self.tr("How the panes follow"))
        self._group = QActionGroup(self)
        self._actions = {mode: self._action(mode) for mode in MODES}
        self._buttons = [self._button(action) for action in self._actions.values()]
        self._menu = self._menu_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (*self._buttons, self._menu):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        following.changed.connect(self._on_changed)
        self._on_changed(following.mode)
        self._fit(is_wide=True)

    @property
    def actions_of_modes(self) -> list[QAction]:
        """What chooses each of the modes."""
        return list(self._actions.values())

    def sizeHint(self) -> QSize:
        """Return the size of the buttons beside each other."""
        width = sum(button.sizeHint().width() + 2 for button in self._buttons)
        return QSize(width, self._menu.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the menu alone."""
        return self._menu.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit(is_wide=self.width() >= self.sizeHint().width())

    def _fit(self, *, is_wide: bool) -> None:
        for button in self._buttons:
            button.setVisible(is_wide)
        self._menu.setVisible(not is_wide)

    def _action(self, mode: Mode) -> QAction:
        name, tip = {
            "free": (self.tr("Free"), self.tr("No pane moves but the one that you read")),
            "event": (
                self.tr("Follow event"),
                self.tr("Each pane goes to its passage on the event that you choose"),
            ),
            "lockstep": (
                self.tr("Lockstep"),
                self.tr("The panes scroll together, paragraph by paragraph"),
            ),
        }[mode]
        action = QAction(name, self)
        action.setToolTip(tip)
        action.setCheckable(True)
        action.triggered.connect(lambda: self._following.choose(mode))
        self._group.addAction(action)
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("look", "segment")
        return button

    def _menu_button(self) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        menu.addActions(self.actions_of_modes)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("look", "segment")
        return button

    def _on_changed(self, mode: Mode) -> None:
        self._actions[mode].setChecked(True)
        self._menu.setText(self._actions[mode].text() + " ▾")
        self._menu.setAccessibleName(f"{self.accessibleName()}: {self._actions[mode].text()}")
