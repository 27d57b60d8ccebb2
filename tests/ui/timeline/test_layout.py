"""Where marks and beads lie on a page of time."""

from itertools import combinations, pairwise
from random import Random

import pytest

from desktop_app.model.numbers import counted
from desktop_app.ui.timeline.layout import Page, bead_width, bead_words, laid_out
from desktop_app.ui.timeline.levels import Stretch, bin_days, day_borders
from desktop_app.ui.timeline.marks import DOT
from desktop_app.ui.timeline.plot import places_of
from desktop_app.ui.timeline.pointing import members
from desktop_app.ui.timeline.seating import SLACK
from tests.ui.timeline.plots import DAY, LETTER, days, plot_of, some_dates


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (2, "2"), (940, "940"), (999, "999"), (1000, "1.0k"), (1299, "1.2k"), (9999, "9.9k"),
        (10_000, "10k"), (34_999, "34k"), (999_999, "999k"), (1_000_000, "1.0M"),
        (1_290_000, "1.2M"), (12_900_000, "12M"),
    ],
)  # fmt: skip
def test_a_count_has_four_characters_at_most_and_promises_no_more_than_there_is(count, words):
    assert counted(count) == words
    assert bead_width(counted(count), LETTER) >= LETTER * len(words)


def page_of(plot, first=0, after=1000, per_day=1.0):
    stretch = Stretch(DAY + first, DAY + after, per_day, bin_days(per_day))
    return Page(stretch, day_borders(plot, stretch), LETTER)


def lay(plot, rows, page=None, width=0.0, before=None):
    more = () if before is None else (before,)
    page = page or page_of(plot)
    return laid_out(plot, 0, page, rows, lambda places: [width] * len(places), *more)


def rows_of(plot, layout):
    return {plot.chronology.ids[seat.place]: seat.row for seat in layout.seats}


@pytest.mark.parametrize(
    ("dates", "rows", "found"),
    [
        (days(0, 100), 2, {1: 0, 2: 0}),
        (days(100, 100), 2, {1: 0, 2: 1}),
        (days(100, 100, 100), 3, {1: 0, 2: 1, 3: 2}),
        (["2018-02-01/2018-08-01", *days(100)], 2, {1: 0, 2: 1}),
        (["2018-02-01/2018-08-01", *days(100)], 1, {1: 0, 2: 0}),
        ([], 3, {}),
    ],
)
def test_in_which_row_a_mark_lies(dates, rows, found):
    plot = plot_of(dates)
    layout = lay(plot, rows)
    assert rows_of(plot, layout) == found
    assert (layout.beads, len(layout.over.places)) == ((), 0)


def test_where_there_is_room_labels_are_given_some():
    plot = plot_of(days(100, 150))
    assert rows_of(plot, lay(plot, 2)) == {1: 0, 2: 0}
    assert rows_of(plot, lay(plot, 2, width=100)) == {1: 0, 2: 1}
    bar = plot_of(["2018-02-01/2018-12-01", *days(350)])
    assert rows_of(bar, lay(bar, 2, width=100)) == {1: 0, 2: 0}


def test_what_finds_no_row_becomes_a_bead_with_the_last_of_its_bin():
    plot = plot_of(days(100, 100, 100, 200))
    layout = lay(plot, 2)
    (bead,) = layout.beads
    assert rows_of(plot, layout).keys() == {1, 4}
    assert [plot.chronology.ids[at] for at in members(bead.crowd, 9)] == [2, 3]
    assert bead.row != rows_of(plot, layout)[1]
    one_row = lay(plot, 1)
    assert rows_of(plot, one_row) == {4: 0}
    assert one_row.beads[0].crowd.size == 3


def test_how_many_of_a_bead_stand_out_is_known():
    plot = plot_of(days(100, 100, 100))
    for bright, count in (((1, 2), 2), ((3,), 1), ((), 0)):
        plot.stand_out(places_of(plot.chronology, bright))
        assert lay(plot, 1).beads[0].crowd.bright == count


def test_long_ones_without_a_row_are_over():
    plot = plot_of(["2018-02-01/2018-12-01"] * 3)
    layout = lay(plot, 2)
    assert rows_of(plot, layout) == {1: 0, 2: 1}
    assert list(layout.over.places) == [2]


def test_where_only_beads_are_they_lie_in_the_middle():
    plot = plot_of(days(*[100] * 50))
    assert [(bead.row, bead.crowd.size) for bead in lay(plot, 3).beads] == [(1, 50)]


def test_a_bead_lies_among_what_it_counts_and_within_its_bin():
    plot = plot_of(days(*range(0, 1000, 2)))
    page = page_of(plot)
    for bead in lay(plot, 1, page).beads:
        start = bead.crowd.first // 64 * 64
        assert page.x(start) <= bead.left < bead.right <= page.x(start + 64)
        assert bead.left <= page.x(bead.crowd.last + 1)
        assert page.x(bead.crowd.first) <= bead.right


@pytest.mark.parametrize(
    ("size", "bright", "words"),
    [(19, 19, "19"), (19, 0, "19"), (19, 7, "7/19"), (940, 7, "7/940"), (940, 70, "70"),
     (12_000, 2_100, "2.1k")],
)  # fmt: skip
def test_a_bead_of_which_some_stand_out_says_how_many(size, bright, words):
    assert bead_words(size, bright) == words


def test_dots_of_one_day_have_one_order_in_all_lanes():
    plot = plot_of(days(3, 3), days(3, 3))
    page = page_of(plot, 0, 10, 400)
    left = {
        plot.chronology.ids[seat.place]: seat.left
        for lane in (0, 1)
        for seat in laid_out(plot, lane, page, 1, lambda places: [0.0] * len(places)).seats
    }
    assert [left[event] for event in (1, 2, 3, 4)] == sorted(left.values())
    assert len(set(left.values())) == 4


def test_dots_of_one_day_stand_side_by_side_in_it_in_their_order():
    plot = plot_of([*days(3, 3, 3), days(3)[0] + "?", *days(4)])
    page = page_of(plot, 0, 10, 400)
    layout = lay(plot, 1, page)
    left = {plot.chronology.ids[seat.place]: seat.left for seat in layout.seats}
    assert [left[event] for event in (1, 2, 3, 5)] == [
        pytest.approx(x - DOT / 2) for x in (1280, 1360, 1440, 1800)
    ]
    assert left[4] == 1200


MADE_UP = [
    (seed, rows, per_day) for seed in range(8) for rows in (1, 4) for per_day in (0.08, 0.9, 30)
]


def pages(seed, rows, per_day):
    """Layouts of some made-up events on pages that overlap, one after another."""
    chance = Random(seed)  # noqa: S311 - nothing is to be kept secret
    count, within = chance.choice((20, 150, 600)), chance.choice((60, 600, 4000))
    plot = plot_of(some_dates(chance, count, within))
    length = int(1800 / per_day)
    before = None
    for number in range(-1, 3):
        first = number * length // 3
        page = page_of(plot, first, first + length, per_day)
        before = lay(plot, rows, page, width=80, before=before)
        yield plot, page, before


@pytest.mark.parametrize(("seed", "rows", "per_day"), MADE_UP)
def test_every_event_on_a_page_is_there_once(seed, rows, per_day):
    for plot, page, layout in pages(seed, rows, per_day):
        there = [seat.place for seat in layout.seats]
        for bead in layout.beads:
            assert len(members(bead.crowd, 9999)) == bead.crowd.size
            there += members(bead.crowd, 9999)
        there += layout.over.places
        assert len(there) == len(set(there))
        stretch = page.stretch
        on_page = {
            at
            for at in range(plot.dated)
            if plot.reach(at)[0] < stretch.after and plot.reach(at)[1] >= stretch.first
        }
        lost = on_page - set(there)
        assert all(plot.reach(at)[0] < stretch.borders[0] for at in lost)
        assert all(page.x(plot.reach(at)[1] + 1) <= 40 for at in lost)


def clashes(layout):
    """Pairs of which one hides the other, where it might have been avoided."""
    lying = [(seat, seat.end, seat.is_short) for seat in layout.seats]
    lying += [(bead, bead.right, True) for bead in layout.beads]
    for (one, end, short), (other, its_end, its_short) in combinations(lying, 2):
        shared = min(end, its_end) - max(one.left, other.left)
        if one.row == other.row and short == its_short and shared > SLACK + 1e-9:
            yield one, other


def test_hardly_any_mark_hides_another_but_a_short_one_upon_a_long_one():
    clashing = count = 0
    for seed, rows, per_day in MADE_UP:
        for _plot, _page, layout in pages(seed, rows, per_day):
            clashing += len(list(clashes(layout)))
            count += len(layout.seats) + len(layout.beads)
    assert clashing < count / 400


@pytest.mark.parametrize(("seed", "rows", "per_day"), MADE_UP)
def test_no_bead_hides_another(seed, rows, per_day):
    for _plot, _page, layout in pages(seed, rows, per_day):
        for one, other in combinations(layout.beads, 2):
            assert one.row != other.row or one.right <= other.left + 1e-9


@pytest.mark.parametrize(("seed", "rows", "per_day"), MADE_UP)
def test_on_the_next_page_everything_stands_where_it_stood(seed, rows, per_day):
    found = list(pages(seed, rows, per_day))
    for (plot, page, layout), (_, next_page, next_layout) in pairwise(found):
        off = next_page.x(page.stretch.first)
        inner = next_page.stretch.borders[4], page.stretch.borders[-5]
        beads = {bead.crowd.first: bead for bead in layout.beads}
        for bead in next_layout.beads:
            if inner[0] <= bead.crowd.first < inner[1]:
                before = beads[bead.crowd.first]
                assert members(before.crowd, 9999) == members(bead.crowd, 9999)
                assert before.left + off == pytest.approx(bead.left)
        seats = {seat.place: seat for seat in layout.seats}
        for seat in next_layout.seats:
            if inner[0] <= plot.reach(seat.place)[0] < inner[1]:
                before = seats[seat.place]
                assert before.left + off == pytest.approx(seat.left)
