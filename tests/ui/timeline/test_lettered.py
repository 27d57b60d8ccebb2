"""Which marks of a scene are labelled: no label lies upon a mark, and the chosen one has one."""

from itertools import combinations
from random import Random

import pytest

from desktop_app.ui.timeline.camera import Camera, Room
from desktop_app.ui.timeline.composer import Composer
from desktop_app.ui.timeline.lettered import Chosen
from desktop_app.ui.timeline.plot import places_of
from desktop_app.ui.timeline.scene import Shade
from tests.ui.timeline.plots import (
    DAY,
    LETTER,
    days,
    eyes_on,
    place_of,
    plot_of,
    some_dates,
)


def looking(plot, first=0, last=940, height=300):
    camera = Camera(plot)
    camera.resize(Room(1100, height, 100, 60))
    camera.look_from(DAY + first, last - first)
    return camera


def scene_of(plot, camera, event=None, title="Event {id}", gaps=()):
    chosen = None if event is None else Chosen(event, place_of(plot, event))
    return Composer(eyes_on(plot, title), LETTER).compose(plot, camera.view, 0, chosen, gaps)


def labelled(plot, scene):
    return [plot.chronology.ids[label.place] for label in scene.labels]


def chosen_in(scene):
    return next(label for label in scene.labels if label.is_chosen)


def test_each_mark_that_has_room_has_a_label():
    plot = plot_of(["1990", *days(100, 300), "2060"], ["2018-02/2018-11"])
    scene = scene_of(plot, looking(plot))
    assert sorted(labelled(plot, scene)) == [2, 3, 5]
    by_place = {label.place: label for label in scene.labels}
    for spot in scene.spots:
        assert by_place[spot.place].box.middle == spot.middle
        assert by_place[spot.place].title == f"Event {spot.event}"


def test_the_labels_of_pale_marks_are_pale():
    plot = plot_of(["1990", *days(100, 300), "2060"])
    plot.stand_out(places_of(plot.chronology, [2]))
    scene = scene_of(plot, looking(plot))
    assert {label.title: label.is_pale for label in scene.labels} == {
        "Event 2": False,
        "Event 3": True,
    }


def test_the_chosen_event_is_labelled_once_in_each_of_its_lanes():
    plot = plot_of(["1990", *days(100), "2060"])
    scene = scene_of(plot, looking(plot), 2)
    assert [(label.place, label.is_chosen) for label in scene.labels] == [(1, True)]
    assert chosen_in(scene).leader is None


@pytest.mark.parametrize("event", [5, 9])
def test_in_a_crowd_the_chosen_one_is_labelled_beside_the_bead(event):
    plot = plot_of(["1990", *days(*[200] * 60), "2060"])
    scene = scene_of(plot, looking(plot, height=50), event)
    (bead,) = scene.beads
    assert labelled(plot, scene) == [event]
    assert chosen_in(scene).box.left > bead.box.right


def test_where_its_own_lane_is_full_the_chosen_one_is_labelled_on_the_axis():
    dots = days(*range(60, 940, 30))
    plot = plot_of(["1990", *dots, "2060"], days(10))
    scene = scene_of(plot, looking(plot, height=90), 10)
    label = chosen_in(scene)
    (spot,) = scene.spots_of(10)
    assert label.box.bottom < looking(plot, height=90).view.frame.track.top
    x1, y1, x2, y2 = label.leader
    assert x1 == x2 == pytest.approx((spot.box.left + spot.box.right) / 2)
    assert (y1, y2) == (spot.box.top, label.box.bottom)


def test_what_lasts_through_all_that_is_seen_is_labelled_above_or_below_where_it_is_covered():
    dots = days(*range(10, 940, 60))
    plot = plot_of(["1990", *dots, "2060"], ["2000/2030", *dots], days(900))
    scene = scene_of(plot, looking(plot, height=120), 19)
    label = chosen_in(scene)
    x1, _, x2, y2 = label.leader
    assert x1 == x2
    assert label.box.left <= x1 <= label.box.right
    assert y2 in (label.box.top, label.box.bottom)


def test_only_the_chosen_one_is_labelled_where_there_is_no_room():
    plot = plot_of(["1990", *days(*range(0, 940, 30)), "2060"])
    (label,) = scene_of(plot, looking(plot, height=50), 10).labels
    assert label.is_chosen


def test_what_is_out_of_sight_has_no_label():
    plot = plot_of(["1990", *days(100), "2060"])
    assert labelled(plot, scene_of(plot, looking(plot), 3)) == [2]


@pytest.mark.parametrize(
    ("first", "after", "words", "noted"),
    [
        (300, 600, "Nothing for a year", True),
        (300, 380, "Nothing for a year", False),
        (-500, 300, "Nothing for a year", True),
        (-500, 60, "Nothing for a year", False),
        (-500, -60, "Nothing", False),
    ],
)
def test_a_gap_says_how_long_it_is_where_there_is_room(first, after, words, noted):
    plot = plot_of(["1990", *days(-600, 700), "2060"])
    camera = looking(plot)
    notes = scene_of(plot, camera, gaps=[Shade(DAY + first, DAY + after, words)]).notes
    assert [note.words for note in notes] == ([words] if noted else [])
    for note in notes:
        assert camera.view.x(DAY + first) < note.box.left
        assert note.box.right < camera.view.x(DAY + after)


def test_no_words_are_written_into_a_gap_where_something_lies_in_every_row():
    plot = plot_of(["2010/2030"] * 3)
    camera = looking(plot)
    camera.look_from(DAY, 940)
    assert scene_of(plot, camera, gaps=[Shade(DAY + 300, DAY + 600, "Nothing")]).notes == ()


@pytest.mark.parametrize("seed", range(25))
def test_no_label_lies_upon_a_mark_or_another_label_or_beyond_the_track(seed):
    chance = Random(seed)  # noqa: S311 - nothing is to be kept secret
    counts = [chance.choice((3, 20, 80, 400)) for _ in range(chance.choice((1, 3)))]
    plot = plot_of(*[some_dates(chance, count, 940) for count in counts])
    camera = looking(plot, height=chance.choice((60, 150, 300)))
    gaps = [Shade(DAY + 100, DAY + 400, "Nothing for a while")]
    for factor in (0.3, 1, 4, 20):
        camera.look_from(DAY + chance.randrange(500), 500 / factor)
        scene = scene_of(plot, camera, chance.choice((None, 1, 2, 3)), gaps=gaps)
        track = camera.view.frame.track
        boxes = [label.box for label in scene.labels] + [note.box for note in scene.notes]
        for box in boxes:
            assert track.left <= box.left < box.right <= track.right + 1e-9
        for one, other in combinations(boxes, 2):
            assert not one.overlaps(other)
        marks = [(spot.place, spot.mark.form == "bar", spot.box) for spot in scene.spots]
        marks += [(-1, False, bead.box) for bead in scene.beads]
        for label in scene.labels:
            for place, is_bar, box in marks:
                if not (is_bar and place == label.place):
                    assert not label.box.overlaps(box)
        for note in scene.notes:
            assert not any(note.box.overlaps(box) for _, _, box in marks)


@pytest.mark.parametrize("seed", range(10))
def test_the_chosen_one_is_labelled_if_there_is_room_straight_above_or_below(seed):
    chance = Random(seed)  # noqa: S311 - nothing is to be kept secret
    plot = plot_of(some_dates(chance, 60, 900), days(5), days(300), days(800))
    camera = looking(plot)
    for spot in scene_of(plot, camera).spots:
        scene = scene_of(plot, camera, spot.event)
        assert any(label.is_chosen for label in scene.labels)
        assert labelled(plot, scene).count(spot.event) == 1
