"""The list of keys, made from the menu itself, so that it is always true."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop_app.ui.widgets.headings import section_head
from desktop_app.ui.widgets.tall import put_words

Group = tuple[str, list[tuple[str, str]]]
"""A head, and below it keys with what they do."""


def keys_dialog(menu: QMenu, parent: QWidget) -> QDialog:
    """Return a window that lists what `menu` offers by key, and the parts of the window.

    It is not modal.
    """
    dialog = QDialog(parent)
    dialog.setObjectName("keys")
    dialog.setWindowTitle(dialog.tr("Keys"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    groups = [*_of_menu(menu), *_of_parts(dialog)]
    beside = QHBoxLayout()
    beside.setSpacing(40)
    for column in _halves([group for group in groups if group[1]]):
        beside.addLayout(_shown(column))
    put_words(beside, dialog)
    return dialog


def _of_menu(menu: QMenu) -> list[Group]:
    inner = [(one.text(), one.menu()) for one in menu.actions()]
    groups = [(name, _keyed(_all_actions(sub))) for name, sub in inner if isinstance(sub, QMenu)]
    return [("", _keyed([one for one in menu.actions() if one.menu() is None])), *groups]


def _of_parts(dialog: QDialog) -> list[Group]:
    tr = dialog.tr
    return [
        (
            tr("In a text"),
            [
                ("Shift+← → ↑ ↓", tr("select words; with Ctrl whole words")),
                ("Enter", tr("what is told where you read")),
                ("Enter  Shift+Enter", tr("where one finds words: next and previous hit")),
            ],
        ),
        (
            tr("On the timeline"),
            [
                ("← →", tr("previous and next event")),
                ("↑ ↓", tr("lanes above and below")),
                ("Home  End", tr("first and last event")),
                ("+  −  0  C", tr("closer, wider, everything, centre")),
            ],
        ),
        (tr("In the comparison"), [("Enter", tr("go to the words, then to the next"))]),
        (
            tr("In the list of sources"),
            [("Ctrl+Return", tr("open it beside the one that you read"))],
        ),
        (tr("Everywhere"), [("F10", tr("Menu"))]),
    ]


def _halves(groups: Sequence[Group]) -> tuple[Sequence[Group], Sequence[Group]]:
    """Divide where both halves have about as many lines."""
    lines = [len(keys) + 2 for _head, keys in groups]
    at = min(range(len(groups) + 1), key=lambda at: abs(sum(lines[:at]) - sum(lines[at:])))
    return groups[:at], groups[at:]


def _shown(groups: Sequence[Group]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for head, keys in groups:
        if head:
            column.addWidget(section_head(head))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        for key, words in keys:
            shown = QLabel(key)
            shown.setProperty("look", "strong")
            form.addRow(shown, QLabel(words))
        column.addLayout(form)
        column.addSpacing(6)
    column.addStretch(1)
    return column


def _keyed(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    """Return those that have keys, with what they are called."""
    written = QKeySequence.SequenceFormat.NativeText
    return [
        (
            "  or  ".join(key.toString(written) for key in action.shortcuts()),
            action.text().replace("&", ""),
        )
        for action in actions
        if action.shortcuts()
    ]


def _all_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += _all_actions(inner) if isinstance(inner, QMenu) else [action]
    return found
