import pytest

from desktop_app.ui.timeline.boxes import Box

BOX = Box(10, 10, 30, 20)


@pytest.mark.parametrize(
    ("other", "overlap"),
    [
        (Box(0, 0, 11, 11), True),
        (Box(15, 12, 16, 13), True),
        (Box(30, 10, 40, 20), False),
        (Box(10, 20, 30, 30), False),
        (Box(0, 10, 10, 20), False),
        (Box(10, 0, 30, 10), False),
    ],
)
def test_boxes_overlap_when_they_share_more_than_an_edge(other, overlap):
    assert BOX.overlaps(other) is overlap
    assert other.overlaps(BOX) is overlap


@pytest.mark.parametrize(
    ("x", "y", "distance"), [(20, 15, 0), (7, 15, 3), (34, 15, 4), (20, 8, 2), (20, 25, 5)]
)
def test_distance_to_a_box(x, y, distance):
    assert BOX.distance(x, y) == distance


def test_width_and_middle():
    assert (BOX.width, BOX.middle) == (20, 15)
