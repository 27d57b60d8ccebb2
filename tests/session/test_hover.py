"""What the pointer rests on."""

import pytest

from desktop_app.session.hover import Hover, Hovered


@pytest.fixture
def hover(qtbot):
    del qtbot
    return Hover()


def test_every_panel_hears_what_the_pointer_rests_on(hover, qtbot):
    with qtbot.waitSignal(hover.changed) as told:
        hover.enter(Hovered(event=3))
    assert told.args == [Hovered(event=3)]
    assert hover.over == Hovered(event=3)


def test_the_same_thing_again_is_no_news(hover, qtbot):
    with qtbot.assertNotEmitted(hover.changed):
        hover.enter(Hovered())
    hover.enter(Hovered(entity=3))
    with qtbot.assertNotEmitted(hover.changed):
        hover.enter(Hovered(entity=3))


def test_an_event_and_an_entity_of_one_number_are_two_things(hover, qtbot):
    hover.enter(Hovered(event=3))
    with qtbot.waitSignal(hover.changed):
        hover.enter(Hovered(entity=3))
    with qtbot.waitSignal(hover.changed):
        hover.enter(Hovered())
    assert hover.over == Hovered()
