"""What is in sight: every event is seen, counted, or said to be beyond an edge."""

from collections import Counter
from random import Random

import pytest

from desktop_app.library.chronology import ALWAYS
from desktop_app.ui.timeline.camera import Camera, Room
from desktop_app.ui.timeline.composer import Composer
from desktop_app.ui.timeline.levels import LONG, MOST_LONG
from desktop_app.ui.timeline.plot import places_of
from desktop_app.ui.timeline.pointing import members
from tests.ui.timeline.plots import (
    DAY,
    LETTER,
    Told,
    days,
    eyes_on,
    place_of,
    plot_of,
    plotted,
    some_dates,
)


class Looking:
    """Somebody who looks at a plot, and remembers what was composed."""

    def __init__(self, plot, room=None, known_on=0):
        self.plot = plot
        self.known_on = known_on
        self.camera = Camera(plot)
        self.camera.resize(room or Room(1100, 300, 100, 60))
        self.composer = Composer(eyes_on(plot), LETTER)

    @property
    def scene(self):
        return self.composer.compose(self.plot, self.camera.view, self.known_on, None)

    def at(self, first, length=940):
        """Look from so many days after the first of January 2018."""
        self.camera.look_from(DAY + first, length)
        return self

    def ids(self, places):
        return sorted(self.plot.chronology.ids[place] for place in places)


def counted(scene, lane):
    """How often each place is seen in a lane: as a mark, or in a bead."""
    found = Counter(spot.place for spot in (*scene.spots, *scene.tray) if spot.lane == lane)
    for bead in scene.all_beads:
        if bead.lane == lane:
            assert len(members(bead.crowd, 99_999)) == bead.crowd.size
            found.update(members(bead.crowd, 99_999))
    return found


def crowd_at(chance):
    """A plot of up to three lanes, some events of which lie in two of them."""
    lanes = chance.choice((1, 2, 3))
    dates = some_dates(chance, chance.choice((10, 100, 500)), chance.choice((100, 940, 5000)))
    told = [
        Told(one, tuple(sorted(chance.sample(range(lanes), min(lanes, chance.choice((1, 2)))))))
        for one in dates
    ]
    return plotted(told, lanes)


@pytest.mark.parametrize("seed", range(20))
def test_every_event_is_once_in_each_of_its_lanes_or_beyond_an_edge(seed):
    chance = Random(seed)  # noqa: S311 - nothing is to be kept secret
    plot = crowd_at(chance)
    if seed % 2:
        plot.stand_out(bytearray(chance.choice((0, 1)) for _ in range(plot.chronology.size)))
    looking = Looking(plot, Room(1100, chance.choice((90, 300)), 100, 60))
    for _ in range(4):
        looking.camera.zoom(chance.choice((0.6, 1.5, 3)), chance.randrange(160, 1100))
        for _ in range(3):
            looking.camera.pan(chance.choice((30, 200, 500, -150)))
            view, scene = looking.camera.view, looking.scene
            start, end = view.scale.start, view.scale.end
            reach = [plot.reach(place) for place in range(plot.dated)]
            is_over = [last + 1 <= start for _, last in reach]
            is_later = [first >= end for first, _ in reach]
            for told, are_beyond in ((scene.earlier, is_over), (scene.later, is_later)):
                assert told == sum(
                    is_it and not plot.is_pale(place) for place, is_it in enumerate(are_beyond)
                )
            for band in view.stack.within(view.scroll, view.scroll + view.frame.room):
                found = counted(scene, band.number)
                there = {at for one in plot.series(band.number) for at in one.positions}
                assert set(found) <= there
                assert not found or max(found.values()) == 1
                for place in there - set(found):
                    assert place < plot.dated
                    assert is_at_an_edge(looking, *reach[place])


def is_at_an_edge(looking, first, last):
    """Whether a mark or its bead may be just beyond an edge, or all of it is farther away.

    A bead lies somewhere in its bin, which may reach over an edge; of what is counted in one
    beyond the left edge hardly anything is in sight.
    """
    view = looking.camera.view
    track, bin_width = view.frame.track, looking.composer._page.stretch.bin * view.scale.per_day
    left, right = view.x(first), view.x(last + 1)
    in_first_bin = left < track.left + bin_width and right <= track.left + max(LONG, bin_width)
    return in_first_bin or left > track.right - bin_width


@pytest.mark.parametrize("seed", range(12))
def test_panning_moves_all_by_the_same_pixels_and_nothing_else(seed):
    chance = Random(seed)  # noqa: S311 - nothing is to be kept secret
    plot = crowd_at(chance)
    looking = Looking(plot)
    looking.camera.zoom(chance.choice((2, 5, 20)), 600)
    before = looking.scene, looking.camera.view
    for _ in range(12):
        looking.camera.pan(chance.choice((37, 200, 430)))
        scene, view = looking.scene, looking.camera.view
        moved = view.x(DAY) - before[1].x(DAY)
        spots = {(one.place, one.lane): one for one in before[0].spots}
        for one in scene.spots:
            old = spots.get((one.place, one.lane))
            if old is not None:
                assert one.box.left == pytest.approx(old.box.left + moved, abs=1e-3)
                assert one.row == old.row
        beads = {(one.crowd.some, one.lane): one for one in before[0].beads}
        for one in scene.beads:
            old = beads.get((one.crowd.some, one.lane))
            if old is not None:
                assert one.crowd == old.crowd
                assert one.box.left == pytest.approx(old.box.left + moved, abs=1e-3)
                assert one.row == old.row
        before = scene, view


def test_a_lane_is_laid_out_once_for_each_page():
    looking = Looking(plot_of(["1990", *days(*range(0, 900, 30)), "2060"])).at(0)
    first = looking.scene
    page = looking.composer._page
    looking.camera.pan(50)
    assert looking.scene.spots != first.spots
    assert looking.composer._page is page
    looking.plot.stand_out(places_of(looking.plot.chronology, [5]))
    assert {spot.event for spot in looking.scene.spots if not spot.is_pale} == {5}
    assert looking.composer._page is not page


@pytest.mark.parametrize(
    ("first", "earlier", "later"),
    [(0, 1, 4), (-1000, 1, 7), (4, 3, 3), (6, 4, 2), (8, 5, 2), (20_000, 7, 0)],
)
def test_how_many_are_beyond_the_edges(first, earlier, later):
    dates = ["1900", *days(1, 3, 5, 10, 15), f"{days(2)[0]}/{days(7)[0]}", "2060-01-01", ""]
    scene = Looking(plot_of(dates)).at(first, 5).scene
    assert (scene.earlier, scene.later) == (earlier, later)


def test_what_is_known_of_an_event_is_seen_at_its_mark():
    told = [
        Told("1990"), Told("2060"), Told("2018-03-01", voices=3), Told("2018-05-01", disputed=True),
        Told("2018-07-01?", surely=DAY + 400), Told("2018-09-01", surely=ALWAYS, inferred=True),
    ]  # fmt: skip
    plot = plotted(told, 1)
    spots = {one.event: one for one in Looking(plot, known_on=DAY + 399).at(0).scene.spots}
    assert [spots[event].voices for event in (3, 4)] == [3, 1]
    assert [event for event, one in spots.items() if one.is_disputed] == [4]
    assert [event for event, one in spots.items() if one.is_faint] == [5]
    assert [event for event, one in spots.items() if one.mark.linked] == [6]
    assert spots[5].box.right > spots[5].body[1]
    assert spots[3].box.right == spots[3].body[1]
    for known_on in (0, DAY + 400):
        scene = Looking(plot, known_on=known_on).at(0).scene
        assert not any(one.is_faint for one in scene.spots)


def test_those_that_stand_out_are_painted_upon_the_pale_ones():
    plot = plot_of(days(0, 0, 1, 2), days(0))
    plot.stand_out(places_of(plot.chronology, [2, 3]))
    looking = Looking(plot).at(0, 30)
    assert [spot.event for spot in looking.scene.spots if not spot.is_pale] == [2, 3]
    assert [spot.is_pale for spot in looking.scene.spots] == [True] * 3 + [False] * 2


@pytest.mark.parametrize(("bright", "is_pale"), [([1], False), ([], True)])
def test_a_bead_is_pale_where_none_of_it_stands_out(bright, is_pale):
    plot = plot_of(days(*[100] * 300))
    plot.stand_out(places_of(plot.chronology, bright))
    (bead,) = Looking(plot).at(0).scene.beads
    assert (bead.crowd.size, bead.crowd.bright, bead.is_pale) == (300, len(bright), is_pale)


@pytest.mark.parametrize(
    ("count", "height", "marks", "beads"),
    [(1, 60, 1, []), (3, 60, 3, []), (4, 60, 0, [4]), (4, 300, 4, []), (99, 300, 0, [99])],
)
def test_the_undated_stand_in_the_tray_or_are_counted_there(count, height, marks, beads):
    plot = plot_of([*days(0), *[""] * count])
    looking = Looking(plot, Room(1100, height, 100, 62))
    scene = looking.scene
    assert len(scene.tray) == marks
    assert [one.crowd.size for one in scene.tray_beads] == beads
    frame = looking.camera.view.frame
    for one in (*scene.tray, *scene.tray_beads):
        assert frame.names < one.box.left < one.box.right < frame.track.left
    for place in range(1, plot.chronology.size):
        box = scene.box_of(place)
        assert box is not None
        assert (scene.bead_of(place) is None) is (marks > 0)


def test_how_many_of_the_undated_stand_out():
    plot = plot_of([*days(0), *[""] * 99])
    plot.stand_out(places_of(plot.chronology, [1, 5, 6]))
    (bead,) = Looking(plot).scene.tray_beads
    assert (bead.crowd.bright, bead.is_pale) == (2, False)


def test_what_lasts_in_sight_without_a_row_is_counted_beside_the_name():
    long = [f"{day}/{days(3000)[0]}" for day in days(*range(0, 400, 16))]
    plot = plot_of(["1990", *long, "2060"])
    looking = Looking(plot, Room(1100, 50, 100)).at(500)
    (over,) = looking.scene.over
    assert len(looking.scene.spots) == 1
    assert over.crowd.size == len(long) - 1
    assert over.box.right < looking.camera.view.frame.names
    plot.stand_out(places_of(plot.chronology, [5, 20]))
    assert looking.scene.over[0].crowd.bright == 2
    assert looking.at(3500).scene.over == ()


@pytest.mark.parametrize("first", [-200, 300, 1000, 2500])
def test_of_long_ones_that_are_too_many_none_is_forgotten(first):
    count = 2 * MOST_LONG
    long = [f"{day}/{days(3000)[0]}" for day in days(*range(count))]
    plot = plot_of(["1990", *long, "2060"])
    found = counted(Looking(plot).at(first).scene, 0)
    begun = [place_of(plot, event) for event in range(2, count + 2)]
    begun = [place for place in begun if plot.reach(place)[0] < DAY + first + 880]
    assert set(begun) <= set(found)
    assert max(found.values()) == 1


def test_pointing_at_a_mark_or_its_label_means_the_event():
    plot = plot_of(["1990", *days(100), "", "2060"])
    looking = Looking(plot).at(0)
    scene = looking.scene
    targets = list(scene.targets())
    assert looking.ids({place for place, _ in targets}) == [2, 3]
    assert len(targets) == len(scene.spots) + len(scene.tray) + len(scene.labels)
    assert [one.event for one in scene.spots_of(2)] == [2]
    assert [one.event for one in scene.spots_of(3)] == [3]
    assert scene.spots_of(None) == []
    assert scene.bead_of(None) is None
    assert scene.box_of(place_of(plot, 4)) is None
    assert scene.box_of(place_of(plot, 2)) == scene.spots[0].box


def test_of_a_thousand_lanes_only_those_in_sight_are_read():
    plot = plot_of(*[days(0)] * 1000)
    asked = []
    ask = plot._ask
    plot._ask = lambda lane: asked.append(lane) or ask(lane)
    looking = Looking(plot, Room(1100, 150, 100))
    looking.camera.scroll(500 * 23)
    lanes = {spot.lane for spot in looking.scene.spots}
    assert lanes == set(asked)
    assert 500 in lanes
    assert len(lanes) < 9
