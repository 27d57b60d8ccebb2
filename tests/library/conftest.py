"""Compiling changed copies of the small dossier, in memory."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.library.chronology import read_chronology
from desktop_app.library.letting import dates_known_on, let_through, shown_count
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_rows
from desktop_app.library.reference.reading import read_folder
from desktop_app.library.reference.writing import fill
from desktop_app.model.errors import CurationError
from tests.library.tellings import rows_of


@pytest.fixture
def change(small_folder: Path) -> Callable[..., None]:
    """`change(file, old, new)` replaces words that stand exactly once in a curated file."""

    def replace(file: str, old: str, new: str) -> None:
        path = small_folder / file
        before = path.read_bytes().decode("utf-8")
        assert before.count(old) == 1, f"{old!r} stands {before.count(old)} times in {file}"
        path.write_bytes(before.replace(old, new).encode("utf-8"))

    return replace


@pytest.fixture
def add(small_folder: Path) -> Callable[[str, str], None]:
    """`add(file, more)` appends to a curated file or a text."""

    def append(file: str, more: str) -> None:
        with (small_folder / file).open("ab") as stream:
            stream.write(more.encode("utf-8"))

    return append


@pytest.fixture
def compiled(small_folder: Path) -> Iterator[Callable[[], Library]]:
    """`compiled()` is the small folder as it stands now, as an open dossier in memory."""
    made: list[Library] = []

    def compile_() -> Library:
        connection = sqlite3.connect(":memory:")
        made.append(Library(connection, "memory"))
        fill(connection, compile_rows(read_folder(small_folder), (small_folder,)))
        return made[-1]

    yield compile_
    for library in made:
        library.close()


@pytest.fixture
def refusal(small_folder: Path) -> Callable[[], str]:
    """`refusal()` is the sentence with which the small folder, as it stands now, is refused."""

    def refuse() -> str:
        with pytest.raises(CurationError) as caught:
            compile_rows(read_folder(small_folder), (small_folder,))
        return str(caught.value)

    return refuse


@pytest.fixture
def made():
    """`made(sources, events)` is a dossier in memory.

    A source is (published, earliest, latest); an event (date, {source: own date}) with dates in
    EDTF; "after" lists pairs of events by number, from 1.
    """
    opened = []

    def make(sources, events, after=()):
        connection = sqlite3.connect(":memory:")
        opened.append(connection)
        fill(connection, rows_of(sources, events, after))
        return Library(connection, "memory")

    yield make
    for connection in opened:
        connection.close()


@pytest.fixture
def shown(library):
    """`shown(filters)` are the slugs of the events that are let through."""
    slugs = dict(library.rows("select id, slug from event"))
    chronology = read_chronology(library, "happened")

    def let(filters):
        mask = let_through(library, chronology, filters, dates_known_on(library, filters.known_on))
        assert len(mask) == chronology.size
        found = {slugs[id_] for id_, is_in in zip(chronology.ids, mask, strict=True) if is_in}
        assert shown_count(library, filters) == len(found)
        return found

    return let
