import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.library.entities import all_entities, find_entity
from desktop_app.model.records import Entity, EntityId
from desktop_app.ui.entities.model import EVENTS_ROLE, KIND_ROLE, MENTIONS_ROLE, EntitiesModel


@pytest.fixture
def model(library):
    model = EntitiesModel()
    model.fill(all_entities(library))
    return model


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


def test_the_tip_tells_description_aliases_and_numbers(model, library):
    tip = said(model, library, "olav-brandt", Qt.ItemDataRole.ToolTipRole)
    assert "Mayor of Skerrow\nMr. Brandt\n1 event · 4 mentions" in tip


def test_a_name_that_looks_like_html_stays_plain():
    model = EntitiesModel()
    aliases = ("<b>x</b>", "O’Neill")
    model.fill([Entity(EntityId(1), "x", "<i>X</i>", "person", "", aliases, 1, 0)])
    assert model.index(0).data() == "<i>X</i>"
    assert "&lt;b&gt;x&lt;/b&gt;" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    model.narrow("o'neill", "")
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "<i>X</i>, O’Neill, Person, 0 events, 1 mention"


def test_marking_again_is_told_once(model, library, qtbot):
    taking_part = {find_entity(library, "heron")}
    with qtbot.waitSignal(model.dataChanged):
        model.mark(taking_part)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.mark(set(taking_part))
