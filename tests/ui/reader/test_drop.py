"""Where a source goes that is dragged over the panes."""

import pytest
from PySide6.QtCore import QMimeData, QRect

from desktop_app.ui.reader.drop import Drop, drop_at
from desktop_app.ui.widgets.dragging import carried_source, carrying

LEFT, RIGHT = QRect(0, 30, 200, 400), QRect(201, 30, 400, 400)


@pytest.mark.parametrize(
    ("x", "full", "drop"),
    [
        (0, False, Drop(0, own=True, area=QRect(0, 30, 100, 400))),
        (49, False, Drop(0, own=True, area=QRect(0, 30, 100, 400))),
        (50, False, Drop(0, own=False, area=LEFT)),
        (149, False, Drop(0, own=False, area=LEFT)),
        (150, False, Drop(1, own=True, area=QRect(100, 30, 100, 400))),
        (210, False, Drop(1, own=True, area=QRect(201, 30, 200, 400))),
        (400, False, Drop(1, own=False, area=RIGHT)),
        (590, False, Drop(2, own=True, area=QRect(401, 30, 200, 400))),
        (900, False, Drop(2, own=True, area=QRect(401, 30, 200, 400))),
        (0, True, Drop(0, own=False, area=LEFT)),
        (590, True, Drop(1, own=False, area=RIGHT)),
    ],
)
def test_at_an_edge_into_a_pane_of_its_own_else_into_the_pane(x, full, drop):
    assert drop_at([LEFT, RIGHT], x, full=full) == drop


def test_what_is_dragged_is_a_source_or_nothing_of_ours():
    assert carried_source(carrying(7)) == 7
    words = QMimeData()
    words.setText("7")
    assert carried_source(words) is None
    odd = QMimeData()
    odd.setData("application/x-whence-source", b"seven")
    assert carried_source(odd) is None
