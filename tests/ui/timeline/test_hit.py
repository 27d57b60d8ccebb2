import pytest

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.hit import under

BAR = (1, Box(0, 0, 200, 10))
DOT = (2, Box(50, 0, 60, 10))
FANNED = (3, Box(50, 5, 60, 15))


@pytest.mark.parametrize(
    ("x", "y", "key"),
    [
        (100, 5, 1),
        (55, 2, 2),
        (55, 12, 3),
        (55, 8, 3),
        (203, 5, 1),
        (204, 5, None),
        (62, 14, 3),
        (100, 40, None),
    ],
)
def test_the_nearest_narrowest_mark_is_meant(x, y, key):
    assert under([BAR, DOT, FANNED], x, y) == key
    assert under([FANNED, DOT, BAR], x, y) == key


def test_nothing_is_under_the_pointer_where_there_is_nothing():
    assert under([], 0, 0) is None
