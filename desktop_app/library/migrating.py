"""Reading dossiers of an older format. Imported only for such: sqlite_utils is slow to load."""

import sqlite3

from sqlite_utils import Database

from desktop_app.library import schema


def migrate(old: sqlite3.Connection, copy: sqlite3.Connection, version: int) -> bool:
    """Copy a dossier of format `version` into an empty database, in the present format.

    Return whether that can be done: not where `old` says another format than was applied to it.
    Afterwards `copy` can only be read; `old` is never written. Raises what SQLite raises where the
    dossier is damaged or out of reach.
    """
    old.execute("begin")
    old.execute("select 1 from sqlite_master")  # from now on no writer can make the backup wait
    old.backup(copy)
    database = Database(copy, execute_plugins=False)
    if not schema.is_of_version(database, version):
        return False
    schema.bring_up(database)
    copy.execute("pragma query_only = on")
    return True
