import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import find_entity
from desktop_app.library.library import Library
from desktop_app.library.roster import read_roster
from desktop_app.model.records import EntityId
from desktop_app.ui.entities.model import EVENTS_ROLE, KIND_ROLE, MENTIONS_ROLE, EntitiesModel


@pytest.fixture
def model(library):
    return EntitiesModel(library, read_roster(library))


def said(model, library, slug, role):
    return model.index(model.row_of(find_entity(library, slug)), 0).data(role)


def test_it_behaves_as_qt_expects(model, qtmodeltester):
    qtmodeltester.check(model)
    model.narrow("olav", "")
    qtmodeltester.check(model)
    assert model.rowCount() == 1


def test_a_row_tells_kind_and_numbers(model, library):
    assert said(model, library, "heron", KIND_ROLE) == "other"
    assert said(model, library, "heron", EVENTS_ROLE) == 2
    assert said(model, library, "heron", MENTIONS_ROLE) > 2
    assert said(model, library, "heron", Qt.ItemDataRole.CheckStateRole) is None


def test_there_is_nothing_outside_the_rows(model):
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
    assert model.row_of(EntityId(999)) is None
    assert model.row_of(None) is None


def test_the_tip_tells_name_description_aliases_and_numbers(model, library):
    tip = said(model, library, "olav-brandt", Qt.ItemDataRole.ToolTipRole)
    assert ">Olav Brandt\nMayor of Skerrow\nMr. Brandt\n1 event · 4 mentions" in tip


@pytest.fixture
def odd(dossier_copy):
    """The small dossier, in which one has names that look like HTML, and a kind that nobody knows."""
    with closing(sqlite3.connect(dossier_copy)) as writing:
        writing.execute("update entity set name = '<i>X</i>', kind = 'ghost' where slug = 'heron'")
        writing.execute("delete from alias")
        heron = "select id, ?, 'name' from entity where slug = 'heron'"
        for name in ("<b>x</b>", "O’Neill"):
            writing.execute(f"insert into alias (entity_id, text, kind) {heron}", [name])
        renew(writing)
        writing.commit()
    with Library.open(dossier_copy) as library:
        yield EntitiesModel(library, read_roster(library))


def test_a_name_that_looks_like_html_stays_plain_and_an_odd_kind_as_it_is(odd):
    odd.narrow("o'neill", "")
    index = odd.index(0)
    assert odd.rowCount() == 1
    assert (index.data(), index.data(KIND_ROLE)) == ("<i>X</i>", "ghost")
    assert "&lt;b&gt;x&lt;/b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "<i>X</i>, O’Neill, ghost, 2 events, 6 mentions"


def test_the_tip_says_when_it_appears_first_and_last(model, library):
    tip = said(model, library, "heron", Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("Appears: all 2020 – 14 May 2021</div>")
    assert "Appears" not in said(model, library, "coastguard", Qt.ItemDataRole.ToolTipRole)
    assert "Appears: within 20–22 May 2021" in said(
        model, library, "olav-brandt", Qt.ItemDataRole.ToolTipRole
    )


def test_letters_find_the_next_name_and_come_round_again(model):
    names = [model.index(row).data() for row in range(model.rowCount())]
    last = len(names) - 1
    for words, name in (("ING", "Inga Sólberg"), ("skerrow p", "Skerrow Point")):
        (found,) = model.match(model.index(last), Qt.ItemDataRole.DisplayRole, words)
        assert found.data() == name
    assert model.match(model.index(0), Qt.ItemDataRole.DisplayRole, "x") == []
    assert model.match(model.index(0), Qt.ItemDataRole.DisplayRole, "…") == []
    assert len(model.match(model.index(0), KIND_ROLE, "person", -1)) == 2


def test_many_names_are_read_as_they_are_asked_for(model, library, monkeypatch):
    asked = []
    rows = library.rows
    monkeypatch.setattr(library, "rows", lambda *sql: asked.append(sql) or rows(*sql))
    assert model.index(0).data() == "Skerrow Council"
    before = len(asked)
    assert all(model.index(row).data() for row in range(model.rowCount()))
    assert len(asked) == before


def test_marking_again_is_told_once(model, library, qtbot):
    taking_part = {find_entity(library, "heron")}
    with qtbot.waitSignal(model.dataChanged):
        model.mark(taking_part)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.mark(set(taking_part))
