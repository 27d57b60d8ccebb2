"""The matrix as a table, in words."""

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.matrix import read_matrix
from desktop_app.model.filters import Filters
from desktop_app.session.hover import Hovered
from desktop_app.ui.matrix import model as model_module
from desktop_app.ui.matrix.marks import paint_signs
from desktop_app.ui.matrix.model import MatrixModel
from desktop_app.ui.matrix.terms import summary

DOWN, ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
TIP, SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole

DENIED_BY_FERRY = (
    "insert into claim (event_id, property, part, value_entity_id, polarity, passage_id, rank, "
    "origin) select event_id, property, part, value_entity_id, 'denied', (select passage.id from "
    "passage join source on source.id = source_id where slug = 'ferry' order by passage.id "
    "limit 1), rank, origin from claim where part = 'signatory' order by id limit 1"
)


@pytest.fixture
def model(reference):
    model = MatrixModel(reference)
    model.fill(read_matrix(reference, "signatories"))
    return model


@pytest.fixture
def heads(model):
    return [model.headerData(row, DOWN) for row in range(model.rowCount())]


def test_it_behaves_as_qt_expects(model, qtmodeltester, reference):
    qtmodeltester.check(model)
    model.fill(read_matrix(reference, "anyone"))
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (83, 100)


def test_there_is_nothing_outside_the_table(model):
    cell = model.index(0, 0)
    assert (model.rowCount(cell), model.columnCount(cell)) == (0, 0)
    assert model.data(QModelIndex()) is None
    assert cell.data(Qt.ItemDataRole.CheckStateRole) is None
    assert model.headerData(99, DOWN) is None
    assert model.headerData(0, DOWN, Qt.ItemDataRole.CheckStateRole) is None
    assert model.pair(QModelIndex()) == Hovered()
    assert (model.row_of(None), model.column_of(None)) == (None, None)


def test_rows_are_entities_and_columns_are_statements(model, heads):
    assert heads[0] == "Argentina"
    assert len(heads) == 14
    assert [model.headerData(at, ACROSS) for at in range(3)] == [
        "Joint declaration of Lima on Venezuela (8 Aug 2017)",
        "Thirteen nations refuse to recognize Maduro’s new term (4 Jan 2019)",
        "The Lima Group calls for pressure on Venezuela’s allies (6 Jun 2019)",
    ]
    assert "Country" in model.headerData(0, DOWN, TIP)


def test_a_cell_says_in_words_how_somebody_stands(model, heads):
    mexico = heads.index("Mexico")
    words = [model.index(mexico, column).data() for column in range(3)]
    assert words == ["named", "not in a complete list", "not in a complete list"]
    assert model.index(mexico, 1).data(SPOKEN) == (
        "Mexico, Thirteen nations refuse to recognize Maduro’s new term (4 Jan 2019): "
        "not in a complete list"
    )


def test_the_tip_quotes_every_source_that_speaks_of_it(model, heads):
    tip = model.index(heads.index("Guyana"), 1).data(TIP)
    assert "Thirteen nations on Maduro’s term: named" in tip
    assert "Guyana, Honduras, Panama, Paraguay, Peru and St. Lucia issued a joint" in tip
    assert "Maduro’s government on the OAS vote: not in a partial list" in tip
    assert "including Argentina, Brazil, Colombia, Chile, and Peru”" in tip
    assert tip.index("joint") < tip.index("including")


def test_it_says_where_sources_differ_and_what_is_not_sure(small_dossier, altered):
    library = altered(
        small_dossier,
        (DENIED_BY_FERRY,),
    )
    model = MatrixModel(library)
    model.fill(read_matrix(library, "signatories", Filters(known_on="2021-05-20")))
    words = [model.index(row, 0).data() for row in range(2)]
    assert words == [
        "named; elsewhere said not to (perhaps not yet known)",
        "named (perhaps not yet known)",
    ]
    assert "Skerrow votes (perhaps not published yet): named" in model.index(1, 0).data(TIP)


def test_what_is_in_focus_and_what_is_pointed_at_is_marked(model, heads, qtbot, reference):
    mexico, june = find_entity(reference, "mexico"), find_event(reference, "guatemala-statement")
    row, column = heads.index("Mexico"), 2
    assert (model.row_of(mexico), model.column_of(june)) == (row, column)
    with qtbot.waitSignal(model.dataChanged):
        model.mark(Hovered(june, mexico))
    assert model.is_marked(model.index(row, 0))
    assert model.is_marked(model.index(0, column))
    assert not model.is_marked(model.index(0, 0))
    model.mark(Hovered())
    with qtbot.waitSignal(model.headerDataChanged):
        model.hover(model.pair(model.index(row, column)))
    assert model.is_hovered(model.index(row, 1))
    assert not model.is_hovered(model.index(0, 0))


def test_cells_are_copied_with_their_heads(model, heads):
    rows = [heads.index(name) for name in ("Mexico", "Peru")]
    cells = [model.index(row, column) for row in rows for column in (1, 2)]
    head, *lines = model.as_text(cells).split("\n")
    assert head.split("\t") == ["", *(model.headerData(at, ACROSS) for at in (1, 2))]
    assert lines == [
        "Mexico\tnot in a complete list\tnot in a complete list",
        "Peru\tnamed\tnamed",
    ]
    assert model.as_text([]) == ""


def test_an_empty_matrix_can_be_marked(reference):
    model = MatrixModel(reference)
    model.mark(Hovered(1, 1))
    assert model.rowCount() == 0


def test_of_very_many_sources_the_others_are_counted_in_the_tip(model, heads, monkeypatch):
    cell = model.index(heads.index("Guyana"), 1)
    assert "more source" not in cell.data(TIP)
    monkeypatch.setattr(model_module, "_MOST_IN_TIP", 1)
    assert "and 1 more source<" in cell.data(TIP)
    monkeypatch.setattr(model_module, "_MOST_IN_TIP", 0)
    assert "and 2 more sources<" in cell.data(TIP)


def test_it_says_how_much_is_not_shown(model):
    shown = model.shown._replace(more_columns=3, more_rows=2, hidden=1)
    assert summary(shown) == (
        "3 events · 14 entities · 1 hidden by the filters · 3 later events are not shown · "
        "2 entities named less are not shown"
    )


def test_where_sources_differ_both_signs_are_painted(theme):
    def painted(*standings):
        picture = QImage(60, 20, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        paint_signs(painter, standings, theme.tokens, centre=QPointF(30, 10), size=10)
        painter.end()
        return {x for x in range(60) for y in range(20) if picture.pixel(x, y) != 0xFFFFFFFF}

    one, two = painted("named"), painted("named", "not in a complete list")
    assert (min(one), max(one)) == (25, 34)
    assert min(two) < 18
    assert max(two) > 42


def test_it_says_who_says_so_and_who_is_silent(small_dossier, altered):
    said = "insert into attribution (claim_id, position, entity_id) select claim.id, 0, entity.id "
    signed = "from claim, entity where part = 'signatory' and entity.slug = 'tidal-post'"
    library = altered(small_dossier, (said + signed,))
    model = MatrixModel(library)
    model.fill(read_matrix(library, "signatories"), 2)
    tip = model.index(0, 0).data(TIP)
    assert "after the vote.”\n— as told by Tidal Post" in tip
    assert "The other source is silent on it." in tip
    model.fill(read_matrix(library, "signatories"), 9)
    assert "8 other sources are silent on it." in model.index(0, 0).data(TIP)
