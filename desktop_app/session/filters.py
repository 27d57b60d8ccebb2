"""What of the dossier is let through, in every panel.

Following the focus is not filtering: filters are no part of the history of back and forward.
"""

from PySide6.QtCore import QObject, Signal

from desktop_app.model.filters import Filters, Period, iso_day, period_between

__all__ = ["Filtering", "Filters", "Period"]


class Filtering(QObject):
    """Holds the filters of a workspace. Setting what is set does nothing."""

    changed = Signal(object, object)
    """`changed(new, old)`, both `Filters`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value = Filters()

    def set_period(self, period: Period | None) -> None:
        """Let through what can lie in a period, its days in either order; None: at any time.

        Raises `ValueError` where a day is none.
        """
        ordered = period and period_between(period.first, period.last, reported=period.reported)
        self.become(self.value._replace(period=ordered))

    def set_single_voice(self, is_on: bool) -> None:  # noqa: FBT001 - a switch of the menu
        """Let through only what one voice alone tells, or whatever is told."""
        self.become(self.value._replace(single_voice=is_on))

    def set_known_on(self, day: str) -> None:
        """Let through what was known on an ISO day; empty: all that is. Raises `ValueError`."""
        self.become(self.value._replace(known_on=iso_day(day) if day else ""))

    def clear(self) -> None:
        """Let everything through."""
        self.become(Filters())

    def become(self, new: Filters) -> None:
        """Take other filters, all at once."""
        old = self.value
        if new != old:
            self.value = new
            self.changed.emit(new, old)
