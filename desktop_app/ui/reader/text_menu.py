"""The menu of what can be done with a source's text."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class _Text(Protocol):
    """What the menu asks of the view that it is opened on."""

    def copy(self) -> None: ...
    def select_all(self) -> None: ...
    def selected_text(self) -> str: ...


def text_menu(view: _Text, owner: QWidget, further: Sequence[QAction]) -> QMenu:
    """Return the menu, which belongs to `owner`, with `further` actions at its end."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(_tr("Copy"), QKeySequence.StandardKey.Copy, view.copy)
    copy.setEnabled(bool(view.selected_text()))
    menu.addAction(_tr("Select all"), QKeySequence.StandardKey.SelectAll, view.select_all)
    menu.addActions(further)
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("TextMenu", text)
