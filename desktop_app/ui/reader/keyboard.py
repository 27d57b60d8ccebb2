"""Which keys scroll a source's text, and how far."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider

Step = QAbstractSlider.SliderAction

STEPS = {
    Qt.Key.Key_Up: Step.SliderSingleStepSub,
    Qt.Key.Key_Down: Step.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: Step.SliderPageStepSub,
    Qt.Key.Key_PageDown: Step.SliderPageStepAdd,
    Qt.Key.Key_Home: Step.SliderToMinimum,
    Qt.Key.Key_End: Step.SliderToMaximum,
    Qt.Key.Key_Space: Step.SliderPageStepAdd,
}


def scroll_step(event: QKeyEvent) -> QAbstractSlider.SliderAction | None:
    """Return how a key scrolls; None where it does not."""
    key = event.key()
    if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return Step.SliderPageStepSub
    return STEPS[Qt.Key(key)] if key in STEPS else None
