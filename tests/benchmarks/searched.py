"""Our own search, asked as the window asks it, and its index made alone."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic, process_time

from chronicles import QUICK

from desktop_app.library.derived.indexes import renew_indexes
from desktop_app.library.library import Library
from desktop_app.library.search.searcher import Searcher

FIFTY = 50
PAGES = (
    "select sum(pgsize) from dbstat where name in (select name from sqlite_master "
    "where tbl_name like 'search%' or tbl_name in ('vocabulary', 'beginning'))"
)
PARAGRAPHS = "select count(*) from block"


def fifty(path: Path) -> Callable[[str], int]:
    """Return what finds at most fifty paragraphs, as the others do."""
    searcher = Searcher(Library.open(path))
    return lambda query: len(searcher.search(f"kind:passages {query}", limit=FIFTY).groups)


def shown(path: Path) -> Callable[[str], int]:
    """Return what finds all that the window shows: names, titles and paragraphs."""
    searcher = Searcher(Library.open(path))
    return lambda query: len(searcher.search(query).groups)


def build(archive: Path, index: Path) -> dict[str, object]:
    """Make all indexes of a copy of the archive anew: of names and titles, too."""
    shutil.copy(archive, index)
    with closing(sqlite3.connect(index, isolation_level=None)) as connection:
        for setting in QUICK:
            connection.execute(f"pragma {setting}")
        began, before = monotonic(), process_time()
        connection.execute("begin")
        renew_indexes(connection)
        connection.execute("commit")
        seconds, worked = monotonic() - began, process_time() - before
        (count,) = connection.execute(PARAGRAPHS).fetchone()
        (size,) = connection.execute(PAGES).fetchone()
    index.unlink()
    return {"paragraphs": count, "seconds": seconds, "worked": worked, "bytes": size}
