"""Who signed what in the reference: what is true of its reports must be true of the matrix."""

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.matrix import read_matrix
from desktop_app.library.sources import find_source
from desktop_app.model.filters import Filters

IN_2017, IN_JANUARY, IN_JUNE = (
    "lima-declaration-2017",
    "thirteen-nations-statement",
    "guatemala-statement",
)
NAMED, DENIED = "named", "said not to"
COMPLETE, PARTIAL = "not in a complete list", "not in a partial list"


@pytest.fixture(scope="module")
def signed(reference):
    """Who signed what."""
    return read_matrix(reference, "signatories")


def named(shown, reference, event):
    event_id = find_event(reference, event)
    cells = {one.name: shown.cell(one.entity_id, event_id) for one in shown.rows}
    return {name for name, cell in cells.items() if NAMED in cell.standings}


def test_three_statements_were_signed(signed, reference):
    assert [one.event_id for one in signed.columns] == [
        find_event(reference, slug) for slug in (IN_2017, IN_JANUARY, IN_JUNE)
    ]


def test_thirteen_signed_in_january_and_eleven_in_june(signed, reference):
    assert len(named(signed, reference, IN_JANUARY)) == 13
    assert len(named(signed, reference, IN_JUNE)) == 11


def test_mexico_is_named_only_in_2017_guyana_and_saint_lucia_only_in_january(signed, reference):
    in_2017, january, june = (
        named(signed, reference, slug) for slug in (IN_2017, IN_JANUARY, IN_JUNE)
    )
    assert in_2017 - january - june == {"Mexico"}
    assert january - in_2017 - june == {"Guyana", "Saint Lucia"}


def test_nobody_signed_in_june_who_is_not_named_in_january(signed, reference):
    assert named(signed, reference, IN_JUNE) <= named(signed, reference, IN_JANUARY)


@pytest.mark.parametrize(
    ("entity", "event", "standing"),
    [
        ("mexico", IN_2017, NAMED),
        ("mexico", IN_JANUARY, COMPLETE),
        ("mexico", IN_JUNE, COMPLETE),
        ("guyana", IN_2017, PARTIAL),
        ("guyana", IN_JANUARY, NAMED),
        ("guyana", IN_JUNE, COMPLETE),
        ("peru", IN_2017, PARTIAL),
    ],
)
def test_what_it_means_not_to_be_named(entity, event, standing, signed, reference):
    found = signed.cell(find_entity(reference, entity), find_event(reference, event))
    assert found.standings == (standing,)


def test_a_list_after_including_is_partial_and_contradicts_nobody(signed, reference):
    cell = signed.cell(find_entity(reference, "guyana"), find_event(reference, IN_JANUARY))
    assert {one.source_id: one.standing for one in cell.testimonies} == {
        find_source(reference, "thirteen-nations"): NAMED,
        find_source(reference, "oas-vote"): PARTIAL,
    }


def test_the_united_states_are_said_not_to_belong_to_the_group(reference):
    shown = read_matrix(reference, "members")
    cell = shown.cell(
        find_entity(reference, "united-states"), find_event(reference, "lima-group-members")
    )
    assert cell.standings == (DENIED,)


def test_those_who_signed_the_same_stand_together(signed):
    names = [one.name for one in signed.arranged("likeness", "time").rows]
    assert names[:5] == ["Argentina", "Brazil", "Canada", "Chile", "Colombia"]
    assert names.index("Saint Lucia") == names.index("Guyana") + 1


def test_what_could_be_known_before_june(reference):
    shown = read_matrix(reference, "signatories", Filters(known_on="2019-06-05"))
    assert [one.date for one in shown.columns] == ["2017-08-08", "2019-01-04"]
    assert shown.hidden == 1
    perhaps = read_matrix(reference, "signatories", Filters(known_on="2019-01-04"))
    cell = perhaps.cell(find_entity(reference, "guyana"), find_event(reference, IN_JANUARY))
    assert (cell.standings, cell.is_sure) == ((NAMED,), False)
