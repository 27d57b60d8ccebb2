"""How the timeline is laid out."""

import pytest

from desktop_app.session.chart import CLOCKS, LANES, Chart


@pytest.fixture
def chart(qtbot):
    del qtbot
    return Chart()


def test_at_first_there_is_a_lane_for_each_kind_and_events_lie_where_they_happened(chart):
    assert (chart.lanes, chart.clock) == ("kind", "happened")
    assert LANES == ("kind", "source", "entity")
    assert CLOCKS == ("happened", "reported")


def test_another_way_is_told_once(chart, qtbot):
    with qtbot.waitSignal(chart.changed):
        chart.choose_lanes("source")
    with qtbot.waitSignal(chart.changed):
        chart.choose_clock("reported")
    with qtbot.assertNotEmitted(chart.changed):
        chart.choose_lanes("source")
        chart.choose_clock("reported")
    assert (chart.lanes, chart.clock) == ("source", "reported")
