import pytest

from desktop_app.ui.timeline.items import Lane
from desktop_app.ui.timeline.packing import limits_of, packed, tray_columns
from desktop_app.ui.timeline.scale import Limits, fitted


def seated(items, lanes):
    return packed(items, lanes, fitted(limits_of(items) or Limits(1, 2), 1000))


def places(packing):
    return {seat.item.key: (seat.lane, seat.row, seat.column) for seat in packing.seats}


def test_events_of_one_day_lie_in_rows_below_each_other(item, lanes):
    packing = seated([item(1, "2019-01-04"), item(2, "2019-01-04"), item(3, "2018-01-04")], lanes)
    assert places(packing) == {1: (0, 0, 0), 2: (0, 1, 0), 3: (0, 0, 0)}
    assert packing.rows == ((False, False),)


def test_lanes_keep_their_order_and_empty_ones_are_left_out(item, lanes):
    items = [item(1, "2019-01-04", lane="vote"), item(2, "2019-01-04", lane="statement")]
    assert [lane.title for lane in seated(items, lanes).lanes] == [
        "Statements",
        "Votes and elections",
    ]


def test_an_unknown_lane_goes_to_the_last(item, lanes):
    packing = seated([item(1, "2019-01-04", lane="whatever"), item(2, "2019-01-04")], lanes)
    assert [lane.key for lane in packing.lanes] == ["statement", "other"]
    assert places(packing)[1] == (1, 0, 0)


def test_without_lanes_each_name_makes_one(item):
    packing = seated([item(1, "2019-01-04", lane="b"), item(2, "2019-01-04", lane="a")], [])
    assert packing.lanes == (Lane("b", "b"), Lane("a", "a"))


def test_a_long_bar_is_known_to_need_its_row(item, lanes):
    items = [item(1, "2013-01-01", "2018-01-01"), item(2, "2019-01-04"), item(3, "2019-01-04")]
    assert seated(items, lanes).rows == ((True, False),)


def test_the_undated_stand_in_a_tray_four_abreast(item, lanes):
    items = [item(key, None, shape="undated") for key in range(6)]
    packing = seated([*items, item(9, "2019-01-04")], lanes)
    assert [places(packing)[key] for key in (0, 3, 4, 5)] == [
        (0, 0, 0), (0, 0, 3), (0, 1, 0), (0, 1, 1),
    ]  # fmt: skip
    assert [seat.is_dated for seat in packing.seats] == [False] * 6 + [True]
    assert len(packing.rows[0]) == 2


@pytest.mark.parametrize(("undated", "columns"), [(0, 0), (1, 1), (3, 3), (9, 4)])
def test_the_tray_is_as_wide_as_it_needs(item, undated, columns):
    items = [item(key, None, shape="undated") for key in range(undated)]
    assert tray_columns([*items, item(99, "2019-01-04")]) == columns


def test_limits_hold_every_dated_event(item):
    items = [
        item(1, None, "2013-12-31", shape="before"),
        item(2, "2019-01-04"),
        item(3, None, shape="undated"),
    ]
    assert limits_of(items) == Limits(items[0].latest, items[1].latest + 1)
    assert limits_of(items[2:]) is None
