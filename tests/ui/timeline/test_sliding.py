"""Taking hold of the window of the overview, and moving it."""

import pytest

from desktop_app.ui.timeline.scale import Limits, Scale
from desktop_app.ui.timeline.sliding import LEAST_SEEN, Hold, Window, box, part_at

STRIP = Scale(1000, 1000, 500)
WINDOW = Window(1200, 200)


@pytest.mark.parametrize(
    ("window", "wanted"),
    [
        (WINDOW, (100, 200)),
        (Window(500, 2000), (0, 500)),
        (Window(1500, 2), (250.5 - LEAST_SEEN / 2, 250.5 + LEAST_SEEN / 2)),
        (Window(1000, 1), (0, LEAST_SEEN)),
        (Window(1999, 1), (500 - LEAST_SEEN, 500)),
        (Window(3000, 10), (500 - LEAST_SEEN, 500)),
    ],
)
def test_the_window_is_drawn_within_the_strip_and_wide_enough_to_hold(window, wanted):
    assert box(window, STRIP) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("x", "part"),
    [
        (94, "beside"), (95, "start"), (104, "start"), (106, "window"), (150, "window"),
        (194, "window"), (196, "end"), (205, "end"), (206, "beside"), (400, "beside"),
    ],
)  # fmt: skip
def test_near_its_edges_it_is_resized_and_within_moved(x, part):
    assert part_at(x, WINDOW, STRIP) == part


def test_the_least_window_can_be_moved_and_resized():
    parts = [part_at(x, Window(1500, 2), STRIP) for x in (243, 250.5, 258)]
    assert parts == ["start", "window", "end"]


@pytest.mark.parametrize(
    ("part", "day", "wanted"),
    [
        ("window", 1350, (1250, 200)),
        ("window", 1000, (900, 200)),
        ("start", 1250, (1150, 250)),
        ("start", 9999, (1399, 1)),
        ("end", 1350, (1200, 250)),
        ("end", 1, (1200, 1)),
        ("beside", 1350, (1200, 200)),
    ],
)
def test_what_is_held_follows_the_hand(part, day, wanted):
    assert Hold(part, 1300, WINDOW).moved(day) == wanted


def test_zooming_keeps_the_middle_and_a_day():
    assert WINDOW.zoomed(2) == (1250, 100)
    assert WINDOW.zoomed(0.5) == (1100, 400)
    assert WINDOW.zoomed(1e9) == (1299.5, 1)


@pytest.mark.parametrize(
    ("window", "wanted"),
    [((1000, 100), True), ((990, 120), True), ((1001, 200), False), ((900, 199), False)],
)
def test_it_shows_all_where_no_event_lies_outside(window, wanted):
    assert Window(*window).shows_all(Limits(1000, 1100)) is wanted
