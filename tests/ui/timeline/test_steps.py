import pytest

from desktop_app.ui.timeline.items import in_order
from desktop_app.ui.timeline.steps import across, beside


@pytest.fixture
def order(item):
    return in_order(
        [
            item(9, None, shape="undated"),
            item(3, "2018-05-20"),
            item(1, None, "2013-12-31", shape="before"),
            item(5, "2019-01-04"),
            item(4, "2019-01-04"),
            item(6, "2018-01-01", "2018-12-31"),
            item(7, "2019-01-04", "2019-01-05"),
        ]
    )


def test_events_are_ordered_by_earliest_then_latest_then_as_given(order):
    assert [event.key for event in order] == [1, 6, 3, 5, 4, 7, 9]


@pytest.mark.parametrize(
    ("key", "step", "found"),
    [
        (3, 1, 5),
        (5, 1, 4),
        (4, -1, 5),
        (1, -1, 1),
        (9, 1, 9),
        (None, 1, 1),
        (None, -1, 9),
        (77, 1, 1),
    ],
)
def test_the_next_and_the_previous_event(order, key, step, found):
    assert beside(order, key, step).key == found


def test_without_events_no_key_leads_anywhere():
    assert beside([], None, 1) is None
    assert across([], None, 0, 1) is None


@pytest.mark.parametrize(
    ("key", "step", "found"),
    [
        (1, 1, 4), (2, 1, 5), (5, -1, 2), (5, 1, 6), (6, 1, None), (1, -1, None), (6, -1, 5),
        (None, 1, 2), (None, -1, 6),
    ],
)  # fmt: skip
def test_the_nearest_event_of_the_next_lane(item, key, step, found):
    lanes = [
        [item(1, "2013-01-01"), item(2, "2018-01-01")],
        [item(4, "2012-01-01"), item(5, "2018-05-01", "2018-07-01")],
        [item(6, None, shape="undated")],
    ]
    day = item(0, "2018-06-01").earliest
    chosen = across(lanes, key, day, step)
    assert (None if chosen is None else chosen.key) == found
