"""What is read of entities for the rows in sight: names at once, when they appear a little later."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.library.chronology import words_of
from desktop_app.library.damage import ODD
from desktop_app.library.library import Library
from desktop_app.library.presence import NOWHERE, Appearances, Presence
from desktop_app.library.roster import Called, called
from desktop_app.model.records import EntityId
from desktop_app.ui import wording

PARTS = 40
"""In how many parts the time of a dossier is told."""
_AT_ONCE, _MOST = 64, 4096
_Value = TypeVar("_Value")


class _Kept(Generic[_Value]):
    """The values that were read last."""

    def __init__(self) -> None:
        self._values: dict[EntityId, _Value] = {}

    def __contains__(self, entity_id: EntityId) -> bool:
        return entity_id in self._values

    def get(self, entity_id: EntityId) -> _Value | None:
        """Return what is kept of an entity."""
        return self._values.get(entity_id)

    def keep(self, values: Iterable[tuple[EntityId, _Value]]) -> None:
        """Keep more, and of all as many as two pages of a screen's rows need."""
        self._values.update(values)
        while len(self._values) > _MOST:
            del self._values[next(iter(self._values))]


class Reading(QObject):
    """Reads of some entities what is shown of them, and keeps it.

    Names are read for many rows at a time. When they appear is read after what asks for it was
    painted, for all that were asked for by then.
    """

    arrived = Signal()
    """When those appear that were asked for is known now."""
    met = Signal(object)
    """`met(error)`: what was read cannot have been written."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._called: _Kept[Called] = _Kept()
        self._presences: _Kept[Presence] = _Kept()
        self._wanted: dict[EntityId, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_presences)

    def knows(self, entity_id: EntityId) -> bool:
        """Whether it was read what an entity is called."""
        return entity_id in self._called

    def called(self, entity_id: EntityId, around: Sequence[EntityId] = ()) -> Called:
        """Return what an entity is called; those `around` it will be asked for, too."""
        if entity_id not in self._called:
            wanted = {entity_id, *(one for one in around if one not in self._called)}
            self._called.keep(called(self._library, wanted).items())
        return self._called.get(entity_id) or Called("", "other")

    def presence(self, entity_id: EntityId) -> Presence | None:
        """Return when an entity appears, if that was read; else it will have been when it `arrived`."""
        if entity_id not in self._presences:
            self._wanted[entity_id] = None
            if not self._timer.isActive():
                self._timer.start()
        return self._presences.get(entity_id)

    def first_year(self, presence: Presence) -> str:
        """Return the year of the first event by which entities are sorted; empty without any."""
        day = self._appearances.first_day(presence)
        return str(date.fromordinal(day).year) if day else ""

    def span(self, entity_id: EntityId) -> tuple[str, ...]:
        """Return in words when an entity appears first and last, once where these are the same.

        Nothing where that is not known.
        """
        if entity_id not in self._presences:
            self._read([entity_id])
        found = self._presences.get(entity_id)
        ends = found and self._appearances.ends(found)
        if not ends:
            return ()
        words = words_of(self._library, set(ends))
        first, last = (wording.short_date(words[one].date) for one in ends)
        return (first,) if first == last else (first, last)

    @cached_property
    def _appearances(self) -> Appearances:
        return Appearances(self._library, PARTS)

    def _read_presences(self) -> None:
        wanted = list(self._wanted)[-_AT_ONCE:]  # those asked for last are in sight
        self._wanted.clear()
        self._read(wanted)
        self.arrived.emit()

    def _read(self, wanted: Sequence[EntityId]) -> None:
        self._presences.keep((one, NOWHERE) for one in wanted)  # asked for once, even if that fails
        try:
            self._presences.keep(self._appearances.of(wanted).items())
        except ODD as error:
            self.met.emit(error)
