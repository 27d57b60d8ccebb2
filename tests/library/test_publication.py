"""When the sources were published: one on 15 May 2021, the other within 20 to 22 May 2021."""

import pytest

from desktop_app.library.publication import (
    Appeared,
    Published,
    publication_days,
    published_by,
    published_on,
    reports,
)


def test_what_is_known_changes_on_the_first_and_the_last_day_of_each(library):
    assert publication_days(library) == ["2021-05-15", "2021-05-20", "2021-05-22"]


@pytest.mark.parametrize(
    ("day", "surely", "perhaps"),
    [
        ("2021-05-14", 0, 0),
        ("2021-05-15", 1, 0),
        ("2021-05-19", 1, 0),
        ("2021-05-20", 1, 1),
        ("2021-05-21", 1, 1),
        ("2021-05-22", 2, 0),
        ("2030-01-01", 2, 0),
    ],
)
def test_a_source_is_perhaps_published_and_then_surely(library, day, surely, perhaps):
    assert published_by(library, day) == Published(surely, perhaps, 2)


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ((None, "2021-05-22"), [(1, 1), (1, 1), (2, 0)]),
        (("2021-05-20", None), [(1, 0), (1, 1), (1, 1)]),
        ((None, None), [(1, 1), (1, 1), (1, 1)]),
    ],
)
def test_what_is_open_at_an_end_is_perhaps_published(small_dossier, altered, ends, told):
    change = "update source set published_earliest = ?, published_latest = ? where slug = 'council'"
    library = altered(small_dossier, (change, *ends))
    days = ("2021-05-19", "2021-05-20", "2021-05-22")
    assert [published_by(library, day)[:2] for day in days] == told
    assert reports(library) == [("2021-05-15", "2021-05-15")]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2021-05-14", []),
        ("2021-05-15", [Appeared("Ferry aground off Skerrow", then=True, surely=True)]),
        ("2021-05-20", [Appeared("Skerrow votes", then=True, surely=False)]),
        ("2021-05-21", []),
        ("2021-05-22", [Appeared("Skerrow votes", then=False, surely=True)]),
    ],
)
def test_which_sources_appeared_on_a_day(day, found, library):
    assert published_on(library, day) == found


def test_reports_are_given_once_with_both_their_ends(small_dossier, altered, library):
    both = [("2021-05-15", "2021-05-15"), ("2021-05-20", "2021-05-22")]
    assert reports(library) == both
    same = altered(
        small_dossier,
        ("update source set published_earliest = '2021-05-15', published_latest = '2021-05-15'",),
    )
    assert reports(same) == both[:1]


def test_without_sources_nothing_is_known_when(small_dossier, altered):
    library = altered(small_dossier, ("delete from claim",), ("delete from source",))
    assert publication_days(library) == []
    assert reports(library) == []
    assert published_by(library, "2021-05-15") == Published(0, 0, 0)
