import pytest

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.hit import under

BAR = ("bar", Box(0, 0, 200, 10))
DOT = ("dot", Box(50, 0, 60, 10))
LOWER = ("lower", Box(50, 5, 60, 15))
UPON = ("upon", Box(98, 0, 118, 10))
NEAR, NEXT = ("near", Box(300, 0, 310, 10)), ("next", Box(306, 0, 316, 10))


@pytest.mark.parametrize(
    ("x", "y", "meant"),
    [
        (90, 5, "bar"),
        (100, 5, "upon"),
        (55, 2, "dot"),
        (55, 12, "lower"),
        (55, 8, "lower"),
        (203, 5, "bar"),
        (204, 5, None),
        (62, 14, "lower"),
        (100, 40, None),
        (307, 5, "near"),
        (309, 5, "next"),
    ],
)
def test_the_nearest_narrowest_mark_is_meant(x, y, meant):
    targets = [BAR, DOT, LOWER, UPON, NEAR, NEXT]
    assert under(targets, x, y) == meant
    assert under(reversed(targets), x, y) == meant


def test_nothing_is_under_the_pointer_where_there_is_nothing():
    assert under([], 0, 0) is None
