"""Which sources are open side by side."""

import pytest

from desktop_app.session.panes import OpenPanes, Panes

A, B, C = 11, 12, 13


@pytest.fixture
def panes(qtbot):
    del qtbot
    return Panes()


def test_at_first_nothing_is_open(panes):
    assert panes.open == OpenPanes()
    assert panes.open.active_source is None
    assert panes.reading_order() == ()


def test_the_first_source_opens_the_first_pane(panes, qtbot):
    with qtbot.waitSignal(panes.changed) as told:
        panes.show(A)
    assert told.args == [OpenPanes((A,)), OpenPanes()]
    assert panes.open.active_source == A


def test_another_source_takes_the_pane_that_is_read(panes):
    panes.arrange((A, B), 1)
    panes.show(C)
    assert panes.open == OpenPanes((A, C), 1)


def test_an_open_source_is_read_where_it_is(panes, qtbot):
    panes.arrange((A, B), 1)
    panes.show(A)
    assert panes.open == OpenPanes((A, B), 0)
    with qtbot.assertNotEmitted(panes.changed):
        panes.show(A)


def test_a_source_beside_the_one_that_is_read(panes, qtbot):
    panes.show_beside(A)
    panes.show_beside(B)
    assert panes.open == OpenPanes((A, B), 0)
    panes.show_beside(C)
    assert panes.open == OpenPanes((A, C), 0)
    panes.activate(1)
    panes.show_beside(B)
    assert panes.open == OpenPanes((B, C), 1)
    with qtbot.assertNotEmitted(panes.changed):
        panes.show_beside(C)
        panes.show_beside(B)


def test_the_one_that_is_read_comes_first(panes):
    panes.arrange((A, B), 1)
    assert panes.reading_order() == (B, A)
    assert panes.open.active_source == B


@pytest.mark.parametrize(
    ("sources", "active", "opened"),
    [
        ((), 0, OpenPanes()),
        ((A, B, C), 1, OpenPanes((A, B), 1)),
        ((A, B, C), 2, OpenPanes((A, B), 0)),
        ((A, A), 1, OpenPanes((A,), 0)),
        ((A, A, B), -1, OpenPanes((A, B), 0)),
    ],
)
def test_no_source_is_open_twice_and_no_more_than_fit(sources, active, opened, panes):
    panes.arrange(sources, active)
    assert panes.open == opened


@pytest.mark.parametrize("index", [-1, 2])
def test_a_pane_that_is_not_there(index, panes, qtbot):
    panes.arrange((A, B))
    with qtbot.assertNotEmitted(panes.changed):
        panes.activate(index)
        panes.close(index)


@pytest.mark.parametrize(
    ("active", "closed", "left"),
    [(0, 0, B), (0, 1, A), (1, 0, B), (1, 1, A)],
)
def test_closing_a_pane_reads_the_other_one(active, closed, left, panes):
    panes.arrange((A, B), active)
    panes.close(closed)
    assert panes.open == OpenPanes((left,), 0)


def test_the_last_pane_stays(panes, qtbot):
    panes.show(A)
    with qtbot.assertNotEmitted(panes.changed):
        panes.close(0)
    assert panes.open == OpenPanes((A,))
