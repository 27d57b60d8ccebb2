"""How the other panes follow: one of three ways."""

import pytest

from desktop_app.session.following import MODES, Following


@pytest.fixture
def following(qtbot):
    del qtbot
    return Following()


def test_at_first_they_follow_the_event(following):
    assert following.mode == "event"
    assert MODES == ("free", "event", "lockstep")


def test_another_way_is_told_once(following, qtbot):
    with qtbot.waitSignal(following.changed) as told:
        following.choose("lockstep")
    assert told.args == ["lockstep"]
    with qtbot.assertNotEmitted(following.changed):
        following.choose("lockstep")
