import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.flow import FlowLayout


@pytest.fixture
def flow(qtbot):
    area = QWidget()
    qtbot.addWidget(area)
    layout = FlowLayout(area, spacing=5)
    for _ in range(3):
        piece = QWidget()
        piece.setFixedSize(40, 20)
        layout.addWidget(piece)
    layout._area = area
    return layout


def places(flow):
    return [flow.itemAt(index).geometry().topLeft().toTuple() for index in range(flow.count())]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (200, [(0, 0), (45, 0), (90, 0)]),
        (130, [(0, 0), (45, 0), (90, 0)]),
        (129, [(0, 0), (45, 0), (0, 25)]),
        (50, [(0, 0), (0, 25), (0, 50)]),
    ],
)
def test_what_has_no_room_goes_into_the_next_line(flow, width, expected):
    flow.setGeometry(QRect(0, 0, width, 100))
    assert places(flow) == expected


def test_the_height_follows_the_width(flow):
    assert flow.hasHeightForWidth()
    assert [flow.heightForWidth(width) for width in (200, 129, 10)] == [20, 45, 70]


def test_margins_count(flow):
    flow.setContentsMargins(3, 4, 5, 6)
    assert flow.heightForWidth(138) == 30
    assert flow.minimumSize().toTuple() == (48, 30)
    flow.setGeometry(QRect(10, 20, 138, 100))
    assert places(flow)[0] == (13, 24)


def test_hidden_pieces_take_no_room(flow):
    flow.itemAt(0).widget().hide()
    flow.setGeometry(QRect(0, 0, 200, 100))
    assert places(flow)[1:] == [(0, 0), (45, 0)]


def test_pieces_can_be_taken_out(flow):
    assert flow.takeAt(0) is not None
    assert flow.takeAt(7) is None
    assert flow.itemAt(7) is None
    assert flow.count() == 2
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert flow.sizeHint() == flow.minimumSize()
