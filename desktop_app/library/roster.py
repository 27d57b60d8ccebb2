"""Everybody and everything in a dossier, as columns: what the list of entities is drawn from.

The compiler writes these columns into the dossier (see `derived`), so that a hundred thousand
entities are there as soon as they are read, and are found and sorted without being asked for.
"""

from array import array
from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from desktop_app.library.chronology import read_numbers
from desktop_app.library.damage import MISPLACED, are_below
from desktop_app.library.library import Library, listed
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.records import ENTITY_KINDS, EntityId

ROSTER = "entities"
"""The view of the chronology under which the columns are kept."""
Sorting = Literal["events", "name", "mentions", "date"]
SORTINGS: tuple[Sorting, ...] = get_args(Sorting)
"""By number of events, by name, by number of mentions, by the first event."""
_NUMBERS = {
    "ids": "i", "kinds": "B", "events": "i", "mentions": "i",
    "by name": "i", "by mentions": "i", "by date": "i",
}  # fmt: skip
_READ = (
    'select "column", data from chronology where view = ? '
    'and "column" in (select value from json_each(?))'
)


class Roster(NamedTuple):
    """All entities, the most told first, then the most named, then by name.

    `kinds` are places in `ENTITY_KINDS`; `orders` the places here as they are sorted otherwise.
    `words` has a line of names for each, as `model.names` spells them.
    """

    ids: "array[int]"
    kinds: "array[int]"
    events: "array[int]"
    mentions: "array[int]"
    orders: "dict[Sorting, array[int]]"
    words: str

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.ids)

    def place_of(self, entity_id: EntityId) -> int | None:
        """Return the place of an entity, if it is here."""
        try:
            return self.ids.index(entity_id)
        except ValueError:
            return None


class Called(NamedTuple):
    """What an entity is called, and of which kind it is."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


def read_roster(library: Library) -> Roster:
    """Return all entities. Raises `DossierDamaged` where the columns do not belong together."""
    blobs = read_blobs(library, (*_NUMBERS, "words"))
    ids, kinds, events, mentions, *orders = (
        read_numbers(library, code, blobs.get(name)) for name, code in _NUMBERS.items()
    )
    words = _text(library, blobs.get("words"))
    found = Roster(
        ids, kinds, events, mentions, dict(zip(SORTINGS[1:], orders, strict=True)), words
    )
    columns = (kinds, events, mentions, *orders)
    is_whole = (
        {len(one) for one in columns} == {found.size}
        and all(are_below(one, found.size) for one in orders)
        and max(kinds, default=0) < len(ENTITY_KINDS)
        and words.count("\n") == max(found.size - 1, 0)
    )
    if not is_whole:
        raise DossierDamaged(file=library.file, detail=MISPLACED)
    return found


def called(library: Library, ids: Iterable[EntityId]) -> dict[EntityId, Called]:
    """Return what some entities are called."""
    wanted = listed(ids)
    aliases: dict[EntityId, list[str]] = {}
    for id_, text in library.rows(
        "select entity_id, text from alias where text > '' "
        "and entity_id in (select value from json_each(?)) order by rowid",
        [wanted],
    ):
        aliases.setdefault(id_, []).append(text)
    rows = library.rows(
        "select id, name, kind from entity where id in (select value from json_each(?))", [wanted]
    )
    return {id_: Called(name, kind, tuple(aliases.get(id_, ()))) for id_, name, kind in rows}


def kind_place(kind: str) -> int:
    """Return the place of a kind; an unknown one is “other”, which comes last."""
    known: dict[str, int] = {one: place for place, one in enumerate(ENTITY_KINDS)}
    return known.get(kind, len(known) - 1)


def read_blobs(library: Library, columns: Iterable[str]) -> dict[str, object]:
    """Return some columns, by their names."""
    wanted = "[" + ",".join(f'"{name}"' for name in columns) + "]"
    return library.pairs(_READ, [ROSTER, wanted])


def _text(library: Library, blob: object) -> str:
    """Return words. Raises `DossierDamaged` where a blob is none, or is no UTF-8."""
    try:
        return str(blob, "utf-8")  # type: ignore[call-overload, no-any-return]
    except (TypeError, UnicodeDecodeError) as error:
        raise DossierDamaged(file=library.file, detail=MISPLACED) from error
