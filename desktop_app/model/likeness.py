"""In which order sets stand so that those that are alike stand together.

Two sets are as far apart as Jaccard has it (1901): 1 less the share of what either holds that both
hold. Two empty sets are not apart at all. The sets are joined from the nearest on; groups are as
far apart as their members are on average (average linkage, or UPGMA: Sokal and Michener 1958).
Where two pairs are equally near, the one that comes first by what stands first in it is joined
first, and in a group the part that stood first stays first: the same sets come out the same.
"""

from collections.abc import Collection, Hashable, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations

_FINE = 10**12
"""Distances are whole numbers of this fineness: sums of them are exact, so that ties are ties."""


def likeness_order(sets: Sequence[Collection[Hashable]]) -> list[int]:
    """Return the places of `sets` in the order in which those that are alike stand together.

    That takes a number of steps that grows with the square of how many different sets there are,
    times its logarithm.

    >>> likeness_order(["ab", "xy", "abc", "xyz"])
    [0, 2, 1, 3]
    """
    alike: dict[frozenset[Hashable], list[int]] = {}
    for place, one in enumerate(sets):
        alike.setdefault(frozenset(one), []).append(place)
    return _joined(list(alike), list(alike.values()))


def distance(one: frozenset[Hashable], other: frozenset[Hashable]) -> int:
    """Return how far two sets are apart, from 0 to 10 ** 12.

    >>> distance(frozenset("abc"), frozenset("bcd")) / 10 ** 12
    0.5
    """
    either = len(one | other)
    return _FINE - _FINE * len(one & other) // either if either else 0


def _joined(sets: Sequence[frozenset[Hashable]], groups: list[list[int]]) -> list[int]:
    """Join the groups, in which sets are equal, two by two; return the places in the last one.

    `apart` holds, for two groups by number, the sum of what their members are apart. A group that
    is made of two has the number of the first.
    """
    apart: dict[tuple[int, int], int] = {}
    for one, other in combinations(range(len(groups)), 2):
        members = len(groups[one]) * len(groups[other])
        apart[one, other] = distance(sets[one], sets[other]) * members
    nearest = [(_average(apart, groups, *pair), *pair) for pair in apart]
    heapify(nearest)
    living = set(range(len(groups)))
    while len(living) > 1:
        near, one, other = heappop(nearest)
        if not {one, other} <= living or near != _average(apart, groups, one, other):
            continue  # one of the two was joined to another meanwhile
        living.remove(other)
        for third in living - {one}:
            pair = _pair(one, third)
            apart[pair] += apart[_pair(other, third)]
        groups[one] += groups[other]
        for third in living - {one}:
            pair = _pair(one, third)
            heappush(nearest, (_average(apart, groups, *pair), *pair))
    return groups[living.pop()] if living else []


def _average(
    apart: dict[tuple[int, int], int], groups: Sequence[Sequence[int]], one: int, other: int
) -> float:
    return apart[one, other] / (len(groups[one]) * len(groups[other]))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
