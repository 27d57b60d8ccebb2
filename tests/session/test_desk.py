"""What one was reading is taken up again; what is not there any more is left out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.records import Span
from desktop_app.session.desk import take_up, written
from desktop_app.session.filters import Filters, Period
from desktop_app.session.focus import Focus
from desktop_app.session.panes import Reading
from desktop_app.session.stacks import OpenPanes, Stack, side_by_side
from desktop_app.session.workspace import Workspace

FERRY, COUNCIL = 1, 2


@pytest.fixture
def again(library, workspace):
    """Another session that takes up what this one has written, perhaps changed by somebody."""

    def take(**changes):
        later = Workspace(library)
        kept = json.loads(written(workspace)) | changes
        assert take_up(later, json.dumps(kept))
        return later

    return take


def test_panes_tabs_places_and_the_words_in_focus_come_back(workspace, event, again, words):
    workspace.selection.show_event(event("chart"))
    workspace.panes.show(COUNCIL)
    workspace.selection.show_event(event("second-vote"))
    workspace.panes.places |= {FERRY: Reading(17, -4), COUNCIL: Reading(80)}
    later = again()
    assert later.panes.open == OpenPanes((Stack((FERRY, COUNCIL), 1),))
    assert later.panes.places == {FERRY: Reading(17, -4), COUNCIL: Reading(80)}
    assert later.selection.focus == workspace.selection.focus
    assert words(later.selection.focus.passage).startswith("The Skerrow Council voted")
    assert not later.selection.can_go_back


def test_a_guest_comes_back_as_one(workspace, event, again):
    workspace.selection.show_event(event("chart"))
    workspace.selection.show_event(event("deed"))
    assert again().panes.open == OpenPanes((Stack((FERRY, COUNCIL), 1, guest=COUNCIL),))


def test_several_panes_come_back_with_the_one_that_was_read(workspace, event, again):
    workspace.open_event(event("grounding"))
    workspace.step(1)
    later = again()
    assert later.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)
    assert later.selection.focus.source == COUNCIL


def test_an_entity_and_a_naming_come_back(workspace, entity, again):
    workspace.selection.show_place(FERRY, Span(5, 10), entity("heron"))
    assert again().selection.focus == Focus(entity=entity("heron"), source=FERRY, place=Span(5, 10))


def test_what_is_let_through_comes_back(workspace, event, again):
    workspace.selection.show_event(event("chart"))
    workspace.filters.set_period(Period("1911-03-01", "1911-04-30"))
    workspace.filters.set_single_voice(True)
    workspace.filters.set_known_on("1911-05-01")
    assert again().filters.value == workspace.filters.value
    workspace.filters.set_period(Period("1911-03-01", "1911-04-30", reported=True))
    assert again().filters.value == workspace.filters.value
    workspace.filters.clear()
    assert again().filters.value == Filters()


def test_all_that_can_be_let_through_comes_back(workspace, event, entity, again):
    workspace.selection.show_event(event("chart"))
    filters = workspace.filters
    filters.toggle_pin(entity("heron"))
    filters.toggle_pin(entity("olav-brandt"))
    filters.set_match_all(True)
    filters.set_sources([COUNCIL])
    filters.set_kinds(["vote", "statement"])
    filters.set_differing(True)
    assert again().filters.value == filters.value


def test_filters_of_an_earlier_program_come_back(workspace, event, again):
    workspace.selection.show_event(event("chart"))
    later = again(filters={"period": None, "single_voice": True, "known_on": "1911-05-01"})
    assert later.filters.value == Filters(single_voice=True, known_on="1911-05-01")


def test_entities_and_sources_that_are_gone_are_let_through_no_more(
    workspace, event, entity, again
):
    workspace.selection.show_event(event("chart"))
    old = {"period": None, "single_voice": False, "known_on": "", "match_all": True}
    later = again(filters=old | {"entities": ["heron", "drowned"], "sources": ["burnt"]})
    assert later.filters.value == Filters(entities=(entity("heron"),), match_all=True)
    later = again(filters=old | {"entities": ["drowned"], "sources": []})
    assert later.filters.value == Filters()


@pytest.mark.parametrize(
    "filters",
    [
        None,
        [],
        3,
        {},
        {"period": None, "single_voice": True},
        {"period": ["1911-03-01"], "single_voice": False, "known_on": ""},
        {"period": ["spring", "1911-04-30"], "single_voice": False, "known_on": ""},
        {"period": None, "single_voice": False, "known_on": 1911},
        {"period": None, "single_voice": "yes", "known_on": ""},
        {"period": None, "single_voice": False, "known_on": "", "entities": 7},
        {"period": None, "single_voice": False, "known_on": "", "kinds": ["party", 3]},
    ],
)
def test_filters_that_are_not_as_we_write_them_hide_nothing(workspace, event, again, filters):
    workspace.selection.show_event(event("chart"))
    later = again(filters=filters)
    assert later.filters.value == Filters()
    assert later.selection.focus.event == event("chart")


def test_filters_are_not_gone_back_over(workspace, event):
    workspace.selection.show_event(event("chart"))
    workspace.filters.set_single_voice(True)
    workspace.selection.show_event(event("deed"))
    workspace.selection.back()
    assert workspace.filters.value == Filters(single_voice=True)


def test_where_the_places_are_to_be_read_again_is_told(workspace, library, event, qtbot):
    workspace.selection.show_event(event("chart"))
    workspace.panes.places[FERRY] = Reading(17)
    later = Workspace(library)
    with qtbot.waitSignal(later.panes.recalled) as told:
        take_up(later, written(workspace))
    assert told.args == [{FERRY: Reading(17)}]


def test_what_is_gone_is_left_out(workspace, event, again):
    workspace.open_event(event("grounding"))
    later = again(
        panes=[{"tabs": ["burnt"], "current": 0}, {"tabs": ["lost", "council"], "current": 0}],
        active=1,
        places={"burnt": [3, None], "council": [9, None]},
        focus={"event": "sunk", "entity": "drowned", "source": "council", "passage": [0, 1]},
    )
    assert later.panes.open == side_by_side(COUNCIL)
    assert later.panes.places == {COUNCIL: Reading(9)}
    assert later.selection.focus == Focus(source=COUNCIL)


def test_a_focus_in_a_source_that_is_gone_is_let_go(workspace, event, again):
    workspace.open_event(event("grounding"))
    later = again(
        panes=[{"tabs": ["council"], "current": 0}],
        focus={"event": "grounding", "source": "ferry", "passage": [2, 9]},
    )
    assert later.selection.focus == Focus(source=COUNCIL)


def test_no_source_is_opened_twice(workspace, event, again):
    workspace.open_event(event("grounding"))
    later = again(
        panes=[
            {"tabs": ["ferry", "ferry"], "current": 1},
            {"tabs": ["ferry", "council"], "current": 0},
            {"tabs": ["council"], "current": 0},
        ]
    )
    assert later.panes.open == side_by_side(FERRY, COUNCIL)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "[]",
        "{}",
        "7",
        '{"panes": [], "active": 0, "places": {}, "focus": {}}',
        '{"panes": [{"tabs": ["ferry"], "current": 3}], "active": 0, "places": {}, "focus": {}}',
        '{"panes": 5, "active": 0, "places": {}, "focus": {}}',
        '{"panes": [{"tabs": ["ferry"], "current": 0}], "active": 0, "places": 3, "focus": {}}',
    ],
)
def test_what_is_not_as_we_write_it_says_nothing(text, library, qtbot):
    del qtbot
    workspace = Workspace(library)
    assert not take_up(workspace, text)
    assert workspace.panes.open == OpenPanes()
    assert workspace.selection.focus == Focus()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("ferry"),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["panes", "tabs", "current", "active", "places", "focus", "filters", "period"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_nothing_that_is_kept_can_do_harm(small_dossier_library, kept):
    take_up(Workspace(small_dossier_library), json.dumps(kept))
