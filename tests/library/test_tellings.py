"""How many events that are let through each source tells."""

from collections import Counter

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.letting import shown_events
from desktop_app.library.sources import event_counts, find_source
from desktop_app.library.tellings import counting_told
from desktop_app.model.filters import Filters, Period


@pytest.fixture
def told(library):
    """`told(filters, at_once)` is how many events each source tells, and in how many pieces."""

    def count(filters, at_once=3):
        pieces = list(
            counting_told(library, shown_events(library, filters), filters.known_on, at_once)
        )
        return sum(pieces, Counter()), len(pieces)

    return count


@pytest.mark.parametrize("at_once", [1, 3, 1000])
def test_with_everything_let_through_all_that_they_tell_counts(told, library, at_once):
    found, pieces = told(Filters(), at_once)
    assert found == event_counts(library)
    assert (pieces > 3) == (at_once < 1000)


def test_only_what_is_let_through_counts(told, library):
    ferry, council = find_source(library, "ferry"), find_source(library, "council")
    found, _ = told(Filters(entities=(find_entity(library, "heron"),)))
    assert found == {ferry: 2, council: 1}
    of_both, _ = told(Filters(sources=(council,)))
    assert of_both[council] == event_counts(library)[council]
    assert 0 < of_both[ferry] < event_counts(library)[ferry]
    assert told(Filters(period=Period("1800-01-01", "1800-01-02")))[0] == {}


def test_on_a_day_only_what_had_appeared_tells(told, library):
    ferry = find_source(library, "ferry")
    assert told(Filters(known_on="2021-05-15"))[0].keys() == {ferry}
    assert told(Filters(known_on="2021-05-14"))[0] == {}
