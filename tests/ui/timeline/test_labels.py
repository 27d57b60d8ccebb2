from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.labels import Candidate, Space, in_the_way, place

AREA = Box(0, 0, 1000, 200)


def dot(x: float, y: float = 50) -> Box:
    return Box(x - 5, y - 5, x + 5, y + 5)


def wants(key: int, mark: Box, width: float = 100, **more) -> Candidate:
    return Candidate(key, mark, width, 12, **more)


def placed(candidates, marks=()) -> dict[int, Box]:
    marks = [*(candidate.mark for candidate in candidates), *marks]
    return {label.key: label.box for label in place(candidates, marks, AREA)}


def test_a_label_stands_to_the_right_of_its_mark():
    assert placed([wants(1, dot(100))]) == {1: Box(111, 44, 211, 56)}


def test_near_the_right_edge_it_is_flipped_to_the_left():
    assert placed([wants(1, dot(960))]) == {1: Box(849, 44, 949, 56)}


def test_before_the_next_mark_it_is_elided():
    assert placed([wants(1, dot(200))], [dot(295), dot(150)]) == {1: Box(211, 44, 284, 56)}


def test_without_room_it_is_dropped():
    assert placed([wants(1, dot(200))], [dot(260), dot(140)]) == {}


def test_a_mark_at_another_height_does_not_matter():
    assert placed([wants(1, dot(200))], [dot(260, 80)])[1].width == 100


def test_a_flipped_label_keeps_clear_of_the_mark_before_it():
    assert placed([wants(1, dot(960), 100)], [dot(820)]) != {}
    assert placed([wants(1, dot(960), 100)], [dot(835)]) == {}


def test_a_long_bar_carries_its_label_where_it_is_seen():
    bar = Box(-500, 45, 400, 55)
    assert placed([wants(1, bar, roomy=True)]) == {1: Box(150, 44, 250, 56)}


def test_a_bar_through_the_whole_view_carries_a_long_label_elided():
    bar = Box(-500, 45, 1400, 55)
    assert placed([wants(1, bar, 2000, roomy=True)]) == {1: Box(6, 44, 994, 56)}


def test_a_short_bar_has_its_label_beside():
    assert placed([wants(1, Box(100, 45, 160, 55), roomy=True)])[1].left == 166


def test_the_first_asked_gets_the_room():
    crowd = [wants(1, dot(100)), wants(2, dot(190))]
    assert placed(crowd)[1] == Box(111, 44, 179, 56)
    assert placed(crowd)[2].left == 201


def test_the_chosen_one_finds_a_place_among_a_crowd():
    crowd = [dot(106), dot(100, 45), dot(108, 45), dot(112, 55), dot(30), dot(118, 58)]
    assert placed([wants(1, dot(100))], crowd) == {}
    box = placed([wants(1, dot(100), insists=True)], crowd)[1]
    assert box.width == 100
    assert not any(box.overlaps(mark) for mark in crowd)


def test_the_chosen_one_may_be_elided_on_its_left():
    box = placed([wants(1, dot(980), 300, insists=True)], [Box(0, 0, 790, 200)])[1]
    assert (box.left, box.right) == (810, 969)


def test_the_chosen_one_stays_within_the_picture():
    box = placed([wants(1, dot(500, 6), insists=True)], [Box(505, 0, 1000, 13), Box(0, 0, 495, 13)])
    assert 0 <= box[1].top < box[1].bottom <= 200


def test_a_chosen_bar_carries_its_label():
    assert placed([wants(1, Box(0, 45, 400, 55), roomy=True, insists=True)])[1].left == 150


def test_no_room_at_all_even_for_the_chosen_one():
    walls = [Box(0, 0, 494, 200), Box(506, 0, 1000, 200)]
    assert placed([wants(1, dot(500), insists=True)], walls) == {}


@given(
    st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 20), st.integers(10, 200)), max_size=25)
)
def test_no_label_covers_a_mark_or_another_label(crowd):
    candidates = [wants(key, dot(x, 10 + y * 9), width) for key, (x, y, width) in enumerate(crowd)]
    boxes = placed(candidates)
    for key, box in boxes.items():
        assert AREA.left <= box.left <= box.right <= AREA.right
        assert not any(box.overlaps(candidate.mark) for candidate in candidates)
        assert not any(box.overlaps(other) for at, other in boxes.items() if at != key)


def test_touching_stretches_become_one():
    space = Space(0, 100)
    for left, right in ((10, 20), (30, 40), (15, 35)):
        space.take(Box(left, 0, right, 3))
    assert space.free_right(0, 0, 3) == 10
    assert space.free_left(100, 0, 3) == 60
    assert space.past(12, 0, 3) == 46


@given(
    st.lists(st.builds(dot, st.floats(0, 1000), st.floats(0, 200)), max_size=40),
    st.builds(dot, st.floats(0, 1000), st.floats(0, 200)),
)
def test_a_label_meets_no_other_marks_than_those_at_its_height(marks, own):
    candidate = wants(1, own, 120, insists=True)
    marks = [*marks, own]
    near = in_the_way(candidate, marks)
    assert place([candidate], near, AREA) == place([candidate], marks, AREA)
