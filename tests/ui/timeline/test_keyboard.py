"""To which event a key leads."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.ui.timeline.camera import Camera, Room
from desktop_app.ui.timeline.keyboard import Standing, led_to
from desktop_app.ui.timeline.plot import places_of
from tests.ui.timeline.plots import Told, days, place_of, plot_of, plotted

Key = Qt.Key


def leads(plot, key, event, allowed=None, *, in_lane=False):
    camera = Camera(plot)
    camera.resize(Room(1000, 300, 100, 60))
    standing = Standing(
        None if event is None else place_of(plot, event),
        None if allowed is None else places_of(plot.chronology, allowed),
    )
    place = led_to(key, camera, standing, is_in_lane=in_lane)
    return None if place is None else plot.chronology.ids[place]


@pytest.fixture
def plot():
    """Two on one day and one later; three in the lane below; an undated one last."""
    return plot_of([*days(0, 100), ""], days(0, 50, 120), [""], days(60))


@pytest.mark.parametrize(
    ("key", "event", "allowed", "found"),
    [
        (Key.Key_Right, 1, None, 4),
        (Key.Key_Right, 4, None, 5),
        (Key.Key_Left, 4, None, 1),
        (Key.Key_Left, 1, None, 1),
        (Key.Key_Right, None, None, 1),
        (Key.Key_Right, 1, (6, 2), 2),
        (Key.Key_Home, 6, None, 1),
        (Key.Key_Home, None, (2, 6), 2),
        (Key.Key_End, 1, None, 6),
        (Key.Key_End, 1, (1, 2), 2),
        (Key.Key_End, 1, (), None),
        (Key.Key_Space, 1, None, None),
    ],
)
def test_along_time(plot, key, event, allowed, found):
    assert leads(plot, key, event, allowed) == found


@pytest.mark.parametrize(
    ("key", "event", "allowed", "found"),
    [
        (Key.Key_Down, 1, None, 4),
        (Key.Key_Down, 2, None, 6),
        (Key.Key_Down, 2, (4,), 4),
        (Key.Key_Up, 5, None, 1),
        (Key.Key_Up, 6, None, 2),
        # past lanes that hold nothing dated, or nothing that is allowed
        (Key.Key_Down, 4, None, 8),
        (Key.Key_Up, 8, None, 5),
        (Key.Key_Down, 1, (8,), 8),
        # at the ends nowhere
        (Key.Key_Up, 1, None, None),
        (Key.Key_Down, 8, None, None),
        # from none, or one without a date, to the nearest to the middle of what is seen
        (Key.Key_Down, None, None, 2),
        (Key.Key_Up, None, None, 8),
        (Key.Key_Up, 7, None, 5),
    ],
)
def test_across_the_lanes(plot, key, event, allowed, found):
    assert leads(plot, key, event, allowed) == found


@pytest.mark.parametrize(
    ("key", "event", "allowed", "found"),
    [
        (Key.Key_Right, 1, None, 2),
        (Key.Key_Right, 2, None, 3),
        (Key.Key_Right, 3, None, 3),
        (Key.Key_Left, 6, None, 5),
        (Key.Key_Left, 6, (4, 2), 4),
        (Key.Key_Right, 4, (2, 6), 6),
        (Key.Key_Left, 4, None, 4),
        (Key.Key_Right, None, None, 1),
        (Key.Key_Home, 6, None, 1),
    ],
)
def test_along_the_lane(plot, key, event, allowed, found):
    assert leads(plot, key, event, allowed, in_lane=True) == found


def test_along_all_the_lanes_of_an_event_and_whatever_lasts_how_long():
    both = [
        Told("2018-01-01", (0, 1)),
        Told("2018-01-05/2018-12-31", (1,)),
        Told("2018-01-03", (2,)),
        Told("2018-01-04", (0,)),
    ]
    plot = plotted(both, 3)
    assert leads(plot, Key.Key_Right, 1, in_lane=True) == 4
    assert leads(plot, Key.Key_Right, 1, (2, 3), in_lane=True) == 2
    assert leads(plot, Key.Key_Left, 2, in_lane=True) == 1


def test_from_an_event_in_several_lanes_one_comes_out_of_all_of_them():
    both = [Told("2018-01-01", (0, 1)), Told("2018-01-05", (2,)), Told("2018-01-09", (1, 3))]
    plot = plotted(both, 4)
    assert leads(plot, Key.Key_Down, 1) == 2
    assert leads(plot, Key.Key_Down, 2) == 3
    assert leads(plot, Key.Key_Down, 3) is None
    assert leads(plot, Key.Key_Up, 2) == 1
    assert leads(plot, Key.Key_Up, 3) == 1
    assert leads(plot, Key.Key_Up, 1) is None
