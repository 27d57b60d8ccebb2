"""What of the dossier is let through, in every panel.

Following the focus is not filtering: filters are no part of the history of back and forward.
"""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.model.filters import Filters, Period, iso_day, period_between
from desktop_app.model.records import EVENT_KINDS, EntityId, EventKind, SourceId

__all__ = ["Filtering", "Filters", "Period"]

_One = TypeVar("_One")


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

    def is_pinned(self, entity_id: EntityId) -> bool:
        """Return whether only events of this entity, or of others like it, are let through."""
        return entity_id in self.value.entities

    def toggle_pin(self, entity_id: EntityId) -> None:
        """Let through the events of one more entity, or of one less."""
        entities = _toggled(self.value.entities, entity_id)
        self.become(self.value._replace(entities=entities))

    def set_match_all(self, is_on: bool) -> None:  # noqa: FBT001 - a switch of the menu
        """Let through events of all entities that are pinned at once, or of any of them."""
        self.become(self.value._replace(match_all=is_on))

    def set_sources(self, sources: Iterable[SourceId]) -> None:
        """Let through only what some sources tell; what any tells, where there are none."""
        self.become(self.value._replace(sources=tuple(dict.fromkeys(sources))))

    def toggle_source(self, source_id: SourceId) -> None:
        """Let through what one more source tells, or one less."""
        self.set_sources(_toggled(self.value.sources, source_id))

    def set_kinds(self, kinds: Iterable[EventKind]) -> None:
        """Let through only events of some kinds; of any, where there are none."""
        wanted = set(kinds)
        in_order = tuple(kind for kind in EVENT_KINDS if kind in wanted)
        self.become(self.value._replace(kinds=in_order))

    def toggle_kind(self, kind: EventKind) -> None:
        """Let through events of one more kind, or of one less."""
        self.set_kinds(_toggled(self.value.kinds, kind))

    def set_differing(self, is_on: bool) -> None:  # noqa: FBT001 - a switch of the menu
        """Let through only events on which sources differ, or seem to, or any events."""
        self.become(self.value._replace(differing=is_on))

    def clear(self) -> None:
        """Let everything through."""
        self.become(Filters())

    def become(self, new: Filters) -> None:
        """Take other filters, all at once. Of no entities there is neither any nor all."""
        if not new.entities:
            new = new._replace(match_all=False)
        old = self.value
        if new != old:
            self.value = new
            self.changed.emit(new, old)


def _toggled(held: tuple[_One, ...], one: _One) -> tuple[_One, ...]:
    """Return what is held with one more at its end, or without it."""
    if one in held:
        return tuple(other for other in held if other != one)
    return (*held, one)
