import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.library.compare import comparison_of_entity, comparison_of_event
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.session.focus import Focus
from desktop_app.ui.compare.model import CompareModel

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
TIP, SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
BOATS = "About 40 people left it in boats."
COUNTED = "The harbour office counted 38 people in the boats."


@pytest.fixture
def model(library):
    model = CompareModel()
    model.fill(comparison_of_event(library, find_event(library, "rescue")))
    return model


def head(model, row):
    return model.headerData(row, DOWN).split("\n")


def test_it_behaves_as_qt_expects(model, qtmodeltester):
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (5, 2)


def test_an_empty_one_too(qtmodeltester):
    qtmodeltester.check(CompareModel())


def test_there_is_nothing_outside_the_grid(model):
    cell = model.index(0, 0)
    assert (model.rowCount(cell), model.columnCount(cell)) == (0, 0)
    assert model.data(QModelIndex()) is None
    assert cell.data(Qt.ItemDataRole.CheckStateRole) is None
    assert model.headerData(9, ACROSS) is None
    assert model.headerData(-1, DOWN) is None
    assert model.headerData(0, ACROSS, Qt.ItemDataRole.FontRole) is None


def test_a_column_is_a_source_with_who_issued_it_and_when(model):
    assert model.headerData(0, ACROSS) == "Ferry aground off Skerrow\nTidal Post · 15 May 2021"
    assert model.headerData(1, ACROSS) == "Skerrow votes\nwithin 20–22 May 2021"
    assert "Tidal Post" in model.headerData(0, ACROSS, TIP)


def test_a_row_is_a_property_with_what_its_differences_come_to(model):
    assert head(model, 0) == ["How many", "they conflict", "people", "how many left the ferry"]
    assert head(model, 1) == ["What happened"]
    tip = model.headerData(0, DOWN, TIP)
    assert "The harbour office counted; the caption says about 40." in tip
    assert model.notes()[0].startswith("How many left the ferry: they conflict. The harbour")
    assert model.notes()[1] == ""


def test_a_cell_holds_the_words_of_the_source(model):
    assert [model.index(0, column).data() for column in (0, 1)] == [BOATS, COUNTED]


def test_what_we_add_is_spoken_and_in_the_tip_and_not_among_the_words(model):
    cell = model.index(0, 1)
    told = f"“{COUNTED}” (as told by Harbour Office)"
    assert cell.data(SPOKEN) == told
    assert told in cell.data(TIP)


def test_an_empty_cell_says_that_the_source_does_not_say(model):
    row = [head(model, number)[0] for number in range(model.rowCount())].index("Where")
    cell = model.index(row, 1)
    assert (cell.data(), cell.data(SPOKEN), cell.data(TIP)) == ("", "does not say", "")


def test_the_steps_of_an_inference_stand_in_the_tip(model, library):
    model.fill(comparison_of_event(library, find_event(library, "second-vote")))
    heads = [head(model, number)[0] for number in range(model.rowCount())]
    tip = model.index(heads.index("Date"), 0).data(TIP)
    assert "20 May 2021" in tip
    assert "The first Thursday after 15 May 2021 is 20 May 2021." in tip


def test_words_of_a_dossier_are_not_read_as_html(model, library):
    compared = comparison_of_event(library, find_event(library, "rescue"))
    row = compared.rows[0]
    hostile = row.cells[0][0]._replace(words="<img src='file:///x'>")
    model.fill(compared._replace(rows=(row._replace(cells=((hostile,), ())),)))
    assert "&lt;img" in model.index(0, 0).data(TIP)


def test_the_words_in_focus_are_the_current_ones(model, library):
    (saying,) = model.sayings(model.index(0, 1))
    assert not model.is_current(saying)
    assert not model.index_of_current().isValid()
    model.show_focus(Focus(event=saying.event_id, passage=saying.passage_id))
    assert model.is_current(saying)
    assert model.index_of_current() == model.index(0, 1)
    model.fill(comparison_of_entity(library, find_entity(library, "heron")))
    naming = model.sayings(model.index(0, 0))[0]
    assert not model.is_current(naming)
    model.show_focus(Focus(source=naming.source_id, place=naming.span))
    assert model.is_current(naming)


def test_what_tells_the_event_under_the_pointer_is_marked(model, library):
    grounding = find_event(library, "grounding")
    model.fill(comparison_of_entity(library, find_entity(library, "heron")))
    heads = [head(model, number)[0] for number in range(model.rowCount())]
    own = model.index(heads.index("The Heron runs aground"), 0)
    other = model.index(heads.index("The Heron is in service"), 0)
    model.hover(grounding)
    assert (model.is_hovered(own), model.is_hovered(other)) == (True, False)
    model.hover(None)
    assert not model.is_hovered(own)


def test_cells_are_copied_as_lines_with_tabs(model):
    cells = [model.index(row, column) for row in (0, 1) for column in (0, 1)]
    first, second = model.as_text(cells).split("\n")
    assert first.split("\t") == [BOATS, COUNTED]
    assert second.split("\t")[1] == COUNTED
    assert model.as_text([model.index(0, 1), model.index(1, 0)]).split("\n")[0] == f"\t{COUNTED}"
    assert model.as_text([]) == ""
