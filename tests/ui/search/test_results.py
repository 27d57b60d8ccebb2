import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.library.search.searcher import search as grouped
from desktop_app.ui.search.results import DETAIL_ROLE, HIT_ROLE, ResultsModel
from desktop_app.ui.search.words import found_rows


def search(library, query):
    return found_rows(grouped(library, query))


@pytest.fixture
def model(qapp):
    return ResultsModel(qapp)


def test_it_is_a_sound_model(model, library, qtmodeltester):
    qtmodeltester.check(model)
    model.show(search(library, "skerrow"))
    qtmodeltester.check(model)


def test_groups_stand_under_their_heads(model, library):
    model.show(search(library, "lighthouse"))
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names[0] == "Events"
    assert set(names[1:3]) == {
        "The council turns the lighthouse down",
        "The council votes for the lighthouse",
    }
    assert names[3] == "In the sources"
    assert all("lighthouse" in one for one in names[4:])


def test_a_head_cannot_be_chosen_and_a_hit_can(model, library):
    model.show(search(library, "lighthouse"))
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.choice(0) is None
    assert model.choice(1).noun == "event"
    assert model.index(0, 0).data(DETAIL_ROLE) == ""
    assert model.index(0, 0).data(HIT_ROLE) is None


def test_kinds_and_dates_stand_beside_the_names(model, library):
    model.show(search(library, "skerrow"))
    details = {
        model.index(row, 0).data(): model.index(row, 0).data(DETAIL_ROLE)
        for row in range(model.rowCount())
    }
    assert details["Skerrow Council"] == "Group"
    assert details["Skerrow Point"] == "Place"
    in_text = [detail for words, detail in details.items() if "ran aground off" in words]
    assert in_text == ["Ferry aground off Skerrow · 15 May 2021"]
    model.show(search(library, "deed"))
    assert model.index(1, 0).data(DETAIL_ROLE) == "Legal step · within 20–22 May 2021"


def test_a_row_hands_out_its_hit_and_nothing_for_other_roles(model, library):
    rows = search(library, "deed")
    model.show(rows)
    index = model.index(1, 0)
    assert index.data(HIT_ROLE) == rows[1]
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "The deed is signed, Legal step, within 20–22 May 2021"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_beyond_the_rows_there_is_nothing(model, library):
    model.show(search(library, "deed"))
    assert model.data(QModelIndex()) is None
    assert model.choice(-1) is None
    assert model.choice(model.rowCount()) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_other_hits_take_their_place(model, library):
    model.show(search(library, "deed"))
    model.show([])
    assert model.rowCount() == 0
