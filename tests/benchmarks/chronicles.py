"""Dossiers of many events about nothing, the same each time: `chronicles.py FILE COUNT`.

It prints how long that took, and how large the file is, as JSON.

A million of them do not fit into memory as the compiler's rows, so the rows of one source after
another are written into the compiler's tables, and indexed when all are there.
"""

import gc
import json
import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from time import monotonic

from chapters import CREATED, Chronicle, Rows
from sqlite_utils import Database

from desktop_app.library import schema
from desktop_app.library.derived.renewing import renew

COLUMNS = {
    "dossier": "uuid title description created opening",
    "entity": "id slug name kind description",
    "source": "id slug title publisher author agency published published_earliest published_latest "
    "language media_type filename file_sha256 text sha256",
    "block": "id source_id start end kind",
    "passage": "id source_id start end quote",
    "alias": "entity_id text kind",
    "mention": "id entity_id source_id start end",
    "event": "id slug title kind status date earliest latest place_id summary part_of",
    "claim": "id event_id source_id property part value value_entity_id value_event_id passage_id "
    "rank unit polarity origin",
    "attribution": "claim_id position entity_id passage_id",
    "reason": "claim_id position passage_id text",
    "difference": "id event_id topic verdict note",
    "difference_claim": "difference_id claim_id",
}
ALIKE = {"claim": ", '', 'asserted', 'curator'"}
"""The last columns, where they are the same in every row."""
INDEXES = "select name, sql from sqlite_master where type = 'index' and sql is not null"
QUICK = "journal_mode = off", "synchronous = off", "cache_size = -200000", "temp_store = memory"


def make(count: int, path: Path) -> None:
    """Write a dossier of `count` events to `path`."""
    write(path, CREATED, Chronicle(count).rows())


def write(path: Path, created: str, batches: Iterable[Rows]) -> None:
    """Write a dossier that was created on an ISO day to `path`, some of its rows after others."""
    rough, whole = (path.with_name(f"{path.name}-{name}") for name in ("rough", "whole"))
    for file in (rough, whole):
        file.unlink(missing_ok=True)
    with closing(sqlite3.connect(rough, isolation_level=None)) as connection:
        schema.create(Database(connection, execute_plugins=False), created)
        for setting in QUICK:
            connection.execute(f"pragma {setting}")
        connection.execute("begin")
        fill(connection, batches)
        connection.execute("commit")
        connection.execute("vacuum into ?", [str(whole)])
    rough.unlink()
    whole.replace(path)


def fill(connection: sqlite3.Connection, batches: Iterable[Rows]) -> None:
    """Fill the empty tables, then make their indexes."""
    indexes = connection.execute(INDEXES).fetchall()
    for name, _sql in indexes:
        connection.execute(f'drop index "{name}"')
    for rows in batches:
        for table, values in rows.items():
            connection.executemany(insertion(table), values)
    for _name, sql in indexes:
        connection.execute(sql)
    gc.disable()  # millions of rows, none of which is garbage
    renew(connection)
    gc.enable()


def insertion(table: str) -> str:
    """Return the statement that adds a row."""
    columns, alike = COLUMNS[table].split(), ALIKE.get(table, "")
    places = ", ".join("?" * (len(columns) - alike.count(",")))
    names = ", ".join(f'"{column}"' for column in columns)
    return f'insert into "{table}" ({names}) values ({places}{alike})'  # noqa: S608 - our own names


if __name__ == "__main__":
    began = monotonic()
    make(int(sys.argv[2]), Path(sys.argv[1]))
    size = Path(sys.argv[1]).stat().st_size
    print(json.dumps({"seconds": monotonic() - began, "bytes": size}), flush=True)
