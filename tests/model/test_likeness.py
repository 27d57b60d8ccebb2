"""In which order sets stand so that those that are alike stand together."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.likeness import distance, likeness_order

SETS = st.lists(st.frozensets(st.integers(0, 5)), max_size=9)


@pytest.mark.parametrize(
    ("sets", "order"),
    [
        ([], []),
        (["a"], [0]),
        (["", ""], [0, 1]),
        (["a", "b"], [0, 1]),
        (["ab", "xy", "ab", "xy"], [0, 2, 1, 3]),
        (["ab", "xy", "abc", "xyz"], [0, 2, 1, 3]),
        # The first pair of two that are equally near is joined first, and stays first.
        (["ab", "bc", "cd"], [0, 1, 2]),
        (["a", "b", "c"], [0, 1, 2]),
        # On average, "abc" is nearer to "abcd" than the two that share one letter with it.
        (["abcd", "dxyz", "abc", "xyz"], [0, 2, 1, 3]),
        # Who is in nothing is like nobody but another such, and comes last.
        (["", "ab", "", "ab"], [0, 2, 1, 3]),
        (["mexico", "", "mexican"], [0, 2, 1]),
    ],
)
def test_what_is_alike_stands_together(sets, order):
    assert likeness_order(sets) == order


def test_groups_are_as_far_apart_as_their_members_on_average():
    """By the nearest members the third would join the first two; on average the fourth does."""
    sets = ["abcdef", "abcdeg", "fghijk", "abcxyz"]
    assert likeness_order(sets) == [0, 1, 3, 2]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("", "", 0), ("a", "", 1), ("a", "a", 0), ("ab", "bc", Fraction(2, 3)), ("ab", "cd", 1)],
)
def test_how_far_two_sets_are_apart(one, other, apart):
    found = Fraction(distance(frozenset(one), frozenset(other)), 10**12)
    assert abs(found - Fraction(apart)) < Fraction(1, 10**11)


@given(SETS)
def test_each_has_one_place_and_it_is_always_the_same(sets):
    found = likeness_order(sets)
    assert sorted(found) == list(range(len(sets)))
    assert found == likeness_order(list(sets))
    assert found == likeness_order([sorted(one, reverse=True) for one in sets])


@given(SETS)
def test_those_that_are_equal_stand_together_in_their_order(sets):
    found = likeness_order(sets)
    for one in set(sets):
        places = [at for at, place in enumerate(found) if sets[place] == one]
        assert places == list(range(places[0], places[0] + len(places)))
        assert [found[at] for at in places] == sorted(found[at] for at in places)


@given(SETS)
def test_the_first_stays_first(sets):
    assert likeness_order(sets)[:1] == [0][: len(sets)]


@given(st.lists(st.frozensets(st.integers(0, 4)), max_size=7))
def test_it_joins_as_one_would_by_hand(sets):
    assert likeness_order(sets) == joined_by_hand(sets)


def joined_by_hand(sets):
    """Look through all pairs of groups for the nearest, again and again, with exact fractions."""
    alike = {}
    for place, one in enumerate(sets):
        alike.setdefault(one, []).append(place)
    groups = list(alike.values())

    def apart(one, other):
        pairs = [(sets[a], sets[b]) for a in one for b in other]
        total = sum(distance(a, b) for a, b in pairs)
        return Fraction(total, len(pairs))

    while len(groups) > 1:
        pairs = combinations(range(len(groups)), 2)
        one, other = min(pairs, key=lambda pair: (apart(groups[pair[0]], groups[pair[1]]), pair))
        groups[one] = groups[one] + groups.pop(other)
    return groups[0] if groups else []
