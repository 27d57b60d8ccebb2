"""Which sources are open side by side, as tabs of how many panes."""

import pytest

from desktop_app.session.panes import Panes, Reading
from desktop_app.session.stacks import OpenPanes, Stack, side_by_side

A, B, C, D, E, F = 11, 12, 13, 14, 15, 16


@pytest.fixture
def panes(qtbot):
    del qtbot
    return Panes()


def opened(*stacks, active=0):
    """Panes in which, of each stack in capitals, the source in brackets is shown: `"A[B]"`."""
    return OpenPanes(tuple(map(stack, stacks)), active)


def stack(drawn):
    letters = drawn.replace("[", "").replace("]", "")
    current = drawn.index("[") if "[" in drawn else 0
    return Stack(tuple("ABCDEF".index(letter) + A for letter in letters), current)


def test_at_first_nothing_is_open(panes):
    assert panes.open == OpenPanes()
    assert panes.open.active_source is None
    assert panes.reading_order() == ()


def test_the_first_source_opens_the_first_pane(panes, qtbot):
    with qtbot.waitSignal(panes.changed) as told:
        panes.show(A)
    assert told.args == [opened("A"), OpenPanes()]
    assert panes.open.active_source == A


def test_another_source_is_a_tab_before_the_one_that_is_read(panes):
    panes.arrange((A, B), 1)
    panes.show(C)
    assert panes.open == opened("A", "B[C]", active=1)
    assert panes.open.sources == (A, C)
    panes.show(B)
    panes.show(D)
    assert panes.open == opened("A", "B[D]C", active=1)


def test_an_open_source_is_read_where_it_is(panes, qtbot):
    panes.arrange((A, B), 1)
    panes.show(C)
    panes.show(A)
    assert panes.open == opened("A", "B[C]")
    with qtbot.assertNotEmitted(panes.changed):
        panes.show(A)
    panes.show(B)
    assert panes.open == opened("A", "[B]C", active=1)


def test_a_source_beside_the_one_that_is_read(panes, qtbot):
    panes.show_beside(A)
    panes.show_beside(B)
    assert panes.open == opened("A", "B")
    panes.show_beside(C)
    assert panes.open == opened("A", "C", "B")
    panes.activate(2)
    panes.show_beside(D)
    assert panes.open == opened("A", "C", "B", "D", active=2)
    with qtbot.assertNotEmitted(panes.changed):
        panes.show_beside(C)


def test_where_no_pane_can_be_added_it_is_a_tab_of_the_next(panes):
    panes.arrange((A, B, C, D), 3)
    panes.show_beside(E)
    assert panes.open == opened("A[E]", "B", "C", "D", active=3)
    panes.activate(1)
    panes.show_beside(F)
    assert panes.open == opened("A[E]", "B", "C[F]", "D", active=1)


def test_a_tab_that_is_not_shown_can_be_put_beside(panes):
    panes.show(A)
    panes.show(B)
    panes.show_beside(A)
    assert panes.open == opened("B", "A")


@pytest.mark.parametrize(
    ("before", "source", "at", "after"),
    [
        (opened("A", "B"), C, 0, opened("C", "A", "B", active=1)),
        (opened("A", "B", active=1), C, 2, opened("A", "B", "C", active=1)),
        (opened("A", "B"), B, 0, opened("B", "A", active=1)),
        (opened("A", "B"), A, 2, opened("B", "A", active=1)),
        (opened("A", "B"), A, 1, opened("A", "B")),
        (opened("A[B]", "C"), B, 1, opened("A", "B", "C", active=1)),
        (opened("A[B]", "C"), A, 2, opened("B", "C", "A")),
        (opened("A"), A, 1, opened("A")),
        (opened("A", "B", "C", "D"), D, 0, opened("D", "A", "B", "C", active=1)),
        (OpenPanes(), A, 3, opened("A")),
    ],
)
def test_a_source_is_put_into_a_pane_of_its_own(before, source, at, after, panes):
    panes.restore(before)
    panes.place(source, at)
    assert panes.open == after


@pytest.mark.parametrize(
    ("before", "source", "index", "after"),
    [
        (opened("A", "B"), C, 1, opened("A", "B[C]", active=1)),
        (opened("A", "B"), A, 1, opened("B[A]")),
        (opened("A[B]", "C"), C, 0, opened("AB[C]")),
        (opened("[A]B", "C", active=1), B, 0, opened("A[B]", "C")),
        (opened("A", "B"), C, 2, opened("A", "B")),
        (OpenPanes(), A, 0, OpenPanes()),
    ],
)
def test_a_source_is_put_among_the_tabs_of_a_pane(before, source, index, after, panes):
    panes.restore(before)
    panes.place_tab(source, index)
    assert panes.open == after


def test_the_one_that_is_read_comes_first(panes):
    panes.arrange((A, B, C), 1)
    assert panes.reading_order() == (B, A, C)
    assert panes.open.active_source == B


@pytest.mark.parametrize(
    ("sources", "active", "after"),
    [
        ((), 0, OpenPanes()),
        ((A, B, C), 1, opened("A", "B", "C", active=1)),
        ((A, B, C, D, E, F), 2, opened("A", "B", "C", "[D]EF", active=2)),
        ((A, A), 1, opened("A")),
        ((A, A, B), -1, opened("A", "B")),
    ],
)
def test_no_source_is_open_twice_and_what_does_not_fit_is_a_tab(sources, active, after, panes):
    panes.arrange(sources, active)
    assert panes.open == after
    assert side_by_side(*sources).tabs == after.tabs


@pytest.mark.parametrize("index", [-1, 2])
def test_a_pane_that_is_not_there(index, panes, qtbot):
    panes.arrange((A, B))
    with qtbot.assertNotEmitted(panes.changed):
        panes.activate(index)
        panes.close(index)
        panes.close_source(C)


@pytest.mark.parametrize(
    ("before", "closed", "after"),
    [
        (opened("A", "B"), A, opened("B")),
        (opened("A", "B"), B, opened("A")),
        (opened("A", "B", active=1), A, opened("B")),
        (opened("A", "B", active=1), B, opened("A")),
        (opened("AB[C]", "D"), C, opened("A[B]", "D")),
        (opened("AB[C]", "D"), A, opened("B[C]", "D")),
        (opened("[A]BC", "D"), A, opened("[B]C", "D")),
        (opened("A[B]C", "D", active=1), C, opened("A[B]", "D", active=1)),
    ],
)
def test_closing_shows_what_is_next_to_it(before, closed, after, panes):
    panes.restore(before)
    panes.close_source(closed)
    assert panes.open == after
    assert panes.can_reopen


def test_closing_a_pane_closes_what_it_shows(panes):
    panes.restore(opened("A[B]", "C"))
    panes.close(0)
    assert panes.open == opened("A", "C")
    panes.close(0)
    assert panes.open == opened("C")


def test_the_last_source_stays(panes, qtbot):
    panes.show(A)
    with qtbot.assertNotEmitted(panes.changed):
        panes.close(0)
    assert panes.open == opened("A")
    assert not panes.can_reopen


def test_what_was_closed_opens_again_where_it_was_the_last_first(panes):
    panes.restore(opened("A[B]", "C", "D", active=2))
    panes.close_source(C)
    panes.close_source(B)
    panes.reopen()
    assert panes.open == opened("A[B]", "D")
    panes.reopen()
    assert panes.open == opened("A[B]", "C", "D", active=1)
    assert not panes.can_reopen
    panes.reopen()
    assert panes.open == opened("A[B]", "C", "D", active=1)


def test_what_an_arrangement_closed_opens_again(panes):
    panes.arrange((A, B))
    panes.arrange((C,))
    assert panes.can_reopen
    panes.reopen()
    panes.reopen()
    assert panes.open == opened("A", "B", "C", active=1)
    panes.arrange((A, B, C, D))
    panes.arrange((A, B, C, E))
    panes.reopen()
    assert panes.open == opened("A", "B", "C", "E[D]", active=3)


def test_what_was_opened_otherwise_is_not_opened_again(panes):
    panes.arrange((A, B))
    panes.close(1)
    panes.show(B)
    assert not panes.can_reopen
    panes.reopen()
    assert panes.open == opened("A[B]")


def test_the_tabs_of_a_pane_are_gone_through_in_a_ring(panes, qtbot):
    with qtbot.assertNotEmitted(panes.changed):
        panes.step_tab(1)
    panes.restore(opened("A", "B[C]D", active=1))
    panes.step_tab(1)
    assert panes.open == opened("A", "BC[D]", active=1)
    panes.step_tab(1)
    assert panes.open == opened("A", "[B]CD", active=1)
    panes.step_tab(-1)
    assert panes.open == opened("A", "BC[D]", active=1)


def test_tabs_are_put_into_another_order(panes):
    panes.restore(opened("A[B]C"))
    panes.reorder(0, (C, B, A))
    assert panes.open == opened("C[B]A")
    panes.reorder(0, (B, C, A))
    assert panes.open == opened("[B]CA")


def test_what_comes_in_by_following_takes_the_place_of_what_came_in_so_before(panes):
    panes.arrange((A, B))
    panes.follow(C)
    assert panes.open.sources == (C, B)
    panes.follow(D)
    panes.follow(E)
    assert [stack.tabs for stack in panes.open.stacks] == [(A, E), (B,)]
    panes.follow(B)
    panes.follow(A)
    assert [stack.tabs for stack in panes.open.stacks] == [(A, E), (B,)]
    assert panes.open.sources == (A, B)


def test_what_is_asked_for_stays(panes):
    panes.show(A)
    panes.follow(B)
    panes.show(B)
    panes.follow(C)
    assert panes.open.tabs == (A, B, C)
    panes.close_source(C)
    panes.follow(D)
    assert panes.open.tabs == (A, B, D)
    panes.reorder(0, (D, A, B))
    panes.follow(E)
    assert panes.open.tabs == (E, A, B)


def test_other_panes_turn_to_what_tells_it_behind_another_tab(panes):
    panes.restore(opened("[A]B", "[C]D", "[E]F"))
    panes.follow(A, {A, D, E, F})
    assert panes.open.sources == (A, D, E)
    panes.follow(A, {A, B})
    assert panes.open.sources == (A, D, E)


def test_panes_that_an_arrangement_closed_open_again_in_their_order(panes):
    panes.arrange((A, B, C, D), 1)
    panes.arrange((B,))
    for _ in range(3):
        panes.reopen()
    assert panes.open.sources == (A, B, C, D)


def test_where_one_reads_is_told_once(panes, qtbot):
    with qtbot.waitSignal(panes.read_on):
        panes.note(A, Reading(10))
    with qtbot.assertNotEmitted(panes.read_on):
        panes.note(A, Reading(10))


def test_what_is_not_open_cannot_be_taken_out():
    assert opened("AB", "C").without(D) == opened("AB", "C")


def test_where_one_has_read_is_told(panes, qtbot):
    panes.places[A] = Reading(10)
    with qtbot.waitSignal(panes.recalled) as told:
        panes.recall({B: Reading(20, 4)})
    assert told.args == [{B: Reading(20, 4)}]
    assert panes.places == {A: Reading(10), B: Reading(20, 4)}
