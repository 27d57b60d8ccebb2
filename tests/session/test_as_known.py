"""Going through the days on which what is known changes: the 14th is the one before all others."""

import pytest

from desktop_app.library.publication import Published

DAYS = ["2021-05-14", "2021-05-15", "2021-05-20", "2021-05-22"]


@pytest.fixture
def known(workspace):
    return workspace.as_known


def test_first_comes_the_day_before_anything_was_published(known):
    assert known.days == DAYS


def test_while_all_is_let_through_one_stands_behind_the_last_day(known, workspace):
    assert known.place == 4
    assert known.published() == Published(2, 0, 2)
    assert not known.step(1)
    assert known.step(-1)
    assert workspace.filters.value.known_on == "2021-05-22"


def test_one_goes_day_by_day_and_not_beyond(known, workspace):
    workspace.filters.set_known_on("2021-05-20")
    assert known.published() == Published(1, 1, 2)
    steps = [(known.step(-1), workspace.filters.value.known_on) for _ in range(3)]
    assert steps == [(True, DAYS[1]), (True, DAYS[0]), (False, DAYS[0])]
    known.go_to(3)
    assert not known.step(1)
    assert workspace.filters.value.known_on == DAYS[3]


def test_the_sources_of_the_day_are_those_that_appeared_on_it(known, workspace):
    assert known.appeared() == []
    workspace.filters.set_known_on("2021-05-15")
    assert [one.title for one in known.appeared()] == ["Ferry aground off Skerrow"]


@pytest.mark.parametrize(
    ("day", "place"),
    [("1999-01-01", 0), ("2021-05-14", 0), ("2021-05-18", 1), ("2021-05-22", 3), ("2030-01-01", 3)],
)
def test_a_day_between_has_the_place_of_the_one_before(known, workspace, day, place):
    workspace.filters.set_known_on(day)
    assert known.place == place


def test_turned_on_again_it_is_the_day_it_was(known, workspace):
    known.turn(True)
    assert workspace.filters.value.known_on == "2021-05-22"
    known.go_to(1)
    known.turn(True)
    assert workspace.filters.value.known_on == "2021-05-15"
    known.turn(False)
    assert workspace.filters.value.known_on == ""
    known.turn(False)
    known.turn(True)
    assert workspace.filters.value.known_on == "2021-05-15"


def test_where_no_source_is_dated_there_is_no_day(altered):
    workspace = altered("update source set published_earliest = null, published_latest = null")
    known = workspace.as_known
    assert known.days == []
    known.turn(True)
    assert not known.step(-1)
    assert workspace.filters.value.known_on == ""


def test_before_the_first_day_of_all_there_is_none(altered):
    workspace = altered(
        "update source set published_earliest = '0001-01-01', published_latest = '0001-01-01'"
    )
    assert workspace.as_known.days == ["0001-01-01"]
