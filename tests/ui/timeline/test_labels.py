"""Where labels stand in a row: beside their marks, upon long bars, and upon nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.labels import LEAST, UPON, Candidate, Row

RIGHT = 1000


def wants(key, left, right, width=100, **more):
    return Candidate(key, left, right, width, **more)


def placed(candidates, others=()):
    """Where labels stand, by their keys; `others` are marks that want none."""
    marks = [(one.left, one.right) for one in candidates]
    row = Row(sorted([*marks, *others]), 0, RIGHT)
    return {label.key: (label.left, label.right) for label in row.place(candidates)}


@pytest.mark.parametrize(
    ("mark", "others", "label"),
    [
        # to the right of its mark, at the edge to its left
        (wants(1, 100, 110), [], (116, 216)),
        (wants(1, 950, 960), [], (844, 944)),
        (wants(1, 884, 894), [], (900 - 122, 900 - 22)),
        # elided before the next mark and at the edge, where there is no room on the left
        (wants(1, 200, 210), [(100, 110), (295, 305)], (216, 289)),
        (wants(1, 900, 910), [(800, 810)], (916, 994)),
        # not at all where hardly anything could be read
        (wants(1, 200, 210), [(100, 110), (280, 290)], None),
        (wants(1, 200, 210, 40), [(100, 110), (280, 290)], (216, 256)),
        # flipped, it keeps clear of the mark before it
        (wants(1, 950, 960), [(814, 824)], (844, 944)),
        (wants(1, 950, 960), [(815, 825)], None),
    ],
)
def test_beside_its_mark(mark, others, label):
    assert placed([mark], others).get(1) == label


@pytest.mark.parametrize(
    ("bar", "others", "label"),
    [
        ((-500, 400), [], (200 - 50, 200 + 50)),
        ((300, 1400), [], (650 - 50, 650 + 50)),
        ((100, 160), [], (166, 266)),
        # in the widest gap between the marks that lie upon it
        ((0, 1000), [(200, 210), (500, 510)], (755 - 50, 755 + 50)),
        # a short one that begins where it does lies upon it too
        ((100, 300), [(100, 180)], (240 - 50, 240 + 50)),
        # elided where nothing is free beside it
        ((0, 1000), [(100 + 95 * one, 110 + 95 * one) for one in range(10)], (8, 92)),
        ((0, 1000), [(60 + 70 * one, 70 + 70 * one) for one in range(14)], None),
    ],
)
def test_upon_a_long_bar(bar, others, label):
    assert placed([wants(1, *bar, roomy=True)], others).get(1) == label


def test_a_bar_through_all_that_is_seen_carries_a_long_label_elided():
    bar = wants(1, -500, 1400, 2000, roomy=True)
    assert placed([bar]) == {1: (UPON, RIGHT - UPON)}


def test_what_lies_upon_a_long_bar_has_no_label_beside_it():
    assert placed([wants(1, 500, 510)], [(0, 1000)]) == {}


def test_two_that_begin_at_one_place_do_not_write_upon_one_another():
    assert placed([wants(1, 100, 110)], [(100, 160)]) == {}
    assert placed([wants(1, 100, 160)], [(100, 110)]) == {1: (166, 266)}


def test_from_left_to_right_but_those_that_stand_out_first():
    marks = [wants(1, 100, 110), wants(2, 180, 190), wants(3, 960, 970)]
    assert placed(marks) == {2: (196, 296), 3: (854, 954)}
    both = [wants(1, 100, 110), wants(2, 300, 310)]
    assert placed(both) == {1: (116, 216), 2: (316, 416)}
    pale = [wants(1, 800, 810, 150, bright=False), wants(2, 990, 1000, 100)]
    assert placed(pale) == {2: (884, 984), 1: (644, 794)}
    clear = [wants(1, 800, 810, 150), wants(2, 990, 1000, 100)]
    assert placed(clear) == {1: (816, 966)}


@pytest.mark.parametrize(
    ("left", "right", "free"),
    [(0, 90, True), (0, 101, False), (110, 200, True), (105, 200, False), (-1, 50, False),
     (900, 1001, False), (400, 480, False), (300, 350, True), (500, 600, True)],
)  # fmt: skip
def test_where_nothing_lies(left, right, free):
    row = Row([(100, 110)], 0, RIGHT)
    row.place([wants(1, 390, 394)])
    assert row.is_free(left, right) is free


MARKS = st.lists(
    st.tuples(st.integers(1, 1500), st.sampled_from((10, 12, 24, 60, 300, 900))).filter(
        lambda mark: mark[0] - mark[1] < RIGHT
    ),
    max_size=25,
)
"""Where marks end, of which something is in sight, and how long they are."""


@given(MARKS, st.integers(10, 250))
def test_no_label_covers_a_mark_or_another_label_or_leaves_the_track(marks, width):
    candidates = [
        wants(key, end - length, end, width, roomy=length > 40, bright=key % 3 > 0)
        for key, (end, length) in enumerate(dict.fromkeys(marks))
    ]
    found = placed(candidates)
    for key, (left, right) in found.items():
        assert 0 <= left < right <= RIGHT
        assert right - left >= min(width, LEAST) - 1e-9
        for mark in candidates:
            is_own_bar = mark.key == key and mark.roomy
            assert is_own_bar or right <= mark.left or mark.right <= left
        assert not any(
            left < after and before < right
            for other, (before, after) in found.items()
            if other != key
        )
