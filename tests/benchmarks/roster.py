"""Keys typed into the list of entities, `roster.py COUNT`: prints ms to the painted rows as JSON.

The dossier holds `COUNT` entities with up to two aliases each, and is made in memory. Names are
typed letter by letter, and taken back: one word, two words, the beginnings of two in another order.
"""

import json
import sqlite3
import sys
from collections.abc import Iterator
from random import Random
from time import monotonic_ns

from chapters import CREATED
from fiction import names
from moments import Watch, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from sqlite_utils import Database

from desktop_app.library import schema
from desktop_app.library.derived.renewing import renew
from desktop_app.library.library import Library
from desktop_app.library.roster import SORTINGS
from desktop_app.model.folding import fold
from desktop_app.session.workspace import Workspace
from desktop_app.ui.entities.panel import EntitiesPanel
from desktop_app.ui.theme import Theme

SIZE = (250, 900)
TYPED = 12
"""So many names are typed of each kind."""
UUID = "5ca1ab1e-0000-4000-8000-0000000e7177"


def made(count: int) -> Library:
    """Return a dossier of so many entities, and nothing else."""
    chance = Random(f"whence {count}")  # noqa: S311 - no secrets
    connection = sqlite3.connect(":memory:")
    schema.create(Database(connection, execute_plugins=False), CREATED)
    connection.execute("insert into dossier values (?, 'Names', '', ?, '')", [UUID, CREATED])
    everybody = names(chance, count)
    connection.executemany(
        "insert into entity (id, slug, name, kind) values (?, ?, ?, ?)",
        ((at, f"entity-{at}", one.name, one.kind) for at, one in enumerate(everybody, 1)),
    )
    connection.executemany(
        "insert into alias (entity_id, text, kind) values (?, ?, 'name')",
        (
            (at, f"{chance.choice(everybody).name} {chance.randint(2, 99)}")
            for at in range(1, count + 1)
            for _alias in range(at % 3)
        ),
    )
    renew(connection)
    return Library(connection, "memory")


def words(library: Library) -> Iterator[str]:
    """Give what is typed."""
    chance = Random(7)  # noqa: S311 - no secrets
    known = [name for (name,) in library.rows("select name from entity order by id")]
    for name in chance.sample(known, TYPED):
        first, *others = fold(name).split()  # a test can press no other keys
        yield first[:5]
        yield " ".join((first, *others))
        yield f"{(others or [first])[-1][:4]} {first[:3]}"


def typed(panel: EntitiesPanel, text: str) -> Iterator[float]:
    """Type and take back; give the ms of each key until the rows are painted."""
    field, rows = panel.findChild(QLineEdit, "entity-filter"), panel.findChild(QTableView)
    watch = Watch(panel, [rows.viewport()])
    for key in (*text, *[Qt.Key.Key_Backspace] * len(text)):
        watch.begin()
        start = monotonic_ns()
        QTest.keyClick(field, key)
        settle()
        if rows.viewport() not in watch.painted:
            sys.exit(f"“{text}” was typed, but no rows were painted")
        yield (watch.painted[rows.viewport()] - start) / 1e6
    panel.removeEventFilter(watch)
    rows.viewport().removeEventFilter(watch)


def main(count: int) -> None:
    """Type the same into the list as it is sorted in each way."""
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    library = made(count)
    panel = EntitiesPanel(Workspace(library), Theme(app, "light"))
    panel.resize(*SIZE)
    panel.show()
    panel.focus_filter()
    settle()
    taken = {}
    for sorting in SORTINGS:
        panel.sort(sorting)
        taken[f"by {sorting}"] = [ms for text in words(library) for ms in typed(panel, text)]
    print(json.dumps(taken), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
