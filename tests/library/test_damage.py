"""What is said where a file that was not read from end to end holds odd values."""

from array import array

import pytest

from desktop_app.library.chronology import read_chronology, read_ids, read_series
from desktop_app.library.damage import are_below, damage
from desktop_app.library.library import Library
from desktop_app.library.ordering import read_order
from desktop_app.library.table import read_rows
from desktop_app.model.errors import DateError, DossierDamaged, NotInDossier


@pytest.mark.parametrize(
    ("numbers", "limit", "are"),
    [
        ([], 0, True),
        ([0], 0, False),
        ([0, 1, 70_000], 70_001, True),
        ([0, 1, 70_000], 70_000, False),
        ([70_000, 3], 70_001, True),
        ([70_000, 3], 70_000, False),
        ([-1], 5, False),
        ([3, 1 << 24], 5, False),
    ],
)
def test_numbers_that_are_all_below_another(numbers, limit, are):
    assert are_below(array("i", numbers), limit) == are


def test_what_is_damage_and_what_is_our_own_bug(library, large_copy):
    known = NotInDossier(noun="event", slug="x")
    assert damage(library, known) is known
    assert isinstance(damage(library, DateError(text="x", detail="y")), DossierDamaged)
    assert damage(library, KeyError(7)) is None
    with Library.open(large_copy) as large:
        assert isinstance(damage(large, KeyError(7)), DossierDamaged)
        assert damage(large, AttributeError("x")) is None


@pytest.mark.parametrize(
    "change",
    [
        "data = zeroblob(4) where \"column\" = 'lasts'",
        "data = 'abcd' where \"column\" = 'ids'",
        "data = zeroblob(3) where \"column\" = 'days'",
        "data = cast(data || zeroblob(400) as blob) where \"column\" = 'ends'",
        "data = cast(x'ffffffff' || substr(data, 5) as blob) where \"column\" = 'firsts'",
        "data = cast(x'ff' || substr(data, 2) as blob) where \"column\" = 'kinds'",
        "data = cast(substr(data, 1, length(data) - 1) || x'7e' as blob) where \"column\" = 'days'",
    ],
)
def test_columns_that_cannot_be_those_of_a_chronology(small_dossier, altered, change):
    damaged = altered(small_dossier, (f"update chronology set {change}",))  # noqa: S608
    with pytest.raises(DossierDamaged):
        read_chronology(damaged, "happened")


def test_ids_that_are_not_numbers(small_dossier, altered):
    with pytest.raises(DossierDamaged):
        read_ids(altered(small_dossier, ("update chronology set data = 'abcd'",)), "happened")


@pytest.mark.parametrize("change", ["span = -span", "positions = x'ffffff00'", "positions = x'00'"])
def test_a_lane_of_places_that_are_not_there(small_dossier, altered, change):
    damaged = altered(small_dossier, (f"update lane set {change}",))  # noqa: S608
    with pytest.raises(DossierDamaged):
        read_series(damaged, "happened", "kind", ["vote", "legal", "other"])


def test_an_order_of_places_that_are_not_there(small_dossier, altered):
    damaged = altered(small_dossier, ("update ordering set positions = x'09000000'",))
    with pytest.raises(DossierDamaged):
        read_order(damaged, "title")


def test_rows_of_events_that_are_not_there(library):
    with pytest.raises(DossierDamaged):
        read_rows(library, [1, 999])
