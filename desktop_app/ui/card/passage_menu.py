"""What can be done with the words of a card besides going to them."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.model.records import Passage
from desktop_app.session.quoting import stands
from desktop_app.session.workspace import Workspace
from desktop_app.ui.copying import copy_passage, copy_passage_link


def offer_copies(button: QWidget, workspace: Workspace, passage: Passage) -> None:
    """Give a button the menu of a passage, made when it is asked for."""
    button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    button.customContextMenuRequested.connect(
        lambda at: passage_menu(button, workspace, passage).popup(button.mapToGlobal(at))
    )


def passage_menu(owner: QWidget, workspace: Workspace, passage: Passage) -> QMenu:
    """Make the menu of a passage. Words that do not stand where it says are not quoted."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_tr("This passage"))
    quote = menu.addAction(_tr("Copy quotation with citation and link"))
    quote.setEnabled(stands(workspace.library, passage))
    quote.triggered.connect(partial(copy_passage, workspace, passage))
    link = menu.addAction(_tr("Copy a link to this passage"))
    link.triggered.connect(partial(copy_passage_link, workspace, passage))
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("PassageMenu", text)
