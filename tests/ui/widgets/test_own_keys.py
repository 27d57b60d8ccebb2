"""Keys that a widget keeps from the window, as Qt asks for them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.ui.widgets.own_keys import copies, is_kept

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def asked(key, held=CTRL, kind=QEvent.Type.ShortcutOverride):
    event = QKeyEvent(kind, key, held)
    event.ignore()
    return event


def test_a_key_that_is_asked_for_is_kept():
    event = asked(Qt.Key.Key_C)
    assert is_kept(event, copies)
    assert event.isAccepted()


@pytest.mark.parametrize(
    "event",
    [
        asked(Qt.Key.Key_D),
        asked(Qt.Key.Key_C, NONE),
        asked(Qt.Key.Key_C, kind=QEvent.Type.KeyPress),
        QEvent(QEvent.Type.Leave),
    ],
)
def test_other_keys_and_events_are_the_windows(event):
    event.ignore()
    assert not is_kept(event, copies)
    assert not event.isAccepted()
