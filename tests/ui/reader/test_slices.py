"""Work is done in the event loop, and other work takes its place."""

from desktop_app.ui.reader.slices import Slices


def counting(into, most):
    for number in range(most):
        into.append(number)
        yield


def test_all_is_done_in_the_event_loop_and_nothing_before(qtbot):
    done = []
    slices = Slices()
    slices.work(counting(done, 1000))
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 1000)
    assert done == [*range(1000)]


def test_other_work_takes_the_place_of_what_was_not_done(qtbot, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.reader.slices.LONGEST", 0)
    dropped, done = [], []
    slices = Slices()
    slices.work(counting(dropped, 1000))
    slices.work(counting(done, 3))
    qtbot.waitUntil(lambda: len(done) == 3)
    assert dropped == []
