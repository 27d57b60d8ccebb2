"""Which entities are listed, and in which order: a hundred thousand of them between two keys."""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress, repeat
from operator import contains, itemgetter, or_

from desktop_app.library.roster import Roster, Sorting
from desktop_app.model.names import spelled, without_s
from desktop_app.model.records import ENTITY_KINDS, EntityId

_MANY = 40_000
"""Of so many it is quicker to look through all lines as they lie than to pick some of them."""
_MOST = 40
"""So many results are kept: while somebody types, and takes it back."""
_OTHERS = bytes([1]) + bytes(255)
"""What to put for each byte of a mask, so that it is one of those whom it does not let through."""


class Sieve:
    """Lets entities of a roster through, by words in their names, by kind, by what is filtered.

    `shown` are their places in the roster, in the order in which they are listed. Without words it
    has those alone whom filters let through; words find the others, too, and list them after these.
    """

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.kind = ""
        self.sorting: Sorting = "events"
        self.events: Sequence[int] = roster.events
        """How many events each has that filters let through."""
        self._kept: bytes | None = None
        self._staying: int | None = None
        self._wanted = ""
        self.shown: Sequence[int] = range(roster.size)
        self._left: Sequence[int] = self.shown
        self._found: dict[str, Sequence[int]] = {"": self.shown}
        self._pick = _picker(self.shown)

    def narrow(self, words: str, kind: str) -> None:
        """Let through what has `words` in its names, and is of `kind` if one is given.

        Where words are typed on, no more are looked through than have passed before; where they are
        taken back, none.
        """
        self._wanted = spelled(words)
        if kind != self.kind:
            self.kind = kind
            self._list()
        else:
            self._find()

    def sort(self, sorting: Sorting) -> None:
        """List by number of events, by name, by number of mentions, or by the first event."""
        self.sorting = sorting
        self._list()

    def keep(
        self,
        events: Sequence[int] | None,
        pinned: Collection[EntityId] = (),
        staying: EntityId | None = None,
    ) -> None:
        """Let through who has events, of which there are as many as told here, and who is pinned.

        None lets through everybody. One who is `staying` is listed, but is not one of those.
        """
        self._staying = None if staying is None else self.roster.place_of(staying)
        self.events = self.roster.events if events is None else events
        if events is None:
            self._kept = None
        else:
            kept = bytearray(map(bool, events))
            for place in map(self.roster.place_of, pinned):
                if place is not None:
                    kept[place] = True
            self._kept = bytes(kept)
        self._list()

    @property
    def hidden(self) -> int:
        """How many have no event that filters let through."""
        return 0 if self._kept is None else self._kept.count(0)

    def is_left_out(self, place: int) -> bool:
        """Whether filters are on, and let no event of one through."""
        return self._kept is not None and not self.events[place]

    def kinds(self) -> Mapping[str, int]:
        """Return how many of each kind that occurs have such events, whatever their names."""
        kept = self.roster.kinds.tobytes()
        left = kept if self._kept is None else bytes(compress(kept, self._kept))
        counts = {kind: left.count(place) for place, kind in enumerate(ENTITY_KINDS)}
        return {
            kind: count for kind, count in counts.items() if kept.count(ENTITY_KINDS.index(kind))
        }

    def row_of(self, entity_id: EntityId | None) -> int | None:
        """Return the row of an entity; None where it is not listed."""
        place = None if entity_id is None else self.roster.place_of(entity_id)
        try:
            return None if place is None else self.shown.index(place)
        except ValueError:
            return None

    def beginning(self, words: str, row: int) -> int | None:
        """Return the first row, from `row` on and round again, whose name begins with `words`."""
        wanted, shown = spelled(words), self.shown
        if not wanted:
            return None
        rows = (at for start, end in ((row, len(shown)), (0, row)) for at in range(start, end))
        return next((at for at in rows if self._lines[shown[at]].startswith(wanted)), None)

    @cached_property
    def _lines(self) -> list[str]:
        return self.roster.words.split("\n")

    def prepare(self) -> None:
        """Get ready for words, so that the first key is as quick as the others."""
        _ = self._lines

    def _list(self) -> None:
        """Put those in order that are of the kind, the kept ones first; let the words choose."""
        roster = self.roster
        order: Sequence[int] = roster.orders.get(self.sorting, range(roster.size))
        if self.kind:
            place = ENTITY_KINDS.index(self.kind)
            mask = roster.kinds.tobytes().translate(bytes(at == place for at in range(256)))
            order = array("i", compress(order, _picker(order)(mask)))
        self._left = order
        if self._kept is not None:
            left, others = self._parted(order, self._kept)
            self._left, order = left, left + others
        self._found, self._pick = {"": order}, _picker(order)
        self._find()

    def _parted(self, order: Sequence[int], kept: bytes) -> tuple["array[int]", "array[int]"]:
        """Return those whom filters let through, by how many of their events, and the others."""
        listed = bytearray(kept)
        if self._staying is not None:
            listed[self._staying] = True
        marks = bytes(_picker(order)(bytes(listed)))
        left = array("i", compress(order, marks))
        if self.sorting == "events":
            left = array("i", sorted(left, key=self.events.__getitem__, reverse=True))
        return left, array("i", compress(order, marks.translate(_OTHERS)))

    def _find(self) -> None:
        """Let the words choose among those who have passed the longest part of them."""
        wanted = self._wanted
        if wanted not in self._found:
            parts = (wanted[:end] for end in range(len(wanted), -1, -1))
            before = next(one for one in parts if one in self._found)
            if len(self._found) > _MOST:
                self._found = {one: self._found[one] for one in ("", before)}
            found, singular = self._named(wanted, self._found[before]), without_s(wanted)
            if not found and singular != wanted:
                found = self._named(singular, self._found[""])
            self._found[wanted] = found
        self.shown = self._found[wanted] if wanted else self._left

    def _named(self, wanted: str, places: Sequence[int]) -> Sequence[int]:
        """Return those places whose names have the words that are wanted."""
        first, *others = wanted.split()
        if len(places) > _MANY:
            places = self._found[""]  # of which a mask is picked faster
        for word in others:
            places = self._having(f" {word}", places)
        if not others:
            return self._having(first, places)
        lines = list(map(self._lines.__getitem__, places))
        in_any_order = map(contains, lines, repeat(f" {first}"))
        as_typed = map(contains, lines, repeat(wanted[1:]))
        return array("i", compress(places, map(or_, in_any_order, as_typed)))

    def _having(self, word: str, places: Sequence[int]) -> Sequence[int]:
        """Return those places in whose line `word` stands."""
        lines = self._lines
        if len(places) > _MANY:
            mask = bytes(map(contains, lines, repeat(word)))
            if places is self._found[""]:
                return array("i", compress(places, self._pick(mask)))
            return array("i", compress(places, map(mask.__getitem__, places)))
        chosen = map(contains, map(lines.__getitem__, places), repeat(word))
        return array("i", compress(places, chosen))


def _picker(places: Sequence[int]) -> Callable[[bytes], Iterable[int]]:
    """Return what gives the bytes of a mask at some places: much faster than one by one."""
    if isinstance(places, range):  # all of them
        return bytes
    if len(places) > 1:
        return itemgetter(*places)
    return lambda mask: [mask[at] for at in places]
