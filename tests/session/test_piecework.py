"""Long work, a little at a time."""

import pytest

from desktop_app.model.errors import DossierDamaged
from desktop_app.session.piecework import Piecework


@pytest.fixture
def met():
    return []


@pytest.fixture
def piecework(met, qtbot):
    del qtbot
    return Piecework(met.append)


def noting(places, did, error=None):
    for place in places:
        did.append(place)
        yield
    if error:
        raise error


def test_at_once_all_of_it_is_done(piecework, qtbot):
    did = []
    with qtbot.waitSignal(piecework.done, timeout=0, raising=False) as told:
        piecework.begin(noting("abc", did), at_once=True)
    assert told.signal_triggered
    assert did == ["a", "b", "c"]


def test_else_it_is_done_in_between(piecework, qtbot):
    did = []
    piecework.begin(noting("abc", did), at_once=False)
    assert did == []
    qtbot.waitSignal(piecework.done).wait()
    assert did == ["a", "b", "c"]


def test_newer_work_takes_its_place_and_it_can_be_dropped(piecework, qtbot):
    older, newer = [], []
    piecework.begin(noting("abc", older), at_once=False)
    piecework.begin(noting("x", newer), at_once=False)
    qtbot.waitSignal(piecework.done).wait()
    assert (older, newer) == ([], ["x"])
    piecework.begin(noting("abc", older), at_once=False)
    piecework.drop()
    with qtbot.assertNotEmitted(piecework.done, wait=50):
        assert older == []


def test_what_cannot_have_been_written_is_told_and_ends_it(piecework, met, qtbot):
    error = DossierDamaged(file="x", detail="y")
    with qtbot.assertNotEmitted(piecework.done, wait=50):
        piecework.begin(noting("a", [], error), at_once=True)
    assert met == [error]
