"""A workspace on the small dossier, by slugs."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.session.workspace import Workspace

FERRY, COUNCIL = 1, 2


@pytest.fixture
def workspace(library: Library, qtbot: QtBot) -> Workspace:
    """A workspace in which nothing is open yet."""
    del qtbot
    return Workspace(library)


@pytest.fixture
def event(library: Library) -> Callable[[str], int]:
    """`event(slug)` is the id of an event."""
    return lambda slug: find_event(library, slug)


@pytest.fixture
def entity(library: Library) -> Callable[[str], int]:
    """`entity(slug)` is the id of an entity."""
    return lambda slug: find_entity(library, slug)


@pytest.fixture
def words(library: Library) -> Callable[[int], str]:
    """`words(passage_id)` is what a passage says."""
    return lambda id_: library.rows("select quote from passage where id = ?", [id_])[0][0]


@pytest.fixture
def passage_id(library: Library) -> Callable[[str], int]:
    """`passage_id(words)` is the first passage that begins with these words."""

    def find(start: str) -> int:
        rows = library.rows(
            "select id from passage where substr(quote, 1, ?) = ? order by repeats is not null, id",
            [len(start), start],
        )
        return rows[0][0]

    return find


@pytest.fixture
def altered(dossier_copy: Path, qtbot: QtBot) -> Iterator[Callable[..., Workspace]]:
    """`altered(*statements)` is a workspace on the small dossier after some SQL.

    What the compiler derives from what was altered is derived anew where that is `renewed`.
    """
    del qtbot
    made = []

    def open_(*statements, renewed=False):
        with closing(sqlite3.connect(dossier_copy)) as connection:
            for statement in statements:
                connection.execute(statement)
            if renewed:
                renew(connection)
            connection.commit()
        made.append(Library.open(dossier_copy))
        return Workspace(made[-1])

    yield open_
    for library in made:
        library.close()


@pytest.fixture(scope="module")
def small_dossier_library(small_dossier: Path, qapp: object) -> Iterator[Library]:
    """The small dossier, open for all tests of a module."""
    del qapp
    with Library.open(small_dossier) as opened:
        yield opened
