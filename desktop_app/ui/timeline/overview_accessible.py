"""The overview for screen readers: a slider whose value is the stretch that is shown, in words."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from desktop_app.ui.timeline.overview import Overview


class Slider(QAccessibleWidget):
    """Reads the overview whenever it is asked."""

    def __init__(self, overview: Overview) -> None:
        super().__init__(overview, QAccessible.Role.Slider, overview.accessibleName())
        self._overview = overview

    def text(self, kind: QAccessible.Text) -> str:
        """Give what is shown as the value, and all else as it is set."""
        if kind == QAccessible.Text.Value:
            return self._overview.shown_words()
        return super().text(kind)


@cache
def install() -> None:
    """Tell Qt, once, how screen readers read the overview."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, Overview):
        return None
    slider = Slider(of)
    of.keep(slider)
    return slider
