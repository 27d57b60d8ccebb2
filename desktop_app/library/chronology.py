"""All events in order of time, as columns: what the timeline and the table are drawn from.

The compiler writes these columns into the dossier (see `derived`), so that a million events are
there as soon as they are read: four bytes a number, and no Python object for an event.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from desktop_app.library.damage import MISPLACED, are_below
from desktop_app.library.library import Library
from desktop_app.model.dates import EdtfDate, Shape, parse
from desktop_app.model.edtf_parts import Part
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.records import EVENT_KINDS, EventId

Clock = Literal["happened", "reported"]
Grouping = Literal["kind", "source", "entity"]

SHAPES: tuple[Shape, ...] = ("day", "interval", "within", "before", "after", "open", "undated")
SHAPE = 0b111
"""The bits of `flags` that are the place of the shape in `SHAPES`."""
APPROXIMATE, UNCERTAIN, INFERRED, VAGUE_START, VAGUE_END, DISPUTED, BORROWED = (
    1 << bit for bit in range(3, 10)
)
"""The other bits of `flags`. Disputed: what sources say cannot all be true, as dates that no day fulfils both.

Borrowed: the source of a report gives no date itself; it is the chosen one of the event."""
SPANS = (1, 8, 64, 512, 4096, 4_000_000)
"""The most days from first to last in each class of a lane, so that those in sight are found."""
UNDATED = 2**31 - 1
ALWAYS, NEVER = 1, UNDATED
_COLUMNS = (
    ("ids", "i"), ("sources", "i"), ("days", "i"), ("firsts", "i"), ("lasts", "i"),
    ("possibly", "i"), ("surely", "i"), ("flags", "H"), ("kinds", "B"), ("voices", "B"),
    ("ends", "i"),
)  # fmt: skip


_SIZE = 'select "column", length(data) / 4 from chronology where view = ? and "column" = \'ids\''


class Chronology(NamedTuple):
    """Events, or reports of events, in order of time: one place in each column for each.

    Days are ordinals (`date.toordinal()`); 0 in `firsts` or `lasts` is an open end. `days` is what
    they are sorted by: the first possible day, else the last; `UNDATED`, at the end, for none.
    `sources` is 0 unless these are reports, each by one source. `kinds` are places in
    `EVENT_KINDS`. `voices` counts at most to 255. A telling source has appeared `possibly` from
    one day on, `surely` from the other (`ALWAYS`, `NEVER`). `ends` are, for themselves, the last
    days of all that are dated, sorted.
    """

    ids: "array[int]"
    sources: "array[int]"
    days: "array[int]"
    firsts: "array[int]"
    lasts: "array[int]"
    possibly: "array[int]"
    surely: "array[int]"
    flags: "array[int]"
    kinds: "array[int]"
    voices: "array[int]"
    ends: "array[int]"

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.ids)

    @property
    def is_by_report(self) -> bool:
        """Whether these are reports, of which several can be of one event."""
        return self.size > 0 and self.sources[0] > 0

    @property
    def dated(self) -> int:
        """How many stand in time; those without a date come after them."""
        return bisect_left(self.days, UNDATED)

    def place_of(self, event_id: int, day: int) -> int | None:
        """Return the first place of an event that is sorted by `day`; None where it has none."""
        start, end = bisect_left(self.days, day), bisect_left(self.days, day + 1)
        try:
            return self.ids.index(event_id, start, end)
        except ValueError:
            return None


class Placed(NamedTuple):
    """One event, or one report of it, before it has its place in the columns.

    `date` is EDTF. What comes first among those of one date has the lower `rank`.
    """

    event_id: int
    source_id: int
    kind: int
    date: str
    inferred: bool
    disputed: bool
    borrowed: bool
    voices: int
    possibly: int
    surely: int
    rank: tuple[int, ...] = ()


class Series(NamedTuple):
    """Places in a chronology, in order, of events that last at most `span` days; 0: undated."""

    span: int
    positions: "array[int]"


def view_name(clock: Clock, *, by_report: bool) -> str:
    """Return under which name a chronology is kept."""
    return f"{clock} {'report' if by_report else 'event'}"


def read_chronology(library: Library, clock: Clock, *, by_report: bool = False) -> Chronology:
    """Return all events, or each source's report of each, as they happened or were reported.

    Whoever asks while another holds the same shares its columns: nobody may change them.
    """
    view = view_name(clock, by_report=by_report)
    held = [library.columns.get(f"{view} {name}") for name, _ in _COLUMNS]
    found = [column for column in held if column is not None]
    if len(found) < len(_COLUMNS):
        blobs = library.pairs("select column, data from chronology where view = ?", [view])
        found = [read_numbers(library, code, blobs.get(name, b"")) for name, code in _COLUMNS]
        if not _is_whole(Chronology(*found)):
            raise DossierDamaged(file=library.file, detail=MISPLACED)
        for (name, _), column in zip(_COLUMNS, found, strict=True):
            library.columns[f"{view} {name}"] = column
    return Chronology(*found)


def read_ids(library: Library, clock: Clock, *, by_report: bool = False) -> "array[int]":
    """Return the ids of all events alone, or of those reported, as they happened or were reported."""
    return read_column(library, view_name(clock, by_report=by_report), "ids")


def read_column(library: Library, view: str, name: str) -> "array[int]":
    """Return one column of a chronology; the one that somebody holds, where somebody does."""
    held = library.columns.get(f"{view} {name}")
    if held is not None:
        return held
    blobs = library.rows(
        'select data from chronology where view = ? and "column" = ?', [view, name]
    )
    return read_numbers(library, dict(_COLUMNS)[name], blobs[0][0] if blobs else b"")


def read_series(
    library: Library, clock: Clock, grouping: Grouping, refs: Iterable[str]
) -> list[Series]:
    """Return where the events of a lane stand: of kinds, or of an entity or a source, by its id."""
    view = view_name(clock, by_report=grouping == "source")
    rows = library.rows(
        "select span, positions from lane where view = ? and grouping = ? "
        "and ref in (select value from json_each(?)) order by span, ref",
        [view, grouping, _json(refs)],
    )
    size = library.pairs(_SIZE, [view]).get("ids", 0) if rows else 0
    found = [Series(span, read_numbers(library, "i", blob)) for span, blob in rows]
    if not all(one.span in (0, *SPANS) and are_below(one.positions, size) for one in found):
        raise DossierDamaged(file=library.file, detail=MISPLACED)
    return found


def lane_sizes(library: Library, clock: Clock, grouping: Grouping) -> dict[str, int]:
    """Return how many events each lane holds, by kind or by the id of an entity or a source."""
    return library.pairs(
        "select ref, sum(length(positions) / 4) from lane where view = ? and grouping = ? "
        "group by ref",
        [view_name(clock, by_report=grouping == "source"), grouping],
    )


def arranged(placed: Sequence[Placed]) -> tuple[Chronology, list[int]]:
    """Return the columns, and for each place in them which of `placed` has come there."""
    dates = {text: days_of(text) for text in {one.date for one in placed}}
    days = [dates[one.date] for one in placed]
    order = sorted(
        range(len(placed)),
        key=lambda at: (days[at][0], days[at][2] or UNDATED, placed[at].rank, at),
    )
    rows = [(placed[at], days[at]) for at in order]
    return Chronology(
        array("i", (one.event_id for one, _ in rows)),
        array("i", (one.source_id for one, _ in rows)),
        array("i", (day for _, (day, _, _, _) in rows)),
        array("i", (first for _, (_, first, _, _) in rows)),
        array("i", (last for _, (_, _, last, _) in rows)),
        array("i", (one.possibly for one, _ in rows)),
        array("i", (one.surely for one, _ in rows)),
        array("H", (_flags(one, flags) for one, (_, _, _, flags) in rows)),
        array("B", (one.kind for one, _ in rows)),
        array("B", (min(one.voices, 255) for one, _ in rows)),
        array("i", sorted(last or first for _, (_, first, last, _) in rows if last or first)),
    ), order


def packed(chronology: Chronology) -> dict[str, bytes]:
    """Return each column as bytes, the least first, whatever machine writes them."""
    return {name: pack(getattr(chronology, name)) for name, _ in _COLUMNS}


def pack(values: "array[int]") -> bytes:
    """Return numbers as bytes, the least first."""
    if sys.byteorder == "big":  # pragma: no cover - no such machine here
        values = values[:]
        values.byteswap()
    return values.tobytes()


def unpack(code: str, blob: bytes) -> "array[int]":
    """Return the numbers that `pack` has written, of the type of an array that `code` names."""
    values: array[int] = array(code)
    values.frombytes(blob)
    if sys.byteorder == "big":  # pragma: no cover - no such machine here
        values.byteswap()
    return values


def read_numbers(library: Library, code: str, blob: object) -> "array[int]":
    """Return the numbers in a blob. Raises `DossierDamaged` where it is none, or is cut off."""
    if not isinstance(blob, bytes) or len(blob) % array(code).itemsize:
        raise DossierDamaged(file=library.file, detail=MISPLACED)
    return unpack(code, blob)


def _is_whole(columns: Chronology) -> bool:
    """Return whether the columns are as long as one another, and hold days and kinds."""
    size, dated = columns.size, columns.dated
    if len(columns.ends) > size or {len(one) for one in columns[:-1]} != {size}:
        return False
    undated = columns.days[dated:]
    dates = columns.days[:dated], columns.firsts, columns.lasts, columns.ends
    return (
        undated.tobytes() == array("i", [UNDATED]).tobytes() * len(undated)
        and all(are_below(one, date.max.toordinal() + 1) for one in dates)
        and not columns.kinds.tobytes().translate(None, bytes(range(len(EVENT_KINDS))))
    )


def span_of(chronology: Chronology, at: int) -> int:
    """Return the class of an event by how long it lasts: one of `SPANS`, or 0 where undated."""
    if chronology.days[at] == UNDATED:
        return 0
    first, last = chronology.firsts[at], chronology.lasts[at]
    days = last - first + 1 if first and last else 1
    return next(span for span in SPANS if days <= span)


def kind_place(kind: str) -> int:
    """Return the place of a kind; an unknown one is “other”, which comes last."""
    known: dict[str, int] = {one: place for place, one in enumerate(EVENT_KINDS)}
    return known.get(kind, len(known) - 1)


def ordinal(day: str | None) -> int:
    """Return the ordinal of an ISO day; 0 where there is none."""
    return 0 if day is None else date.fromisoformat(day).toordinal()


class EventWords(NamedTuple):
    """What is written of an event beside its mark; `date` is EDTF."""

    slug: str
    title: str
    date: str


def words_of(library: Library, ids: Iterable[int]) -> dict[EventId, EventWords]:
    """Return the words of some events: only those that are drawn are asked for."""
    rows = library.rows(
        "select id, slug, title, date from event where id in (select value from json_each(?))",
        [_json(ids)],
    )
    return {EventId(id_): EventWords(slug, title, date) for id_, slug, title, date in rows}


def _json(values: Iterable[object]) -> str:
    return (
        "["
        + ",".join(f'"{value}"' if isinstance(value, str) else str(value) for value in values)
        + "]"
    )


def days_of(text: str) -> tuple[int, int, int, int]:
    """Return the day that a date is sorted by, its first and last day, and its own flags."""
    when = parse(text)
    first, last = ordinal(when.earliest), ordinal(when.latest)
    start, end = _fading_ends(when)
    flags = (
        SHAPES.index(when.shape)
        | APPROXIMATE * when.approximate
        | UNCERTAIN * when.uncertain
        | VAGUE_START * start
        | VAGUE_END * end
    )
    return first or last or UNDATED, first, last, flags


def _fading_ends(when: EdtfDate) -> tuple[bool, bool]:
    """Return which ends of what lasted are not known to the day, or only about or in doubt."""
    start, end = when.vague_ends
    if when.lasting:
        ends = when.stretches[0]
        start = start or _is_about(ends.start)
        end = end or _is_about(ends.end)
    return start, end


def _is_about(part: Part | None) -> bool:
    return part is not None and (part.approximate or part.uncertain)


def _flags(one: Placed, flags: int) -> int:
    return flags | INFERRED * one.inferred | DISPUTED * one.disputed | BORROWED * one.borrowed
