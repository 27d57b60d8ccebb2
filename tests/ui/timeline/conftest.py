from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.ui.timeline.items import Lane, TimelineItem
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.view import TimelineView
from tests.ui.timeline.seen import COLOURS

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.fixture
def months() -> tuple[str, ...]:
    return MONTHS


@pytest.fixture
def item() -> Callable[..., TimelineItem]:
    """Makes an event from ISO days: item(1, "2019-01-04"), item(2, "2018-09-01", "2018-09-30")."""

    def make(key: int, earliest: str | None, latest: str | None = "same", **more) -> TimelineItem:
        first = None if earliest is None else date.fromisoformat(earliest).toordinal()
        last = None if latest is None else first
        if latest not in {"same", None}:
            last = date.fromisoformat(latest).toordinal()
        values = {
            "slug": f"event-{key}",
            "title": f"Event number {key}",
            "kind": "statement",
            "lane": "statement",
            "shape": "day" if first == last else "interval",
            "date_words": earliest or "",
        } | more
        return TimelineItem(key=key, earliest=first, latest=last, **values)

    return make


@pytest.fixture
def lanes() -> list[Lane]:
    return [
        Lane("statement", "Statements"),
        Lane("meeting", "Meetings"),
        Lane("vote", "Votes and elections"),
        Lane("other", "Other"),
    ]


@pytest.fixture
def events(item):
    """Seven years: one term, statements, two on one day, meetings, a vote, one undated."""
    return [
        item(1, "2013-04-19", "2019-01-10", lane="other", kind="term", title="First term"),
        item(2, "2017-08-08", title="Declaration of Lima"),
        item(3, "2017-08-08", title="Condemnation of the declaration"),
        item(4, "2017-08-08", lane="meeting", kind="meeting", title="Ministers meet"),
        item(5, "2018-05-20", lane="vote", kind="election", title="Election"),
        item(6, "2018-09-01", "2018-09-30", shape="within", inferred=True, title="To the Hague"),
        item(7, "2019-01-04", inferred=True, title="Thirteen nations <refuse>"),
        item(8, "2019-06-06", uncertain=True, title="Guatemala statement"),
        item(9, None, shape="undated", lane="other", kind="other", title="Said at some time"),
        item(10, None, "2013-12-31", shape="before", lane="other", kind="other", title="Earlier"),
        item(11, "2019-01-11", None, shape="open", lane="other", kind="term", title="Second term"),
        item(12, "2018-03-01", "2018-04-30", shape="within", approximate=True, title="In spring"),
    ]


@pytest.fixture
def view(qtbot, months, lanes, events):
    view = TimelineView(COLOURS, TickWords(months))
    qtbot.addWidget(view)
    view.resize(1200, 240)
    view.set_lanes(lanes)
    view.set_items(events)
    view.item_chosen.connect(view.set_selected)
    view.show()
    qtbot.waitUntil(view.isActiveWindow)
    return view
