"""The button with the funnel: it pins an entity, so that only its events are let through."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.model.records import EntityId
from desktop_app.session.workspace import Workspace
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme

_SIDE = 14


class PinButton(QToolButton):
    """Is down while the entity is pinned, wherever that was done."""

    def __init__(self, workspace: Workspace, theme: Theme, entity_id: EntityId) -> None:
        super().__init__()
        self._filters = workspace.filters
        self._theme = theme
        self._entity_id = entity_id
        self.setObjectName("pin-entity")
        self.setProperty("look", "card")
        self.setCheckable(True)
        self.setMinimumWidth(1)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(theme.pixels(_SIDE), theme.pixels(_SIDE)))
        self.clicked.connect(self._on_clicked)
        self._filters.changed.connect(self._show)
        self._show()

    def _on_clicked(self) -> None:
        self._filters.toggle_pin(self._entity_id)

    def _show(self) -> None:
        is_pinned = self._filters.is_pinned(self._entity_id)
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF() * self._theme.scale
        self.setChecked(is_pinned)
        self.setIcon(icon("funnel", tokens.accent if is_pinned else tokens.text, ratio))
        self.setText(_tr("Pinned") if is_pinned else _tr("Pin"))
        tip = _tr("Let through only its events (F)")
        self.setToolTip(_tr("Let it go again (F)") if is_pinned else tip)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PinButton", text)
