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
