"""Writing the tables that say again, for speed, what the others say."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.library.chronology import Chronology, arranged, pack, packed
from desktop_app.library.derived.dates import dates_known
from desktop_app.library.derived.facts import Ask, Facts
from desktop_app.library.derived.indexes import renew_indexes
from desktop_app.library.derived.lanes import lanes
from desktop_app.library.derived.orders import orders
from desktop_app.library.derived.placing import placed
from desktop_app.library.derived.roster import roster
from desktop_app.library.derived.seals import seals
from desktop_app.library.derived.tallies import tallies
from desktop_app.library.format import DERIVED, SEALS

Rows = dict[str, list[tuple[Any, ...]]]


def renew(connection: sqlite3.Connection) -> None:
    """Write all of them anew, the indexes for search, and their seals. Ends no transaction."""
    renew_indexes(connection)
    for table, rows in derived(connection.execute).items():
        _write(connection, table, rows)
    seal(connection)


def seal(connection: sqlite3.Connection) -> None:
    """Write the seals of them as they are now. Ends no transaction."""
    _write(connection, SEALS, list(seals(connection.execute)))


def _write(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    connection.execute(f'delete from "{table}"')  # noqa: S608 - one of our own names
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f'insert into "{table}" values ({marks})', rows)  # noqa: S608


def derived(ask: Ask) -> Rows:
    """Return the rows that each of them must hold."""
    facts = Facts(ask)
    rows: Rows = {table: [] for table in DERIVED}
    views = placed(facts)
    events: dict[str, Chronology] = {}
    for name in views._fields:
        view = _view(name)
        by_report = view.endswith("report")
        chronology, _ = arranged(getattr(views, name))
        if not by_report:
            events[name] = chronology
        rows["chronology"] += [(view, column, data) for column, data in packed(chronology).items()]
        rows["lane"] += [
            (view, lane.grouping, lane.ref, lane.span, pack(lane.positions))
            for lane in lanes(facts, chronology, by_report=by_report)
        ]
    rows["chronology"] += roster(ask, facts, events["happened"])
    rows["date_known"] += _sorted(dates_known(facts))
    rows["ordering"] += [
        (order.column, order.descending, pack(order.positions)) for order in orders(ask, **events)
    ]
    rows["tally"] += _sorted(tallies(ask))
    return rows


def _view(name: str) -> str:
    clock, _, by_report = name.partition("_by_")
    return f"{clock} {by_report or 'event'}"


def _sorted(rows: Iterator[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return sorted(tuple(row) for row in rows)
