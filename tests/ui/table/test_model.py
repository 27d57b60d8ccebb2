import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.model.filters import Filters
from desktop_app.model.records import EventId
from desktop_app.ui.table.columns import (
    COLUMNS,
    DATE,
    DIFFERENCES,
    EDTF,
    KIND,
    KNOWN,
    PLACE,
    REPORTED,
    SOURCES,
    STATUS,
    SUMMARY,
    TITLE,
    VOICES,
    WHO,
)
from desktop_app.ui.table.model import INFERRED_ROLE, EventsModel

DESCENDING = Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(library):
    model = EventsModel()
    model.read(library, Filters())
    return model


def column(model, number):
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_it_behaves_as_qt_expects(model, qtmodeltester):
    qtmodeltester.check(model)
    model.sort(WHO)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (8, 13)


def test_there_is_nothing_outside_the_table(model):
    cell = model.index(0, 0)
    assert (model.rowCount(cell), model.columnCount(cell)) == (0, 0)
    assert model.data(QModelIndex()) is None
    assert cell.data(Qt.ItemDataRole.CheckStateRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(13, Qt.Orientation.Horizontal) is None
    assert model.row_of(EventId(999)) is None


def test_the_heads_name_the_columns(model):
    heads = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(7)]
    assert heads == ["Event", "Date", "Kind", "Place", "Who", "Sources", "Status"]
    role = Qt.ItemDataRole.TextAlignmentRole
    right = model.headerData(SOURCES, Qt.Orientation.Horizontal, role)
    assert right & Qt.AlignmentFlag.AlignRight
    left = model.headerData(TITLE, Qt.Orientation.Horizontal, role)
    assert left & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None


def test_a_row_says_when_what_where_who_in_how_many_sources(model):
    row = column(model, TITLE).index("The Heron runs aground")
    assert [model.index(row, number).data() for number in range(7)] == [
        "The Heron runs aground",
        "14 May 2021",
        "Violence",
        "Skerrow Point",
        "Heron, Inga Sólberg",
        "2",
        "Occurred",
    ]
    assert column(model, STATUS)[-2:] == ["Planned", "Occurred"]
    assert column(model, DATE)[-1] == "undated"


def test_an_inferred_date_says_so(model):
    row = column(model, TITLE).index("The council turns the lighthouse down")
    cell = model.index(row, DATE)
    assert cell.data(INFERRED_ROLE)
    assert not model.index(row, TITLE).data(INFERRED_ROLE)
    tip = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "some day in March 2021 (dated by inference)" in tip
    told = model.index(column(model, TITLE).index("The Heron runs aground"), DATE)
    assert "Friday 14 May 2021" in told.data(Qt.ItemDataRole.ToolTipRole)
    assert "inference" not in told.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("number", [PLACE, WHO])
def test_what_is_not_known_comes_last(model, number):
    model.sort(number)
    words = column(model, number)
    known = [one for one in words if one]
    assert words == known + [""] * (len(words) - len(known))


def test_equal_rows_stay_as_they_were_either_way(model):
    by_time = column(model, TITLE)
    model.sort(STATUS)
    occurred = [title for title, status in _both(model) if status == "Occurred"]
    assert occurred == [title for title in by_time if title in occurred]
    model.sort(STATUS, DESCENDING)
    assert [title for title, status in _both(model) if status == "Occurred"] == occurred


def test_sources_sort_as_numbers(model):
    model.sort(SOURCES, DESCENDING)
    assert column(model, SOURCES) == sorted(column(model, SOURCES), key=int, reverse=True)


def test_kinds_sort_by_the_words_that_are_seen(model):
    model.sort(KIND)
    assert column(model, KIND) == sorted(column(model, KIND))


def test_copied_cells_hold_no_tabs_and_lines_of_their_own(altered, small_dossier):
    title = "update event set title = 'One' || char(10) || 'or' || char(9) || 'two'"
    model = EventsModel()
    model.read(altered(small_dossier, (title,)), Filters())
    assert model.lines(model.places([0, 1]), [TITLE, SOURCES]) == ["One or two\t1"] * 2
    assert model.lines([], [TITLE]) == []


def test_the_further_columns_say_how_it_is_known_and_by_whom(model):
    row = column(model, TITLE).index("The Heron runs aground")
    further = (EDTF, KNOWN, VOICES, DIFFERENCES, REPORTED)
    assert [model.index(row, number).data() for number in further] == [
        "2021-05-14",
        "stated",
        "2 voices",
        "",
        "15 May 2021",
    ]
    row = column(model, TITLE).index("The council turns the lighthouse down")
    assert [model.index(row, number).data() for number in further] == [
        "2021-03",
        "inferred",
        "one voice only",
        "",
        "15 May 2021",
    ]
    row = column(model, TITLE).index("People leave the ferry in boats")
    assert model.index(row, DIFFERENCES).data() == "they conflict"
    undated = [model.index(model.rowCount() - 1, number).data() for number in (EDTF, KNOWN)]
    assert undated == ["", ""]
    assert all(column(model, SUMMARY))


def test_a_model_that_has_read_nothing_is_empty(library):
    model = EventsModel()
    model.sort(WHO, DESCENDING)
    model.let_through(Filters())
    model.emphasise(None)
    assert (model.rowCount(), model.total, model.is_read) == (0, 0, False)
    assert model.row_of(EventId(1)) is None
    assert model.match(QModelIndex(), 0, "the") == []
    assert model.lines([], [TITLE]) == []
    model.read(library, Filters())
    assert column(model, WHO)[-1] == ""


def test_every_column_can_be_sorted_both_ways(model, qtmodeltester):
    by_time = column(model, TITLE)
    for number in range(len(COLUMNS)):
        for order in (Qt.SortOrder.AscendingOrder, DESCENDING):
            model.sort(number, order)
            assert sorted(column(model, TITLE)) == sorted(by_time)
    qtmodeltester.check(model)
    model.sort(DATE, DESCENDING)
    assert column(model, TITLE) == [*by_time[:-1][::-1], by_time[-1]]
    model.sort(EDTF)
    assert column(model, TITLE) == by_time


def _both(model):
    return list(zip(column(model, TITLE), column(model, STATUS), strict=True))
