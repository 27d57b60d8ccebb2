"""An open dossier: the one place where an SQLite file is opened for reading."""

import os
import sqlite3
import stat
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote
from weakref import WeakValueDictionary

from desktop_app.library.format import (
    APPLICATION_ID,
    INDEXES,
    SCHEMA_VERSION,
    SEALED,
    SEALS,
    TABLES,
)
from desktop_app.model.errors import (
    DateError,
    DossierDamaged,
    DossierEmpty,
    DossierError,
    DossierMissing,
    DossierTooNew,
    DossierUnreadable,
    NotADossier,
    NotSqlite,
    Withdrawn,
)
from desktop_app.model.records import Counts, Dossier

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_MOST_TEXT = 16_000_000
"""How many characters of texts are kept; one text is, however long."""
_MOST_STARTS = 100
_LARGE = 16_000_000
"""Bytes: about what is read and checked in a second."""
_SELDOM = 200_000
"""Steps of SQLite, which take some milliseconds."""
_OUT_OF_REACH = (
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
)

_ODD_VALUES = (ValueError, LookupError, TypeError, AttributeError, OverflowError)
"""What is raised where an unchecked value is another one than it must be."""

Row = tuple[Any, ...]
Marks = bytearray | Counter[int]
"""1 for each id that is wanted, 0 for any other: as bytes, which are faster by far than a set."""


class Library:
    """A dossier that is open for reading.

    Everything that SQLite can raise on a file that is damaged somewhere comes out as
    `DossierDamaged`, whichever question met it: a file is the user's world, not our bug.
    """

    def __init__(self, connection: sqlite3.Connection, file: str) -> None:
        self._connection = connection
        self._texts: dict[int, str] = {}
        self._starts: dict[int, array[int]] = {}
        self.columns: WeakValueDictionary[str, array[int]] = WeakValueDictionary()
        """Columns of numbers that somebody holds, by name: who else wants one takes the same."""
        self.marks: dict[object, Marks] = {}
        """Events that were asked for last, by what they were asked for; see `wanted`."""
        self.file = file
        self.path: Path | None = None
        self._is_withdrawn = False

    @classmethod
    def open(cls, path: Path, *, immutable: bool = False) -> "Library":
        """Open the dossier at `path`, read-only.

        `immutable` promises that nobody writes to it meanwhile, as with the bundled one, which
        may lie where nothing can be written. A dossier of an older format is read from a copy
        that is brought up to this one; the file stays as it is. Raises a `DossierError` that says
        what is wrong with the file.
        """
        file = path.name or str(path)
        immutable = _check_header(path, file) or immutable
        uri = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro" + "&immutable=1" * immutable
        try:
            connection = sqlite3.connect(uri, uri=True)
        except sqlite3.Error as error:
            raise DossierUnreadable(file=file, detail=str(error)) from error
        library = cls(connection, file)
        library.path = path
        try:
            library._check_version()
            library._check_tables()
        except DossierError:
            library.close()
            raise
        return library

    def rows(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """Return all rows that `sql` finds. Raises `DossierDamaged` or `DossierUnreadable`."""
        with self._faults():
            return self._connection.execute(sql, parameters).fetchall()

    def each(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Give what `sql` finds row after row, so that there may be more than memory holds."""
        with self._faults():
            yield from self._connection.execute(sql, parameters)

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row:
        """Return the first row that `sql` finds. Raises `DossierDamaged` where there is none."""
        found = self.rows(sql, parameters)
        if not found:
            raise DossierDamaged(file=self.file, detail="something in it is not where it belongs")
        return found[0]

    def pairs(self, sql: str, parameters: Sequence[object] = ()) -> dict[Any, Any]:
        """Return what `sql` finds in its first two columns, the first as key."""
        return {row[0]: row[1] for row in self.rows(sql, parameters)}

    def text(self, source_id: int) -> str:
        """Return the stored text of a source. Those asked for last are kept: reading takes long."""
        found = self._texts.pop(source_id, None)
        if found is None:
            found = str(self.row("select text from source where id = ?", [source_id])[0])
        self._texts[source_id] = found
        while len(self._texts) > 1 and sum(map(len, self._texts.values())) > _MOST_TEXT:
            del self._texts[next(iter(self._texts))]
        return found

    def paragraph(self, source_id: int, offset: int) -> int:
        """Return which paragraph of a source holds `offset`, counted from 1."""
        starts = self._starts.get(source_id)
        if starts is None:
            rows = self.rows(
                "select start from block where source_id = ? order by start", [source_id]
            )
            if len(self._starts) >= _MOST_STARTS:
                self._starts.clear()
            starts = self._starts[source_id] = array("q", [start for (start,) in rows])
        return bisect_right(starts, offset)

    def dossier(self) -> Dossier:
        """Return what the file says of itself."""
        rows = self.rows(
            "select uuid, title, coalesce(description, ''), created, coalesce(opening, '') "
            "from dossier"
        )
        if len(rows) != 1:
            raise DossierDamaged(file=self.file, detail="it does not say what it is")
        return Dossier(*rows[0])

    def counts(self) -> Counts:
        """Return how many of each noun there are."""
        sources, entities = self.row(
            "select (select count(*) from source), (select count(*) from entity)"
        )
        of = self.tally("dossier", 0)
        return Counts(sources, of.get("events", 0), entities, of.get("passages", 0))

    def tally(self, noun: str, ref: int) -> dict[str, int]:
        """Return what was counted of an entity, a source or the dossier; see `derived.tallies`."""
        return self.pairs("select what, number from tally where noun = ? and ref = ?", [noun, ref])

    def signature(self) -> str:
        """Return what tells this dossier from any other, and from itself as it is compiled anew."""
        return repr([*self.rows("select uuid from dossier"), *self.rows("select * from seal")])

    @property
    def is_large(self) -> bool:
        """Whether reading the file from end to end takes longer than anybody should wait."""
        pages, size = self.row("pragma page_count")[0], self.row("pragma page_size")[0]
        return self.path is not None and pages * size > _LARGE

    def interrupt(self) -> None:
        """Break off what is being asked, from whichever thread; nothing more is answered.

        That comes out as `Withdrawn`, until there is to `resume`.
        """
        self._is_withdrawn = True
        self._connection.interrupt()

    def resume(self) -> None:
        """Answer again.

        SQLite is not interrupted where a statement is only just about to run: so it asks, too.
        """
        self._is_withdrawn = False
        self._connection.set_progress_handler(lambda: self._is_withdrawn, _SELDOM)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Say in our own terms what SQLite raises on a file; not what we have asked wrongly."""
        if self._is_withdrawn:
            raise Withdrawn
        try:
            yield
        except sqlite3.ProgrammingError:
            raise
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise Withdrawn from error
            raise self._fault(error) from error

    def _fault(self, error: Exception) -> DossierError:
        kind = DossierUnreadable if _is_out_of_reach(error) else DossierDamaged
        return kind(file=self.file, detail=" ".join(str(error).split()))

    def _check_version(self) -> None:
        """See which format the file has; read an older one from a copy in the present format."""
        application = self.row("pragma application_id")[0]
        version = self.row("pragma user_version")[0]
        if application != APPLICATION_ID:
            raise NotADossier(file=self.file)
        if version < 1:
            raise DossierDamaged(file=self.file, detail=f"there is no format {version}")
        if version > SCHEMA_VERSION:
            raise DossierTooNew(file=self.file, version=version, known=SCHEMA_VERSION)
        if version < SCHEMA_VERSION:
            self._read_from_copy(version)

    def _read_from_copy(self, version: int) -> None:
        from desktop_app.library.migrating import migrate  # noqa: PLC0415 - slow to load

        with closing(self._connection) as old:
            self._connection = sqlite3.connect("")
            try:
                is_migrated = migrate(old, self._connection, version)
            except (sqlite3.DatabaseError, DateError, *_ODD_VALUES) as error:
                raise self._fault(error) from error
        if not is_migrated:
            detail = f"its tables are not those of format {version}"
            raise DossierDamaged(file=self.file, detail=detail)

    def _check_tables(self) -> None:
        present = {name for (name,) in self.rows("select name from sqlite_master")}
        missing = [
            name for name in (*TABLES, *INDEXES.values(), *SEALED, SEALS) if name not in present
        ]
        if missing:
            detail = "missing: " + ", ".join(missing)
            raise DossierDamaged(file=self.file, detail=detail)
        self.dossier()


def listed(ids: Iterable[int | None]) -> str:
    """Return ids as SQL can read them with `json_each`, each once; None is passed over."""
    return str(sorted({one for one in ids if one is not None}))


def _is_out_of_reach(error: Exception) -> bool:
    """Return whether SQLite could not get at the file, which need not be damaged."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _OUT_OF_REACH


def _check_header(path: Path, file: str) -> bool:
    """Say whether the file can be read as it stands, without anything that lies beside it.

    A dossier that another program has left in WAL mode, with nothing to be written back, is read
    so: else SQLite would make files beside it, or fail where it may not.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DossierUnreadable(file=file, detail="it is not a file, but a folder or a device")
        with path.open("rb") as stream:
            header = stream.read(_HEADER)
        log = path.with_name(f"{path.name}-wal")
        is_settled = not (log.exists() and log.stat().st_size)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise DossierMissing(file=file) from error
    except OSError as error:
        raise DossierUnreadable(file=file, detail=error.strerror or str(error)) from error
    if not header:
        raise DossierEmpty(file=file)
    if header[: len(_MAGIC)] != _MAGIC:
        raise NotSqlite(file=file)
    return header[18:20] == b"\2\2" and is_settled
