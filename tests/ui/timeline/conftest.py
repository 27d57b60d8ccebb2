import pytest

from tests.ui.timeline.made import MONTHS, Event, Made
from tests.ui.timeline.seen import COLOURS

OTHER, VOTE, MEETING = ("other",), ("vote",), ("meeting",)


@pytest.fixture
def months() -> tuple[str, ...]:
    return MONTHS


@pytest.fixture
def events() -> list[Event]:
    """Seven years: one term, statements, two on one day, meetings, a vote, one undated."""
    return [
        Event(1, "2013-04-19/2019-01-10", "First term", OTHER, "term"),
        Event(2, "2017-08-08", "Declaration of Lima"),
        Event(3, "2017-08-08", "Condemnation of the declaration"),
        Event(4, "2017-08-08", "Ministers meet", MEETING, "meeting"),
        Event(5, "2018-05-20", "Election", VOTE, "election"),
        Event(6, "2018-09", "To the Hague", inferred=True),
        Event(7, "2019-01-04", "Thirteen nations <refuse>", inferred=True),
        Event(8, "2019-06-06?", "Guatemala statement"),
        Event(9, "", "Said at some time", OTHER, "other"),
        Event(10, "[..2013]", "Earlier", OTHER, "other"),
        Event(11, "2019-01-11/..", "Second term", OTHER, "term"),
        Event(12, "2018-03~", "In spring"),
    ]


@pytest.fixture
def view(qtbot, events) -> Made:
    view = Made(COLOURS)
    qtbot.addWidget(view)
    view.resize(1200, 240)
    view.show_events(events)
    view.show()
    qtbot.waitUntil(view.isActiveWindow)
    return view
