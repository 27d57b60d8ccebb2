"""What is let through, and who hears of it."""

import pytest

from desktop_app.session.filters import Filtering, Filters, Period

JANUARY = Period("2019-01-05", "2019-01-20")


@pytest.fixture
def filters(qtbot):
    del qtbot
    return Filtering()


def test_at_first_everything_is_let_through(filters):
    assert filters.value == Filters(period=None, single_voice=False, known_on="")


def test_each_filter_is_set_beside_the_others_and_told_with_what_was_before(filters, qtbot):
    with qtbot.waitSignal(filters.changed) as told:
        filters.set_period(JANUARY)
    assert told.args == [Filters(JANUARY), Filters()]
    with qtbot.waitSignal(filters.changed) as told:
        filters.set_single_voice(True)
    assert told.args == [Filters(JANUARY, single_voice=True), Filters(JANUARY)]
    filters.set_known_on("2019-01-05")
    assert filters.value == Filters(JANUARY, single_voice=True, known_on="2019-01-05")


def test_a_period_may_be_drawn_backwards_and_may_be_one_day(filters):
    filters.set_period(Period("2019-01-20", "2019-01-05"))
    assert filters.value.period == JANUARY
    filters.set_period(Period("2019-01-05", "2019-01-05"))
    assert filters.value.period == Period("2019-01-05", "2019-01-05")


def test_setting_what_is_set_is_no_news(filters, qtbot):
    filters.set_period(JANUARY)
    filters.set_known_on("2019-01-05")
    with qtbot.assertNotEmitted(filters.changed):
        filters.set_period(Period(JANUARY.last, JANUARY.first))
        filters.set_single_voice(False)
        filters.set_known_on("2019-01-05")
        filters.become(filters.value)


def test_each_is_taken_off_again_and_all_at_once(filters, qtbot):
    filters.become(Filters(JANUARY, single_voice=True, known_on="2019-01-05"))
    filters.set_period(None)
    filters.set_single_voice(False)
    filters.set_known_on("")
    assert filters.value == Filters()
    filters.become(Filters(JANUARY, single_voice=True, known_on="2019-01-05"))
    with qtbot.waitSignal(filters.changed) as told:
        filters.clear()
    assert told.args[0] == Filters()
    with qtbot.assertNotEmitted(filters.changed):
        filters.clear()


@pytest.mark.parametrize("day", ["yesterday", "2019-02-30", "20190105", "2019-W01-6", "2019", " "])
def test_what_is_no_day_is_refused_and_changes_nothing(filters, day):
    filters.set_period(JANUARY)
    before = filters.value
    with pytest.raises(ValueError, match="is not a day"):
        filters.set_known_on(day)
    with pytest.raises(ValueError, match="is not a day"):
        filters.set_period(Period(day, "2019-01-05"))
    assert filters.value == before


def test_entities_are_pinned_one_after_the_other_and_let_go_again(filters, qtbot):
    with qtbot.waitSignal(filters.changed) as told:
        filters.toggle_pin(7)
    assert told.args == [Filters(entities=(7,)), Filters()]
    filters.toggle_pin(3)
    assert filters.value.entities == (7, 3)
    assert filters.is_pinned(3)
    filters.toggle_pin(7)
    assert filters.value == Filters(entities=(3,))
    assert not filters.is_pinned(7)


def test_any_or_all_is_asked_only_of_entities_that_are_pinned(filters, qtbot):
    with qtbot.assertNotEmitted(filters.changed):
        filters.set_match_all(True)
    filters.toggle_pin(7)
    filters.toggle_pin(3)
    filters.set_match_all(True)
    assert filters.value == Filters(entities=(7, 3), match_all=True)
    filters.toggle_pin(7)
    filters.toggle_pin(3)
    assert filters.value == Filters()


def test_sources_and_kinds_are_let_through_each_once(filters):
    filters.set_sources([2, 1, 2])
    assert filters.value.sources == (2, 1)
    filters.toggle_source(2)
    filters.toggle_source(5)
    assert filters.value.sources == (1, 5)
    filters.set_kinds(["toll", "vote", "toll"])
    assert filters.value.kinds == ("vote", "toll")
    filters.toggle_kind("statement")
    filters.toggle_kind("toll")
    assert filters.value.kinds == ("statement", "vote")
    filters.set_differing(True)
    assert filters.value == Filters(sources=(1, 5), kinds=("statement", "vote"), differing=True)
