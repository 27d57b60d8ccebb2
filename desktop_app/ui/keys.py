"""The list of keys, made from the menu itself, so that it is always true."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop_app.ui.widgets.headings import section_head
from desktop_app.ui.widgets.tall import put_words

PLACE = "place"
"""The property of an action that names the only part of the window in which its key works."""
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
    inner = [one for one in _all_actions(menu) if one.property(PLACE) == "timeline"]
    groups = [*_of_menu(menu), *_of_parts(dialog, _keyed(inner))]
    beside = QHBoxLayout()
    beside.setSpacing(40)
    for column in _halves([group for group in groups if group[1]]):
        beside.addLayout(_shown(column))
    put_words(beside, dialog)
    return dialog


def _of_menu(menu: QMenu) -> list[Group]:
    inner = [(one.text(), one.menu()) for one in menu.actions()]
    found = [("", [one for one in menu.actions() if one.menu() is None])]
    found += [(name, _all_actions(sub)) for name, sub in inner if isinstance(sub, QMenu)]
    letters = [
        one
        for _name, actions in found
        for one in actions
        if _is_local(one) and not one.property(PLACE)
    ]
    groups = [(name, [one for one in actions if not _is_local(one)]) for name, actions in found]
    head = menu.tr("In a text, the card, the timeline, the comparison and who signed what")
    groups.append((head, letters))
    return [(name, _keyed(actions)) for name, actions in groups]


def _of_parts(dialog: QDialog, of_timeline: Sequence[tuple[str, str]]) -> list[Group]:
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
            tr("In the search field"),
            [
                ("↓ ↑  Page Up  Page Down", tr("through what is found")),
                ("Enter", tr("there; in an empty field, search again")),
                ("Ctrl+Enter", tr("open what is found beside what you read")),
                ("Shift+Enter", tr("read an event that is found side by side")),
                ("Delete", tr("in an empty field: forget a search")),
                ("Esc", tr("close it, then back to the text")),
            ],
        ),
        (
            tr("What can be typed there"),
            [
                (tr("storm harbour"), tr("both words, each perhaps unfinished")),
                (tr('"exact words"'), tr("these words next to one another")),
                (tr("-storm"), tr("without this word")),
                (tr("storm OR gale"), tr("one of them")),
                (tr("storm near harbour"), tr("within ten words; near/5: within five")),
                (tr("who:  where:  in:  kind:"), tr("who took part, a place, a source, a kind")),
                (tr("before:  after:  on:"), tr('a date: 2017-08, "late July 2017"')),
                (tr(">"), tr("commands alone")),
            ],
        ),
        (
            tr("On the timeline"),
            [
                ("← →", tr("previous and next event")),
                ("↑ ↓", tr("lanes above and below")),
                ("Page Up  Page Down  Shift+← →", tr("earlier and later, by much or little")),
                ("Enter", tr("take the bead apart in which the event is counted")),
                *of_timeline,
            ],
        ),
        (
            tr("In the comparison and in who signed what"),
            [("Enter", tr("go to the words, then to the next"))],
        ),
        (
            tr("In the lists and the table"),
            [
                (tr("A … Z"), tr("the next row that begins so")),
                ("Ctrl+Enter", tr("open a source or an entity beside what you read")),
                (
                    "Ctrl+Shift+F",
                    tr("in the list of entities: pin one as a filter, or not any more"),
                ),
                ("Ctrl+A  Ctrl+C", tr("in the table: all rows, and copy them")),
                ("Shift+F10", tr("in the lists: what can be done with the row")),
                ("Shift+F10", tr("in the table: columns, sorting, copying")),
            ],
        ),
        (
            tr("Everywhere"),
            [
                ("F10", tr("Menu")),
                ("Delete", tr("on a filter below: take it off")),
                ("Tab  Shift+Tab", tr("next and previous control")),
                ("Esc", tr("dismiss what is said above, then let go of the selection")),
            ],
        ),
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
    return [
        (
            "  or  ".join(dict.fromkeys(_written(key) for key in action.shortcuts())),
            action.text().replace("&", ""),
        )
        for action in actions
        if action.shortcuts()
    ]


def _written(key: QKeySequence) -> str:
    """Return what stands on the key; it is Enter on either side of the keyboard."""
    return key.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _is_local(action: QAction) -> bool:
    """Whether the keys of an action work in parts of the window only."""
    return action.shortcutContext() == Qt.ShortcutContext.WidgetWithChildrenShortcut


def _all_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += _all_actions(inner) if isinstance(inner, QMenu) else [action]
    return found
