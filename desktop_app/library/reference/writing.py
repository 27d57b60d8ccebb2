"""The rows of a dossier → one SQLite file, which is replaced as a whole or not at all."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from desktop_app.library import schema
from desktop_app.library.derived.renewing import renew
from desktop_app.library.format import TABLES
from desktop_app.library.reference.rows import Rows
from desktop_app.model.errors import CurationFileError


def write(rows: Rows, output: Path) -> None:
    """Write `rows` into the file `output`, which `target` has found.

    Raises `CurationFileError` where that cannot be done.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="whence", dir=output.parent) as folder:
            made = Path(folder) / output.name
            with closing(sqlite3.connect(made)) as connection:
                fill(connection, rows)
                connection.execute("vacuum")
            made.replace(output)
    except (OSError, sqlite3.OperationalError) as error:
        why = getattr(error, "strerror", None) or error
        detail = f"cannot be written into the folder “{output.parent}” ({why})"
        raise CurationFileError(file=output.name, detail=detail) from error


def fill(connection: sqlite3.Connection, rows: Rows) -> None:
    """Give the empty database of `connection` the dossier's tables and `rows`."""
    database = Database(connection, execute_plugins=False)
    schema.create(database, str(rows.tables["dossier"][0]["created"]))
    with database.atomic():
        for table in TABLES:
            database.table(table).insert_all(rows.tables[table])
        renew(connection)
