"""The entities of a dossier as rows, those left that a filter lets through."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.library.entities import entity as read_entity
from desktop_app.library.library import Library
from desktop_app.library.presence import NOWHERE, Presence
from desktop_app.library.roster import Called, Roster, Sorting
from desktop_app.model.names import is_named, spelled
from desktop_app.model.numbers import counted
from desktop_app.model.records import EntityId
from desktop_app.ui import wording
from desktop_app.ui.entities.reading import Reading
from desktop_app.ui.entities.sieve import Sieve
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.widgets.rows import ID_ROLE

KIND_ROLE = ID_ROLE + 1
EVENTS_ROLE = ID_ROLE + 2
"""The number of events that filters let through."""
MENTIONS_ROLE = ID_ROLE + 3
ALIAS_ROLE = ID_ROLE + 4
"""The alias in which the filter's words stand, where they do not stand in the name."""
TAKES_PART_ROLE = ID_ROLE + 5
"""Whether the entity takes part in the event in focus."""
HOVERED_ROLE = ID_ROLE + 6
"""Whether the pointer rests on the entity, here or elsewhere."""
PINNED_ROLE = ID_ROLE + 7
"""Whether the entity is a filter."""
PRESENCE_ROLE = ID_ROLE + 8
"""When the entity appears, a `Presence`; None until that has been read."""
NUMBER_ROLE = ID_ROLE + 9
"""What stands at the right of the row: the number of events, or of mentions where that is what is
sorted by, or the year of the first event."""
LEFT_OUT_ROLE = ID_ROLE + 10
"""Whether filters let no event of the entity through."""

_NOWHERE = QModelIndex()
_THOUSAND, _WIDEST, _YEAR = 1_000, "888k", "8888"
_IN_WORDS = {
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.ToolTipRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    KIND_ROLE,
    ALIAS_ROLE,
}
_AROUND = 64
"""For so many rows names are read at once."""


class EntitiesModel(QAbstractListModel):
    """Entities as a `Sieve` lets them through; their names are read for the rows in sight."""

    def __init__(self, library: Library, roster: Roster, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._sieve = Sieve(roster)
        self.reading = Reading(library, self)
        self.reading.arrived.connect(lambda: self._tell([PRESENCE_ROLE]))
        self._words = ""
        self._taking_part: Collection[EntityId] = ()
        self._pinned: Collection[EntityId] = ()
        self._hovered: EntityId | None = None
        if roster.size:
            self._called(0, EntityId(roster.ids[0]))  # damage is met now, and not while one paints

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many entities are let through."""
        return 0 if parent.isValid() else len(self._sieve.shown)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what the row says under `role`."""
        if not index.isValid():
            return None
        row = index.row()
        place = self._sieve.shown[row]
        entity_id = EntityId(self._sieve.roster.ids[place])
        if role == ID_ROLE:
            return entity_id
        if role in _IN_WORDS:
            return self._told(row, place, entity_id, role)
        return self._marked(place, entity_id, role)

    def match(
        self,
        start: QModelIndex | QPersistentModelIndex,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """Find the next name that begins with letters, without reading all names before it."""
        if role != Qt.ItemDataRole.DisplayRole or hits != 1:
            return super().match(start, role, value, hits, flags)
        row = self._sieve.beginning(str(value), start.row())
        return [] if row is None else [self.index(row)]

    def row_of(self, entity_id: EntityId | None) -> int | None:
        """Return the row of an entity; None where there is none."""
        return self._sieve.row_of(entity_id)

    def counts(self) -> Mapping[str, int]:
        """Return how many entities of each kind have events that are let through."""
        return self._sieve.kinds()

    @property
    def hidden(self) -> int:
        """How many entities have no event that is let through."""
        return self._sieve.hidden

    @property
    def widest(self) -> str:
        """What needs most room of what can stand at the right of a row."""
        sieve = self._sieve
        if sieve.sorting == "date":
            return _YEAR
        numbers = sieve.roster.mentions if sieve.sorting == "mentions" else sieve.events
        highest = max(numbers, default=0)
        return _WIDEST if highest >= _THOUSAND else str(highest)

    @property
    def size(self) -> int:
        """How many entities there are."""
        return self._sieve.roster.size

    def prepare(self) -> None:
        """Get ready for somebody who begins to type."""
        self._sieve.prepare()

    def narrow(self, words: str, kind: str) -> None:
        """Let through what has `words` in its name or an alias, and is of `kind` if one is given.

        Case, accents and kinds of quotes do not count; several words can begin words in any order.
        Words find those, too, of whom filters let no event through.
        """
        self.beginResetModel()
        self._words = words
        self._sieve.narrow(words, kind)
        self.endResetModel()

    def arrange(self, sorting: Sorting) -> None:
        """List by number of events, by name, by number of mentions, or by the first event."""
        self.beginResetModel()
        self._sieve.sort(sorting)
        self.endResetModel()

    def keep(
        self,
        events: Sequence[int] | None,
        pinned: Collection[EntityId],
        staying: EntityId | None = None,
    ) -> None:
        """Let through who has events, of so many as are told, and who is pinned; None: everybody.

        One who is `staying` is listed whatever its events are.
        """
        self.beginResetModel()
        self._sieve.keep(events, pinned, staying)
        self.endResetModel()

    def mark(self, taking_part: Collection[EntityId]) -> None:
        """Mark those who take part in an event."""
        if set(taking_part) != set(self._taking_part):
            self._taking_part = taking_part
            self._tell([TAKES_PART_ROLE])

    def pin(self, pinned: Collection[EntityId]) -> None:
        """Mark those who are filters."""
        if set(pinned) != set(self._pinned):
            self._pinned = pinned
            self._tell([PINNED_ROLE])

    def hover(self, entity_id: EntityId | None) -> None:
        """Mark the one that the pointer rests on, if any."""
        if entity_id != self._hovered:
            self._hovered = entity_id
            self._tell([HOVERED_ROLE])

    def _tell(self, roles: list[int]) -> None:
        """Say that rows look different: to find out which takes longer than to paint those in sight."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), roles)

    def _marked(self, place: int, entity_id: EntityId, role: int) -> object:
        """Return a number or a mark, for which no name is needed."""
        sieve = self._sieve
        if role == EVENTS_ROLE:
            return sieve.events[place]
        if role == MENTIONS_ROLE:
            return sieve.roster.mentions[place]
        if role == NUMBER_ROLE:
            return self._number(place, entity_id)
        if role == PRESENCE_ROLE:
            return self._presence(place, entity_id)
        if role == LEFT_OUT_ROLE:
            return sieve.is_left_out(place)
        marked = {
            TAKES_PART_ROLE: self._taking_part,
            HOVERED_ROLE: (self._hovered,),
            PINNED_ROLE: self._pinned,
        }
        return entity_id in marked[role] if role in marked else None

    def _presence(self, place: int, entity_id: EntityId) -> Presence | None:
        has_events = self._sieve.roster.events[place]
        return self.reading.presence(entity_id) if has_events else NOWHERE

    def _number(self, place: int, entity_id: EntityId) -> str:
        """Return what stands at the right of a row, empty where there is nothing to say."""
        sieve = self._sieve
        if sieve.sorting == "date":
            presence = self._presence(place, entity_id)
            return self.reading.first_year(presence) if presence else ""
        number = (sieve.roster.mentions if sieve.sorting == "mentions" else sieve.events)[place]
        return counted(number) if number or sieve.is_left_out(place) else ""

    def _told(self, row: int, place: int, entity_id: EntityId, role: int) -> object:
        """Return what is said in words."""
        called = self._called(row, entity_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return called.name
        if role == KIND_ROLE:
            return called.kind
        if role == ALIAS_ROLE:
            return self._alias(called)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._tip(place, entity_id, called))
        return self._spoken(place, entity_id, called)

    def _called(self, row: int, entity_id: EntityId) -> Called:
        """Return what an entity is called; those of the rows around it are read with it."""
        around: Sequence[int] = ()
        if not self.reading.knows(entity_id):
            start = row - row % _AROUND
            around = self._sieve.shown[start : start + _AROUND]
        ids = self._sieve.roster.ids
        return self.reading.called(entity_id, [EntityId(ids[at]) for at in around])

    def _alias(self, called: Called) -> str:
        wanted = spelled(self._words)
        if is_named(spelled(called.name), wanted):
            return ""
        return next((one for one in called.aliases if is_named(spelled(one), wanted)), "")

    def _spoken(self, place: int, entity_id: EntityId, called: Called) -> str:
        pinned = self.tr("pinned as a filter") if entity_id in self._pinned else ""
        kind = wording.entity_kind(called.kind)
        first = self.reading.span(entity_id)[:1] if self._sieve.sorting == "date" else ()
        dated = [self.tr("first event: {date}").format(date=date) for date in first]
        parts = (called.name, self._alias(called), kind, *dated, *self._counted(place), pinned)
        return ", ".join(part for part in parts if part)

    def _tip(self, place: int, entity_id: EntityId, called: Called) -> str:
        span = self.reading.span(entity_id)
        lines = (
            called.name,
            read_entity(self._library, entity_id).description,
            ", ".join(called.aliases),
            " · ".join(self._counted(place)),
            self.tr("Appears: {dates}").format(dates=" – ".join(span)) if span else "",
        )
        return "\n".join(line for line in lines if line)

    def _counted(self, place: int) -> tuple[str, str]:
        """Return the numbers in words; of events how many of all, where filters let through less."""
        roster, shown = self._sieve.roster, self._sieve.events[place]
        events = wording.events_counted(roster.events[place])
        if shown != roster.events[place]:
            events = self.tr("{n} of {events}").format(n=f"{shown:,}", events=events)
        return events, wording.mentions_counted(roster.mentions[place])
