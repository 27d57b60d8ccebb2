"""The list of keys, made from the menu itself, so that it is always true."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QMenu, QWidget

from desktop_app.ui.widgets.tall import put_words


def keys_dialog(menu: QMenu, parent: QWidget) -> QDialog:
    """Return a window that lists what `menu` offers by key. It is not modal."""
    dialog = QDialog(parent)
    dialog.setObjectName("keys")
    dialog.setWindowTitle(dialog.tr("Keys"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form = QFormLayout()
    form.setHorizontalSpacing(32)
    for action in _all_actions(menu):
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            _add(form, "  or  ".join(keys), action.text().replace("&", ""))
    _add(form, "F10", dialog.tr("Menu"))
    _add(form, "Ctrl+Return", dialog.tr("On a source in the list: open it beside the other"))
    _add(form, "Shift+← → ↑ ↓", dialog.tr("In a text: select words; with Ctrl whole words"))
    _add(form, "Enter", dialog.tr("In a text: what is told where you read"))
    _add(form, "Enter  Shift+Enter", dialog.tr("Where one finds words: next and previous hit"))
    _add(form, "← →", dialog.tr("On the timeline: previous and next event"))
    _add(form, "↑ ↓", dialog.tr("On the timeline: lanes above and below"))
    _add(form, "Home  End", dialog.tr("On the timeline: first and last event"))
    _add(form, "+  −  0  C", dialog.tr("On the timeline: closer, wider, everything, centre"))
    _add(form, "Enter", dialog.tr("In the comparison: go to the words, then to the next"))
    put_words(form, dialog)
    return dialog


def _add(form: QFormLayout, keys: str, words: str) -> None:
    shown = QLabel(keys)
    shown.setProperty("look", "strong")
    form.addRow(shown, QLabel(words))


def _all_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += _all_actions(inner) if isinstance(inner, QMenu) else [action]
    return found
