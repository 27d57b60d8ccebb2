import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.library.sources import all_sources, event_counts, find_source
from desktop_app.model.records import SourceId
from desktop_app.session.stacks import OpenPanes, side_by_side
from desktop_app.ui.sources.model import (
    DATE_ROLE,
    EVENTS_ROLE,
    INFERRED_ROLE,
    OPEN_ROLE,
    PUBLISHER_ROLE,
    SourcesModel,
)
from desktop_app.ui.widgets.rows import ID_ROLE


@pytest.fixture
def model(library):
    model = SourcesModel(library)
    model.fill(all_sources(library), event_counts(library))
    return model


def said(model, row, role):
    return model.index(row, 0).data(role)


def test_it_behaves_as_qt_expects(model, qtmodeltester):
    qtmodeltester.check(model)
    assert model.rowCount() == 2


def test_there_is_nothing_outside_the_rows(model):
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
    assert model.row_of(SourceId(999)) is None
    assert said(model, 0, Qt.ItemDataRole.CheckStateRole) is None


def test_a_row_tells_publisher_date_and_number_of_events(model, library):
    assert said(model, 0, ID_ROLE) == find_source(library, "ferry")
    assert said(model, 0, PUBLISHER_ROLE) == "Tidal Post"
    assert said(model, 0, DATE_ROLE) == "15 May 2021"
    assert said(model, 0, EVENTS_ROLE) == "6 events"


def test_a_date_that_was_inferred_says_so(model):
    assert not said(model, 0, INFERRED_ROLE)
    assert said(model, 1, INFERRED_ROLE)
    assert "inference" not in said(model, 0, Qt.ItemDataRole.ToolTipRole)
    tip = said(model, 1, Qt.ItemDataRole.ToolTipRole)
    assert "(dated by inference)" in tip
    assert "Skerrow votes" in tip


def test_open_sources_are_told_to_screen_readers_too(model, library, qtbot):
    ferry, council = find_source(library, "ferry"), find_source(library, "council")
    with qtbot.waitSignal(model.dataChanged):
        model.show_open(side_by_side(ferry, council)._replace(active=1))
    assert (said(model, 0, OPEN_ROLE), said(model, 1, OPEN_ROLE)) == ("beside", "reading")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert said(model, 0, role).endswith("open beside")
    assert said(model, 1, role).endswith("being read")
    model.show_open(OpenPanes())
    assert said(model, 0, role).endswith("6 events")
